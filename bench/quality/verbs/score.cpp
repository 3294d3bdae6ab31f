// SPDX-License-Identifier: GPL-2.0-or-later
#include "bench/quality/verbs/score.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "bench/quality/formats/fields.hpp"
#include "bench/quality/formats/run.hpp"
#include "bench/quality/scoring/trec_arguments.hpp"
#include "bench/quality/scoring/trec_judgements.hpp"
#include "bench/quality/scoring/trec_score.hpp"
#include "indexer/program/messages.hpp"

namespace chancery::quality {
namespace {

// trec_eval's exit codes.
constexpr int wrong_use = 1, unreadable = 2, not_computable = 4, nothing_in_common = 7;
constexpr int no_z_scores = 255;

int stop(program::Streams& streams, const Error& error, int code) {
    program::report(program_row().name, error, streams.err);
    return code;
}

/// Names as trec_eval knows them, and those of ir_measures.
struct Chosen {
    std::vector<std::string> trec;
    std::vector<Measure> by_name;
};

Result<Chosen> choose(const std::vector<std::string>& told) {
    Chosen chosen;
    for (const std::string& name : told) {
        if (is_trec_measure(name)) {
            chosen.trec.push_back(name);
            continue;
        }
        auto measure = parse_measure(name);
        if (!measure) return pass_on(std::move(measure));
        chosen.by_name.push_back(std::move(*measure));
    }
    if (told.empty()) chosen.trec.emplace_back("official");
    return chosen;
}

Result<ZScores> read_z_scores(const std::string& name) {
    auto bytes = read_text(name);
    if (!bytes) return pass_on(std::move(bytes));
    return ZScores::parse(std::move(*bytes), name);
}

Error no_format(const std::string& format) {
    return {Kind::input, "-T " + format, "there is no such format", "take trec_results"};
}

Error no_topic_in_common(const std::string& run) {
    return {Kind::input, run, "none of its topics is judged",
            "check that run and judgements name their topics alike"};
}

int score_runs(const std::vector<Run>& runs, TrecRequest& request, program::Streams& streams) {
    for (std::size_t i = 0; i < runs.size(); ++i) {
        const std::string& name = request.arguments.operands[i + 1];
        if (runs.size() > 1) request.prefix = name + "\t";
        TrecRemarks remarks;
        const auto scored = score_as_trec(request, runs[i], streams.out, remarks);
        if (!scored) return stop(streams, scored.error(), not_computable);
        if (remarks.scored == 0) return stop(streams, no_topic_in_common(name), nothing_in_common);
        for (const std::string& note : notes_of(remarks, request.arguments.complete)) {
            tell(streams, runs.size() > 1 ? name + ": " + note : note);
        }
    }
    return 0;
}

int score_files(const TrecArguments& arguments, const Chosen& chosen, program::Streams& streams) {
    const auto judgements = read_trec_judgements(arguments);
    if (!judgements) return stop(streams, judgements.error(), unreadable);
    if (arguments.results_format != "trec_results") {
        return stop(streams, no_format(arguments.results_format), unreadable);
    }
    std::vector<Run> runs;
    for (std::size_t i = 1; i < arguments.operands.size(); ++i) {
        auto run = read_run(arguments.operands[i]);
        if (!run) return stop(streams, run.error(), unreadable);
        runs.push_back(std::move(*run));
    }
    std::optional<ZScores> z_scores;
    if (arguments.has_z_scores) {
        auto read = read_z_scores(arguments.z_scores);
        if (!read) return stop(streams, read.error(), no_z_scores);
        z_scores = std::move(*read);
    }
    const auto measures = choose_trec_measures(chosen.trec);
    if (!measures) return stop(streams, measures.error(), unreadable);
    TrecRequest request{arguments,
                        *judgements,
                        *measures,
                        chosen.by_name,
                        z_scores ? &*z_scores : nullptr,
                        "",
                        streams.screen.terminal};
    return score_runs(runs, request, streams);
}

}  // namespace

Result<int> score(const program::Options& options, program::Streams& streams) {
    const auto arguments = parse_trec_arguments(options.operands);
    if (!arguments) return stop(streams, arguments.error(), wrong_use);
    const auto chosen = choose(arguments->measures);
    if (!chosen) return stop(streams, chosen.error(), wrong_use);
    if (arguments->version) {
        streams.err << program::version_text(program_row());
        return 0;
    }
    if (arguments->help) {
        streams.out << program::help_text(program_row(), "score");
        return 0;
    }
    if (arguments->operands.size() < 2) {
        const bool none = arguments->operands.empty();
        return stop(streams,
                    {Kind::usage, "score", none ? "QRELS and RUN are missing" : "RUN is missing",
                     "'chancery-eval score --help' has examples"},
                    wrong_use);
    }
    return score_files(*arguments, *chosen, streams);
}

}  // namespace chancery::quality
