// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/query/names.hpp"

#include <algorithm>
#include <utility>

#include "indexer/index/fields.hpp"

namespace chancery::query {
namespace {

// Longer names are near none of ours, and the table below stays small.
constexpr std::size_t max_name = 24;

std::string lower_case(std::string_view name) {
    std::string lower(name);
    std::ranges::transform(lower, lower.begin(), [](char letter) {
        return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
    });
    return lower;
}

std::size_t nearest_spelling(const index::Field& field, std::string_view name) {
    std::size_t nearest = edit_distance(field.name, name);
    for (const std::string_view alias : field.aliases) {
        if (!alias.empty()) nearest = std::min(nearest, edit_distance(alias, name));
    }
    return nearest;
}

}  // namespace

std::size_t edit_distance(std::string_view one, std::string_view other) {
    const std::size_t width = other.size() + 1;
    std::vector<std::size_t> table((one.size() + 1) * width);
    for (std::size_t i = 0; i <= one.size(); ++i) {
        for (std::size_t j = 0; j < width; ++j) {
            std::size_t& cell = table[i * width + j];
            if (i == 0 || j == 0) {
                cell = i + j;
                continue;
            }
            const std::size_t change = one[i - 1] == other[j - 1] ? 0 : 1;
            cell = std::min({table[(i - 1) * width + j] + 1, table[i * width + j - 1] + 1,
                             table[(i - 1) * width + j - 1] + change});
            const bool swapped =
                i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1];
            if (swapped) cell = std::min(cell, table[(i - 2) * width + j - 2] + 1);
        }
    }
    return table.back();
}

std::vector<std::string_view> near_field_names(std::string_view name) {
    if (name.size() > max_name) return {};
    const std::string lower = lower_case(name);
    const std::size_t allowed = name.size() <= 3 ? 1 : 2;
    std::vector<std::pair<std::size_t, std::string_view>> found;
    for (const index::Field& field : index::fields()) {
        const std::size_t distance = nearest_spelling(field, lower);
        if (distance <= allowed) found.emplace_back(distance, field.name);
    }
    std::ranges::stable_sort(found, {}, &std::pair<std::size_t, std::string_view>::first);
    std::vector<std::string_view> names;
    for (const auto& [distance, field_name] : found) {
        if (distance == found.front().first) names.push_back(field_name);
    }
    return names;
}

}  // namespace chancery::query
