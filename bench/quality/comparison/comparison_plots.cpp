// SPDX-License-Identifier: GPL-2.0-or-later
#include "bench/quality/comparison/comparison_plots.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

#include <fmt/format.h>

#include "indexer/program/markup.hpp"

namespace chancery::quality {
namespace {

constexpr double left = 52, top = 12, bottom = 34;
constexpr double bars_width = 600, bars_height = 200, square = 260;

std::string opened(double width, double height, std::string_view title) {
    return fmt::format(
        "<svg viewBox=\"0 0 {0:.0f} {1:.0f}\" width=\"{0:.0f}\" role=\"img\">\n"
        "<title>{2}</title>\n",
        width, height, program::markup_text(title));
}

std::string line(double x1, double y1, double x2, double y2, std::string_view kind) {
    return fmt::format(
        "<line class=\"{}\" x1=\"{:.1f}\" y1=\"{:.1f}\" x2=\"{:.1f}\" y2=\"{:.1f}\"/>\n", kind, x1,
        y1, x2, y2);
}

std::string label(double x, double y, std::string_view anchor, std::string_view text) {
    return fmt::format("<text x=\"{:.1f}\" y=\"{:.1f}\" text-anchor=\"{}\">{}</text>\n", x, y,
                       anchor, program::markup_text(text));
}

/// A number on an axis whose limits have one digit that counts.
std::string tick(double value) {
    return fmt::format("{:.6g}", value);
}

std::string told(const Difference& difference) {
    return fmt::format("<title>{}: base {:.4f}, run {:.4f}, {:+.4f}</title>",
                       program::markup_text(difference.topic), difference.base, difference.run,
                       difference.value);
}

}  // namespace

double round_limit(double value) {
    if (!(value > 0)) return 1;
    const double power = std::pow(10, std::floor(std::log10(value)));
    for (const double step : {1.0, 2.0, 5.0}) {
        if (value <= step * power * (1 + 1e-12)) return step * power;
    }
    return 10 * power;
}

std::string difference_bars(const Comparison& comparison) {
    std::vector<Difference> rows = comparison.differences;
    std::ranges::stable_sort(rows, std::greater<>{}, &Difference::value);
    double most = 0;
    for (const Difference& row : rows) most = std::max(most, std::abs(row.value));
    const double limit = round_limit(most), middle = top + bars_height / 2;
    const auto y_of = [&](double value) { return middle - value / limit * bars_height / 2; };
    std::string svg = opened(left + bars_width + 8, top + bars_height + bottom,
                             "Differences in " + comparison.measure + " by topic");
    for (const double share : {-1.0, -0.5, 0.0, 0.5, 1.0}) {
        svg += line(left, y_of(share * limit), left + bars_width, y_of(share * limit),
                    share == 0 ? "axis" : "grid");
        svg += label(left - 6, y_of(share * limit) + 4, "end", tick(share * limit));
    }
    const double step = bars_width / static_cast<double>(rows.size());
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const double y = y_of(std::max(0.0, rows[i].value));
        svg += fmt::format(
            "<rect class=\"{}\" x=\"{:.2f}\" y=\"{:.2f}\" width=\"{:.2f}\" height=\"{:.2f}\">{}"
            "</rect>\n",
            rows[i].value >= 0 ? "up" : "down", left + static_cast<double>(i) * step, y,
            std::max(0.4, step * 0.85), std::max(0.0, y_of(std::min(0.0, rows[i].value)) - y),
            told(rows[i]));
    }
    svg += label(left + bars_width / 2, top + bars_height + 24, "middle",
                 fmt::format("{} topics, by difference", rows.size()));
    return svg + "</svg>\n";
}

std::string value_scatter(const Comparison& comparison) {
    double most = 0, least = 0;
    for (const Difference& row : comparison.differences) {
        most = std::max({most, row.base, row.run});
        least = std::min({least, row.base, row.run});
    }
    const double high = round_limit(most), low = least < 0 ? -round_limit(-least) : 0;
    const auto share = [&](double value) { return (value - low) / (high - low) * square; };
    std::string svg = opened(left + square + 12, top + square + bottom + 12,
                             comparison.measure + " of the run over that of the base");
    for (const double part : {0.0, 0.5, 1.0}) {
        const double value = low + part * (high - low), y = top + square - share(value);
        svg += line(left, y, left + square, y, part == 0 ? "axis" : "grid");
        svg += line(left + share(value), top, left + share(value), top + square,
                    part == 0 ? "axis" : "grid");
        svg += label(left - 6, y + 4, "end", tick(value));
        svg += label(left + share(value), top + square + 16, "middle", tick(value));
    }
    svg += line(left, top + square, left + square, top, "axis");
    for (const Difference& row : comparison.differences) {
        svg += fmt::format("<circle class=\"{}\" cx=\"{:.2f}\" cy=\"{:.2f}\" r=\"3\">{}</circle>\n",
                           row.value > 0   ? "up"
                           : row.value < 0 ? "down"
                                           : "same",
                           left + share(row.base), top + square - share(row.run), told(row));
    }
    svg += label(left + square / 2, top + square + 34, "middle", "base");
    svg += label(left + 6, top + 12, "start", "run");
    return svg + "</svg>\n";
}

}  // namespace chancery::quality
