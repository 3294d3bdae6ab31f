// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/text/utf8.hpp"
#include "indexer/text/width.hpp"
#include "tests/catch.hpp"

namespace text = chancery::text;

namespace {

std::vector<std::string> wrapped(std::string_view utf8, text::Measure measure) {
    std::vector<std::string> lines;
    for (auto line : text::wrap(utf8, measure)) lines.emplace_back(line);
    return lines;
}

}  // namespace

TEST_CASE("width: columns follow East Asian width and marks take none", "[width]") {
    struct WidthRow {
        std::string_view text;
        std::size_t columns;
    };
    const auto row = GENERATE(values<WidthRow>({{"", 0},
                                                {"para. 6", 7},
                                                {"é", 1},
                                                {"e\u0301", 1},
                                                {"联合国", 6},
                                                {"（一）", 6},
                                                {"ﾊﾝｶｸ", 4},
                                                {"한국어", 6},
                                                {"الجمعية", 7},
                                                {"مُحَمَّد", 4},
                                                {"a\u200Fb", 2},
                                                {"…", 1},
                                                {"\xff", 1}}));
    CAPTURE(row.text);
    CHECK(text::columns(row.text) == row.columns);
}

TEST_CASE("width: lines break at blanks and keep words and symbols whole", "[width]") {
    struct WidthRow {
        std::string_view text;
        text::Measure measure;
        std::vector<std::string> lines;
    };
    const auto row = GENERATE(values<WidthRow>({
        {"", {.width = 10}, {}},
        {"  ", {.width = 10}, {}},
        {"one", {.width = 10}, {"one"}},
        {"one two", {.width = 7}, {"one two"}},
        {"one two", {.width = 6}, {"one", "two"}},
        {"one two ", {.width = 7}, {"one two"}},
        {"see A/RES/76/19 now", {.width = 12}, {"see", "A/RES/76/19", "now"}},
        {"one two three", {.width = 9, .first_indent = 4}, {"one", "two three"}},
        {"abcdefghij", {.width = 4}, {"abcd", "efgh", "ij"}},
        {"to abcdefghij", {.width = 4}, {"to", "abcd", "efgh", "ij"}},
        {"ab", {.width = 0}, {"a", "b"}},
        {"ab", {.width = 3, .first_indent = 9}, {"a", "b"}},
    }));
    CAPTURE(row.text, row.measure.width);
    CHECK(wrapped(row.text, row.measure) == row.lines);
}

TEST_CASE("width: Chinese breaks between characters, not before closing marks", "[width]") {
    struct WidthRow {
        std::string_view text;
        std::size_t width;
        std::vector<std::string> lines;
    };
    const auto row = GENERATE(values<WidthRow>({
        {"请所有会员国继续", 8, {"请所有会", "员国继续"}},
        {"请所有会，员国", 8, {"请所有", "会，员国"}},
        {"请所有（会员国）", 8, {"请所有", "（会员", "国）"}},
        {"第76/19号决议", 7, {"第76/19", "号决议"}},
        {"第76/19号决议", 5, {"第", "76/19", "号决", "议"}},
    }));
    CAPTURE(row.text, row.width);
    CHECK(wrapped(row.text, {.width = row.width}) == row.lines);
}

TEST_CASE("width: a letter is never parted from its marks", "[width]") {
    const auto lines = wrapped("ae\u0301o", {.width = 2});
    CHECK(lines == std::vector<std::string>{"ae\u0301", "o"});
}

TEST_CASE("width: no line is wider than asked and no byte but blanks is lost", "[width]") {
    const std::string mixed =
        "Recalling A/RES/76/19 and  第76/19号决议（信息安全）， تشير إلى قرارها 19/76 "
        "and ﾊﾝｶｸ with e\u0301te\u0301 — thatverylongwordwithoutanyblankatallinitanywhere";
    std::string letters;
    for (char byte : mixed) {
        if (byte != ' ') letters += byte;
    }
    const auto width = GENERATE(range(std::size_t{2}, std::size_t{90}));
    std::string seen;
    for (auto line : text::wrap(mixed, {.width = width})) {
        CHECK(text::columns(line) <= width);
        CHECK(text::is_utf8(line));
        for (char byte : line) {
            if (byte != ' ') seen += byte;
        }
    }
    CHECK(seen == letters);
}

TEST_CASE("width: a text is cut with an ellipsis, at a word where one ends near", "[width]") {
    struct WidthRow {
        std::string_view text;
        std::size_t width;
        std::string_view cut;
    };
    const auto row = GENERATE(values<WidthRow>({
        {"Developments", 12, "Developments"},
        {"Developments", 5, "Deve…"},
        {"Developments in the field", 20, "Developments in the…"},
        {"Developments in the field", 21, "Developments in the…"},
        {"a Developments", 8, "a Devel…"},
        {"联合国大会", 6, "联合…"},
        {"联合国大会", 10, "联合国大会"},
        {"abc", 1, "…"},
        {"abc", 0, ""},
    }));
    CAPTURE(row.text, row.width);
    CHECK(text::truncate(row.text, row.width) == row.cut);
    CHECK(text::columns(text::truncate(row.text, row.width)) <= row.width);
}

TEST_CASE("width: padding fills by columns, not by bytes", "[width]") {
    CHECK(text::padded("联合", 6) == "联合  ");
    CHECK(text::padded("abc", 2) == "abc");
}
