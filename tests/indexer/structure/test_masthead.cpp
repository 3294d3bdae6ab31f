// SPDX-License-Identifier: GPL-2.0-or-later
#include <string>
#include <vector>

#include "indexer/structure/masthead.hpp"
#include "indexer/structure/structure.hpp"
#include "tests/catch.hpp"
#include "tests/support/akn_builder.hpp"

using namespace chancery;
using tests::Akn;
using tests::edition_of_akn;

namespace {

constexpr const char* numbered = "<docNumber>76/19.</docNumber><docTitle>Of tests</docTitle>";

Akn sample() {
    return Akn().preface(numbered).p("1.", "Decides.");
}

}  // namespace

TEST_CASE("masthead: what a file says of itself", "[masthead]") {
    const Akn akn =
        sample()
            .meta(
                "<FRBRdate name=\"adoption\" date=\"2021-12-06\"/>"
                "<step outcome=\"draftResolution\" as=\"A/C.1/76/L.13\" by=\"Chad and Peru\"/>"
                "<step outcome=\"adopted\" as=\"A/76/PV.45\"/>"
                "<voting outcome=\"adoptedRecordedVote\">"
                "<count value=\"2\" refersTo=\"inFavour\"><organization>CHAD</organization>"
                "<organization>PERU</organization></count>"
                "<count value=\"1\" refersTo=\"abstaining\"><organization>OMAN</organization>"
                "</count></voting>")
            .conclusions(
                "<p><inline name=\"adoptionMeeting\">45th plenary meeting</inline>"
                "<docDate date=\"2021-12-06\">6 December 2021</docDate></p>");
    const document::Masthead masthead = edition_of_akn(akn.xml(), "A_RES_76_19_E.xml").masthead;
    CHECK(masthead.symbol.name == "A/RES/76/19");
    CHECK(masthead.language == "en");
    CHECK(masthead.title == "Of tests");
    CHECK(masthead.body == "General Assembly");
    CHECK(masthead.type == "resolution");
    CHECK(masthead.session == "76");
    CHECK(masthead.date == "2021-12-06");
    CHECK(masthead.meeting == "45th plenary meeting");
    CHECK(masthead.meeting_record == "A/76/PV.45");
    CHECK(masthead.drafts == std::vector<std::string>{"A/C.1/76/L.13"});
    CHECK(masthead.sponsors == std::vector<std::string>{"Chad", "Peru"});
    CHECK(masthead.adoption == "recorded vote");
    CHECK(masthead.vote.in_favour == 2);
    CHECK(masthead.vote.abstaining == 1);
    CHECK(masthead.vote.states_abstaining == std::vector<std::string>{"Oman"});
}

TEST_CASE("masthead: the file's name corrects the cover", "[masthead]") {
    const auto named = edition_of_akn(sample().xml(), "English/A_RES_76_20_E.xml");
    CHECK(named.masthead.symbol.name == "A/RES/76/20");
    CHECK(named.doubt > 0);
    CHECK(edition_of_akn(sample().xml(), "anything.xml").masthead.symbol.name == "A/RES/76/19");
}

TEST_CASE("masthead: a text without symbol is known by its file", "[masthead]") {
    Akn akn;
    akn.symbol("").p("1.", "Decides.");
    CHECK(edition_of_akn(akn.xml(), "reports/a.xml").masthead.symbol.name == "file:reports/a.xml");
}

TEST_CASE("masthead: the printed date is taken where dates differ", "[masthead]") {
    const Akn akn = sample()
                        .meta("<FRBRdate name=\"adoption\" date=\"2021-12-07\"/>")
                        .conclusions("<docDate date=\"2021-12-06\">6 December 2021</docDate>");
    CHECK(edition_of_akn(akn.xml()).masthead.date == "2021-12-06");
}

TEST_CASE("masthead: the script of the text overrules the language", "[masthead]") {
    const Akn akn = Akn().language("spa").p("1.", "重申其决议；").p("2.", "决定；");
    const auto chinese = edition_of_akn(akn.xml());
    CHECK(chinese.masthead.language == "zh");
    CHECK(chinese.doubt == document::doubt_step);
}

TEST_CASE("masthead: parts of a collection have their letters and votes", "[masthead]") {
    const std::string part =
        "<preamble/><mainBody><paragraph><num>1.</num><content><p>Decides."
        "</p></content></paragraph></mainBody></statement></component>";
    const std::string xml =
        "<akomaNtoso><documentCollection><meta><FRBRlanguage language=\"eng\"/></meta>"
        "<coverPage><docNumber refersTo=\"#symbol\">A/RES/76/84 A-B</docNumber></coverPage>"
        "<preface><docTitle>Common</docTitle></preface><components>"
        "<component><statement><preface><docNumber>A</docNumber><docTitle>First</docTitle>"
        "</preface>" +
        part + "<component><statement><preface><docNumber>B</docNumber></preface>" + part +
        "</components></documentCollection></akomaNtoso>";
    const auto structured = structure::to_editions(tests::parsed(xml), "a.xml");
    REQUIRE(structured.editions.size() == 2);
    CHECK(structured.editions[0].masthead.symbol.name == "A/RES/76/84A");
    CHECK(structured.editions[0].masthead.title == "Common: First");
    CHECK(structured.editions[1].masthead.symbol.name == "A/RES/76/84B");
    CHECK(structured.editions[1].masthead.title == "Common");
}
