// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/meaning/word_table.hpp"

#include <algorithm>
#include <cmath>
#include <cstring>

#include "indexer/meaning/vector_file.hpp"

namespace chancery::meaning {
namespace {

constexpr std::string_view words_magic = "CHWV0001";
constexpr std::size_t head_numbers = 5;
constexpr float greatest_weight = 100;

auto damaged() {
    return fail(Kind::index, std::string(words_file), "is damaged");
}

}  // namespace

Result<WordTable> WordTable::over(std::string_view bytes) {
    constexpr std::size_t head = words_magic.size() + head_numbers * number_bytes;
    if (bytes.size() < head || !bytes.starts_with(words_magic)) return damaged();
    const char* numbers = bytes.data() + words_magic.size();
    WordTable table;
    table.size_ = whole_number(numbers, 0);
    table.from_ = {whole_number(numbers, 2), whole_number(numbers, 3)};
    const std::size_t letters = whole_number(numbers, 4);
    if (whole_number(numbers, 1) != dimensions) return damaged();
    // No overflow: each count is below 2^32.
    if (bytes.size() != head + table.size_ * (3 * number_bytes + dimensions) + letters)
        return damaged();
    table.ends_ = bytes.data() + head;
    table.weights_ = table.ends_ + table.size_ * number_bytes;
    table.factors_ = table.weights_ + table.size_ * number_bytes;
    table.rows_ = table.factors_ + table.size_ * number_bytes;
    table.letters_ = bytes.substr(bytes.size() - letters);
    std::size_t before = 0;
    for (std::size_t i = 0; i < table.size_; ++i) {
        const std::size_t end = table.end(i);
        if (end < before || end > letters || !is_factor(table.factor(i))) return damaged();
        if (!(table.weight(i) >= 0 && table.weight(i) <= greatest_weight)) return damaged();
        before = end;
        if (i > 0 && table.word(i - 1) >= table.word(i)) return damaged();
    }
    if (before != letters) return damaged();
    return table;
}

std::optional<std::size_t> WordTable::find(std::string_view word) const {
    std::size_t begin = 0, end = size_;
    while (begin < end) {
        const std::size_t middle = begin + (end - begin) / 2;
        if (this->word(middle) < word) {
            begin = middle + 1;
        } else {
            end = middle;
        }
    }
    if (begin == size_ || this->word(begin) != word) return std::nullopt;
    return begin;
}

std::string_view WordTable::word(std::size_t number) const {
    const std::size_t begin = number == 0 ? 0 : end(number - 1);
    return letters_.substr(begin, end(number) - begin);
}

Row WordTable::row(std::size_t number) const {
    return row_at(rows_, number);
}

float WordTable::number_at(const char* numbers, std::size_t place) {
    return real_number(numbers, place);
}

std::size_t WordTable::end(std::size_t number) const {
    return whole_number(ends_, number);
}

std::vector<LearnedWord> words_of(const WordTable& table) {
    std::vector<LearnedWord> words;
    for (std::size_t place = 0; place < table.size(); ++place) {
        LearnedWord word{std::string(table.word(place)), table.weight(place), {}};
        std::ranges::copy(table.row(place), word.direction.numbers.begin());
        word.direction.factor = table.factor(place);
        words.push_back(std::move(word));
    }
    return words;
}

std::string encode(const std::vector<LearnedWord>& words, const LearnedFrom& from) {
    std::string letters;
    std::string ends, weights, factors, rows;
    for (const LearnedWord& word : words) {
        letters += word.word;
        append(ends, static_cast<std::uint32_t>(letters.size()));
        append(weights, word.weight);
        append(factors, word.direction.factor);
        append(rows, word.direction.numbers);
    }
    std::string bytes(words_magic);
    for (const std::size_t number :
         {words.size(), dimensions, from.entries, from.texts, letters.size()})
        append(bytes, static_cast<std::uint32_t>(number));
    return bytes + ends + weights + factors + rows + letters;
}

}  // namespace chancery::meaning
