// SPDX-License-Identifier: GPL-2.0-or-later
#include <string>
#include <vector>

#include "indexer/readers/docx.hpp"
#include "indexer/readers/readers.hpp"
#include "tests/catch.hpp"
#include "tests/support/docx.hpp"
#include "tests/support/docx_builder.hpp"

using namespace chancery;
using tests::blocks;
using tests::Docx;
using tests::parsed_docx;
using tests::run;
using Lines = std::vector<std::string>;

namespace {

document::Block block(const std::string& bytes, std::size_t index = 0) {
    return parsed_docx(bytes).works.at(0).blocks.at(index);
}

std::string text_of(std::string_view markup) {
    return block(Docx().p("", markup).bytes()).text;
}

std::string field(std::string_view code, std::string_view result) {
    const auto character = [](std::string_view type) {
        return "<w:r><w:fldChar w:fldCharType=\"" + std::string(type) + "\"/></w:r>";
    };
    return character("begin") + "<w:r><w:instrText>" + std::string(code) + "</w:instrText></w:r>" +
           character("separate") + std::string(result) + character("end");
}

std::string cell(std::string_view text, std::string_view properties = {}) {
    return "<w:tc><w:tcPr>" + std::string(properties) + "</w:tcPr><w:p>" + run(text) +
           "</w:p></w:tc>";
}

std::string values(const document::ParsedFile& file, std::string_view name) {
    std::string all;
    for (const auto& [row, value] : file.works.at(0).metadata) {
        if (row == name) all += (all.empty() ? "" : "|") + value;
    }
    return all;
}

}  // namespace

TEST_CASE("docx: what is text in a paragraph, and what is not", "[docx]") {
    struct DocxRow {
        const char* markup;
        const char* text;
    };
    const auto row = GENERATE(values<DocxRow>({
        {"<w:r><w:t>Re</w:t></w:r><w:r><w:t>calls</w:t></w:r>", "Recalls"},
        {"<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t></w:r>", "a\tb c"},
        {"<w:r><w:t>non</w:t><w:noBreakHyphen/><w:t>State</w:t></w:r>", "non\u2011State"},
        {"<w:r><w:t>cy</w:t><w:softHyphen/><w:t>ber</w:t></w:r>", "cyber"},
        {"<w:r><w:sym w:font=\"Symbol\" w:char=\"F0B3\"/><w:t>5</w:t></w:r>", "≥5"},
        {"<w:r><w:sym w:font=\"Arial\" w:char=\"00A7\"/><w:t>5</w:t></w:r>", "▪5"},
        {"<w:ins><w:r><w:t>kept</w:t></w:r></w:ins><w:del><w:r><w:delText>gone</w:delText></w:r>"
         "</w:del>",
         "kept"},
        {"<w:moveFrom><w:r><w:t>old</w:t></w:r></w:moveFrom><w:moveTo><w:r><w:t>new</w:t></w:r>"
         "</w:moveTo>",
         "new"},
        {"<w:smartTag><w:r><w:t>Geneva</w:t></w:r></w:smartTag>", "Geneva"},
        {"<w:sdt><w:sdtPr/><w:sdtContent><w:r><w:t>kept</w:t></w:r></w:sdtContent></w:sdt>",
         "kept"},
        {"<w:r><w:t>a</w:t></w:r><w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:r>"
         "<w:t>Click here</w:t></w:r></w:sdtContent></w:sdt>",
         "a"},
        {"<w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r><w:r><w:t>seen</w:t></w:r>",
         "seen"},
        {"<w:r><w:rPr><w:vanish w:val=\"0\"/></w:rPr><w:t>seen</w:t></w:r>", "seen"},
        {"<w:r><w:t>a</w:t></w:r><m:oMath><m:r><m:t>+b</m:t></m:r></m:oMath>", "a+b"},
        {"<w:r><w:t>a</w:t></w:r><w:fldSimple w:instr=\"DATE\"><w:r><w:t>1 May</w:t></w:r>"
         "</w:fldSimple>",
         "a1 May"},
        {"<w:r><w:t>a</w:t></w:r><w:commentRangeStart w:id=\"1\"/><w:r><w:commentReference "
         "w:id=\"1\"/></w:r>",
         "a"},
        {"<mc:AlternateContent><mc:Choice Requires=\"wps\"><w:r><w:t>new</w:t></w:r></mc:Choice>"
         "<mc:Fallback><w:r><w:t>old</w:t></w:r></mc:Fallback></mc:AlternateContent>",
         "new"},
        {"<mc:AlternateContent><mc:Choice Requires=\"new\"><w:r><w:t>new</w:t></w:r></mc:Choice>"
         "<mc:Fallback><w:r><w:t>old</w:t></w:r></mc:Fallback></mc:AlternateContent>",
         "old"},
    }));
    INFO(row.markup);
    CHECK(text_of(row.markup) == row.text);
}

