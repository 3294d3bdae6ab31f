// SPDX-License-Identifier: GPL-2.0-or-later
//
// Three kinds of matter are told apart while the file streams by: attributes in `meta` (a table
// says which become which metadata), words on the cover, in the preface and in the conclusions
// (captured whole under a metadata name), and text in preamble, mainBody and attachments, which
// goes to the block builder. In a collection of lettered resolutions each component is a work that
// begins with the collection's own metadata.
#include "indexer/readers/akn.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "indexer/readers/akn_blocks.hpp"
#include "indexer/readers/xml.hpp"
#include "indexer/text/table.hpp"
#include "indexer/text/utf8.hpp"

namespace chancery::readers {
namespace {

using document::ParsedFile;
using document::ParsedWork;
using document::Region;

constexpr std::size_t sniffed_bytes = 4096;

/// An attribute of an element in `meta` that becomes metadata, where another attribute has a value.
struct MetaRule {
    std::string_view element;
    const char* condition;  ///< attribute that must have `value`; nullptr: none
    std::string_view value;
    const char* attribute;
    std::string_view name;
};

constexpr auto meta_rules = std::to_array<MetaRule>({
    {"FRBRdate", "name", "adoption", "date", "adopted"},
    {"FRBRdate", "name", "publication", "date", "published"},
    {"FRBRlanguage", nullptr, "", "language", "language"},
    {"step", "outcome", "draftResolution", "as", "draft"},
    {"step", "outcome", "draftResolution", "by", "sponsor"},
    {"step", "outcome", "draftResolutionAdditionalSponsors", "by", "sponsor"},
    {"step", "outcome", "recommendedForAdoption", "as", "report"},
    {"step", "outcome", "recommendedForAdoption", "refersTo", "report_paragraph"},
    {"step", "outcome", "adopted", "as", "meeting_record"},
    {"voting", nullptr, "", "outcome", "adoption"},
    {"count", "refersTo", "inFavour", "value", "in_favour"},
    {"count", "refersTo", "against", "value", "against"},
    {"count", "refersTo", "abstaining", "value", "abstaining"},
});

/// An element outside the text whose words become metadata.
struct CaptureRule {
    std::string_view section;  ///< coverPage, preface, conclusions, meta
    std::string_view element;
    const char* condition;
    std::string_view value;
    std::string_view name;
};

constexpr auto capture_rules = std::to_array<CaptureRule>({
    {"coverPage", "docNumber", "refersTo", "#symbol", "symbol"},
    {"coverPage", "inline", "name", "agenda item", "agenda"},
    {"coverPage", "inline", "name", "agenda item name", "agenda_title"},
    {"coverPage", "inline", "name", "originating document", "originating_document"},
    {"coverPage", "session", nullptr, "", "session_words"},
    {"preface", "docNumber", nullptr, "", "printed_number"},
    {"preface", "docTitle", nullptr, "", "title"},
    {"conclusions", "inline", "name", "adoptionMeeting", "meeting"},
    {"conclusions", "location", nullptr, "", "meeting"},
    {"conclusions", "docDate", nullptr, "", "adopted_words"},
    {"meta", "docketNumber", nullptr, "", "job_number"},
    {"meta", "digest", nullptr, "", "digest"},
});

/// Elements that divide a statement.
constexpr auto sections =
    std::to_array<std::string_view>({"meta", "coverPage", "preface", "preamble", "mainBody",
                                     "attachments", "conclusions", "collectionBody"});

bool is_section(std::string_view name) {
    return std::ranges::count(sections, name) > 0;
}

class AknReader {
  public:
    explicit AknReader(std::string_view bytes) : xml_(bytes), blocks_(file_) {}

    Result<ParsedFile> run() {
        for (auto event = xml_.next(); event != XmlReader::Event::none; event = xml_.next()) {
            if (event == XmlReader::Event::start) start();
            if (event == XmlReader::Event::text) text(xml_.text());
            if (event == XmlReader::Event::end) end(xml_.name());
        }
        blocks_.flush();
        return finish();
    }

  private:
    Result<ParsedFile> finish() {
        const bool anything = std::ranges::any_of(
            file_.works, [](const ParsedWork& work) { return !work.blocks.empty(); });
        if (!xml_.error().empty()) {
            const std::string why =
                "line " + std::to_string(xml_.error_line()) + ": " + xml_.error();
            if (!anything) return fail(Kind::input, {}, "not well-formed XML, " + why);
            file_.damaged = true;
            file_.warnings.push_back("breaks off, " + why);
        }
        if (!anything) return fail(Kind::input, {}, "no paragraph in it");
        return std::move(file_);
    }

    ParsedWork& work() {
        if (file_.works.empty()) begin_work();
        return file_.works.back();
    }

    void begin_work() {
        // Blocks keep a pointer to their work: it is set anew whenever the vector may have moved.
        file_.works.emplace_back();
        file_.works.back().metadata = collection_;
        if (!collection_.empty()) file_.works.back().metadata.emplace_back("part", "");
        blocks_.begin_work(file_.works.back());
    }

    void note(std::string_view name, std::string_view value) {
        value = text::trim(value);
        if (value.empty()) return;
        auto& target = in_collection_ ? collection_ : work().metadata;
        target.emplace_back(name, value);
    }

