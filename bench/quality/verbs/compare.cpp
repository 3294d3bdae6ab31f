// SPDX-License-Identifier: GPL-2.0-or-later
#include "bench/quality/verbs/compare.hpp"

#include <algorithm>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "bench/quality/collection/judgements.hpp"
#include "bench/quality/comparison/comparison.hpp"
#include "bench/quality/comparison/comparison_formats.hpp"
#include "indexer/program/numbers.hpp"
#include "indexer/system/files.hpp"

namespace chancery::quality {
namespace {

Result<void> check_options(const program::Options& options) {
    if (find_comparison_format(options.format) == nullptr) {
        return fail(Kind::usage, "--format " + options.format, "there is no such form",
                    "choose text, csv, latex, json or html");
    }
    if (options.qrels.empty()) {
        return fail(Kind::usage, "compare", "the judgements are missing",
                    "give a file of them with --qrels");
    }
    if (options.rounds == 0 || options.rounds > 100'000'000) {
        return fail(Kind::usage, fmt::format("--rounds {}", options.rounds),
                    "so many random assignments cannot be drawn", "give 1 to 100000000");
    }
    return {};
}

void tell_gaps(const EvaluatedRun& run, program::Streams& streams) {
    const Evaluation& evaluation = run.evaluation;
    if (evaluation.missing > 0) {
        tell(streams, fmt::format("{}: {} missing, counted as an empty ranking", run.name,
                                  program::counted(evaluation.missing, "topic", "topics")));
    }
    if (evaluation.unjudged > 0) {
        tell(streams, fmt::format("{}: {} without judgements, left out", run.name,
                                  program::counted(evaluation.unjudged, "topic", "topics")));
    }
    if (run.tied_topics > 0) {
        tell(streams, fmt::format("{}: {} with equal scores, ordered by document, descending",
                                  run.name, program::counted(run.tied_topics, "topic", "topics")));
    }
}

bool has_ties(const Ranking& ranking) {
    return std::ranges::adjacent_find(ranking.documents, {}, &Retrieved::score) !=
           ranking.documents.end();
}

Result<EvaluatedRun> evaluate_file(const std::string& name, const Qrels& qrels,
                                   const std::vector<Measure>& measures) {
    auto run = read_run(name);
    if (!run) return pass_on(std::move(run));
    auto evaluation = evaluate(qrels, *run, measures);
    if (!evaluation) {
        Error error = std::move(evaluation).error();
        error.what = error.what == run->tag ? name : name + ": " + error.what;
        return fail(std::move(error));
    }
    const auto tied = std::ranges::count_if(run->rankings, has_ties);
    return EvaluatedRun{name, *std::move(evaluation), static_cast<std::size_t>(tied)};
}

}  // namespace

Result<int> compare(const program::Options& options, program::Streams& streams) {
    if (auto checked = check_options(options); !checked) return pass_on(std::move(checked));
    auto names = options.measures;
    if (names.empty()) names.emplace_back("nDCG@10");
    auto measures = parse_measures(names);
    if (!measures) return pass_on(std::move(measures));
    auto qrels = read_judgements(options.qrels);
    if (!qrels) return pass_on(std::move(qrels));
    if (qrels->topics.size() < 2) {
        return fail(Kind::input, options.qrels, "differences need two judged topics or more",
                    "judge more topics");
    }
    std::vector<EvaluatedRun> runs;
    for (const std::string& name : options.operands) {
        auto run = evaluate_file(name, *qrels, *measures);
        if (!run) return pass_on(std::move(run));
        if (!options.quiet) tell_gaps(*run, streams);
        runs.push_back(*std::move(run));
    }
    std::ostringstream text;
    find_comparison_format(options.format)(
        compare_runs(runs, *measures, options.rounds, options.seed), text);
    if (options.output.empty()) {
        streams.out << std::move(text).str();
        return 0;
    }
    auto written = system::write_file(options.output, std::move(text).str());
    if (!written) return pass_on(std::move(written));
    return 0;
}

}  // namespace chancery::quality
