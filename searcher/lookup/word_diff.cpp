// SPDX-License-Identifier: GPL-2.0-or-later
//
// Myers' greedy algorithm forward over furthest reaching paths: after each number of edits the ends
// of all diagonals are kept, so that the path can be followed back. Equal starts and ends are taken
// off first, which leaves little of a paragraph with a changed clause.
#include "searcher/lookup/word_diff.hpp"

#include <algorithm>
#include <string>

namespace chancery::lookup {
namespace {

using analysis::Word;
using Words = std::span<const Word>;
using Pairs = std::vector<std::pair<std::size_t, std::size_t>>;

/// Longest run of common words that may count as a crumb.
constexpr std::size_t crumb = 2;

class ShortestEdit {
  public:
    ShortestEdit(Words before, Words after)
        : before_(before), after_(after), rows_(int(before.size())), columns_(int(after.size())) {}

    /// False when more than max_edits are needed.
    bool find() {
        const int most = std::min(rows_ + columns_, int(max_edits));
        for (int edits = 0; edits <= most; ++edits) {
            std::vector<int> ends(std::size_t(edits) + 1);
            for (int diagonal = -edits; diagonal <= edits; diagonal += 2) {
                const int row = slide(start(edits, diagonal), diagonal);
                ends[place(edits, diagonal)] = row;
                if (row < rows_ || row - diagonal < columns_) continue;
                ends_.push_back(std::move(ends));
                return true;
            }
            ends_.push_back(std::move(ends));
        }
        return false;
    }

    /// Common words on the path that was found, each number raised by `offset`.
    Pairs path(std::size_t offset) const {
        Pairs pairs;
        int row = rows_, diagonal = rows_ - columns_;
        for (int edits = int(ends_.size()) - 1; edits >= 0; --edits) {
            const int from = start(edits, diagonal);
            for (; row > from; --row)
                pairs.emplace_back(offset + std::size_t(row - 1),
                                   offset + std::size_t(row - 1 - diagonal));
            if (edits == 0) break;
            const bool down = goes_down(edits, diagonal);
            diagonal += down ? 1 : -1;
            row = ends_[std::size_t(edits) - 1][place(edits - 1, diagonal)];
        }
        std::ranges::reverse(pairs);
        return pairs;
    }

  private:
    // Diagonals of a number of edits are of its parity: row - column, from -edits to edits.
    static std::size_t place(int edits, int diagonal) {
        return std::size_t((diagonal + edits) / 2);
    }
    int end_before(int edits, int diagonal) const {
        return ends_[std::size_t(edits) - 1][place(edits - 1, diagonal)];
    }

    /// Whether a diagonal is reached from the one above by a word put in (its row stays), else from
    /// the one below by a word taken out.
    bool goes_down(int edits, int diagonal) const {
        if (diagonal == -edits) return true;
        if (diagonal == edits) return false;
        return end_before(edits, diagonal - 1) < end_before(edits, diagonal + 1);
    }

    /// Row in which a diagonal is entered.
    int start(int edits, int diagonal) const {
        if (edits == 0) return 0;
        return goes_down(edits, diagonal) ? end_before(edits, diagonal + 1)
                                          : end_before(edits, diagonal - 1) + 1;
    }

    int slide(int row, int diagonal) const {
        while (row < rows_ && row - diagonal < columns_ &&
               before_[std::size_t(row)].key == after_[std::size_t(row - diagonal)].key)
            ++row;
        return row;
    }

