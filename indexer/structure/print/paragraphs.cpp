// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/structure/print/paragraphs.hpp"

#include <cctype>
#include <cmath>
#include <string>
#include <string_view>
#include <utility>

#include "indexer/structure/item.hpp"
#include "indexer/structure/labels.hpp"
#include "indexer/text/normal.hpp"
#include "indexer/text/table.hpp"
#include "indexer/text/utf8.hpp"

namespace chancery::structure {
namespace {

using document::Block;
using document::BlockKind;

constexpr std::size_t least_broken_bytes = 60;  // a shorter line is a list's or a signature
constexpr std::size_t least_numbered = 8;       // paragraphs, by which a report is known

bool is_text(const Block& block) {
    return block.kind == BlockKind::paragraph;
}

bool begins_small(std::string_view text) {
    text = text::trim(text);
    if (text.empty()) return false;
    if (std::islower(static_cast<unsigned char>(text.front())) != 0) return true;
    // Cyrillic and accented small letters: folding leaves them as they are.
    const std::string start(text::cut(text, 2));
    return static_cast<unsigned char>(start.front()) >= 0xC3 &&
           static_cast<unsigned char>(start.front()) <= 0xD1 && start.size() == 2 &&
           text::folded(start) == start && text::word_key(start) == start;
}

/// A line of a contents page: "Lanterns ....<tab>7".
bool ends_in_cell_of_digits(std::string_view text) {
    const auto tab = text.rfind('\t');
    return tab != text.npos && tab + 1 < text.size() &&
           text.find_first_not_of("0123456789 ", tab + 1) == text.npos;
}

bool is_of_one_look(const Block& before, const Block& block) {
    return std::abs(block.size - before.size) < 1 && before.align == block.align &&
           block.emphasis == 0 && block.strong == 0;
}

/// A paragraph that breaks off at the foot of a page goes on at the head of the next, whatever it
/// begins with there; not what has an italic word of its own at its start.
bool crosses_page(const Block& before, const Block& block, Ending ending) {
    return ending == Ending::other && block.page == before.page + 1 &&
           before.text.size() >= least_broken_bytes && !ends_in_cell_of_digits(before.text) &&
           is_of_one_look(before, block);
}

/// A paragraph without number right behind one that bears a number and has ended.
bool stands_behind_number(const Block& before, const Block& block) {
    return is_text(before) && is_text(block) && has_label(before) && !has_label(block) &&
           !before.bold && block.text.size() >= least_broken_bytes &&
           is_of_one_look(before, block) &&
           ending_of(text::stored_form(before.text)) == Ending::stop;
}

/// True where all paragraphs bear numbers, as reports' do: on no page does one without stand behind
/// one with a number.
bool numbers_all(const std::vector<Block>& blocks) {
    std::size_t numbered = 0;
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        numbered += is_text(blocks[i]) && has_label(blocks[i]) ? 1 : 0;
        if (i > 0 && blocks[i].page == blocks[i - 1].page &&
            stands_behind_number(blocks[i - 1], blocks[i]))
            return false;
    }
    return numbered >= least_numbered;
}

/// `all_numbered`: what bears no number goes on, though a full stop stands at the page's foot.
bool continues(const Block& before, const Block& block, bool all_numbered) {
    if (!is_text(before) || !is_text(block) || block.bold != before.bold) return false;
    if (has_label(block)) return false;
    const Ending ending = ending_of(text::stored_form(before.text));
    if (begins_small(block.text)) return ending == Ending::other || ending == Ending::comma;
    if (all_numbered && block.page == before.page + 1 && stands_behind_number(before, block))
        return true;
    return crosses_page(before, block, ending);
}

/// Puts a block's text, notes and links behind those of the one before.
void append(Block& target, Block& block) {
    if (!target.text.ends_with(' ')) target.text += ' ';
    const std::size_t shift = target.text.size();
    const auto notes = static_cast<int>(target.notes.size());
    for (auto& note : block.notes) {
        note.offset += shift;
        target.notes.push_back(std::move(note));
    }
    for (auto& link : block.links) {
        if (link.note >= 0) {
            link.note += notes;
        } else {
            link.begin += shift;
            link.end += shift;
        }
        target.links.push_back(std::move(link));
    }
    target.text += block.text;
}

/// A block of notes without a text of its own.
bool has_notes_only(const Block& block) {
    return text::trim(block.text).empty() && !block.notes.empty();
}

}  // namespace

bool has_label(const Block& block) {
    if (!text::trim(block.number).empty()) return true;
    const LabelPrefix prefix = split_label(block.text);
    return prefix.bytes > 0 && !prefix.label.tentative;
}

void join_paragraphs(std::vector<Block>& blocks) {
    const bool all_numbered = numbers_all(blocks);
    std::size_t kept = 0;
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        if (kept > 0 && has_notes_only(blocks[i])) {
            Block& before = blocks[kept - 1];
            for (auto& note : blocks[i].notes) {
                note.offset = before.text.size();
                before.notes.push_back(std::move(note));
            }
            continue;
        }
        if (kept > 0 && continues(blocks[kept - 1], blocks[i], all_numbered)) {
            append(blocks[kept - 1], blocks[i]);
            continue;
        }
        if (kept != i) blocks[kept] = std::move(blocks[i]);
        ++kept;
    }
    blocks.resize(kept);
}

}  // namespace chancery::structure
