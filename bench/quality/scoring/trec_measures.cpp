// SPDX-License-Identifier: GPL-2.0-or-later
//
// Reads `-m`. Two habits of trec_eval are kept because its output shows them: of several parameter
// lists for one measure the first counts, and numbers are read as atol() and atof() read them.
#include "bench/quality/scoring/trec_measures.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "bench/quality/formats/c_numbers.hpp"
#include "indexer/text/table.hpp"

namespace chancery::quality {
namespace {

/// "ndcg_cut.5,10" in its parts.
struct Told {
    std::string_view name, parameters;
    bool has_parameters = false;
};

Told parts_of(std::string_view told) {
    const auto dot = told.find('.');
    if (dot == std::string_view::npos) return {told, {}, false};
    return {told.substr(0, dot), told.substr(dot + 1), true};
}

const TrecRow* find_row(std::string_view name) {
    const auto rows = trec_rows();
    const auto row = std::ranges::find(rows, name, &TrecRow::name);
    return row == rows.end() ? nullptr : &*row;
}

/// Does a told name, which may be a group's, ask for a measure?
bool asks_for(std::string_view told, std::string_view measure) {
    const auto name = parts_of(told).name;
    const auto group = trec_group(name);
    return name == measure || std::ranges::find(group, measure) != group.end();
}

auto bad_parameters(const TrecRow& row, std::string_view parameters, std::string why) {
    return fail(Kind::input, fmt::format("{}.{}", row.name, parameters), std::move(why),
                row.parameters == TrecParameters::gains
                    ? "give gains such as ndcg.1=3.5,2=9"
                    : "give cutoffs above 0, each once, such as P.5,10");
}

/// The pairs of "1=3.5,2=9"; false when "=" and "," do not alternate.
bool read_gains(std::string_view text, std::vector<GainLevel>& gains) {
    for (const auto pair : text::split(text, ',')) {
        const auto equals = pair.find('=');
        if (equals == std::string_view::npos || pair.find('=', equals + 1) != pair.npos) {
            return false;
        }
        gains.push_back({c_long(pair.substr(0, equals)), c_double(pair.substr(equals + 1)), 0});
    }
    return true;
}

Result<void> read_numbers(const TrecRow& row, std::string_view text, TrecSetting& setting) {
    const bool whole = row.parameters == TrecParameters::whole_cutoffs;
    setting.numbers.clear();
    for (const auto part : text::split(text, ',')) {
        setting.numbers.push_back(whole ? static_cast<double>(c_long(part)) : c_double(part));
    }
    if (row.parameters == TrecParameters::reals) return {};
    std::ranges::sort(setting.numbers);
    if (whole && setting.numbers[0] <= 0) {
        return bad_parameters(row, text, "a cutoff is not above 0");
    }
    if (std::ranges::adjacent_find(setting.numbers) != setting.numbers.end()) {
        return bad_parameters(row, text, "a cutoff stands twice");
    }
    return {};
}

std::vector<std::string> names_of(const TrecRow& row, const Told& told,
                                  const TrecSetting& setting) {
    std::vector<std::string> names;
    switch (row.parameters) {
        case TrecParameters::whole_cutoffs:
            for (const double cutoff : setting.numbers) {
                names.push_back(fmt::format("{}_{}", row.name, static_cast<long>(cutoff)));
            }
            break;
        case TrecParameters::real_cutoffs:
            for (const double cutoff : setting.numbers) {
                names.push_back(fmt::format("{}_{:3.2f}", row.name, cutoff));
            }
            break;
        case TrecParameters::reals:
        case TrecParameters::gains:
            names.emplace_back(row.name);
            if (told.has_parameters) names[0] += fmt::format("_{}", told.parameters);
            break;
        case TrecParameters::none:
            names.emplace_back(row.name);
            break;
    }
    return names;
}

/// The first told name with parameters for this very measure.
Told told_for(std::span<const std::string> told, std::string_view measure) {
    for (const std::string& name : told) {
        const auto parts = parts_of(name);
        if (parts.has_parameters && parts.name == measure) return parts;
    }
    return {measure, {}, false};
}

Result<TrecMeasure> make_measure(const TrecRow& row, const Told& told) {
    TrecMeasure measure{&row, {}, {}};
    measure.setting.numbers.assign(row.defaults.begin(), row.defaults.end());
    if (told.has_parameters && row.parameters == TrecParameters::gains) {
        if (!read_gains(told.parameters, measure.setting.gains)) {
            return bad_parameters(row, told.parameters, "these are no pairs");
        }
    } else if (told.has_parameters && row.parameters != TrecParameters::none) {
        auto read = read_numbers(row, told.parameters, measure.setting);
        if (!read) return pass_on(std::move(read));
    }
    measure.names = names_of(row, told, measure.setting);
    return measure;
}

}  // namespace

bool is_trec_measure(std::string_view told) {
    const auto parts = parts_of(told);
    if (parts.has_parameters && parts.parameters.empty()) return false;
    return find_row(parts.name) != nullptr || !trec_group(parts.name).empty();
}

Result<std::vector<TrecMeasure>> choose_trec_measures(std::span<const std::string> told) {
    std::vector<TrecMeasure> measures;
    for (const TrecRow& row : trec_rows()) {
        const bool wanted = std::ranges::any_of(
            told, [&](const std::string& name) { return asks_for(name, row.name); });
        if (!wanted) continue;
        auto measure = make_measure(row, told_for(told, row.name));
        if (!measure) return pass_on(std::move(measure));
        measures.push_back(std::move(*measure));
    }
    return measures;
}

}  // namespace chancery::quality
