// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/meaning/evened.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include <Eigen/Eigenvalues>

#include "indexer/meaning/word_rows.hpp"

namespace chancery::meaning {
namespace {

/// Of the strongest, squared: what is weaker is noise and is not raised further.
constexpr double least_strength = 1e-6;

}  // namespace

std::vector<LearnedWord> evened(std::vector<LearnedWord> words, double power) {
    if (words.empty()) return words;
    Dense rows = rows_of(words);
    // Word by word: Eigen cuts products of matrices by the processor's caches.
    Eigen::MatrixXd squares = Eigen::MatrixXd::Zero(rows.cols(), rows.cols());
    for (Eigen::Index word = 0; word < rows.rows(); ++word) {
        const Eigen::VectorXd direction = rows.row(word).cast<double>();
        squares.noalias() += direction * direction.transpose();
    }
    const Eigen::SelfAdjointEigenSolver<Eigen::MatrixXd> solved(squares);
    const double strongest = solved.eigenvalues().maxCoeff();
    if (!(strongest > 0)) return words;
    Eigen::MatrixXf turn = solved.eigenvectors().cast<float>();
    for (Eigen::Index i = 0; i < turn.cols(); ++i) {
        const double strength =
            std::max(solved.eigenvalues()[i] / strongest, least_strength);  // squared
        turn.col(i) *= static_cast<float>(std::pow(strength, (power - 1) / 2));
    }
    const Eigen::MatrixXf back = solved.eigenvectors().transpose().cast<float>();
    for (Eigen::Index word = 0; word < rows.rows(); ++word) {
        const Eigen::RowVectorXf strengths = rows.row(word) * turn;
        rows.row(word) = strengths * back;
    }
    return turned(std::move(words), rows);
}

}  // namespace chancery::meaning
