// SPDX-License-Identifier: GPL-2.0-or-later
//
// Stemming first, folding second: Spanish and Russian suffixes are recognised by their marks. What
// people leave out when they type ("resolucion", "все" for "всё") is put right before.
#include "indexer/analysis/word_forms.hpp"

#include <algorithm>
#include <array>
#include <cctype>

#include "indexer/analysis/analyse.hpp"
#include "indexer/text/normal.hpp"
#include "indexer/text/utf8.hpp"

namespace chancery::analysis {
namespace {

bool is_ascii(std::string_view word) {
    return std::ranges::all_of(word,
                               [](char byte) { return static_cast<unsigned char>(byte) < 0x80; });
}

Xapian::Stem stemmer_for(std::string_view language) {
    try {
        return Xapian::Stem(std::string(language));
    } catch (const Xapian::InvalidArgumentError&) {
        return {};
    }
}

void replace_all(std::string& text, std::string_view what, std::string_view with) {
    for (std::size_t at = text.find(what); at != std::string::npos;
         at = text.find(what, at + with.size())) {
        text.replace(at, what.size(), with);
    }
}

/// Russian keeps й, which folding would turn into и.
std::string folded_russian(std::string word) {
    replace_all(word, "ё", "е");
    return word;
}

/// "resolucion" is how many type "resolución"; the stemmer knows only the latter.
void restore_spanish(std::string& word) {
    for (const std::string_view ending : {"cion", "sion"}) {
        if (word.size() <= ending.size() + 1 || !word.ends_with(ending)) continue;
        word.replace(word.size() - 2, 1, "ó");
        return;
    }
}

/// Arabic without vowel signs and tatweel, hamza seats as plain alef, final forms unified.
std::string folded_arabic(std::string_view word) {
    std::string out;
    for (std::size_t position = 0; position < word.size();) {
        char32_t letter = text::next_code_point(word, position);
        const bool sign =
            (letter >= 0x064B && letter <= 0x065F) || letter == 0x0670 || letter == 0x0640;
        if (sign) continue;
        if (letter == 0x0622 || letter == 0x0623 || letter == 0x0625 || letter == 0x0671)
            letter = 0x0627;
        if (letter == 0x0649) letter = 0x064A;
        text::append(out, letter);
    }
    return out;
}

constexpr auto french_elisions = std::to_array<std::string_view>(
    {"l", "d", "n", "s", "j", "m", "t", "c", "qu", "jusqu", "lorsqu", "puisqu"});

}  // namespace

WordForms::WordForms(std::string_view language)
    : language_(language), stemmer_(stemmer_for(language)) {}

Forms WordForms::of(std::string_view word) const {
    Forms forms;
    forms.exact = text::folded(word);
    std::string base = forms.exact;
    if (language_ == "ar" && !is_ascii(base)) base = folded_arabic(base);
    if (language_ == "ru" && !is_ascii(base)) base = folded_russian(std::move(base));
    if (language_ == "es") restore_spanish(base);
    const bool number =
        !base.empty() && std::isdigit(static_cast<unsigned char>(base.front())) != 0;
    forms.ranked = number ? base : stemmer_(base);
    if (!is_ascii(forms.ranked) && language_ != "ru" && language_ != "ar") {
        forms.ranked = text::without_marks(forms.ranked);
    }
    if (forms.ranked.empty()) forms.ranked = forms.exact;
    forms.exact = text::cut(forms.exact, max_term_bytes);
    forms.ranked = text::cut(forms.ranked, max_term_bytes);
    return forms;
}

bool WordForms::is_elided(std::string_view exact) const {
    return language_ == "fr" && std::ranges::count(french_elisions, exact) > 0;
}

bool WordForms::is_possessive(std::string_view exact) const {
    return language_ == "en" && exact == "s";
}

}  // namespace chancery::analysis
