// SPDX-License-Identifier: GPL-2.0-or-later
//
// A place is a container (annex, section ...) and a leaf: a number of some kind with its
// sub-paragraphs. Neighbours with the same container and kind share one word.
#include "searcher/cite/places.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <tuple>

#include "indexer/reference/pinpoint.hpp"
#include "indexer/text/ascii.hpp"
#include "searcher/cite/numbers.hpp"
#include "searcher/cite/ordinals.hpp"
#include "searcher/cite/pattern.hpp"

namespace chancery::cite {
namespace {

using text::is_digit;
using text::upper;

using reference::Pinpoint;

/// Kinds of units that have a word, in document order of what they may open; "para" and "sub" are
/// told by their numbers alone.
constexpr auto kinds = std::to_array<std::string_view>(
    {"annex", "encl", "rule", "app", "art", "pp", "ch", "fn", "s", "t", "r", "u"});
constexpr auto roman_kinds = std::to_array<std::string_view>({"annex", "app", "encl", "s", "ch"});

struct Unit {
    std::string kind;    // "para", "sub", "annex"
    std::string number;  // as in a key: "2", "a"
    unsigned repeat = 1;

    bool operator==(const Unit&) const = default;
};

/// Parts of long passages ("24~2") are ours and not cited.
Unit unit_of(std::string_view text) {
    text = text.substr(0, text.find('~'));
    Unit unit;
    if (const auto mark = text.find(';'); mark != std::string_view::npos) {
        unit.repeat = value_of(text.substr(mark + 1));
        text = text.substr(0, mark);
    }
    unit.number = text;
    unit.kind = !text.empty() && is_digit(text.front()) ? "para" : "sub";
    for (const std::string_view kind : kinds) {
        if (unit.kind != "sub" || !text.starts_with(kind)) continue;
        const auto rest = text.substr(kind.size());
        const bool numbered = std::ranges::all_of(rest, is_digit);
        const bool lettered = (kind == "s" || kind == "fn") && rest.size() == 1 && rest != "s";
        const bool bare = kind == "annex" || kind == "app" || kind == "encl";
        if ((numbered && !(rest.empty() && !bare)) || lettered) {
            unit.kind = kind;
            unit.number = rest;
        }
    }
    return unit;
}

std::vector<Unit> units_of(const Pinpoint& pinpoint) {
    std::vector<Unit> units;
    for (const std::string& unit : pinpoint.units) units.push_back(unit_of(unit));
    return units;
}

/// The number of a unit with its lettered sub-paragraphs: "6", {" (a)", " (ii)"}.
struct Leaf {
    std::string kind;
    std::vector<std::string> container;  // its units, printed
    std::string number;
    std::vector<std::string> subs;
    std::string text() const {
        std::string all = number;
        for (const std::string& sub : subs) all += sub;
        return all;
    }
    bool same_series(const Leaf& other) const {
        return kind == other.kind && container == other.container;
    }
    /// How many outer sub-paragraphs it shares with another one of the same number; absent where
    /// they share no number, or one stands below the other.
    std::optional<std::size_t> shared(const Leaf& other) const {
        if (!same_series(other) || number != other.number) return std::nullopt;
        const auto ends = std::ranges::mismatch(subs, other.subs);
        if (ends.in1 == subs.end() || ends.in2 == other.subs.end()) return std::nullopt;
        return static_cast<std::size_t>(ends.in1 - subs.begin());
    }
};

class Printer {
  public:
    Printer(const Style& style, std::string_view language) : style_(style), language_(language) {}

    std::string print(std::span<const CitedPlace> places) {
        std::string text;
        for (std::size_t i = 0; i < places.size();) {
            std::string list;
            i += take_list(places.subspan(i), list);
            if (!text.empty()) text += rule("groups");
            text += list;
        }
        return text;
    }

  private:
    std::string_view rule(std::string_view name) const { return style_.rule(name, language_); }

