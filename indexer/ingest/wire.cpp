// SPDX-License-Identifier: GPL-2.0-or-later
//
// An edition travels as the records that the index keeps (index/stored.hpp), so that a field that
// is added there is added here. Memory is counted after each record: a record of n bytes takes at
// most some seventy times as many, and records are bounded.
#include "indexer/ingest/wire.hpp"

#include <algorithm>
#include <concepts>

#include "indexer/index/archive.hpp"
#include "indexer/index/stored.hpp"
#include "indexer/text/utf8.hpp"

namespace chancery::ingest {
namespace {

using document::Edition;
using document::Masthead;
using document::Passage;
using Strings = std::vector<std::string>;

constexpr std::size_t max_record_bytes = std::size_t{16} << 20;
constexpr std::size_t max_warnings = 10'000;
constexpr std::size_t max_editions = 10'000;
constexpr std::size_t max_pinpoint_bytes = 1'000;
constexpr unsigned max_pages = 1'000'000;
constexpr unsigned most_doubt = 1'000'000;

/// Visits every text of a value and counts the memory that the value takes.
class Inspector {
  public:
    bool sound = true;
    std::uint64_t memory = 0;

    void operator()(const std::string& text) {
        memory += sizeof text + text.size();
        sound = sound && text::is_utf8(text);
    }
    void operator()(const Strings& texts) {
        for (const std::string& text : texts) (*this)(text);
    }
    template <std::same_as<std::string>... Texts>
    void all(const Texts&... texts) {
        ((*this)(texts), ...);
    }

    void operator()(const Masthead& masthead) {
        memory += sizeof masthead;
        all(masthead.symbol.name, masthead.language, masthead.title, masthead.body, masthead.type,
            masthead.session, masthead.date, masthead.published, masthead.meeting,
            masthead.meeting_record, masthead.committee, masthead.agenda_title, masthead.adoption,
            masthead.digest, masthead.parent, masthead.format);
        for (const Strings* texts : {&masthead.agenda, &masthead.drafts, &masthead.reports,
                                     &masthead.sponsors, &masthead.other_symbols}) {
            (*this)(*texts);
        }
        (*this)(masthead.vote);
        for (const document::Subject& subject : masthead.subjects) {
            all(subject.term, subject.vocabulary);
        }
    }

    void operator()(const document::Vote& vote) {
        for (const Strings* names :
             {&vote.states_in_favour, &vote.states_against, &vote.states_abstaining}) {
            (*this)(*names);
        }
        (*this)(vote.item);
    }

    void operator()(const Passage& passage) {
        memory += sizeof passage + passage.citations.size() * sizeof(document::Citation) +
                  passage.footnotes.size() * sizeof(document::Footnote);
        all(passage.label, passage.text, passage.speaker, passage.verb, passage.language);
        for (const Strings* texts :
             {&passage.pinpoint.units, &passage.letters, &passage.heading, &passage.context}) {
            (*this)(*texts);
        }
        for (const document::Footnote& note : passage.footnotes) all(note.number, note.text);
        for (const document::Citation& citation : passage.citations) {
            all(citation.symbol, citation.places, citation.verb);
        }
        (*this)(passage.vote);
    }
};

/// The language names a folder of the index.
bool is_language_code(std::string_view code) {
    return (code.size() == 2 || code.size() == 3) &&
           std::ranges::all_of(code, [](char letter) { return letter >= 'a' && letter <= 'z'; });
}

/// A unit of a pinpoint is letters, digits and the signs of contract.md section 2; a path of units
/// is part of a key, which programs take apart.
bool is_pinpoint(const reference::Pinpoint& pinpoint) {
    const std::string path = to_string(pinpoint);
    return !pinpoint.empty() && path.size() <= max_pinpoint_bytes &&
           path.find_first_of("#@ \t\n") == std::string::npos;
}

/// Notes and citations lie inside the texts that bear them; valid UTF-8 goes before.
bool places_are_inside(const Passage& passage) {
    if (passage.footnotes.empty() && passage.citations.empty()) return true;
    const std::size_t end = text::count_code_points(passage.text);
    const auto end_of = [&](int footnote) {
        return footnote < 0 ? end
                            : text::count_code_points(
                                  passage.footnotes[static_cast<std::size_t>(footnote)].text);
    };
    const auto count = static_cast<int>(passage.footnotes.size());
    return std::ranges::all_of(passage.footnotes,
                               [&](const auto& note) { return note.offset <= end; }) &&
           std::ranges::all_of(passage.citations, [&](const document::Citation& citation) {
               return citation.footnote < count && citation.begin <= citation.end &&
                      citation.end <= end_of(citation.footnote);
           });
}

void write_edition(index::ArchiveWriter& writer, const Edition& edition) {
    writer(index::encode(index::EditionRecord{
        edition.masthead, edition.formula, {}, static_cast<unsigned>(edition.passages.size())}));
    writer(edition.doubt);
    for (const Passage& passage : edition.passages) writer(index::encode(passage));
}

class ReadingDecoder {
  public:
    ReadingDecoder(std::string_view bytes, std::uint64_t max_memory)
        : reader_(bytes), max_memory_(max_memory) {}

