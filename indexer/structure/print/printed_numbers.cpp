// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/structure/print/printed_numbers.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "indexer/structure/headings.hpp"
#include "indexer/structure/item.hpp"
#include "indexer/structure/labels.hpp"
#include "indexer/structure/print/paragraphs.hpp"
#include "indexer/text/ascii.hpp"
#include "indexer/text/normal.hpp"
#include "indexer/text/table.hpp"
#include "indexer/text/utf8.hpp"

namespace chancery::structure {
namespace {

using document::Block;
using document::BlockKind;
using Blocks = std::vector<Block>;

constexpr std::size_t max_numbered_title_letters = 120;
constexpr std::size_t least_text_bytes = 40;  // of a paragraph that is no line
constexpr std::size_t max_misread_bytes = 3;
constexpr std::size_t max_section_bytes = 6;  // "XVIII."

bool is_running_text(const Block& block) {
    return block.kind == BlockKind::paragraph;
}

LabelPrefix label_of(const Block& block) {
    if (text::trim(block.number).empty()) return split_label(block.text);
    return {read_label(block.number), 0};
}

/// The plain number of a paragraph; 0 when it has none.
unsigned number_of(const Block& block) {
    if (!is_running_text(block)) return 0;
    const Label label = label_of(block).label;
    if (label.empty() || label.tentative || label.readings[0].series != Series::digit) return 0;
    const Reading& reading = label.readings[0];
    return reading.unit.find('-') == std::string::npos ? reading.value : 0;
}

/// "12." and nothing behind it.
bool is_lone_number(const Block& block) {
    if (!block.notes.empty() || !text::trim(block.number).empty()) return false;
    const LabelPrefix prefix = split_label(block.text);
    return prefix.bytes == block.text.size() && number_of(block) > 0;
}

/// A numbered paragraph, or its number alone; not the pages of a contents entry.
bool begins_text(const Block& block) {
    return number_of(block) > 0 && (block.text.size() >= least_text_bytes || is_lone_number(block));
}

/// "A.", "IV." and nothing behind it.
bool is_lone_section(const Block& block) {
    const std::string stored = text::stored_form(block.text);
    if (!is_running_text(block) || stored.size() > max_section_bytes || !stored.ends_with('.'))
        return false;
    const HeadingNumber number = read_heading(stored, {});
    return !number.titled &&
           (number.kind == HeadingKind::letter || number.kind == HeadingKind::section);
}

/// A line without an end, as titles are.
bool is_title(std::string_view stored) {
    return !stored.empty() && text::count_code_points(stored) <= max_numbered_title_letters &&
           ending_of(stored) == Ending::other;
}

/// The words behind a block's label.
std::string words_of(const Block& block) {
    return text::stored_form(std::string_view(block.text).substr(label_of(block).bytes));
}

/// True for a point of a list that a colon opens.
bool is_listed(const Blocks& blocks, std::size_t index) {
    return index > 0 && ending_of(text::stored_form(blocks[index - 1].text)) == Ending::colon;
}

/// Takes so many bytes from the head of a block's text.
void cut_head(Block& block, std::size_t bytes) {
    const auto behind = [&](std::size_t offset) { return offset > bytes ? offset - bytes : 0; };
    block.text.erase(0, bytes);
    block.emphasis = behind(block.emphasis);
    block.strong = behind(block.strong);
    for (auto& note : block.notes) note.offset = behind(note.offset);
    for (auto& link : block.links) {
        if (link.note >= 0) continue;
        link.begin = behind(link.begin);
        link.end = behind(link.end);
    }
}

/// What machines take digits for.
constexpr auto misread_digits = std::to_array<std::pair<std::string_view, char>>({
    {"OoQD", '0'},
    {"lIi|!", '1'},
    {"Zz", '2'},
    {"Uk", '4'},
    {"Ss", '5'},
    {"Gb", '6'},
    {"T", '7'},
    {"B", '8'},
    {"gq", '9'},
});

char digit_of(char read) {
    if (text::is_digit(read)) return read;
    const auto row = std::ranges::find_if(misread_digits, [&](const auto& misread) {
        return misread.first.find(read) != std::string_view::npos;
    });
    return row == misread_digits.end() ? '\0' : row->second;
}

/// A number that was read otherwise, and what it takes of the text.
struct Misread {
    unsigned value = 0;
    std::size_t bytes = 0;
};

/// The misread number at the head of a paragraph: letters for digits, or another mark for its
/// point.
std::optional<Misread> misread_number(const Block& block) {
    const std::string_view text = block.text;
    if (!is_running_text(block) || text.size() < least_text_bytes || has_label(block)) return {};
    const std::string_view token = text.substr(0, text.find_first_of(" \t"));
    const std::size_t mark = token.size() - 1;
    if (token.size() < 2 || mark > max_misread_bytes ||
        std::string_view(".,^;:").find(token[mark]) == std::string_view::npos)
        return {};
    unsigned value = 0;
    for (const char read : token.substr(0, mark)) {
        const char digit = digit_of(read);
        if (digit == '\0') return {};
        value = 10 * value + static_cast<unsigned>(digit - '0');
    }
    const std::string_view behind = text::trim(text.substr(token.size()));
    const bool begins = !behind.empty() && !text::is_digit(behind.front());
    if (value == 0 || !begins) return {};
    return Misread{value, static_cast<std::size_t>(behind.data() - text.data())};
}

/// For each block the number of the next numbered paragraph behind it; 0: none.
std::vector<unsigned> next_numbers(const Blocks& blocks) {
    std::vector<unsigned> next(blocks.size());
    for (std::size_t i = blocks.size(); i-- > 1;) {
        const unsigned number = number_of(blocks[i]);
        next[i - 1] = number > 0 ? number : next[i];
    }
    return next;
}

}  // namespace

void join_lone_numbers(Blocks& blocks) {
    std::size_t kept = 0;
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        const bool pair = i + 1 < blocks.size() && is_running_text(blocks[i + 1]) &&
                          !has_label(blocks[i + 1]) && blocks[i].page == blocks[i + 1].page;
        if (pair && is_lone_number(blocks[i])) {
            blocks[i + 1].number = text::trim(blocks[i].text);
            continue;
        }
        const bool titled = pair && i + 2 < blocks.size() && is_lone_section(blocks[i]) &&
                            is_title(text::stored_form(blocks[i + 1].text)) &&
                            begins_text(blocks[i + 2]);
        if (titled) {
            blocks[i + 1].number = text::trim(blocks[i].text);
            blocks[i + 1].kind = BlockKind::heading;
            continue;
        }
        if (kept != i) blocks[kept] = std::move(blocks[i]);
        ++kept;
    }
    blocks.resize(kept);
}

void mend_misread_numbers(Blocks& blocks) {
    const std::vector<unsigned> next = next_numbers(blocks);
    unsigned last = 0;
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        if (const unsigned number = number_of(blocks[i])) last = number;
        const std::optional<Misread> misread = misread_number(blocks[i]);
        if (!misread || misread->value != last + 1 || next[i] != last + 2) continue;
        cut_head(blocks[i], misread->bytes);
        blocks[i].number = std::to_string(misread->value) + ".";
        last = misread->value;
    }
}

void find_numbered_titles(Blocks& blocks) {
    const std::vector<unsigned> next = next_numbers(blocks);
    unsigned last = 0;
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        const unsigned number = number_of(blocks[i]);
        if (number == 0) continue;
        const bool interrupts = last > 0 && number != last + 1 && next[i] == last + 1;
        if (interrupts && !is_listed(blocks, i) && is_title(words_of(blocks[i]))) {
            blocks[i].kind = BlockKind::heading;
            continue;
        }
        last = number;
    }
}

}  // namespace chancery::structure
