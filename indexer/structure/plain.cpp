// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/structure/plain.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>

#include "indexer/structure/print/paragraphs.hpp"
#include "indexer/text/normal.hpp"
#include "indexer/text/table.hpp"
#include "indexer/text/utf8.hpp"

namespace chancery::structure {
namespace {

using document::Block;
using document::BlockKind;
using document::Passage;
using document::Role;

/// What word processors and structure trees call a quotation that is set off, folded.
constexpr auto quote_styles = std::to_array<std::string_view>(
    {"quote", "blockquote", "block quote", "block text", "quotation", "quotations", "intense quote",
     "zitat", "intensives zitat", "citation", "cita"});

bool is_quote(const Block& block) {
    return std::ranges::count(quote_styles, text::folded(block.style)) > 0;
}

Role role_of(const Block& block) {
    if (block.kind == BlockKind::row || block.kind == BlockKind::header_row) return Role::row;
    if (block.kind == BlockKind::table_note) return Role::note;
    return block.kind == BlockKind::heading ? Role::heading : Role::unnumbered;
}

/// Label and text as printed; `shift` is what stands before the text.
std::string printed_text(const Block& block, std::size_t& shift) {
    std::string raw(text::trim(block.number));
    if (!raw.empty()) raw += ' ';
    shift = raw.size();
    raw += block.text;
    return raw;
}

/// Cells are parted as an index parts them, by " | ".
std::string with_bars(const std::string& raw, std::vector<std::size_t>& offsets) {
    std::string parted;
    std::vector<std::size_t> moved = offsets;
    for (std::size_t i = 0; i < raw.size(); ++i) {
        if (raw[i] != '\t') {
            parted += raw[i];
            continue;
        }
        parted += " | ";
        for (std::size_t note = 0; note < offsets.size(); ++note) {
            if (offsets[note] > i) moved[note] += 2;
        }
    }
    offsets = std::move(moved);
    return parted;
}

Passage passage_of(const Block& block) {
    Passage passage;
    std::size_t shift = 0;
    std::string raw = printed_text(block, shift);
    std::vector<document::RawNote> notes = block.notes;
    std::ranges::stable_sort(notes, {}, &document::RawNote::offset);
    std::vector<std::size_t> offsets;
    for (const auto& note : notes) offsets.push_back(std::min(note.offset + shift, raw.size()));
    passage.role = role_of(block);
    if (passage.role == Role::row) raw = with_bars(raw, offsets);
    passage.text = text::stored_form(raw, offsets);
    passage.page = block.page;
    if (is_quote(block)) passage.letters = {"quote"};
    for (std::size_t i = 0; i < notes.size(); ++i) {
        passage.footnotes.push_back(
            {text::stored_form(notes[i].number), text::stored_form(notes[i].text), offsets[i]});
    }
    return passage;
}

}  // namespace

document::Edition to_plain_edition(const document::ParsedFile& file) {
    document::Edition edition;
    edition.masthead.symbol.name = "file:manuscript";
    edition.masthead.language = "en";
    for (const document::ParsedWork& work : file.works) {
        std::vector<Block> blocks = work.blocks;
        join_paragraphs(blocks);
        for (const Block& block : blocks) {
            Passage passage = passage_of(block);
            if (passage.text.empty() && passage.footnotes.empty()) continue;
            passage.pinpoint.units = {"u" + std::to_string(edition.passages.size() + 1)};
            edition.passages.push_back(std::move(passage));
        }
    }
    return edition;
}

}  // namespace chancery::structure
