// SPDX-License-Identifier: GPL-2.0-or-later
//
// Styles, lists and notes are read first, because the document refers to them; heads and feet last,
// because the document's sections tell which is which.
#include "indexer/readers/docx.hpp"

#include <algorithm>
#include <cctype>
#include <charconv>
#include <iterator>
#include <set>
#include <string>
#include <utility>

#include "indexer/readers/docx/story.hpp"
#include "indexer/readers/docx/table.hpp"
#include "indexer/text/table.hpp"

namespace chancery::readers {
namespace {

using document::Block;
using document::ParsedFile;

class DocxReader {
  public:
    explicit DocxReader(DocxPackage package) : package_(std::move(package)) {}

    Result<ParsedFile> run() {
        file_.works.emplace_back();
        for (const std::string& fault : package_.faults) lose(fault);
        tell(package_.styles, context_.styles.read(package_.styles.bytes));
        tell(package_.numbering, context_.numbering.read(package_.numbering.bytes));
        read_note_formats();
        read_notes(package_.footnotes, "footnote", context_.footnotes);
        read_notes(package_.endnotes, "endnote", context_.endnotes);
        if (auto body = read_body(); !body) return pass_on(std::move(body));
        read_margins();
        read_comments();
        read_properties();
        if (work().blocks.empty()) return fail(Kind::input, {}, "no paragraph in it");
        warn();
        return std::move(file_);
    }

  private:
    document::ParsedWork& work() { return file_.works.back(); }

    void lose(const std::string& what) {
        file_.warnings.push_back(what);
        file_.damaged = true;
    }

    void tell(const DocxPart& part, const std::string& fault) {
        if (!part.bytes.empty() && !fault.empty()) lose(part.name + " breaks off: " + fault);
    }

    /// Calls `read` at the part's outermost element.
    template <class Read>
    void read_part(const DocxPart& part, Read read) {
        if (part.bytes.empty()) return;
        XmlReader xml(part.bytes, XmlReader::Doctype::refused);
        if (xml.next() == XmlReader::Event::start) read(xml);
        tell(part, xml.error());
    }

    void read_note_formats() {
        context_.endnotes.format = "lowerRoman";
        read_part(package_.settings, [&](XmlReader& xml) {
            const SectionLook look = read_section_look(xml);
            take_formats(look);
        });
    }

    void take_formats(const SectionLook& look) {
        if (!look.footnote_format.empty()) context_.footnotes.format = look.footnote_format;
        if (!look.endnote_format.empty()) context_.endnotes.format = look.endnote_format;
    }

    void read_notes(const DocxPart& part, std::string_view element, DocxNotes& notes) {
        read_part(part, [&](XmlReader& xml) {
            for_each_child(xml, [&] {
                const std::string type = own(xml, "type");
                const auto id = number_in(xml, "id");
                if (xml.name() != element || !id || (!type.empty() && type != "normal")) {
                    return skip_element(xml);
                }
                DocxStory story(context_, xml, part);
                story.take_tables_as_layout();
                Block whole = join(story.read());
                notes.by_id.emplace(*id, DocxNote{std::move(whole.text), std::move(whole.links)});
            });
        });
    }

    Result<bool> read_body() {
        const DocxPart& part = package_.document;
        XmlReader xml(part.bytes, XmlReader::Doctype::refused);
        auto& blocks = work().blocks;
        if (xml.next() == XmlReader::Event::start && xml.name() == "document" && is_word(xml)) {
            for_each_child(xml, [&] {
                if (xml.name() != "body") return skip_element(xml);
                DocxStory story(context_, xml, part);
                if (part.bytes.find("lastRenderedPageBreak") != part.bytes.npos)
                    story.count_pages();
                blocks = story.read();
                sections_ = story.sections();
                if (story.page() != told_pages()) forget_pages();
            });
        }
        if (xml.error().empty()) return true;
        const std::string why =
            part.name + ", line " + std::to_string(xml.error_line()) + ": " + xml.error();
        if (blocks.empty()) return fail(Kind::input, {}, why);
        lose("breaks off in " + why);
        return true;
    }

    /// How many pages the word processor says it set; 0 when it does not.
    unsigned told_pages() {
        unsigned pages = 0;
        read_part(package_.statistics, [&](XmlReader& xml) {
            for_each_child(xml, [&] {
                if (xml.name() != "Pages") return skip_element(xml);
                const std::string digits = characters_in(xml);
                std::from_chars(digits.data(), digits.data() + digits.size(), pages);
            });
        });
        return pages;
    }

