// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/ingest/summary.hpp"

#include <algorithm>
#include <filesystem>
#include <functional>
#include <iterator>
#include <map>
#include <utility>

#include "indexer/readers/hocr.hpp"
#include "indexer/readers/readers.hpp"

namespace chancery::ingest {
namespace {

using index::Outcome;
using index::Source;

constexpr std::size_t told_extensions = 8;

std::size_t count(const std::vector<Source>& sources, Outcome outcome) {
    return static_cast<std::size_t>(std::ranges::count(sources, outcome, &Source::outcome));
}

std::string row(const std::string& name, std::size_t files, const std::string& more = {}) {
    const std::string number = std::to_string(files);
    std::string line = name + std::string(name.size() < 12 ? 12 - name.size() : 1, ' ') +
                       std::string(number.size() < 8 ? 8 - number.size() : 0, ' ') + number;
    return line + (more.empty() ? "" : "  " + more) + "\n";
}

/// The warning of a source that tells of OCR; nullptr when its text is its own.
const std::string* ocr_warning(const Source& source) {
    const auto warning = std::ranges::find_if(source.warnings, [](const std::string& text) {
        return text.starts_with(readers::read_by_ocr);
    });
    return warning == source.warnings.end() ? nullptr : &*warning;
}

}  // namespace

std::vector<Source> failures(const IngestReport& report) {
    std::vector<Source> failed = report.faults;
    std::ranges::copy_if(report.read, std::back_inserter(failed),
                         [](const Source& source) { return is_failure(source.outcome); });
    failed.insert(failed.end(), report.refused.begin(), report.refused.end());
    return failed;
}

std::string skipped_note(const IngestReport& report) {
    std::map<std::string, std::size_t> extensions;
    std::size_t files = 0;
    for (const Source& source : report.skipped) {
        if (source.reason != readers::format_not_read) continue;
        const std::string extension = std::filesystem::path(source.path).extension().string();
        ++extensions[extension.empty() ? "without extension" : extension];
        ++files;
    }
    if (files == 0) return {};
    std::vector<std::pair<std::string, std::size_t>> most(extensions.begin(), extensions.end());
    std::ranges::stable_sort(most, std::greater<>{}, &decltype(most)::value_type::second);
    std::string note =
        files == 1 ? "1 file is of a format that is not read yet: "
                   : std::to_string(files) + " files are of formats that are not read yet: ";
    for (std::size_t i = 0; i < most.size() && i < told_extensions; ++i) {
        note += (i > 0 ? ", " : "") + most[i].first + " " + std::to_string(most[i].second);
    }
    return note + (most.size() > told_extensions ? " and others" : "");
}

std::vector<std::string> ocr_notes(const IngestReport& report) {
    std::vector<std::string> notes;
    for (const Source& source : report.read) {
        const std::string* warning = ocr_warning(source);
        if (warning == nullptr) continue;
        const auto doubtful = std::ranges::count_if(source.warnings, [](const std::string& text) {
            return text.starts_with(readers::doubtful_page);
        });
        std::string note = source.name + " was " + *warning;
        if (doubtful > 0) {
            note += "; " + std::to_string(doubtful) + (doubtful == 1 ? " page" : " pages") +
                    " may be wrong, --report names them";
        }
        notes.push_back(std::move(note));
    }
    return notes;
}

std::string summary(const IngestReport& report) {
    std::string table;
    const std::size_t partly = count(report.read, Outcome::partly);
    const std::size_t duplicates = count(report.read, Outcome::duplicate);
    table += row("indexed", count(report.read, Outcome::indexed) + partly,
                 std::to_string(report.passages) + " passages" +
                     (partly > 0 ? ", " + std::to_string(partly) + " of the files broke off" : ""));
    if (const auto scans = std::ranges::count_if(
            report.read, [](const Source& source) { return ocr_warning(source) != nullptr; })) {
        table += row("by OCR", static_cast<std::size_t>(scans), "of them, found by format:pdf-ocr");
    }
    table += row("unchanged", report.unchanged,
                 report.failed_before > 0
                     ? std::to_string(report.failed_before) + " of them failed before"
                     : "");
    table += row("removed", report.removed.size());
    table +=
        row("skipped", duplicates, duplicates > 0 ? "another file gives the same edition" : "");
    if (!report.skipped.empty()) {
        table += row("not read", report.skipped.size(),
                     "formats that are not read yet, links, hidden files; --report names them");
    }
    table += row("failed", failures(report).size());
    return table;
}

std::string report_table(const IngestReport& report) {
    std::vector<Source> all = report.sources;
    all.insert(all.end(), report.faults.begin(), report.faults.end());
    // Those whose bytes were looked at are sources.
    std::ranges::copy_if(report.skipped, std::back_inserter(all),
                         [](const Source& source) { return source.digest.empty(); });
    return index::to_text(all);
}

}  // namespace chancery::ingest
