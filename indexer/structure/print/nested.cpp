// SPDX-License-Identifier: GPL-2.0-or-later
//
// Numbered lists inside a numbered paragraph ("adopted its agenda, as follows: 1. Opening ...").
// Their numbers jump back to 1 behind a colon and are no paragraphs of the work. A list runs as
// long as its numbers do; where its next number could be the work's own as well, the list ends if
// the work's next number would otherwise never come.
//
// Without a colon the numbers of a quoted text (a decision in a report) jump back as well; they are
// quoted when the work's own next number comes behind them: then that one is "2" and theirs "2;2".
// So are numbers that jump ahead of it ("72." of a party's submissions, between 27 and 28).
#include <algorithm>

#include "indexer/structure/item.hpp"

namespace chancery::structure {
namespace {

using document::BlockKind;

/// A bare number ("22 July 2022") tells nothing here.
bool is_numbered(const Item& item) {
    return !item.is_heading && item.kind == BlockKind::paragraph && !item.label.empty() &&
           !item.label.tentative && item.label.readings[0].series == Series::digit &&
           item.label.readings[0].unit.find('-') == std::string::npos;
}

unsigned value_of(const Item& item) {
    return item.label.readings[0].value;
}

/// A stretch that one heading stands above.
bool parts(const Item& item) {
    return item.kind == BlockKind::heading || item.kind == BlockKind::section_number;
}

/// Numbered items of the list that begins at `first`: 1, 2, 3 ... up to a heading.
std::vector<std::size_t> list_at(const Items& items, std::size_t first) {
    std::vector<std::size_t> list = {first};
    for (std::size_t i = first + 1; i < items.size() && !parts(items[i]); ++i) {
        if (!is_numbered(items[i])) continue;
        if (value_of(items[i]) != value_of(items[list.back()]) + 1) break;
        list.push_back(i);
    }
    return list;
}

/// True when the work's number `wanted` comes behind `from`, before numbers begin anew.
bool comes(const Items& items, std::size_t from, unsigned wanted) {
    for (std::size_t i = from; i < items.size(); ++i) {
        if (!is_numbered(items[i])) continue;
        if (value_of(items[i]) == wanted) return true;
        if (value_of(items[i]) == 1) return false;
    }
    return false;
}

/// Numbers that begin anew at `first`, up to where the work's own `wanted` comes again: texts that
/// it quotes whole, one or more behind each other. Empty when it does not come again.
std::vector<std::size_t> quoted_at(const Items& items, std::size_t first, unsigned wanted) {
    std::vector<std::size_t> quoted;
    unsigned last = 0;
    for (std::size_t i = first; i < items.size(); ++i) {
        if (items[i].attachment != items[first].attachment) break;
        if (!is_numbered(items[i]) || items[i].depth > 0) continue;
        const unsigned value = value_of(items[i]);
        if (value != 1 && value != last + 1) {
            if (value == wanted) return quoted;
            break;
        }
        quoted.push_back(i);
        last = value;
    }
    return {};
}

/// Numbers above the work's next one that run on until it comes: paragraphs quoted from the midst
/// of another text. Empty when it does not come right behind them.
std::vector<std::size_t> quoted_ahead(const Items& items, std::size_t first, unsigned wanted) {
    std::vector<std::size_t> quoted = {first};
    for (std::size_t i = first + 1; i < items.size(); ++i) {
        if (items[i].attachment != items[first].attachment) break;
        if (!is_numbered(items[i]) || items[i].depth > 0) continue;
        if (value_of(items[i]) == wanted) return quoted;
        if (value_of(items[i]) != value_of(items[quoted.back()]) + 1) break;
        quoted.push_back(i);
    }
    return {};
}

/// Letters below a quoted number are quoted with it.
void quote(Items& items, std::size_t index) {
    items[index].quoted = true;
    for (std::size_t i = index + 1; i < items.size(); ++i) {
        const bool lettered = !items[i].label.empty() && !items[i].label.tentative;
        if (!lettered || is_numbered(items[i]) || parts(items[i])) return;
        items[i].quoted = true;
    }
}

bool opens_list(const Items& items, std::size_t index) {
    return items[index].region == items[index - 1].region && !parts(items[index - 1]) &&
           ending_of(items[index - 1].text) == Ending::colon;
}

}  // namespace

void nest_lists(Items& items) {
    unsigned outer = 0;
    int attachment = 0;
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (items[i].attachment != attachment) outer = 0;
        attachment = items[i].attachment;
        if (!is_numbered(items[i])) continue;
        const unsigned value = value_of(items[i]);
        if (value > outer + 1 && outer > 0) {
            const std::vector<std::size_t> quoted = quoted_ahead(items, i, outer + 1);
            for (const std::size_t index : quoted) quote(items, index);
            outer = quoted.empty() ? value : outer;
            i = quoted.empty() ? i : quoted.back();
            continue;
        }
        if (value != 1 || outer == 0) {
            outer = value;
            continue;
        }
        if (opens_list(items, i)) {
            std::vector<std::size_t> list = list_at(items, i);
            if (list.size() > outer && !comes(items, list.back() + 1, outer + 1))
                list.resize(outer);
            for (const std::size_t index : list) items[index].depth = 1;
            i = list.back();
            continue;
        }
        const std::vector<std::size_t> quoted = quoted_at(items, i, outer + 1);
        for (std::size_t at = 0; at < quoted.size(); ++at) {
            // A list inside what is quoted belongs to the paragraph that opens it.
            if (value_of(items[quoted[at]]) == 1 && opens_list(items, quoted[at])) {
                do {
                    items[quoted[at++]].depth = 1;
                } while (at < quoted.size() && value_of(items[quoted[at]]) != 1);
                --at;
            } else {
                quote(items, quoted[at]);
            }
        }
        if (quoted.empty()) {
            outer = 1;
        } else {
            i = quoted.back();
        }
    }
}

}  // namespace chancery::structure
