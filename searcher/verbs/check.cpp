// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/verbs/check.hpp"

#include <string>
#include <utility>

#include "indexer/program/messages.hpp"
#include "indexer/reference/finder/find.hpp"
#include "indexer/system/files.hpp"
#include "indexer/text/utf8.hpp"
#include "searcher/output/citation_list.hpp"

namespace chancery::verbs {
namespace {

constexpr int nothing_to_complain_of = 0;

Result<std::string> read_text(const program::Options& options) {
    const std::string& name = options.operands.front();
    auto text = system::read_named(name, options.max_file_size);
    if (!text) return text;
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
    return fail(Kind::usage, "check", "only --citations-only is answered yet",
                "add --citations-only");
}

}  // namespace chancery::verbs
