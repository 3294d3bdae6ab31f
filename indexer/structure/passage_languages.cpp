// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/structure/passage_languages.hpp"

#include <map>
#include <string_view>

#include "indexer/text/language.hpp"
#include "indexer/text/language_guess.hpp"
#include "indexer/text/utf8.hpp"

namespace chancery::structure {
namespace {

using document::Edition;
using document::Passage;
using document::Role;
using Strings = std::vector<std::string>;

constexpr std::size_t sure = 200;       // bytes of a passage whose language is beyond doubt
constexpr std::size_t looked_at = 400;  // bytes of it
constexpr unsigned least = 2;           // one alone may be a quotation

/// What a passage's own words tell; empty where it is short, or a list of names.
std::string own_language(const Passage& passage) {
    if (passage.role == Role::row || passage.vote.recorded || passage.text.size() < sure) return {};
    return text::guessed_language(text::cut(passage.text, looked_at));
}

/// True where two neighbours are of one statement.
bool belong_together(const Passage& one, const Passage& other) {
    return one.heading == other.heading && one.speaker == other.speaker;
}

/// Gives short passages the language that the nearest ones before and behind them tell, within
/// their statement; where the two differ, or neither tells one, they have none.
void fill_in(const std::vector<Passage>& passages, Strings& languages) {
    const std::size_t size = passages.size();
    Strings before(size), behind(size);
    for (std::size_t i = 0; i < size; ++i) {
        if (i > 0 && belong_together(passages[i - 1], passages[i])) before[i] = before[i - 1];
        if (!languages[i].empty()) before[i] = languages[i];
    }
    for (std::size_t i = size; i-- > 0;) {
        if (i + 1 < size && belong_together(passages[i + 1], passages[i]))
            behind[i] = behind[i + 1];
        if (!languages[i].empty()) behind[i] = languages[i];
    }
    for (std::size_t i = 0; i < size; ++i) {
        if (before[i] == behind[i] || behind[i].empty()) {
            languages[i] = before[i];
        } else if (before[i].empty()) {
            languages[i] = behind[i];
        }
    }
}

}  // namespace

void find_languages(Edition& edition, Strings& warnings) {
    const std::string& main = edition.masthead.language;
    Strings languages;
    std::map<std::string, unsigned> others;
    unsigned count = 0;
    for (const Passage& passage : edition.passages) {
        languages.push_back(own_language(passage));
        const std::string& language = languages.back();
        if (language.empty() || language == main) continue;
        ++others[text::language_name(language)];
        ++count;
    }
    if (count < least) return;
    fill_in(edition.passages, languages);
    for (std::size_t i = 0; i < languages.size(); ++i) {
        if (languages[i] != main) edition.passages[i].language = languages[i];
    }
    std::string names;
    for (const auto& [name, passages] : others)
        names += (names.empty() ? "" : ", ") + name + " " + std::to_string(passages);
    warnings.push_back("has " + std::to_string(count) + " long passages in other languages (" +
                       names + "); each is found in its own language");
}

}  // namespace chancery::structure
