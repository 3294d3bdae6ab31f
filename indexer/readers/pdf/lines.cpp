// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/pdf/lines.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <utility>

#include "indexer/readers/pdf/direction.hpp"
#include "indexer/text/direction.hpp"

namespace chancery::readers::pdf {
namespace {

constexpr float gap_without_blanks = 0.18F;  // of the size: a word ends
constexpr float gap_beside_blanks = 0.45F;   // the same where blanks are drawn as glyphs
constexpr float gap_of_tab = 1.3F;
constexpr float gap_of_column = 1.9F;
constexpr float baseline_step = 0.6F;  // a baseline further off is another line
constexpr float repeat_step = 0.12F;   // the same letter drawn again is nearer than this
// How far back what is drawn again is sought: hostile files put everything in one line.
constexpr std::ptrdiff_t most_letters_back = 400, most_lines_back = 50;

// Digits and marks between letters from right to left stand among them.
bool is_right_to_left(char32_t code) {
    return (code >= 0x0590 && code < 0x0900) || (code >= 0xFB1D && code <= 0xFDFF) ||
           (code >= 0xFE70 && code <= 0xFEFC);
}

// Characters that say nothing: controls, zero-width marks, glyphs without meaning. Which way a text
// runs, its letters tell.
bool is_nothing(char32_t code) {
    return code < 0x20 || (code >= 0x7F && code < 0xA0) || code == 0xFEFF || code == 0xFFFD ||
           code == 0x200B || (code >= 0xE000 && code < 0xF000) || text::is_direction_control(code);
}

int link_at(const std::vector<LinkArea>& links, const Letter& letter) {
    const float x = (letter.x0 + letter.x1) / 2, y = letter.y - letter.size * 0.25F;
    for (std::size_t i = 0; i < links.size(); ++i) {
        const LinkArea& area = links[i];
        if (x >= area.x0 && x <= area.x1 && y >= area.y0 && y <= area.y1) {
            return static_cast<int>(i);
        }
    }
    return -1;
}

Letter to_letter(const PlacedGlyph& placed, const File& file) {
    const Glyph& glyph = *placed.glyph;
    const Face& face = file.faces[glyph.face];
    Letter letter;
    letter.code = glyph.code;
    letter.x0 = glyph.x0, letter.x1 = glyph.x1, letter.y = glyph.y;
    letter.size = glyph.size;
    letter.page = placed.page;
    letter.bold = face.bold, letter.italic = face.italic;
    if (is_blank(glyph.code)) letter.code = U' ';
    const auto& links = file.pages[placed.page - 1U].links;
    if (!links.empty()) letter.link = link_at(links, letter);
    return letter;
}

// Size and base of most letters of a line.
void settle(Line& line) {
    std::map<int, int> sizes;
    for (const Letter& letter : line.letters) {
        if (letter.code != U' ') ++sizes[static_cast<int>(std::lround(letter.size * 4))];
    }
    int most = 0;
    for (const auto& [size, count] : sizes) {
        if (count >= most) most = count, line.size = static_cast<float>(size) / 4;
    }
    std::map<int, int> bases;
    most = 0;
    for (const Letter& letter : line.letters) {
        if (std::fabs(letter.size - line.size) > 0.3F) continue;
        const int count = ++bases[static_cast<int>(std::lround(letter.y * 4))];
        if (count > most) most = count, line.y = letter.y;
    }
    line.x0 = 1e9F, line.x1 = -1e9F;
    for (Letter& letter : line.letters) {
        if (letter.code == U' ' || letter.code == U'\t') continue;
        line.x0 = std::min(line.x0, letter.x0), line.x1 = std::max(line.x1, letter.x1);
        letter.raised = letter.size < 0.85F * line.size && letter.y < line.y - 0.12F * line.size;
        // Raised type of the full size, as the text state's rise makes it.
        if (line.y - letter.y > 0.25F * line.size && letter.size <= line.size) letter.raised = true;
    }
}

class LineMaker {
  public:
    LineMaker(const File& file, const Spacing& spacing) : file_(file), spacing_(spacing) {}

    /// Breaks lines at gaps wider than `times` their size.
    void break_at_gaps(float times) { widest_ = times; }

