// SPDX-License-Identifier: GPL-2.0-or-later
//
// chancery-index: builds or refreshes an index from files and folders, or checks one.
#include <array>
#include <csignal>
#include <filesystem>
#include <string_view>

#include "indexer/index/open.hpp"
#include "indexer/ingest/extract.hpp"
#include "indexer/ingest/ingest.hpp"
#include "indexer/ingest/summary.hpp"
#include "indexer/ingest/verify.hpp"
#include "indexer/program/messages.hpp"
#include "indexer/program/numbers.hpp"
#include "indexer/program/progress.hpp"
#include "indexer/system/files.hpp"

namespace {

using namespace chancery;

constexpr auto option_names = std::to_array<std::string_view>(
    {"index", "jobs", "max-file-size", "max-seconds", "max-memory", "learn", "no-tags", "max-text",
     "report", "manifest", "ocr", "ocr-language", "ocr-max-pages", "ocr-max-seconds", "verify",
     "extract", "quiet"});
constexpr auto examples = std::to_array<program::Example>(
    {{"chancery-index resolutions/", "index a folder, or refresh what changed in it"},
     {"chancery-index --index ./cyber 75_32_E.xml", "index one file into a folder of its own"},
     {"chancery-index --report report.tsv resolutions/", "and write what every file gave"},
     {"chancery-index --verify", "check every byte of the index"},
     {"chancery-index --extract paper.pdf", "print its paragraphs and notes, index nothing"}});
constexpr auto commands = std::to_array<program::Command>(
    {{.operands = "PATH...",
      .summary = "build or refresh an index of UN documents",
      .details =
          "Reads Akoma Ntoso XML, PDF and DOCX. Files that have not changed since the last run are "
          "skipped, changed ones are replaced whole, and those that are gone from a PATH are "
          "removed.\n\n"
          "Files are read in processes without rights: they can neither open other files nor reach "
          "a network. When one crashes or goes beyond a limit, its file is named and the next one "
          "goes on.",
      .options = option_names,
      .examples = examples}});
constexpr program::Program self{"chancery-index", "build or refresh an index of UN documents",
                                commands};

std::filesystem::path index_folder(const program::Options& options) {
    return options.index.empty() ? index::default_folder() : std::filesystem::path(options.index);
}

Result<int> verify(const program::Options& options, program::Streams& streams) {
    const auto folder = index_folder(options);
    const auto found = ingest::verify(folder);
    if (!found) return pass_on(Result<index::Verification>(found));
    for (const std::string& fault : found->faults) {
        streams.err << "chancery-index: " << program::safe(fault) << "; build the index anew\n";
    }
    for (const std::string& note : found->notes) streams.err << program::note_of(self.name, note);
    if (!found->faults.empty()) return static_cast<int>(Kind::index);
    streams.out << "sound: " << program::counted(found->files, "file", "files") << ", "
                << program::printed_bytes(found->bytes) << '\n';
    return 0;
}

void tell(const ingest::IngestReport& report, program::Streams& streams) {
    for (const std::string& note : report.notes) streams.err << program::note_of(self.name, note);
    for (const index::Source& source : ingest::failures(report)) {
        streams.err << "chancery-index: " << program::safe(source.name) << ": "
                    << program::safe(source.reason) << '\n';
    }
    for (const std::string& note : ingest::ocr_notes(report)) {
        streams.err << program::note_of(self.name, note);
    }
    for (const index::Source& source : report.read) {
        if (source.outcome != index::Outcome::partly) continue;
        streams.err << program::note_of(
            self.name, source.name + " " + source.reason + "; what stands before it is indexed");
    }
    if (report.failed_before > 0) {
        streams.err << program::note_of(
            self.name,
            program::counted(report.failed_before, "file", "files") +
                " failed before and did not change; chancery info --failures names them");
    }
}

/// Writes to a pipe or device as it is; a file is replaced whole.
Result<void> write_report(const std::string& path, const std::string& table) {
    std::error_code error;
    const auto status = std::filesystem::symlink_status(path, error);
    const bool plain = !std::filesystem::exists(status) || std::filesystem::is_regular_file(status);
    return plain ? system::replace_file(path, table) : system::write_file(path, table);
}

ingest::ReadLimits limits_of(const program::Options& options) {
    ingest::ReadLimits limits;
    limits.processor_seconds = options.max_seconds;
    limits.seconds = 2 * options.max_seconds;
    limits.memory = options.max_memory;
    limits.answer = options.max_text;
    return limits;
}

/// Prints the running text of one file.
Result<int> extract(const program::Options& options, program::Streams& streams) {
    if (options.operands.size() != 1) {
        return fail(Kind::usage, "--extract", "takes one file",
                    "name one, or - for standard input");
    }
    const std::string& name = options.operands.front();
    const auto bytes = system::read_named(name, options.max_file_size);
    if (!bytes) return pass_on(Result<std::string>(bytes));
    ingest::ReadRequest request{.name = name == "-" ? "standard input" : name, .options = {}};
    request.options.use_tags = !options.no_tags;
    const auto extraction = ingest::extract(*bytes, request, limits_of(options));
    if (!extraction) return pass_on(Result<ingest::Extraction>(extraction));
    for (const std::string& note : extraction->notes)
        streams.err << program::note_of(self.name, note);
    streams.out << extraction->lines;
    return 0;
}

ingest::Learning learning_of(const program::Options& options) {
    if (options.learn == "always") return ingest::Learning::always;
    return options.learn == "never" ? ingest::Learning::never : ingest::Learning::automatic;
}

Result<int> build(const program::Options& options, program::Streams& streams) {
    ingest::IngestOptions request;
    request.index = index_folder(options);
    request.paths = options.operands;
    request.jobs = static_cast<unsigned>(options.jobs);
    request.max_file_bytes = options.max_file_size;
    request.reading.use_tags = !options.no_tags;
    request.limits = limits_of(options);
    request.given = options.manifest;
    request.learning = learning_of(options);
    request.ocr = options.ocr;
    request.ocr_languages = options.ocr_language;
    request.recognition.pages = static_cast<unsigned>(options.ocr_max_pages);
    request.recognition.page_seconds = options.ocr_max_seconds;
    request.recognition.memory = options.max_memory;
    program::Progress progress(streams.err, streams.error_screen, "files");
    if (!options.quiet) {
        request.progress = [&](const ingest::Standing& standing) {
            progress.update({standing.done, standing.total, standing.failed, standing.passages});
        };
    }
    auto report = ingest::ingest(request);
    progress.clear();
    if (!report) return pass_on(std::move(report));
    tell(*report, streams);
    if (const std::string note = ingest::skipped_note(*report); !note.empty() && !options.quiet) {
        streams.err << program::note_of(self.name, note);
    }
    if (!options.report.empty()) {
        auto written = write_report(options.report, ingest::report_table(*report));
        if (!written) return pass_on(std::move(written));
    }
    if (!options.quiet) streams.out << ingest::summary(*report);
    const bool failed = !ingest::failures(*report).empty() || report->failed_before > 0;
    return failed ? static_cast<int>(Kind::input) : 0;
}

Result<int> work(const program::Options& options, program::Streams& streams) {
    if (options.verify) return verify(options, streams);
    if (options.operands.empty()) {
        return fail(Kind::usage, "PATH", "no file or folder is named",
                    "name what to index, for example: chancery-index resolutions/");
    }
    constexpr std::uint64_t day = 86'400, most_pages = 100'000;
    if (options.max_seconds == 0 || options.max_seconds > day) {
        return fail(Kind::usage, "--max-seconds " + std::to_string(options.max_seconds),
                    "this is no time to read a file in", "give one from 1 to 86400");
    }
    if (options.ocr_max_seconds == 0 || options.ocr_max_seconds > day) {
        return fail(Kind::usage, "--ocr-max-seconds " + std::to_string(options.ocr_max_seconds),
                    "this is no time to read a page in", "give one from 1 to 86400");
    }
    if (options.ocr_max_pages > most_pages) {
        return fail(Kind::usage, "--ocr-max-pages " + std::to_string(options.ocr_max_pages),
                    "no file is read with so many", "give at most 100000");
    }
    return options.extract ? extract(options, streams) : build(options, streams);
}

}  // namespace

int main(int argument_count, char** arguments) {
    // A file size limit shall be an error that is told, not a signal.
    std::signal(SIGXFSZ, SIG_IGN);
    return program::run_program(self, argument_count, arguments, work);
}
