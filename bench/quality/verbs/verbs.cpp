// SPDX-License-Identifier: GPL-2.0-or-later
#include "bench/quality/verbs/verbs.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "bench/quality/verbs/explain.hpp"
#include "bench/quality/verbs/reprints.hpp"
#include "bench/quality/verbs/run.hpp"
#include "bench/quality/verbs/score.hpp"
#include "bench/quality/verbs/tune.hpp"
#include "indexer/program/messages.hpp"

namespace chancery::quality {
namespace {

using program::Command;
using program::Example;

constexpr auto run_examples = std::to_array<Example>({
    {"chancery-eval run --collection cranfield -o fast.run", "a test collection, ranked as usual"},
    {"chancery-eval run --topics cyber.tsv --model fast --model best -o '{model}.run'",
     "the usual index, two models"},
});

constexpr auto run_options =
    std::to_array<std::string_view>({"index", "collection", "topics", "model", "depth", "output",
                                     "unit", "reprints", "syntax", "language", "keep", "quiet"});

constexpr auto tune_examples = std::to_array<Example>({
    {"chancery-eval tune cranfield med --model bm25 --parameter k1=0.9,1.2 --parameter b=0.4,0.75",
     "which of four settings to take, and what it is worth"},
});

constexpr auto tune_options = std::to_array<std::string_view>(
    {"parameter", "model", "measure", "search", "folds", "seed", "index", "topics", "qrels",
     "depth", "unit", "reprints", "syntax", "language", "keep", "format", "quiet"});

constexpr auto explain_examples = std::to_array<Example>({
    {"chancery-eval explain --collection cranfield 12 184", "each word's share of the score"},
    {"chancery-eval explain --collection cranfield 12 184 29", "and why 184 is above 29"},
});

constexpr auto explain_options =
    std::to_array<std::string_view>({"index", "collection", "topics", "model", "depth", "unit",
                                     "reprints", "syntax", "language", "keep", "format", "quiet"});

constexpr auto reprints_examples = std::to_array<Example>({
    {"chancery-eval reprints cyber.qrels > one.qrels",
     "judgements for runs made with run --reprints"},
});

constexpr auto reprints_options = std::to_array<std::string_view>({"index", "quiet"});

constexpr auto score_examples = std::to_array<Example>({
    {"chancery-eval score cran.qrels bm25.run", "means over topics"},
    {"chancery-eval score cran.qrels bm25.run -m nDCG@10 -m AP", "by the names of ir_measures"},
});

constexpr auto score_options = std::to_array<std::string_view>({"measure"});

constexpr auto commands = std::to_array<Command>({
    {.name = "run",
     .operands = "",
     .summary = "answer topics from an index or a test collection, as TREC runs",
     .details = "A document's number is the passage's key, or with --unit work the symbol; of a "
                "collection its own id. Scores are written strictly decreasing, so that no program "
                "that evaluates runs puts documents into another order.\n\n"
                "A run is named by its model. Several models need a file each: {model} in the name "
                "of --output stands for the model's. Exit code 4: some topics could not be read.",
     .options = run_options,
     .examples = run_examples,
     .most_operands = 0},
    {.name = "score",
     .operands = "QRELS RUN",
     .summary = "measure a run against judgements",
     .options = score_options,
     .examples = score_examples,
     .least_operands = 2,
     .most_operands = 2},
    {.name = "tune",
     .operands = "[COLLECTION...]",
     .summary = "choose a model's parameters, and tell what they are worth on unseen topics",
     .details = "Settings are chosen on some topics and scored on others: each fold of topics and "
                "each collection is held out in its turn. The score on the topics that a setting "
                "was chosen by never stands alone. A collection brings its topics and judgements; "
                "an index needs --topics and --qrels.",
     .options = tune_options,
     .examples = tune_examples},
    {.name = "explain",
     .operands = "TOPIC DOCUMENT [DOCUMENT]",
     .summary = "tell why a document has its score, and why it stands above another",
     .details = "Each word's share is what the model gives to that word alone, in the text and in "
                "the title; what words add together (neighbours, feedback) is told apart. Of two "
                "documents the shares that part them follow.",
     .options = explain_options,
     .examples = explain_examples,
     .least_operands = 2,
     .most_operands = 3},
    {.name = "reprints",
     .operands = "FILE",
     .summary = "bring judgements or a run to the numbers of run --reprints",
     .details = "Every key is replaced by that of the first passage with the same words in the "
                "index. Of several judgements the highest stays, of several places in a run the "
                "best. BEIR's judgements come out in TREC's form.",
     .options = reprints_options,
     .examples = reprints_examples,
     .least_operands = 1,
     .most_operands = 1},
});

constexpr auto verbs = std::to_array<Verb>({
    {"run", run_topics},
    {"score", score},
    {"tune", tune},
    {"explain", explain_scores},
    {"reprints", reprints},
});
static_assert(std::ranges::equal(verbs, commands, {}, &Verb::name, &Command::name),
              "every verb has its help and its work, in the same order");

constexpr program::Program self{"chancery-eval", "experiments in retrieval: runs and their quality",
                                commands};

}  // namespace

const program::Program& program_row() {
    return self;
}

Result<int> run(const program::Options& options, program::Streams& streams) {
    const auto verb = std::ranges::find(verbs, options.verb, &Verb::name);
    if (verb == verbs.end()) return fail(Kind::defect, options.verb, "the verb has no work");
    return verb->work(options, streams);
}

void tell(program::Streams& streams, std::string_view note) {
    streams.err << program::note_of(self.name, note);
}

}  // namespace chancery::quality
