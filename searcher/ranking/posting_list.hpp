// SPDX-License-Identifier: GPL-2.0-or-later
//
// The passages of one term, or those that were found for the question, walked in rising order, with
// their weight in a question and the most that they can add to a score.
#pragma once

#include <algorithm>
#include <cstddef>
#include <limits>
#include <memory>
#include <string>
#include <vector>

#include <xapian.h>

#include "searcher/ranking/query_words.hpp"
#include "searcher/ranking/weighting.hpp"

namespace chancery::ranking {

// Sums of the same numbers in another order differ in the last bits; a bound must never be too low.
constexpr double bound_rounding = 1 + 1e-12;

struct PostingList {
    double weight = 0;  ///< of the form in the query
    double scale = 0;
    double most_times = 0;  ///< in one document
    double bound = 0;
    Xapian::doccount size = 0;
    Xapian::PostingIterator place, end;
    std::shared_ptr<const std::vector<Xapian::docid>> passages = {};  ///< of no term
    std::size_t at = 0;                                               ///< among them

    bool done() const { return current == behind_all; }
    /// Where the list stands; when it is done, a number greater than any document's.
    Xapian::docid document() const { return current; }
    /// How often the term stands in the document; exact forms are counted once a passage, and have
    /// no frequencies.
    double times() const { return passages ? 1 : times_of(place.get_wdf()); }
    static double times_of(Xapian::termcount wdf) {
        return wdf == 0 ? 1 : static_cast<double>(wdf);
    }
    /// Goes to the first document from `wanted` on.
    void skip_to(Xapian::docid wanted) {
        if (passages) {
            const auto from = passages->begin() + static_cast<std::ptrdiff_t>(at);
            at = static_cast<std::size_t>(std::lower_bound(from, passages->end(), wanted) -
                                          passages->begin());
        } else {
            place.skip_to(wanted);
        }
        settle();
    }
    /// Goes to a document, or behind it; true when it is there.
    bool reach(Xapian::docid wanted) {
        if (document() < wanted) skip_to(wanted);
        return document() == wanted;
    }
    double part(const Weigher& weigher, double norm) const {
        return weight * weigher.gain(scale, times(), norm);
    }

    /// Takes over where the list stands: asking Xapian costs more than all else of a step.
    void settle() {
        if (passages) {
            current = at == passages->size() ? behind_all : (*passages)[at];
        } else {
            current = place == end ? behind_all : *place;
        }
    }

    static constexpr Xapian::docid behind_all = std::numeric_limits<Xapian::docid>::max();
    Xapian::docid current = behind_all;
};

/// The list of a term; of size 0, and done, where no passage has it.
PostingList posting_list(const Xapian::Database& database, const std::string& term, double weight,
                         const Weigher& weigher);

/// The list of what is sought beside typed words: it weighs no more than they, however rare it is.
PostingList posting_list(const Xapian::Database& database, const WeightedPassages& expansion,
                         const Weigher& weigher);

}  // namespace chancery::ranking
