// SPDX-License-Identifier: GPL-2.0-or-later
//
// Where in a text a quotation stands that was altered: the stretch that takes the fewest words out,
// in or exchanged (the fitting alignment of Sellers, "The Theory and Computation of Evolutionary
// Distances", 1980, over words). What the gaps of a quotation stand for costs nothing.
#pragma once

#include <cstddef>
#include <optional>

#include "searcher/manuscript/word_stream.hpp"

namespace chancery::manuscript {

struct Alignment {
    Place place;           ///< segments of which nothing was found are empty ranges
    std::size_t cost = 0;  ///< words out, in or exchanged

    /// 1 for the same words, 0 for none.
    double likeness(const Pattern& pattern) const;
};

/// The nearest stretch of the stream; none for a quotation or a stream without words. A long stream
/// is looked at up to a bound of work.
std::optional<Alignment> nearest_stretch(const Pattern& pattern, const WordStream& stream);

}  // namespace chancery::manuscript
