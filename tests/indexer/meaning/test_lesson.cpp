// SPDX-License-Identifier: GPL-2.0-or-later
//
// The gradient against differences of the loss.
#include <cmath>
#include <cstdint>
#include <random>
#include <vector>

#include "indexer/meaning/lesson.hpp"
#include "tests/catch.hpp"

namespace {

using namespace chancery::meaning;

constexpr Eigen::Index taught_words = 40, few_numbers = 6;
constexpr float lesson_heat = 0.3F;

/// A tongue of as many words as the pivot, with texts that differ.
struct Lessons {
    std::mt19937 random{7};
    Tongue tongue;
    Batch batch;
    Dense directions;

    explicit Lessons(bool is_pivot) {
        for (Eigen::Index word = 0; word < taught_words; ++word) {
            tongue.weights.push_back(word % 7 == 0 ? 0 : share());
            if (is_pivot) continue;
            tongue.lies_among.push_back({{any_word(), share()}, {any_word(), share()}});
        }
        for (std::size_t i = 0; i < 8; ++i) {
            batch.questions.push_back(drawn(4));
            batch.texts.push_back(drawn(9));
        }
        directions = normalised(noise()).rows;
    }

    float share() { return 0.2F + static_cast<float>(random() % 1'000) / 1'000; }
    std::uint32_t any_word() { return static_cast<std::uint32_t>(random() % taught_words); }
    std::vector<std::uint32_t> drawn(std::size_t count) {
        std::vector<std::uint32_t> row(count);
        for (std::uint32_t& word : row) word = any_word();
        row.front() = 1;  // weighs something
        return row;
    }
    Dense noise() {
        std::normal_distribution<float> number;
        return Dense::NullaryExpr(taught_words, few_numbers, [&] { return number(random); });
    }
};

/// The loss changes along any way as the gradient says.
void check_gradient(bool is_pivot) {
    Lessons lessons(is_pivot);
    const Teacher teacher(lessons.tongue);
    const auto loss_at = [&](const Dense& directions) {
        return teacher.teach(lessons.batch, directions, lesson_heat).loss;
    };
    const Lesson lesson = teacher.teach(lessons.batch, lessons.directions, lesson_heat);
    for (int i = 0; i < 20; ++i) {
        const Dense way = normalised(lessons.noise()).rows;
        constexpr float stride = 2e-3F;
        const double difference = (loss_at(lessons.directions + stride * way) -
                                   loss_at(lessons.directions - stride * way)) /
                                  (2 * stride);
        const double expected = (lesson.change.array() * way.array()).sum();
        CHECK(difference == Approx(expected).margin(0.01));
    }
    CHECK(lesson.change.norm() > 0.5);
    // Words that weigh nothing are not moved, in the pivot.
    if (is_pivot) CHECK(lesson.change.row(0).norm() == 0);
}

TEST_CASE("lesson: the gradient is that of the loss, in the pivot", "[meaning]") {
    check_gradient(true);
}

TEST_CASE("lesson: and of words that lie among the pivot's", "[meaning]") {
    check_gradient(false);
}

TEST_CASE("lesson: what is nearest to its text costs little, what is not costs much", "[meaning]") {
    Tongue tongue;
    tongue.weights.assign(3, 1);
    const Teacher teacher(tongue);
    const Dense apart = Dense::Identity(3, 3);
    const Batch right{{{0}, {1}, {2}}, {{0}, {1}, {2}}}, wrong{{{0}, {1}, {2}}, {{1}, {2}, {0}}};
    // Of three texts one at nearness 1, two at 0.
    const double base = std::exp(1 / 0.1);
    CHECK(teacher.teach(right, apart, 0.1F).loss ==
          Approx(std::log((base + 2) / base)).margin(1e-6));
    CHECK(teacher.teach(wrong, apart, 0.1F).loss == Approx(std::log(base + 2)));
    // A text of the same words is no wrong answer.
    const Batch twice{{{0}, {0}, {2}}, {{0}, {0}, {2}}};
    CHECK(teacher.teach(twice, apart, 0.1F).loss < teacher.teach(right, apart, 0.1F).loss);
}

}  // namespace
