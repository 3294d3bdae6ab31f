// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/output/cited_by.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "indexer/program/numbers.hpp"
#include "indexer/text/language.hpp"
#include "searcher/output/lines.hpp"
#include "searcher/output/text.hpp"

namespace chancery::output {
namespace {

using lookup::CitedBy;
using results::Hit;

constexpr std::size_t max_verbs = 8;

std::string paragraphs(std::size_t count) {
    return program::counted(count, "paragraph", "paragraphs");
}

/// "recalling 12, reaffirming 3 and 4 other verbs".
std::string verbs_sentence(const CitedBy& found) {
    for (const auto& facet : found.results.facets) {
        if (facet.name != "verb") continue;
        std::string list;
        std::size_t sum = 0;
        for (const auto& [verb, count] : facet.counts) sum += count;
        for (std::size_t i = 0; i < std::min(facet.counts.size(), max_verbs); ++i) {
            const auto& [verb, count] = facet.counts[i];
            list += fmt::format("{}{} {}", i == 0 ? "" : ", ", verb, program::grouped(count));
        }
        if (facet.counts.size() > max_verbs) {
            list += fmt::format(" and {} other verbs", facet.counts.size() - max_verbs);
        }
        // A paragraph can count twice, so that there may be some without a verb all the same.
        if (!list.empty() && sum < found.results.total.value) list += ", others without a verb";
        return list;
    }
    return {};
}

std::string counts_sentence(const CitedBy& found) {
    auto sentence = fmt::format("cited by {} of {}", paragraphs(found.results.total.value),
                                program::counted(found.works, "work", "works"));
    if (found.narrow < found.results.total.value) {
        sentence += fmt::format(", {} of them {} that very place", program::grouped(found.narrow),
                                found.narrow == 1 ? "cites" : "cite");
    }
    if (found.language != "en") sentence += " (" + text::language_name(found.language) + ")";
    const auto verbs = verbs_sentence(found);
    return verbs.empty() ? sentence : sentence + ": " + verbs;
}

void add(Lines& lines, std::string_view text, Style style, const Frame& frame) {
    const std::vector<Piece> pieces = {piece(text, style)};
    append(lines, lay_out(pieces, frame));
}

Lines head_lines(const CitedBy& found, const Frame& frame) {
    const std::vector<Piece> reference = {piece(found.reference, Style::bold),
                                          {found.held ? "" : " (not held)", Style::dim}};
    auto lines = both_ends(reference, piece(program::printed_date(found.date)), frame);
    if (!found.title.empty()) lines.push_back(one_line(found.title, Style::dim, frame));
    add(lines, counts_sentence(found), Style::plain, frame);
    return lines;
}

Lines work_lines(const Hit& hit, std::size_t count, const Frame& frame) {
    const std::vector<Piece> left = {piece(hit.symbol, Style::bold),
                                     {hit.masthead.digest.empty() ? "" : " [digest]", Style::dim},
                                     piece("  " + paragraphs(count), Style::dim)};
    auto lines = both_ends(left, piece(program::printed_date(hit.masthead.date)), frame);
    if (!hit.masthead.title.empty()) {
        lines.push_back(one_line(hit.masthead.title, Style::dim, frame));
    }
    return lines;
}

/// The place and its verb, the words that cite, and of the notes those that do.
Lines paragraph_lines(const Hit& hit, Frame frame) {
    std::string place = reference::printed(hit.passage.pinpoint, hit.passage.letters);
    if (!hit.passage.verb.empty()) place += " (" + hit.passage.verb + ")";
    Lines lines;
    add(lines, place, Style::plain, frame);
    frame.indent += 2;
    std::vector<document::Footnote> shown;
    Lines notes;
    for (std::size_t i = 0; i < hit.passage.footnotes.size(); ++i) {
        if (i >= hit.footnote_marks.size() || hit.footnote_marks[i].empty()) continue;
        const auto& note = hit.passage.footnotes[i];
        shown.push_back(note);
        auto pieces = marked_pieces(note.text, hit.footnote_marks[i]);
        pieces.insert(pieces.begin(), piece(fmt::format("[{}] ", note.number), Style::dim));
        append(notes, lay_out(pieces, frame));
    }
    append(lines, lay_out(marked_pieces(hit.passage.text, hit.marks, shown), frame));
    append(lines, std::move(notes));
    return lines;
}

std::string total_sentence(const CitedBy& found) {
    const auto& hits = found.results.hits;
    if (hits.empty() || hits.size() == found.results.total.value) return {};
    return fmt::format("{} to {} of {}", program::grouped(hits.front().rank),
                       program::grouped(hits.back().rank), paragraphs(found.results.total.value));
}

void write_cited_by_text(const CitedBy& found, const Layout& layout, std::ostream& out) {
    if (found.results.total.value == 0) return;
    const Frame frame{.width = layout.width, .colour = layout.colour};
    print(head_lines(found, frame), out);
    const bool parted = found.narrow < found.results.total.value;
    std::string part, work;
    const auto& hits = found.results.hits;
    for (std::size_t i = 0; i < hits.size(); ++i) {
        const std::string here = hits[i].rank <= found.narrow ? "That place:" : "The whole work:";
        if (parted && here != part) {
            out << '\n' << here << '\n';
            work.clear();
        }
        part = here;
        if (hits[i].symbol != work) {
            out << '\n';
            print(work_lines(hits[i], found.of_work[i], frame), out);
        }
        work = hits[i].symbol;
        auto within = frame;
        within.indent = 2;
        print(paragraph_lines(hits[i], within), out);
    }
    if (const auto total = total_sentence(found); !total.empty()) {
        out << '\n' << total << '\n';
    }
}

}  // namespace

void write_cited_by(const CitedBy& found, const Format& format, const Layout& layout,
                    std::ostream& out) {
    if (format.write_hits == write_text) {
        write_cited_by_text(found, layout, out);
    } else {
        format.write_hits(found.results, layout, out);
    }
}

}  // namespace chancery::output
