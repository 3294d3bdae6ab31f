// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/meaning/factors.hpp"

#include <algorithm>
#include <cmath>
#include <random>

#include <Eigen/Eigenvalues>
#include <Eigen/QR>

namespace chancery::meaning {
namespace {

constexpr std::size_t spare_directions = 24;  // beyond those asked for, for exactness
constexpr int iterations = 3;
constexpr std::uint64_t seed = 20'251'129;

/// Eigen cuts products into blocks that fit the processor's caches, and the order of a sum decides
/// its last bits: caches of one size give the same bytes on every machine.
void fix_blocks() {
    static const bool fixed = [] {
        Eigen::setCpuCacheSizes(32 << 10, 256 << 10, 4 << 20);
        return true;
    }();
    static_cast<void>(fixed);
}

/// matrix x dense
Dense times(const Sparse& matrix, const Dense& dense) {
    Dense product = Dense::Zero(dense.rows(), dense.cols());
    for (std::size_t row = 0; row < matrix.size(); ++row) {
        auto sum = product.row(static_cast<Eigen::Index>(row));
        for (std::size_t cell = matrix.begin(row); cell < matrix.ends[row]; ++cell)
            sum += matrix.values[cell] * dense.row(matrix.columns[cell]);
    }
    return product;
}

/// matrix transposed x dense
Dense transposed_times(const Sparse& matrix, const Dense& dense) {
    Dense product = Dense::Zero(dense.rows(), dense.cols());
    for (std::size_t row = 0; row < matrix.size(); ++row) {
        const auto factor = dense.row(static_cast<Eigen::Index>(row));
        for (std::size_t cell = matrix.begin(row); cell < matrix.ends[row]; ++cell)
            product.row(matrix.columns[cell]) += matrix.values[cell] * factor;
    }
    return product;
}

/// Orthonormal columns that span what the columns span.
Dense orthonormal(const Dense& columns) {
    const Eigen::HouseholderQR<Eigen::MatrixXf> parts{Eigen::MatrixXf(columns)};
    return parts.householderQ() * Eigen::MatrixXf::Identity(columns.rows(), columns.cols());
}

Dense random_signs(Eigen::Index rows, Eigen::Index columns) {
    std::mt19937_64 random(seed);
    Dense signs(rows, columns);
    for (Eigen::Index i = 0; i < signs.size(); ++i)
        signs.data()[i] = (random() >> 63) == 0 ? 1.0F : -1.0F;
    return signs;
}

}  // namespace

Dense factors(const Sparse& matrix, std::size_t directions) {
    fix_blocks();
    const auto size = static_cast<Eigen::Index>(matrix.size());
    const auto wanted = static_cast<Eigen::Index>(directions);
    Dense result = Dense::Zero(size, wanted);
    const Eigen::Index width = std::min(size, wanted + static_cast<Eigen::Index>(spare_directions));
    if (width == 0) return result;
    Dense basis = orthonormal(times(matrix, random_signs(size, width)));
    for (int i = 0; i < iterations; ++i)
        basis = orthonormal(times(matrix, orthonormal(transposed_times(matrix, basis))));
    // Of what is left of the matrix within the basis, the exact directions.
    const Dense inside = transposed_times(matrix, basis);
    const Eigen::MatrixXd square = (inside.transpose() * inside).cast<double>();
    const Eigen::SelfAdjointEigenSolver<Eigen::MatrixXd> solved(square);
    for (Eigen::Index i = 0; i < std::min(width, wanted); ++i) {
        const Eigen::Index from = width - 1 - i;  // eigenvalues rise
        const double value = std::max(0.0, solved.eigenvalues()[from]);
        const Eigen::VectorXf direction = solved.eigenvectors().col(from).cast<float>();
        // The root of the singular value, which is the root of the eigenvalue.
        result.col(i) = basis * direction * static_cast<float>(std::sqrt(std::sqrt(value)));
    }
    return result;
}

}  // namespace chancery::meaning
