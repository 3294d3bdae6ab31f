// SPDX-License-Identifier: GPL-2.0-or-later
//
// Hits are taken by rows: neighbours with the same symbol and pinpoint, one a language. Each hit
// becomes a cell of lines; the cells of a row are put side by side or below each other.
#include "searcher/output/work.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "indexer/text/width.hpp"
#include "searcher/output/lines.hpp"
#include "searcher/output/masthead.hpp"

namespace chancery::output {
namespace {

using document::Role;
using results::Hit;

constexpr std::size_t gap = 3;          // between two columns
constexpr std::size_t step = 6;         // margin of labels, and depth of a sub-paragraph
constexpr std::size_t narrow_step = 4;  // where columns are few
constexpr std::size_t narrow_width = 60;
constexpr std::size_t language_columns = 4;

/// Prints the passages of one work after the other and remembers which headings stand above.
class WorkPage {
  public:
    WorkPage(const std::vector<Hit>& hits, const Layout& layout) : layout_(layout) {
        for (const auto& hit : hits) {
            if (std::ranges::find(languages_, hit.masthead.language) == languages_.end()) {
                languages_.push_back(hit.masthead.language);
            }
        }
    }

    /// Lines of the passages that stand side by side.
    Lines row(std::span<const Hit> hits);

    /// Forgets the headings: another work begins.
    void begin_work() {
        headings_.clear();
        pages_.clear();
        printed_.clear();
    }

  private:
    bool in_columns() const { return languages_.size() > 1 && layout_.width >= two_column_width; }
    std::size_t cell_width() const {
        return in_columns() ? (layout_.width - gap) / 2 : layout_.width;
    }
    Lines cell(const Hit& hit);
    Lines page_lines(const Hit& hit);
    Lines heading_lines(const Hit& hit);
    Lines lead_in_lines(const Hit& hit) const;
    Lines passage_lines(const Hit& hit) const;
    Lines note_lines(const Hit& hit, std::size_t indent) const;
    Lines cell_of(std::span<const Hit> hits, std::size_t language);
    std::size_t step_columns() const { return cell_width() < narrow_width ? narrow_step : step; }

