// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/structure/print/tables.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

#include "indexer/text/ascii.hpp"
#include "indexer/text/table.hpp"

namespace chancery::structure {
namespace {

using document::Block;
using document::BlockKind;
using Cells = std::vector<std::string_view>;

bool is_table_row(const Block& block) {
    return block.kind == BlockKind::row || block.kind == BlockKind::header_row;
}

Cells cells_of(std::string_view row) {
    Cells cells;
    for (const auto cell : text::split(row, '\t')) cells.push_back(text::trim(cell));
    return cells;
}

/// The same words, but for the letter of a note behind them ("Approveda").
bool is_same_cell(std::string_view one, std::string_view other) {
    if (one.size() < other.size()) std::swap(one, other);
    const bool marked = one.size() == other.size() + 1 && !other.empty() && one.size() > 2 &&
                        text::is_lower(one.back());
    return one == other || (marked && one.starts_with(other));
}

/// A header of one cell in the type of the row below it heads nothing: a list of names begins.
bool is_first_row(const Block& block, const Block& below) {
    const bool plain = !block.bold && block.strong == 0 && block.emphasis == 0;
    const bool alike = block.size > 0 && std::fabs(block.size - below.size) < 0.5F && !below.bold;
    return block.kind == BlockKind::header_row && below.kind == BlockKind::row && plain && alike &&
           block.table == below.table && cells_of(block.text).size() == 1;
}

/// The table that rows belong to while nothing else has come.
class Joiner {
  public:
    /// Gives a row its table. True for a header that was printed before and bears no note: it is
    /// left out.
    bool take(Block& row) {
        const bool begins = row.table != given_;
        given_ = row.table;
        const bool header = row.kind == BlockKind::header_row;
        const bool again = header && is_known(row.text);
        if (begins && !(open_ && (header ? again : cells_of(row.text).size() <= widest_))) {
            own_ = row.table;
            joined_ = false;
            widest_ = 0;
            headers_.clear();
        } else if (begins) {
            joined_ = true;
        }
        open_ = true;
        row.table = own_;
        if (joined_ && again && row.notes.empty()) return true;
        widest_ = std::max(widest_, cells_of(row.text).size());
        if (header) headers_.push_back(row.text);
        return false;
    }

    /// Something else has come.
    void end() {
        open_ = false;
        given_ = 0;
    }

  private:
    bool is_known(std::string_view text) const {
        return std::ranges::any_of(headers_, [&](const std::string& header) {
            return std::ranges::equal(cells_of(header), cells_of(text), is_same_cell);
        });
    }

    bool open_ = false, joined_ = false;
    int given_ = 0, own_ = 0;  // the number that the file gives this piece, and that of the whole
    std::size_t widest_ = 0;   // cells of a row
    std::vector<std::string> headers_;
};

}  // namespace

void join_tables(std::vector<Block>& blocks) {
    Joiner joiner;
    std::size_t kept = 0;
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        if (i + 1 < blocks.size() && is_first_row(blocks[i], blocks[i + 1]))
            blocks[i].kind = BlockKind::row;
        if (!is_table_row(blocks[i])) {
            joiner.end();
        } else if (joiner.take(blocks[i])) {
            continue;
        }
        if (kept != i) blocks[kept] = std::move(blocks[i]);
        ++kept;
    }
    blocks.resize(kept);
}

}  // namespace chancery::structure
