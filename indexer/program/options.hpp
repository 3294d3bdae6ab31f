// SPDX-License-Identifier: GPL-2.0-or-later
//
// The command lines of all programs. One table (options.cpp) holds every option, so that an option
// has one spelling, one help line and one default everywhere; a command - a program without verbs,
// or one verb - is a row that names the options it takes. Parsing gives a typed Options; help is
// made from the same rows. What an option means is left to the command.
#pragma once

#include <cstddef>
#include <cstdint>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/system/error.hpp"

namespace chancery::program {

/// What a command line said; members that no option named have their defaults.
struct Options {
    std::string verb;                   ///< empty for a program without verbs
    std::vector<std::string> operands;  ///< words that are no options: paths, a query, a reference
    std::set<std::string, std::less<>> given;  ///< names of the numbers that were told: "count"
    bool help = false;
    bool version = false;

    std::string index;  ///< empty: index::default_folder()
    std::string language;
    std::string format = "text";
    std::string style = "un";
    bool quote = false;
    std::string color = "auto";
    std::uint64_t count = 10;
    std::uint64_t skip = 0;
    bool no_collapse = false;
    bool no_expansion = false;
    bool thorough = false;
    std::vector<std::string> models;  ///< specifications; none: the model that `thorough` says
    bool all_languages = false;
    bool phrase = false;
    bool citations_only = false;
    bool fields = false;
    bool aliases = false;
    bool failures = false;

    std::uint64_t jobs = 0;  ///< 0: one a processor
    std::string report;      ///< empty: none
    std::string manifest;    ///< empty: none
    std::uint64_t max_file_size = std::uint64_t{256} << 20;
    bool meaning = false;
    bool across = false;
    bool explain = false;
    std::string learn = "auto";
    bool no_tags = false;
    bool ocr = false;
    std::string ocr_language;            ///< empty: what is said of each file
    std::uint64_t ocr_max_pages = 300;   ///< of one file
    std::uint64_t ocr_max_seconds = 60;  ///< processor time of one page
    std::uint64_t max_seconds = 30;      ///< processor time of one file
    std::uint64_t max_memory = std::uint64_t{1} << 30;
    std::uint64_t max_text = std::uint64_t{256} << 20;
    bool verify = false;
    bool extract = false;
    bool quiet = false;

    std::string collection;
    std::string topics;
    std::vector<std::string> parameters;  ///< to be tuned, each with its values
    std::uint64_t depth = 1000;
    std::string unit = "passage";
    std::string syntax = "words";
    bool reprints = false;
    std::string keep;  ///< empty: an index that goes with the run
    std::uint64_t folds = 5;
    std::string search = "grid";

    std::vector<std::string> measures;  ///< names, in the order told
    std::string qrels;
    std::string output;  ///< empty: standard output
    std::string method = "rrf";
    std::string normalise = "minmax";
    std::string tag;  ///< empty: made from the verb
    std::uint64_t k = 60;
    std::uint64_t rounds = 100'000;
    std::uint64_t seed = 1;
};

/// A command line as one would type it, and what it does.
struct Example {
    std::string_view line;
    std::string_view meaning;
};

/// A program without verbs, or one verb.
struct Command {
    std::string_view name = {};  ///< "search"; empty for a program without verbs
    std::string_view operands =
        {};                    ///< how they stand in the usage line: "QUERY..."; empty: none taken
    std::string_view summary;  ///< one line for lists, without a full stop
    std::string_view details = {};  ///< paragraphs, parted by empty lines; may be empty
    std::span<const std::string_view> options = {};  ///< rows of the table: "index", "count"
    std::span<const Example> examples = {};
    std::size_t least_operands = 0;
    std::size_t most_operands = SIZE_MAX;
    /// Operands are the words of a query: after the first one, "-word" is a word too.
    bool free_words = false;
    /// The rest of the line is another program's: it is handed on unread as operands.
    bool hands_on = false;
};

/// A program as its help tells it.
struct Program {
    std::string_view name;     ///< "chancery"
    std::string_view summary;  ///< one line without a full stop
    std::span<const Command> commands;
};

/// Reads a command line (without the program's own name). `help` and `version` are set instead of
/// anything being checked when they are asked for. Error `usage` for an unknown verb or option
/// (with the nearest one), a bad value, too few or too many operands.
Result<Options> parse_options(const Program& program, std::span<const std::string> arguments);

/// The arguments of main() without the program's name.
std::vector<std::string> arguments_of(int argument_count, const char* const* arguments);

/// What `--help` prints: of the program when `verb` is empty and there are verbs, else of the
/// command. Lines keep within 80 columns.
std::string help_text(const Program& program, std::string_view verb);

/// What `--version` prints, with the line end.
std::string version_text(const Program& program);

/// True when the table has that row; for the checks of commands' tables in tests.
bool is_option(std::string_view name);

/// The candidate nearest to a mistyped word; empty when none is near.
std::string_view nearest(std::string_view word, std::span<const std::string_view> candidates);

}  // namespace chancery::program
