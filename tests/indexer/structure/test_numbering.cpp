// SPDX-License-Identifier: GPL-2.0-or-later
//
// From markup to pinpoints: what numbering.cpp, restarts.cpp and counters.cpp make of labels.
#include <string>
#include <vector>

#include "tests/catch.hpp"
#include "tests/support/akn_builder.hpp"

using namespace chancery::tests;
using Lines = std::vector<std::string>;

TEST_CASE("numbering: a plain resolution", "[numbering]") {
    const Akn akn = Akn()
                        .formula("The General Assembly,")
                        .pp("Recalling its work,")
                        .pp("Noting more,")
                        .p("1.", "Decides:")
                        .p("(a)", "one;")
                        .p("(b)", "two:")
                        .p("(i)", "small;")
                        .p("(ii)", "smaller;")
                        .p("2.", "Requests more.");
    CHECK(lines(akn.xml()) ==
          Lines{"pp1|preambular||Recalling its work,", "pp2|preambular||Noting more,",
                "1|operative|1.|Decides:", "1.a|operative|(a)|one;",
                "1.b|operative|(b)|two:", "1.b.i|operative|(i)|small;",
                "1.b.ii|operative|(ii)|smaller;", "2|operative|2.|Requests more."});
}

TEST_CASE("numbering: labels at the head of the text give the same", "[numbering]") {
    const Akn apart = Akn().p("1.", "Decides:").p("(a)", "one;").p("2.", "Requests.");
    const Akn inside = Akn().p("", "1.\tDecides:").p("", "(a)\tone;").p("", "2.\tRequests.");
    CHECK(lines(apart.xml()) == lines(inside.xml()));
}

TEST_CASE("numbering: a list gives the same as flat paragraphs", "[numbering]") {
    const Akn list = Akn().raw(
        "<paragraph><num>1.</num><list><intro><p>Decides:</p></intro><point><num>(a)</num>"
        "<content><p>one;</p></content></point></list></paragraph>");
    CHECK(lines(list.xml()) == lines(Akn().p("1.", "Decides:").p("(a)", "one;").xml()));
}

TEST_CASE("numbering: a list goes on behind what interrupted it, lists of its own too",
          "[numbering]") {
    const Akn akn = Akn()
                        .p("1.", "Decides:")
                        .p("(a)", "one;")
                        .p("", "A remark:")
                        .p("(iv)", "small;")
                        .p("(b)", "two;")
                        .p("2.", "Requests more.");
    CHECK(lines(akn.xml()) == Lines{"1|operative|1.|Decides:", "1.a|operative|(a)|one;",
                                    "u1|unnumbered||A remark:", "u1.iv|operative|(iv)|small;",
                                    "1.b|operative|(b)|two;", "2|operative|2.|Requests more."});
}

TEST_CASE("numbering: a bare number behind a list of its own goes on with nothing before",
          "[numbering]") {
    const Akn akn = Akn()
                        .p("1.", "Decides.")
                        .p("", "A remark:")
                        .p("(a)", "small;")
                        .p("", "2 lanterns")
                        .p("2.", "Requests more.");
    CHECK(lines(akn.xml()) == Lines{"1|operative|1.|Decides.",
                                    "u1|unnumbered||A remark:", "u1.a|operative|(a)|small;",
                                    "u2|unnumbered||2 lanterns", "2|operative|2.|Requests more."});
}

TEST_CASE("numbering: letters of other alphabets", "[numbering]") {
    const Akn akn = Akn()
                        .language("ara")
                        .p("", "1 -\tتقرر:")
                        .p("", "(أ)\tأول؛")
                        .p("", "(ب)\tثان:")
                        .p("", "’1‘\tثالث؛");
    CHECK(lines(akn.xml()) == Lines{"1|operative|1 -|تقرر:", "1.a|operative|(أ)|أول؛",
                                    "1.b|operative|(ب)|ثان:", "1.b.i|operative|’1‘|ثالث؛"});
    const chancery::document::Edition arabic = edition_of_akn(akn.xml());
    CHECK(arabic.passages[1].letters == Lines{"", "أ"});
    CHECK(arabic.passages[1].context == Lines{"تقرر:"});
}

