// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/verbs/check.hpp"

#include <ctime>
#include <string>
#include <utility>

#include <fmt/chrono.h>

#include "indexer/program/messages.hpp"
#include "indexer/reference/finder/find.hpp"
#include "indexer/system/files.hpp"
#include "indexer/text/utf8.hpp"
#include "searcher/manuscript/check.hpp"
#include "searcher/output/check_report.hpp"
#include "searcher/output/citation_list.hpp"

namespace chancery::verbs {
namespace {

constexpr int nothing_to_complain_of = 0, faults_found = 1;

std::string today() {
    return fmt::format("{:%Y-%m-%d}", fmt::gmtime(std::time(nullptr)));
}

Result<std::string> read_text(const program::Options& options) {
    const std::string& name = options.operands.front();
    auto text = system::read_named(name, options.max_file_size);
    if (!text) return text;
    if (text->starts_with("PK\x03\x04") || text->starts_with("%PDF-")) {
        return fail(Kind::input, name == "-" ? "standard input" : name,
                    "manuscripts are read as text, Markdown or HTML only",
                    "save the manuscript as text, Markdown or HTML");
    }
    if (!text::is_utf8(*text)) {
        return fail(Kind::input, name == "-" ? "standard input" : name, "is no UTF-8 text",
                    "turn it into UTF-8 first, for example: iconv -f WINDOWS-1252 -t UTF-8");
    }
    return text;
}

Result<int> list_citations(const program::Options& options, program::Streams& streams) {
    if (options.format != "text" && options.format != "line" && options.format != "jsonl") {
        return fail(Kind::usage, "--format " + options.format, "citations are not listed in it",
                    "choose one of text, line, jsonl");
    }
    const auto text = read_text(options);
    if (!text) return pass_on(Result<std::string>(text));
    const auto finds = reference::finder::find_citations(*text);
    const output::NamedText manuscript{options.operands.front(), *text};
    if (options.format == "jsonl") {
        output::write_citations_jsonl(manuscript, finds, streams.out);
    } else {
        output::write_citation_lines(manuscript, finds, streams.out);
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
    auto text = read_text(options);
    if (!text) return pass_on(std::move(text));
    auto opened = index::Index::open(index_folder(options));
    if (!opened) return pass_on(std::move(opened));
    const auto checked = manuscript::to_manuscript(options.operands.front(), *std::move(text));
    const auto report =
        manuscript::check(*opened, checked, {.language = *language, .today = today()});
    if (!report) return pass_on(Result<manuscript::Report>(report));
    for (const auto& note : report->notes)
        streams.err << program::note_of(program_row().name, note);
    (*write)(*report, checked, {.width = streams.screen.width, .colour = streams.screen.colour},
             streams.out);
    return report->count(manuscript::Gravity::fault) > 0 ? faults_found : nothing_to_complain_of;
}

}  // namespace chancery::verbs
