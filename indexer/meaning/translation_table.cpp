// SPDX-License-Identifier: GPL-2.0-or-later
//
// Words of both languages are numbered in one row, those of the pivot behind the others.
#include "indexer/meaning/translation_table.hpp"

#include <algorithm>
#include <cstdint>
#include <functional>
#include <set>

#include "indexer/meaning/vector_file.hpp"

namespace chancery::meaning {
namespace {

constexpr std::string_view magic = "CHTR0001";
constexpr std::size_t code_bytes = 8, table_head_numbers = 6;
constexpr std::size_t pair_numbers = 3, of_word = 0, of_pivot = 1, of_weight = 2;

auto damaged_table() {
    return fail(Kind::index, "the table of translations", "is damaged");
}

}  // namespace

Result<TranslationTable> TranslationTable::over(std::string_view bytes) {
    constexpr std::size_t head = magic.size() + code_bytes + table_head_numbers * number_bytes;
    if (bytes.size() < head || !bytes.starts_with(magic)) return damaged_table();
    TranslationTable table;
    table.pivot_ = bytes.substr(magic.size(), code_bytes);
    table.pivot_ = table.pivot_.substr(0, table.pivot_.find('\0'));
    const char* numbers = bytes.data() + magic.size() + code_bytes;
    table.words_ = whole_number(numbers, 0);
    table.pivot_words_ = whole_number(numbers, 1);
    table.pairs_ = whole_number(numbers, 2);
    table.from_ = {whole_number(numbers, 4), whole_number(numbers, 3)};
    const std::size_t letters = whole_number(numbers, 5);
    // No overflow: each count is below 2^32.
    const std::size_t all_words = table.words_ + table.pivot_words_;
    if (bytes.size() != head + (all_words + table.pairs_ * pair_numbers) * number_bytes + letters)
        return damaged_table();
    table.ends_ = bytes.data() + head;
    table.rows_ = table.ends_ + all_words * number_bytes;
    table.letters_ = bytes.substr(bytes.size() - letters);
    if (!table.is_sound()) return damaged_table();
    return table;
}

bool TranslationTable::is_sound() const {
    std::size_t before = 0;
    for (std::size_t i = 0; i < words_ + pivot_words_; ++i) {
        const std::size_t end = whole_number(ends_, i);
        if (end < before || end > letters_.size()) return false;
        before = end;
        if (i > 0 && i != words_ && word(i - 1) >= word(i)) return false;
    }
    for (std::size_t i = 0; i < pairs_; ++i) {
        const std::uint32_t from = whole_number(rows_, i * pair_numbers + of_word);
        const std::uint32_t to = whole_number(rows_, i * pair_numbers + of_pivot);
        const float weight = real_number(rows_, i * pair_numbers + of_weight);
        if (from >= words_ || to >= pivot_words_ || !(weight > 0 && weight <= 1)) return false;
        if (i > 0 && whole_number(rows_, (i - 1) * pair_numbers + of_word) > from) return false;
    }
    return before == letters_.size();
}

PairRow TranslationTable::pair(std::size_t number) const {
    const std::size_t row = number * pair_numbers;
    return {word(whole_number(rows_, row + of_word)),
            word(words_ + whole_number(rows_, row + of_pivot)),
            real_number(rows_, row + of_weight)};
}

std::string_view TranslationTable::word(std::size_t number) const {
    const std::size_t begin = number == 0 ? 0 : whole_number(ends_, number - 1);
    return letters_.substr(begin, whole_number(ends_, number) - begin);
}

std::size_t TranslationTable::find(std::string_view wanted, std::size_t begin,
                                   std::size_t end) const {
    const std::size_t behind = end;
    while (begin < end) {
        const std::size_t middle = begin + (end - begin) / 2;
        if (word(middle) < wanted) {
            begin = middle + 1;
        } else {
            end = middle;
        }
    }
    return begin < behind && word(begin) == wanted ? begin : behind;
}

std::vector<Rendering> TranslationTable::renderings(std::size_t number, std::size_t key,
                                                    std::size_t other) const {
    const std::size_t first_other = other == of_pivot ? words_ : 0;
    std::vector<Rendering> found;
    for (std::size_t i = 0; i < pairs_; ++i) {
        if (whole_number(rows_, i * pair_numbers + key) != number) continue;
        found.push_back({word(first_other + whole_number(rows_, i * pair_numbers + other)),
                         real_number(rows_, i * pair_numbers + of_weight)});
    }
    std::ranges::stable_sort(found, std::greater<>(), &Rendering::weight);
    return found;
}

std::vector<Rendering> TranslationTable::into_pivot(std::string_view wanted) const {
    const std::size_t number = find(wanted, 0, words_);
    if (number == words_) return {};
    return renderings(number, of_word, of_pivot);
}

std::vector<Rendering> TranslationTable::from_pivot(std::string_view wanted) const {
    const std::size_t behind = words_ + pivot_words_;
    const std::size_t number = find(wanted, words_, behind);
    if (number == behind) return {};
    return renderings(number - words_, of_pivot, of_word);
}

std::string encode(const std::vector<WordPair>& pairs, std::string_view pivot,
                   const LearnedFrom& from) {
    std::set<std::string_view> words, pivot_words;
    for (const WordPair& pair : pairs) {
        words.insert(pair.from);
        pivot_words.insert(pair.to);
    }
    std::string letters, ends, rows;
    for (const auto* side : {&words, &pivot_words}) {
        for (const std::string_view word : *side) {
            letters += word;
            append(ends, static_cast<std::uint32_t>(letters.size()));
        }
    }
    // Numbers by order, without a search a pair.
    std::vector<std::string_view> numbered(pivot_words.begin(), pivot_words.end());
    std::uint32_t number = 0;
    for (std::size_t i = 0; i < pairs.size(); ++i) {
        if (i > 0 && pairs[i].from != pairs[i - 1].from) ++number;
        const auto to = std::ranges::lower_bound(numbered, std::string_view(pairs[i].to));
        append(rows, number);
        append(rows, static_cast<std::uint32_t>(to - numbered.begin()));
        append(rows, pairs[i].weight);
    }
    std::string code(pivot.substr(0, code_bytes));
    code.resize(code_bytes, '\0');
    std::string bytes = std::string(magic) + code;
    for (const std::size_t count :
         {words.size(), pivot_words.size(), pairs.size(), from.texts, from.entries, letters.size()})
        append(bytes, static_cast<std::uint32_t>(count));
    return bytes + ends + rows + letters;
}

}  // namespace chancery::meaning