    /// Files often keep some breaks only: of 13 with a twin in PDF, nine. A wrong page is worse
    /// than none.
    void forget_pages() {
        for (Block& block : work().blocks) block.page = 0;
    }

    std::vector<Block> read_margin(const std::string& name) {
        std::vector<Block> blocks;
        const auto part = package_.margins.find(name);
        if (part == package_.margins.end()) return blocks;
        read_part(part->second, [&](XmlReader& xml) {
            DocxStory story(context_, xml, part->second);
            story.take_tables_as_layout();
            blocks = story.read();
        });
        return blocks;
    }

    /// The first section's own first head goes before the document; each wording of all others to
    /// the metadata, once. Heads that no page shows are left out.
    void read_margins() {
        std::set<std::string> read;
        bool first = true;
        for (const SectionLook& section : sections_) {
            for (const auto& [type, id] : section.headers) {
                const std::string name = shown_margin(section, type, id);
                if (name.empty() || !read.insert(name).second) continue;
                if (type == "first" && first) {
                    put_before(read_margin(name));
                } else {
                    note_margin("page_head", read_margin(name));
                }
            }
            for (const auto& [type, id] : section.footers) {
                const std::string name = shown_margin(section, type, id);
                if (name.empty() || !read.insert(name).second) continue;
                note_margin("page_foot", read_margin(name));
            }
            first = false;
        }
    }

    /// The part of a head or foot; empty when no page shows it.
    std::string shown_margin(const SectionLook& section, const std::string& type,
                             const std::string& id) const {
        if (type == "first" && !section.title_page) return {};
        const auto target = package_.document.targets.find(id);
        return target == package_.document.targets.end() ? std::string() : target->second;
    }

    void put_before(std::vector<Block> head) {
        auto& blocks = work().blocks;
        for (Block& block : head) {
            block.page = blocks.empty() ? 0 : blocks.front().page;
            block.kind = document::BlockKind::paragraph;  // the styles are used for their looks
            block.level = 0;
        }
        std::ranges::move(blocks, std::back_inserter(head));
        blocks = std::move(head);
    }

    void note_margin(const std::string& name, const std::vector<Block>& blocks) {
        for (const Block& block : blocks) {
            // What is left of "2/4" without the page numbers is no wording.
            const bool words = std::ranges::any_of(block.text, [](unsigned char byte) {
                return byte >= 0x80 || std::isalnum(byte) != 0;
            });
            if (words) note(name, block.text);
        }
    }

    void note(const std::string& name, std::string_view value) {
        value = text::trim(value);
        const std::pair<std::string, std::string> row(name, value);
        if (!value.empty() && std::ranges::count(work().metadata, row) == 0) {
            work().metadata.push_back(row);
        }
    }

    void read_comments() {
        const DocxPart& part = package_.comments;
        read_part(part, [&](XmlReader& xml) {
            for_each_child(xml, [&] {
                DocxStory story(context_, xml, part);
                story.take_tables_as_layout();
                note("comment", join(story.read()).text);
            });
        });
    }

    void read_properties() {
        read_part(package_.properties, [&](XmlReader& xml) {
            for_each_child(xml, [&] {
                if (xml.name() != "title") return skip_element(xml);
                note("document_title", characters_in(xml));
            });
        });
        read_part(package_.own_properties, [&](XmlReader& xml) {
            for_each_child(xml, [&] {
                if (xml.name() != "property" || xml.attribute("name") != "Digest") {
                    return skip_element(xml);
                }
                for_each_child(xml, [&] { note("digest", characters_in(xml)); });
            });
        });
    }

    void warn() {
        if (context_.missing_notes > 0) {
            file_.warnings.push_back(std::to_string(context_.missing_notes) +
                                     " marks of notes that the file does not hold");
        }
        if (context_.merges_parts) {
            file_.warnings.push_back("other files are merged into it, which are not read");
        }
    }

    DocxPackage package_;
    DocxContext context_;
    ParsedFile file_;
    std::vector<SectionLook> sections_;
};

}  // namespace

Result<document::ParsedFile> read_docx(std::string_view bytes) {
    auto package = open_package(bytes);
    if (!package) return pass_on(std::move(package));
    return DocxReader(std::move(*package)).run();
}

}  // namespace chancery::readers
