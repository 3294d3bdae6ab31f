// SPDX-License-Identifier: GPL-2.0-or-later
//
// Products of matrices are made row by row: Eigen cuts whole ones by the processor's caches, and
// sums in another order are other bytes.
#include "indexer/meaning/contrasted.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "indexer/meaning/made_questions.hpp"
#include "indexer/meaning/matrix.hpp"

namespace chancery::meaning {
namespace {

using Column = Eigen::VectorXf;

constexpr std::uint64_t first_lot = 20'261'130;
/// Adam's means forget so much a step, and what keeps a division from growing too large.
constexpr float forget_mean = 0.1F, forget_square = 0.001F, least_root = 1e-6F;
constexpr float least_length = 1e-6F;
/// Texts nearer than this say the same: one is no wrong answer to the other's question.
constexpr float same_text = 0.95F;
constexpr auto columns = static_cast<Eigen::Index>(dimensions);

Eigen::Index at(std::size_t number) {
    return static_cast<Eigen::Index>(number);
}

/// Rows of length 1, and the lengths that they had.
struct Normalised {
    Dense rows;
    Column lengths;
};

Normalised normalised(Dense sums) {
    Normalised result{std::move(sums), {}};
    result.lengths = result.rows.rowwise().norm().cwiseMax(least_length);
    result.rows.array().colwise() /= result.lengths.array();
    return result;
}

/// What a change of the rows of length 1 is as a change of the sums that they were.
Dense before_normalising(const Normalised& what, const Dense& change) {
    const Column along = (what.rows.array() * change.array()).rowwise().sum();
    Dense result = change - (what.rows.array().colwise() * along.array()).matrix();
    result.array().colwise() /= what.lengths.array();
    return result;
}

/// Sparse rows: each a sum of so much of some words' directions.
class Sums {
  public:
    void end_row() { ends_.push_back(parts_.size()); }
    void take(std::uint32_t word, float share) { parts_.push_back({word, share}); }

    Dense of(const Dense& directions) const {
        Dense sums = Dense::Zero(at(ends_.size()), columns);
        each([&](Eigen::Index row, const Standing& part) {
            sums.row(row) += part.share * directions.row(part.word);
        });
        return sums;
    }
    /// Adds what a change of the sums is as a change of the directions.
    void pass_back(const Dense& change, Dense& directions) const {
        each([&](Eigen::Index row, const Standing& part) {
            directions.row(part.word) += part.share * change.row(row);
        });
    }

  private:
    template <class Take>
    void each(Take take) const {
        for (std::size_t row = 0, part = 0; row < ends_.size(); ++row) {
            for (; part < ends_[row]; ++part) take(at(row), parts_[part]);
        }
    }

    std::vector<std::size_t> ends_;
    std::vector<Standing> parts_;
};

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

/// Questions and their texts, in the same order.
struct Batch {
    std::vector<std::vector<std::uint32_t>> questions, texts;
};

/// Gives a tongue's texts in an order by lot, all of them before one comes again.
class Batches {
  public:
    Batches(const Tongue& tongue, std::vector<std::uint32_t> texts)
        : tongue_(tongue), texts_(std::move(texts)), next_(texts_.size()) {}
    bool is_empty() const { return texts_.empty(); }
    Batch next(const MadeQuestions& questions, std::size_t tongue, std::size_t count, Lots& lots) {
        Batch batch;
        for (std::size_t i = 0; i < std::min(count, texts_.size()); ++i) {
            const std::uint32_t text = next_text(lots);
            auto question = questions.ask(tongue, text, lots);
            if (question.size() < fewest_asked) continue;
            batch.questions.push_back(std::move(question));
            batch.texts.push_back(tongue_.texts[text]);
        }
        return batch;
    }

  private:
    std::uint32_t next_text(Lots& lots) {
        if (next_ == texts_.size()) {
            for (std::size_t i = texts_.size(); i > 1; --i)
                std::swap(texts_[i - 1], texts_[lots.below(i)]);
            next_ = 0;
        }
        return texts_[next_++];
    }

    const Tongue& tongue_;
    std::vector<std::uint32_t> texts_;
    std::size_t next_;
};

/// Adam's moves of directions, which keep the length 1.
class Moves {
  public:
    Moves(Eigen::Index rows, float stride)
        : stride_(stride), mean_(Dense::Zero(rows, columns)), square_(mean_) {}
    void make(Dense& directions, const Dense& change) {
        kept_mean_ *= 1 - forget_mean;
        kept_square_ *= 1 - forget_square;
        mean_ += forget_mean * (change - mean_);
        square_.array() += forget_square * (change.array().square() - square_.array());
        directions.array() -= stride_ * (mean_.array() / (1 - kept_mean_)) /
                              ((square_.array() / (1 - kept_square_)).sqrt() + least_root);
        directions = normalised(std::move(directions)).rows;
    }

