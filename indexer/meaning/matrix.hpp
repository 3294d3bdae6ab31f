// SPDX-License-Identifier: GPL-2.0-or-later
//
// Shapes that learning computes with: dense rows in a row of memory, and a sparse matrix row by
// row.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include <Eigen/Core>

namespace chancery::meaning {

using Dense = Eigen::Matrix<float, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;

/// A square matrix of which most cells are zero.
struct Sparse {
    std::vector<std::size_t> ends;       ///< of each row: one past its last cell
    std::vector<std::uint32_t> columns;  ///< of each cell, rising within a row
    std::vector<float> values;           ///< of each cell

    std::size_t size() const { return ends.size(); }
    std::size_t begin(std::size_t row) const { return row == 0 ? 0 : ends[row - 1]; }
};

}  // namespace chancery::meaning
