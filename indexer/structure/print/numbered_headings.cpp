// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/structure/print/numbered_headings.hpp"

#include <algorithm>
#include <cstddef>
#include <map>
#include <string>
#include <string_view>

#include "indexer/structure/headings.hpp"
#include "indexer/text/ascii.hpp"
#include "indexer/text/normal.hpp"

namespace chancery::structure {
namespace {

using document::Block;
using document::BlockKind;
using text::is_digit;

using Number = std::vector<unsigned>;

constexpr std::size_t max_digits = 2, max_parts = 4;
constexpr int deepest = 9;
constexpr unsigned lost = 1;           // headings of a sequence that may not look like one
constexpr std::size_t many_times = 2;  // as many headings without number as with one

/// {3} of "3. Title", {5, 1} of "5.1 Title"; empty for others.
Number number_of(std::string_view words) {
    Number number;
    std::size_t at = 0;
    bool stop = false;
    while (at < words.size() && is_digit(words[at])) {
        const std::size_t first = at;
        unsigned value = 0;
        while (at < words.size() && is_digit(words[at]))
            value = 10 * value + static_cast<unsigned>(words[at++] - '0');
        if (at - first > max_digits || number.size() == max_parts) return {};
        number.push_back(value);
        stop = at < words.size() && words[at] == '.';
        at += stop;
    }
    const bool ended = at < words.size() && words[at] == ' ' && (stop || number.size() > 1);
    return ended ? number : Number{};
}

/// A heading whose level its look has told, or one that begins numbers anew.
struct Heading {
    Block* block = nullptr;
    Number number;
    bool plain = false;

    bool is(int level) const { return plain && block->level == level; }
    bool counts() const { return number.size() == 1; }
};

std::vector<Heading> headings_of(std::vector<Block>& blocks) {
    std::vector<Heading> headings;
    for (Block& block : blocks) {
        if (block.kind != BlockKind::heading) continue;
        const std::string words = text::stored_form(block.number + " " + block.text);
        const bool plain = block.unlisted || read_heading(words, {}).kind == HeadingKind::plain;
        if (plain && is_caption(words)) continue;
        headings.push_back({&block, plain ? number_of(words) : Number{}, plain});
    }
    return headings;
}

/// The level above `level` whose numbers all of this level's go on with; 0 where there is none.
int level_gone_on_with(const std::vector<Heading>& headings, int level) {
    std::map<int, unsigned> last;  // value, by level
    int found = 0;
    for (const Heading& heading : headings) {
        if (!heading.plain) {
            last.clear();
            continue;
        }
        const int own = heading.block->level;
        if (own != level) last.erase(last.upper_bound(own), last.end());
        if (!heading.counts() || own > level) continue;
        if (own < level) {
            last[own] = heading.number[0];
            continue;
        }
        const unsigned value = heading.number[0];
        const auto before = std::ranges::find_if(last, [&](const auto& entry) {
            return value > entry.second && value <= entry.second + 1 + lost;
        });
        if (before == last.end() || (found != 0 && found != before->first)) return 0;
        found = before->first;
        before->second = value;
    }
    return found;
}

/// "1. Introduction" in the largest type of all, "2. Lanterns" in that of the other chapters, whose
/// look those without number may share.
void join_sequences(const std::vector<Heading>& headings, bool with_others) {
    for (int level = 2; level <= deepest; ++level) {
        const int above = level_gone_on_with(headings, level);
        if (above == 0) continue;
        for (const Heading& heading : headings) {
            if (heading.is(level) && (with_others || heading.counts()))
                heading.block->level = above;
        }
    }
}

/// True where numbers of a level count what stands below the headings without number: they begin
/// anew behind several of them, or are few among many. Numbers that go on behind a heading without
/// number count the work's own chapters.
bool counts_below(const std::vector<Heading>& headings, int level) {
    std::size_t runs = 0, numbered = 0, others = 0, others_before = 0, others_behind = 0;
    unsigned last = 0;
    bool headed = false;  // by one without number, since a section began
    for (const Heading& heading : headings) {
        if (!heading.plain || heading.block->level < level) {
            last = 0, headed = false;
            continue;
        }
        if (heading.block->level != level) continue;
        if (!heading.counts()) {
            last = 0, headed = true;
            ++others;
            ++(numbered == 0 ? others_before : others_behind);
            continue;
        }
        if (!headed || heading.number[0] != last + 1) return false;
        runs += heading.number[0] == 1;
        last = heading.number[0];
        ++numbered;
        others_behind = 0;
    }
    const bool few =
        numbered > 1 && others > many_times * numbered && others_before > 1 && others_behind > 0;
    return few || (runs > 1 && numbered > runs);
}

void lower_numbered(const std::vector<Heading>& headings) {
    for (int level = 1; level < deepest; ++level) {
        if (!counts_below(headings, level)) continue;
        for (const Heading& heading : headings) {
            if (!heading.plain) continue;
            const int own = heading.block->level;
            if (own > level || (own == level && heading.counts())) ++heading.block->level;
        }
    }
}

/// "5.1" stands right below "5.", whatever the looks of both.
void lower_parts(const std::vector<Heading>& headings) {
    std::map<Number, int> levels;
    for (const Heading& heading : headings) {
        if (!heading.plain) levels.clear();
        if (heading.number.empty()) continue;
        Number above = heading.number;
        above.pop_back();
        const auto whole = levels.find(above);
        if (whole != levels.end()) heading.block->level = whole->second + 1;
        levels[heading.number] = heading.block->level;
    }
}

}  // namespace

void join_numbered_looks(std::vector<Block>& blocks) {
    join_sequences(headings_of(blocks), true);
}

void settle_numbered(std::vector<Block>& blocks) {
    const std::vector<Heading> headings = headings_of(blocks);
    join_sequences(headings, false);
    lower_numbered(headings);
    lower_parts(headings);
}

}  // namespace chancery::structure