TEST_CASE("docx: codes of fields never reach the text, their results do", "[docx]") {
    CHECK(text_of(run("See ") + field(" REF x ", run("section A"))) == "See section A");
    CHECK(text_of(run("a") + field(" IF " + field("PAGE", run("7")) + " = 7 ", run("b"))) == "ab");
    CHECK(text_of(run("as in note") + field(" NOTEREF _Ref1 ", run("4"))) == "as in note");
    // A field whose end was lost hides no paragraph but its own.
    const std::string open = "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>";
    CHECK(blocks(Docx().p("", run("a") + open).p("", run("b")).bytes()) == Lines{"p |a", "p |b"});
}

TEST_CASE("docx: links have their place and address", "[docx]") {
    const std::string related = run("See ") + "<w:hyperlink r:id=\"rId9\">" + run("A/RES/") +
                                run("79/237") + "</w:hyperlink>" + run(".");
    const auto first =
        block(Docx().link("rId9", "https://docs.un.org/en/A/RES/79/237").p("", related).bytes());
    REQUIRE(first.links.size() == 1);
    CHECK(first.links[0].begin == 4);
    CHECK(first.links[0].end == 16);
    CHECK(first.links[0].address == "https://docs.un.org/en/A/RES/79/237");
    const auto second = block(
        Docx()
            .p("", run("1.\t") + field(" HYPERLINK \"https://un.org\" \\o \"tip\" ", run("here")))
            .bytes());
    REQUIRE(second.links.size() == 1);
    CHECK(second.text == "here");
    CHECK(second.links[0].begin == 0);
    CHECK(second.links[0].end == 4);
    CHECK(second.links[0].address == "https://un.org");
}

TEST_CASE("docx: typed labels go apart, other tabs stay", "[docx]") {
    struct DocxRow {
        const char* text;
        const char* line;
    };
    const auto row = GENERATE(values<DocxRow>({
        {"6.\tRecalls", "p 6.|Recalls"},
        {"\tIV.\tConclusions", "p IV.|Conclusions"},
        {"(a)\tThe first", "p (a)|The first"},
        {"6.5\tThe section", "p 6.5|The section"},
        {"(أ)\tنص", "p (أ)|نص"},
        {"а)\tтекст", "p а)|текст"},
        {"–\tDash", "p –|Dash"},
        {"Item\tValue", "p |Item\tValue"},
        {"2025\tYear", "p |2025\tYear"},
        {"A/80/604.\tText", "p |A/80/604.\tText"},
    }));
    INFO(row.text);
    CHECK(blocks(Docx().p("", run(row.text)).bytes()) == Lines{row.line});
}

