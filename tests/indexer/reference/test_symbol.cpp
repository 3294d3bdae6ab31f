// SPDX-License-Identifier: GPL-2.0-or-later
#include <string>
#include <vector>

#include "indexer/reference/symbol.hpp"
#include "tests/catch.hpp"

using namespace chancery;
using namespace chancery::reference;

namespace {
struct SymbolRow {
    std::string printed, canonical;
};
}  // namespace

TEST_CASE("symbol: printed forms and the canonical one", "[symbol]") {
    const auto row = GENERATE(values<SymbolRow>({
        {"A/RES/70/237", "A/RES/70/237"},
        {"A/RES/ 70 / 237", "A/RES/70/237"},
        {"a/res/70/237", "A/RES/70/237"},
        {"A\u00a0/RES/70/237", "A/RES/70/237"},
        {"A/RES/48/75 J", "A/RES/48/75J"},
        {"A/RES/75/245B", "A/RES/75/245B"},
        {"resolution 70/237", "A/RES/70/237"},
        {"General Assembly resolution 70/237", "A/RES/70/237"},
        {"résolution 70/237", "A/RES/70/237"},
        {"70/237", "A/RES/70/237"},
        {"2131 (XX)", "A/RES/2131(XX)"},
        {"A/RES/2131 (XX)", "A/RES/2131(XX)"},
        {"S/RES/2341 (2017)", "S/RES/2341(2017)"},
        {"Security Council resolution 2341 (2017)", "S/RES/2341(2017)"},
        {"A/76/135", "A/76/135"},
        {"A/C.1/73/L.27/Rev.1", "A/C.1/73/L.27/Rev.1"},
        {"A/c.1/73/l.27/REV.1", "A/C.1/73/L.27/Rev.1"},
        {"A/AC.290/2021/CRP.2", "A/AC.290/2021/CRP.2"},
        {"A/RES/ES-11/1", "A/RES/ES-11/1"},
        {"A/76/PV.45", "A/76/PV.45"},
        {"ST/SGB/2018/3", "ST/SGB/2018/3"},
    }));
    CAPTURE(row.printed);
    const auto symbol = parse_symbol(row.printed);
    REQUIRE(symbol.has_value());
    CHECK(symbol->name == row.canonical);
    // A canonical form reads back to itself.
    const auto again = parse_symbol(symbol->name);
    REQUIRE(again.has_value());
    CHECK(*again == *symbol);
}

TEST_CASE("symbol: what is none is refused", "[symbol]") {
    for (const char* printed : {"", " ", "words", "A", "/", "A//", "70/", "/237", "ninety"}) {
        CAPTURE(printed);
        const auto symbol = parse_symbol(printed);
        REQUIRE_FALSE(symbol.has_value());
        CHECK(symbol.error().kind == Kind::usage);
    }
}

TEST_CASE("symbol: the longest one at the start of a text", "[symbol]") {
    const auto prefix = parse_symbol_prefix("A/76/439, para. 7");
    CHECK(prefix.symbol.name == "A/76/439");
    CHECK(prefix.bytes == 8);
    CHECK(parse_symbol_prefix("the report").bytes == 0);
}

TEST_CASE("symbol: order is the UN's", "[symbol]") {
    const std::vector<std::string> ordered = {"A/RES/76/9", "A/RES/76/19", "A/RES/76/19A",
                                              "A/RES/76/100", "A/RES/77/1"};
    for (std::size_t i = 0; i + 1 < ordered.size(); ++i) {
        CAPTURE(ordered[i]);
        CHECK(sort_key({ordered[i]}) < sort_key({ordered[i + 1]}));
    }
}

TEST_CASE("symbol: session, address, files", "[symbol]") {
    CHECK(session_of({"A/RES/76/19"}) == "76");
    CHECK(session_of({"A/RES/ES-11/1"}) == "ES-11");
    CHECK(session_of({"S/RES/2341(2017)"}).empty());
    CHECK(url_of({"A/RES/76/19"}, "en") == "https://undocs.org/en/A/RES/76/19");
    CHECK(url_of({"file:reports/a.pdf"}, "en").empty());
    CHECK(is_file({"file:reports/a.pdf"}));
    CHECK_FALSE(is_file({"A/RES/76/19"}));
}
