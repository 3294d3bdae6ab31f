// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/pdf/page_numbers.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <system_error>
#include <utility>

#include "indexer/text/table.hpp"

namespace chancery::readers::pdf {
namespace {

unsigned number_of(std::string_view digits) {
    unsigned number = 0;
    const auto [end, failure] =
        std::from_chars(digits.data(), digits.data() + digits.size(), number);
    const bool whole = failure == std::errc{} && end == digits.data() + digits.size();
    return whole && number < 10000 ? number : 0;
}

// What stands before a page's number where that is all that is printed.
constexpr auto page_words =
    std::to_array<std::string_view>({"Page", "page", "PAGE", "Página", "página", "Pagina", "Seite",
                                     "Страница", "Стр.", "صفحة", "الصفحة"});

}  // namespace

unsigned take_page_number(std::string& text) {
    std::vector<std::string> words;
    for (const auto word : text::split(text, ' ')) {
        if (!word.empty()) words.emplace_back(word);
    }
    for (std::size_t i = 0; i < words.size(); ++i) {
        const std::size_t slash = words[i].find('/');
        const unsigned number = number_of(std::string_view(words[i]).substr(0, slash));
        const bool of_all = slash != std::string::npos &&
                            number <= number_of(std::string_view(words[i]).substr(slash + 1));
        const bool alone = slash == std::string::npos &&
                           (words.size() == 1 || (words.size() == 2 && i == 1) ||
                            (words.size() == 3 && words[0] == "-" && words[2] == "-"));
        if (number == 0 || !(of_all || alone)) continue;
        words.erase(words.begin() + static_cast<std::ptrdiff_t>(i));
        text.clear();
        for (const std::string& word : words) text += (text.empty() ? "" : " ") + word;
        return number;
    }
    return 0;
}

bool counts_page(std::string_view text, std::size_t page, std::size_t pages) {
    constexpr std::size_t most_words = 3;
    std::vector<unsigned> numbers;
    std::vector<std::string_view> words;
    for (const auto part : text::split(text, ' ')) {
        const unsigned number = number_of(part);
        if (number > 0) numbers.push_back(number);
        if (number == 0 && !part.empty()) words.push_back(part);
    }
    if (numbers.size() == 1) {
        return numbers[0] == page && words.size() == 1 && text.starts_with(words[0]) &&
               std::ranges::find(page_words, words[0]) != page_words.end();
    }
    return numbers.size() == 2 && numbers[0] == page && numbers[1] == pages && !words.empty() &&
           words.size() <= most_words;
}

bool is_label_of(const Page& page, std::string_view text) {
    const std::size_t first = text.find_first_not_of("- ");
    if (first == text.npos) return false;
    return text.substr(first, text.find_last_not_of("- ") - first + 1) == page.label;
}

std::vector<unsigned> settle_numbers(const std::vector<std::vector<unsigned>>& printed) {
    std::vector<std::pair<long, int>> offsets;
    for (std::size_t p = 0; p < printed.size(); ++p) {
        for (const unsigned number : printed[p]) {
            const long offset = static_cast<long>(number) - static_cast<long>(p + 1);
            const auto row = std::ranges::find(offsets, offset, &std::pair<long, int>::first);
            if (row != offsets.end()) {
                ++row->second;
            } else {
                offsets.push_back({offset, 1});
            }
        }
    }
    const auto best = std::ranges::max_element(offsets, {}, &std::pair<long, int>::second);
    const bool runs = best != offsets.end() && best->second >= 2 &&
                      static_cast<std::size_t>(best->second) * 2 >= printed.size();
    std::vector<unsigned> numbers;
    for (std::size_t p = 0; p < printed.size(); ++p) {
        const long number = static_cast<long>(p + 1) + (runs ? best->first : 0);
        numbers.push_back(number > 0 ? static_cast<unsigned>(number)
                                     : static_cast<unsigned>(p + 1));
    }
    return numbers;
}

}  // namespace chancery::readers::pdf
