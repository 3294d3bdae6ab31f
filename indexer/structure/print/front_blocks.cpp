// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/structure/print/front_blocks.hpp"

#include <algorithm>

#include "indexer/structure/headings.hpp"
#include "indexer/structure/labels.hpp"
#include "indexer/structure/print/front_lines.hpp"
#include "indexer/structure/print/masthead_lines.hpp"
#include "indexer/structure/states.hpp"
#include "indexer/text/normal.hpp"
#include "indexer/text/table.hpp"
#include "indexer/text/utf8.hpp"

namespace chancery::structure {
namespace {

using document::Block;
using document::BlockKind;

constexpr std::size_t max_title_letters = 450;  // a title that names a score of States

}  // namespace

bool is_row(const Block& block) {
    return block.kind == BlockKind::row || block.kind == BlockKind::header_row;
}

std::vector<std::string_view> lines_of(const Block& block) {
    std::vector<std::string_view> lines;
    for (const auto line : text::split(block.text, '\n')) {
        if (!is_row(block)) {
            lines.push_back(text::trim(line));
            continue;
        }
        for (const auto cell : text::split(line, '\t')) lines.push_back(text::trim(cell));
    }
    std::erase_if(lines, [](std::string_view line) { return line.empty(); });
    return lines;
}

bool has_masthead_words(const std::vector<std::string_view>& lines) {
    return std::ranges::any_of(
        lines, [](std::string_view line) { return line_kind(line) != LineKind::other; });
}

bool looks_like_title(const Block& block) {
    return (block.kind == BlockKind::heading || block.bold || is_row(block) ||
            is_in_capitals(block.text)) &&
           text::count_code_points(block.text) <= max_title_letters;
}

bool names_person(std::string_view line) {
    line = text::trim(line);
    const auto open = line.rfind('(');
    if (open == line.npos || open == 0 || !line.ends_with(')')) return false;
    return text::count_code_points(line) <= max_plain_letters &&
           !state_name(line.substr(open + 1, line.size() - open - 2)).empty();
}

bool is_numbered_text(const Block& block) {
    if (looks_like_title(block)) return false;
    const LabelPrefix prefix = split_label(block.text);
    return prefix.bytes > 0 && prefix.bytes < block.text.size() && !prefix.label.tentative &&
           prefix.label.readings[0] == Reading{Series::digit, 1, "1"};
}

bool is_first_heading(const Block& block, std::string_view stored) {
    const HeadingNumber number = read_heading(stored, {});
    const bool opens = number.kind == HeadingKind::section || number.kind == HeadingKind::letter ||
                       number.kind == HeadingKind::chapter || number.kind == HeadingKind::annex ||
                       number.kind == HeadingKind::article;
    const bool worded = !stored.empty() && text::without_marks(stored).starts_with("sect");
    return opens && !worded && number.value == 1 && looks_like_title(block);
}

}  // namespace chancery::structure