    void add(const PlacedGlyph& placed) {
        const std::uint32_t order = order_++;
        if (placed.glyph->turned || is_nothing(placed.glyph->code)) return;
        Letter letter = to_letter(placed, file_);
        letter.order = order;
        if (letter.size <= 0) return;
        if (line_.letters.empty()) return begin(letter);
        if (repeats(letter)) return;
        if (is_other_line(letter)) {
            finish();
            return begin(letter);
        }
        add_gap(letter);
        append(letter);
        if (letter.code != U' ') last_ = letter;
        end_ = letter;
    }

    std::vector<Line> take() {
        finish();
        return std::move(lines_);
    }

  private:
    void begin(const Letter& letter) {
        line_ = {};
        line_.page = letter.page;
        first_start_ = last_start_ = letter.x0;
        append(letter);
        base_ = letter.y;
        last_ = end_ = letter;
    }

    void append(const Letter& letter) {
        first_start_ = std::min(first_start_, letter.x0);
        last_start_ = std::max(last_start_, letter.x0);
        line_.letters.push_back(letter);
    }

    // Bold type made by drawing twice. Most letters stand beyond all before them, at one end or the
    // other, and need no look at each.
    bool repeats(const Letter& letter) const {
        if (letter.code == U' ') return false;
        const float near = repeat_step * letter.size;
        if (letter.x0 - near >= last_start_ || letter.x0 + near <= first_start_) return false;
        const auto same = [&](const Letter& other) {
            return other.code == letter.code && std::fabs(other.x0 - letter.x0) < near &&
                   std::fabs(other.y - letter.y) < near && other.page == letter.page;
        };
        const auto back = std::min(std::ssize(line_.letters), most_letters_back);
        return std::any_of(line_.letters.end() - back, line_.letters.end(), same);
    }

    bool is_other_line(const Letter& letter) const {
        if (letter.page != line_.page) return true;
        const float size = std::max(letter.size, end_.size);
        const float step = std::fabs(letter.y - base_);
        if (step > baseline_step * size) return true;
        const bool back = letter.x0 < end_.x0 - size && !is_right_to_left(letter.code) &&
                          !is_right_to_left(end_.code);
        if (back && step > 0.3F * size) return true;
        if (widest_ <= 0 || letter.code == U' ') return false;
        const float gap = std::max(letter.x0 - last_.x1, last_.x0 - letter.x1);
        return gap > widest_ * size;
    }

    void add_gap(const Letter& letter) {
        if (letter.code == U' ') return;
        const float size = std::max(letter.size, last_.size);
        const bool left = is_right_to_left(letter.code) && letter.x1 <= last_.x0 + 0.3F * size;
        const float gap = left ? last_.x0 - letter.x1 : letter.x0 - last_.x1;
        Letter& before = line_.letters.back();
        if (gap > gap_of_tab * size && before.code == U' ') {
            before.code = U'\t';
            return;
        }
        if (before.code == U' ' || before.code == U'\t') return;
        const float least = (spacing_.draws_blanks ? gap_beside_blanks : gap_without_blanks) * size;
        if (std::fabs(gap) <= least || (gap < 0 && -gap < size)) return;
        if (is_east_asian(letter.code) && is_east_asian(before.code) && gap < size) return;
        Letter blank = before;
        blank.code = gap > gap_of_tab * size ? U'\t' : U' ';
        blank.x0 = before.x1, blank.x1 = letter.x0;
        if (letter.link != blank.link) blank.link = -1;
        line_.letters.push_back(blank);
    }

    void finish() {
        if (line_.letters.empty()) return;
        settle(line_);
        const auto first = std::ranges::find_if(
            line_.letters, [](const Letter& letter) { return !is_blank(letter.code); });
        if (first != line_.letters.end()) first->starts_line = true;
        if (line_.x0 <= line_.x1) lines_.push_back(std::move(line_));
        line_ = {};
    }