TEST_CASE("docx: italics and bold at the start are counted behind the label", "[docx]") {
    const auto recalls = block(
        Docx()
            .p("", run("1.\t") + run("Re", "<w:i/>") + run("calls", "<w:i/>") + run(" its aim"))
            .bytes());
    CHECK(recalls.emphasis == 7);
    CHECK(recalls.strong == 0);
    CHECK_FALSE(recalls.bold);
    const auto title = block(Docx().p("", run("All ", "<w:b/>") + run("bold", "<w:b/>")).bytes());
    CHECK(title.bold);
    CHECK(title.strong == 8);
}

TEST_CASE("docx: looks come through styles and what they are based on", "[docx]") {
    const std::string styles =
        "<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val=\"22\"/></w:rPr></w:rPrDefault>"
        "</w:docDefaults>"
        "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"N\"><w:name w:val=\"Normal\"/>"
        "<w:rPr><w:sz w:val=\"20\"/></w:rPr></w:style>"
        "<w:style w:type=\"paragraph\" w:styleId=\"B\"><w:name w:val=\" _ H_1\"/><w:basedOn "
        "w:val=\"N\"/><w:pPr><w:jc w:val=\"center\"/><w:ind w:left=\"1440\" w:hanging=\"240\"/>"
        "</w:pPr><w:rPr><w:b/></w:rPr></w:style>"
        "<w:style w:type=\"paragraph\" w:styleId=\"O\"><w:name w:val=\"Own\"/><w:basedOn "
        "w:val=\"N\"/><w:pPr><w:outlineLvl w:val=\"2\"/></w:pPr></w:style>"
        "<w:style w:type=\"character\" w:styleId=\"C\"><w:name w:val=\"Strong\"/><w:rPr><w:b/>"
        "</w:rPr></w:style>"
        "<w:style w:type=\"paragraph\" w:styleId=\"X\"><w:basedOn w:val=\"Y\"/></w:style>"
        "<w:style w:type=\"paragraph\" w:styleId=\"Y\"><w:basedOn w:val=\"X\"/></w:style>";
    const std::string bytes =
        Docx()
            .part("styles", styles)
            .p("", run("plain"))
            .p("<w:pStyle w:val=\"B\"/>", run("title"))
            .p("<w:pStyle w:val=\"B\"/>", run("word", "<w:rStyle w:val=\"C\"/>"))
            .p("<w:pStyle w:val=\"O\"/>", run("outline"))
            .p("<w:pStyle w:val=\"X\"/>", run("circle"))
            .bytes();
    CHECK(block(bytes).style == "Normal");
    CHECK(block(bytes).size == 10);
    const auto title = block(bytes, 1);
    CHECK(title.kind == document::BlockKind::heading);
    CHECK(title.level == 2);
    CHECK(title.style == "_ H_1");
    CHECK(title.bold);
    CHECK(title.align == document::Align::centred);
    CHECK(title.indent == 60);
    CHECK_FALSE(block(bytes, 2).bold);  // bold in bold stands out by not being it
    CHECK(block(bytes, 3).level == 3);
    CHECK(block(bytes, 4).kind == document::BlockKind::paragraph);
}

TEST_CASE("docx: notes are tied to their marks", "[docx]") {
    const auto reference = [](std::string_view element, int id) {
        return "<w:r><w:" + std::string(element) + " w:id=\"" + std::to_string(id) + "\"/></w:r>";
    };
    const auto note = [](std::string_view element, int id, std::string_view markup) {
        return "<w:" + std::string(element) + " w:id=\"" + std::to_string(id) + "\"><w:p>" +
               std::string(markup) + "</w:p></w:" + std::string(element) + ">";
    };
    const std::string custom =
        "<w:r><w:footnoteReference w:customMarkFollows=\"1\" w:id=\"4\"/><w:t>*</w:t></w:r>";
    const auto read = block(
        Docx()
            .part("footnotes",
                  "<w:footnote w:type=\"separator\" w:id=\"0\"><w:p/></w:footnote>" +
                      note("footnote", 3,
                           "<w:r><w:footnoteRef/><w:tab/></w:r>" + run("See ") + run("A/1.")) +
                      note("footnote", 4, run("* Reissued.")))
            .part("endnotes", note("endnote", 3, run("At the end.")))
            .p("", run("1.\tIn 2018") + reference("footnoteReference", 3) + run(" and") + custom +
                       run(" then") + reference("endnoteReference", 3) +
                       reference("footnoteReference", 99))
            .bytes());
    CHECK(read.text == "In 2018 and then");
    REQUIRE(read.notes.size() == 3);
    CHECK(read.notes[0].number == "1");
    CHECK(read.notes[0].text == "See A/1.");
    CHECK(read.notes[0].offset == 7);
    CHECK(read.notes[1].number == "*");
    CHECK(read.notes[1].text == "Reissued.");
    CHECK(read.notes[1].offset == 11);
    CHECK(read.notes[2].number == "i");
    CHECK(read.notes[2].text == "At the end.");
}

