// SPDX-License-Identifier: GPL-2.0-or-later
#include <string>

#include "indexer/structure/plain.hpp"
#include "tests/catch.hpp"

using namespace chancery;
using document::Block;
using document::BlockKind;

TEST_CASE("plain: labels stay, cells are parted by bars, marks keep their places", "[structure]") {
    document::ParsedFile file;
    auto& blocks = file.works.emplace_back().blocks;
    Block labelled;
    labelled.number = "(a)";
    labelled.text = "Of  lamps and oil.";
    labelled.notes = {{"2", "Oil.", 18}, {"1", "Lamps.", 9}};
    blocks.push_back(labelled);
    Block row;
    row.kind = BlockKind::row;
    row.text = "wick\tflame";
    row.notes = {{"3", "Hot.", 10}};
    blocks.push_back(row);
    Block quote;
    quote.style = "Intense Quote";
    quote.text = "Set off.";
    quote.page = 4;
    blocks.push_back(quote);
    const auto edition = structure::to_plain_edition(file);
    REQUIRE(edition.passages.size() == 3);
    const auto& first = edition.passages[0];
    CHECK(first.text == "(a) Of lamps and oil.");
    REQUIRE(first.footnotes.size() == 2);
    CHECK(first.footnotes[0] == document::Footnote{"1", "Lamps.", 12});
    CHECK(first.footnotes[1] == document::Footnote{"2", "Oil.", 21});
    CHECK(edition.passages[1].text == "wick | flame");
    CHECK(edition.passages[1].role == document::Role::row);
    CHECK(edition.passages[1].footnotes.front().offset == 12);
    CHECK(edition.passages[2].letters == std::vector<std::string>{"quote"});
    CHECK(edition.passages[2].page == 4);
}

TEST_CASE("plain: a paragraph that a page breaks is one", "[structure]") {
    document::ParsedFile file;
    auto& blocks = file.works.emplace_back().blocks;
    Block block;
    block.text = "The lamps of the library are trimmed in the evening, and those of the";
    block.page = 1;
    blocks.push_back(block);
    block.text = "reading room at noon.";
    block.page = 2;
    blocks.push_back(block);
    const auto edition = structure::to_plain_edition(file);
    REQUIRE(edition.passages.size() == 1);
    CHECK(edition.passages[0].page == 1);
}