    const File& file_;
    const Spacing spacing_;
    std::vector<Line> lines_;
    Line line_;
    Letter last_, end_;
    float base_ = 0, widest_ = 0;
    float first_start_ = 0, last_start_ = 0;  // the least and the greatest x0 of the line
    std::uint32_t order_ = 0;
};

// True for the same letters at the same place: of pages whose text is drawn, then drawn again for
// bold type or as an unseen layer to search.
bool is_repeat(const Line& line, const Line& other) {
    const float near = repeat_step * line.size;
    return std::fabs(line.x0 - other.x0) < near && std::fabs(line.y - other.y) < near &&
           std::ranges::equal(line.letters, other.letters, {}, &Letter::code, &Letter::code);
}

// Takes repeats out of lines that are sorted from top to bottom.
void drop_repeats(std::vector<Line>& lines) {
    std::vector<Line> kept;
    kept.reserve(lines.size());
    for (Line& line : lines) {
        const auto back = std::min(std::ssize(kept), most_lines_back);
        const bool again = std::any_of(kept.end() - back, kept.end(),
                                       [&](const Line& other) { return is_repeat(line, other); });
        if (!again) kept.push_back(std::move(line));
    }
    lines = std::move(kept);
}

Gaps gaps_of(const Spacing& spacing) {
    return {spacing.draws_blanks ? gap_beside_blanks : gap_without_blanks, gap_of_tab};
}

// Puts a segment behind another of the same line.
void join(Line& line, const Line& next, const Spacing& spacing) {
    const float gap = next.x0 - line.x1;
    const float least = (spacing.draws_blanks ? gap_beside_blanks : gap_without_blanks) * line.size;
    if (!is_blank(line.letters.back().code) && gap > std::min(least, 0.2F * line.size)) {
        Letter blank = line.letters.back();
        blank.code = U' ';
        blank.link = -1;
        line.letters.push_back(blank);
    }
    line.letters.insert(line.letters.end(), next.letters.begin(), next.letters.end());
    settle(line);
}

}  // namespace

bool is_blank(char32_t code) {
    return code == U' ' || code == U'\t' || code == 0xA0 || code == 0x3000 ||
           (code >= 0x2000 && code <= 0x200A) || code == 0x202F || code == 0x205F;
}

Spacing spacing_of(const File& file) {
    std::size_t blanks = 0, letters = 0;
    for (const Page& page : file.pages) {
        for (const Glyph& glyph : page.glyphs) ++(is_blank(glyph.code) ? blanks : letters);
    }
    return {.draws_blanks = blanks * 12 > letters};
}

std::vector<Line> lines_in_order(const std::vector<PlacedGlyph>& glyphs, const File& file,
                                 const Spacing& spacing) {
    LineMaker maker(file, spacing);
    for (const PlacedGlyph& glyph : glyphs) maker.add(glyph);
    std::vector<Line> lines = maker.take();
    for (Line& line : lines) put_in_reading_order(line, gaps_of(spacing));
    return lines;
}

std::vector<Line> lines_by_place(const std::vector<PlacedGlyph>& glyphs, const File& file,
                                 const Spacing& spacing) {
    LineMaker maker(file, spacing);
    maker.break_at_gaps(gap_of_column);
    for (const PlacedGlyph& glyph : glyphs) maker.add(glyph);
    std::vector<Line> parts = maker.take();
    std::ranges::stable_sort(parts, {}, [](const Line& part) { return part.y; });
    drop_repeats(parts);
    std::vector<Line> lines;
    for (std::size_t from = 0; from < parts.size();) {
        std::size_t to = from + 1;
        while (to < parts.size() && parts[to].y - parts[from].y < 0.45F * parts[from].size) ++to;
        std::stable_sort(parts.begin() + static_cast<std::ptrdiff_t>(from),
                         parts.begin() + static_cast<std::ptrdiff_t>(to),
                         [](const Line& a, const Line& b) { return a.x0 < b.x0; });
        const std::size_t first = lines.size();
        for (; from < to; ++from) {
            const bool goes_on = lines.size() > first && parts[from].x0 - lines.back().x1 <
                                                             gap_of_column * lines.back().size;
            if (goes_on) {
                join(lines.back(), parts[from], spacing);
            } else {
                lines.push_back(std::move(parts[from]));
            }
        }
    }
    for (Line& line : lines) put_in_reading_order(line, gaps_of(spacing));
    return lines;
}

bool is_east_asian(char32_t code) {
    return (code >= 0x2E80 && code < 0xA4D0) || (code >= 0xF900 && code < 0xFB00) ||
           (code >= 0xFF00 && code < 0xFFF0) || (code >= 0x20000 && code < 0x40000);
}

bool is_bold(const Letters& letters) {
    return std::ranges::all_of(letters, [](const Letter& l) { return l.bold || is_blank(l.code); });
}

}  // namespace chancery::readers::pdf
