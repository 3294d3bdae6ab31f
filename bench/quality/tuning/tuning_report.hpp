// SPDX-License-Identifier: GPL-2.0-or-later
//
// What tuning found, as text for a terminal and as JSON. A score on the topics that a setting was
// chosen by never stands without the one on those held out.
#pragma once

#include <cstdint>
#include <ostream>
#include <string>
#include <utility>
#include <vector>

#include "bench/quality/tuning/cross_validation.hpp"

namespace chancery::quality {

struct TuningReport {
    std::string model;  ///< as it was given
    std::string measure;
    std::uint64_t seed = 0;
    std::vector<Dimension> dimensions;
    std::vector<std::string> collections;
    std::vector<std::pair<Setting, TopicScores>> settings;  ///< that were tried
    TopicScores given;                                      ///< of the model as it was given
    Folds folds;
    std::vector<Choice> over_topics, over_collections;
};

void write_text(const TuningReport& report, std::ostream& out);
void write_json(const TuningReport& report, std::ostream& out);

}  // namespace chancery::quality
