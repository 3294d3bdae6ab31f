// SPDX-License-Identifier: GPL-2.0-or-later
//
// Lists that have lost their counter: conversion gave every paragraph the number of the first ("1."
// on thirty paragraphs in a row, where the printed text has 1 to 30). Three equal numbers or more,
// two of them without a heading between, are such a list. The printed label is kept; only the
// pinpoint counts on. A number printed twice is none (contract.md section 2: "13;2").
#include "indexer/structure/item.hpp"

namespace chancery::structure {
namespace {

using document::Region;

constexpr std::size_t min_run = 3;

bool is_counted(const Item& item) {
    return !item.is_heading && item.depth == 0 && item.region != Region::preamble &&
           !item.label.empty() && !item.label.tentative &&
           item.label.readings[0].series == Series::digit &&
           item.label.readings[0].unit.find_first_not_of("0123456789") == std::string::npos;
}

struct Run {
    std::vector<std::size_t> items;
    bool side_by_side = false;  // two of them have no heading between
};

/// Counted items from `begin` on that have the number of the first.
Run run_at(const Items& items, std::size_t begin) {
    Run run;
    bool heading = false;
    for (std::size_t i = begin; i < items.size(); ++i) {
        heading = heading || items[i].is_heading;
        if (!is_counted(items[i])) continue;
        if (!(items[i].place == items[begin].place)) break;
        if (items[i].label.readings[0].value != items[begin].label.readings[0].value) break;
        run.side_by_side = run.side_by_side || (!run.items.empty() && !heading);
        run.items.push_back(i);
        heading = false;
    }
    return run;
}

}  // namespace

void mend_counters(Items& items, std::vector<std::string>& warnings) {
    unsigned last = 0;
    const Place* place = nullptr;
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (!is_counted(items[i])) continue;
        if (place == nullptr || place->annex != items[i].place.annex) last = 0;
        place = &items[i].place;
        const Run run = run_at(items, i);
        Reading& first = items[i].label.readings[0];
        if (run.items.size() < min_run || !run.side_by_side) {
            last = first.value;
            continue;
        }
        unsigned next = first.value == 1 || first.value == last ? last + 1 : first.value;
        warnings.push_back("has " + std::to_string(run.items.size()) + " paragraphs numbered " +
                           items[i].label.printed + " in a row; they are counted from " +
                           std::to_string(next) + " on");
        for (const std::size_t index : run.items) {
            Reading& reading = items[index].label.readings[0];
            reading.value = next;
            reading.unit = std::to_string(next++);
        }
        last = next - 1;
        i = run.items.back();
    }
}

}  // namespace chancery::structure
