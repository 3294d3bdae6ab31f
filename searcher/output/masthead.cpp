// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/output/masthead.hpp"

#include <string>
#include <vector>

#include <fmt/format.h>

#include "indexer/document/recognised.hpp"
#include "indexer/program/numbers.hpp"
#include "indexer/text/language.hpp"

namespace chancery::output {
namespace {

using document::Masthead;
using results::Hit;

std::string joined(const std::vector<std::string>& parts) {
    return fmt::format("{}", fmt::join(parts, "; "));
}

/// Two texts with a separator where both are known.
std::string both(const std::string& left, std::string_view separator, const std::string& right) {
    if (left.empty() || right.empty()) return left + right;
    return fmt::format("{}{}{}", left, separator, right);
}

/// "163 in favour, 10 against, 7 abstaining", else how it was adopted as far as that is known.
std::string vote_of(const Masthead& masthead) {
    const auto& vote = masthead.vote;
    if (!vote.recorded) return masthead.adoption;
    return fmt::format("{} in favour, {} against, {} abstaining", vote.in_favour, vote.against,
                       vote.abstaining);
}

std::string subjects_of(const Masthead& masthead) {
    std::vector<std::string> terms;
    for (const auto& subject : masthead.subjects) terms.push_back(subject.term);
    return joined(terms);
}

std::string sponsors_of(const Masthead& masthead) {
    if (masthead.sponsors.empty()) return "";
    constexpr std::size_t few = 5;
    if (masthead.sponsors.size() <= few) return joined(masthead.sponsors);
    return program::counted(masthead.sponsors.size(), "sponsor", "sponsors");
}

/// A named fact; the name stands in the margin.
struct Fact {
    std::string_view name;
    std::string value;
};

std::vector<Fact> facts_of(const Hit& hit) {
    const auto& known = hit.masthead;
    return {
        {"document", both(known.body, ", ", known.type)},
        {"also", joined(known.other_symbols)},
        {"belongs to", known.parent},
        {"session", known.session},
        {"agenda", both(fmt::format("{}", fmt::join(known.agenda, ", ")), " ", known.agenda_title)},
        {"committee", both(known.committee, ", report ", joined(known.reports))},
        {"draft", joined(known.drafts)},
        {"meeting", both(known.meeting, ", ", known.meeting_record)},
        {"vote", vote_of(known)},
        {"sponsors", sponsors_of(known)},
        {"subjects", subjects_of(known)},
        {"published", program::printed_date(known.published)},
        {"address", hit.url}};
}

void add_fact(Lines& lines, const Fact& fact, Frame frame) {
    constexpr std::size_t name_columns = 12;
    if (fact.value.empty()) return;
    frame.indent = name_columns;
    frame.head = fact.name;
    frame.head_style = Style::dim;
    const std::vector<Piece> pieces = {piece(fact.value)};
    append(lines, lay_out(pieces, frame));
}

}  // namespace

Lines masthead_lines(std::span<const Hit* const> editions, const Layout& layout) {
    const Frame frame{.width = layout.width, .colour = layout.colour};
    const auto& first = *editions.front();
    // Above a single place stands the reference that can be pasted, above a work its symbol.
    const std::string& name =
        layout.masthead || first.reference.empty() ? first.symbol : first.reference;
    const std::vector<Piece> symbol = {piece(name, Style::bold)};
    auto lines = both_ends(symbol, piece(program::printed_date(first.masthead.date)), frame);
    const std::vector<Piece> title = {piece(first.masthead.title, Style::bold)};
    append(lines, lay_out(title, frame));
    for (const auto* other : editions.subspan(1)) {
        add_fact(lines, {text::language_name(other->masthead.language), other->masthead.title},
                 frame);
    }
    if (layout.masthead) {
        for (const auto& fact : facts_of(first)) add_fact(lines, fact, frame);
    }
    add_fact(lines, {"digest", first.masthead.digest}, frame);
    if (first.masthead.format == document::recognised_format) {
        add_fact(lines, {"text", "read by OCR from a scan: compare the words with the page"},
                 frame);
    }
    lines.emplace_back();
    return lines;
}

}  // namespace chancery::output
