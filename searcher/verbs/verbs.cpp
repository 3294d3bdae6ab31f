// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/verbs/verbs.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "indexer/text/language.hpp"
#include "searcher/verbs/chain.hpp"
#include "searcher/verbs/check.hpp"
#include "searcher/verbs/cite.hpp"
#include "searcher/verbs/cited_by.hpp"
#include "searcher/verbs/cites.hpp"
#include "searcher/verbs/graph.hpp"
#include "searcher/verbs/hand_on.hpp"
#include "searcher/verbs/info.hpp"
#include "searcher/verbs/missing.hpp"
#include "searcher/verbs/search.hpp"
#include "searcher/verbs/show.hpp"
#include "searcher/verbs/similar.hpp"
#include "searcher/verbs/trace.hpp"
#include "searcher/verbs/words.hpp"

namespace chancery::verbs {
namespace {

using program::Command;
using program::Example;

constexpr auto search_options = std::to_array<std::string_view>(
    {"count", "skip", "language", "no-expansion", "meaning", "across", "explain", "no-collapse",
     "thorough", "model", "format", "color", "index"});
constexpr auto search_examples = std::to_array<Example>({
    {"chancery search responsible state behaviour", "passages with these words, best first"},
    {"chancery search '\"due diligence\" year:2015..'", "an exact phrase, in texts since 2015"},
    {"chancery search 'role:operative critical infrastructure' -n 50",
     "up to 50 operative paragraphs"},
    {"chancery search --thorough how should states report incidents",
     "weighs word pairs and words spelt alike, too; takes longer"},
    {"chancery search --meaning computer hacking", "also where texts use other words than yours"},
    {"chancery search --across --language fr sécurité numérique",
     "texts in every language, by words that stand for these"},
    {"chancery search --format jsonl cyber", "one JSON object a line, for other programs"},
    {"chancery search -- -nuclear weapons",
     "'--' ends the options: a query may begin with a hyphen"},
});

constexpr auto show_options =
    std::to_array<std::string_view>({"language", "all-languages", "format", "color", "index"});
constexpr auto show_examples = std::to_array<Example>({
    {"chancery show A/RES/76/19", "a whole resolution"},
    {"chancery show 'A/RES/76/19, para. 6 (a)'", "one paragraph, by its printed reference"},
    {"chancery show 'GGE 2015, para. 13 (c)'", "by a name; 'chancery info --aliases' lists them"},
    {"chancery show https://undocs.org/fr/A/RES/76/19", "by an address, in its language"},
    {"chancery show 'A/RES/76/19#6.a' --all-languages", "the same in every language held"},
    {"chancery show A/RES/76/19 --format jsonl", "its passages, one JSON object a line"},
});

constexpr auto cite_options =
    std::to_array<std::string_view>({"style", "quote", "language", "index"});
constexpr auto cite_examples = std::to_array<Example>({
    {"chancery cite A/RES/76/19, para. 3", "as the UN cites it"},
    {"chancery cite 'A/RES/76/19, para. 6 (a)' --style oscola", "for a footnote of a law journal"},
    {"chancery cite 'A/RES/76/19, para. 3' --quote --style chicago", "its words with the citation"},
    {"chancery cite A/RES/76/19 A/75/816 --style ris > un.ris",
     "entries for Zotero and other reference managers"},
    {"chancery search 'due diligence' -n 50 --format biblatex", "entries of all works found"},
});

constexpr auto trace_options =
    std::to_array<std::string_view>({"phrase", "count", "language", "format", "color", "index"});
constexpr auto trace_examples = std::to_array<Example>({
    {"chancery trace 'A/RES/78/237, preambular para. 4'", "one paragraph through the years"},
    {"chancery trace A/RES/78/237", "each paragraph of a text in short: old, changed or new"},
    {"chancery trace 'Confirming that these technologies are dual-use'",
     "a paragraph that is not held itself, such as one of a draft"},
    {"chancery trace --phrase 'capacity-building'", "who used a phrase first, and who since"},
    {"chancery trace '78/237 PP4' --format jsonl", "one JSON object a text that carries it"},
});

constexpr auto similar_options = std::to_array<std::string_view>(
    {"count", "skip", "language", "no-collapse", "format", "color", "index"});
constexpr auto similar_examples = std::to_array<Example>({
    {"chancery similar 'A/RES/76/19, para. 3'", "paragraphs of other texts that say the like"},
    {"chancery similar A/RES/76/19 -n 20", "those that are nearest to a whole resolution"},
});

constexpr auto words_options =
    std::to_array<std::string_view>({"count", "language", "format", "color", "index"});
constexpr auto words_examples = std::to_array<Example>({
    {"chancery words disinformation", "what the texts say instead, or beside it"},
    {"chancery words désarmement --format csv", "in another language, as a table"},
});

constexpr auto check_options = std::to_array<std::string_view>(
    {"citations-only", "language", "format", "max-file-size", "color", "index"});
constexpr auto check_examples = std::to_array<Example>({
    {"chancery check chapter.md", "what to mend before print, with line numbers"},
    {"chancery check paper.pdf", "the same of a PDF or DOCX file, by page and paragraph"},
    {"chancery check chapter.md --format line", "FILE:LINE:COLUMN: message, for an editor"},
    {"chancery check - --citations-only --format jsonl < chapter.txt",
     "every citation found, held or not, for other programs"},
});

constexpr std::string_view check_details =
    "Reads plain text, Markdown, HTML, DOCX and PDF with their footnotes. Of each citation it "
    "tells whether the work is held, could "
    "exist, has the paragraph and the date printed, and was not superseded by a revision. Each "
    "quotation of four words or more - in marks of any kind, in block quotes, parted by \"the "
    "report said\", with ellipses and brackets - is compared word by word with what the nearest "
    "citation names, then with everything held; what was altered is shown as [-text of the "
    "source-]{+text of the manuscript+}.\n"
    "\n"
    "With --citations-only every citation that the text holds is listed, held or not: symbol, "
    "places in the work, the words as printed, where they stand (code points from the start), the "
    "date printed beside them, and how certain the reading is. This needs no index.\n"
    "\n"
    "Formats are text, line, jsonl and sarif (SARIF 2.1.0). Of DOCX and PDF they tell page and "
    "paragraph, or note; in the form line, LINE is a line of chancery-index --extract FILE and "
    "COLUMN counts in its text. The code is 0 when there is nothing to "
    "complain of, 1 when there are faults.";

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
    std::to_array<std::string_view>({"fields", "aliases", "failures", "color", "index"});
constexpr auto info_examples = std::to_array<Example>({
    {"chancery info", "what the index holds, and since when"},
    {"chancery info --fields", "the fields of the query language"},
    {"chancery info --aliases", "names of texts: \"GGE 2015\" is A/70/174"},
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
    "With --meaning, passages are found that are near in meaning: by what the library itself "
    "taught "
    "about its words when it was indexed. Where some passage holds most of what you typed, words "
    "lead; else nearness does, and a note tells so. Numbers, quotes, signs and operators stay "
    "exact.\n"
    "\n"
    "Acronyms and some everyday words are also sought as what texts print for them, at half of "
    "the weight or less, and a note tells as what; --no-expansion leaves it out.\n"
    "\n"
    "With --across, the texts of all languages are searched by words that stand for yours, "
    "learned from paragraphs that are held in two languages; a paragraph that is held in yours is "
    "shown in yours.\n"
    "\n"
    "The code is 0 when something was found, 1 when nothing was.";

constexpr std::string_view show_details =
    "A reference is a symbol, alone or with paragraphs (\"paras. 1-3 and 5\", \"para. 6 (a) and "
    "(b)\"), in any printed form, or a key such as A/RES/76/19@fr#6.a. Its words tell the "
    "language: \"résolution 76/19, par. 3\" is looked up in French first.\n"
    "\n"
    "The code is 0 when something was found, 1 when nothing was.";

constexpr std::string_view cite_details =
    "References are read as 'chancery show' reads them; several are parted by a semicolon, or are "
    "arguments of their own. A citation names places that the index holds; others are told and "
    "left "
    "out. Titles and dates are those of the edition that is cited.\n"
    "\n"
    "Entries (ris, bibtex, biblatex, csl-json) are one a work: paragraphs belong to a citation, "
    "not "
    "to an entry, and stand in its note (N1, note, annotation, note and custom).\n"
    "\n"
    "--quote gives the words in the marks of the style; long ones are set off, by the style's own "
    "measure. A whole work is not quoted.\n"
    "\n"
    "The code is 0 when something was cited, 1 when nothing was.";

constexpr std::string_view trace_details =
    "Texts of the same title stand first, by date, each marked against the one before it; then "
    "other texts, marked against the paragraph asked for: [-words that went-]{+words that came+}, "
    "in colours on a terminal. Case and punctuation count for nothing. A text carries a paragraph "
    "when it has half of its words in their order, rarer words counting more.\n"
    "\n"
    "The code is 0 when the paragraph was found, 1 when it was not.";

constexpr std::string_view similar_details =
    "Near in meaning is what holds words that stand near the same words, as the library itself "
    "taught when it was indexed; the score is 1 for the same direction. Passages of the work "
    "itself are left out.\n"
    "\n"
    "The code is 0 when something was found, 1 when nothing was.";

constexpr std::string_view words_details =
    "Near are words that stand among the same words, as the library itself taught when it was "
    "indexed: what a text may say instead. Several words are taken together. Opposites stand "
    "among the same words, too, and may be near.\n"
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
    {.name = "cite",
     .operands = "REFERENCE...",
     .summary = "cite works and passages in a style, or as entries for reference managers",
     .details = cite_details,
     .options = cite_options,
     .examples = cite_examples,
     .least_operands = 1},
    {.name = "trace",
     .operands = "REFERENCE|TEXT",
     .summary = "follow a paragraph through earlier and later texts",
     .details = trace_details,
     .options = trace_options,
     .examples = trace_examples,
     .least_operands = 1},
    {.name = "similar",
     .operands = "REFERENCE",
     .summary = "find passages of other texts that are near in meaning",
     .details = similar_details,
     .options = similar_options,
     .examples = similar_examples,
     .least_operands = 1},
    {.name = "words",
     .operands = "[near] WORD...",
     .summary = "list words that are near in meaning",
     .details = words_details,
     .options = words_options,
     .examples = words_examples,
     .least_operands = 1},
    {.name = "check",
     .operands = "FILE|-",
     .summary = "check the citations and quotations of a manuscript",
     .details = check_details,
     .options = check_options,
     .examples = check_examples,
     .least_operands = 1,
     .most_operands = 1},
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
    {.name = "cite", .run = cite},
    {.name = "trace", .run = trace},
    {.name = "similar", .run = similar},
    {.name = "words", .run = words},
    {.name = "check", .needs_index = false, .run = check},
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
