// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/structure/masthead/pairs.hpp"

#include <algorithm>

#include "indexer/text/normal.hpp"

namespace chancery::structure {

std::vector<std::string> values(const Pairs& pairs, std::string_view name) {
    std::vector<std::string> found;
    for (const auto& [key, value] : pairs) {
        if (key == name) found.push_back(text::stored_form(value));
    }
    return found;
}

std::string first_value(const Pairs& pairs, std::string_view name) {
    for (const auto& [key, value] : pairs) {
        if (key == name) return text::stored_form(value);
    }
    return {};
}

Pairs own_pairs(const Pairs& pairs) {
    const auto part = std::ranges::find(pairs, "part", &Pairs::value_type::first);
    return part == pairs.end() ? pairs : Pairs(part + 1, pairs.end());
}

Pairs nearest(const Pairs& pairs, std::string_view name) {
    Pairs own = own_pairs(pairs);
    const bool has = std::ranges::count(own, name, &Pairs::value_type::first) > 0;
    return has ? own : pairs;
}

}  // namespace chancery::structure
