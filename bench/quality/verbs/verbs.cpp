// SPDX-License-Identifier: GPL-2.0-or-later
#include "bench/quality/verbs/verbs.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "bench/quality/verbs/compare.hpp"
#include "bench/quality/verbs/explain.hpp"
#include "bench/quality/verbs/fuse.hpp"
#include "bench/quality/verbs/reprints.hpp"
#include "bench/quality/verbs/retrieval_rows.hpp"
#include "bench/quality/verbs/run.hpp"
#include "bench/quality/verbs/score.hpp"
#include "bench/quality/verbs/tune.hpp"
#include "indexer/program/messages.hpp"

namespace chancery::quality {
namespace {

using program::Command;
using program::Example;

constexpr auto score_examples = std::to_array<Example>({
    {"chancery-eval score -c cran.qrels bm25.run", "trec_eval's main measures, over all topics"},
    {"chancery-eval score -q -m map -m P.5,10 cran.qrels bm25.run", "by topic, some measures"},
    {"chancery-eval score -m nDCG@10 -m 'RBP(p=0.8)' cran.qrels bm25.run",
     "by the names of ir_measures"},
    {"chancery-eval score -m AP cran.qrels bm25.run dph.run", "several runs, one column each"},
});

constexpr std::string_view score_details =
    "Takes trec_eval 9.0.8's command line and prints what it prints, byte for byte, with its exit "
    "codes: a script changes one word. Besides, -m takes the names of ir_measures: AP, AP@k, "
    "Bpref, "
    "ERR@k, infAP, IPrec@x, Judged@k, nDCG, nDCG@k, NumQ, NumRel, NumRelRet, NumRet, P@k, R@k, "
    "RBP(p=0.8), Rprec, RR, RR@k, SetAP, SetF(beta=1), SetP, SetR, Success@k; those of relevance "
    "take (rel=2).\n"
    "\n"
    "-q: each topic as well. -n: no summary. -c: topics that the run lacks count as 0. -m NAME: a "
    "measure, with parameters as NAME.5,10, or a group: official, all_trec, set, prefs, all_prefs, "
    "qrels_jg; can be given several times. -l N: relevant is what is judged N or more. -M N: only "
    "the first N documents. -J: without documents that are not judged. -N N: documents in the "
    "collection (utility). -R FORMAT: judgements are qrels, qrels_jg, prefs or qrels_prefs. -Z "
    "FILE: Z scores by lines of topic, measure, mean and deviation.\n"
    "\n"
    "What is not judged, missing or tied is told on standard error. Several runs get a first "
    "column "
    "with their file's name.\n"
    "\n"
    "The code is 0 when all was scored, 1 for wrong use, 2 for a file that cannot be read, 4 where "
    "a measure cannot be computed (a document that stands twice), 7 when no topic is judged.";

constexpr auto compare_options = std::to_array<std::string_view>(
    {"qrels", "measure", "rounds", "seed", "format", "output", "quiet"});
constexpr auto compare_examples = std::to_array<Example>({
    {"chancery-eval compare bm25.run dph.run --qrels cran.qrels", "by nDCG@10"},
    {"chancery-eval compare a.run b.run c.run --qrels q -m AP -m RR --format latex", "a table"},
    {"chancery-eval compare a.run b.run --qrels q --format html -o a-b.html", "a page with plots"},
});
constexpr std::string_view compare_details =
    "Every RUN is compared with BASE over all judged topics; one that a run lacks counts as an "
    "empty ranking. Told are means, the difference with its 95 % interval, effect size (mean "
    "difference by its deviation), wins, ties and losses, and the topics that moved most.\n"
    "\n"
    "Tests are two-sided: the paired t-test; Wilcoxon's signed ranks (zeros dropped; exact up to "
    "25 differences); Fisher's randomisation (exact up to 20, else --rounds draws from --seed). "
    "Holm corrects each test's p over all runs and measures. --format: text, csv, latex, json, or "
    "html: one page with figures that stands alone.";

constexpr auto fuse_options =
    std::to_array<std::string_view>({"method", "k", "normalise", "tag", "output"});
constexpr auto fuse_examples = std::to_array<Example>({
    {"chancery-eval fuse bm25.run dph.run -o fused.run", "reciprocal rank fusion"},
    {"chancery-eval fuse --method combmnz --normalise zscore a.run b.run > c.run", "by scores"},
});
constexpr std::string_view fuse_details =
    "Ranks or scores are combined topic by topic; --normalise is for combsum and combmnz. Equal "
    "scores go by document number, ascending, and written scores decrease strictly, so that every "
    "program reads the same ranking.";

constexpr auto commands = std::to_array<Command>({
    run_command,
    {.name = "score",
     .operands = "[-q] [-c] [-m MEASURE]... QRELS RUN...",
     .summary = "measure runs against judgements, as trec_eval does",
     .details = score_details,
     .examples = score_examples,
     .hands_on = true},
    {.name = "compare",
     .operands = "BASE RUN...",
     .summary = "tell whether runs differ from a base by more than chance",
     .details = compare_details,
     .options = compare_options,
     .examples = compare_examples,
     .least_operands = 2},
    {.name = "fuse",
     .operands = "RUN...",
     .summary = "combine runs into one",
     .details = fuse_details,
     .options = fuse_options,
     .examples = fuse_examples,
     .least_operands = 1},
    tune_command,
    explain_command,
    reprints_command,
});

constexpr auto verbs = std::to_array<Verb>({
    {"run", run_topics},
    {"score", score},
    {"compare", compare},
    {"fuse", fuse},
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
