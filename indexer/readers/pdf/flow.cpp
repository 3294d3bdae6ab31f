// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/pdf/flow.hpp"

#include <algorithm>
#include <cctype>
#include <cmath>
#include <map>
#include <string>
#include <string_view>
#include <utility>

#include "indexer/readers/pdf/lines.hpp"
#include "indexer/readers/pdf/paragraph.hpp"

namespace chancery::readers::pdf {
namespace {

using document::Align;

constexpr float same_edge = 6;  // points by which edges of one paragraph differ
constexpr float wider_leading = 1.28F;
constexpr float other_size = 0.12F;  // share of the size; recognised scans differ from line to line

int quarters(float size) {
    return static_cast<int>(std::lround(size * 4));
}

std::size_t ink_from(const Letters& letters, std::size_t at) {
    while (at < letters.size() && is_blank(letters[at].code)) ++at;
    return at;
}

bool ends_point(const Letters& letters) {
    const Letter* last = last_ink(letters);
    return !last || std::u32string_view(U".;:?!,»”)。；：？！؛؟").find(last->code) !=
                        std::u32string_view::npos;
}

std::size_t end_of_word(const Letters& letters, std::size_t at) {
    while (at < letters.size() && !is_blank(letters[at].code)) ++at;
    return at;
}

// What had to fit into the line before: a word, or a number with its noun, which are not parted
// ("14th meeting", "19 December").
float first_words_width(const Line& line) {
    const std::size_t from = ink_from(line.letters, 0);
    std::size_t to = end_of_word(line.letters, from);
    if (to == from) return 0;
    const char32_t first = line.letters[from].code;
    if (first >= U'0' && first <= U'9' && !begins_with_label(line.letters)) {
        const std::size_t noun = ink_from(line.letters, to);
        if (noun < line.letters.size()) to = end_of_word(line.letters, noun);
    }
    return line.letters[to - 1].x1 - line.letters[from].x0;
}

// Signs of lists that no text has within a line. Symbol fonts hold theirs in the private area.
bool is_bullet(char32_t code) {
    constexpr std::u32string_view bullets =
        U"\u2022\u25CF\u25CB\u25E6\u25AA\u25A0\u2023\uF0B7\uF0A7";
    return bullets.find(code) != bullets.npos;
}

bool begins_with_bullet(const Letters& letters) {
    const std::size_t at = ink_from(letters, 0);
    return at + 1 < letters.size() && is_bullet(letters[at].code) && is_blank(letters[at + 1].code);
}

class FlowReader {
  public:
    FlowReader(const Flow& flow, const Leading& leading) : flow_(flow), leading_(leading) {}

    std::vector<Paragraph> read() {
        for (const Line& line : flow_.lines) {
            if (!open_.empty() && (flow_.is_list || begins_paragraph(line))) flush();
            open_.push_back(&line);
        }
        flush();
        return std::move(paragraphs_);
    }

  private:
    bool is_centred(const Line& line) const {
        const float middle = (flow_.left + flow_.right) / 2;
        return std::fabs((line.x0 + line.x1) / 2 - middle) < 4 && line.x0 > flow_.left + 15;
    }

    bool begins_paragraph(const Line& line) const {
        const Line& before = *open_.back();
        if (std::fabs(line.size - before.size) > other_size * before.size) return true;
        const float step = line.y - before.y;
        if (step < 0.3F * line.size) return true;  // beside it, or above it
        if (step > wider_leading * leading_.of(line.size)) return true;
        if (is_bold(line.letters) != is_bold(before.letters) && ends_apart(before, line))
            return true;
        if (is_centred(line) && is_centred(before)) return false;
        // A dash may begin any line, a bullet begins a point.
        if (begins_with_bullet(line.letters)) return true;
        if (begins_with_label(line.letters) &&
            (ends_point(before.letters) || is_short(before, line))) {
            return true;
        }
        return is_short(before, line) || changes_edge(line);
    }

    // Bold words may end within a line; a whole line of another weight is another paragraph.
    bool ends_apart(const Line& before, const Line& line) const {
        return is_short(before, line) || ends_point(before.letters) || is_centred(before);
    }

    // The line before ended although the first word of this one would have fitted.
    bool is_short(const Line& before, const Line& line) const {
        const float room = flow_.right - before.x1;
        return room > first_words_width(line) + 1.5F * line.size;
    }

