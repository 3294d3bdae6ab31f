// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/output/text.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "indexer/document/recognised.hpp"
#include "indexer/program/numbers.hpp"
#include "searcher/output/lines.hpp"

namespace chancery::output {
namespace {

using results::Hit;
using results::Results;

/// What the hits of a list have in common.
struct List {
    Frame frame;
    bool several_languages = false;
};

std::string joined(const std::vector<std::string>& parts, std::string_view separator) {
    return fmt::format("{}", fmt::join(parts, separator));
}

List list_of(const Results& results, const Layout& layout) {
    const auto greatest = results.hits.empty() ? 0 : results.hits.back().rank;
    const auto digits = std::max<std::size_t>(2, std::to_string(greatest).size());
    std::set<std::string_view> languages;
    for (const auto& hit : results.hits) languages.insert(hit.language);
    return {.frame = {.width = layout.width, .indent = digits + 2, .colour = layout.colour},
            .several_languages = languages.size() > 1};
}

Lines reference_lines(const Hit& hit, const List& list) {
    auto frame = list.frame;
    frame.head = fmt::format("{:>{}}", hit.rank, frame.indent - 2);
    std::vector<Piece> left = {piece(hit.reference, Style::bold)};
    if (list.several_languages) left.push_back(piece(" [" + hit.language + "]", Style::dim));
    if (!hit.masthead.digest.empty()) left.push_back({" [digest]", Style::dim});
    if (hit.masthead.format == document::recognised_format) {
        left.push_back({" [OCR]", Style::dim});
    }
    if (hit.passage.page > 0) {
        left.push_back({fmt::format("  p. {}", hit.passage.page), Style::dim});
    }
    return both_ends(left, piece(program::printed_date(hit.masthead.date)), frame);
}

/// Title, headings and lead-ins, one line each.
Lines place_lines(const Hit& hit, const Frame& frame) {
    Lines lines;
    const auto add = [&](std::string_view text, Style style) {
        if (!text.empty()) lines.push_back(one_line(text, style, frame));
    };
    add(hit.masthead.title, Style::dim);
    add(joined(hit.passage.heading, " > "), Style::plain);
    add(hit.passage.speaker, Style::plain);
    for (const auto& lead_in : hit.passage.context) add(lead_in, Style::dim);
    return lines;
}

bool is_marked(const Hit& hit, std::size_t footnote) {
    return footnote < hit.footnote_marks.size() && !hit.footnote_marks[footnote].empty();
}

/// The passage with its label, and below it the notes that matched.
Lines passage_lines(const Hit& hit, const Frame& frame) {
    std::vector<document::Footnote> shown;
    Lines note_lines;
    for (std::size_t i = 0; i < hit.passage.footnotes.size(); ++i) {
        if (!is_marked(hit, i)) continue;
        const auto& note = hit.passage.footnotes[i];
        shown.push_back(note);
        auto pieces = marked_pieces(note.text, hit.footnote_marks[i]);
        pieces.insert(pieces.begin(), piece(fmt::format("[{}] ", note.number), Style::dim));
        append(note_lines, lay_out(pieces, frame));
    }
    auto pieces = marked_pieces(hit.passage.text, hit.marks, shown);
    if (!hit.passage.label.empty()) pieces.insert(pieces.begin(), piece(hit.passage.label + " "));
    auto lines = lay_out(pieces, frame);
    append(lines, std::move(note_lines));
    return lines;
}

/// "also in 7 works, first A/RES/70/237, last A/RES/78/16"; the hit's own work is not named again.
std::string reprints_sentence(const Hit& hit) {
    const auto& reprints = *hit.reprints;
    const bool is_first = reprints.first == hit.key;
    const bool is_last = reprints.last == hit.key;
    if (reprints.count == 1) {
        return fmt::format("also in {}",
                           is_first ? reprints.last_reference : reprints.first_reference);
    }
    const auto count = program::grouped(reprints.count);
    if (is_first)
        return fmt::format("also in {} later works, last {}", count, reprints.last_reference);
    if (is_last) {
        return fmt::format("also in {} earlier works, first {}", count, reprints.first_reference);
    }
    return fmt::format("also in {} works, first {}, last {}", count, reprints.first_reference,
                       reprints.last_reference);
}

Lines hit_lines(const Hit& hit, const List& list, std::string_view digest_before) {
    auto lines = reference_lines(hit, list);
    append(lines, place_lines(hit, list.frame));
    append(lines, passage_lines(hit, list.frame));
    const auto add = [&](std::string_view text) {
        const std::vector<Piece> pieces = {piece(text, Style::dim)};
        append(lines, lay_out(pieces, list.frame));
    };
    if (hit.reprints && hit.reprints->count > 0) add(reprints_sentence(hit));
    const auto& digest = hit.masthead.digest;
    if (!digest.empty() && digest != digest_before) add("digest: " + digest);
    return lines;
}

/// "41 passages"; with a part of them, "1 to 10 of about 12,300 passages".
std::string total_sentence(const Results& results) {
    auto total = program::counted(results.total.value, "passage", "passages");
    if (!results.total.exact) total = "about " + total;
    const auto first = results.hits.front().rank;
    const auto last = results.hits.back().rank;
    if (first == 1 && results.hits.size() >= results.total.value) return total;
    return fmt::format("{} to {} of {}", program::grouped(first), program::grouped(last), total);
}

}  // namespace

void write_text(const Results& results, const Layout& layout, std::ostream& out) {
    if (results.hits.empty()) return;
    const auto list = list_of(results, layout);
    std::string_view digest;
    for (const auto& hit : results.hits) {
        print(hit_lines(hit, list, digest), out);
        out << '\n';
        digest = hit.masthead.digest;
    }
    out << total_sentence(results) << '\n';
}

}  // namespace chancery::output
