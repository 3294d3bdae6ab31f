// SPDX-License-Identifier: GPL-2.0-or-later
#include <algorithm>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "indexer/readers/pdf/tables/grid.hpp"

using namespace chancery;
using namespace chancery::readers::pdf;
using document::BlockKind;

namespace {

struct GridPlaced {
    float x, y;
    std::string text;
    bool bold = false;
};

// Lines of type of 10 points, each letter 5 points wide.
std::vector<Line> grid_lines(const std::vector<GridPlaced>& placed) {
    std::vector<Line> lines;
    for (const GridPlaced& one : placed) {
        Line line;
        line.x0 = line.x1 = one.x;
        line.y = one.y, line.size = 10, line.page = 1;
        for (const char byte : one.text) {
            Letter letter;
            letter.code = static_cast<unsigned char>(byte);
            letter.x0 = line.x1, letter.x1 = line.x1 += 5;
            letter.y = one.y, letter.size = 10, letter.page = 1;
            letter.bold = one.bold;
            line.letters.push_back(letter);
        }
        lines.push_back(line);
    }
    return lines;
}

std::vector<std::string> grid_texts_of(const std::vector<Paragraph>& rows) {
    std::vector<std::string> texts;
    for (const Paragraph& row : rows) {
        std::string text;
        for (const Letter& letter : row.letters) text += static_cast<char>(letter.code);
        texts.push_back(text);
    }
    return texts;
}

const std::string across(60, 'w');

}  // namespace

TEST_CASE("pdf grid: cells in columns are rows, text above and below is none", "[pdf]") {
    const auto lines = grid_lines({{50, 100, across},
                                   {50, 120, "State", true},
                                   {200, 120, "Votes", true},
                                   {50, 132, "Atlantis"},
                                   {200, 132, "12"},
                                   {50, 144, "Utopia"},
                                   {200, 144, "7"},
                                   {50, 164, across}});
    const auto grids = find_grids(lines);
    REQUIRE(grids.size() == 1);
    CHECK(grids[0].begin == 1);
    CHECK(grids[0].end == 7);
    const auto rows = rows_of(grids[0], {});
    CHECK(grid_texts_of(rows) ==
          std::vector<std::string>{"State\tVotes", "Atlantis\t12", "Utopia\t7"});
    CHECK(rows[0].kind == BlockKind::header_row);
    CHECK(rows[1].kind == BlockKind::row);
}

TEST_CASE("pdf grid: two rows, labels beside text and far lines are no table", "[pdf]") {
    const std::vector<std::vector<GridPlaced>> none = {
        {{50, 100, "left"}, {200, 100, "right"}, {50, 112, "left"}, {200, 112, "right"}},
        {{50, 100, "(a)"},
         {90, 100, "one"},
         {50, 112, "(b)"},
         {90, 112, "two"},
         {50, 124, "(c)"},
         {90, 124, "three"}},
        {{50, 100, "a b"},
         {200, 100, "c d"},
         {50, 200, "e f"},
         {200, 200, "g h"},
         {50, 300, "i j"},
         {200, 300, "k l"}},
        {{50, 100, across}, {50, 112, across}, {50, 124, across}}};
    for (const auto& placed : none) CHECK(find_grids(grid_lines(placed)).empty());
}

TEST_CASE("pdf grid: wider steps or rules part rows of several lines", "[pdf]") {
    const auto lines = grid_lines({{50, 100, "one long"},
                                   {200, 100, "first"},
                                   {50, 112, "name"},
                                   {200, 112, "second"},
                                   {50, 130, "two"},
                                   {200, 130, "third"},
                                   {50, 148, "three"},
                                   {200, 148, "fourth"}});
    const std::vector<std::string> rows = {"one long name\tfirst second", "two\tthird",
                                           "three\tfourth"};
    const auto grids = find_grids(lines);
    REQUIRE(grids.size() == 1);
    CHECK(grid_texts_of(rows_of(grids[0], {})) == rows);
    Page ruled;
    ruled.rules = {{50, 250, 120}, {50, 250, 138}};
    CHECK(grid_texts_of(rows_of(grids[0], ruled)) == rows);
    ruled.rules = {{50, 250, 105}, {50, 250, 120}};
    CHECK(rows_of(grids[0], ruled).size() == 3);
}

TEST_CASE("pdf grid: names in the order of the alphabet are read down", "[pdf]") {
    const auto lines = grid_lines({{50, 100, "Alba"},
                                   {200, 100, "Eire"},
                                   {50, 112, "Bohemia"},
                                   {200, 112, "Florin"},
                                   {50, 124, "Cockaigne"},
                                   {200, 124, "Guilder"},
                                   {50, 136, "Dorne"},
                                   {200, 136, "Hyrule"}});
    const auto grids = find_grids(lines);
    REQUIRE(grids.size() == 1);
    CHECK(runs_down(grids[0]));
    const auto down = lines_down(grids[0]);
    CHECK(plain_text(down[3].letters) == "Dorne");
    CHECK(plain_text(down[4].letters) == "Eire");
}

TEST_CASE("pdf grid: dot leaders make entries, ended by their page numbers", "[pdf]") {
    const auto lines = grid_lines({{50, 100, "I."},
                                   {80, 100, "Opening ......"},
                                   {250, 100, "3"},
                                   {80, 112, "Work of the"},
                                   {80, 124, "group ........"},
                                   {250, 124, "14"},
                                   {50, 136, "II."},
                                   {80, 136, "Closing ......"},
                                   {250, 136, "20"}});
    const auto grids = find_grids(lines);
    REQUIRE(grids.size() == 1);
    const auto rows = rows_of(grids[0], {});
    CHECK(grid_texts_of(rows) == std::vector<std::string>{"I.\tOpening ......\t3",
                                                          "Work of the group ........\t14",
                                                          "II.\tClosing ......\t20"});
    CHECK(rows[0].kind == BlockKind::paragraph);
}
