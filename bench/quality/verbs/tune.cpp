// SPDX-License-Identifier: GPL-2.0-or-later
#include "bench/quality/verbs/tune.hpp"

#include <algorithm>
#include <filesystem>
#include <string>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "bench/quality/tuning/cross_validation.hpp"
#include "bench/quality/tuning/judged_topics.hpp"
#include "bench/quality/tuning/tuning_report.hpp"
#include "bench/quality/verbs/bench.hpp"
#include "indexer/program/progress.hpp"

namespace chancery::quality {
namespace {

constexpr std::size_t max_settings = 10'000;

/// What the command line says is to be tuned.
struct Plan {
    ranking::Model model;
    std::string specification;
    std::vector<Dimension> dimensions;
    Measure measure;
    Search search = Search::grid;
    RetrievalSettings settings;
};

Result<std::vector<Dimension>> dimensions_of(const program::Options& options) {
    if (options.parameters.empty()) {
        return fail(Kind::usage, "--parameter", "nothing is to be tuned",
                    "give a parameter with values to try: --parameter k1=0.9,1.2,1.5");
    }
    std::vector<Dimension> dimensions;
    for (const std::string& typed : options.parameters) {
        auto dimension = parse_dimension(typed);
        if (!dimension) return pass_on(std::move(dimension));
        const auto twin =
            std::ranges::find(dimensions, dimension->parameter, &Dimension::parameter);
        if (twin != dimensions.end()) {
            return fail(Kind::usage, "--parameter " + typed, "the parameter is given twice",
                        "give all its values at once");
        }
        dimensions.push_back(*std::move(dimension));
    }
    return dimensions;
}

Result<Plan> plan_of(const program::Options& options) {
    Plan plan;
    if (options.models.size() > 1) {
        return fail(Kind::usage, "--model", "one model is tuned at a time", "give one");
    }
    plan.specification = options.models.empty() ? "fast" : options.models.front();
    auto model = ranking::parse_model(plan.specification);
    if (!model) return pass_on(std::move(model));
    plan.model = *model;
    auto dimensions = dimensions_of(options);
    if (!dimensions) return pass_on(std::move(dimensions));
    plan.dimensions = *std::move(dimensions);
    if (options.measures.size() > 1) {
        return fail(Kind::usage, "--measure", "one measure decides", "give one");
    }
    auto measure = parse_measure(options.measures.empty() ? "nDCG@10" : options.measures.front());
    if (!measure) return pass_on(std::move(measure));
    plan.measure = *measure;
    plan.search = options.search == "coordinate" ? Search::coordinate : Search::grid;
    const std::size_t settings = count_settings(plan.dimensions);
    if (plan.search == Search::grid && settings > max_settings) {
        return fail(Kind::usage, "--parameter", fmt::format("{} settings are too many", settings),
                    "try fewer values, or one dimension after the other with --search coordinate");
    }
    auto retrieval = settings_of(options);
    if (!retrieval) return pass_on(std::move(retrieval));
    plan.settings = *retrieval;
    return plan;
}

struct Place {
    Bench bench;
    JudgedTopics topics;
};

Result<Place> place_of(Bench bench) {
    if (bench.qrels_file.empty()) {
        return fail(Kind::usage, bench.name, "no judgements are known",
                    "give a file of them with --qrels");
    }
    auto topics = topics_of(bench);
    if (!topics) return pass_on(std::move(topics));
    auto qrels = read_judgements(bench.qrels_file);
    if (!qrels) return pass_on(std::move(qrels));
    auto joined = JudgedTopics::join(*std::move(topics), *std::move(qrels), bench.name);
    if (!joined) return pass_on(std::move(joined));
    return Place{std::move(bench), *std::move(joined)};
}

/// The collections named as operands, else what --index or --collection names.
Result<std::vector<Place>> places_of(const program::Options& options, program::Streams& streams) {
    const bool elsewhere =
        !options.index.empty() || !options.topics.empty() || !options.qrels.empty();
    if (!options.operands.empty() && elsewhere) {
        return fail(Kind::usage, options.operands.front(),
                    "a collection brings its own topics and judgements",
                    "leave out --index, --topics and --qrels, or the collection");
    }
    std::vector<Result<Bench>> benches;
    if (options.operands.empty()) benches.push_back(open_bench(options, streams));
    for (const std::string& path : options.operands) {
        std::filesystem::path keep;
        if (!options.keep.empty()) {
            const std::filesystem::path place(path);
            keep = std::filesystem::path(options.keep) /
                   (place.has_filename() ? place : place.parent_path()).filename();
        }
        benches.push_back(open_collection_bench(path, keep, options, streams));
        if (!benches.back()) break;
    }
    std::vector<Place> places;
    for (auto& bench : benches) {
        if (!bench) return pass_on(std::move(bench));
        auto place = place_of(*std::move(bench));
        if (!place) return pass_on(std::move(place));
        places.push_back(*std::move(place));
    }
    return places;
}

/// Runs every topic of every collection under a model.
Result<TopicScores> scores_of(std::vector<Place>& places, const Plan& plan,
                              const ranking::Model& model, const std::function<void()>& done) {
    TopicScores scores;
    RetrievalSettings settings = plan.settings;
    settings.model = model;
    for (Place& place : places) {
        auto values = place.topics.values(*place.bench.retriever, settings, plan.measure, done);
        if (!values) return pass_on(std::move(values));
        scores.push_back(*std::move(values));
    }
    return scores;
}

Result<void> check_folds(const program::Options& options, const std::vector<std::size_t>& topics) {
    const std::size_t fewest = *std::ranges::min_element(topics);
    if (options.folds >= 2 && options.folds <= fewest) return {};
    return fail(
        Kind::usage, fmt::format("--folds {}", options.folds),
        "every fold needs topics to train on and to hold out",
        fmt::format("give a number from 2 to {}, the topics of the smallest collection", fewest));
}

Result<TuningReport> report_of(const program::Options& options, const Plan& plan,
                               std::vector<Place>& places, program::Streams& streams) {
    TuningReport report;
    std::vector<std::size_t> topics;
    std::size_t total = 0;
    for (const Place& place : places) {
        report.collections.push_back(place.bench.name);
        topics.push_back(place.topics.count());
        total += place.topics.count();
    }
    auto sound = check_folds(options, topics);
    if (!sound) return pass_on(std::move(sound));
    program::Progress progress(streams.err, streams.error_screen, "topics");
    const std::size_t settings = plan.search == Search::grid ? count_settings(plan.dimensions) : 0;
    program::Standing standing{.total = settings == 0 ? 0 : total * (settings + 1)};
    const auto done = [&] {
        ++standing.done;
        if (!options.quiet) progress.update(standing);
    };
    Evaluations evaluations([&](const Setting& setting) {
        return scores_of(places, plan, with_setting(plan.model, plan.dimensions, setting), done);
    });
    auto given = scores_of(places, plan, plan.model, done);
    if (!given) return pass_on(std::move(given));
    report.folds = deal_folds(topics, options.folds, options.seed);
    auto over_topics =
        validate_over_topics(plan.dimensions, plan.search, evaluations, report.folds);
    if (!over_topics) return pass_on(std::move(over_topics));
    auto over_collections =
        validate_over_collections(plan.dimensions, plan.search, evaluations, places.size());
    if (!over_collections) return pass_on(std::move(over_collections));
    report.given = *std::move(given);
    report.over_topics = *std::move(over_topics);
    report.over_collections = *std::move(over_collections);
    report.settings.assign(evaluations.all().begin(), evaluations.all().end());
    return report;
}

}  // namespace

Result<int> tune(const program::Options& options, program::Streams& streams) {
    auto known = check_format(options);
    if (!known) return pass_on(std::move(known));
    auto plan = plan_of(options);
    if (!plan) return pass_on(std::move(plan));
    auto places = places_of(options, streams);
    if (!places) return pass_on(std::move(places));
    auto report = report_of(options, *plan, *places, streams);
    if (!report) return pass_on(std::move(report));
    report->model = plan->specification;
    report->measure = plan->measure.name;
    report->seed = options.seed;
    report->dimensions = plan->dimensions;
    if (options.format == "json") {
        write_json(*report, streams.out);
    } else {
        write_text(*report, streams.out);
    }
    return 0;
}

}  // namespace chancery::quality