    bool run(Reading& reading) {
        reading.outcome = static_cast<Reading::Outcome>(
            reader_.number_up_to(static_cast<unsigned>(Reading::Outcome::no_format)));
        text(reading.reason);
        for (auto left = reader_.number_up_to(max_warnings); left > 0 && is_sound(); --left) {
            text(reading.warnings.emplace_back());
        }
        for (auto left = reader_.number_up_to(max_editions); left > 0 && is_sound(); --left) {
            edition(reading.editions.emplace_back());
        }
        reading.scanned_pages = static_cast<unsigned>(reader_.number_up_to(max_pages));
        reading.confidence = static_cast<unsigned>(reader_.number_up_to(100));
        return is_sound() && reader_.bytes.empty() && agrees(reading);
    }

  private:
    bool is_sound() const {
        return reader_.sound && inspector_.sound && inspector_.memory <= max_memory_;
    }

    void refuse() { reader_.sound = false; }

    /// Editions where something was read, a reason where not.
    static bool agrees(const Reading& reading) {
        const bool read = reading.outcome == Reading::Outcome::read ||
                          reading.outcome == Reading::Outcome::partly;
        return read ? !reading.editions.empty()
                    : reading.editions.empty() && !reading.reason.empty();
    }

    void text(std::string& into) {
        reader_(into);
        inspector_(into);
    }

    std::string_view record() {
        const std::string_view bytes = reader_.text();
        if (bytes.size() > max_record_bytes) refuse();
        return bytes;
    }

    void edition(Edition& into) {
        auto masthead = index::decode_edition(record());
        into.doubt = static_cast<unsigned>(reader_.number_up_to(most_doubt));
        // An edition without passages is none, and each passage takes a byte at least.
        if (!masthead || masthead->passages == 0 || masthead->passages > reader_.bytes.size()) {
            return refuse();
        }
        into.masthead = std::move(masthead->masthead);
        into.formula = std::move(masthead->formula);
        inspector_(into.masthead);
        inspector_(into.formula);
        if (!is_language_code(into.masthead.language) || into.masthead.symbol.empty())
            return refuse();
        for (auto left = masthead->passages; left > 0 && is_sound(); --left) passage(into);
    }

    void passage(Edition& edition) {
        auto decoded = index::decode_passage(record());
        if (!decoded) return refuse();
        inspector_(*decoded);
        if (!is_sound()) return;
        const std::string& language = decoded->language;
        if (!language.empty() && !is_language_code(language)) return refuse();
        if (!is_pinpoint(decoded->pinpoint) || !places_are_inside(*decoded)) return refuse();
        edition.passages.push_back(*std::move(decoded));
    }

    index::ArchiveReader reader_;
    Inspector inspector_;
    std::uint64_t max_memory_;
};

}  // namespace

Reading failed(std::string reason) {
    Reading reading;
    reading.reason = std::move(reason);
    return reading;
}

std::string told(std::string_view message) {
    return text::is_utf8(message) ? std::string(message) : text::escaped_bytes(message);
}

std::string encode(const ReadRequest& request) {
    index::ArchiveWriter writer;
    writer(request.name);
    writer(request.options.use_tags);
    writer(request.options.recognised);
    return std::move(writer.bytes);
}

std::string encode(const Reading& reading) {
    index::ArchiveWriter writer;
    writer(static_cast<unsigned>(reading.outcome));
    writer(reading.reason);
    writer(reading.warnings.size());
    for (const std::string& warning : reading.warnings) writer(warning);
    writer(reading.editions.size());
    for (const Edition& edition : reading.editions) write_edition(writer, edition);
    writer(reading.scanned_pages);
    writer(reading.confidence);
    return std::move(writer.bytes);
}

Result<ReadRequest> decode_request(std::string_view bytes) {
    index::ArchiveReader reader(bytes);
    ReadRequest request;
    reader(request.name);
    reader(request.options.use_tags);
    reader(request.options.recognised);
    if (reader.sound && reader.bytes.empty()) return request;
    return fail(Kind::defect, "a request to a reading process", "it is broken");
}

Result<Reading> decode_reading(std::string_view bytes, std::uint64_t max_memory) {
    Reading reading;
    if (ReadingDecoder(bytes, max_memory).run(reading)) return reading;
    return fail(Kind::input, {}, "the reader's answer is broken");
}

}  // namespace chancery::ingest