    std::string number_of(const Unit& unit) const {
        std::string number = unit.number;
        if (std::ranges::count(roman_kinds, unit.kind) > 0 && !number.empty()) {
            number =
                is_digit(number[0]) ? reference::roman_numeral(value_of(number)) : upper(number);
        }
        if (unit.kind == "u") number = printed_ordinal(value_of(number), style_.rule("ordinals"));
        if (unit.kind == "para") std::ranges::replace(number, '-', '.');
        if (unit.repeat > 1) {
            number += " [" + printed_ordinal(unit.repeat, style_.rule("ordinals")) + "]";
        }
        return number;
    }

    /// A sub-paragraph that has no number above it, and one of an annex without number, follow the
    /// word alone.
    std::string worded(const std::string& rule_name, const std::string& number) const {
        const bool blank = number.starts_with(' ');
        const auto pattern = rule(rule_name);
        if (pattern.empty()) return number.substr(blank ? 1 : 0);
        return expand(pattern, [&](std::string_view) { return number.substr(blank ? 1 : 0); });
    }

    /// Paragraphs of articles are printed as sub-paragraphs where the style says so.
    std::string_view sub_rule(std::span<const Unit> units, std::size_t i) const {
        if (units[i].kind == "sub") return "sub";
        const bool of_article = units[i].kind == "para" && i > 0 && units[i - 1].kind == "art";
        return of_article && !rule("article.paragraph").empty() ? "article.paragraph" : "";
    }

    Leaf leaf_of(const Pinpoint& pinpoint, std::span<const std::string> letters,
                 unsigned page) const {
        std::vector<Unit> units = units_of(pinpoint);
        if (page > 0 && units.back().kind == "u") units.back() = {"page", std::to_string(page)};
        Leaf leaf;
        std::string before;  // the unit that the sub-paragraphs follow, printed
        for (std::size_t i = 0; i < units.size(); ++i) {
            const auto sub = sub_rule(units, i);
            if (!sub.empty()) {
                const bool own = i < letters.size() && !letters[i].empty();
                leaf.subs.push_back(
                    worded(std::string(sub), own ? letters[i] : number_of(units[i])));
                continue;
            }
            if (!leaf.kind.empty() || !leaf.subs.empty()) {
                leaf.container.push_back(worded("unit." + leaf.kind, leaf.text()));
            }
            leaf.kind = units[i].kind;
            leaf.number = number_of(units[i]);
            leaf.subs.clear();
        }
        return leaf;
    }

    /// What a list prints of a place behind the one before it: without the number and the
    /// sub-paragraphs that they share, and the blank that stood there.
    static std::string behind(const Leaf& before, const Leaf& leaf) {
        const auto shared = leaf.shared(before);
        if (!shared) return leaf.text();
        std::string text;
        for (std::size_t i = *shared; i < leaf.subs.size(); ++i) text += leaf.subs[i];
        return text.starts_with(' ') ? text.substr(1) : text;
    }

    /// Takes the places from the front that make one list; gives how many.
    std::size_t take_list(std::span<const CitedPlace> places, std::string& printed) const {
        std::vector<std::string> members;
        Leaf first, before;
        bool several = false, range_seen = false;
        std::size_t taken = 0;
        for (const CitedPlace& place : places) {
            const Leaf from = leaf_of(place.place.first, place.first_letters, place.first_page);
            const Leaf to = leaf_of(place.place.last, place.last_letters, place.last_page);
            const bool range = place.place.is_range();
            if (taken == 0) first = from;
            if (range && !to.same_series(from)) {
                if (taken > 0) break;
                printed = alone(from) + std::string(rule("range")) + alone(to);
                return 1;
            }
            if (!from.same_series(first)) break;
            std::string member = taken > 0 ? behind(before, from) : from.text();
            range_seen = range_seen || range;
            if (range && to.text() != from.text()) {
                member += std::string(rule("range")) + behind(from, to);
            }
            several = several || from.number != first.number || to.number != first.number;
            if (members.empty() || members.back() != member) members.push_back(std::move(member));
            before = to;
            ++taken;
        }
        const bool pair =
            several && members.size() == 2 && !range_seen && !rule("pair." + first.kind).empty();
        const char* word = pair ? "pair." : several ? "units." : "unit.";
        printed = contained(first, word, joined(members));
        return taken;
    }

    std::string joined(const std::vector<std::string>& members) const {
        std::string text;
        for (std::size_t i = 0; i < members.size(); ++i) {
            if (i > 0) text += rule(i + 1 == members.size() ? "last" : "comma");
            text += members[i];
        }
        return text;
    }

