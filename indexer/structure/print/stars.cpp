// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/structure/print/stars.hpp"

#include <algorithm>
#include <string>
#include <string_view>

#include "indexer/text/table.hpp"

namespace chancery::structure {
namespace {

using document::Block;
using document::BlockKind;

/// The stars that a note's paragraph begins with; empty for other paragraphs.
std::string_view stars_of(std::string_view text) {
    text = text::trim(text);
    const auto end = text.find_first_not_of('*');
    const bool note =
        end != text.npos && end > 0 && end <= 4 &&
        (text[end] == ' ' || text[end] == '\t' || text.substr(end).starts_with("\u00a0"));
    return note ? text.substr(0, end) : std::string_view{};
}

/// Where exactly these stars stand in a text, not at its start.
std::size_t mark_in(std::string_view text, std::string_view stars) {
    for (auto at = text.find(stars); at != text.npos; at = text.find(stars, at)) {
        auto end = at;
        while (end < text.size() && text[end] == '*') ++end;
        if (end - at == stars.size() && at > 0) return at;
        at = end;
    }
    return text.npos;
}

void cut(Block& block, std::size_t at, std::size_t bytes) {
    block.text.erase(at, bytes);
    const auto shift = [&](std::size_t& offset) {
        if (offset > at) offset -= std::min(bytes, offset - at);
    };
    for (auto& note : block.notes) shift(note.offset);
    for (auto& link : block.links) {
        if (link.note >= 0) continue;
        shift(link.begin);
        shift(link.end);
    }
    shift(block.emphasis);
    shift(block.strong);
}

/// Gives the note to the block of its page that bears the mark; false when none does.
bool tie_note(std::vector<Block>& blocks, const Block& note, std::string_view stars) {
    for (Block& block : blocks) {
        if (block.page > note.page) break;
        if (block.page != note.page || &block == &note || !stars_of(block.text).empty()) continue;
        const auto at = mark_in(block.text, stars);
        if (at == std::string_view::npos) continue;
        const std::string_view words = text::trim(text::trim(note.text).substr(stars.size()));
        const auto place =
            std::ranges::upper_bound(block.notes, at, {}, &document::RawNote::offset);
        const bool last = place == block.notes.end();
        if (!last) continue;  // links count notes: one in the middle would move them
        block.notes.push_back({std::string(stars), std::string(words), at});
        cut(block, at, stars.size());
        block.notes.back().offset = at;
        return true;
    }
    return false;
}

}  // namespace

void tie_stars(std::vector<Block>& blocks) {
    for (std::size_t i = 0; i < blocks.size();) {
        const std::string stars(stars_of(blocks[i].text));
        const bool tied = !stars.empty() && blocks[i].kind == BlockKind::paragraph &&
                          tie_note(blocks, blocks[i], stars);
        if (tied) {
            blocks.erase(blocks.begin() + static_cast<std::ptrdiff_t>(i));
        } else {
            ++i;
        }
    }
}

}  // namespace chancery::structure
