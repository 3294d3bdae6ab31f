// SPDX-License-Identifier: GPL-2.0-or-later
//
// Stemming first, folding second: Spanish and Russian suffixes are recognised by their marks. What
// people leave out when they type ("resolucion", "все" for "всё") is put right before, and so are
// American spelling and the Arabic article. Words of stems.tsv are not given to the stemmer.
#include "indexer/analysis/word_forms.hpp"

#include <algorithm>
#include <array>
#include <cctype>

#include "indexer/analysis/analyse.hpp"
#include "indexer/analysis/spelling.hpp"
#include "indexer/text/normal.hpp"
#include "indexer/text/utf8.hpp"

namespace chancery::analysis {
namespace {

bool starts_with_digit(std::string_view word) {
    return !word.empty() && std::isdigit(static_cast<unsigned char>(word.front())) != 0;
}

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

/// How many type an ending whose marks the stemmer needs, and what it is; from `least` bytes on.
/// A word that is rightly written so gets its mark too, in texts and queries alike.
struct Ending {
    std::string_view language, typed, ending;
    std::size_t least;
};
constexpr auto endings = std::to_array<Ending>({
    {"es", "cion", "ción", 6},       {"es", "sion", "sión", 6},
    {"es", "tambien", "también", 7}, {"es", "gia", "gía", 7},
    {"es", "gias", "gías", 8},       {"es", "nomia", "nomía", 7},
    {"es", "nomias", "nomías", 8},   {"es", "rian", "rían", 7},
    {"es", "ademas", "además", 6},   {"es", "interes", "interés", 7},
    {"es", "traves", "través", 6},   {"es", "despues", "después", 7},
    {"fr", "ee", "ée", 5},           {"fr", "ees", "ées", 6},
    {"fr", "ite", "ité", 7},         {"fr", "ites", "ités", 8},
    {"fr", "iere", "ière", 6},       {"fr", "ieres", "ières", 7},
    {"fr", "acces", "accès", 5},     {"fr", "progres", "progrès", 7},
});

void restore_ending(std::string_view language, std::string& word) {
    for (const Ending& row : endings) {
        if (row.language != language || word.size() < row.least || !word.ends_with(row.typed))
            continue;
        word.replace(word.size() - row.typed.size(), row.typed.size(), row.ending);
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

/// What stands before an Arabic noun as the article, alone or behind a conjunction or preposition.
constexpr auto arabic_articles =
    std::to_array<std::string_view>({"وال", "فال", "بال", "كال", "ولل", "ال", "لل"});
constexpr std::size_t least_arabic_noun = 4;  // bytes: two letters

constexpr std::string_view arabic_plural = "ات";
constexpr std::size_t least_arabic_plural = 10;  // bytes: five letters

/// Bytes of the article that a folded Arabic word begins with; 0 where too little would be left.
std::size_t article_of(std::string_view word) {
    for (const std::string_view article : arabic_articles) {
        if (word.starts_with(article) && word.size() >= article.size() + least_arabic_noun)
            return article.size();
    }
    return 0;
}

/// Digits of other scripts as 0 to 9.
std::string with_ascii_digits(std::string_view number) {
    std::string out;
    for (std::size_t position = 0; position < number.size();) {
        const char32_t letter = text::next_code_point(number, position);
        const bool arabic = letter >= 0x0660 && letter <= 0x0669;
        const bool persian = letter >= 0x06F0 && letter <= 0x06F9;
        text::append(out, arabic    ? letter - 0x0660 + U'0'
                          : persian ? letter - 0x06F0 + U'0'
                                    : letter);
    }
    return out;
}

/// "1,500" as "1500": commas that part thousands. The same words have the same letters.
void drop_thousands_commas(std::string& number) {
    const std::size_t whole = std::min(number.find('.'), number.size());
    std::size_t comma = number.find(',');
    if (comma > 3 || comma >= whole) return;
    for (std::size_t at = comma; at < whole; at += 4) {
        if (number[at] != ',' || at + 4 > whole) return;
        if (number.find(',', at + 1) < at + 4) return;
    }
    number.erase(
        std::remove(number.begin(), number.begin() + static_cast<std::ptrdiff_t>(whole), ','),
        number.begin() + static_cast<std::ptrdiff_t>(whole));
}

constexpr auto french_elisions = std::to_array<std::string_view>(
    {"l", "d", "n", "s", "j", "m", "t", "c", "qu", "jusqu", "lorsqu", "puisqu"});

}  // namespace

WordForms::WordForms(std::string_view language)
    : language_(language), stemmer_(stemmer_for(language)), stems_(language) {}

Forms WordForms::of(std::string_view word) const {
    Forms forms;
    forms.exact = text::folded(word);
    const bool ascii = is_ascii(forms.exact);
    if (starts_with_digit(forms.exact)) {
        drop_thousands_commas(forms.exact);
        forms.ranked = forms.exact;
    } else {
        forms.ranked = ascii ? forms.exact : with_ascii_digits(forms.exact);
        if (!starts_with_digit(forms.ranked)) forms.ranked = stem(std::move(forms.ranked), ascii);
    }
    if (forms.ranked.empty()) forms.ranked = forms.exact;
    forms.exact = text::cut(forms.exact, max_term_bytes);
    forms.ranked = text::cut(forms.ranked, max_term_bytes);
    return forms;
}

/// Alike with and without the article, in singular and plural: Snowball's stemmer takes some last
/// letters for endings only where there is an article, others only where there is none. nDCG@10 of
/// xquad_ar: folded and stemmed .759, without the article .768, without the plural .772.
std::string WordForms::stem_arabic(const std::string& word) const {
    const std::string base = folded_arabic(word);
    std::string noun = base.substr(article_of(base));
    if (noun.size() >= least_arabic_plural && noun.ends_with(arabic_plural))
        noun.resize(noun.size() - arabic_plural.size());
    return folded_arabic(stemmer_(noun));
}

std::string WordForms::stem(std::string base, bool ascii) const {
    if (language_ == "en") base = american(base);
    if (language_ == "fr") replace_all(base, "œ", "oe");
    restore_ending(language_, base);
    if (ascii) {
        const std::string_view known = stems_.of(base);
        // A Spanish ending may have got its mark back.
        return known.empty() ? text::without_marks(stemmer_(base)) : std::string(known);
    }
    if (language_ == "ar") return stem_arabic(base);
    if (language_ == "ru") {
        base = folded_russian(std::move(base));
        const std::string_view known = stems_.of(base);
        return known.empty() ? stemmer_(base) : std::string(known);
    }
    const std::string_view known = stems_.of(text::without_marks(base));
    return known.empty() ? text::without_marks(stemmer_(base)) : std::string(known);
}

bool WordForms::is_elided(std::string_view exact) const {
    return language_ == "fr" && std::ranges::count(french_elisions, exact) > 0;
}

bool WordForms::is_possessive(std::string_view exact) const {
    return language_ == "en" && exact == "s";
}

}  // namespace chancery::analysis
