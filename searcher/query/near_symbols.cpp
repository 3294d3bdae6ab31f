// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/query/near_symbols.hpp"

#include <algorithm>
#include <cctype>
#include <cstdlib>
#include <utility>

#include "indexer/index/fields.hpp"
#include "indexer/index/terms.hpp"
#include "indexer/reference/symbol.hpp"
#include "indexer/text/ascii.hpp"
#include "indexer/text/table.hpp"

namespace chancery::query {
namespace {

using text::is_digit;

// Slips from the likeliest to the least likely, weighed by hand: what copying and memory do.
constexpr double look_alike = 0.7, other_year = 0.8, swapped = 0.9, missing_digit = 1.0,
                 another_kind = 1.1;
constexpr double extra_digit = 1.2, next_session = 1.3, wrong_character = 1.4, another_part = 1.5;

/// A letter typed for a digit: O for 0, l or I for 1 (symbols are in capitals).
bool is_look_alike(char typed, char held) {
    return (typed == 'O' && held == '0') || ((typed == 'L' || typed == 'I') && held == '1');
}

/// One character inserted into `shorter` gives `longer`; its place, else npos.
std::size_t inserted_at(std::string_view shorter, std::string_view longer) {
    if (longer.size() != shorter.size() + 1) return std::string_view::npos;
    const auto differ = std::ranges::mismatch(shorter, longer);
    const auto place = static_cast<std::size_t>(differ.in2 - longer.begin());
    return shorter.substr(place) == longer.substr(place + 1) ? place : std::string_view::npos;
}

double one_edit(std::string_view typed, std::string_view held) {
    if (const auto place = inserted_at(typed, held); place != std::string_view::npos) {
        return is_digit(held[place]) ? missing_digit : wrong_character;
    }
    if (const auto place = inserted_at(held, typed); place != std::string_view::npos) {
        return is_digit(typed[place]) ? extra_digit : wrong_character;
    }
    if (typed.size() != held.size()) return 0;
    const auto differ = std::ranges::mismatch(typed, held);
    const auto place = static_cast<std::size_t>(differ.in1 - typed.begin());
    if (place == typed.size()) return 0;
    if (typed.substr(place + 1) == held.substr(place + 1)) {
        if (is_look_alike(typed[place], held[place])) return look_alike;
        const bool alike = is_digit(typed[place]) == is_digit(held[place]);
        return alike ? wrong_character : 0;
    }
    const bool swap = place + 1 < typed.size() && typed[place] == held[place + 1] &&
                      typed[place + 1] == held[place] &&
                      typed.substr(place + 2) == held.substr(place + 2);
    return swap ? swapped : 0;
}

bool has_digit(std::string_view part) {
    return std::ranges::any_of(part, is_digit);
}

unsigned number_of(std::string_view part) {
    if (part.empty() || part.size() > 4 || !std::ranges::all_of(part, is_digit)) return 0;
    return static_cast<unsigned>(std::atoi(std::string(part).c_str()));
}

/// A part between slashes that one has more: "RES", "Rev.1".
double one_part_more(const text::Row& fewer, const text::Row& more) {
    if (more.size() != fewer.size() + 1) return 0;
    std::size_t place = 0;
    while (place < fewer.size() && fewer[place] == more[place]) ++place;
    for (std::size_t i = place; i < fewer.size(); ++i) {
        if (fewer[i] != more[i + 1]) return 0;
    }
    if (place == 0) return 0;
    if (!has_digit(more[place])) return another_kind;
    const bool committee = more[place].starts_with("C.") || more[place].starts_with("AC.");
    return committee || place == fewer.size() ? another_part : 0;
}

/// As many parts, of which one is of another kind ("RES", "DEC") or the session before or behind.
double one_part_other(const text::Row& typed, const text::Row& held) {
    if (typed.size() != held.size()) return 0;
    std::size_t place = typed.size(), differing = 0;
    for (std::size_t i = 0; i < typed.size(); ++i) {
        if (typed[i] == held[i]) continue;
        place = i;
        ++differing;
    }
    if (differing != 1 || place == 0) return 0;
    if (!has_digit(typed[place]) && !has_digit(held[place])) return another_kind;
    const unsigned one = number_of(typed[place]), other = number_of(held[place]);
    const bool last = place + 1 == typed.size();
    if (one == 0 || other == 0 || last) return 0;
    return one + 1 == other || other + 1 == one ? next_session : 0;
}

double lesser(double one, double other) {
    if (one == 0) return other;
    return other == 0 ? one : std::min(one, other);
}

std::string_view without_year(std::string_view symbol) {
    const auto bracket = symbol.rfind('(');
    return bracket == symbol.npos || !symbol.starts_with("S/") ? symbol : symbol.substr(0, bracket);
}

}  // namespace

double slip_between(std::string_view typed, std::string_view held) {
    const std::size_t longer = std::max(typed.size(), held.size());
    if (longer - std::min(typed.size(), held.size()) > 9) return 0;
    const bool glued = typed.size() > held.size() && typed.starts_with(held) &&
                       typed[held.size()] >= 'A' && typed[held.size()] <= 'Z';
    if (glued) return wrong_character;  // "A/RES/76/19PARA3"
    if (typed != held && without_year(typed) == without_year(held)) return other_year;
    const text::Row typed_parts = text::split(typed, '/'), held_parts = text::split(held, '/');
    double slip = one_edit(typed, held);
    slip = lesser(slip, one_part_more(typed_parts, held_parts));
    slip = lesser(slip, one_part_more(held_parts, typed_parts));
    return lesser(slip, one_part_other(typed_parts, held_parts));
}

std::string with_year(const Xapian::Database& database, std::string_view prefix,
                      const std::string& value) {
    const std::size_t end = std::min(value.find('#'), value.size());
    const std::string stem = value.substr(0, end);
    if (!stem.starts_with("S/RES/") || stem.find('(') != std::string::npos) return value;
    const std::string begin = index::value_term(prefix, stem + "(");
    for (auto term = database.allterms_begin(begin); term != database.allterms_end(begin); ++term) {
        const std::string tail = (*term).substr(begin.size() - 1);
        std::string known = stem + tail.substr(0, tail.find(')') + 1) + value.substr(end);
        if (database.term_exists(index::value_term(prefix, known))) return known;
    }
    return value;
}

std::vector<std::string> near_symbols(const Xapian::Database& database, const std::string& typed,
                                      std::size_t most) {
    const std::string head = std::string(index::find_field("symbol")->prefix) + ":";
    std::vector<std::pair<double, std::string>> near;
    for (auto term = database.allterms_begin(head); term != database.allterms_end(head); ++term) {
        std::string held = (*term).substr(head.size());
        const double slip = slip_between(typed, held);
        if (slip > 0) near.emplace_back(slip, std::move(held));
    }
    std::ranges::sort(near, [](const auto& one, const auto& other) {
        if (one.first != other.first) return one.first < other.first;
        return reference::sort_key({one.second}) > reference::sort_key({other.second});
    });
    std::vector<std::string> symbols;
    for (auto& [slip, symbol] : near) {
        if (symbols.size() < most) symbols.push_back(std::move(symbol));
    }
    return symbols;
}

}  // namespace chancery::query
