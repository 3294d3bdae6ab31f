// SPDX-License-Identifier: GPL-2.0-or-later
//
// Preamble or body, and titles that are plain paragraphs.
#include <string>
#include <vector>

#include "tests/catch.hpp"
#include "tests/support/akn_builder.hpp"

using namespace chancery::tests;
using Lines = std::vector<std::string>;

TEST_CASE("regions: a preambular paragraph in the body is taken back", "[regions]") {
    const Akn akn = Akn().pp("Recalling,").p("", "Noting more,").p("1.", "Decides.");
    CHECK(lines(akn.xml()) == Lines{"pp1|preambular||Recalling,", "pp2|preambular||Noting more,",
                                    "1|operative|1.|Decides."});
}

TEST_CASE("regions: numbered paragraphs in the preamble are operative", "[regions]") {
    const Akn akn =
        Akn().language("zho").pp("回顾，").pp("1.\t重申；").pp("促请；").p("3.", "决定。");
    CHECK(lines(akn.xml()) == Lines{"pp1|preambular||回顾，", "1|operative|1.|重申；",
                                    "2|operative||促请；", "3|operative|3.|决定。"});
}

TEST_CASE("regions: unnumbered ones are operative when the numbers leave room", "[regions]") {
    const Akn room = Akn().language("zho").pp("回顾，").pp("重申；").p("2.", "决定。");
    CHECK(lines(room.xml())[1] == "1|operative||重申；");
    const Akn none = Akn().language("zho").pp("回顾，").pp("重申；").p("1.", "决定。");
    CHECK(lines(none.xml())[1] == "pp2|preambular||重申；");
}

TEST_CASE("regions: a list that ends the work is its only operative paragraph", "[regions]") {
    const Akn akn = Akn().pp("Noting,").pp("Urges all:").p("(a)", "one;").p("(b)", "two.");
    CHECK(lines(akn.xml()) == Lines{"pp1|preambular||Noting,", "1|operative||Urges all:",
                                    "1.a|operative|(a)|one;", "1.b|operative|(b)|two."});
}

TEST_CASE("regions: a crossHeading of a section is its preamble", "[regions]") {
    const Akn akn = Akn()
                        .heading("I")
                        .raw(
                            "<crossHeading refersTo=\"#preamble\">Having considered,"
                            "</crossHeading>")
                        .p("1.", "Notes.")
                        .heading("II")
                        .p("1.", "Notes more.");
    CHECK(lines(akn.xml()) == Lines{"s1.pp1|preambular||Having considered,",
                                    "s1.1|operative|1.|Notes.", "s2.1|operative|1.|Notes more."});
}

TEST_CASE("titles: a short line without ending stands above what follows", "[titles]") {
    const Akn akn = Akn()
                        .language("zho")
                        .number("一")
                        .p("", "能力建设")
                        .p("1.", "促请；")
                        .p("", "海洋科学")
                        .p("2.", "重申。");
    CHECK(headings(akn.xml()) == Lines{"1 <一: 能力建设>", "2 <一: 能力建设 > 海洋科学>"});
}

TEST_CASE("titles: an article's title may be a paragraph", "[titles]") {
    const Akn akn = Akn()
                        .p("", "Adopts.")
                        .attachment()
                        .p("", "第一条")
                        .p("", "宗旨声明")
                        .p("", "本公约的宗旨是：")
                        .p("㈠", "促进；");
    CHECK(headings(akn.xml()) ==
          Lines{"1 <>", "annex.art1 <第一条: 宗旨声明>", "annex.art1.a <第一条: 宗旨声明>"});
}

TEST_CASE("titles: a Chinese section number was read as a label", "[titles]") {
    const Akn akn = Akn().p("1.", "第一。").p("", "二、行动领域").p("2.", "第二。");
    CHECK(headings(akn.xml()) == Lines{"1 <>", "2 <二、行动领域>"});
}

TEST_CASE("titles: lines that count behind a word are headings", "[titles]") {
    Akn akn;
    akn.p("1.", "We meet.");
    for (const char* number : {"1", "2", "3"}) {
        akn.p("", "Action " + std::string(number) + ". We will act.").p("", "We act well.");
    }
    CHECK(headings(akn.xml())[1] == "u1 <Action 1. We will act.>");
    CHECK(headings(akn.xml())[3] == "u3 <Action 3. We will act.>");
}

TEST_CASE("titles: counted lines right behind each other are a list", "[titles]") {
    Akn akn;
    akn.p("1.", "Adopts the agenda.");
    for (const char* number : {"1", "2", "3", "4"}) akn.p("", "Item " + std::string(number));
    CHECK(lines(akn.xml()).size() == 5);
}

TEST_CASE("titles: a list under a colon and an open end are none", "[titles]") {
    const Akn list = Akn().p("1.", "Elects:").p("", "Chad").p("", "Peru").p("2.", "Decides.");
    CHECK(headings(list.xml()).size() == 4);
    const Akn end = Akn().p("1.", "Decides.").p("", "The end");
    CHECK(lines(end.xml()).back() == "u1|unnumbered||The end");
}

TEST_CASE("titles: a heading that nothing stands under is kept", "[titles]") {
    CHECK(lines(Akn().p("1.", "Decides.").heading("Empty").xml()).back() == "u1|heading||Empty");
}

TEST_CASE("titles: a number in the list and in the words is printed once", "[titles]") {
    const Akn akn = Akn()
                        .raw(
                            "<paragraph class=\"H23\"><num>A.</num><subheading>A. Costs"
                            "</subheading></paragraph>")
                        .p("1.", "One.");
    CHECK(headings(akn.xml()) == Lines{"1 <A. Costs>"});
    const Akn numeral = Akn()
                            .raw(
                                "<section><num>I </num><subheading>Informe</subheading>"
                                "</section>")
                            .p("1.", "Uno.");
    CHECK(headings(numeral.xml()) == Lines{"1 <I Informe>"});
}
