// SPDX-License-Identifier: GPL-2.0-or-later
#include "bench/quality/tuning/dimensions.hpp"

#include <algorithm>
#include <charconv>
#include <cstdint>

#include <fmt/format.h>

#include "indexer/program/options.hpp"
#include "indexer/text/table.hpp"

namespace chancery::quality {
namespace {

/// Every parameter of a weighting or an addition.
std::vector<const ranking::Parameter*> all_parameters() {
    std::vector<const ranking::Parameter*> all;
    for (const auto& row : ranking::weightings()) {
        for (const auto& parameter : row.parameters) all.push_back(&parameter);
    }
    for (const auto& row : ranking::additions()) {
        for (const auto& parameter : row.parameters) all.push_back(&parameter);
    }
    return all;
}

auto fault(std::string_view typed, std::string why, std::string remedy) {
    return fail(Kind::usage, fmt::format("--parameter {}", typed), std::move(why),
                std::move(remedy));
}

Result<const ranking::Parameter*> find_parameter(std::string_view typed, std::string_view name) {
    const auto all = all_parameters();
    const auto found = std::ranges::find(all, name, &ranking::Parameter::name);
    if (found != all.end()) return *found;
    std::vector<std::string_view> names;
    for (const auto* parameter : all) names.push_back(parameter->name);
    const auto near = program::nearest(name, names);
    return fault(typed, fmt::format("no model has a parameter {}", name),
                 near.empty() ? fmt::format("there are {}", fmt::join(names, ", "))
                              : fmt::format("did you mean {}?", near));
}

}  // namespace

Result<Dimension> parse_dimension(std::string_view typed) {
    constexpr const char* example = "give values as in k1=0.9,1.2,1.5";
    const auto equals = typed.find('=');
    if (equals == std::string_view::npos) return fault(typed, "names no values", example);
    auto parameter = find_parameter(typed, typed.substr(0, equals));
    if (!parameter) return pass_on(std::move(parameter));
    Dimension dimension{*parameter, {}};
    for (const std::string_view value : text::split(typed.substr(equals + 1), ',')) {
        double number = 0;
        const auto [end, broken] =
            std::from_chars(value.data(), value.data() + value.size(), number);
        if (broken != std::errc{} || end != value.data() + value.size()) {
            return fault(typed, fmt::format("\"{}\" is no number", value), example);
        }
        if (!(number >= (*parameter)->least && number <= (*parameter)->most)) {
            return fault(
                typed, fmt::format("{} is out of bounds", value),
                fmt::format("give values from {} to {}", (*parameter)->least, (*parameter)->most));
        }
        if (std::ranges::find(dimension.values, number) == dimension.values.end()) {
            dimension.values.push_back(number);
        }
    }
    return dimension;
}

std::size_t count_settings(std::span<const Dimension> dimensions) {
    std::size_t count = 1;
    for (const Dimension& dimension : dimensions) {
        if (count > SIZE_MAX / dimension.values.size()) return SIZE_MAX;
        count *= dimension.values.size();
    }
    return count;
}

std::vector<Setting> all_settings(std::span<const Dimension> dimensions) {
    std::vector<Setting> settings;
    Setting setting(dimensions.size(), 0);
    for (;;) {
        settings.push_back(setting);
        std::size_t place = dimensions.size();
        while (place > 0 && ++setting[place - 1] == dimensions[place - 1].values.size()) {
            setting[--place] = 0;
        }
        if (place == 0) return settings;
    }
}

ranking::Model with_setting(ranking::Model model, std::span<const Dimension> dimensions,
                            const Setting& setting) {
    for (std::size_t i = 0; i < dimensions.size(); ++i) {
        const ranking::Parameter& parameter = *dimensions[i].parameter;
        model.*parameter.value = dimensions[i].values[setting[i]];
        if (parameter.excluded != nullptr) model.*parameter.excluded = 0;
    }
    return model;
}

std::string to_string(std::span<const Dimension> dimensions, const Setting& setting) {
    std::string line;
    for (std::size_t i = 0; i < dimensions.size(); ++i) {
        line += fmt::format("{}{}={}", i == 0 ? "" : " ", dimensions[i].parameter->name,
                            dimensions[i].values[setting[i]]);
    }
    return line;
}

}  // namespace chancery::quality
