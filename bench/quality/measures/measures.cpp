// SPDX-License-Identifier: GPL-2.0-or-later
#include "bench/quality/measures/measures.hpp"

#include <algorithm>
#include <array>
#include <charconv>

#include <fmt/format.h>

#include "bench/quality/measures/average_precision.hpp"
#include "bench/quality/measures/binary_preference.hpp"
#include "bench/quality/measures/counts.hpp"
#include "bench/quality/measures/expected_reciprocal_rank.hpp"
#include "bench/quality/measures/gain.hpp"
#include "bench/quality/measures/inferred_ap.hpp"
#include "bench/quality/measures/interpolated_precision.hpp"
#include "bench/quality/measures/precision.hpp"
#include "bench/quality/measures/r_precision.hpp"
#include "bench/quality/measures/rank_biased_precision.hpp"
#include "bench/quality/measures/recall.hpp"
#include "bench/quality/measures/reciprocal_rank.hpp"
#include "bench/quality/measures/rows.hpp"
#include "bench/quality/measures/sets.hpp"
#include "bench/quality/measures/success.hpp"
#include "indexer/program/options.hpp"
#include "indexer/text/table.hpp"

namespace chancery::quality {
namespace {

constexpr auto rows = std::to_array<MeasureRow>({
    {"AP", average_precision, Cutoff::optional, "rel", false, "average precision"},
    {"Bpref", binary_preference, Cutoff::none, "rel", false, "binary preference"},
    {"ERR", expected_reciprocal_rank, Cutoff::optional, "", false, "expected reciprocal rank"},
    {"infAP", inferred_average_precision, Cutoff::none, "rel", false, "inferred average precision"},
    {"IPrec", interpolated_precision, Cutoff::recall, "rel", false,
     "interpolated precision at a recall"},
    {"Judged", judged_share, Cutoff::optional, "", false, "share of judged documents"},
    {"nDCG", normalised_gain, Cutoff::optional, "", false, "normalised discounted cumulative gain"},
    {"NumQ", count_topic, Cutoff::none, "", true, "topics"},
    {"NumRel", count_relevant, Cutoff::none, "rel", true, "relevant documents"},
    {"NumRelRet", count_relevant_retrieved, Cutoff::none, "rel", true,
     "relevant documents retrieved"},
    {"NumRet", count_retrieved, Cutoff::none, "", true, "documents retrieved"},
    {"P", precision, Cutoff::needed, "rel", false, "precision"},
    {"R", recall, Cutoff::needed, "rel", false, "recall"},
    {"RBP", rank_biased_precision, Cutoff::optional, "p rel", false, "rank-biased precision"},
    {"Rprec", r_precision, Cutoff::none, "rel", false, "precision after R documents"},
    {"RR", reciprocal_rank, Cutoff::optional, "rel", false, "reciprocal rank"},
    {"SetAP", set_average_precision, Cutoff::none, "rel", false, "set precision times recall"},
    {"SetF", set_f, Cutoff::none, "beta rel", false, "F of the set"},
    {"SetP", set_precision, Cutoff::none, "rel", false, "precision of the set"},
    {"SetR", set_recall, Cutoff::none, "rel", false, "recall of the set"},
    {"Success", success, Cutoff::needed, "rel", false, "a relevant document was found"},
});

/// A name in its parts: "P(rel=2)@10" is P, rel=2, 10.
struct Parts {
    std::string_view stem, bracket, cutoff;
    bool has_bracket = false, has_cutoff = false;
};

Parts parts_of(std::string_view name) {
    Parts parts;
    const auto at = name.rfind('@');
    parts.has_cutoff = at != std::string_view::npos && name.find(')', at) == std::string_view::npos;
    if (parts.has_cutoff) parts.cutoff = name.substr(at + 1);
    parts.stem = parts.has_cutoff ? name.substr(0, at) : name;
    const auto open = parts.stem.find('(');
    parts.has_bracket = open != std::string_view::npos && parts.stem.ends_with(')');
    if (parts.has_bracket) {
        parts.bracket = parts.stem.substr(open + 1, parts.stem.size() - open - 2);
        parts.stem = parts.stem.substr(0, open);
    }
    return parts;
}

auto unknown(std::string_view name, std::string_view stem) {
    std::vector<std::string_view> names;
    for (const MeasureRow& row : rows) names.push_back(row.name);
    const auto near = program::nearest(stem, names);
    return fail(Kind::usage, std::string(name), "there is no such measure",
                near.empty() ? fmt::format("take one of {}", fmt::join(names, ", "))
                             : fmt::format("did you mean {}?", near));
}

auto bad(std::string_view name, std::string why, std::string remedy) {
    return fail(Kind::usage, std::string(name), std::move(why), std::move(remedy));
}

/// A number that is all of `text`.
template <class Number>
bool parse_number(std::string_view text, Number& number) {
    const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), number);
    return !text.empty() && fault == std::errc{} && end == text.data() + text.size();
}

