// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/verbs/read_manuscript.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>

#include <fmt/format.h>

#include "indexer/system/files.hpp"
#include "indexer/system/subprogram.hpp"
#include "indexer/text/utf8.hpp"
#include "searcher/manuscript/extracted.hpp"
#include "searcher/verbs/indexer_program.hpp"

namespace chancery::verbs {
namespace {

using manuscript::Manuscript;

/// What begins as DOCX and PDF files do; a PDF may have other bytes before its own.
bool is_packed(std::string_view bytes) {
    constexpr std::size_t looked_at = 1024;
    return bytes.starts_with("PK\x03\x04") ||
           bytes.substr(0, looked_at).find("%PDF-") != std::string_view::npos;
}

/// Formats that are known by their first bytes and not read.
struct Refused {
    std::string_view begin, what, remedy;
};
constexpr auto refused = std::to_array<Refused>({
    {"{\\rtf", "is an RTF document", "save it as DOCX or as text"},
    {"\xD0\xCF\x11\xE0", "is a document of older Office programs, or one that a password locks",
     "save it as DOCX without a password"},
    {"%!PS", "is PostScript", "turn it into a PDF first (ps2pdf)"},
    {"\x1F\x8B", "is a compressed file", "unpack it"},
    {"\xFF\xD8\xFF", "is a picture", "run OCR over it first (ocrmypdf)"},
    {"\x89PNG", "is a picture", "run OCR over it first (ocrmypdf)"},
});

/// What the other program says on standard error, line by line: notes are handed on, an error
/// becomes ours, about the file as it was named here.
Result<void> heed(const system::Outcome& outcome, const std::string& called,
                  program::Streams& streams) {
    constexpr std::string_view speaker = "chancery-index: ", input = "standard input: ";
    std::string reason;
    for (std::string_view rest = outcome.err; !rest.empty();) {
        std::string_view line = rest.substr(0, rest.find('\n'));
        rest.remove_prefix(std::min(line.size() + 1, rest.size()));
        if (line.starts_with(speaker)) line.remove_prefix(speaker.size());
        if (line.starts_with("note: ")) {
            streams.err << "chancery: note: " << called << ": " << line.substr(6) << '\n';
            continue;
        }
        if (line.starts_with(input)) line.remove_prefix(input.size());
        if (reason.empty()) reason = line;
    }
    if (outcome.signal != 0) {
        return fail(Kind::system, "chancery-index",
                    fmt::format("ended by signal {}", outcome.signal), "run again");
    }
    if (outcome.exit_code == 0) return {};
    if (reason.empty()) reason = fmt::format("chancery-index gave code {}", outcome.exit_code);
    switch (outcome.exit_code) {
        case static_cast<int>(Kind::input):
            return fail(Kind::input, called, reason);
        case static_cast<int>(Kind::system):
            return fail(Kind::system, called, reason);
        default:
            return fail(Kind::defect, called, reason);
    }
}

Result<Manuscript> extracted(const std::string& bytes, const program::Options& options,
                             program::Streams& streams) {
    const std::string& name = options.operands.front();
    const auto outcome = system::run(
        {.programs = indexer_programs(),
         .arguments = {"--extract", "-", "--max-file-size", std::to_string(options.max_file_size)},
         .input = bytes});
    if (!outcome) return pass_on(Result<system::Outcome>(outcome));
    auto heeded = heed(*outcome, name == "-" ? "standard input" : name, streams);
    if (!heeded) return pass_on(std::move(heeded));
    return manuscript::from_extraction(name, outcome->out);
}

}  // namespace

Result<Manuscript> read_manuscript(const program::Options& options, program::Streams& streams) {
    const std::string& name = options.operands.front();
    auto bytes = system::read_named(name, options.max_file_size);
    if (!bytes) return pass_on(std::move(bytes));
    if (is_packed(*bytes)) return extracted(*bytes, options, streams);
    const std::string called = name == "-" ? "standard input" : name;
    for (const Refused& format : refused) {
        if (bytes->starts_with(format.begin)) {
            return fail(Kind::input, called, std::string(format.what), std::string(format.remedy));
        }
    }
    if (!text::is_utf8(*bytes)) {
        return fail(Kind::input, called, "is no UTF-8 text",
                    "turn it into UTF-8 first, for example: iconv -f WINDOWS-1252 -t UTF-8");
    }
    return manuscript::to_manuscript(name, *std::move(bytes));
}

}  // namespace chancery::verbs
