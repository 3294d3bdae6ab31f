// SPDX-License-Identifier: GPL-2.0-or-later
//
// Tables that come in pieces (tables.hpp). Every word is made up.
#include <string>
#include <vector>

#include "indexer/structure/print/tables.hpp"
#include "tests/catch.hpp"

using namespace chancery;
using document::Block;
using document::BlockKind;
using Lines = std::vector<std::string>;

namespace {

Block block(BlockKind kind, int table, std::string text) {
    Block made;
    made.kind = kind, made.table = table, made.text = std::move(text);
    return made;
}

Block row(int table, std::string text) {
    return block(BlockKind::row, table, std::move(text));
}

Block header(int table, std::string text) {
    return block(BlockKind::header_row, table, std::move(text));
}

Block line(std::string text) {
    return block(BlockKind::paragraph, 0, std::move(text));
}

/// "table: text" of each block once tables are joined.
Lines joined(std::vector<Block> blocks) {
    structure::join_tables(blocks);
    Lines lines;
    for (const Block& each : blocks) lines.push_back(std::to_string(each.table) + ": " + each.text);
    return lines;
}

}  // namespace

TEST_CASE("tables: a piece without a header goes on with the table above", "[print][tables]") {
    CHECK(joined({header(1, "Oil\tWicks"), row(1, "1\t2"), row(2, "3\t4"), row(2, "5"),
                  row(3, "6\t7"), line("Lit."), row(4, "8\t9")}) ==
          Lines{"1: Oil\tWicks", "1: 1\t2", "1: 3\t4", "1: 5", "1: 6\t7", "0: Lit.", "4: 8\t9"});
}

TEST_CASE("tables: a header that is printed again goes on, marks of notes aside",
          "[print][tables]") {
    CHECK(joined({header(1, "Oil\tWicksa"), row(1, "1\t2"), header(2, "Oil\tWicks"),
                  row(2, "3\t4")}) == Lines{"1: Oil\tWicksa", "1: 1\t2", "1: 3\t4"});
}

TEST_CASE("tables: another header, or wider rows, begin another table", "[print][tables]") {
    CHECK(joined({header(1, "Oil\tWicks"), row(1, "1\t2"), header(2, "Iron\tCopper"),
                  row(2, "3\t4"), row(3, "5\t6\t7")}) ==
          Lines{"1: Oil\tWicks", "1: 1\t2", "2: Iron\tCopper", "2: 3\t4", "3: 5\t6\t7"});
    CHECK(joined({header(1, "Oil"), header(1, "Oil"), row(1, "1")}) ==
          Lines{"1: Oil", "1: Oil", "1: 1"});
}

TEST_CASE("tables: the first name of a list is no header", "[print][tables]") {
    std::vector<Block> blocks = {header(1, "Atlantis"), row(1, "Lemuria\tMs. Ro")};
    for (Block& each : blocks) each.size = 10;
    structure::join_tables(blocks);
    CHECK(blocks[0].kind == BlockKind::row);
    blocks[0].kind = BlockKind::header_row;
    blocks[0].size = 7;
    structure::join_tables(blocks);
    CHECK(blocks[0].kind == BlockKind::header_row);
}
