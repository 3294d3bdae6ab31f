// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/meaning/contrasted.hpp"

#include <algorithm>
#include <utility>

#include "indexer/meaning/lesson.hpp"
#include "indexer/meaning/made_questions.hpp"
#include "indexer/meaning/word_rows.hpp"

namespace chancery::meaning {
namespace {

constexpr std::uint64_t first_lot = 20'261'130;
/// Adam's means forget so much a step, and what keeps a division from growing too large.
constexpr float forget_mean = 0.1F, forget_square = 0.001F, least_root = 1e-6F;

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
    Moves(const Dense& directions, float stride)
        : stride_(stride),
          mean_(Dense::Zero(directions.rows(), directions.cols())),
          square_(mean_) {}
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
    std::vector<Teacher> teachers(tongues.begin(), tongues.end());
    Dense directions = rows_of(words);
    Moves moves(directions, contrast.stride);
    Lots lots(first_lot);
    for (std::size_t step = 1; step <= contrast.steps; ++step) {
        const std::size_t tongue = (step - 1) % tongues.size();
        const Batch batch = batches[tongue].next(questions, tongue, contrast.batch, lots);
        if (batch.questions.empty()) continue;
        const Lesson lesson = teachers[tongue].teach(batch, directions, contrast.heat);
        moves.make(directions, lesson.change);
        if (on_step) on_step(step, lesson.loss);
    }
    return turned(std::move(words), directions);
}

}  // namespace chancery::meaning
