// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/verbs/verbs.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "indexer/text/language.hpp"
#include "searcher/verbs/chain.hpp"
#include "searcher/verbs/cited_by.hpp"
#include "searcher/verbs/cites.hpp"
#include "searcher/verbs/graph.hpp"
#include "searcher/verbs/hand_on.hpp"
#include "searcher/verbs/info.hpp"
#include "searcher/verbs/missing.hpp"
#include "searcher/verbs/search.hpp"
#include "searcher/verbs/show.hpp"

namespace chancery::verbs {
namespace {

using program::Command;
using program::Example;

constexpr auto search_options = std::to_array<std::string_view>(
    {"count", "skip", "language", "no-collapse", "format", "color", "index"});
constexpr auto search_examples = std::to_array<Example>({
    {"chancery search responsible state behaviour", "passages with these words, best first"},
    {"chancery search '\"due diligence\" year:2015..'", "an exact phrase, in texts since 2015"},
    {"chancery search 'role:operative critical infrastructure' -n 50",
     "up to 50 operative paragraphs"},
    {"chancery search --format jsonl cyber", "one JSON object a line, for other programs"},
    {"chancery search -- -nuclear weapons",
     "'--' ends the options: a query may begin with a hyphen"},
});

constexpr auto show_options =
    std::to_array<std::string_view>({"language", "all-languages", "format", "color", "index"});
constexpr auto show_examples = std::to_array<Example>({
    {"chancery show A/RES/76/19", "a whole resolution"},
    {"chancery show 'A/RES/76/19, para. 6 (a)'", "one paragraph, by its printed reference"},
    {"chancery show 'A/RES/76/19#6.a' --all-languages", "the same in every language held"},
    {"chancery show A/RES/76/19 --format jsonl", "its passages, one JSON object a line"},
});

constexpr auto cited_by_options =
    std::to_array<std::string_view>({"count", "skip", "language", "format", "color", "index"});
constexpr auto cited_by_examples = std::to_array<Example>({
    {"chancery cited-by A/RES/73/27", "paragraphs that cite a resolution, newest work first"},
    {"chancery cited-by 'A/RES/73/27, para. 5'", "those that cite one paragraph of it"},
    {"chancery cited-by A/68/98 -n 50 --format jsonl", "fifty of them, for other programs"},
});

constexpr auto cites_options =
    std::to_array<std::string_view>({"language", "format", "color", "index"});
constexpr auto cites_examples = std::to_array<Example>({
    {"chancery cites A/RES/76/19", "all that a resolution cites, paragraph by paragraph"},
    {"chancery cites 'A/RES/76/19, para. 1'", "what one paragraph of it cites"},
    {"chancery cites A/RES/76/19 --format csv", "a table of the citations"},
});

constexpr auto missing_options =
    std::to_array<std::string_view>({"count", "skip", "format", "color", "index"});
constexpr auto missing_examples = std::to_array<Example>({
    {"chancery missing", "the ten works that are cited most and not held"},
    {"chancery missing -n 1000 --format csv", "a longer list as a table"},
});

constexpr auto chain_options = std::to_array<std::string_view>({"format", "color", "index"});
constexpr auto chain_examples = std::to_array<Example>({
    {"chancery chain A/RES/76/19", "drafts, report, record, predecessors and successors"},
    {"chancery chain A/C.1/76/L.13", "the same, from a draft that is not held"},
});

constexpr auto graph_options =
    std::to_array<std::string_view>({"language", "format", "color", "index"});
constexpr auto graph_examples = std::to_array<Example>({
    {"chancery graph > citations.graphml", "all works and who cites whom"},
    {"chancery graph 'title:\"information\" verb:recalling' --format dot",
     "only what these passages cite, for Graphviz"},
});

constexpr auto info_options =
    std::to_array<std::string_view>({"fields", "failures", "color", "index"});
constexpr auto info_examples = std::to_array<Example>({
    {"chancery info", "what the index holds, and since when"},
    {"chancery info --fields", "the fields of the query language"},
    {"chancery info --failures", "files that are not in the index, and why"},
});

constexpr auto index_examples = std::to_array<Example>({
    {"chancery index data/sample", "build or refresh the index from a folder"},
});

constexpr std::string_view search_details =
    "Words are evidence: passages that hold more of them, and rarer ones, come first. \"...\" is "
    "an "
    "exact phrase and must hold, as must +word; -word and what follows NOT must not. OR and AND "
    "(in capitals) and brackets combine; name:value looks in a field ('chancery info --fields' "
    "lists them). Symbols and paragraph numbers can be typed as printed. Quote the query where the "
    "shell would read its signs.\n"
    "\n"
    "The code is 0 when something was found, 1 when nothing was.";

constexpr std::string_view show_details =
    "A reference is a symbol, alone or with paragraphs (\"paras. 1-3 and 5\", \"para. 6 (a) and "
    "(b)\"), in any printed form, or a key such as A/RES/76/19@fr#6.a. Its words tell the "
    "language: \"résolution 76/19, par. 3\" is looked up in French first.\n"
    "\n"
    "The code is 0 when something was found, 1 when nothing was.";

constexpr std::string_view cited_by_details =
    "Counts tell under which verbs it is cited; a paragraph can cite it under several. Of a place, "
    "those come first that cite it or what stands below it, then those that cite the whole work "
    "or a larger part of it. Paragraphs are counted in one language: that of the reference's "
    "words, else the first in which there are any; --language asks for another.\n"
    "\n"
    "The code is 0 when something cites it, 1 when nothing does.";

constexpr std::string_view cites_details =
    "Each citation has the verb that governs it and, where its text is held, date and title.\n"
    "\n"
    "The code is 0 when something is cited, 1 when nothing is.";

constexpr std::string_view missing_details =
    "Cited works come first, the most cited before others; then gaps between addenda, corrigenda "
    "and revisions that are held; then what data/catalogue.tsv knows. Addresses are the United "
    "Nations' own. --count and --skip count works.\n"
    "\n"
    "The code is 0 when something is missing, 1 when nothing is.";

constexpr std::string_view chain_details =
    "In order of time: works of the same organ and title before it, its drafts, the committee's "
    "report, the record of the meeting, the work, what corrects, revises or adds to it, works of "
    "the same title after it. A draft or report leads to the work that came from it.\n"
    "\n"
    "The code is 0 when there is such a work, 1 when there is none.";

constexpr std::string_view graph_details =
    "Formats are graphml (also where none is named), dot, json and csv (edges alone). Nodes are "
    "works, edges go from the citing to the cited one; their weight is the number of paragraphs "
    "that cite. With a query only the passages that it finds count. One language is read: that "
    "of the query, else the first one held.\n"
    "\n"
    "The code is 0 when there is an edge, 1 when there is none.";

constexpr auto commands = std::to_array<Command>({
    {.name = "search",
     .operands = "QUERY...",
     .summary = "find passages and cite them",
     .details = search_details,
     .options = search_options,
     .examples = search_examples,
     .least_operands = 1,
     .free_words = true},
    {.name = "show",
     .operands = "REFERENCE",
     .summary = "print a work or a passage by its reference",
     .details = show_details,
     .options = show_options,
     .examples = show_examples,
     .least_operands = 1},
    {.name = "cited-by",
     .operands = "REFERENCE",
     .summary = "list the paragraphs that cite a work or a place in it",
     .details = cited_by_details,
     .options = cited_by_options,
     .examples = cited_by_examples,
     .least_operands = 1},
    {.name = "cites",
     .operands = "REFERENCE",
     .summary = "list what a work or a paragraph cites",
     .details = cites_details,
     .options = cites_options,
     .examples = cites_examples,
     .least_operands = 1},
    {.name = "missing",
     .summary = "list works that are cited or known, but not held",
     .details = missing_details,
     .options = missing_options,
     .examples = missing_examples,
     .most_operands = 0},
    {.name = "chain",
     .operands = "REFERENCE",
     .summary = "show a work's drafts, reports, records, corrections and successors",
     .details = chain_details,
     .options = chain_options,
     .examples = chain_examples,
     .least_operands = 1},
    {.name = "graph",
     .operands = "[QUERY...]",
     .summary = "write who cites whom as a graph",
     .details = graph_details,
     .options = graph_options,
     .examples = graph_examples,
     .free_words = true},
    {.name = "info",
     .summary = "tell what the index holds",
     .options = info_options,
     .examples = info_examples,
     .most_operands = 0},
    {.name = "index",
     .operands = "...",
     .summary = "build or refresh the index: starts chancery-index",
     .examples = index_examples,
     .hands_on = true},
});

constexpr program::Program chancery = {"chancery", "search UN documents by passage, offline",
                                       commands};

constexpr auto verbs = std::to_array<Verb>({
    {.name = "search", .run = search},
    {.name = "show", .run = show},
    {.name = "cited-by", .run = cited_by},
    {.name = "cites", .run = cites},
    {.name = "missing", .run = missing},
    {.name = "chain", .run = chain},
    {.name = "graph", .run = graph},
    {.name = "info", .needs_index = false, .run = tell_index},
    {.name = "index", .needs_index = false, .run = hand_on_to_indexer},
});

static_assert(std::ranges::equal(verbs, commands, {}, &Verb::name, &Command::name),
              "every verb has its help and its work, in the same order");

/// A language that the table does not know may still be held: ISO 639-1 has two letters.
bool is_code(std::string_view name) {
    return name.size() == 2 &&
           std::ranges::all_of(name, [](char letter) { return letter >= 'a' && letter <= 'z'; });
}

}  // namespace

const program::Program& program_row() {
    return chancery;
}

Result<int> run(const program::Options& options, program::Streams& streams) {
    const auto verb = std::ranges::find(verbs, options.verb, &Verb::name);
    if (verb == verbs.end()) return fail(Kind::defect, options.verb, "the verb has no work");
    if (!verb->needs_index) return verb->run(options, streams, nullptr);
    auto opened = index::Index::open(index_folder(options));
    if (!opened) return pass_on(std::move(opened));
    return verb->run(options, streams, &*opened);
}

std::filesystem::path index_folder(const program::Options& options) {
    return options.index.empty() ? index::default_folder() : std::filesystem::path(options.index);
}

Result<std::string> language_of(const program::Options& options) {
    if (options.language.empty()) return std::string();
    auto code = text::language_code(options.language);
    if (!code.empty()) return code;
    if (is_code(options.language)) return options.language;
    return fail(Kind::usage, "--language " + options.language, "there is no such language",
                "give a code such as en, fr, es, ru, ar or zh");
}

}  // namespace chancery::verbs
