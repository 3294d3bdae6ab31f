// SPDX-License-Identifier: GPL-2.0-or-later
#include "bench/quality/tuning/tuning_report.hpp"

#include <algorithm>
#include <functional>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "indexer/program/terminal.hpp"

namespace chancery::quality {
namespace {

/// Collections whose scores stand side by side in 80 columns; of more the mean alone.
constexpr std::size_t most_columns = 8;

bool every(std::size_t, std::size_t) {
    return true;
}

Counts only(std::size_t collection) {
    return [collection](std::size_t c, std::size_t) { return c == collection; };
}

/// Width of the longest setting, for a column of them.
std::size_t setting_width(const TuningReport& report) {
    std::size_t width = 8;
    for (const auto& [setting, scores] : report.settings) {
        width = std::max(width, to_string(report.dimensions, setting).size());
    }
    return width;
}

void write_row(const TuningReport& report, std::string_view label, const TopicScores& scores,
               std::ostream& out) {
    out << fmt::format("{:<{}}  {:.4f}", label, setting_width(report), mean_score(scores, every));
    const std::size_t columns = scores.size() > most_columns ? 0 : scores.size();
    for (std::size_t c = 0; columns > 1 && c < columns; ++c) {
        out << fmt::format("  {:.3f}", mean_score(scores, only(c)));
    }
    out << '\n';
}

void write_settings(const TuningReport& report, std::ostream& out) {
    const std::size_t collections = report.collections.size();
    const bool columns = collections > 1 && collections <= most_columns;
    for (std::size_t c = 0; c < collections; ++c) {
        out << fmt::format("{}{} {}", c == 0 ? "collections: " : ", ", c + 1,
                           program::safe(report.collections[c]));
    }
    out << fmt::format("\n\n{:<{}}    mean", "setting", setting_width(report));
    for (std::size_t c = 0; columns && c < collections; ++c) out << fmt::format("  {:>5}", c + 1);
    out << '\n';
    write_row(report, "as given", report.given, out);
    for (const auto& [setting, scores] : report.settings) {
        write_row(report, to_string(report.dimensions, setting), scores, out);
    }
    out << "Means over all topics choose settings; what to expect stands below.\n";
}

/// Scores of the given model on what each choice left out.
double given_on(const TuningReport& report, const Choice& choice, bool over_collections) {
    return mean_score(report.given, [&](std::size_t c, std::size_t t) {
        return over_collections ? c == choice.left_out : report.folds[c][t] == choice.left_out;
    });
}

void write_choices(const TuningReport& report, const std::vector<Choice>& choices,
                   bool over_collections, std::ostream& out) {
    if (choices.empty()) return;
    out << (over_collections
                ? std::string("\nOver collections, each left out in its turn:\n")
                : fmt::format("\nOver topics, {} folds, seed {}:\n", choices.size(), report.seed));
    out << fmt::format("{:<12}  {:<{}}  training  held out  as given\n", "left out", "chosen",
                       setting_width(report));
    double held_out = 0, given = 0;
    for (const Choice& choice : choices) {
        const std::string left_out = over_collections
                                         ? program::safe(report.collections[choice.left_out])
                                         : fmt::format("fold {}", choice.left_out + 1);
        const double before = given_on(report, choice, over_collections);
        out << fmt::format("{:<12}  {:<{}}    {:.4f}    {:.4f}    {:.4f}\n", left_out,
                           to_string(report.dimensions, choice.chosen), setting_width(report),
                           choice.training, choice.held_out, before);
        held_out += choice.held_out;
        given += before;
    }
    const auto count = static_cast<double>(choices.size());
    out << fmt::format("{:<12}  {:<{}}              {:.4f}    {:.4f}\n", "mean", "",
                       setting_width(report), held_out / count, given / count);
}

nlohmann::ordered_json json_of(const TuningReport& report, const TopicScores& scores) {
    nlohmann::ordered_json by_collection;
    for (std::size_t c = 0; c < scores.size(); ++c) {
        by_collection[report.collections[c]] = mean_score(scores, only(c));
    }
    return {{"mean", mean_score(scores, every)}, {"collections", by_collection}};
}

nlohmann::ordered_json json_of(const TuningReport& report, const Setting& setting) {
    nlohmann::ordered_json values;
    for (std::size_t i = 0; i < setting.size(); ++i) {
        const Dimension& dimension = report.dimensions[i];
        values[std::string(dimension.parameter->name)] = dimension.values[setting[i]];
    }
    return values;
}

nlohmann::ordered_json json_of(const TuningReport& report, const std::vector<Choice>& choices,
                               bool over_collections) {
    auto rows = nlohmann::ordered_json::array();
    for (const Choice& choice : choices) {
        nlohmann::ordered_json row;
        if (over_collections) {
            row["left_out"] = report.collections[choice.left_out];
        } else {
            row["left_out"] = choice.left_out + 1;
        }
        row["chosen"] = json_of(report, choice.chosen);
        row["training"] = choice.training;
        row["held_out"] = choice.held_out;
        row["as_given"] = given_on(report, choice, over_collections);
        rows.push_back(std::move(row));
    }
    return rows;
}

}  // namespace

void write_text(const TuningReport& report, std::ostream& out) {
    out << fmt::format("model {}, measure {}\n", program::safe(report.model), report.measure);
    write_settings(report, out);
    write_choices(report, report.over_topics, false, out);
    write_choices(report, report.over_collections, true, out);
}

void write_json(const TuningReport& report, std::ostream& out) {
    nlohmann::ordered_json whole;
    whole["model"] = report.model;
    whole["measure"] = report.measure;
    whole["seed"] = report.seed;
    whole["as_given"] = json_of(report, report.given);
    auto settings = nlohmann::ordered_json::array();
    for (const auto& row : report.settings) {
        nlohmann::ordered_json entry = json_of(report, row.second);
        entry["setting"] = json_of(report, row.first);
        settings.push_back(std::move(entry));
    }
    whole["settings"] = std::move(settings);
    whole["over_topics"] = json_of(report, report.over_topics, false);
    whole["over_collections"] = json_of(report, report.over_collections, true);
    out << whole.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace) << '\n';
}

}  // namespace chancery::quality
