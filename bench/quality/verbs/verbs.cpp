// SPDX-License-Identifier: GPL-2.0-or-later
#include "bench/quality/verbs/verbs.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "bench/quality/verbs/score.hpp"
#include "indexer/program/messages.hpp"

namespace chancery::quality {
namespace {

using program::Command;
using program::Example;

constexpr auto score_examples = std::to_array<Example>({
    {"chancery-eval score cran.qrels bm25.run", "means over topics"},
    {"chancery-eval score cran.qrels bm25.run -m nDCG@10 -m AP", "by the names of ir_measures"},
});

constexpr auto score_options = std::to_array<std::string_view>({"measure"});

constexpr auto commands = std::to_array<Command>({
    {.name = "score",
     .operands = "QRELS RUN",
     .summary = "measure a run against judgements",
     .options = score_options,
     .examples = score_examples,
     .least_operands = 2,
     .most_operands = 2},
});

constexpr auto verbs = std::to_array<Verb>({
    {"score", score},
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
