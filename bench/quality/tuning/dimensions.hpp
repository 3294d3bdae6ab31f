// SPDX-License-Identifier: GPL-2.0-or-later
//
// What is tuned: parameters of a model, each with the values to try. A dimension is typed as
// "k1=0.9,1.2,1.5", by the names that specifications have (searcher/ranking/model.hpp); a setting
// takes one value of each.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/system/error.hpp"
#include "searcher/ranking/model.hpp"

namespace chancery::quality {

struct Dimension {
    const ranking::Parameter* parameter = nullptr;
    std::vector<double> values;  ///< as typed, without repeats
};

/// Which value of each dimension, counted from 0.
using Setting = std::vector<std::size_t>;

/// Reads one dimension. Error `usage`: no such parameter, no number, out of its bounds.
Result<Dimension> parse_dimension(std::string_view typed);

/// All settings, the last dimension changing fastest.
std::vector<Setting> all_settings(std::span<const Dimension> dimensions);

/// How many settings there are; saturates at SIZE_MAX.
std::size_t count_settings(std::span<const Dimension> dimensions);

/// The model with a setting's values.
ranking::Model with_setting(ranking::Model model, std::span<const Dimension> dimensions,
                            const Setting& setting);

/// "k1=0.9 b=0.4".
std::string to_string(std::span<const Dimension> dimensions, const Setting& setting);

}  // namespace chancery::quality