    bool changes_edge(const Line& line) const {
        if (open_.size() == 1) {
            // An indent of the second line may hang; one of the first may stand out.
            return std::fabs(line.x0 - open_.front()->x0) > 90 &&
                   ends_point(open_.front()->letters);
        }
        const float shift = line.x0 - open_.back()->x0;
        return std::fabs(shift) > same_edge && !is_centred(line) &&
               (shift > 0 ? ends_point(open_.back()->letters) : true);
    }

    void flush() {
        if (open_.empty()) return;
        Paragraph paragraph;
        std::vector<Line> lines;
        for (const Line* line : open_) lines.push_back(*line);
        append_lines(paragraph.letters, lines);
        paragraph.style = "text";
        paragraph.size = lines.front().size;
        paragraph.first_x0 = paragraph.x0 = lines.front().x0;
        paragraph.x1 = lines.front().x1;
        for (const Line& line : lines) {
            paragraph.x0 = std::min(paragraph.x0, line.x0);
            paragraph.x1 = std::max(paragraph.x1, line.x1);
        }
        if (std::ranges::all_of(lines, [&](const Line& line) { return is_centred(line); })) {
            paragraph.align = Align::centred;
        } else if (lines.front().x0 > (flow_.left + flow_.right) / 2 &&
                   lines.front().x1 > flow_.right - same_edge) {
            paragraph.align = Align::right;
        }
        paragraph.left = flow_.left;
        paragraphs_.push_back(std::move(paragraph));
        open_.clear();
    }

    const Flow& flow_;
    const Leading& leading_;
    std::vector<const Line*> open_;
    std::vector<Paragraph> paragraphs_;
};

}  // namespace

float Leading::of(float size) const {
    const auto row = std::ranges::find(rows, quarters(size), &std::pair<int, float>::first);
    return row == rows.end() ? 1.2F * size : row->second;
}

Leading leading_of(const std::vector<Flow>& flows) {
    std::map<int, std::map<int, int>> steps;
    for (const Flow& flow : flows) {
        for (std::size_t i = 1; i < flow.lines.size(); ++i) {
            const Line &a = flow.lines[i - 1], &b = flow.lines[i];
            const float step = b.y - a.y;
            if (a.page != b.page || quarters(a.size) != quarters(b.size)) continue;
            if (step < 0.8F * a.size || step > 2.6F * a.size) continue;
            ++steps[quarters(a.size)][static_cast<int>(std::lround(step * 2))];
        }
    }
    Leading leading;
    for (const auto& [size, counts] : steps) {
        const auto most =
            std::ranges::max_element(counts, {}, [](const auto& row) { return row.second; });
        if (most->second >= 3) leading.rows.push_back({size, static_cast<float>(most->first) / 2});
    }
    return leading;
}

bool begins_with_label(const Letters& letters) {
    const std::size_t from = ink_from(letters, 0);
    std::string head;
    std::size_t at = from;
    for (; at < letters.size() && head.size() < 8 && !is_blank(letters[at].code); ++at) {
        const char32_t code = letters[at].code;
        if (is_bullet(code) || code == 0x2013 || code == 0x2014)
            head += '*';
        else if (code < 0x80)
            head += static_cast<char>(code);
        else
            return false;
    }
    if (head.empty() || at == letters.size() || !is_blank(letters[at].code)) return false;
    if (head == "*" || head == "-") return true;
    const bool bracketed = head.size() > 2 && head.front() == '(' && head.back() == ')';
    std::string_view body = head;
    if (bracketed) body.remove_prefix(1);
    if (body.back() != '.' && body.back() != ')') return false;
    body.remove_suffix(1);
    if (body.empty() || body.size() > 5) return false;
    const auto is_digit = [](char c) { return std::isdigit(static_cast<unsigned char>(c)) != 0; };
    if (std::ranges::all_of(body, [&](char c) { return is_digit(c) || c == '.'; })) return true;
    return body.size() == 1 || body.find_first_not_of("ivxIVX") == std::string_view::npos;
}

std::vector<Paragraph> paragraphs_of(const Flow& flow, const Leading& leading) {
    if (!flow.rows.empty()) return flow.rows;
    return FlowReader(flow, leading).read();
}

}  // namespace chancery::readers::pdf
