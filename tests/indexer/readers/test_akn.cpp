// SPDX-License-Identifier: GPL-2.0-or-later
#include <string>
#include <vector>

#include "indexer/readers/akn.hpp"
#include "indexer/readers/readers.hpp"
#include "tests/catch.hpp"
#include "tests/support/akn_builder.hpp"

using namespace chancery;
using tests::Akn;
using tests::edition_of_akn;
using tests::parsed;

namespace {

/// The only block of a body with one paragraph.
document::Block block(std::string_view markup) {
    const auto file = parsed(Akn().p("1.", markup).xml());
    REQUIRE(file.works.at(0).blocks.size() == 1);
    return file.works[0].blocks[0];
}

document::Passage passage(std::string_view markup) {
    return edition_of_akn(Akn().p("1.", markup).xml()).passages.at(0);
}

std::string note(std::string_view marker, std::string_view text) {
    return "<authorialNote marker=\"" + std::string(marker) + "\"><p>" + std::string(text) +
           "</p></authorialNote>";
}

}  // namespace

TEST_CASE("akn: a file that breaks off gives what came before", "[akn]") {
    const auto file = readers::read_akn(
        "<akomaNtoso><statement><mainBody><paragraph><num>1.</num><content><p>Whole.</p>"
        "</content></paragraph><paragraph><content><p>cut");
    REQUIRE(file.has_value());
    CHECK(file->damaged);
    REQUIRE(file->warnings.size() == 1);
    CHECK(file->warnings[0].starts_with("breaks off, line 1"));
    CHECK(file->works.at(0).blocks.at(0).text == "Whole.");
}

TEST_CASE("akn: what is no document is refused with a reason", "[akn]") {
    for (const char* bytes : {"", "<akomaNtoso", "<akomaNtoso/>", "akomaNtoso",
                              "<akomaNtoso><statement><mainBody/></statement></akomaNtoso>"}) {
        CAPTURE(bytes);
        const auto file = readers::read_akn(bytes);
        REQUIRE_FALSE(file.has_value());
        CHECK(file.error().kind == Kind::input);
        CHECK_FALSE(file.error().why.empty());
    }
    CHECK_FALSE(readers::read("%PDF-1.7").has_value());
    CHECK_FALSE(readers::is_akn("<html/>"));
}

TEST_CASE("akn: UTF-16 is read, half a character in it is not", "[akn]") {
    const auto utf16 = [](const std::string& ascii, bool little) {
        std::string wide = little ? "\xFF\xFE" : "\xFE\xFF";
        for (const char letter : ascii) {
            if (!little) wide += '\0';
            wide += letter;
            if (little) wide += '\0';
        }
        return wide;
    };
    const std::string whole =
        "<akomaNtoso><statement><mainBody><p>Lights a lantern</p></mainBody></statement>"
        "</akomaNtoso>";
    for (const bool little : {true, false}) {
        const std::string good = utf16(whole, little);
        CHECK(readers::read_akn(good));
        std::string bad = good;
        bad[good.find("L") + (little ? 1 : std::string::size_type(-1))] = '\xD8';
        const auto refused = readers::read_akn(bad);
        REQUIRE_FALSE(refused);
        CHECK(refused.error().why.find("half a character") != std::string::npos);
    }
}

TEST_CASE("akn: nothing outside the file is read", "[akn]") {
    const auto file = readers::read_akn(
        "<!DOCTYPE a [<!ENTITY outside SYSTEM \"file:///etc/hostname\">]>"
        "<akomaNtoso><statement><mainBody><paragraph><content><p>before &outside; behind</p>"
        "</content></paragraph></mainBody></statement></akomaNtoso>");
    if (!file) {
        SUCCEED("refused");
        return;
    }
    const std::string& text = file->works.at(0).blocks.at(0).text;
    CHECK((text == "before " || text == "before  behind"));
}

TEST_CASE("akn: entities that multiply end in an error", "[akn]") {
    std::string declarations = "<!ENTITY a0 \"lol\">";
    for (int i = 1; i < 12; ++i) {
        std::string tenfold;
        for (int k = 0; k < 10; ++k) tenfold += "&a" + std::to_string(i - 1) + ";";
        declarations += "<!ENTITY a" + std::to_string(i) + " \"" + tenfold + "\">";
    }
    const auto file = readers::read_akn("<!DOCTYPE a [" + declarations +
                                        "]><akomaNtoso><statement><mainBody><p>&a11;</p>"
                                        "</mainBody></statement></akomaNtoso>");
    CHECK((!file.has_value() || file->damaged));
}

