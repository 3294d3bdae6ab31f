// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/reference/finder/repeats.hpp"

#include <algorithm>
#include <cstddef>
#include <functional>
#include <set>
#include <string>
#include <utility>

#include "data/vocabulary/quotation_words.hpp"
#include "indexer/reference/cleaned.hpp"
#include "indexer/reference/finder/tokens.hpp"
#include "indexer/text/ascii.hpp"
#include "indexer/text/table.hpp"

namespace chancery::reference::finder {
namespace {

/// So far apart the two forms of one citation stand, without and with a title between.
constexpr std::size_t max_apart = 60, max_title = 300;

/// Words whose full stop ends no sentence ("Supp.", "Doc."): the rows "short" of quotation_words.
bool is_cut_word(std::string_view word) {
    static const std::set<std::string, std::less<>> words = [] {
        std::set<std::string, std::less<>> all;
        for (const text::Row& row : text::table_rows(data::quotation_words)) {
            if (row[0] != "short") continue;
            for (const std::string_view one : text::split(row[2], '|'))
                all.insert(std::string(one));
        }
        return all;
    }();
    return word.size() == 1 || words.contains(text::lower(word));
}

/// True when nothing but dates, brackets and words for documents stands between two finds.
bool only_says_it_again(std::string_view between) {
    const Cleaned clean = cleaned(between);
    return std::ranges::none_of(tokens_of(clean.text), [](const Token& token) {
        const bool known = token.phrase != nullptr && !token.means(Meaning::kind) &&
                           !token.means(Meaning::self) && !token.means(Meaning::and_) &&
                           !token.means(Meaning::subject);
        const bool letter = token.end == token.begin + 1;
        return token.word() && !known && !letter;
    });
}

/// True where a sentence or a list's item ends; a point right before an address ends none.
bool ends_sentence(std::string_view between, bool address) {
    for (std::size_t at = 0; at < between.size(); ++at) {
        if (between[at] == ';') return true;
        if (between[at] != '.' || at + 1 >= between.size()) continue;
        if (between[at + 1] != ' ' && between[at + 1] != '\n') continue;
        if (address && at + 2 >= between.size()) continue;
        std::size_t word = at;
        while (word > 0 && text::is_letter(between[word - 1])) --word;
        if (!is_cut_word(between.substr(word, at - word))) return true;
    }
    return false;
}

bool is_address(std::string_view text, const Find& find) {
    return text.substr(find.begin).starts_with("http");
}

/// "Resolution 73/27, Title of it, A/RES/73/27": a number, then its symbol or address.
bool is_number_then_symbol(std::string_view text, const Find& number, const Find& symbol) {
    const auto printed = [&](const Find& find) {
        return text::upper(text.substr(find.begin, find.end - find.begin));
    };
    const auto full = [](const std::string& spelling) {
        return spelling.find("RES/") != std::string::npos ||
               spelling.find("RES%2F") != std::string::npos;
    };
    if (full(printed(number)) || !full(printed(symbol))) return false;
    const std::string_view between = text.substr(number.end, symbol.begin - number.end);
    const std::size_t first = between.find_first_not_of(' ');
    if (first == std::string_view::npos || between.size() > max_title) return false;
    const bool parted = std::string_view(",([:\"").find(between[first]) != std::string_view::npos ||
                        between.substr(first).starts_with("“");
    return parted && between.find("\n\n") == std::string_view::npos &&
           !ends_sentence(between, is_address(text, symbol));
}

/// True for one document: "S/RES/1373" is "S/RES/1373(2001)" whose year was left out.
bool same_work(const Symbol& one, const Symbol& other) {
    if (one == other) return true;
    const auto cut = [](const std::string& full, const std::string& bare) {
        return bare.starts_with("S/RES/") && full.starts_with(bare + "(");
    };
    return cut(one.name, other.name) || cut(other.name, one.name);
}

bool repeats(std::string_view text, const Find& before, const Find& find) {
    if (!same_work(before.symbol, find.symbol) || before.end > find.begin) return false;
    const bool places = !before.places.empty() && !find.places.empty();
    if (places && before.places != find.places) return false;
    const std::string_view between = text.substr(before.end, find.begin - before.end);
    return (!places && between.size() < max_apart &&
            !ends_sentence(between, is_address(text, find)) && only_says_it_again(between)) ||
           is_number_then_symbol(text, before, find);
}

}  // namespace

void merge_repeats(std::string_view text, std::vector<Find>& finds, std::size_t first) {
    std::size_t kept = first;
    for (std::size_t i = first; i < finds.size(); ++i) {
        if (kept > first && repeats(text, finds[kept - 1], finds[i])) {
            Find& before = finds[kept - 1];
            before.end = finds[i].end;
            if (before.places.empty()) before.places = std::move(finds[i].places);
            if (before.date.empty()) before.date = finds[i].date;
            if (before.symbol.name.size() < finds[i].symbol.name.size())
                before.symbol = std::move(finds[i].symbol);
            before.certainty = std::min(before.certainty, finds[i].certainty);
            continue;
        }
        if (kept != i) finds[kept] = std::move(finds[i]);
        ++kept;
    }
    finds.resize(kept);
}

}  // namespace chancery::reference::finder