TEST_CASE("docx: a table is rows, or only places paragraphs", "[docx]") {
    const auto row = [](const std::string& cells, std::string_view look = {}) {
        return "<w:tr><w:trPr>" + std::string(look) + "</w:trPr>" + cells + "</w:tr>";
    };
    const auto table = [](const std::string& rows) { return "<w:tbl>" + rows + "</w:tbl>"; };
    const std::string two = "<w:gridSpan w:val=\"2\"/>";
    CHECK(blocks(Docx()
                     .body(table(row(cell("Item") + cell("Cost", two), "<w:tblHeader/>") +
                                 row(cell("Staff") + cell("5") + cell("6")) +
                                 row(cell("", "<w:vMerge/>") + cell("7") + cell("8")) +
                                 row(cell("gone") + cell("9"), "<w:del w:id=\"1\"/>")))
                     .bytes()) == Lines{"header |Item\tCost", "row |Staff\t5\t6", "row |\t7\t8"});
    CHECK(blocks(Docx().body(table(row(cell("First")) + row(cell("Second")))).bytes()) ==
          Lines{"p |First", "p |Second"});
    const std::string inner = table(row(cell("x") + cell("y")));
    CHECK(blocks(Docx().body(table(row(cell("a") + "<w:tc>" + inner + "<w:p/></w:tc>"))).bytes()) ==
          Lines{"row |a\tx y"});
    CHECK(blocks(Docx()
                     .body(table("<w:sdt><w:sdtPr/><w:sdtContent>" + row(cell("a") + cell("b")) +
                                 "</w:sdtContent></w:sdt>"))
                     .bytes()) == Lines{"row |a\tb"});
}

TEST_CASE("docx: typed notes of a table are tied, raised letters of words stay", "[docx]") {
    const std::string raised = "<w:vertAlign w:val=\"superscript\"/>";
    const std::string cells = "<w:tbl><w:tr><w:tc><w:p>" + run("Total") + run("a", raised) +
                              run(" of n") + run("o", raised) + "</w:p></w:tc>" + cell("5") +
                              "</w:tr></w:tbl>";
    const std::string bytes = Docx()
                                  .body(cells)
                                  .p("", run("a", raised) + run("\tEstimates."))
                                  .p("", run("The 1") + run("a", raised) + run(" word"))
                                  .bytes();
    CHECK(blocks(bytes) == Lines{"row |Total of no\t5", "p |The 1a word"});
    const auto row = block(bytes);
    REQUIRE(row.notes.size() == 1);
    CHECK(row.notes[0].number == "a");
    CHECK(row.notes[0].offset == 5);
    CHECK(row.notes[0].text == "Estimates.");
}

