// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/reference/letters.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "data/vocabulary/letters.hpp"
#include "indexer/text/table.hpp"
#include "indexer/text/utf8.hpp"

namespace chancery::reference {
namespace {

constexpr unsigned latin_letters = 26;

struct Alphabet {
    std::string script;
    std::vector<std::string> letters;
};

const std::vector<Alphabet>& alphabets() {
    static const std::vector<Alphabet> table = [] {
        std::vector<Alphabet> rows;
        for (const text::Row& row : text::table_rows(data::letters)) {
            Alphabet alphabet{std::string(row[0]), {}};
            for (const auto letter : text::split(row[1], ' '))
                alphabet.letters.emplace_back(letter);
            rows.push_back(std::move(alphabet));
        }
        return rows;
    }();
    return table;
}

/// Cyrillic letters that typists set for the Latin ones of the same look.
constexpr auto look_alikes = std::to_array<std::pair<std::string_view, char>>(
    {{"а", 'a'}, {"с", 'c'}, {"е", 'e'}, {"о", 'o'}, {"р", 'p'}, {"х", 'x'}, {"у", 'y'}});

/// The same of capitals (domain: symbols.md section 3).
constexpr auto capital_look_alikes = std::to_array<std::pair<char32_t, char>>({{U'А', 'A'},
                                                                               {U'В', 'B'},
                                                                               {U'С', 'C'},
                                                                               {U'Е', 'E'},
                                                                               {U'Н', 'H'},
                                                                               {U'К', 'K'},
                                                                               {U'М', 'M'},
                                                                               {U'О', 'O'},
                                                                               {U'Р', 'P'},
                                                                               {U'Т', 'T'},
                                                                               {U'Х', 'X'},
                                                                               {U'І', 'I'}});

/// Forms of one letter are one: alef with and without hamza, the presentation forms of heh.
std::string unified(std::string_view letter) {
    if (letter == "ا" || letter == "إ" || letter == "آ") return "أ";
    if (letter == "ﻫ" || letter == "ﻩ" || letter == "ة" || letter == "ھ") return "ه";
    if (letter == "ى") return "ي";
    return std::string(letter);
}

std::vector<std::string> letters_of(std::string_view label) {
    std::vector<std::string> letters;
    for (std::size_t position = 0; position < label.size();) {
        const std::size_t start = position;
        const char32_t code_point = text::next_code_point(label, position);
        if (code_point == ' ' || code_point == 0x0640 || code_point == 0x200D) continue;
        letters.push_back(unified(label.substr(start, position - start)));
    }
    return letters;
}

}  // namespace

std::string letter_of(unsigned place) {
    if (place == 0) return {};
    const unsigned repeats = (place - 1) / latin_letters + 1;
    const char letter = static_cast<char>('a' + (place - 1) % latin_letters);
    return std::string(repeats, letter);
}

std::vector<unsigned> places_of(std::string_view label) {
    const std::vector<std::string> letters = letters_of(label);
    if (letters.empty() || letters.size() > 4) return {};
    // Only a letter set once or repeated is a label: (a), (aa); "ab" is a word.
    if (std::ranges::any_of(letters, [&](const auto& letter) { return letter != letters[0]; })) {
        return {};
    }
    const auto repeats = static_cast<unsigned>(letters.size() - 1);
    const std::string& letter = letters[0];
    if (letter.size() == 1) {
        const char byte = static_cast<char>(letter[0] | 0x20);
        if (byte < 'a' || byte > 'z') return {};
        return {static_cast<unsigned>(byte - 'a' + 1) + repeats * latin_letters};
    }
    std::vector<unsigned> places;
    for (const auto& [cyrillic, latin] : look_alikes) {
        if (letter == cyrillic) {
            places.push_back(static_cast<unsigned>(latin - 'a' + 1) + repeats * latin_letters);
        }
    }
    for (const Alphabet& alphabet : alphabets()) {
        const auto found = std::ranges::find(alphabet.letters, letter);
        if (found == alphabet.letters.end()) continue;
        const auto size = static_cast<unsigned>(alphabet.letters.size());
        places.push_back(static_cast<unsigned>(found - alphabet.letters.begin()) + 1 +
                         repeats * size);
    }
    return places;
}

char latin_capital(char32_t letter) {
    const auto row =
        std::ranges::find(capital_look_alikes, letter, &std::pair<char32_t, char>::first);
    return row == capital_look_alikes.end() ? char{0} : row->second;
}

}  // namespace chancery::reference
