// SPDX-License-Identifier: GPL-2.0-or-later
//
// The passages of one term, walked in rising order, with the weight of the term in a question and
// the most that it can add to a score.
#pragma once

#include <string>

#include <xapian.h>

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

    bool done() const { return place == end; }
    Xapian::docid document() const { return *place; }
    /// How often the term stands in the document; exact forms are counted once a passage, and have
    /// no frequencies.
    double times() const { return times_of(place.get_wdf()); }
    static double times_of(Xapian::termcount wdf) {
        return wdf == 0 ? 1 : static_cast<double>(wdf);
    }
    /// Goes to a document, or behind it; true when it is there.
    bool reach(Xapian::docid wanted) {
        if (!done() && document() < wanted) place.skip_to(wanted);
        return !done() && document() == wanted;
    }
    double part(const Weigher& weigher, double norm) const {
        return weight * weigher.gain(scale, times(), norm);
    }
};

/// The list of a term; of size 0, and done, where no passage has it.
PostingList posting_list(const Xapian::Database& database, const std::string& term, double weight,
                         const Weigher& weigher);

}  // namespace chancery::ranking
