// SPDX-License-Identifier: GPL-2.0-or-later
#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "indexer/readers/pdf/leaders.hpp"
#include "indexer/readers/pdf/tables/cells.hpp"
#include "indexer/readers/pdf/tables/table_rows.hpp"

using namespace chancery;
using namespace chancery::readers::pdf;
using document::BlockKind;

namespace {

struct Placed {
    float x, y;
    std::string text;
    bool bold = false;
    std::uint16_t page = 1;
};

// Paragraphs of one line in type of 10 points, each letter 5 points wide; running text before.
std::vector<Paragraph> paragraphs_of(const std::vector<Placed>& placed) {
    std::vector<Placed> all = {{50, 50, std::string(80, 'w')}};
    all.insert(all.end(), placed.begin(), placed.end());
    std::vector<Paragraph> paragraphs;
    for (const Placed& one : all) {
        Paragraph paragraph;
        paragraph.style = "P";
        paragraph.size = 10;
        paragraph.x0 = paragraph.x1 = paragraph.first_x0 = one.x;
        for (const char byte : one.text) {
            Letter letter;
            letter.code = static_cast<unsigned char>(byte);
            letter.x0 = paragraph.x1, letter.x1 = paragraph.x1 += 5;
            letter.y = one.y, letter.size = 10, letter.page = one.page;
            letter.bold = one.bold;
            paragraph.letters.push_back(letter);
        }
        paragraphs.push_back(paragraph);
    }
    return paragraphs;
}

// What a table is made of, without the running text before it.
std::vector<Paragraph> tables_in(const std::vector<Placed>& placed) {
    std::vector<Paragraph> paragraphs = paragraphs_of(placed);
    find_tables(paragraphs);
    paragraphs.erase(paragraphs.begin());
    return paragraphs;
}

std::vector<std::string> cell_texts(const std::vector<Paragraph>& rows) {
    std::vector<std::string> texts;
    for (const Paragraph& row : rows) {
        texts.push_back(row.kind == BlockKind::row          ? "row "
                        : row.kind == BlockKind::header_row ? "header "
                                                            : "");
        for (const Letter& letter : row.letters) texts.back() += static_cast<char>(letter.code);
    }
    return texts;
}

using Texts = std::vector<std::string>;

}  // namespace

TEST_CASE("pdf cells: paragraphs side by side are cells of rows", "[pdf]") {
    const auto rows = tables_in({{50, 100, "State", true},
                                 {200, 100, "Votes", true},
                                 {50, 115, "Atlantis"},
                                 {200, 115, "12"},
                                 {50, 130, "All"},
                                 {50, 145, "Utopia"},
                                 {200, 145, "7"},
                                 {50, 175, std::string(80, 'w')}});
    CHECK(cell_texts(rows) == Texts{"header State\tVotes", "row Atlantis\t12", "row All",
                                    "row Utopia\t7", std::string(80, 'w')});
    CHECK(rows[1].table == 1);
    CHECK(rows[4].table == 0);
}

TEST_CASE("pdf cells: what stands side by side by chance or by its nature is no table", "[pdf]") {
    const std::vector<std::vector<Placed>> none = {
        // two pairs
        {{50, 100, "left"}, {200, 100, "right"}, {50, 115, "left"}, {200, 115, "right"}},
        // labels
        {{50, 100, "1."},
         {90, 100, "one"},
         {50, 115, "2."},
         {90, 115, "two"},
         {50, 130, "3."},
         {90, 130, "three"}},
        // two columns of text, whose last and first lines are level
        {{50, 700, "end"}, {300, 700, "begins"}, {300, 715, "goes on"}, {300, 730, "ends"}},
        // far apart
        {{50, 100, "a"},
         {200, 100, "b"},
         {50, 300, "c"},
         {200, 300, "d"},
         {50, 500, "e"},
         {200, 500, "f"}}};
    for (const auto& placed : none) {
        for (const Paragraph& paragraph : tables_in(placed)) {
            CHECK(paragraph.kind == BlockKind::paragraph);
        }
    }
}

TEST_CASE("pdf cells: the masthead above all text is no table", "[pdf]") {
    std::vector<Paragraph> paragraphs = paragraphs_of({{50, 100, "Body"},
                                                       {200, 100, "Distr."},
                                                       {50, 115, "Session"},
                                                       {200, 115, "Date"},
                                                       {50, 130, "Item"},
                                                       {200, 130, "Original"}});
    paragraphs.erase(paragraphs.begin());
    find_tables(paragraphs);
    CHECK(paragraphs.size() == 6);
}

TEST_CASE("pdf cells: two rows are enough where one has three cells, one where all are figures",
          "[pdf]") {
    CHECK(cell_texts(tables_in({{50, 100, "variance"},
                                {300, 100, "variance"},
                                {50, 115, "$1.5"},
                                {120, 115, "7%"},
                                {300, 115, "none"}})) ==
          Texts{"row variance\t\tvariance", "row $1.5\t7%\tnone"});
    CHECK(cell_texts(tables_in({{50, 100, "$1.5"}, {120, 100, "(7%)"}})) ==
          Texts{"row $1.5\t(7%)"});
    CHECK(cell_texts(tables_in({{50, 100, "Lanterns"}, {150, 100, "$1.5"}, {250, 100, "(7%)"}})) ==
          Texts{"row Lanterns\t$1.5\t(7%)"});
    CHECK(tables_in({{50, 100, "Lanterns"}, {150, 100, "$1.5"}, {250, 100, "oil"}}).size() == 3);
}

