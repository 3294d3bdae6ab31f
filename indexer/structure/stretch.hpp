// SPDX-License-Identifier: GPL-2.0-or-later
//
// A stretch of paragraphs whose numbers share a base ("annex.art5"): a stack of open levels (6,
// then a, then ii) follows the labels. A label goes on where some open level expects it, else it
// opens a level below, else it stands beside what it resembles. Where a label can be read in two
// ways, the labels around it decide: "(i)" before "(ii)" is Roman, before "(j)" a letter.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "indexer/structure/labels.hpp"

namespace chancery::structure {

/// What a level counts. Digits nested in a list are a series of their own.
enum class LevelKind { preambular, digit, nested_digit, letter, roman, ordinal, unnumbered };

struct Level {
    LevelKind kind;
    unsigned value = 0;
    std::string unit;  // with ";2" where the path would stand twice
    std::string own;   // own letter of the edition
    std::size_t item = 0;
};

/// What a level of a label's series counts, so deep in a list.
LevelKind level_kind(Series series, int depth);

/// What stands around a label.
struct LabelPlace {
    std::size_t item = 0;
    int depth = 0;                ///< in a list
    bool behind_colon = false;    ///< the text before it announces a list
    const Label* next = nullptr;  ///< the label behind it in the same base
};

/// True where a pinpoint names another passage.
using IsTaken = std::function<bool(const std::vector<std::string>& units)>;

/// The levels of one base, whose items come in document order.
class Stretch {
  public:
    explicit Stretch(std::vector<std::string> units) : base(std::move(units)) {}

    std::vector<std::string> base;
    std::vector<Level> levels;
    unsigned preambular = 0, unnumbered = 0;
    unsigned plain_paragraphs = 0;  ///< without label, not preambular: counted before numbering
    bool has_numbers = false;

    /// Units of the pinpoint that the open levels make.
    std::vector<std::string> path() const;

    /// The last number of the outermost level; 0 where there is none.
    unsigned last_digit() const;

    /// A paragraph without number: what it interrupts may go on behind it.
    void interrupt();

    /// Places a label, in the likeliest of its readings. False where it neither goes on nor begins:
    /// a gap, a misprint, a number printed twice. The label is kept all the same.
    bool take(const std::vector<Reading>& readings, const std::string& own, const LabelPlace& place,
              const IsTaken& is_taken);

  private:
    struct Taking {
        const LabelPlace& place;
        const std::string& own;
        const IsTaken& is_taken;
    };
    std::vector<Reading> in_likely_order(const std::vector<Reading>& readings,
                                         const LabelPlace& place) const;
    bool goes_on(const std::vector<Reading>& readings, const Taking& taking);
    bool restores(const std::vector<Reading>& readings, const Taking& taking);
    bool opens(const std::vector<Reading>& readings, const Taking& taking);
    void stands_beside(const Reading& reading, const Taking& taking);
    std::string unit_of(LevelKind kind, const Reading& reading) const;
    void push(LevelKind kind, const Reading& reading, const Taking& taking);

    std::vector<Level> before_unnumbered_;  // levels that a paragraph without number interrupted
    bool has_list_since_ = false;  // that paragraph has a list: a bare number is none of before
};

}  // namespace chancery::structure
