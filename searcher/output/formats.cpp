// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/output/formats.hpp"

#include <algorithm>
#include <array>
#include <string>

#include <fmt/format.h>

#include "searcher/output/csv.hpp"
#include "searcher/output/entries.hpp"
#include "searcher/output/json.hpp"
#include "searcher/output/text.hpp"
#include "searcher/output/work.hpp"

namespace chancery::output {
namespace {

constexpr auto table = std::to_array<Format>({
    {"text", "to be read on a terminal", false, write_text, write_work},
    {"json", "one object with query, total, hits and notes", true, write_json, write_json},
    {"jsonl", "one hit a line, each an object", false, write_jsonl, write_jsonl},
    {"csv", "comma-separated values with a header line", false, write_csv, write_csv},
    {"ris", "entries for reference managers, one a work", false, write_hits_ris, write_work_ris},
    {"bibtex", "BibTeX entries, one a work", false, write_hits_bibtex, write_work_bibtex},
    {"biblatex", "BibLaTeX entries, one a work", false, write_hits_biblatex, write_work_biblatex},
    {"csl-json", "CSL items, one a work", false, write_hits_csl_json, write_work_csl_json},
});

std::string names() {
    std::string list;
    for (const auto& format : table)
        list += fmt::format("{}{}", list.empty() ? "" : ", ", format.name);
    return list;
}

}  // namespace

std::span<const Format> formats() {
    return table;
}

Result<const Format*> find_format(std::string_view name) {
    const auto found = std::ranges::find(table, name, &Format::name);
    if (found != table.end()) return &*found;
    return fail(Kind::usage, fmt::format("--format {}", name), "there is no such format",
                fmt::format("choose one of {}", names()));
}

}  // namespace chancery::output
