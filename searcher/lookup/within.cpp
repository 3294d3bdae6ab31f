// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/lookup/within.hpp"

#include <algorithm>

namespace chancery::lookup {

using reference::Pinpoint;
using reference::Place;

bool names(const Pinpoint& asked, const Pinpoint& found) {
    const auto& units = asked.units;
    if (found.units.size() < units.size()) return false;
    for (std::size_t i = 0; i < units.size(); ++i) {
        if (found.units[i] == units[i]) continue;
        const bool part = i + 1 == found.units.size() && found.units[i].starts_with(units[i] + "~");
        if (!part) return false;
    }
    return true;
}

Counted counted_unit(const std::string& unit) {
    if (unit.size() == 1 && unit[0] >= 'a' && unit[0] <= 'z') {
        return {"letter", static_cast<unsigned>(unit[0] - 'a' + 1)};
    }
    const std::size_t digits = unit.find_first_of("0123456789");
    Counted counted{unit.substr(0, digits), 0};
    for (std::size_t i = digits; i < unit.size() && unit[i] >= '0' && unit[i] <= '9'; ++i) {
        if (counted.value < 100'000) counted.value = 10 * counted.value + unsigned(unit[i] - '0');
    }
    return counted;
}

bool is_between(const Place& place, const Pinpoint& found) {
    const auto& first = place.first.units;
    const auto& last = place.last.units;
    const std::size_t depth = first.size();
    if (depth == 0 || last.size() != depth || found.units.size() < depth) return false;
    for (std::size_t i = 0; i + 1 < depth; ++i) {
        if (first[i] != last[i] || first[i] != found.units[i]) return false;
    }
    const Counted from = counted_unit(first.back()), to = counted_unit(last.back());
    const Counted here = counted_unit(found.units[depth - 1]);
    return from.series == to.series && from.series == here.series && here.value > 0 &&
           std::min(from.value, to.value) <= here.value &&
           here.value <= std::max(from.value, to.value);
}

}  // namespace chancery::lookup