  private:
    float stride_;
    Dense mean_, square_;
    float kept_mean_ = 1, kept_square_ = 1;
};

/// The mean loss of a batch, and what would lessen it: how questions and texts should change.
struct Lesson {
    double loss = 0;
    Dense of_questions, of_texts;
};

Lesson lesson_of(const Dense& questions, const Dense& texts, float heat) {
    const Eigen::Index count = questions.rows();
    Dense shares = all_products(questions, texts) / heat;
    const Dense alike = all_products(texts, texts);
    Lesson lesson;
    for (Eigen::Index row = 0; row < count; ++row) {
        auto likely = shares.row(row).array();
        likely = (likely - likely.maxCoeff()).exp();
        for (Eigen::Index other = 0; other < count; ++other) {
            if (other != row && alike(row, other) > same_text) likely(other) = 0;
        }
        likely /= likely.sum();
        lesson.loss -= std::log(std::max(likely(row), least_length)) / static_cast<double>(count);
        likely(row) -= 1;
    }
    shares /= static_cast<float>(count) * heat;
    lesson.of_questions = all_products(shares, texts.transpose());
    lesson.of_texts = all_products(shares.transpose(), questions.transpose());
    return lesson;
}

/// One step: how the pivot's directions would have to change for a batch of a tongue.
double learn(const Tongue& tongue, const Batch& batch, const Dense& directions, float heat,
             Dense& change) {
    const bool is_pivot = tongue.lies_among.empty();
    const Sums lying = sums_of(tongue.lies_among);
    const Normalised own = is_pivot ? Normalised{} : normalised(lying.of(directions));
    const Dense& words = is_pivot ? directions : own.rows;
    const Sums asked = weighed(tongue, batch.questions), held = weighed(tongue, batch.texts);
    const Normalised questions = normalised(asked.of(words)), texts = normalised(held.of(words));
    const Lesson lesson = lesson_of(questions.rows, texts.rows, heat);
    Dense of_words = Dense::Zero(words.rows(), columns);
    asked.pass_back(before_normalising(questions, lesson.of_questions), of_words);
    held.pass_back(before_normalising(texts, lesson.of_texts), of_words);
    if (is_pivot)
        change = std::move(of_words);
    else
        lying.pass_back(before_normalising(own, of_words), change);
    return lesson.loss;
}

Dense directions_of(const std::vector<LearnedWord>& words) {
    Dense directions(at(words.size()), columns);
    for (std::size_t word = 0; word < words.size(); ++word) {
        const Quantised& row = words[word].direction;
        for (std::size_t i = 0; i < dimensions; ++i)
            directions(at(word), at(i)) = row.factor * static_cast<float>(row.numbers[i]);
    }
    return directions;
}

}  // namespace

std::vector<LearnedWord> contrasted(std::vector<LearnedWord> words, std::span<const Tongue> tongues,
                                    std::span<const Place> places, const Contrast& contrast,
                                    const OnStep& on_step) {
    if (tongues.size() < 2) return words;
    const MadeQuestions questions(tongues, places, words);
    std::vector<Batches> batches;
    for (std::size_t tongue = 0; tongue < tongues.size(); ++tongue)
        batches.emplace_back(tongues[tongue], questions.texts(tongue));
    if (std::ranges::all_of(batches, &Batches::is_empty)) return words;
    Dense directions = directions_of(words);
    Moves moves(directions.rows(), contrast.stride);
    Lots lots(first_lot);
    for (std::size_t step = 1; step <= contrast.steps; ++step) {
        const std::size_t tongue = (step - 1) % tongues.size();
        const Batch batch = batches[tongue].next(questions, tongue, contrast.batch, lots);
        if (batch.questions.empty()) continue;
        Dense change = Dense::Zero(directions.rows(), columns);
        const double loss = learn(tongues[tongue], batch, directions, contrast.heat, change);
        moves.make(directions, change);
        if (on_step) on_step(step, loss);
    }
    for (std::size_t word = 0; word < words.size(); ++word) {
        Vector numbers;
        std::ranges::copy_n(directions.row(at(word)).data(), dimensions, numbers.begin());
        words[word].direction = quantised(numbers);
    }
    return words;
}

}  // namespace chancery::meaning
