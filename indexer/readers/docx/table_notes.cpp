// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/docx/table_notes.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <span>
#include <utility>

#include "indexer/text/table.hpp"

namespace chancery::readers {
namespace {

using document::Block;
using document::BlockKind;
using Notes = std::map<std::string, std::string, std::less<>>;

constexpr std::size_t max_mark_bytes = 12;
constexpr std::size_t title_blocks = 3;  // above a table that may bear a mark of it

bool is_row(const Block& block) {
    return block.kind == BlockKind::row || block.kind == BlockKind::header_row;
}

/// "a" and "b" of "a, b".
std::vector<std::string> marks_in(std::string_view raised) {
    std::vector<std::string> marks;
    for (const std::string_view mark : text::split(raised, ','))
        marks.emplace_back(text::trim(mark));
    return marks;
}

void put_back(Block& block, std::size_t index) {
    const std::string mark = block.notes[index].number;
    const std::size_t place = block.notes[index].offset;
    block.text.insert(place, mark);
    const auto shift = [&](std::size_t& offset, bool here) {
        if (offset > place || (here && offset == place)) offset += mark.size();
    };
    for (std::size_t i = index + 1; i < block.notes.size(); ++i) shift(block.notes[i].offset, true);
    const int number = static_cast<int>(index);
    block.notes.erase(block.notes.begin() + number);
    for (document::RawLink& link : block.links) {
        if (link.note > number) --link.note;
        if (link.note >= 0) continue;
        shift(link.begin, true);
        shift(link.end, false);
    }
    shift(block.emphasis, false);
    shift(block.strong, false);
}

/// Ties the pending notes of one block; remembers which paragraphs were used.
void tie_pending(Block& block, const Notes& notes, std::set<std::string>& used) {
    for (std::size_t i = block.notes.size(); i-- > 0;) {
        if (block.notes[i].text != pending_note) continue;
        const std::vector<std::string> marks = marks_in(block.notes[i].number);
        const bool known = std::ranges::all_of(
            marks, [&](const std::string& mark) { return notes.contains(mark); });
        if (!known) {
            put_back(block, i);
            continue;
        }
        std::vector<document::RawNote> tied;
        for (const std::string& mark : marks) {
            tied.push_back({mark, notes.find(mark)->second, block.notes[i].offset});
            used.insert(mark);
        }
        const auto place = block.notes.erase(block.notes.begin() + static_cast<int>(i));
        block.notes.insert(place, tied.begin(), tied.end());
        for (document::RawLink& link : block.links) {
            if (link.note > static_cast<int>(i)) link.note += static_cast<int>(tied.size()) - 1;
        }
    }
}

bool has_pending(const Block& block) {
    return std::ranges::any_of(
        block.notes, [](const document::RawNote& note) { return note.text == pending_note; });
}

/// Builds the list of blocks anew, table by table.
class Tying {
  public:
    /// A block of no table. One that begins with a raised mark is a paragraph like others.
    void take(Block& block) {
        if (block.kind == BlockKind::table_note) block.kind = BlockKind::paragraph;
        kept_.push_back(std::move(block));
    }

    /// Rows and the notes below them; the title above may bear marks, too.
    void take_table(std::span<Block> rows, std::span<Block> below) {
        Notes notes;
        for (const Block& block : below) notes.emplace(block.number, block.text);
        std::set<std::string> used;
        const std::size_t first = kept_.size() - std::min(kept_.size() - told_, title_blocks);
        for (std::size_t i = first; i < kept_.size(); ++i) {
            if (has_pending(kept_[i])) tie_pending(kept_[i], notes, used);
        }
        const int table = rows.front().table;
        for (Block& row : rows) {
            tie_pending(row, notes, used);
            kept_.push_back(std::move(row));
        }
        for (Block& block : below) {
            block.table = table;
            if (!used.contains(block.number)) kept_.push_back(std::move(block));
        }
        told_ = kept_.size();
    }

    std::vector<Block> finish() {
        std::set<std::string> none;
        for (Block& block : kept_) tie_pending(block, {}, none);
        return std::move(kept_);
    }

  private:
    std::vector<Block> kept_;
    std::size_t told_ = 0;  // blocks that belong to tables before
};

}  // namespace

bool is_table_mark(std::string_view raised) {
    raised = text::trim(raised);
    if (raised.empty() || raised.size() > max_mark_bytes) return false;
    return std::ranges::all_of(marks_in(raised), [](const std::string& mark) {
        const bool letter = mark.size() == 1 && mark[0] >= 'a' && mark[0] <= 'z';
        const bool stars = !mark.empty() && mark.find_first_not_of('*') == mark.npos;
        return letter || stars;
    });
}

void tie_table_notes(std::vector<Block>& blocks) {
    Tying tying;
    for (std::size_t begin = 0; begin < blocks.size();) {
        const auto at = [&](std::size_t place) { return place < blocks.size(); };
        std::size_t end = begin;
        while (at(end) && is_row(blocks[end])) ++end;
        std::size_t below = end;
        while (end > begin && at(below) && blocks[below].kind == BlockKind::table_note) ++below;
        const std::span<Block> all(blocks);
        if (end > begin) {
            tying.take_table(all.subspan(begin, end - begin), all.subspan(end, below - end));
            begin = below;
        } else {
            tying.take(blocks[begin++]);
        }
    }
    blocks = tying.finish();
}

}  // namespace chancery::readers
