// SPDX-License-Identifier: GPL-2.0-or-later
//
// The table of options. Adding an option is adding a row here, a member of Options that the row
// names, and its name in the rows of the commands that take it.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <variant>

#include "indexer/program/options.hpp"

namespace chancery::program {

/// The member of Options that an option sets; its type says what values are taken.
using Target = std::variant<bool Options::*, std::string Options::*, std::uint64_t Options::*>;

struct OptionRow {
    std::string_view name;    ///< without the two hyphens
    std::string_view letter;  ///< short form without its hyphen; empty: none
    std::string_view value;   ///< how its value stands in the help: "DIR"; empty: it takes none
    std::string_view help;    ///< one sentence without capital and full stop
    std::string_view default_text;            ///< empty: none worth telling
    std::array<std::string_view, 3> choices;  ///< the only values taken; empty: any
    Target target;
};

inline constexpr auto option_table = std::to_array<OptionRow>({
    {"index",
     "",
     "DIR",
     "folder of the index",
     "$CHANCERY_INDEX, else ~/.local/share/chancery/index",
     {},
     &Options::index},
    {"language",
     "",
     "LANGUAGE",
     "language of the texts: en, fr, es, ru, ar, zh",
     "",
     {},
     &Options::language},
    {"all-languages",
     "",
     "",
     "show every language held, side by side where there is room",
     "",
     {},
     &Options::all_languages},
    {"count", "n", "N", "how many passages to give", "10", {}, &Options::count},
    {"skip", "", "N", "how many passages to leave out at the top", "0", {}, &Options::skip},
    {"phrase",
     "",
     "",
     "look for these words in this order, wherever they stand, the first use first",
     "",
     {},
     &Options::phrase},
    {"no-collapse",
     "",
     "",
     "list passages with the same words one by one",
     "",
     {},
     &Options::no_collapse},
    {"thorough",
     "",
     "",
     "weigh more evidence of the best passages (--model best)",
     "",
     {},
     &Options::thorough},
    {"model",
     "",
     "SPEC",
     "how passages are ranked: fast, best, or a formula such as bm25:k1=1.2,b=0.75+title=0.4",
     "fast",
     {},
     &Options::model},
    {"format",
     "",
     "FORMAT",
     "form of the results: text, json, jsonl, csv, ris, bibtex, biblatex, csl-json; of check: "
     "text, "
     "line, jsonl, sarif",
     "text",
     {},
     &Options::format},
    {"style",
     "",
     "STYLE",
     "citing style: un, un-note, oscola, bluebook, aglc, apa, chicago, chicago-bibliography, or "
     "entries: bibtex, biblatex, ris, csl-json",
     "un",
     {},
     &Options::style},
    {"quote",
     "",
     "",
     "give the words of the paragraphs with the citation",
     "",
     {},
     &Options::quote},
    {"color",
     "",
     "WHEN",
     "colours and bold print: always, never, auto (on a terminal)",
     "auto",
     {"always", "never", "auto"},
     &Options::color},
    {"citations-only",
     "",
     "",
     "list every citation that is found, held or not; needs no index",
     "",
     {},
     &Options::citations_only},
    {"fields", "", "", "list the fields that a query can name", "", {}, &Options::fields},
    {"aliases",
     "",
     "",
     "list the names that can be typed instead of a symbol",
     "",
     {},
     &Options::aliases},
    {"failures",
     "",
     "",
     "list the files that could not be indexed, with the reason",
     "",
     {},
     &Options::failures},
    {"jobs", "", "N", "how many files to read at once", "one a processor", {}, &Options::jobs},
    {"report",
     "",
     "FILE",
     "write what became of each file as tab-separated values",
     "",
     {},
     &Options::report},
    {"manifest",
     "",
     "FILE",
     "take symbol, title, date ... of files from a table (columns: path and what it says)",
     "",
     {},
     &Options::manifest},
    {"max-file-size",
     "",
     "BYTES",
     "leave out larger files",
     "268435456 (256 MiB)",
     {},
     &Options::max_file_size},
    {"max-seconds",
     "",
     "N",
     "processor time that reading one file may take; twice that by the clock",
     "30",
     {},
     &Options::max_seconds},
    {"max-memory",
     "",
     "BYTES",
     "memory that reading one file may take",
     "1073741824 (1 GiB)",
     {},
     &Options::max_memory},
    {"max-text",
     "",
     "BYTES",
     "how much may be read out of one file",
     "268435456 (256 MiB)",
     {},
     &Options::max_text},
    {"no-tags",
     "",
     "",
     "read PDF files by their looks alone, without their structure trees (to compare)",
     "",
     {},
     &Options::no_tags},
    {"verify",
     "",
     "",
     "index nothing; read the whole index and report damage",
     "",
     {},
     &Options::verify},
    {"quiet", "", "", "no progress and no summary, errors only", "", {}, &Options::quiet},
});

/// The row of an option's long name; nullptr when there is none.
constexpr const OptionRow* find_option(std::string_view name) {
    for (const auto& row : option_table) {
        if (row.name == name) return &row;
    }
    return nullptr;
}

/// Long names and letters are unique, and an option takes a value unless it is a switch.
consteval bool options_are_sound() {
    for (std::size_t i = 0; i < option_table.size(); ++i) {
        const auto& row = option_table[i];
        if (row.value.empty() != std::holds_alternative<bool Options::*>(row.target)) return false;
        for (std::size_t j = 0; j < i; ++j) {
            if (row.name == option_table[j].name) return false;
            if (!row.letter.empty() && row.letter == option_table[j].letter) return false;
        }
    }
    return true;
}
static_assert(options_are_sound());

}  // namespace chancery::program
