// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/ingest/summary.hpp"

#include <algorithm>
#include <iterator>

namespace chancery::ingest {
namespace {

using index::Outcome;
using index::Source;

std::size_t count(const std::vector<Source>& sources, Outcome outcome) {
    return static_cast<std::size_t>(std::ranges::count(sources, outcome, &Source::outcome));
}

std::string row(const std::string& name, std::size_t files, const std::string& more = {}) {
    const std::string number = std::to_string(files);
    std::string line = name + std::string(name.size() < 12 ? 12 - name.size() : 1, ' ') +
                       std::string(number.size() < 8 ? 8 - number.size() : 0, ' ') + number;
    return line + (more.empty() ? "" : "  " + more) + "\n";
}

}  // namespace

std::vector<Source> failures(const IngestReport& report) {
    std::vector<Source> failed = report.faults;
    std::ranges::copy_if(report.read, std::back_inserter(failed),
                         [](const Source& source) { return source.outcome == Outcome::failed; });
    return failed;
}

std::string summary(const IngestReport& report) {
    std::string table;
    const std::size_t partly = count(report.read, Outcome::partly);
    const std::size_t duplicates = count(report.read, Outcome::duplicate);
    table += row("indexed", count(report.read, Outcome::indexed) + partly,
                 std::to_string(report.passages) + " passages" +
                     (partly > 0 ? ", " + std::to_string(partly) + " of the files broke off" : ""));
    table += row("unchanged", report.unchanged,
                 report.failed_before > 0
                     ? std::to_string(report.failed_before) + " of them failed before"
                     : "");
    table += row("removed", report.removed.size());
    table +=
        row("skipped", duplicates, duplicates > 0 ? "another file gives the same edition" : "");
    table += row("failed", failures(report).size());
    return table;
}

std::string report_table(const IngestReport& report) {
    std::vector<Source> all = report.sources;
    all.insert(all.end(), report.faults.begin(), report.faults.end());
    return index::to_text(all);
}

}  // namespace chancery::ingest
