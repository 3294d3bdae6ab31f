// SPDX-License-Identifier: GPL-2.0-or-later
#include "bench/quality/scoring/z_scores.hpp"

#include "bench/quality/formats/c_numbers.hpp"
#include "bench/quality/formats/fields.hpp"

namespace chancery::quality {

Result<ZScores> ZScores::parse(std::string bytes, const std::string& name) {
    ZScores scores;
    scores.bytes_ = std::make_unique<const std::string>(std::move(bytes));
    Lines lines(*scores.bytes_);
    for (std::string_view line; lines.next(line);) {
        const auto topic = take_field(line);
        const auto measure = take_field(line);
        const auto mean = take_field(line);
        const auto deviation = take_field(line);
        if (deviation.empty() || !take_field(line).empty()) {
            return fail(line_error(name, lines.number(), "has another number of fields",
                                   "a line is TOPIC MEASURE MEAN DEVIATION"));
        }
        scores.spreads_.emplace(std::pair(topic, measure),
                                Spread{c_double(mean), c_double(deviation)});
    }
    return scores;
}

double ZScores::of(std::string_view topic, std::string_view measure, double value) const {
    constexpr double missing = -1'000'000;
    const auto spread = spreads_.find({topic, measure});
    if (spread == spreads_.end()) return missing;
    const auto [mean, deviation] = spread->second;
    if (deviation != 0) return (value - mean) / deviation;
    return value == mean ? 0 : missing;
}

}  // namespace chancery::quality
