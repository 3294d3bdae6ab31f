// SPDX-License-Identifier: GPL-2.0-or-later
#include <string>
#include <vector>

#include "indexer/readers/pdf/flow.hpp"
#include "tests/catch.hpp"
#include "tests/support/pdf_type.hpp"

using namespace chancery::readers::pdf;
using namespace chancery::tests;
using Texts = std::vector<std::string>;

namespace {

// Texts of the paragraphs of a column from x = 100 to 400: sixty letters a line of type of 10
// points.
Texts paragraphs(const std::vector<Typed>& typed) {
    Flow flow;
    flow.lines = typed_lines(typed);
    flow.left = 100, flow.right = 400;
    return texts_of(paragraphs_of(flow, {}));
}

const std::string full(60, 'w');    // a line that no word fits into
const std::string ragged(52, 'w');  // one that a word of seven letters would fit into

}  // namespace

TEST_CASE("pdf flow: what parts two lines", "[pdf][flow]") {
    struct FlowRow {
        std::string rule;
        Typed one, two;
        bool parted;
    };
    const auto row = GENERATE_REF(values<FlowRow>({
        {"lines of a paragraph", {100, 100, full}, {100, 112, "goes on"}, false},
        {"more space than between lines", {100, 100, full}, {100, 124, "next"}, true},
        {"a smaller space of larger type", {100, 100, full}, {100, 118, "next", 'r', 15}, true},
        {"a line beside the other", {100, 100, full}, {300, 101, "next"}, true},
        {"the next word would have fitted", {100, 100, ragged}, {100, 112, "so here"}, true},
        {"the next word did not fit", {100, 100, ragged}, {100, 112, "lanterns burn"}, false},
        {"a number is not parted from its noun",
         {100, 100, ragged},
         {100, 112, "14th meetings"},
         false},
        {"a number alone would have fitted", {100, 100, ragged}, {100, 112, "14"}, true},
        {"a label behind a full stop",
         {100, 100, std::string(59, 'w') + "."},
         {100, 112, "2. The oil"},
         true},
        {"a bullet behind no point", {100, 100, full}, {100, 112, "• Oil"}, true},
        {"a dash behind no point", {100, 100, full}, {100, 112, "– of the oil"}, false},
        {"a label behind no point", {100, 100, full}, {100, 112, "2. of the oil"}, false},
        {"bold type below a sentence",
         {100, 100, std::string(59, 'w') + "."},
         {100, 112, "Oil", 'b'},
         true},
        {"bold type within a sentence", {100, 100, full}, {100, 112, "Oil burns", 'b'}, false},
        {"a first line that is indented",
         {130, 100, std::string(54, 'w')},
         {100, 112, full},
         false},
        {"a second line that hangs", {100, 100, full}, {130, 112, "goes on"}, false},
    }));
    INFO(row.rule);
    CHECK(paragraphs({row.one, row.two}).size() == (row.parted ? 2 : 1));
}

TEST_CASE("pdf flow: centred lines are one paragraph, however short", "[pdf][flow]") {
    const std::vector<Typed> title = {{200, 100, "Lanterns of the harbour"},
                                      {225, 112, "and of the sea"}};
    Flow flow;
    flow.lines = typed_lines(title);
    flow.left = 100, flow.right = 415;
    const auto paragraphs = paragraphs_of(flow, {});
    REQUIRE(paragraphs.size() == 1);
    CHECK(paragraphs.front().align == chancery::document::Align::centred);
}

TEST_CASE("pdf flow: each line of a list is a paragraph", "[pdf][flow]") {
    Flow flow;
    flow.lines = typed_lines({{100, 100, full}, {100, 112, full}});
    flow.is_list = true;
    CHECK(paragraphs_of(flow, {}).size() == 2);
}

TEST_CASE("pdf flow: labels that a line begins with", "[pdf][flow]") {
    struct FlowRow {
        std::string line;
        bool label;
    };
    const auto row = GENERATE(values<FlowRow>({{"1. Recalls", true},
                                               {"12. Recalls", true},
                                               {"6.5 Recalls", false},
                                               {"(a) Oil", true},
                                               {"(iv) Oil", true},
                                               {"a) Oil", true},
                                               {"II. Oil", true},
                                               {"– Oil", true},
                                               {"• Oil", true},
                                               {"▪ Oil", true},
                                               {"\uf0b7 Oil", true},
                                               {"14th meetings", false},
                                               {"2031 was", false},
                                               {"e.g. oil", false},
                                               {"1.", false},
                                               {"(see oil", false}}));
    INFO(row.line);
    CHECK(begins_with_label(typed_line({0, 0, row.line}).letters) == row.label);
}

TEST_CASE("pdf flow: the distance of lines is what most lines have", "[pdf][flow]") {
    Flow flow;
    flow.lines =
        typed_lines({{0, 100, "a"}, {0, 113, "b"}, {0, 126, "c"}, {0, 139, "d"}, {0, 160, "e"}});
    const Leading leading = leading_of({flow});
    CHECK(leading.of(10) == Approx(13));
    CHECK(leading.of(8) == Approx(9.6));  // of a size that no lines have: a printer's usual one
}
