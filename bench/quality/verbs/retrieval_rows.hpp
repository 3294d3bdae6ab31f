// SPDX-License-Identifier: GPL-2.0-or-later
//
// Rows of chancery-eval's table for the verbs that search: run, tune, explain, reprints.
#pragma once

#include <array>
#include <string_view>

#include "indexer/program/options.hpp"

namespace chancery::quality {

inline constexpr auto run_examples = std::to_array<program::Example>({
    {"chancery-eval run --collection cranfield -o fast.run", "a test collection, ranked as usual"},
    {"chancery-eval run --topics cyber.tsv --model fast --model best -o '{model}.run'",
     "the usual index, two models"},
});

inline constexpr auto run_options = std::to_array<std::string_view>(
    {"index", "collection", "topics", "model", "depth", "output", "unit", "reprints", "syntax",
     "language", "meaning", "no-expansion", "keep", "quiet"});

inline constexpr auto tune_examples = std::to_array<program::Example>({
    {"chancery-eval tune cranfield med --model bm25 --parameter k1=0.9,1.2 --parameter b=0.4,0.75",
     "which of four settings to take, and what it is worth"},
});

inline constexpr auto tune_options = std::to_array<std::string_view>(
    {"parameter", "model", "measure", "search", "folds", "seed", "index", "topics", "qrels",
     "depth", "unit", "reprints", "syntax", "language", "keep", "format", "quiet"});

inline constexpr auto explain_examples = std::to_array<program::Example>({
    {"chancery-eval explain --collection cranfield 12 184", "each word's share of the score"},
    {"chancery-eval explain --collection cranfield 12 184 29", "and why 184 is above 29"},
});

inline constexpr auto explain_options =
    std::to_array<std::string_view>({"index", "collection", "topics", "model", "depth", "unit",
                                     "reprints", "syntax", "language", "keep", "format", "quiet"});

inline constexpr auto reprints_examples = std::to_array<program::Example>({
    {"chancery-eval reprints cyber.qrels > one.qrels",
     "judgements for runs made with run --reprints"},
});

inline constexpr auto reprints_options = std::to_array<std::string_view>({"index", "quiet"});

inline constexpr program::Command run_command{
    .name = "run",
    .operands = "",
    .summary = "answer topics from an index or a test collection, as TREC runs",
    .details =
        "A document's number is the passage's key, or with --unit work the symbol; of a "
        "collection its own id. Scores are written strictly decreasing, so that no program "
        "that evaluates runs puts documents into another order.\n\n"
        "A run is named by its model, with --meaning as MODEL-meaning. Several models need a file "
        "each: {model} in the name "
        "of --output stands for the model's. Exit code 4: some topics could not be read.",
    .options = run_options,
    .examples = run_examples,
    .most_operands = 0};

inline constexpr program::Command tune_command{
    .name = "tune",
    .operands = "[COLLECTION...]",
    .summary = "choose a model's parameters, and tell what they are worth on unseen topics",
    .details =
        "Settings are chosen on some topics and scored on others: each fold of topics and "
        "each collection is held out in its turn. The score on the topics that a setting "
        "was chosen by never stands alone. A collection brings its topics and judgements; "
        "an index needs --topics and --qrels.",
    .options = tune_options,
    .examples = tune_examples};

inline constexpr program::Command explain_command{
    .name = "explain",
    .operands = "TOPIC DOCUMENT [DOCUMENT]",
    .summary = "tell why a document has its score, and why it stands above another",
    .details =
        "Each word's share is what the model gives to that word alone, in the text and in "
        "the title; what words add together (neighbours, feedback) is told apart. Of two "
        "documents the shares that part them follow.",
    .options = explain_options,
    .examples = explain_examples,
    .least_operands = 2,
    .most_operands = 3};

inline constexpr program::Command reprints_command{
    .name = "reprints",
    .operands = "FILE",
    .summary = "bring judgements or a run to the numbers of run --reprints",
    .details =
        "Every key is replaced by that of the first passage with the same words in the "
        "index. Of several judgements the highest stays, of several places in a run the "
        "best. BEIR's judgements come out in TREC's form.",
    .options = reprints_options,
    .examples = reprints_examples,
    .least_operands = 1,
    .most_operands = 1};

}  // namespace chancery::quality
