// SPDX-License-Identifier: GPL-2.0-or-later
//
// First pass: from raw blocks to stored text. Labels are split off before white space is folded,
// since the tab behind a label is the best sign of it. Offsets of notes and links are carried
// through both.
#include <algorithm>
#include <cctype>
#include <utility>

#include "indexer/structure/item.hpp"
#include "indexer/structure/links.hpp"
#include "indexer/text/normal.hpp"
#include "indexer/text/table.hpp"
#include "indexer/text/utf8.hpp"

namespace chancery::structure {
namespace {

using document::Align;
using document::Block;
using document::BlockKind;
using document::RawLink;

std::size_t behind(std::size_t offset, std::size_t cut) {
    return offset > cut ? offset - cut : 0;
}

/// Places of a text's notes and links in its stored form.
struct Offsets {
    std::vector<std::size_t> ends, begins;
};

void add_links(const Block& block, int note, std::string_view raw, std::size_t cut, Item& item) {
    std::vector<std::size_t> begins, ends;
    std::vector<const RawLink*> links;
    for (const RawLink& link : block.links) {
        if (link.note != note || link.end <= cut) continue;
        links.push_back(&link);
        begins.push_back(behind(link.begin, cut));
        ends.push_back(behind(link.end, cut));
    }
    if (links.empty()) return;
    const std::string stored = text::stored_form(raw, begins, true);
    text::stored_form(raw, ends);
    for (std::size_t i = 0; i < links.size(); ++i) {
        if (begins[i] >= ends[i]) continue;
        const std::size_t from = text::byte_offset(stored, begins[i]);
        const std::size_t to = text::byte_offset(stored, ends[i]);
        const std::string symbol =
            linked_symbol(links[i]->address, std::string_view(stored).substr(from, to - from),
                          std::string_view(stored).substr(to, 8));
        if (!symbol.empty()) item.links.push_back({begins[i], ends[i], note, symbol});
    }
}

void add_notes(const Block& block, std::string_view raw, std::size_t cut, Item& item) {
    if (block.notes.empty()) return;
    std::vector<std::size_t> offsets;
    for (const auto& note : block.notes) offsets.push_back(behind(note.offset, cut));
    text::stored_form(raw, offsets);
    for (std::size_t i = 0; i < block.notes.size(); ++i) {
        item.footnotes.push_back({text::stored_form(block.notes[i].number),
                                  text::stored_form(block.notes[i].text), offsets[i]});
        add_links(block, static_cast<int>(i), block.notes[i].text, 0, item);
    }
}

/// Cells of a row, parted by " | "; empty ones at the end are left out.
std::string row_text(std::string_view raw) {
    std::string result;
    for (const auto cell : text::split(raw, '\t')) {
        const std::string stored = text::stored_form(cell);
        if (stored.empty()) continue;
        if (!result.empty()) result += " | ";
        result += stored;
    }
    return result;
}

/// The letter of a table's note: "a See ...".
LabelPrefix note_letter(std::string_view raw) {
    const std::string_view trimmed = text::trim(raw);
    const bool letter =
        trimmed.size() > 2 && trimmed[0] >= 'a' && trimmed[0] <= 'z' &&
        (trimmed[1] == ' ' || trimmed[1] == '\t' || trimmed.substr(1).starts_with("\u00a0"));
    if (!letter) return {};
    Label label;
    label.printed = trimmed.substr(0, 1);
    label.readings = {{Series::letter, static_cast<unsigned>(trimmed[0] - 'a' + 1), {}}};
    return {std::move(label), static_cast<std::size_t>(trimmed.data() - raw.data()) + 1};
}

LabelPrefix label_of(const Block& block) {
    if (block.kind == BlockKind::table_note) return note_letter(block.text);
    if (block.kind == BlockKind::section_number) return {};
    if (!text::trim(block.number).empty()) {
        Label label = read_label(block.number);
        if (label.empty()) label.printed = text::stored_form(block.number);
        // A number cut in two leaves its point at the head of the text ("1.4" + ". Promote").
        const std::string_view head = text::trim(block.text);
        std::size_t bytes = 0;
        if (head.starts_with(". ") || head.starts_with(".\t") || head.starts_with(".\u00a0")) {
            bytes = static_cast<std::size_t>(head.data() - block.text.data()) + 1;
        }
        return {std::move(label), bytes};
    }
    if (block.kind != BlockKind::paragraph) return {};
    LabelPrefix prefix = split_label(block.text);
    // "1 officer, 2 clerks" in a chart: no paragraph is centred or flush right.
    const bool in_chart = block.align == Align::centred || block.align == Align::right;
    if (prefix.label.tentative && in_chart) return {};
    return prefix;
}

/// True when a text begins with the whole word or number that its label is.
bool starts_with_label(std::string_view text, std::string_view label) {
    if (label.empty() || !text.starts_with(label)) return false;
    const std::string_view rest = text.substr(label.size());
    const auto is_word = [](char byte) {
        return std::isalnum(static_cast<unsigned char>(byte)) != 0 ||
               static_cast<unsigned char>(byte) >= 0x80;
    };
    return rest.empty() || !is_word(label.back()) || !is_word(rest.front());
}

Item make_item(const Block& block) {
    Item item;
    item.kind = block.kind;
    item.region = block.region;
    item.depth = block.depth;
    item.table = block.table;
    item.attachment = block.attachment;
    item.level = block.level;
    item.bold = block.bold;
    item.unlisted = block.unlisted;
    item.page = block.page;
    item.speaker = block.speaker;
    if (block.kind == BlockKind::row || block.kind == BlockKind::header_row) {
        item.text = row_text(block.text);
        add_notes(block, block.text, 0, item);
        for (auto& note : item.footnotes) {
            note.offset = std::min(note.offset, text::count_code_points(item.text));
        }
        return item;
    }
    LabelPrefix prefix = label_of(block);
    item.label = std::move(prefix.label);
    if (block.kind == BlockKind::section_number) {
        item.text = text::stored_form(block.number);
        return item;
    }
    const std::string_view raw = std::string_view(block.text).substr(prefix.bytes);
    item.text = text::stored_form(raw);
    // "Article 1" of the list and "Article 1" in the words: printed once.
    const bool repeated = item.label.empty() && starts_with_label(item.text, item.label.printed);
    if (repeated) item.label.printed.clear();
    if (item.kind == BlockKind::paragraph && item.text.empty() && item.label.empty()) {
        item.kind = BlockKind::section_number;  // a number on a line of its own
        item.text = std::exchange(item.label.printed, {});
    }
    add_notes(block, raw, prefix.bytes, item);
    add_links(block, -1, raw, prefix.bytes, item);
    return item;
}

bool has_word(const Item& item) {
    if (!item.label.empty() || !item.footnotes.empty()) return true;
    if (!text::word_key(item.label.printed).empty()) return true;
    // Nearly every text has a word at its start: the whole of it need not be folded.
    constexpr std::size_t start_bytes = 32;
    return !text::word_key(text::cut(item.text, start_bytes)).empty() ||
           !text::word_key(item.text).empty();
}

/// French and Spanish annexes set the number in a paragraph of its own before the text.
bool takes_label_of(const Item& item, const Item& number) {
    return number.kind == BlockKind::paragraph && number.text.empty() && !number.label.empty() &&
           !number.label.tentative && number.footnotes.empty() &&
           item.kind == BlockKind::paragraph && item.label.empty() && item.label.printed.empty() &&
           item.region == number.region && item.depth == number.depth && !item.bold;
}

}  // namespace

Ending ending_of(std::string_view text) {
    // Closing quotes and brackets do not count.
    for (bool again = true; again;) {
        again = false;
        for (const std::string_view tail :
             {"”", "’", "»", "\"", ")", " ", "“", "」", "》", "\u200f", "\u200e"}) {
            if (!text.ends_with(tail)) continue;
            text.remove_suffix(tail.size());
            again = true;
        }
    }
    for (const std::string_view comma : {",", "،", "，", "、"}) {
        if (text.ends_with(comma)) return Ending::comma;
    }
    if (text.ends_with(':') || text.ends_with("：")) return Ending::colon;
    for (const std::string_view semicolon : {";", "؛", "；"}) {
        if (text.ends_with(semicolon)) return Ending::semicolon;
    }
    if (text.ends_with('.') || text.ends_with("。")) return Ending::stop;
    return Ending::other;
}

Items make_items(const std::vector<Block>& blocks) {
    Items items;
    items.reserve(blocks.size());
    for (const Block& block : blocks) {
        Item item = make_item(block);
        if (!has_word(item)) continue;
        if (!items.empty() && takes_label_of(item, items.back())) {
            item.label = std::move(items.back().label);
            items.back() = std::move(item);
        } else {
            items.push_back(std::move(item));
        }
    }
    return items;
}

}  // namespace chancery::structure
