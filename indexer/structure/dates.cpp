// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/structure/dates.hpp"

#include <vector>

#include "data/vocabulary/months.hpp"
#include "indexer/text/calendar.hpp"
#include "indexer/text/normal.hpp"
#include "indexer/text/table.hpp"

namespace chancery::structure {
namespace {

std::vector<unsigned> numbers_in(std::string_view text) {
    std::vector<unsigned> numbers;
    bool inside = false;
    for (const char byte : text) {
        const bool digit = byte >= '0' && byte <= '9';
        if (digit && !inside) numbers.push_back(0);
        if (digit && numbers.back() < 100000) {
            numbers.back() = numbers.back() * 10 + static_cast<unsigned>(byte - '0');
        }
        inside = digit;
    }
    return numbers;
}

unsigned month_in(const std::string& folded) {
    std::size_t longest = 0;
    unsigned month = 0;
    for (const text::Row& row : text::table_rows(data::months)) {
        for (const auto name : text::split(row[1], '|')) {
            const std::string key = text::without_marks(name);
            if (key.size() <= longest || folded.find(key) == std::string::npos) continue;
            longest = key.size();
            month = static_cast<unsigned>(std::stoul(std::string(row[0])));
        }
    }
    return month;
}

}  // namespace

std::string checked_date(std::string_view text) {
    const auto numbers = numbers_in(text);
    if (numbers.size() < 3 || text.size() < 10 || text[4] != '-' || text[7] != '-') return {};
    return text::iso_day(numbers[0], numbers[1], numbers[2]);
}

std::string read_date(std::string_view printed) {
    const std::string folded = text::without_marks(printed);
    const auto numbers = numbers_in(folded);
    if (folded.find("年") != std::string::npos && numbers.size() >= 3) {
        return text::iso_day(numbers[0], numbers[1], numbers[2]);
    }
    const unsigned month = month_in(folded);
    if (month == 0 || numbers.size() < 2) return {};
    return text::iso_day(numbers[1], month, numbers[0]);
}

}  // namespace chancery::structure
