// SPDX-License-Identifier: GPL-2.0-or-later
//
// Second pass: preamble or body. The files are out of step with the text in two ways (domain,
// section 6.5): the last preambular paragraphs may stand in the body, unnumbered and ending in a
// comma, and in Chinese files operative paragraphs stand in the preamble, mostly without their
// number.
#include <algorithm>

#include "indexer/structure/item.hpp"

namespace chancery::structure {
namespace {

using document::BlockKind;
using document::Region;

bool is_paragraph(const Item& item) {
    return item.kind == BlockKind::paragraph;
}

bool is_numbered(const Item& item) {
    return is_paragraph(item) && !item.label.empty() && !item.label.tentative &&
           item.label.readings[0].series == Series::digit;
}

bool is_plain(const Item& item) {
    return is_paragraph(item) && item.label.empty();
}

/// Numbered paragraphs in a preamble are operative, and so is what follows them there.
void free_numbered(Items& items) {
    bool operative = false;
    for (Item& item : items) {
        if (item.kind == BlockKind::formula) operative = false;
        if (item.region != Region::preamble || item.kind == BlockKind::formula) {
            if (item.region == Region::body) operative = false;
            continue;
        }
        operative = operative || is_numbered(item);
        if (!operative) continue;
        item.region = Region::body;
        if (is_numbered(item)) item.depth = 0;
        item.supplied = is_plain(item) && item.depth == 0 && ending_of(item.text) != Ending::comma;
    }
}

/// Runs of preambular items; each is looked at on its own (sections have preambles of their own).
struct PreambleRun {
    std::size_t begin = 0, end = 0;
};

/// Value of the first number behind a stretch, before the next preamble; 0 when there is none.
unsigned next_number(const Items& items, std::size_t from) {
    for (std::size_t i = from; i < items.size(); ++i) {
        if (items[i].region == Region::preamble) return 0;
        if (is_numbered(items[i])) return items[i].label.readings[0].value;
    }
    return 0;
}

/// Chinese paragraphs at the end of a preamble that end like operative ones are operative if the
/// body's numbers leave room for just as many.
void free_unnumbered(Items& items, PreambleRun stretch) {
    std::size_t first = stretch.end, count = 0;
    for (std::size_t i = stretch.end; i-- > stretch.begin;) {
        if (items[i].depth > 0 || !is_plain(items[i])) continue;  // belongs to the one before
        const bool operative = items[i].text.ends_with("；") || items[i].text.ends_with("。");
        if (!operative) break;
        first = i;
        ++count;
    }
    const unsigned next = next_number(items, stretch.end);
    if (count == 0 || (next != 0 && next != count + 1)) return;
    for (std::size_t i = first; i < stretch.end; ++i) {
        items[i].region = Region::body;
        items[i].supplied = items[i].depth == 0 && is_plain(items[i]);
    }
}

bool belongs_to_one_before(const Item& item) {
    return item.depth > 0 || (!item.label.empty() && !is_numbered(item));
}

/// A work that ends in "Urges all ...: (a) ... (b) ..." and has nothing else in its body: that is
/// its only operative paragraph (parts A of "Questions relating to information" in Chinese and
/// Russian, where the list begins in the preamble and may end in the body).
void free_sole(Items& items, PreambleRun stretch) {
    std::size_t end = stretch.end;
    while (end < items.size() && items[end].region == Region::body) ++end;
    if (end < items.size() && items[end].region != Region::annex) return;
    std::size_t last = end;
    while (last > stretch.begin && belongs_to_one_before(items[last - 1])) --last;
    if (last == end || last == stretch.begin || last > stretch.end) return;
    --last;
    const bool operative = is_plain(items[last]) && ending_of(items[last].text) == Ending::colon &&
                           ending_of(items[end - 1].text) == Ending::stop;
    if (!operative) return;
    for (std::size_t i = last; i < stretch.end; ++i) items[i].region = Region::body;
    items[last].supplied = true;
}

/// Unnumbered paragraphs of the body that end in a comma, before the first number and heading, are
/// preambular: also behind the heading of a section, before its first number.
void take_back(Items& items) {
    bool open = true;
    for (Item& item : items) {
        if (item.region == Region::annex) continue;
        if (item.region == Region::preamble || item.kind == BlockKind::heading ||
            item.kind == BlockKind::section_number || (item.bold && item.label.empty())) {
            open = true;
            continue;
        }
        if (!open) continue;
        if (is_plain(item) && item.depth == 0 && ending_of(item.text) == Ending::comma) {
            item.region = Region::preamble;
        } else {
            open = false;
        }
    }
}

}  // namespace

void settle_regions(Items& items, bool printed) {
    free_numbered(items);
    for (std::size_t i = 0; i < items.size();) {
        if (items[i].region != Region::preamble) {
            ++i;
            continue;
        }
        PreambleRun stretch{i, i};
        while (stretch.end < items.size() && items[stretch.end].region == Region::preamble)
            ++stretch.end;
        free_unnumbered(items, stretch);
        free_sole(items, stretch);
        i = stretch.end;
    }
    const bool enacts = std::ranges::any_of(
        items, [](const Item& item) { return item.kind == BlockKind::formula; });
    if (!printed || enacts) take_back(items);
}

}  // namespace chancery::structure