Result<void> set_cutoff(std::string_view name, const Parts& parts, Measure& measure) {
    const auto& row = *measure.row;
    if (!parts.has_cutoff) {
        if (row.cutoff != Cutoff::needed && row.cutoff != Cutoff::recall) return {};
        return bad(name, "its cutoff is missing", fmt::format("write {}@10", row.name));
    }
    if (row.cutoff == Cutoff::none) {
        return bad(name, "it takes no cutoff", fmt::format("write {}", row.name));
    }
    auto& parameters = measure.parameters;
    const bool read = row.cutoff == Cutoff::recall
                          ? parse_number(parts.cutoff, parameters.recall) &&
                                parameters.recall >= 0 && parameters.recall <= 1
                          : parse_number(parts.cutoff, parameters.cutoff) && parameters.cutoff > 0;
    if (read) return {};
    return bad(name, fmt::format("'{}' is no cutoff", parts.cutoff),
               row.cutoff == Cutoff::recall ? "give a recall from 0 to 1, such as @0.1"
                                            : "give a whole number from 1, such as @10");
}

bool store(std::string_view parameter, std::string_view value, Parameters& parameters) {
    if (parameter == "rel") return parse_number(value, parameters.relevant);
    if (parameter == "p") {
        return parse_number(value, parameters.persist) && parameters.persist > 0 &&
               parameters.persist < 1;
    }
    return parameter == "beta" && parse_number(value, parameters.beta) && parameters.beta > 0;
}

Result<void> set_parameters(std::string_view name, const Parts& parts, Measure& measure) {
    const auto& row = *measure.row;
    for (const auto part : text::split(parts.bracket, ',')) {
        const auto equals = part.find('=');
        const auto parameter = text::trim(part.substr(0, equals));
        const auto value = equals == std::string_view::npos ? std::string_view{}
                                                            : text::trim(part.substr(equals + 1));
        const auto taken = text::split(row.parameters, ' ');
        if (parameter.empty() || std::ranges::find(taken, parameter) == taken.end()) {
            return bad(name, fmt::format("it takes no parameter '{}'", parameter),
                       row.parameters.empty() ? fmt::format("write {}", row.name)
                                              : fmt::format("it takes {}", row.parameters));
        }
        if (!store(parameter, value, measure.parameters)) {
            return bad(name, fmt::format("'{}' is no value of {}", value, parameter),
                       "give a number, such as rel=2, p=0.8 or beta=1");
        }
    }
    return {};
}

}  // namespace

std::span<const MeasureRow> measure_rows() {
    return rows;
}

double Measure::value(const JudgedRanking& ranking) const {
    return row->value(ranking, parameters);
}

Result<Measure> parse_measure(std::string_view name) {
    const auto parts = parts_of(name);
    const auto row = std::ranges::find(rows, parts.stem, &MeasureRow::name);
    if (row == rows.end()) return unknown(name, parts.stem);
    Measure measure{std::string(name), &*row, {}};
    if (auto set = set_cutoff(name, parts, measure); !set) return pass_on(std::move(set));
    if (parts.has_bracket) {
        if (auto set = set_parameters(name, parts, measure); !set) return pass_on(std::move(set));
    }
    return measure;
}

Result<std::vector<Measure>> parse_measures(std::span<const std::string> names) {
    std::vector<Measure> measures;
    for (const std::string& name : names) {
        auto measure = parse_measure(name);
        if (!measure) return pass_on(std::move(measure));
        measures.push_back(std::move(*measure));
    }
    return measures;
}

}  // namespace chancery::quality
