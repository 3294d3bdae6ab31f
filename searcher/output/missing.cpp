// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/output/missing.hpp"

#include <string>
#include <vector>

#include <fmt/format.h>

#include "indexer/program/numbers.hpp"
#include "searcher/output/lines.hpp"
#include "searcher/output/records.hpp"

namespace chancery::output {
namespace {

using lookup::MissingWork;

Records records_of(const MissingPart& part) {
    Records records{"missing",
                    {"symbol", "reason", "paragraphs", "beside", "title", "date", "unsure", "url"},
                    {},
                    {}};
    for (const MissingWork& work : part.works) {
        records.records.push_back({{"symbol", work.symbol},
                                   {"reason", std::string(work.reason)},
                                   {"paragraphs", std::uint64_t{work.paragraphs}},
                                   {"beside", work.beside},
                                   {"title", work.title},
                                   {"date", work.date},
                                   {"unsure", work.unsure},
                                   {"url", work.url}});
    }
    return records;
}

std::string reason_of(const MissingWork& work) {
    if (work.reason == "cited") {
        return "cited by " + program::counted(work.paragraphs, "paragraph", "paragraphs");
    }
    if (work.reason == "gap") return work.beside + " is held";
    return "known to the catalogue";
}

Lines lines_of(const MissingWork& work, Frame frame) {
    const std::vector<Piece> left = {piece(work.symbol, Style::bold),
                                     piece("  " + reason_of(work))};
    auto lines = both_ends(left, piece(program::printed_date(work.date)), frame);
    frame.indent += 2;
    const std::string title = work.title + (work.unsure ? " (from memory)" : "");
    if (!work.title.empty()) lines.push_back(one_line(title, Style::dim, frame));
    if (!work.url.empty()) lines.push_back(one_line(work.url, Style::dim, frame));
    return lines;
}

}  // namespace

void write_missing(const MissingPart& part, std::string_view format, const Layout& layout,
                   std::ostream& out) {
    if (format != "text") return write_records(records_of(part), format, out);
    if (part.works.empty()) return;
    const Frame frame{.width = layout.width, .colour = layout.colour};
    for (const MissingWork& work : part.works) print(lines_of(work, frame), out);
    const auto total = program::counted(part.total, "work", "works");
    if (part.works.size() == part.total) {
        out << fmt::format("\n{}\n", total);
    } else {
        out << fmt::format("\n{} to {} of {}\n", program::grouped(part.first + 1),
                           program::grouped(part.first + part.works.size()), total);
    }
}

}  // namespace chancery::output
