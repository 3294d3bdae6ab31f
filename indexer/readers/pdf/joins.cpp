// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/pdf/joins.hpp"

#include <algorithm>
#include <cmath>
#include <string_view>
#include <utility>

#include "indexer/readers/pdf/flow.hpp"
#include "indexer/readers/pdf/lines.hpp"
#include "indexer/readers/pdf/paragraph.hpp"

namespace chancery::readers::pdf {
namespace {

using document::BlockKind;

constexpr float shortest_line = 12;         // of the size, of a text in a column
constexpr std::size_t max_foot_pieces = 3;  // paragraphs at a page's foot, below its text

const Letter* first_ink(const Letters& letters) {
    const auto at =
        std::ranges::find_if(letters, [](const Letter& l) { return !is_blank(l.code); });
    return at == letters.end() ? nullptr : &*at;
}

bool begins_small(const Letter& first) {
    return (first.code >= U'a' && first.code <= U'z') ||
           (first.code >= 0xDF && first.code < 0x100) ||
           (first.code >= 0x430 && first.code < 0x460);
}

bool ends_sentence(const Letter& last) {
    return std::u32string_view(U".;:?!»”。；：？！؛؟").find(last.code) != std::u32string_view::npos;
}

bool ends_clause(const Letter& last) {
    return ends_sentence(last) || last.code == U')' || last.code == U'"';
}

// True for bold type; the number before it need not be bold.
bool is_bold_text(const Letters& letters) {
    if (!begins_with_label(letters)) return is_bold(letters);
    auto at = std::ranges::find_if(letters, [](const Letter& l) { return !is_blank(l.code); });
    at = std::find_if(at, letters.end(), [](const Letter& l) { return is_blank(l.code); });
    return is_bold(Letters(at, letters.end()));
}

// True for a short line that stands alone: a name in a list, not a text that breaks off.
bool is_short_line(const Paragraph& paragraph, const Letter& last) {
    const Letter* first = first_ink(paragraph.letters);
    const bool alone = first && first->page == last.page && std::fabs(first->y - last.y) < 1;
    return alone && paragraph.x1 - paragraph.x0 < shortest_line * paragraph.size;
}

bool goes_on(const Paragraph& before, const Paragraph& paragraph) {
    if (before.kind != BlockKind::paragraph || paragraph.kind != BlockKind::paragraph) return false;
    if (before.is_note != paragraph.is_note || before.table != paragraph.table) return false;
    const Letter* last = last_ink(before.letters);
    const Letter* first = first_ink(paragraph.letters);
    if (!last || !first || std::fabs(before.size - paragraph.size) > 0.6F) return false;
    if (first->raised || last->bold != first->bold) return false;
    if (is_bold_text(before.letters) != is_bold_text(paragraph.letters)) return false;
    const bool other_place = first->page > last->page || first->y < last->y - 3 * before.size;
    const bool to_the_edge = last->x1 > before.x1 - 8 * before.size;
    if (begins_small(*first) && !ends_clause(*last)) {
        return other_place || (to_the_edge && last->code != U',');
    }
    if (!other_place || !to_the_edge || ends_clause(*last)) return false;
    if (first->page == last->page && is_short_line(before, *last)) return false;
    if (begins_with_label(paragraph.letters) || first->code < U'0') return false;
    const bool at_margin = paragraph.first_x0 < paragraph.x0 + 2;
    if (last->code != U',') return at_margin || paragraph.first_x0 < before.x0 + 2;
    return at_margin && paragraph.x1 - paragraph.x0 > 20 * paragraph.size;
}

// True for what stands below a text at the same page's foot, in smaller type: "This record contains
// the text of speeches".
bool is_foot_of(const Paragraph& foot, const Paragraph& text) {
    const Letter* end = last_ink(text.letters);
    const Letter* begin = first_ink(foot.letters);
    return end && begin && foot.kind == BlockKind::paragraph && foot.size < text.size - 0.6F &&
           begin->page == end->page && begin->y > end->y;
}

// What `paragraph` goes on from: the piece before it, or the one above what stands at the foot of
// that page, which only small letters at the next page's head show. Past the end: nothing.
std::size_t piece_before(const std::vector<Paragraph>& pieces, const Paragraph& paragraph) {
    if (pieces.empty()) return 0;
    std::size_t at = pieces.size() - 1;
    if (goes_on(pieces[at], paragraph)) return at;
    const Letter* first = first_ink(paragraph.letters);
    while (first && begins_small(*first) && at > 0 && pieces.size() - at <= max_foot_pieces) {
        --at;
        if (!is_foot_of(pieces[at + 1], pieces[at])) continue;
        const bool next_page = last_ink(pieces[at].letters)->page + 1 == first->page;
        return next_page && goes_on(pieces[at], paragraph) ? at : pieces.size();
    }
    return pieces.size();
}

void join(Paragraph& into, Paragraph& next) {
    Letters& letters = into.letters;
    const Letter* last = last_ink(letters);
    const Letter* first = first_ink(next.letters);
    const bool one_word = last && first && last->page == first->page &&
                          std::fabs(last->y - first->y) < 1 && first->x0 - last->x1 < 1 &&
                          first->x0 >= last->x1 - 1;
    const bool hyphen = last && (last->code == U'-' || last->code == 0x2010 || last->code == 0xAD);
    if (!one_word && !hyphen && !letters.empty()) {
        Letter blank = letters.back();
        blank.code = U' ';
        blank.raised = blank.starts_line = false;
        letters.push_back(blank);
    }
    for (PlacedNote& note : next.notes) {
        note.begin += letters.size(), note.at += letters.size();
        into.notes.push_back(std::move(note));
    }
    letters.insert(letters.end(), next.letters.begin(), next.letters.end());
    into.x0 = std::min(into.x0, next.x0), into.x1 = std::max(into.x1, next.x1);
}

}  // namespace

void join_pieces(std::vector<Paragraph>& paragraphs) {
    std::vector<Paragraph> out;
    for (Paragraph& paragraph : paragraphs) {
        if (const std::size_t at = piece_before(out, paragraph); at < out.size()) {
            join(out[at], paragraph);
        } else {
            out.push_back(std::move(paragraph));
        }
    }
    paragraphs = std::move(out);
}

}  // namespace chancery::readers::pdf