TEST_CASE("numbering: (i) is a letter behind (h) and a numeral behind (a)", "[numbering]") {
    const Akn letters = Akn().p("1.", "To:").p("(h)", "h;").p("(i)", "i;").p("(j)", "j.");
    CHECK(lines(letters.xml())[2] == "1.i|operative|(i)|i;");
    const Akn numerals = Akn().p("1.", "To:").p("(a)", "a:").p("(i)", "i;").p("(ii)", "ii.");
    CHECK(lines(numerals.xml())[2] == "1.a.i|operative|(i)|i;");
}

TEST_CASE("numbering: the only paragraph is the first", "[numbering]") {
    CHECK(lines(Akn().p("", "Approves the report.").xml()) ==
          Lines{"1|operative||Approves the report."});
}

TEST_CASE("numbering: a number printed twice and a gap are kept", "[numbering]") {
    const Akn akn = Akn().p("1.", "One.").p("2.", "Two.").p("2.", "Again.").p("7.", "Seven.");
    CHECK(lines(akn.xml()) == Lines{"1|operative|1.|One.", "2|operative|2.|Two.",
                                    "2;2|operative|2.|Again.", "7|operative|7.|Seven."});
}

TEST_CASE("numbering: a bare number counts only where it comes next", "[numbering]") {
    const Akn akn = Akn().p("1.", "One.").p("", "2 Also notes.").p("", "1946 was a year.");
    CHECK(lines(akn.xml()) == Lines{"1|operative|1.|One.", "2|operative|2|Also notes.",
                                    "u1|unnumbered||1946 was a year."});
}

TEST_CASE("numbering: a bare number begins a sequence only where 2 comes next", "[numbering]") {
    CHECK(lines(Akn().p("1.", "One.").heading("Annex").p("", "1 Keepers.").p("", "2 Oil.").xml()) ==
          Lines{"1|operative|1.|One.", "annex.1|operative|1|Keepers.", "annex.2|operative|2|Oil."});
    CHECK(lines(Akn().p("1.", "One.").heading("Annex").p("", "1 clerk").p("", "8 keepers").xml()) ==
          Lines{"1|operative|1.|One.", "annex.u1|unnumbered||1 clerk",
                "annex.u2|unnumbered||8 keepers"});
}

TEST_CASE("numbering: sections are named where numbers restart", "[numbering]") {
    const Akn akn = Akn()
                        .heading("I")
                        .heading("Staff", "H1")
                        .p("1.", "One.")
                        .p("2.", "Two.")
                        .heading("II")
                        .p("1.", "One more.");
    CHECK(lines(akn.xml()) ==
          Lines{"s1.1|operative|1.|One.", "s1.2|operative|2.|Two.", "s2.1|operative|1.|One more."});
}

TEST_CASE("numbering: sections are not named where numbers run on", "[numbering]") {
    // A single stray 1 in the third section is no restart.
    const Akn akn = Akn()
                        .heading("I. Staff")
                        .p("1.", "One.")
                        .heading("II. Costs")
                        .p("2.", "Two.")
                        .heading("III. Rest")
                        .p("3.", "Three.")
                        .heading("IV. Table")
                        .p("1.", "Stray.");
    CHECK(lines(akn.xml()).front() == "1|operative|1.|One.");
    CHECK(lines(akn.xml()).back() == "1;2|operative|1.|Stray.");
}

TEST_CASE("numbering: a list that lost its counter is counted", "[numbering]") {
    const Akn akn =
        Akn().p("1.", "One.").p("1.", "Two.").p("1.", "Three.").p("(a)", "a.").p("1.", "Four.");
    CHECK(lines(akn.xml()) == Lines{"1|operative|1.|One.", "2|operative|1.|Two.",
                                    "3|operative|1.|Three.", "3.a|operative|(a)|a.",
                                    "4|operative|1.|Four."});
}

