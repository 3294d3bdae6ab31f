// SPDX-License-Identifier: GPL-2.0-or-later
//
// How many of a topic's preferences a ranking fulfils, counted as trec_eval 9 counts them. Judged
// documents are numbered by their place in the ranking, those not retrieved behind by name; a
// preference of i over j is fulfilled when i < j and i was retrieved. A group with one subgroup is
// a list of classes of equal level; one with several is a relation, to which what follows from it
// is added (A over B, B over C: A over C). Ties of scores go by ascending document here, as there.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "bench/quality/formats/preferences.hpp"
#include "bench/quality/formats/run.hpp"
#include "indexer/system/error.hpp"

namespace chancery::quality {

/// Fulfilled and possible preferences: both documents retrieved, one, or none.
struct PreferenceTally {
    long fulfilled_both = 0, possible_both = 0;
    long fulfilled_one = 0, possible_one = 0;
    long possible_none = 0;

    long fulfilled() const { return fulfilled_both + fulfilled_one; }
    long possible() const { return possible_both + possible_one + possible_none; }
};

/// A square table over the judged documents.
template <class Cell>
class Square {
  public:
    explicit Square(std::size_t size = 0) : size_(size), cells_(size * size) {}
    Cell& at(std::size_t row, std::size_t column) { return cells_[row * size_ + column]; }
    const Cell& at(std::size_t row, std::size_t column) const {
        return cells_[row * size_ + column];
    }
    std::size_t size() const { return size_; }

  private:
    std::size_t size_;
    std::vector<Cell> cells_;
};

/// One judgement group.
struct PreferenceGroup {
    PreferenceTally tally;
    long relevant = 0, relevant_retrieved = 0;        ///< documents of a level above 0
    long nonrelevant = 0, nonrelevant_retrieved = 0;  ///< documents of level 0
    /// Places of documents by class, the best class first, places ascending; empty of a relation.
    std::vector<std::vector<std::size_t>> classes;
    Square<std::uint8_t> preferred{};  ///< of a relation: row over column
    std::vector<double> levels;        ///< of a relation: by place, -1 where the group has none
};

struct PreferenceCounts {
    std::vector<PreferenceGroup> groups;
    std::size_t judged = 0;
    std::size_t retrieved = 0;     ///< judged documents that were retrieved: places below this
    Square<std::uint16_t> counts;  ///< how many groups prefer row to column
};

/// Counts one topic. Error `input` for a document retrieved twice, preferences that contradict one
/// another within a group, or more judged documents than a table can hold.
Result<PreferenceCounts> count_preferences(const PreferenceTopic& topic, const Ranking& ranking,
                                           long most_documents);

/// Fulfilled and possible preferences of a group when only as many nonrelevant documents count as
/// there are relevant ones (prefs_avgjg_Rnonrel); `only_retrieved` leaves out all others.
PreferenceTally with_even_nonrelevant(const PreferenceGroup& group, std::size_t retrieved,
                                      bool only_retrieved);

}  // namespace chancery::quality
