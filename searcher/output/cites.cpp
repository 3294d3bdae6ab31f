// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/output/cites.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "indexer/program/numbers.hpp"
#include "searcher/output/lines.hpp"
#include "searcher/output/records.hpp"

namespace chancery::output {
namespace {

using lookup::Cites;
using lookup::Edge;

Records records_of(const Cites& cites) {
    Records records{"edges",
                    {"key", "citing", "footnote", "mark", "verb", "symbol", "pinpoint", "reference",
                     "held", "title", "date", "url"},
                    {},
                    cites.notes};
    for (const Edge& edge : cites.edges) {
        records.records.push_back({{"key", edge.key},
                                   {"citing", edge.citing},
                                   {"footnote", edge.footnote},
                                   {"mark", edge.mark},
                                   {"verb", edge.verb},
                                   {"symbol", edge.symbol},
                                   {"pinpoint", edge.pinpoint},
                                   {"reference", edge.reference},
                                   {"held", edge.held},
                                   {"title", edge.title},
                                   {"date", edge.date},
                                   {"url", edge.url}});
    }
    return records;
}

/// "A/RES/73/27, para. 1  recalling, note 4", with date or "not held" at the edge, title below.
Lines edge_lines(const Edge& edge, Frame frame) {
    std::string how = edge.verb;
    if (!edge.footnote.empty()) how += (how.empty() ? "note " : ", note ") + edge.footnote;
    const std::vector<Piece> left = {piece(edge.reference, Style::bold),
                                     piece(how.empty() ? "" : "  " + how, Style::dim)};
    const auto right =
        edge.held ? piece(program::printed_date(edge.date)) : piece("not held", Style::dim);
    auto lines = both_ends(left, right, frame);
    frame.indent += 2;
    if (!edge.title.empty()) lines.push_back(one_line(edge.title, Style::dim, frame));
    return lines;
}

std::string total_sentence(const Cites& cites) {
    std::vector<std::string_view> works, held;
    for (const Edge& edge : cites.edges) {
        works.push_back(edge.symbol);
        if (edge.held) held.push_back(edge.symbol);
    }
    for (auto* list : {&works, &held}) {
        std::ranges::sort(*list);
        list->erase(std::unique(list->begin(), list->end()), list->end());
    }
    return program::counted(cites.edges.size(), "citation", "citations") + " of " +
           program::counted(works.size(), "work", "works") + ", " + program::grouped(held.size()) +
           " held";
}

void write_cites_text(const Cites& cites, const Layout& layout, std::ostream& out) {
    if (cites.edges.empty()) return;
    Frame frame{.width = layout.width, .colour = layout.colour};
    std::string_view citing;
    for (const Edge& edge : cites.edges) {
        frame.indent = 0;
        if (edge.citing != citing) {
            const std::vector<Piece> pieces = {piece(edge.citing)};
            print(lay_out(pieces, frame), out);
        }
        citing = edge.citing;
        frame.indent = 2;
        print(edge_lines(edge, frame), out);
    }
    out << '\n' << total_sentence(cites) << '\n';
}

}  // namespace

void write_cites(const Cites& cites, std::string_view format, const Layout& layout,
                 std::ostream& out) {
    if (format == "text") {
        write_cites_text(cites, layout, out);
    } else {
        write_records(records_of(cites), format, out);
    }
}

}  // namespace chancery::output
