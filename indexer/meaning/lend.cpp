// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/meaning/lend.hpp"

#include <algorithm>
#include <iterator>
#include <optional>

#include <Eigen/SVD>

#include "indexer/meaning/matrix.hpp"

namespace chancery::meaning {
namespace {

using Turn = Eigen::Matrix<float, dimensions, dimensions>;
using Direction = Eigen::Matrix<float, dimensions, 1>;

template <class Numbers>
Direction direction(const Numbers& numbers, float factor) {
    Direction result;
    for (std::size_t i = 0; i < dimensions; ++i)
        result[static_cast<Eigen::Index>(i)] = factor * static_cast<float>(numbers[i]);
    return result;
}

/// What turns the lender's directions into ours; absent where too few words are common.
std::optional<Turn> turn_of(const std::vector<LearnedWord>& own, const WordTable& lender) {
    Eigen::MatrixXf products = Eigen::MatrixXf::Zero(dimensions, dimensions);
    std::size_t common = 0;
    for (const LearnedWord& word : own) {
        const auto place = lender.find(word.word);
        if (!place) continue;
        ++common;
        products += direction(word.direction.numbers, word.direction.factor) *
                    direction(lender.row(*place), lender.factor(*place)).transpose();
    }
    if (common < least_common) return std::nullopt;
    const Eigen::JacobiSVD<Eigen::MatrixXf> parts(products,
                                                  Eigen::ComputeFullU | Eigen::ComputeFullV);
    return Turn(parts.matrixU() * parts.matrixV().transpose());
}

bool are_familiar(const std::vector<LearnedWord>& own, const WordTable& lender, double share) {
    const auto known = std::ranges::count_if(
        own, [&](const LearnedWord& word) { return lender.find(word.word).has_value(); });
    return static_cast<double>(known) >= share * static_cast<double>(own.size());
}

}  // namespace

std::vector<LearnedWord> joined_with(std::vector<LearnedWord> own, const WordTable& lender,
                                     double familiar) {
    if (!are_familiar(own, lender, familiar)) return with_lent(std::move(own), lender);
    const std::string bytes = encode(own, {});
    const auto table = WordTable::over(bytes);
    if (!table) return own;  // never: it was encoded here
    auto words = with_lent(words_of(lender), *table);
    for (LearnedWord& word : words) {
        if (const auto place = table->find(word.word)) word.weight = table->weight(*place);
    }
    return words;
}

std::vector<LearnedWord> with_lent(std::vector<LearnedWord> own, const WordTable& lender) {
    const auto turn = turn_of(own, lender);
    if (!turn) return own;
    std::vector<LearnedWord> lent;
    for (std::size_t place = 0; place < lender.size(); ++place) {
        const std::string word(lender.word(place));
        if (std::ranges::binary_search(own, word, {}, &LearnedWord::word)) continue;
        const Direction turned = *turn * direction(lender.row(place), lender.factor(place));
        Vector numbers;
        std::ranges::copy_n(turned.data(), dimensions, numbers.begin());
        lent.push_back({word, lender.weight(place), quantised(numbers)});
    }
    own.insert(own.end(), std::make_move_iterator(lent.begin()),
               std::make_move_iterator(lent.end()));
    std::ranges::sort(own, {}, &LearnedWord::word);
    return own;
}

}  // namespace chancery::meaning
