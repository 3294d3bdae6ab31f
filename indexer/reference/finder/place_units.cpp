// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/reference/finder/place_units.hpp"

#include <algorithm>
#include <array>

namespace chancery::reference::finder {
namespace {

struct UnitWord {
    std::string_view unit, word;
};
/// Units of the tables in the words that parse_pinpoint() knows.
constexpr auto unit_words = std::to_array<UnitWord>({{"para", "para"},
                                                     {"pp", "preambular para"},
                                                     {"annex", "annex"},
                                                     {"app", "appendix"},
                                                     {"encl", "enclosure"},
                                                     {"s", "sect"},
                                                     {"ch", "chap"},
                                                     {"art", "art"},
                                                     {"rule", "rule"},
                                                     {"fn", "footnote"},
                                                     {"t", "table"},
                                                     {"r", "row"},
                                                     {"part", "part"},
                                                     {"vol", "volume"},
                                                     {"p", "page"}});

}  // namespace

std::string_view word_of(std::string_view unit) {
    const auto row = std::ranges::find(unit_words, unit, &UnitWord::unit);
    return row == unit_words.end() ? std::string_view() : row->word;
}

bool stands_alone(std::string_view unit) {
    return unit == "annex" || unit == "app" || unit == "encl";
}

bool holds_sections(std::string_view unit) {
    return unit == "s" || unit == "ch" || unit == "part";
}

unsigned depth_of(std::string_view unit) {
    constexpr auto outer = std::to_array<std::string_view>(
        {"vol", "part", "annex", "app", "encl", "ch", "s", "art", "rule"});
    const auto place = std::ranges::find(outer, unit);
    return static_cast<unsigned>(place - outer.begin());
}

}  // namespace chancery::reference::finder
