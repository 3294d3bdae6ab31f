// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/lookup/trace_language.hpp"

#include <algorithm>

#include "indexer/text/language.hpp"
#include "indexer/text/language_guess.hpp"

namespace chancery::lookup {

std::vector<std::string> likely_languages(const index::Index& index, std::string_view text) {
    const std::string guessed = text::guessed_language(text);
    const text::Script script = text::main_script(text);
    const bool unknown = script == text::Script::none || script == text::Script::other;
    std::vector<std::string> languages;
    for (const std::string& language : index.languages()) {
        if (language == guessed) {
            languages.insert(languages.begin(), language);
        } else if (unknown || text::script_of(language) == script) {
            languages.push_back(language);
        }
    }
    return languages;
}

void note_language(const index::Index& index, const TraceRequest& request,
                   const std::string& language, std::vector<std::string>& notes) {
    if (!request.language.empty() || language == index.languages().front()) return;
    notes.push_back("taken to be in " + text::language_name(language) +
                    "; --language tells another");
}

std::string earliest_in(const index::Shelf& shelf) {
    std::uint32_t first = 0;
    for (const auto& row : shelf.order.rows()) {
        if (row.day > 0 && (first == 0 || row.day < first)) first = row.day;
    }
    const std::string digits = first == 0 ? "" : std::to_string(first);
    constexpr std::size_t whole = 8;  // YYYYMMDD
    if (digits.size() != whole) return digits.substr(0, 4);
    return digits.substr(0, 4) + "-" + digits.substr(4, 2) + "-" + digits.substr(6, 2);
}

}  // namespace chancery::lookup
