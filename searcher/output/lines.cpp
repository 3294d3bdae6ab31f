// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/output/lines.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "indexer/program/terminal.hpp"
#include "indexer/text/utf8.hpp"
#include "indexer/text/width.hpp"

namespace chancery::output {
namespace {

std::string_view escape_of(Style style) {
    switch (style) {
        case Style::bold:
            return "\x1b[1m";
        case Style::dim:
            return "\x1b[2m";
        case Style::match:
            return "\x1b[1;31m";
        case Style::removed:
            return "\x1b[9;31m";
        case Style::added:
            return "\x1b[4;32m";
        case Style::plain:
            break;
    }
    return "";
}

std::string in_style(std::string_view text, Style style, bool colour) {
    if (!colour || style == Style::plain || text.empty()) return std::string(text);
    return fmt::format("{}{}\x1b[0m", escape_of(style), text);
}

std::string joined(std::span<const Piece> pieces) {
    std::string text;
    for (const auto& part : pieces) text += part.text;
    return text;
}

/// The bytes [begin, end) of the joined pieces, each part in its style.
std::string styled_range(std::span<const Piece> pieces, std::size_t begin, std::size_t end,
                         bool colour) {
    std::string shown;
    std::size_t offset = 0;
    for (const auto& part : pieces) {
        const auto from = std::max(begin, offset);
        const auto to = std::min(end, offset + part.text.size());
        if (from < to) {
            shown += in_style(std::string_view(part.text).substr(from - offset, to - from),
                              part.style, colour);
        }
        offset += part.text.size();
    }
    return shown;
}

/// The first line's margin with the head in it.
Line margin_with_head(const Frame& frame) {
    Line line{in_style(frame.head, frame.head_style, frame.colour), text::columns(frame.head)};
    if (line.columns == 0 && frame.indent == 0) return line;
    const auto blanks = line.columns < frame.indent ? frame.indent - line.columns : 1;
    line.shown.append(blanks, ' ');
    line.columns += blanks;
    return line;
}

/// A head that leaves no room beside it is laid out with the words.
Lines with_head_as_text(std::span<const Piece> pieces, Frame frame) {
    std::vector<Piece> all = {{std::exchange(frame.head, {}) + " ", frame.head_style}};
    all.insert(all.end(), pieces.begin(), pieces.end());
    return lay_out(all, frame);
}

bool in_any(std::span<const results::Mark> marks, std::size_t offset) {
    return std::ranges::any_of(marks, [&](const results::Mark& mark) {
        return mark.first <= offset && offset < mark.second;
    });
}

/// Code-point offsets at which the style changes or a note's mark stands, both ends included.
std::vector<std::size_t> boundaries(std::size_t length, std::span<const results::Mark> marks,
                                    std::span<const document::Footnote> notes) {
    std::vector<std::size_t> offsets = {0, length};
    for (const auto& [begin, end] : marks) offsets.insert(offsets.end(), {begin, end});
    for (const auto& note : notes) offsets.push_back(note.offset);
    for (auto& offset : offsets) offset = std::min(offset, length);
    std::ranges::sort(offsets);
    offsets.erase(std::unique(offsets.begin(), offsets.end()), offsets.end());
    return offsets;
}

void add_note_marks(std::vector<Piece>& pieces, std::span<const document::Footnote> notes,
                    std::size_t begin, std::size_t end) {
    for (const auto& note : notes) {
        if (note.offset < begin || note.offset >= end) continue;
        pieces.push_back(piece(fmt::format("[{}]", note.number), Style::dim));
    }
}

}  // namespace

Piece piece(std::string_view text, Style style) {
    return {program::safe(text), style};
}

std::vector<Piece> marked_pieces(std::string_view text, std::span<const results::Mark> marks,
                                 std::span<const document::Footnote> notes) {
    std::vector<Piece> pieces;
    const auto offsets = boundaries(text::count_code_points(text), marks, notes);
    std::size_t begin_byte = 0;
    for (std::size_t i = 0; i + 1 < offsets.size(); ++i) {
        add_note_marks(pieces, notes, offsets[i], offsets[i + 1]);
        const auto rest = text.substr(begin_byte);
        const auto part = rest.substr(0, text::byte_offset(rest, offsets[i + 1] - offsets[i]));
        pieces.push_back(piece(part, in_any(marks, offsets[i]) ? Style::match : Style::plain));
        begin_byte += part.size();
    }
    add_note_marks(pieces, notes, offsets.back(), SIZE_MAX);
    return pieces;
}

Lines lay_out(std::span<const Piece> pieces, Frame frame) {
    if (text::columns(frame.head) > frame.width / 2) return with_head_as_text(pieces, frame);
    frame.indent = std::min(frame.indent, frame.width / 2);
    Lines lines;
    const auto whole = joined(pieces);
    auto margin = margin_with_head(frame);
    const text::Measure measure{
        .width = frame.width - frame.indent,
        .first_indent = margin.columns - std::min(margin.columns, frame.indent)};
    for (auto line : text::wrap(whole, measure)) {
        const auto begin = static_cast<std::size_t>(line.data() - whole.data());
        lines.push_back(
            {margin.shown + styled_range(pieces, begin, begin + line.size(), frame.colour),
             margin.columns + text::columns(line)});
        margin = {std::string(frame.indent, ' '), frame.indent};
    }
    if (lines.empty() && !frame.head.empty()) lines.push_back(margin);
    return lines;
}

Line one_line(std::string_view text, Style style, const Frame& frame) {
    auto line = margin_with_head(frame);
    const auto room = frame.width - std::min(frame.width, line.columns);
    const auto cut = text::truncate(program::safe(text), room);
    return {line.shown + in_style(cut, style, frame.colour), line.columns + text::columns(cut)};
}

Lines both_ends(std::span<const Piece> left, const Piece& right, const Frame& frame) {
    auto lines = lay_out(left, frame);
    const auto right_columns = text::columns(right.text);
    if (right_columns == 0 || lines.empty()) return lines;
    if (frame.indent + right_columns > frame.width) {
        append(lines,
               lay_out(std::span(&right, 1), {.width = frame.width, .indent = frame.indent}));
        return lines;
    }
    if (lines.back().columns + 2 + right_columns > frame.width) {
        lines.push_back({std::string(frame.indent, ' '), frame.indent});
    }
    auto& last = lines.back();
    const auto taken = last.columns + right_columns;
    const auto blanks = frame.width - std::min(frame.width, taken);
    last.shown += std::string(blanks, ' ') + in_style(right.text, right.style, frame.colour);
    last.columns = taken + blanks;
    return lines;
}

Lines side_by_side(const Lines& left, const Lines& right, std::size_t left_width) {
    Lines lines;
    constexpr std::size_t gap = 3;
    for (std::size_t i = 0; i < std::max(left.size(), right.size()); ++i) {
        Line line = i < left.size() ? left[i] : Line{};
        if (i < right.size()) {
            const auto start = std::max(left_width, line.columns) + gap;
            line.shown += std::string(start - line.columns, ' ') + right[i].shown;
            line.columns = start + right[i].columns;
        }
        lines.push_back(std::move(line));
    }
    return lines;
}

void append(Lines& lines, Lines more) {
    std::ranges::move(more, std::back_inserter(lines));
}

void print(const Lines& lines, std::ostream& out) {
    for (const auto& line : lines) {
        const auto last = line.shown.find_last_not_of(' ');
        out << std::string_view(line.shown).substr(0, last == std::string::npos ? 0 : last + 1)
            << '\n';
    }
}

}  // namespace chancery::output
