// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/reference/finder/lexicon.hpp"

#include <algorithm>
#include <array>
#include <deque>
#include <functional>
#include <unordered_map>
#include <utility>

#include "data/vocabulary/citation_words.hpp"
#include "data/vocabulary/months.hpp"
#include "data/vocabulary/ordinal_words.hpp"
#include "data/vocabulary/pinpoint_joins.hpp"
#include "data/vocabulary/pinpoint_words.hpp"
#include "data/vocabulary/symbol_words.hpp"
#include "indexer/text/normal.hpp"
#include "indexer/text/table.hpp"
#include "indexer/text/utf8.hpp"

namespace chancery::reference::finder {
namespace {

/// Scripts with case or marks end below this code point.
constexpr char32_t last_folded = 0x0700, first_han = 0x2E80;

const std::vector<std::string>& folded_letters() {
    static const std::vector<std::string> letters = [] {
        std::vector<std::string> table(last_folded);
        for (char32_t letter = 1; letter < last_folded; ++letter) {
            std::string one;
            text::append(one, letter);
            table[letter] = text::without_marks(one);
        }
        return table;
    }();
    return letters;
}

struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view word) const {
        return std::hash<std::string_view>{}(word);
    }
};
using PhraseMap =
    std::unordered_map<std::string, std::vector<const Phrase*>, Hash, std::equal_to<>>;

struct MeaningName {
    std::string_view name;
    Meaning meaning;
};
/// Names of meanings in the tables.
constexpr auto meaning_names =
    std::to_array<MeaningName>({{"kind", Meaning::kind},
                                {"body", Meaning::body},
                                {"other", Meaning::other},
                                {"council", Meaning::council},
                                {"united", Meaning::united},
                                {"preamble", Meaning::preamble},
                                {"above", Meaning::above},
                                {"group", Meaning::group},
                                {"report", Meaning::report},
                                {"kind_of_report", Meaning::kind_of_report},
                                {"about", Meaning::about},
                                {"subject", Meaning::subject},
                                {"of", Meaning::of},
                                {"self", Meaning::self},
                                {"in", Meaning::in},
                                {"document", Meaning::document},
                                {"date", Meaning::date},
                                {"year", Meaning::year_word},
                                {"month", Meaning::month_word},
                                {"day", Meaning::day_word},
                                {"and", Meaning::and_},
                                {"to", Meaning::to},
                                {"unit", Meaning::unit},
                                {"letter", Meaning::letter},
                                {"session", Meaning::session},
                                {"modification", Meaning::modification},
                                {"number", Meaning::number_sign}});

class Lexicon {
  public:
    Lexicon() {
        symbol_words();
        pinpoint_words();
        months();
        ordinals();
        for (const text::Row& row : text::table_rows(data::citation_words)) {
            const auto name = std::ranges::find(meaning_names, row[0], &MeaningName::name);
            for (const std::string_view words : text::split(row[2], '|')) {
                add(words, {name->meaning, row[1]});
            }
        }
        han_numerals();
        for (auto* map : {&by_word_, &by_han_}) {
            for (auto& [word, phrases] : *map) {
                std::ranges::stable_sort(phrases, std::ranges::greater{}, [](const Phrase* phrase) {
                    return std::pair(phrase->words.size(), phrase->words.front().size());
                });
            }
        }
    }

    const std::vector<const Phrase*>* from(std::string_view word) const {
        const auto found = by_word_.find(word);
        return found == by_word_.end() ? nullptr : &found->second;
    }

    const Phrase* han(std::string_view text) const {
        if (text.size() < 3) return nullptr;
        const auto found = by_han_.find(text.substr(0, 3));
        if (found == by_han_.end()) return nullptr;
        for (const Phrase* phrase : found->second) {
            if (text.starts_with(phrase->words.front())) return phrase;
        }
        return nullptr;
    }

  private:
    static std::vector<std::string> words_of(std::string_view spelling) {
        std::vector<std::string> words(1);
        for (const char byte : spelling) {
            const bool parts = byte == ' ' || byte == '\'' || byte == '-';
            if (parts && !words.back().empty()) words.emplace_back();
            if (!parts && byte != '.') words.back() += byte;
        }
        for (std::string& word : words) {
            std::string folded;
            append_folded(folded, word);
            word = std::move(folded);
        }
        return words;
    }