    void start() {
        const std::string_view name = xml_.name();
        if (name == "documentCollection") {
            in_collection_ = true;
        } else if (name == "statement") {
            in_collection_ = false;
            begin_work();
        } else if (name == "attachment") {
            blocks_.begin_attachment();
            in_attachment_ = true;
        } else if (is_section(name)) {
            begin_section(name);
        } else if (section_ == "preamble" || section_ == "mainBody") {
            start_block_element(name);
        } else {
            start_outside(name);
        }
    }

    void begin_section(std::string_view name) {
        section_ = name;
        if (name == "preamble" || name == "mainBody") work();  // a file may lack its statement
        if (name == "preamble" && !in_attachment_) blocks_.set_region(Region::preamble);
        if (name == "mainBody" && !in_attachment_) blocks_.set_region(Region::body);
    }

    void start_block_element(std::string_view name) {
        style_ = xml_.attribute("class");
        refers_to_ = name == "crossHeading" ? xml_.attribute("refersTo") : std::string();
        address_ = name == "a" ? xml_.attribute("href") : std::string();
        marker_ = name == "authorialNote" ? xml_.attribute("marker") : std::string();
        blocks_.start({name, style_, refers_to_, address_, marker_});
    }

    void start_outside(std::string_view name) {
        if (name == "authorialNote") ++skipped_;
        if (skipped_ > 0 || in_attachment_) return;
        start_capture(name);
        if (section_ == "meta") read_meta(name);
        if (name == "session") note("session", xml_.attribute("value"));
        if (name == "docProponent") note("committee", xml_.attribute("refersTo"));
        if (section_ == "conclusions" && name == "docDate") note("adopted", xml_.attribute("date"));
        if (section_ == "coverPage" && name == "docDate") {
            note("published", xml_.attribute("date"));
        }
    }

    void start_capture(std::string_view name) {
        const auto rule = std::ranges::find_if(capture_rules, [&](const CaptureRule& row) {
            return row.section == section_ && row.element == name &&
                   (row.condition == nullptr || xml_.attribute(row.condition) == row.value);
        });
        if (rule == capture_rules.end()) return;
        // docDate inside an event, originating document inside docProponent: the inner one wins.
        capture_ = rule->name;
        capture_element_ = name;
        captured_.clear();
    }

    void read_meta(std::string_view name) {
        for (const MetaRule& rule : meta_rules) {
            if (rule.element != name) continue;
            if (rule.condition != nullptr && xml_.attribute(rule.condition) != rule.value) continue;
            note(rule.name, xml_.attribute(rule.attribute));
        }
        if (name == "count") counted_ = xml_.attribute("refersTo");
        if (name == "voters" || name == "organization") start_voter(name);
        if (name == "classification") librarians_ = xml_.attribute("source") == "DHLAUTH";
        if (name == "keyword" && librarians_) read_keyword();
    }

    void start_voter(std::string_view name) {
        if (name != "organization" || counted_.empty()) return;
        capture_ = counted_ == "inFavour"
                       ? "voter_in_favour"
                       : (counted_ == "against" ? "voter_against" : "voter_abstaining");
        capture_element_ = name;
        captured_.clear();
    }

    void read_keyword() {
        if (xml_.attribute("refersTo") == "agenda") {
            note("agenda_code", xml_.attribute("value"));
            return;
        }
        note("subject", xml_.attribute("value"));
        note("subject_vocabulary", xml_.attribute("dictionary"));
    }

    void text(std::string_view characters) {
        if (skipped_ > 0) return;
        if (!capture_.empty()) {
            captured_ += characters;
        } else if (section_ == "preamble" || section_ == "mainBody") {
            blocks_.text(characters);
        }
    }

    void end(std::string_view name) {
        if (name == "statement") {
            blocks_.flush();
        } else if (name == "attachment") {
            blocks_.flush();
            blocks_.end_attachment();
            in_attachment_ = false;
        } else if (is_section(name)) {
            if (section_ == "preamble" || section_ == "mainBody") blocks_.flush();
            section_.clear();
        } else if (section_ == "preamble" || section_ == "mainBody") {
            blocks_.end(name);
        } else {
            end_outside(name);
        }
    }

    void end_outside(std::string_view name) {
        if (name == "authorialNote" && skipped_ > 0) {
            --skipped_;
        } else if (skipped_ == 0 && !capture_.empty() && name == capture_element_) {
            note(capture_, captured_);
            capture_ = {};
        } else if (name == "count") {
            counted_.clear();
        }
    }

    XmlReader xml_;
    ParsedFile file_;
    BlockBuilder blocks_;
    std::vector<std::pair<std::string, std::string>> collection_;
    bool in_collection_ = false, in_attachment_ = false, librarians_ = false;
    int skipped_ = 0;  // notes outside the text: "becomes resolution 75/251 A"
    std::string section_, capture_element_, captured_, counted_;
    std::string_view capture_;
    std::string style_, refers_to_, address_, marker_;
};

}  // namespace

bool is_akn(std::string_view bytes) {
    // UTF-16 has a zero byte beside each letter of ASCII.
    std::string head(bytes.substr(0, sniffed_bytes));
    std::erase(head, '\0');
    return head.find("akomaNtoso") != std::string::npos ||
           head.find("akn/3.0") != std::string::npos;
}

void prepare_akn() {
    prepare_xml();
}

Result<ParsedFile> read_akn(std::string_view bytes) {
    if (bytes.size() > static_cast<std::size_t>(INT32_MAX)) {
        return fail(Kind::input, {}, "larger than 2 GiB");
    }
    return AknReader(bytes).run();
}

}  // namespace chancery::readers
