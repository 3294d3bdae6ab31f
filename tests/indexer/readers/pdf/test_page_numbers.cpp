// SPDX-License-Identifier: GPL-2.0-or-later
//
// The numbers that pages bear (page_numbers.hpp).
#include <string>
#include <vector>

#include "indexer/readers/pdf/page_numbers.hpp"
#include "tests/catch.hpp"

namespace chancery::readers::pdf {
namespace {

using Numbers = std::vector<unsigned>;

TEST_CASE("page numbers: a head or foot loses its number and keeps the rest", "[pdf]") {
    struct NumberRow {
        std::string printed;
        unsigned number;
        std::string rest;
    };
    const auto row = GENERATE(values<NumberRow>({
        {"4/18", 4, ""},
        {"4", 4, ""},
        {"- 4 -", 4, "- -"},
        {"Page 4", 4, "Page"},
        {"24-24293 4/18", 4, "24-24293"},
        {"A/86/1", 0, "A/86/1"},
        {"18/4", 0, "18/4"},  // no page is beyond the last
        {"4 lanterns", 0, "4 lanterns"},
        {"Lanterns of 4 harbours", 0, "Lanterns of 4 harbours"},
        {"12345", 0, "12345"},
        {"", 0, ""},
    }));
    CAPTURE(row.printed);
    std::string text = row.printed;
    CHECK(take_page_number(text) == row.number);
    CHECK(text == row.rest);
}

TEST_CASE("page numbers: wordings that count page 2 of 9", "[pdf]") {
    struct WordingRow {
        std::string text;
        bool counts;
    };
    const auto row = GENERATE(values<WordingRow>({
        {"Page 2", true},
        {"Страница 2", true},
        {"صفحة 2", true},
        {"2 of 9", true},
        {"Página 2 de 9", true},
        {"Page 3", false},
        {"2 of 8", false},
        {"Lantern 2", false},
        {"2 9", false},
        {"2 of the 9 old lanterns", false},
    }));
    CAPTURE(row.text);
    CHECK(counts_page(row.text, 2, 9) == row.counts);
}

TEST_CASE("page numbers: the file's own label of a page, with or without dashes", "[pdf]") {
    Page page;
    page.label = "ii";
    CHECK(is_label_of(page, "ii"));
    CHECK(is_label_of(page, "- ii -"));
    CHECK_FALSE(is_label_of(page, "iii"));
    CHECK_FALSE(is_label_of(page, "- -"));
}

TEST_CASE("page numbers: what half of the pages agree on moves all of them", "[pdf]") {
    CHECK(settle_numbers({{}, {}, {}}) == Numbers{1, 2, 3});
    CHECK(settle_numbers({{}, {12}, {13}, {14}}) == Numbers{11, 12, 13, 14});
    CHECK(settle_numbers({{}, {12}, {}, {}}) == Numbers{1, 2, 3, 4});  // one page alone
    CHECK(settle_numbers({{7}, {12}, {13}, {}, {}, {}}) == Numbers{1, 2, 3, 4, 5, 6});  // too few
    CHECK(settle_numbers({{}, {1}, {2}}) == Numbers{1, 1, 2});  // a cover counts for nothing
}

}  // namespace
}  // namespace chancery::readers::pdf