    Words before_, after_;
    int rows_, columns_;
    std::vector<std::vector<int>> ends_;  // by edits: furthest row of each diagonal
};

std::string key_of(Words words, const WordRange& range) {
    std::string key;
    for (std::size_t i = range.begin; i < range.end; ++i) key += words[i].key;
    return key;
}

/// Stretches in order from common words.
std::vector<Stretch> stretches_of(const Pairs& pairs, std::size_t before, std::size_t after) {
    std::vector<Stretch> stretches;
    std::size_t row = 0, column = 0;
    const auto change_until = [&](std::size_t to_row, std::size_t to_column) {
        if (row < to_row || column < to_column)
            stretches.push_back({false, {row, to_row}, {column, to_column}});
    };
    for (const auto& [in_before, in_after] : pairs) {
        change_until(in_before, in_after);
        if (stretches.empty() || !stretches.back().same) {
            stretches.push_back({true, {in_before, in_before}, {in_after, in_after}});
        }
        row = ++stretches.back().before.end;
        column = ++stretches.back().after.end;
    }
    change_until(before, after);
    return stretches;
}

std::size_t weight(const Stretch& change) {
    return std::max(change.before.size(), change.after.size());
}

bool is_crumb(const Stretch& stretch, const Stretch& left, const Stretch& right) {
    const std::size_t words = stretch.before.size();
    return stretch.same && words <= crumb && words < weight(left) && words < weight(right);
}

/// Joins neighbours of one kind.
void append(std::vector<Stretch>& stretches, const Stretch& stretch) {
    if (stretches.empty() || stretches.back().same != stretch.same) {
        stretches.push_back(stretch);
        return;
    }
    stretches.back().before.end = stretch.before.end;
    stretches.back().after.end = stretch.after.end;
}

std::vector<Stretch> without_crumbs(const std::vector<Stretch>& stretches) {
    std::vector<Stretch> tidy;
    for (std::size_t i = 0; i < stretches.size(); ++i) {
        Stretch stretch = stretches[i];
        if (!tidy.empty() && i + 1 < stretches.size() &&
            is_crumb(stretch, tidy.back(), stretches[i + 1]))
            stretch.same = false;
        append(tidy, stretch);
    }
    return tidy;
}

/// Changes of nothing but blanks and hyphens inside words are none.
std::vector<Stretch> without_repartings(std::span<const Stretch> stretches, Words before,
                                        Words after) {
    std::vector<Stretch> tidy;
    for (Stretch stretch : stretches) {
        if (!stretch.same && key_of(before, stretch.before) == key_of(after, stretch.after))
            stretch.same = true;
        append(tidy, stretch);
    }
    return tidy;
}

template <class Member>
std::size_t changed_words(const std::vector<Stretch>& stretches, Member member) {
    std::size_t words = 0;
    for (const Stretch& stretch : stretches) words += stretch.same ? 0 : (stretch.*member).size();
    return words;
}

}  // namespace

bool WordDiff::unchanged() const {
    return std::ranges::all_of(stretches, &Stretch::same);
}
std::size_t WordDiff::words_out() const {
    return changed_words(stretches, &Stretch::before);
}
std::size_t WordDiff::words_in() const {
    return changed_words(stretches, &Stretch::after);
}

CommonWords common_words(Words before, Words after) {
    const auto same = [&](std::size_t row, std::size_t column) {
        return before[row].key == after[column].key;
    };
    const std::size_t shorter = std::min(before.size(), after.size());
    std::size_t start = 0, end = 0;
    while (start < shorter && same(start, start)) ++start;
    while (end < shorter - start && same(before.size() - end - 1, after.size() - end - 1)) ++end;
    CommonWords common;
    for (std::size_t i = 0; i < start; ++i) common.pairs.emplace_back(i, i);
    ShortestEdit edit(before.subspan(start, before.size() - start - end),
                      after.subspan(start, after.size() - start - end));
    common.whole = edit.find();
    if (common.whole) {
        const Pairs middle = edit.path(start);
        common.pairs.insert(common.pairs.end(), middle.begin(), middle.end());
    }
    for (std::size_t i = end; i > 0; --i)
        common.pairs.emplace_back(before.size() - i, after.size() - i);
    return common;
}

WordDiff word_diff(Words before, Words after) {
    const WordRange all_before{0, before.size()}, all_after{0, after.size()};
    if (before.empty() && after.empty()) return {};
    if (key_of(before, all_before) == key_of(after, all_after))
        return {{{true, all_before, all_after}}, true};
    const CommonWords common = common_words(before, after);
    const auto stretches = stretches_of(common.pairs, before.size(), after.size());
    return {without_repartings(without_crumbs(without_repartings(stretches, before, after)), before,
                               after),
            common.whole};
}

}  // namespace chancery::lookup
