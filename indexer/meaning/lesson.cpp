// SPDX-License-Identifier: GPL-2.0-or-later
//
// Products of matrices are made row by row: Eigen cuts whole ones by the processor's caches, and
// sums in another order are other bytes.
#include "indexer/meaning/lesson.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace chancery::meaning {
namespace {

using Column = Eigen::VectorXf;

constexpr float least_length = 1e-6F;
/// Texts nearer than this say the same: one is no wrong answer to the other's question.
constexpr float same_text = 0.95F;

/// What a change of the rows of length 1 is as a change of the sums that they were.
Dense before_normalising(const Normalised& what, const Dense& change) {
    const Column along = (what.rows.array() * change.array()).rowwise().sum();
    Dense result = change - (what.rows.array().colwise() * along.array()).matrix();
    result.array().colwise() /= what.lengths.array();
    return result;
}

Sums sums_of(const Standings& rows) {
    Sums sums;
    for (const auto& row : rows) {
        for (const Standing& part : row) sums.take(part.word, part.share);
        sums.end_row();
    }
    return sums;
}

Sums weighed(const Tongue& tongue, const std::vector<std::vector<std::uint32_t>>& rows) {
    Sums sums;
    for (const auto& row : rows) {
        for (const std::uint32_t word : row) {
            if (tongue.weights[word] > 0) sums.take(word, tongue.weights[word]);
        }
        sums.end_row();
    }
    return sums;
}

/// left times right turned, row by row.
Dense all_products(const Dense& left, const Dense& right) {
    Dense products(left.rows(), right.rows());
    for (Eigen::Index row = 0; row < left.rows(); ++row)
        products.row(row).noalias() = (right * left.row(row).transpose()).transpose();
    return products;
}

/// The mean loss, and its gradient by questions and texts.
struct Nearing {
    double loss = 0;
    Dense of_questions, of_texts;
};

Nearing nearing_of(const Dense& questions, const Dense& texts, float heat) {
    const Eigen::Index count = questions.rows();
    Dense shares = all_products(questions, texts) / heat;
    const Dense alike = all_products(texts, texts);
    Nearing nearing;
    for (Eigen::Index row = 0; row < count; ++row) {
        auto likely = shares.row(row).array();
        likely = (likely - likely.maxCoeff()).exp();
        for (Eigen::Index other = 0; other < count; ++other) {
            if (other != row && alike(row, other) > same_text) likely(other) = 0;
        }
        likely /= likely.sum();
        nearing.loss -= std::log(std::max(likely(row), least_length)) / static_cast<double>(count);
        likely(row) -= 1;
    }
    shares /= static_cast<float>(count) * heat;
    nearing.of_questions = all_products(shares, texts.transpose());
    nearing.of_texts = all_products(shares.transpose(), questions.transpose());
    return nearing;
}

}  // namespace

Normalised normalised(Dense sums) {
    Normalised result{std::move(sums), {}};
    result.lengths = result.rows.rowwise().norm().cwiseMax(least_length);
    result.rows.array().colwise() /= result.lengths.array();
    return result;
}

template <class Take>
void Sums::each(Take take) const {
    for (std::size_t row = 0, part = 0; row < ends_.size(); ++row) {
        for (; part < ends_[row]; ++part) take(static_cast<Eigen::Index>(row), parts_[part]);
    }
}

Dense Sums::of(const Dense& directions) const {
    Dense sums = Dense::Zero(static_cast<Eigen::Index>(ends_.size()), directions.cols());
    each([&](Eigen::Index row, const Standing& part) {
        sums.row(row) += part.share * directions.row(part.word);
    });
    return sums;
}

void Sums::pass_back(const Dense& change, Dense& directions) const {
    each([&](Eigen::Index row, const Standing& part) {
        directions.row(part.word) += part.share * change.row(row);
    });
}

Teacher::Teacher(const Tongue& tongue) : tongue_(tongue), lying_(sums_of(tongue.lies_among)) {}

Lesson Teacher::teach(const Batch& batch, const Dense& directions, float heat) const {
    const bool is_pivot = tongue_.lies_among.empty();
    const Normalised own = is_pivot ? Normalised{} : normalised(lying_.of(directions));
    const Dense& words = is_pivot ? directions : own.rows;
    const Sums asked = weighed(tongue_, batch.questions), held = weighed(tongue_, batch.texts);
    const Normalised questions = normalised(asked.of(words)), texts = normalised(held.of(words));
    const Nearing nearing = nearing_of(questions.rows, texts.rows, heat);
    Dense of_words = Dense::Zero(words.rows(), words.cols());
    asked.pass_back(before_normalising(questions, nearing.of_questions), of_words);
    held.pass_back(before_normalising(texts, nearing.of_texts), of_words);
    if (is_pivot) return {nearing.loss, std::move(of_words)};
    Lesson lesson{nearing.loss, Dense::Zero(directions.rows(), directions.cols())};
    lying_.pass_back(before_normalising(own, of_words), lesson.change);
    return lesson;
}

}  // namespace chancery::meaning