TEST_CASE("docx: a text box follows its paragraph, once", "[docx]") {
    const std::string box = "<w:txbxContent><w:p>" + run("boxed") + "</w:p></w:txbxContent>";
    const std::string alternatives =
        "<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wps:wsp><wps:txbx>" +
        box +
        "</wps:txbx></wps:wsp></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape>"
        "<v:textbox>" +
        box +
        "</v:textbox></v:shape></w:pict></mc:Fallback>"
        "</mc:AlternateContent></w:r>";
    CHECK(
        blocks(Docx().p("", run("be") + alternatives + run("fore")).p("", run("after")).bytes()) ==
        Lines{"p |before", "p |boxed", "p |after"});
}

TEST_CASE("docx: a paragraph whose mark was deleted goes on in the next", "[docx]") {
    CHECK(blocks(Docx()
                     .p("<w:rPr><w:del w:id=\"1\"/></w:rPr>", run("one "))
                     .p("", run("text"))
                     .bytes()) == Lines{"p |one text"});
}

TEST_CASE("docx: the first page's head comes first, other heads and feet are told apart",
          "[docx]") {
    const std::string section =
        "<w:sectPr><w:headerReference w:type=\"first\" r:id=\"header1\"/><w:headerReference "
        "w:type=\"default\" r:id=\"header2\"/><w:footerReference w:type=\"default\" "
        "r:id=\"footer1\"/><w:titlePg/></w:sectPr>";
    const std::string masthead = "<w:tbl><w:tr>" + cell("United Nations") + "<w:tc><w:p>" +
                                 run("A", "<w:sz w:val=\"40\"/>") + run("/80/257") +
                                 "</w:p></w:tc></w:tr></w:tbl>";
    const auto file = parsed_docx(
        Docx()
            .margin("header1", masthead)
            .margin("header2",
                    "<w:p>" + field(" DOCVARIABLE \"sss1\" ", run("A/80/257")) + "</w:p>")
            .margin("footer1", "<w:p>" + run("25-12345") + "</w:p><w:p>" + field("PAGE", run("2")) +
                                   run("/") + field("NUMPAGES", run("9")) + "</w:p>")
            .part("comments",
                  "<w:comment w:id=\"0\"><w:p>" + run("N2512345E") + "</w:p></w:comment>")
            .title("A title")
            .property("Client", "not told")
            .property("Digest", "Not the text itself.")
            .p("", run("Text"))
            .body(section)
            .bytes());
    REQUIRE(file.works.at(0).blocks.size() == 3);
    CHECK(file.works[0].blocks[0].text == "United Nations");
    CHECK(file.works[0].blocks[1].text == "A/80/257");
    CHECK(values(file, "page_head") == "A/80/257");
    CHECK(values(file, "page_foot") == "25-12345");
    CHECK(values(file, "comment") == "N2512345E");
    CHECK(values(file, "document_title") == "A title");
    CHECK(values(file, "digest") == "Not the text itself.");
}

TEST_CASE("docx: pages are counted by the breaks of the set text, where it kept all of them",
          "[docx]") {
    const std::string seen = "<w:r><w:lastRenderedPageBreak/><w:t>", end = "</w:t></w:r>";
    const std::string page = "<w:r><w:br w:type=\"page\"/></w:r>";
    const auto pages = [](const std::string& bytes) {
        std::vector<unsigned> all;
        const auto file = parsed_docx(bytes);
        for (const auto& one : file.works.at(0).blocks) all.push_back(one.page);
        return all;
    };
    CHECK(pages(Docx().p("", run("one")).p("", page + run("two")).bytes()) ==
          std::vector<unsigned>{0, 0});
    CHECK(pages(Docx()
                    .p("", run("one ") + seen + "over" + end)
                    .p("", seen + "three" + end)
                    .p("", page)
                    .p("", seen + "four" + end)
                    .p("", page)
                    .p("", run("five"))
                    .pages(5)
                    .bytes()) == std::vector<unsigned>{1, 3, 4, 5});
    CHECK(pages(Docx().p("", run("one")).p("", seen + "two" + end).pages(9).bytes()) ==
          std::vector<unsigned>{0, 0});
}
