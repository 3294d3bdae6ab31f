// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/verbs/check.hpp"

#include <algorithm>
#include <ctime>
#include <string>
#include <utility>

#include <fmt/chrono.h>

#include "indexer/program/messages.hpp"
#include "indexer/reference/finder/find.hpp"
#include "searcher/manuscript/back_references.hpp"
#include "searcher/manuscript/check.hpp"
#include "searcher/output/check_report.hpp"
#include "searcher/output/citation_list.hpp"
#include "searcher/verbs/read_manuscript.hpp"

namespace chancery::verbs {
namespace {

constexpr int nothing_to_complain_of = 0, faults_found = 1;

std::string today() {
    return fmt::format("{:%Y-%m-%d}", fmt::gmtime(std::time(nullptr)));
}

Result<int> list_citations(const program::Options& options, program::Streams& streams) {
    if (options.format != "text" && options.format != "line" && options.format != "jsonl") {
        return fail(Kind::usage, "--format " + options.format, "citations are not listed in it",
                    "choose one of text, line, jsonl");
    }
    auto read = read_manuscript(options, streams);
    if (!read) return pass_on(std::move(read));
    auto finds =
        manuscript::with_back_references(read->text, reference::finder::find_citations(read->text));
    std::ranges::stable_sort(finds, {}, [&](const reference::finder::Find& find) {
        return read->in_source(find.begin);  // notes behind the paragraphs that bear their marks
    });
    if (options.format == "jsonl") {
        output::write_citations_jsonl(*read, finds, streams.out);
    } else {
        output::write_citation_lines(*read, finds, streams.out);
    }
    if (finds.empty()) streams.err << program::note_of(program_row().name, "no citation was found");
    return nothing_to_complain_of;
}

}  // namespace

Result<int> check(const program::Options& options, program::Streams& streams,
                  const index::Index* /*index*/) {
    const auto language = language_of(options);
    if (!language) return pass_on(Result<std::string>(language));
    if (options.citations_only) return list_citations(options, streams);
    const auto write = output::find_check_format(options.format);
    if (!write) return pass_on(Result<output::CheckWriter>(write));
    const auto read = read_manuscript(options, streams);
    if (!read) return pass_on(Result<manuscript::Manuscript>(read));
    auto opened = index::Index::open(index_folder(options));
    if (!opened) return pass_on(std::move(opened));
    const auto report =
        manuscript::check(*opened, *read, {.language = *language, .today = today()});
    if (!report) return pass_on(Result<manuscript::Report>(report));
    for (const auto& note : report->notes)
        streams.err << program::note_of(program_row().name, note);
    (*write)(*report, *read, {.width = streams.screen.width, .colour = streams.screen.colour},
             streams.out);
    return report->count(manuscript::Gravity::fault) > 0 ? faults_found : nothing_to_complain_of;
}

}  // namespace chancery::verbs
