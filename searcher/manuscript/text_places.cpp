// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/manuscript/text_places.hpp"

#include <algorithm>

namespace chancery::manuscript {
namespace {

constexpr std::size_t step = 1024;

bool begins_code_point(char byte) {
    return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U;
}

}  // namespace

TextPlaces::TextPlaces(std::string_view text) : text_(text), lines_{0} {
    std::size_t count = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (i % step == 0) marks_.push_back(count);
        if (begins_code_point(text[i])) ++count;
        const bool carriage = text[i] == '\r' && (i + 1 == text.size() || text[i + 1] != '\n');
        if (text[i] == '\n' || carriage) lines_.push_back(i + 1);
    }
    marks_.push_back(count);
}

std::size_t TextPlaces::code_points(std::size_t offset) const {
    if (offset >= text_.size()) return marks_.back();
    const std::size_t mark = offset / step;
    const std::string_view rest = text_.substr(mark * step, offset - mark * step);
    return marks_[mark] + static_cast<std::size_t>(std::ranges::count_if(rest, begins_code_point));
}

LineColumn TextPlaces::line_column(std::size_t offset) const {
    offset = std::min(offset, text_.size());
    const auto next = std::ranges::upper_bound(lines_, offset);
    const std::size_t begin = *(next - 1);
    return {static_cast<std::size_t>(next - lines_.begin()),
            code_points(offset) - code_points(begin) + 1};
}

}  // namespace chancery::manuscript
