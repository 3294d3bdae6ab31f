// SPDX-License-Identifier: GPL-2.0-or-later
//
// Z scores, trec_eval's -Z: a value as its distance from a mean in standard deviations, both taken
// from lines "TOPIC MEASURE MEAN DEVIATION" (of a reference set of runs). What is not listed has
// the value -1000000.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

#include "indexer/system/error.hpp"

namespace chancery::quality {

class ZScores {
  public:
    /// Parses bytes; `name` is for messages. Error `input` with the line's number.
    static Result<ZScores> parse(std::string bytes, const std::string& name);
    /// The Z score of a topic's value.
    double of(std::string_view topic, std::string_view measure, double value) const;

  private:
    struct Spread {
        double mean = 0, deviation = 0;
    };
    std::unique_ptr<const std::string> bytes_;
    std::map<std::pair<std::string_view, std::string_view>, Spread> spreads_;
};

}  // namespace chancery::quality