    void add(std::string_view spelling, Sense sense) {
        std::size_t start = 0;
        const bool han = text::next_code_point(spelling, start) >= first_han;
        std::vector<std::string> words =
            han ? std::vector<std::string>{std::string(spelling)} : words_of(spelling);
        PhraseMap& map = han ? by_han_ : by_word_;
        auto& row = map[han ? words.front().substr(0, start) : words.front()];
        for (const Phrase* phrase : row) {
            if (phrase->words != words) continue;
            auto& senses = const_cast<Phrase*>(phrase)->senses;
            const bool known = std::ranges::any_of(
                senses, [&](const Sense& one) { return one.meaning == sense.meaning; });
            if (!known) senses.push_back(sense);
            return;
        }
        const bool hyphened = spelling.find('-') != std::string_view::npos;
        phrases_.push_back({std::move(words), {sense}, hyphened});
        row.push_back(&phrases_.back());
    }

    void symbol_words() {
        for (const text::Row& row : text::table_rows(data::symbol_words)) {
            if (row[1] == "kind") add(row[0], {Meaning::kind, row[2]});
            if (row[1] == "body") add(row[0], {Meaning::body, row[2]});
        }
    }

    void pinpoint_words() {
        for (const text::Row& row : text::table_rows(data::pinpoint_words)) {
            const bool number = row[1].front() >= '0' && row[1].front() <= '9';
            if (row[1] == "filler") continue;
            add(row[0], {number ? Meaning::ordinal : Meaning::unit, row[1]});
        }
        for (const text::Row& row : text::table_rows(data::pinpoint_joins)) {
            const Meaning ends = row[1] == "from" ? Meaning::from : Meaning::to;
            add(row[0], {row[1] == "and" ? Meaning::and_ : ends, row[2]});
        }
    }

    void months() {
        constexpr auto cases = std::to_array<std::string_view>({"ь", "я", "ю", "е", "а", "у", "й"});
        for (const text::Row& row : text::table_rows(data::months)) {
            const auto names = text::split(row[1], '|');
            for (const std::string_view name : names) {
                add(name, {Meaning::month, row[0]});
                for (const auto ending : cases) {
                    add(std::string(name) + std::string(ending), {Meaning::month, row[0]});
                }
            }
            add(names.front().substr(0, 3), {Meaning::month, row[0]});
            if (row[0] == "9") add("sept", {Meaning::month, row[0]});
        }
    }

    void ordinals() {
        for (const text::Row& row : text::table_rows(data::ordinal_words)) {
            for (const std::string_view words : text::split(row[2], '|')) {
                if (row[1] == "number") add(words, {Meaning::ordinal, row[0]});
            }
        }
    }

    void han_numerals() {
        constexpr auto digits =
            std::to_array<std::pair<std::string_view, std::string_view>>({{"一", "1"},
                                                                          {"二", "2"},
                                                                          {"三", "3"},
                                                                          {"四", "4"},
                                                                          {"五", "5"},
                                                                          {"六", "6"},
                                                                          {"七", "7"},
                                                                          {"八", "8"},
                                                                          {"九", "9"},
                                                                          {"十", "10"}});
        for (const auto& [letter, value] : digits) add(letter, {Meaning::numeral, value});
    }

    std::deque<Phrase> phrases_;
    PhraseMap by_word_, by_han_;
};

const Lexicon& lexicon() {
    static const Lexicon words;
    return words;
}

}  // namespace

const std::string_view* value_of(const Phrase* phrase, Meaning meaning) {
    if (phrase == nullptr) return nullptr;
    for (const Sense& sense : phrase->senses) {
        if (sense.meaning == meaning) return &sense.value;
    }
    return nullptr;
}

void append_folded(std::string& text, std::string_view word) {
    for (std::size_t at = 0; at < word.size();) {
        const auto byte = static_cast<unsigned char>(word[at]);
        if (byte < 0x80) {
            text += static_cast<char>(byte >= 'A' && byte <= 'Z' ? byte + ('a' - 'A') : byte);
            ++at;
            continue;
        }
        const std::size_t start = at;
        const char32_t letter = text::next_code_point(word, at);
        if (letter < last_folded) {
            text += folded_letters()[letter];
        } else {
            text += word.substr(start, at - start);
        }
    }
}

const std::vector<const Phrase*>* phrases_from(std::string_view word) {
    return lexicon().from(word);
}

const Phrase* han_phrase(std::string_view text) {
    return lexicon().han(text);
}

}  // namespace chancery::reference::finder
