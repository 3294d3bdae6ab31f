// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/index/fields.hpp"

#include <algorithm>
#include <cctype>

#include "indexer/reference/places.hpp"
#include "indexer/text/table.hpp"

namespace chancery::index {
namespace {

using document::Masthead;
using document::Passage;
using Values = std::vector<std::string>;
using enum FieldKind;
using enum FieldLevel;

Values one(const std::string& value) {
    return value.empty() ? Values{} : Values{value};
}

Values symbols_of(const EditionRecord& record) {
    const Masthead& masthead = record.masthead;
    Values values = one(masthead.symbol.name);
    values.insert(values.end(), masthead.other_symbols.begin(), masthead.other_symbols.end());
    return values;
}

Values agenda_of(const EditionRecord& record) {
    const Masthead& masthead = record.masthead;
    Values values = masthead.agenda;
    if (!masthead.agenda_title.empty()) values.push_back(masthead.agenda_title);
    return values;
}

Values subjects_of(const EditionRecord& record) {
    Values values;
    for (const document::Subject& subject : record.masthead.subjects)
        values.push_back(subject.term);
    return values;
}

/// Folder by folder, so that a phrase does not run from one into the next; the name with and
/// without its extension.
Values path_of(const EditionRecord& record) {
    Values values;
    for (const auto part : text::split(record.source, '/')) {
        if (!part.empty()) values.emplace_back(part);
    }
    if (values.empty()) return values;
    const auto point = values.back().rfind('.');
    if (point != std::string::npos && point > 0) values.push_back(values.back().substr(0, point));
    return values;
}

Values notes_of(const Passage& passage) {
    Values values;
    for (const document::Footnote& note : passage.footnotes) values.push_back(note.text);
    return values;
}

/// A range of paragraphs is cited paragraph by paragraph, up to this many.
constexpr unsigned max_range = 100;

/// Numbers from one end of a range of paragraphs to the other: "5..7" is 5, 6, 7; of other ranges
/// the two ends.
void add_places(const reference::Place& place, const std::string& symbol, Values& values) {
    const std::string first = to_string(place.first), last = to_string(place.last);
    values.push_back(symbol + "#" + first);
    if (!place.is_range()) return;
    const auto number = [](const std::string& digits) {
        const bool good = digits.size() <= 4 && std::ranges::all_of(digits, [](unsigned char byte) {
                              return std::isdigit(byte) != 0;
                          });
        return good && !digits.empty() ? static_cast<unsigned>(std::stoul(digits)) : 0U;
    };
    const unsigned from = number(place.first.units.back()), to = number(place.last.units.back());
    reference::Pinpoint between = place.first;
    const bool numbers = from > 0 && to > from && to - from <= max_range;
    for (unsigned next = from + 1; numbers && next < to; ++next) {
        between.units.back() = std::to_string(next);
        values.push_back(symbol + "#" + to_string(between));
    }
    values.push_back(symbol + "#" + last);
}

/// Works that are cited, both halves of a double symbol, and the places in them.
Values cited_by(const Passage& passage) {
    Values values;
    for (const document::Citation& citation : passage.citations) {
        for (const std::string& symbol : reference::halves_of({citation.symbol})) {
            values.push_back(symbol);
            if (citation.places.empty()) continue;
            const auto places = reference::parse_places(citation.places);
            if (!places) continue;
            for (const reference::Place& place : *places) add_places(place, symbol, values);
        }
    }
    std::ranges::sort(values);
    values.erase(std::unique(values.begin(), values.end()), values.end());
    return values;
}

// All three aliases are written out: GCC 12 rejects partly initialised arrays here as not constant.
constexpr auto table = std::to_array<Field>({
    {"symbol",
     {"documentsymbol", "", ""},
     "XU",
     exact,
     edition,
     "symbol of the work",
     "symbol:A/RES/76/19",
     symbols_of,
     nullptr},
    {"title",
     {"", "", ""},
     "S",
     words,
     edition,
     "words of the title",
     "title:\"open-ended working group\"",
     [](const EditionRecord& record) { return one(record.masthead.title); },
     nullptr},
    {"heading",
     {"", "", ""},
     "XH",
     words,
     passage,
     "words of the headings above a passage",
     "heading:jurisdiction",
     nullptr,
     [](const Passage& passage) { return passage.heading; }},
    {"body",
     {"organ", "", ""},
     "XB",
     words,
     edition,
     "organ that the text is of",
     "body:\"General Assembly\"",
     [](const EditionRecord& record) { return one(record.masthead.body); },
     nullptr},
    {"type",
     {"", "", ""},
     "T",
     exact,
     edition,
     "kind of document: resolution, decision, report, draft, record, ...",
     "type:resolution",
     [](const EditionRecord& record) { return one(record.masthead.type); },
     nullptr},
    {"role",
     {"", "", ""},
     "XR",
     exact,
     passage,
     "kind of passage: preambular, operative, numbered, unnumbered, article, heading, note, row",
     "role:operative",
     nullptr,
     [](const Passage& passage) { return one(std::string(to_string(passage.role))); }},
    {"session",
     {"", "", ""},
     "XSN",
     exact,
     edition,
     "session of the General Assembly",
     "session:76",
     [](const EditionRecord& record) { return one(record.masthead.session); },
     nullptr},
    {"date",
     {"", "", ""},
     "D",
     date,
     edition,
     "date of adoption: a day, month, year or a range of them",
     "date:2018..2021",
     [](const EditionRecord& record) { return one(record.masthead.date); },
     nullptr},
    {"year",
     {"", "", ""},
     "Y",
     number,
     edition,
     "year of adoption, or a range",
     "year:2020..2023",
     [](const EditionRecord& record) { return one(record.masthead.date.substr(0, 4)); },
     nullptr},
    {"agenda",
     {"", "", ""},
     "XAG",
     words,
     edition,
     "agenda item: its number or words of its title",
     "agenda:95",
     agenda_of,
     nullptr},
    {"subject",
     {"keyword", "", ""},
     "K",
     words,
     edition,
     "subjects given by the UN's librarians",
     "subject:\"data protection\"",
     subjects_of,
     nullptr},
    {"sponsor",
     {"author", "", ""},
     "A",
     words,
     edition,
     "States that submitted the text or joined it",
     "sponsor:Estonia",
     [](const EditionRecord& record) { return record.masthead.sponsors; },
     nullptr},
    {"infavour",
     {"yes", "for", ""},
     "XVY",
     words,
     both,
     "States that voted for it, also in a vote that a record tells",
     "infavour:Brazil",
     [](const EditionRecord& record) { return record.masthead.vote.states_in_favour; },
     [](const Passage& passage) { return passage.vote.states_in_favour; }},
    {"against",
     {"no", "", ""},
     "XVN",
     words,
     both,
     "States that voted against it",
     "against:Nicaragua",
     [](const EditionRecord& record) { return record.masthead.vote.states_against; },
     [](const Passage& passage) { return passage.vote.states_against; }},
    {"abstaining",
     {"abstained", "", ""},
     "XVA",
     words,
     both,
     "States that abstained",
     "abstaining:Mali",
     [](const EditionRecord& record) { return record.masthead.vote.states_abstaining; },
     [](const Passage& passage) { return passage.vote.states_abstaining; }},
    {"verb",
     {"", "", ""},
     "XV",
     exact,
     passage,
     "verb that governs a paragraph, in English: recalling, decides, calls upon",
     "verb:\"calls upon\"",
     nullptr,
     [](const Passage& passage) { return one(passage.verb); }},
    {"cites",
     {"citing", "", ""},
     "XCI",
     exact,
     passage,
     "work or paragraph that a passage cites",
     "cites:\"A/RES/73/27, para. 1\"",
     nullptr,
     cited_by},
    {"footnote",
     {"note", "", ""},
     "XF",
     words,
     passage,
     "words of a passage's footnotes",
     "footnote:\"A/70/174\"",
     nullptr,
     notes_of},
    {"context",
     {"leadin", "", ""},
     "XC",
     words,
     passage,
     "words of the lead-in that a passage continues",
     "context:invites",
     nullptr,
     [](const Passage& passage) { return passage.context; }},
    {"speaker",
     {"", "", ""},
     "XSP",
     words,
     passage,
     "State or person whose words they are, in records and compilations of statements",
     "speaker:Argentina",
     nullptr,
     [](const Passage& passage) { return one(passage.speaker); }},
    {"format",
     {"", "", ""},
     "E",
     exact,
     edition,
     "format of the file that the text was read from: xml, docx, pdf",
     "format:pdf",
     [](const EditionRecord& record) { return one(record.masthead.format); },
     nullptr},
    {"path",
     {"", "", ""},
     "P",
     words,
     edition,
     "folders and name of that file",
     "path:reports",
     path_of,
     nullptr},
});

/// Names, aliases and prefixes are unique, an empty alias matches nothing, and every row has the
/// functions of its level.
consteval bool is_sound() {
    for (std::size_t i = 0; i < table.size(); ++i) {
        if ((table[i].level != passage) != (table[i].of_edition != nullptr)) return false;
        if ((table[i].level != edition) != (table[i].of_passage != nullptr)) return false;
        for (std::size_t j = 0; j < table.size(); ++j) {
            if (i == j) continue;
            if (table[i].name == table[j].name || table[i].prefix == table[j].prefix) return false;
            for (auto alias : table[i].aliases) {
                if (alias.empty()) continue;
                if (alias == table[j].name) return false;
                for (auto other : table[j].aliases) {
                    if (alias == other) return false;
                }
            }
        }
    }
    return true;
}
static_assert(is_sound(),
              "two fields share a name, an alias or a prefix, or a row lacks its function");

}  // namespace

std::span<const Field> fields() {
    return table;
}

const Field* find_field(std::string_view name) {
    std::string lower(name);
    std::ranges::transform(lower, lower.begin(), [](unsigned char byte) {
        return static_cast<char>(std::tolower(byte));
    });
    if (lower.empty()) return nullptr;
    const auto found = std::ranges::find_if(table, [&](const Field& field) {
        return field.name == lower || std::ranges::count(field.aliases, lower) > 0;
    });
    return found == table.end() ? nullptr : &*found;
}

}  // namespace chancery::index
