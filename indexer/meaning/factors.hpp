// SPDX-License-Identifier: GPL-2.0-or-later
//
// The few directions that say most of a large sparse matrix: a truncated singular value
// decomposition by random projection and subspace iteration (Halko, Martinsson and Tropp, "Finding
// Structure with Randomness", SIAM Review 2011, algorithms 4.4 and 5.1).
#pragma once

#include <cstddef>

#include "indexer/meaning/matrix.hpp"

namespace chancery::meaning {

/// Left singular vectors, one row a row of the matrix, each column scaled by the root of its
/// singular value; `directions` columns, the last of them zero when the matrix has fewer. The same
/// matrix gives the same bytes, on any machine of the same kind of processor.
Dense factors(const Sparse& matrix, std::size_t directions);

}  // namespace chancery::meaning
