// SPDX-License-Identifier: GPL-2.0-or-later
//
// The two figures of a comparison as SVG that stands inside an HTML page: what each topic gained or
// lost, in falling order, and the run's values over the base's. Without script; colours are classes
// that the page's style gives, so that they serve light, dark and paper.
#pragma once

#include <string>
#include <string_view>

#include "bench/quality/comparison/comparison.hpp"

namespace chancery::quality {

/// One bar a topic, from the greatest gain to the greatest loss.
std::string difference_bars(const Comparison& comparison);

/// One point a topic: base across, run upwards; above the diagonal the run is better.
std::string value_scatter(const Comparison& comparison);

/// The least of 1, 2, 5 times a power of ten that is not below; 1 for what is not above 0.
double round_limit(double value);

}  // namespace chancery::quality
