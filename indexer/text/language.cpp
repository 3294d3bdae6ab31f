// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/text/language.hpp"

#include <map>
#include <vector>

#include <unicode/uscript.h>

#include "data/vocabulary/languages.hpp"
#include "indexer/text/normal.hpp"
#include "indexer/text/table.hpp"
#include "indexer/text/utf8.hpp"

namespace chancery::text {
namespace {

struct Language {
    std::string code, name, script, direction;
};

struct Languages {
    std::vector<Language> rows;
    std::map<std::string, std::string, std::less<>> code_by_spelling;  // folded

    Languages() {
        for (const Row& row : table_rows(data::languages)) {
            rows.push_back({std::string(row[0]), std::string(row[1]), std::string(row[2]),
                            std::string(row[3])});
            code_by_spelling.emplace(row[0], row[0]);
            code_by_spelling.emplace(folded(row[1]), row[0]);
            for (const auto spelling : split(row[4], '|')) {
                code_by_spelling.emplace(folded(spelling), row[0]);
            }
        }
    }

    const Language* find(std::string_view code) const {
        for (const Language& row : rows) {
            if (row.code == code) return &row;
        }
        return nullptr;
    }
};

const Languages& languages() {
    static const Languages table;
    return table;
}

Script script_named(std::string_view name) {
    if (name == "latin") return Script::latin;
    if (name == "cyrillic") return Script::cyrillic;
    if (name == "arabic") return Script::arabic;
    return name == "han" ? Script::han : Script::other;
}

Script script_of_letter(char32_t code_point) {
    UErrorCode status = U_ZERO_ERROR;
    switch (uscript_getScript(static_cast<UChar32>(code_point), &status)) {
        case USCRIPT_COMMON:
        case USCRIPT_INHERITED:
            return Script::none;
        case USCRIPT_LATIN:
            return Script::latin;
        case USCRIPT_CYRILLIC:
            return Script::cyrillic;
        case USCRIPT_ARABIC:
            return Script::arabic;
        case USCRIPT_HAN:
            return Script::han;
        default:
            return Script::other;
    }
}

}  // namespace

std::string language_code(std::string_view name) {
    const auto& table = languages().code_by_spelling;
    const auto found = table.find(folded(trim(name)));
    return found == table.end() ? std::string() : found->second;
}

std::string language_name(std::string_view code) {
    const Language* row = languages().find(code);
    return row == nullptr ? std::string(code) : row->name;
}

Script main_script(std::string_view utf8) {
    std::array<std::size_t, 6> counts{};
    for (std::size_t position = 0; position < utf8.size();) {
        ++counts[static_cast<std::size_t>(script_of_letter(next_code_point(utf8, position)))];
    }
    std::size_t best = 0;
    for (std::size_t i = 1; i < counts.size(); ++i) {
        if (counts[i] > 0 && (best == 0 || counts[i] > counts[best])) best = i;
    }
    return static_cast<Script>(best);
}

Script script_of(std::string_view language) {
    const Language* row = languages().find(language);
    return row == nullptr ? Script::latin : script_named(row->script);
}

bool right_to_left(std::string_view language) {
    const Language* row = languages().find(language);
    return row != nullptr && row->direction == "rtl";
}

}  // namespace chancery::text
