// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/output/chain.hpp"

#include <string>
#include <vector>

#include "indexer/program/numbers.hpp"
#include "searcher/output/lines.hpp"
#include "searcher/output/records.hpp"

namespace chancery::output {
namespace {

using lookup::Chain;
using lookup::ChainLink;

Records records_of(const Chain& chain) {
    Records records{
        "chain", {"relation", "symbol", "held", "title", "date", "url"}, {}, chain.notes};
    for (const ChainLink& link : chain.links) {
        records.records.push_back({{"relation", std::string(link.relation)},
                                   {"symbol", link.symbol},
                                   {"held", link.held},
                                   {"title", link.title},
                                   {"date", link.date},
                                   {"url", link.url}});
    }
    return records;
}

Lines lines_of(const ChainLink& link, const Layout& layout) {
    constexpr std::size_t margin = 18;  // "committee report" and two blanks
    Frame frame{.width = layout.width,
                .indent = margin,
                .head = std::string(link.relation),
                .colour = layout.colour};
    const bool work = link.relation == "work";
    const std::vector<Piece> left = {piece(link.symbol, work ? Style::bold : Style::plain)};
    const auto right =
        link.held ? piece(program::printed_date(link.date)) : piece("not held", Style::dim);
    auto lines = both_ends(left, right, frame);
    frame.head.clear();
    if (!link.title.empty()) lines.push_back(one_line(link.title, Style::dim, frame));
    return lines;
}

}  // namespace

void write_chain(const Chain& chain, std::string_view format, const Layout& layout,
                 std::ostream& out) {
    if (format != "text") return write_records(records_of(chain), format, out);
    for (const ChainLink& link : chain.links) print(lines_of(link, layout), out);
}

}  // namespace chancery::output