TEST_CASE("pdf cells: a table goes on in the page's next column and on the next page", "[pdf]") {
    const std::vector<Placed> begun = {{50, 600, "1/1"}, {90, 600, "Lanterns"},
                                       {50, 615, "1/2"}, {90, 615, "Harbours"},
                                       {50, 630, "1/3"}, {90, 630, "Boats"}};
    const auto with = [&](std::vector<Placed> more) {
        more.insert(more.begin(), begun.begin(), begun.end());
        std::vector<int> tables;
        for (const Paragraph& row : tables_in(more)) tables.push_back(row.table);
        return tables;
    };
    using Tables = std::vector<int>;
    // beside it, even a single row
    CHECK(with({{300, 600, "1/4"}, {340, 600, "Oil"}}) == Tables{1, 1, 1, 1});
    CHECK(with({{300, 600, "1/4"}, {340, 600, "Oil"}, {300, 615, "1/5"}, {340, 615, "Wicks"}}) ==
          Tables{1, 1, 1, 1, 1});
    // something stands between
    CHECK(with({{50, 730, std::string(80, 'w')},
                {50, 100, "1/4", false, 2},
                {90, 100, "Oil", false, 2},
                {50, 115, "1/5", false, 2},
                {90, 115, "Wicks", false, 2},
                {50, 130, "1/6", false, 2},
                {90, 130, "Ropes", false, 2}}) == Tables{1, 1, 1, 0, 2, 2, 2});
    // of other columns
    CHECK(with({{300, 600, "1/4"}, {340, 600, "Oil"}, {420, 600, "12"}}) ==
          Tables{1, 1, 1, 0, 0, 0});
}

TEST_CASE("pdf cells: empty cells keep the columns, lone cells may stand clear of the first",
          "[pdf]") {
    const auto rows = tables_in({{50, 100, "one"},
                                 {150, 100, "two"},
                                 {250, 100, "three"},
                                 {50, 125, "four"},
                                 {250, 125, "five"},
                                 {150, 150, "six"}});
    CHECK(cell_texts(rows) == Texts{"row one\ttwo\tthree", "row four\t\tfive", "row \tsix"});
}

TEST_CASE("pdf cells: a cell of two paragraphs is one cell, a table goes on over pages", "[pdf]") {
    const auto rows = tables_in({{50, 700, "one"},
                                 {150, 700, "first"},
                                 {150, 712, "second"},
                                 {50, 725, "two"},
                                 {150, 725, "third"},
                                 {50, 100, "three", false, 2},
                                 {150, 100, "fourth", false, 2}});
    CHECK(cell_texts(rows) ==
          Texts{"row one\tfirst second", "row two\tthird", "row three\tfourth"});
    CHECK(rows[2].table == 1);
}

TEST_CASE("pdf cells: dot leaders make entries of contents", "[pdf]") {
    const auto rows = tables_in({{50, 100, "I."},
                                 {80, 100, "Opening ......"},
                                 {250, 100, "3"},
                                 {50, 115, "II."},
                                 {80, 115, "Closing ......"},
                                 {250, 115, "20"}});
    CHECK(cell_texts(rows) == Texts{"I.\tOpening ......\t3", "II.\tClosing ......\t20"});
    CHECK(rows[0].style == "TOC");
}

TEST_CASE("pdf cells: names in the order of the alphabet are a list, read down", "[pdf]") {
    const auto names = tables_in({{50, 100, "Alba"},
                                  {200, 100, "Eire"},
                                  {50, 115, "Bohemia"},
                                  {200, 115, "Florin"},
                                  {50, 130, "Cockaigne"},
                                  {200, 130, "Guilder"},
                                  {50, 145, "Dorne"},
                                  {200, 145, "Hyrule"}});
    CHECK(cell_texts(names) ==
          Texts{"Alba", "Bohemia", "Cockaigne", "Dorne", "Eire", "Florin", "Guilder", "Hyrule"});
}

TEST_CASE("pdf cells: the odd name of a list has none beside it", "[pdf]") {
    const auto names = tables_in({{50, 100, "Alba"},
                                  {200, 100, "Florin"},
                                  {50, 115, "Bohemia"},
                                  {200, 115, "Guilder"},
                                  {50, 130, "Cockaigne"},
                                  {200, 130, "Hyrule"},
                                  {50, 145, "Dorne"},
                                  {200, 145, "Illyria"},
                                  {50, 160, "Eire"},
                                  {50, 175, "They met."}});
    CHECK(cell_texts(names) == Texts{"Alba", "Bohemia", "Cockaigne", "Dorne", "Eire", "Florin",
                                     "Guilder", "Hyrule", "Illyria", "They met."});
}

TEST_CASE("pdf cells: a note stays with its cell", "[pdf]") {
    Paragraph row, cell;
    cell.letters.resize(4);
    cell.notes.push_back({1, 2, "1", {}});
    add_cell(row, Paragraph(cell), true);
    add_cell(row, Paragraph(cell), false);
    REQUIRE(row.notes.size() == 2);
    CHECK(row.notes[1].begin == 6);
    CHECK(row.notes[1].at == 7);
}
