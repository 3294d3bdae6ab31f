// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/cite/quotation.hpp"
#include "tests/catch.hpp"
#include "tests/support/golden_works.hpp"

namespace chancery::cite {
namespace {

Cited quoting(const std::string& key, std::vector<Quoted> quoted) {
    Cited cited = tests::golden_work(key);
    cited.quoted = std::move(quoted);
    return cited;
}

const Style& quotation_style(std::string_view name) {
    return *find_style(name);
}

std::string words(std::size_t count) {
    std::string text;
    for (std::size_t i = 0; i < count; ++i) text += i == 0 ? "Word" : " word";
    return text;
}

}  // namespace

TEST_CASE("cite: short quotations stand in the marks of the style", "[cite]") {
    const Cited cited = quoting("A/RES/73/27#1", {{{{"1"}}, "1.", "Welcomes the “norms”, all;"}});
    CHECK(quotation(quotation_style("un"), cited) ==
          "“Welcomes the ‘norms’, all” "
          "(General Assembly resolution 73/27 of 5 December 2018, para. 1)");
    CHECK(quotation(quotation_style("oscola"), cited) ==
          "‘Welcomes the “norms”, all’\n"
          "UNGA Res 73/27 (5 December 2018) UN Doc A/RES/73/27, para 1");
    CHECK(quotation(quotation_style("bluebook"), cited) ==
          "“Welcomes the ‘norms’, all”\n"
          "G.A. Res. 73/27, ¶ 1, U.N. Doc. A/RES/73/27 (Dec. 5, 2018)");
}

TEST_CASE("cite: straight quotation marks are turned", "[cite]") {
    const Cited cited = quoting("A/RES/73/27#1", {{{{"1"}}, "1.", "The \"Programme\" (\"it\")."}});
    CHECK(inline_quotation(quotation_style("un"), cited) == "“The ‘Programme’ (‘it’).”");
}

TEST_CASE("cite: from the style's own length on a quotation is set off", "[cite]") {
    struct QuotationRow {
        std::string name;
        std::size_t least;
    };
    const auto row =
        GENERATE(values<QuotationRow>({{"apa", 40}, {"bluebook", 50}, {"chicago", 100}}));
    const auto first = [&](std::size_t count) {
        const Cited cited = quoting("A/RES/73/27#1", {{{{"1"}}, "1.", words(count)}});
        return quotation(quotation_style(row.name), cited).substr(0, 8);
    };
    CHECK(first(row.least - 1) == "“Word ");
    CHECK(first(row.least) == "    Word");
}

TEST_CASE("cite: several passages bear their numbers; what lies between is an ellipsis", "[cite]") {
    const Quoted two{{{"2"}}, "2.", "Two;"}, three{{{"3"}}, "3.", "Three;"};
    const Quoted five{{{"5"}}, "5.", "Five:"}, letter{{{"5", "a"}}, "(a)", "A;"};
    CHECK(inline_quotation(quotation_style("un"), quoting("A/RES/73/27#2,3", {two, three})) ==
          "“2. Two; 3. Three”");
    CHECK(inline_quotation(quotation_style("un"), quoting("A/RES/73/27#3,5", {three, five})) ==
          "“3. Three; … 5. Five:”");
    CHECK(inline_quotation(quotation_style("un"), quoting("A/RES/73/27#5", {five, letter})) ==
          "“Five: (a) A”");
    CHECK(inline_quotation(quotation_style("un"), quoting("A/RES/73/27#5.a", {letter})) == "“A”");
}

}  // namespace chancery::cite