    std::string contained(const Leaf& leaf, const std::string& word,
                          const std::string& number) const {
        std::string text;
        for (const std::string& unit : leaf.container) text += unit + std::string(containers());
        return text + worded(word + leaf.kind, number);
    }

    std::string alone(const Leaf& leaf) const { return contained(leaf, "unit.", leaf.text()); }

    std::string_view containers() const {
        const auto own = rule("containers");
        return own.empty() ? rule("comma") : own;
    }

    const Style& style_;
    std::string_view language_;
};

/// Places of preambles stand before numbers, annexes behind them; numbers count by their value.
auto order_of(const Unit& unit) {
    const int group = unit.kind == "pp" ? 0 : unit.kind == "annex" || unit.kind == "encl" ? 2 : 1;
    const unsigned value = value_of(unit.number);
    const std::size_t length = unit.kind == "sub" ? unit.number.size() : 0;  // z before aa
    return std::tuple(group, value, length, unit.kind, unit.number, unit.repeat);
}

bool is_before(const Pinpoint& left, const Pinpoint& right) {
    return std::ranges::lexicographical_compare(units_of(left), units_of(right), {}, order_of,
                                                order_of);
}

bool is_below(const Pinpoint& place, const Pinpoint& above) {
    const auto units = units_of(place), upper_units = units_of(above);
    return units.size() >= upper_units.size() &&
           std::equal(upper_units.begin(), upper_units.end(), units.begin());
}

/// Without "~2" at the end.
void drop_part(Pinpoint& pinpoint) {
    if (pinpoint.empty()) return;
    std::string& last = pinpoint.units.back();
    last = last.substr(0, last.find('~'));
}

}  // namespace

std::string printed_places(const Style& style, std::string_view language,
                           std::span<const CitedPlace> places) {
    return Printer(style, language).print(places);
}

std::vector<CitedPlace> in_order(std::vector<CitedPlace> places) {
    for (CitedPlace& place : places) {
        drop_part(place.place.first);
        drop_part(place.place.last);
    }
    std::ranges::stable_sort(places, is_before,
                             [](const CitedPlace& place) { return place.place.first; });
    std::vector<CitedPlace> kept;
    for (CitedPlace& place : places) {
        const bool held = !kept.empty() && (is_below(place.place.first, kept.back().place.last) ||
                                            !is_before(kept.back().place.last, place.place.first));
        if (!held) kept.push_back(std::move(place));
    }
    std::vector<CitedPlace> ranged;
    for (std::size_t i = 0; i < kept.size();) {
        std::size_t end = i + 1;
        while (end < kept.size() && follows(kept[end - 1].place.last, kept[end].place.first)) ++end;
        constexpr std::size_t least = 3;
        if (end - i >= least) {
            kept[i].place.last = kept[end - 1].place.last;
            kept[i].last_letters = kept[end - 1].last_letters;
            kept[i].last_page = kept[end - 1].last_page;
        } else {
            end = i + 1;
        }
        ranged.push_back(std::move(kept[i]));
        i = end;
    }
    return ranged;
}

bool are_pages(std::span<const CitedPlace> places) {
    return !places.empty() && std::ranges::all_of(places, [](const CitedPlace& place) {
        return place.first_page > 0 && unit_of(place.place.first.units.back()).kind == "u";
    });
}

bool follows(const Pinpoint& place, const Pinpoint& next) {
    const auto before = units_of(place), behind = units_of(next);
    if (before.size() != behind.size() || before.empty()) return false;
    if (!std::equal(before.begin(), before.end() - 1, behind.begin())) return false;
    const Unit &left = before.back(), &right = behind.back();
    if (left.kind != right.kind || left.repeat != right.repeat) return false;
    if (left.kind != "sub") {
        const bool plain = std::ranges::all_of(left.number, is_digit) &&
                           std::ranges::all_of(right.number, is_digit);
        return plain && value_of(right.number) == value_of(left.number) + 1;
    }
    return left.number.size() == 1 && right.number.size() == 1 &&
           right.number[0] == left.number[0] + 1;
}

}  // namespace chancery::cite