TEST_CASE("numbering: articles, their only text, and rules of procedure", "[numbering]") {
    const Akn akn = Akn()
                        .p("", "Adopts the text.")
                        .attachment()
                        .heading("Annex")
                        .heading("Article 1")
                        .heading("Purpose")
                        .p("", "The purposes are:")
                        .p("(a)", "one.")
                        .heading("Article 2")
                        .p("1.", "First.")
                        .p("2.", "Second.");
    CHECK(lines(akn.xml()) ==
          Lines{"1|operative||Adopts the text.",
                "annex.art1|article||The purposes are:", "annex.art1.a|article|(a)|one.",
                "annex.art2.1|article|1.|First.", "annex.art2.2|article|2.|Second."});
    const Akn rules = Akn()
                          .p("", "Adopts the rules.")
                          .attachment()
                          .heading("Annexe")
                          .heading("Règlement intérieur provisoire")
                          .heading("Article 3")
                          .p("", "Le texte.");
    CHECK(lines(rules.xml())[1] == "annex.rule3|article||Le texte.");
}

TEST_CASE("numbering: annexes by their number", "[numbering]") {
    const Akn akn = Akn()
                        .p("1.", "Adopts.")
                        .attachment()
                        .heading("Annex I")
                        .p("1.", "First.")
                        .heading("Annex II")
                        .p("1.", "Second.");
    CHECK(lines(akn.xml()) == Lines{"1|operative|1.|Adopts.", "annex.1|numbered|1.|First.",
                                    "annex2.1|numbered|1.|Second."});
}

TEST_CASE("numbering: rows of a table under their header", "[numbering]") {
    const Akn akn = Akn()
                        .p("1.", "Decides.")
                        .raw(
                            "<container><table><tr><th><p>State</p></th><th><p>Share</p></th></tr>"
                            "<tr><td><p>Chad</p></td><td><p>0.1</p></td></tr></table></container>");
    CHECK(lines(akn.xml())[1] == "t1.r1|row||Chad | 0.1");
    CHECK(headings(akn.xml())[1] == "t1.r1 <State | Share>");
}

TEST_CASE("numbering: a long passage is cut at a sentence", "[numbering]") {
    std::string text;
    for (int i = 0; i < 90; ++i) text += "Five words make one sentence. ";
    const Lines parts = lines(Akn().p("1.", text).xml());
    REQUIRE(parts.size() == 2);
    CHECK(parts[0].ends_with("sentence."));
    CHECK(parts[1].starts_with("1~2|operative||Five"));
}

TEST_CASE("numbering: notes and links go with their part", "[numbering]") {
    std::string text;
    for (int i = 0; i < 200; ++i) {
        text += i % 50 == 0 ? "Five<authorialNote marker=\"" + std::to_string(i / 50 + 1) +
                                  "\"><p>See <a href=\"https://undocs.org/en/A/70/174\">A/70/174"
                                  "</a>.</p></authorialNote> <a href=\"https://undocs.org/en/A/1/" +
                                  std::to_string(i + 1) + "\">linked</a> make one sentence. "
                            : std::string("Five words make one sentence. ");
    }
    const auto passages = edition_of_akn(Akn().p("1.", text).xml()).passages;
    REQUIRE(passages.size() == 3);
    std::size_t notes = 0;
    for (const auto& passage : passages) {
        for (const auto& note : passage.footnotes) {
            ++notes;
            CHECK(note.number == std::to_string(notes));
            CHECK(passage.text.substr(note.offset - 4, 11) == "Five linked");
        }
        for (const auto& link : passage.links) {
            if (link.footnote < 0) {
                CHECK(passage.text.substr(link.begin, link.end - link.begin) == "linked");
            } else {
                CHECK(link.symbol == "A/70/174");
                CHECK(link.footnote < static_cast<int>(passage.footnotes.size()));
            }
        }
    }
    CHECK(notes == 4);
}