TEST_CASE("akn: notes are taken out and stand where their mark stood", "[akn]") {
    const auto noted = passage("The report" + note("3", "See A/70/174.") + " and more.");
    CHECK(noted.text == "The report and more.");
    REQUIRE(noted.footnotes.size() == 1);
    CHECK(noted.footnotes[0] == document::Footnote{"3", "See A/70/174.", 10});
}

TEST_CASE("akn: a superscript that repeats a mark is dropped, an ordinal is kept", "[akn]") {
    CHECK(passage("One" + note("1", "n") + " two<sup>1</sup>.").text == "One two.");
    CHECK(passage("One" + note("1", "n") + " two<sup>(1)</sup>.").text == "One two.");
    CHECK(passage("Le 1<sup>er</sup> mai.").text == "Le 1er mai.");
    CHECK(passage("One" + note("1", "n") + " 5 km<sup>1</sup>.").text == "One 5 km1.");
    CHECK(passage("Two<sup>2</sup>.").text == "Two2.");  // no note 2 yet
}

TEST_CASE("akn: Arabic brackets around a mark go with it", "[akn]") {
    const std::string bracketed = "<sup>(</sup>" + note("1", "انظر") + "<sup>)</sup>";
    CHECK(passage("القرار" + bracketed + "،").text == "القرار،");
    CHECK(passage("لعام 1967" + bracketed + " على").text == "لعام 1967 على");
    CHECK(passage("لعام 1967" + bracketed + "على").text == "لعام 1967 على");
}

TEST_CASE("akn: pieces of a link are one, blank ones are dropped", "[akn]") {
    const std::string open = "<a href=\"https://undocs.org/en/A/RES/74/220\">";
    const auto linked = passage("By " + open + "74</a>" + open + "/2</a>" + open + "20</a> we.");
    CHECK(linked.text == "By 74/220 we.");
    REQUIRE(linked.citations.size() == 1);
    CHECK(linked.citations[0] == document::Citation{3, 9, -1, "A/RES/74/220", "", ""});
    CHECK(passage("By " + open + "\u00a0</a>we.").citations.empty());
}

// Found by the fuzzer: the place where a link began lay behind the end of the text it ended in.
TEST_CASE("akn: a link may end in another text than it began in", "[akn]") {
    const auto file =
        parsed(Akn()
                   .raw("<container><p>Some words <a href=\"https://undocs.org/en/A/70/"
                        "174\">A/70<tr><td/></tr><paragraph/></a></p></container>")
                   .xml());
    REQUIRE_FALSE(file.works.at(0).blocks.empty());
    CHECK(file.works.at(0).blocks.front().links.empty());
}

TEST_CASE("akn: links in notes know their note", "[akn]") {
    const auto linked = passage(
        "A" + note("1", "See <a href=\"https://undocs.org/en/A/70/174\">A/70/174</a>.") + ".");
    REQUIRE(linked.citations.size() == 1);
    CHECK(linked.citations[0] == document::Citation{4, 12, 0, "A/70/174", "", ""});
}

TEST_CASE("akn: bold and emphasis are told", "[akn]") {
    CHECK(block("<span class=\"bold\">Annex</span>").bold);
    CHECK_FALSE(block("<span class=\"bold\">Annex</span> I").bold);
    CHECK(block("<span class=\"italic\">Decides</span> so.").emphasis == 7);
    CHECK(block("So <span class=\"italic\">decides</span>.").emphasis == 0);
}

TEST_CASE("akn: cells of a row are parted, rules are no rows", "[akn]") {
    const auto file =
        parsed(Akn()
                   .raw("<container><table><tr><td><p>a</p><p>b</p></td><td/><td>c</td></tr>"
                        "<tr><td/></tr></table></container>")
                   .xml());
    REQUIRE(file.works.at(0).blocks.size() == 1);
    CHECK(file.works[0].blocks[0].kind == document::BlockKind::row);
    CHECK(file.works[0].blocks[0].text == " a b\t\tc");
}
