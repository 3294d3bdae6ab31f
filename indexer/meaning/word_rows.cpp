// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/meaning/word_rows.hpp"

#include <algorithm>

namespace chancery::meaning {

Dense rows_of(const std::vector<LearnedWord>& words) {
    Dense rows(static_cast<Eigen::Index>(words.size()), static_cast<Eigen::Index>(dimensions));
    float* number = rows.data();
    for (const LearnedWord& word : words) {
        for (const std::int8_t eight_bits : word.direction.numbers)
            *number++ = word.direction.factor * static_cast<float>(eight_bits);
    }
    return rows;
}

std::vector<LearnedWord> turned(std::vector<LearnedWord> words, const Dense& rows) {
    for (std::size_t word = 0; word < words.size(); ++word) {
        Vector numbers;
        std::ranges::copy_n(rows.row(static_cast<Eigen::Index>(word)).data(), dimensions,
                            numbers.begin());
        words[word].direction = quantised(numbers);
    }
    return words;
}

}  // namespace chancery::meaning
