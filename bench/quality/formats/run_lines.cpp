// SPDX-License-Identifier: GPL-2.0-or-later
#include "bench/quality/formats/run_lines.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include <fmt/format.h>

#include "bench/quality/formats/c_numbers.hpp"
#include "bench/quality/formats/fields.hpp"

namespace chancery::quality {
namespace {

std::string field(std::string_view text) {
    std::string written(text.empty() ? "_" : text);
    std::ranges::replace_if(
        written, [](char letter) { return is_blank(letter) || letter == '\n' || letter == '\0'; },
        '_');
    return written;
}

/// The shortest decimal that is read back as the same float by way of a double.
std::string printed(float score) {
    auto shortest = fmt::format("{}", score);
    if (static_cast<float>(c_double(shortest)) == score) return shortest;
    return fmt::format("{:.17g}", static_cast<double>(score));
}

/// The score as a float below the one before it; `before` is +infinity at the top.
float lowered(double score, float before) {
    constexpr float least = std::numeric_limits<float>::lowest();
    constexpr float most = std::numeric_limits<float>::max();
    float value = least;
    if (!std::isnan(score)) value = static_cast<float>(std::clamp<double>(score, least, most));
    return value < before ? value : std::nextafter(before, -std::numeric_limits<float>::infinity());
}

}  // namespace

void write_ranking(std::ostream& out, std::string_view topic, std::span<const Scored> ranking,
                   std::string_view tag) {
    const auto first = field(topic), last = field(tag);
    float before = std::numeric_limits<float>::infinity();
    std::size_t rank = 0;
    for (const Scored& scored : ranking) {
        before = lowered(scored.score, before);
        out << fmt::format("{} Q0 {} {} {} {}\n", first, field(scored.document), ++rank,
                           printed(before), last);
    }
}

}  // namespace chancery::quality
