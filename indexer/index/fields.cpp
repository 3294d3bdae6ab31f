// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/index/fields.hpp"

#include <algorithm>
#include <cctype>
#include <string>

namespace chancery::index {
namespace {

using enum FieldKind;
using enum FieldLevel;

// All three aliases are written out: GCC 12 rejects partly initialised arrays here as not constant.
constexpr auto table = std::to_array<Field>({
    {"symbol",
     {"documentsymbol", "", ""},
     "XU",
     exact,
     edition,
     "symbol of the work",
     "symbol:A/RES/76/19"},
    {"title",
     {"subjectline", "", ""},
     "S",
     words,
     edition,
     "words of the title",
     "title:\"open-ended working group\""},
    {"heading",
     {"", "", ""},
     "XH",
     words,
     passage,
     "words of the headings above a passage",
     "heading:jurisdiction"},
    {"body",
     {"organ", "", ""},
     "XB",
     words,
     edition,
     "organ that the text is of",
     "body:\"General Assembly\""},
    {"type", {"", "", ""}, "T", exact, edition, "kind of document", "type:resolution"},
    {"role",
     {"", "", ""},
     "XR",
     exact,
     passage,
     "kind of passage: preambular, operative, numbered, unnumbered, article, heading, note, row",
     "role:operative"},
    {"session",
     {"", "", ""},
     "XSN",
     exact,
     edition,
     "session of the General Assembly",
     "session:76"},
    {"date",
     {"", "", ""},
     "D",
     date,
     edition,
     "date of adoption: a day, month, year or a range of them",
     "date:2018..2021"},
    {"year", {"", "", ""}, "Y", number, edition, "year of adoption, or a range", "year:2020..2023"},
    {"agenda",
     {"", "", ""},
     "XAG",
     words,
     edition,
     "agenda item: its number or words of its title",
     "agenda:95"},
    {"subject",
     {"keyword", "", ""},
     "K",
     words,
     edition,
     "subjects given by the UN's librarians",
     "subject:\"data protection\""},
    {"sponsor",
     {"author", "", ""},
     "A",
     words,
     edition,
     "States that submitted the text or joined it",
     "sponsor:Estonia"},
    {"infavour",
     {"yes", "for", ""},
     "XVY",
     words,
     edition,
     "States that voted for it",
     "infavour:Brazil"},
    {"against",
     {"no", "", ""},
     "XVN",
     words,
     edition,
     "States that voted against it",
     "against:\"Viet Nam\""},
    {"abstaining",
     {"abstained", "", ""},
     "XVA",
     words,
     edition,
     "States that abstained",
     "abstaining:Mali"},
    {"footnote",
     {"note", "", ""},
     "XF",
     words,
     passage,
     "words of a passage's footnotes",
     "footnote:\"A/70/174\""},
    {"context",
     {"leadin", "", ""},
     "XC",
     words,
     passage,
     "words of the lead-in that a passage continues",
     "context:invites"},
});

/// Names, aliases and prefixes are unique, and an empty alias matches nothing. Prefixes must not
/// run into each other either: no prefix that starts with X may be the start of another.
consteval bool is_sound() {
    for (std::size_t i = 0; i < table.size(); ++i) {
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
static_assert(is_sound(), "two fields share a name, an alias or a prefix");

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