    Layout layout_;
    std::vector<std::string> languages_;  ///< in the order of their first passages
    std::map<std::string, std::vector<std::string>> headings_;  ///< last ones printed, by language
    std::map<std::string, unsigned> pages_;                     ///< last one printed, by language
    std::map<std::string, std::set<std::string>> printed_;      ///< texts printed, by language
};

/// "p. 12" on a line of its own, where a page of the document begins.
Lines WorkPage::page_lines(const Hit& hit) {
    const unsigned page = hit.passage.page;
    if (page == 0 || std::exchange(pages_[hit.masthead.language], page) == page) return {};
    const std::vector<Piece> pieces = {{fmt::format("p. {}", page), Style::dim}};
    return lay_out(pieces, {.width = cell_width(), .colour = layout_.colour});
}

Lines WorkPage::heading_lines(const Hit& hit) {
    Lines lines;
    auto& above = headings_[hit.masthead.language];
    const auto& now = hit.passage.heading;
    const auto same = std::ranges::mismatch(now, above).in1;
    const Frame frame{.width = cell_width(), .colour = layout_.colour};
    for (auto heading = same; heading != now.end(); ++heading) {
        const std::vector<Piece> pieces = {piece(*heading, Style::bold)};
        append(lines, lay_out(pieces, frame));
    }
    if (!lines.empty()) lines.emplace_back();
    above = now;
    // A heading that is a passage of its own is not told again above the next one.
    if (hit.passage.role == Role::heading) above.push_back(hit.passage.text);
    return lines;
}

Lines WorkPage::note_lines(const Hit& hit, std::size_t indent) const {
    Lines lines;
    for (const auto& note : hit.passage.footnotes) {
        const Frame frame{.width = cell_width(),
                          .indent = indent + narrow_step,
                          .head = std::string(indent, ' ') + piece("[" + note.number + "]").text,
                          .head_style = Style::dim,
                          .colour = layout_.colour};
        const std::vector<Piece> pieces = {piece(note.text, Style::dim)};
        append(lines, lay_out(pieces, frame));
    }
    return lines;
}

/// Lead-ins of a sub-paragraph that do not stand above it already.
Lines WorkPage::lead_in_lines(const Hit& hit) const {
    Lines lines;
    const auto printed = printed_.find(hit.masthead.language);
    for (std::size_t depth = 0; depth < hit.passage.context.size(); ++depth) {
        const auto& lead_in = hit.passage.context[depth];
        if (printed != printed_.end() && printed->second.contains(lead_in)) continue;
        const auto indent = std::min((depth + 1) * step_columns(), cell_width() / 4);
        const Frame frame{.width = cell_width(), .indent = indent, .colour = layout_.colour};
        const std::vector<Piece> pieces = {piece(lead_in, Style::dim)};
        append(lines, lay_out(pieces, frame));
        lines.emplace_back();
    }
    return lines;
}

/// What stands in the margin: the printed number, or for what has none its unit ("pp17", "u3").
std::string margin_label(const document::Passage& passage) {
    if (!passage.label.empty() || passage.role == Role::heading || passage.pinpoint.empty()) {
        return passage.label;
    }
    return passage.pinpoint.units.back();
}

Lines WorkPage::passage_lines(const Hit& hit) const {
    const auto& passage = hit.passage;
    const auto depth = std::min(passage.context.size() * step_columns(), cell_width() / 4);
    std::string head = languages_.size() > 1
                           ? text::padded(piece(hit.masthead.language).text, language_columns)
                           : "";
    head += std::string(depth, ' ');
    Frame frame{.width = cell_width(), .indent = text::columns(head), .colour = layout_.colour};
    if (passage.role != Role::heading) frame.indent += step_columns();
    frame.head = head + piece(margin_label(passage)).text;
    auto pieces = marked_pieces(passage.text, hit.marks, passage.footnotes);
    if (passage.role == Role::heading) {
        for (auto& part : pieces) part.style = Style::bold;
    }
    auto lines = lay_out(pieces, frame);
    append(lines, note_lines(hit, frame.indent));
    return lines;
}

Lines WorkPage::cell(const Hit& hit) {
    auto lines = page_lines(hit);
    append(lines, heading_lines(hit));
    append(lines, lead_in_lines(hit));
    append(lines, passage_lines(hit));
    printed_[hit.masthead.language].insert(hit.passage.text);
    printed_[hit.masthead.language].insert(hit.passage.context.begin(), hit.passage.context.end());
    return lines;
}

/// The cell of a language in a row; empty when the row lacks it.
Lines WorkPage::cell_of(std::span<const Hit> hits, std::size_t language) {
    if (language >= languages_.size()) return {};
    const auto found = std::ranges::find(hits, languages_[language],
                                         [](const Hit& hit) { return hit.masthead.language; });
    return found == hits.end() ? Lines{} : cell(*found);
}

Lines WorkPage::row(std::span<const Hit> hits) {
    Lines lines;
    if (!in_columns()) {
        for (const auto& hit : hits) append(lines, cell(hit));
        return lines;
    }
    for (std::size_t language = 0; language < languages_.size(); language += 2) {
        const auto left = cell_of(hits, language);
        append(lines, side_by_side(left, cell_of(hits, language + 1), cell_width()));
    }
    return lines;
}

/// How many hits at the front are of the same passage.
std::size_t row_length(std::span<const Hit> hits) {
    const auto end = std::ranges::find_if(hits, [&](const Hit& hit) {
        return hit.symbol != hits[0].symbol || hit.pinpoint != hits[0].pinpoint;
    });
    return static_cast<std::size_t>(end - hits.begin());
}

/// The first hit of each language of the work at the front.
std::vector<const Hit*> editions_of(std::span<const Hit> hits) {
    std::vector<const Hit*> editions;
    for (const auto& hit : hits) {
        if (hit.symbol != hits[0].symbol) break;
        const bool known = std::ranges::any_of(editions, [&](const Hit* edition) {
            return edition->masthead.language == hit.masthead.language;
        });
        if (!known) editions.push_back(&hit);
    }
    return editions;
}

}  // namespace

void write_work(const results::Results& results, const Layout& layout, std::ostream& out) {
    WorkPage page(results.hits, layout);
    std::string_view symbol;
    for (std::span<const Hit> rest = results.hits; !rest.empty();) {
        if (rest[0].symbol != symbol) {
            page.begin_work();
            print(masthead_lines(editions_of(rest), layout), out);
            symbol = rest[0].symbol;
        }
        const auto length = row_length(rest);
        print(page.row(rest.first(length)), out);
        rest = rest.subspan(length);
        if (!rest.empty()) out << '\n';
    }
}

}  // namespace chancery::output
