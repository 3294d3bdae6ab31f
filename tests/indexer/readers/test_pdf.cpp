// SPDX-License-Identifier: GPL-2.0-or-later
#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <catch2/catch.hpp>

#include "indexer/readers/pdf.hpp"
#include "indexer/readers/pdf/refusals.hpp"
#include "tests/support/pdf_builder.hpp"

using namespace chancery;
using document::Block;
using document::BlockKind;
using tests::make_pdf;
using tests::pdf_lines;
using tests::PdfElement;
using tests::PdfText;

namespace {

const std::string sentence = "Recalling the norms that States agreed upon in earlier years and in";
const std::string second = "this year too, and the work that followed from them in the group that";
const std::string third = "met in spring, which was the first of its kind and took long to agree,";

std::vector<Block> blocks_of(const std::string& bytes, bool use_tags = true) {
    const auto file = readers::read_pdf(bytes, {.use_tags = use_tags});
    REQUIRE(file.has_value());
    return file->works.front().blocks;
}

std::vector<std::string> texts_of(const std::vector<Block>& blocks) {
    std::vector<std::string> texts;
    for (const Block& block : blocks) texts.push_back(block.text);
    return texts;
}

std::vector<PdfText> joined(std::vector<std::vector<PdfText>> parts) {
    std::vector<PdfText> all;
    for (auto& part : parts) std::ranges::move(part, std::back_inserter(all));
    return all;
}

std::string why_not(const std::string& bytes) {
    const auto file = readers::read_pdf(bytes, {});
    REQUIRE_FALSE(file.has_value());
    CHECK(file.error().kind == Kind::input);
    CHECK_FALSE(file.error().remedy.empty());
    return file.error().why;
}

}  // namespace

TEST_CASE("pdf: its mark may stand within the first kilobyte", "[pdf]") {
    CHECK(readers::is_pdf("%PDF-1.7\n"));
    CHECK(readers::is_pdf(std::string(900, ' ') + "%PDF-1.7\n"));
    CHECK_FALSE(readers::is_pdf(std::string(1100, ' ') + "%PDF-1.7\n"));
    CHECK_FALSE(readers::is_pdf("<xml/>"));
}

TEST_CASE("pdf: the tree's order leads, not the drawing's", "[pdf]") {
    const std::string bytes =
        make_pdf({{{60, 500, 10, "Second paragraph of the text.", 'r', 1},
                   {60, 700, 10, "First paragraph of the text.", 'r', 0}}},
                 {{"Document", 1, {}, {{"P", 1, {0}, {}}, {"P", 1, {1}, {}}}}});
    CHECK(texts_of(blocks_of(bytes)) == std::vector<std::string>{"First paragraph of the text.",
                                                                 "Second paragraph of the text."});
}

TEST_CASE("pdf: headings have a level where the tag tells one", "[pdf]") {
    const auto blocks = blocks_of(make_pdf({{{60, 700, 14, "A heading of the text", 'b', 0},
                                             {60, 650, 10, "Its text is here.", 'r', 1}}},
                                           {{"H2", 1, {0}, {}}, {"P", 1, {1}, {}}}));
    REQUIRE(blocks.size() == 2);
    CHECK(blocks[0].kind == BlockKind::heading);
    CHECK(blocks[0].level == 2);
    CHECK(blocks[0].bold);
    CHECK(blocks[1].kind == BlockKind::paragraph);
    CHECK_FALSE(blocks[1].bold);
}

TEST_CASE("pdf: a year and a note's mark are told apart by size and place", "[pdf]") {
    const auto blocks =
        blocks_of(make_pdf({{{60, 700, 10, "As agreed upon in 2018", 'r', 0},
                             {154, 704, 6, "7", 'r', 1},
                             {158, 700, 10, " by all States,", 'r', 2},
                             {60, 100, 6, "7", 'r', 3},
                             {64, 97, 8, " See the report.", 'r', 4}}},
                           {{"P", 1, {0, 1}, {{"Note", 1, {3, 4}, {}}, {"Span", 1, {2}, {}}}}}));
    REQUIRE(blocks.size() == 1);
    CHECK(blocks[0].text == "As agreed upon in 2018 by all States,");
    REQUIRE(blocks[0].notes.size() == 1);
    CHECK(blocks[0].notes[0].number == "7");
    CHECK(blocks[0].notes[0].text == "See the report.");
    CHECK(blocks[0].notes[0].offset == std::string_view("As agreed upon in 2018").size());
}

TEST_CASE("pdf: a second mark of a note on its page bears it again, a power does not", "[pdf]") {
    const auto blocks = blocks_of(make_pdf({{{60, 700, 10, "Decision 1", 'b', 0},
                                             {112, 704, 6, "2", 'r', 1},
                                             {60, 680, 10, "Decision 2", 'b', 2},
                                             {112, 684, 6, "2", 'r', 3},
                                             {60, 660, 10, "Over 40 km", 'r', 4},
                                             {112, 664, 6, "2", 'r', 5},
                                             {60, 100, 6, "2", 'r', 6},
                                             {64, 97, 8, " By silence.", 'r', 7}}},
                                           {{"H2", 1, {0, 1}, {{"Note", 1, {6, 7}, {}}}},
                                            {"H2", 1, {2, 3}, {}},
                                            {"P", 1, {4, 5}, {}}}));
    REQUIRE(blocks.size() == 3);
    CHECK(blocks[1].text == "Decision 2");
    REQUIRE(blocks[1].notes.size() == 1);
    CHECK(blocks[1].notes[0].text == blocks[0].notes[0].text);
    CHECK(blocks[2].text == "Over 40 km2");
    CHECK(blocks[2].notes.empty());
}

TEST_CASE("pdf: raised digits without a note stay text", "[pdf]") {
    const auto blocks = blocks_of(make_pdf({{{60, 700, 10, "An area of 40 km", 'r', 0},
                                             {131, 704, 6, "2", 'r', 1},
                                             {135, 700, 10, " of land", 'r', 2}}},
                                           {{"P", 1, {0, 1, 2}, {}}}));
    REQUIRE(blocks.size() == 1);
    CHECK(blocks[0].text == "An area of 40 km2 of land");
}

TEST_CASE("pdf: italics at the start, with or without a label, are the emphasis", "[pdf]") {
    const auto blocks = blocks_of(make_pdf({{{60, 700, 10, "1.", 'r', 0},
                                             {90, 700, 10, "Recalls", 'i', 1},
                                             {123, 700, 10, " its resolution", 'r', 2},
                                             {60, 650, 10, "Noting", 'i', 3},
                                             {90, 650, 10, " the report", 'r', 4}}},
                                           {{"P", 1, {0, 1, 2}, {}}, {"P", 1, {3, 4}, {}}}));
    REQUIRE(blocks.size() == 2);
    CHECK(blocks[0].text == "1.\tRecalls its resolution");
    CHECK(blocks[0].text.substr(0, blocks[0].emphasis) == "1.\tRecalls");
    CHECK(blocks[1].text.substr(0, blocks[1].emphasis) == "Noting");
}

TEST_CASE("pdf: a list's label and body are one paragraph with a tab", "[pdf]") {
    const auto blocks = blocks_of(
        make_pdf({{{60, 700, 10, "(a)", 'r', 0}, {80, 700, 10, "The first point;", 'r', 1}}},
                 {{"L", 1, {}, {{"LI", 1, {}, {{"Lbl", 1, {0}, {}}, {"LBody", 1, {1}, {}}}}}}}));
    CHECK(texts_of(blocks) == std::vector<std::string>{"(a)\tThe first point;"});
}

TEST_CASE("pdf: tables are rows with cells parted by tabs", "[pdf]") {
    const auto cell = [](const char* tag, int content) {
        return PdfElement{tag, 1, {}, {{"P", 1, {content}, {}}}};
    };
    const auto blocks = blocks_of(make_pdf({{{60, 700, 10, "State", 'r', 0},
                                             {200, 700, 10, "Votes", 'r', 1},
                                             {60, 680, 10, "Atlantis", 'r', 2},
                                             {200, 680, 10, "12", 'r', 3}}},
                                           {{"Table",
                                             1,
                                             {},
                                             {{"TR", 1, {}, {cell("TH", 0), cell("TH", 1)}},
                                              {"TR", 1, {}, {cell("TD", 2), cell("TD", 3)}}}}}));
    REQUIRE(blocks.size() == 2);
    CHECK(blocks[0].kind == BlockKind::header_row);
    CHECK(blocks[0].text == "State\tVotes");
    CHECK(blocks[1].kind == BlockKind::row);
    CHECK(blocks[1].text == "Atlantis\t12");
    CHECK(blocks[1].table == 1);
}

TEST_CASE("pdf: heads and feet outside the tree are metadata, page 1's masthead is text", "[pdf]") {
    const auto file =
        readers::read_pdf(make_pdf({{{60, 760, 14, "United Nations", 'r', -2},
                                     {60, 600, 10, "The text begins on this page and", 'r', 0},
                                     {60, 30, 8, "24-12345 (E)", 'r', -2}},
                                    {{60, 760, 9, "A/79/12", 'r', -2},
                                     {60, 700, 10, "goes on overleaf.", 'r', 0},
                                     {60, 30, 8, "2/2", 'r', -2}}},
                                   {{"P", 1, {0}, {}}, {"P", 2, {0}, {}}}),
                          {});
    REQUIRE(file.has_value());
    const auto& work = file->works.front();
    CHECK(texts_of(work.blocks) ==
          std::vector<std::string>{"United Nations",
                                   "The text begins on this page and goes on overleaf."});
    const std::vector<std::pair<std::string, std::string>> said = {{"page_head", "A/79/12"},
                                                                   {"page_foot", "24-12345 (E)"}};
    CHECK(work.metadata == said);
}

TEST_CASE("pdf: text amid a page that the tree leaves out stands at its place", "[pdf]") {
    const auto file = readers::read_pdf(make_pdf({{{60, 700, 10, "One.", 'r', 0},
                                                   {60, 420, 10, "Left out", 'r'},
                                                   {60, 408, 10, "by the tree.", 'r'},
                                                   {60, 380, 10, "Apart.", 'r'},
                                                   {60, 340, 10, "Of a chart", 'r', -2},
                                                   {60, 300, 10, "Two.", 'r', 1},
                                                   {60, 40, 10, "A foot", 'r'}}},
                                                 {{"P", 1, {0}, {}}, {"P", 1, {1}, {}}}),
                                        {});
    REQUIRE(file.has_value());
    const auto& work = file->works.front();
    CHECK(texts_of(work.blocks) ==
          std::vector<std::string>{"One.", "Left out by the tree.", "Apart.", "Two."});
    const std::vector<std::pair<std::string, std::string>> said = {{"page_foot", "A foot"}};
    CHECK(work.metadata == said);
}

TEST_CASE("pdf: a tree that leaves out the text is not followed", "[pdf]") {
    const auto page = joined({{{60, 700, 10, "Only this is named.", 'r', 0}},
                              pdf_lines(60, 600, {sentence, second, third})});
    const auto file = readers::read_pdf(make_pdf({page, page}, {{"P", 1, {0}, {}}}), {});
    REQUIRE(file.has_value());
    CHECK(file->warnings.size() == 1);
    std::string all;
    for (const auto& text : texts_of(file->works.front().blocks)) all += text;
    CHECK(all.find(third) != std::string::npos);
}

TEST_CASE("pdf: without a tree, space between lines parts paragraphs", "[pdf]") {
    const auto page = joined({pdf_lines(90, 700, {sentence}), pdf_lines(60, 688, {second, third}),
                              pdf_lines(90, 658, {sentence}), pdf_lines(60, 646, {second, third}),
                              pdf_lines(60, 616, {second, third})});
    const std::string whole = sentence + ' ' + second + ' ' + third;
    CHECK(texts_of(blocks_of(make_pdf({page}), false)) ==
          std::vector<std::string>{whole, whole, second + ' ' + third});
}

TEST_CASE("pdf: without a tree, two columns are read one after the other", "[pdf]") {
    std::vector<std::string> left, right;
    for (int i = 0; i < 12; ++i) {
        left.push_back("the left hand column number " + std::string(1, static_cast<char>('a' + i)));
        right.push_back("the right hand column number " +
                        std::string(1, static_cast<char>('a' + i)));
    }
    std::vector<PdfText> page;
    for (std::size_t i = 0; i < left.size(); ++i) {
        const double y = 700 - 12 * static_cast<double>(i);
        page.push_back({60, y, 16, left[i]});
        page.push_back({330, y, 16, right[i]});
    }
    std::string text;
    for (const Block& block : blocks_of(make_pdf({page}), false)) text += block.text + ' ';
    CHECK(text.find("left hand column number l") < text.find("right hand column number a"));
}

TEST_CASE("pdf: without a tree, notes at the foot go to their marks, over pages as well", "[pdf]") {
    const auto lines = pdf_lines(60, 700, {sentence, second, third, second, third});
    const auto bytes = make_pdf(
        {joined({lines,
                 {{60, 640, 10, "as told before", 'r'},
                  {119, 644, 6, "1", 'r'},
                  {122, 640, 10, " and later.", 'r'},
                  {60, 120, 10, "__________", 'b'},
                  {70, 104, 6, "1", 'r'},
                  {74, 100, 8, " See the report of the group, part one, and", 'r'}}}),
         joined({lines, {{60, 120, 10, "__________", 'b'}, {70, 100, 8, "its annex.", 'r'}}})});
    const auto blocks = blocks_of(bytes, false);
    std::string noted;
    for (const Block& block : blocks) {
        CHECK(block.text.find("its annex") == std::string::npos);
        for (const auto& note : block.notes) noted += note.number + '=' + note.text;
    }
    CHECK(noted == "1=See the report of the group, part one, and its annex.");
}

TEST_CASE("pdf: pages count as printed where the numbers run", "[pdf]") {
    const std::vector<std::string> openings = {"First, ", "Then, ", "Later, ", "Last, "};
    std::vector<std::vector<PdfText>> pages;
    for (int i = 0; i < 4; ++i) {
        pages.push_back(
            joined({pdf_lines(60, 700, {openings[static_cast<std::size_t>(i)] + sentence + '.'}),
                    {{300, 30, 9, std::to_string(i + 11), 'r'}}}));
    }
    const auto blocks = blocks_of(make_pdf(pages), false);
    REQUIRE(blocks.size() == 4);
    CHECK(blocks[0].page == 11);
    CHECK(blocks[3].page == 14);
}

TEST_CASE("pdf: the file's own properties are told", "[pdf]") {
    const auto file = readers::read_pdf(make_pdf({pdf_lines(60, 700, {sentence + '.'})}, {},
                                                 "/Title(A title)/Digest(Not the text itself.)"),
                                        {});
    REQUIRE(file);
    using Row = std::pair<std::string, std::string>;
    const std::vector<Row> told = {{"document_title", "A title"},
                                   {"digest", "Not the text itself."}};
    CHECK(file->works.at(0).metadata == told);
}

TEST_CASE("pdf: packed operators are read as one text, damaged ones as far as they go", "[pdf]") {
    using namespace std::string_literals;
    // "BT /F 10 Tf 60 700 Td (Recall" and "ing the text of last year.) Tj ET" in zlib's format.
    const std::string begin =
        "\x78\xda\x73\x0a\x51\xd0\x77\x53\x30\x34\x50\x08\x49\x53\x30\x33\x50\x30\x37\x00\xb2\x52"
        "\x14\x34\x82\x52\x93\x13\x73\x72\x00\x60\x90\x07\x37"s;
    const std::string end =
        "\x78\xda\xcb\xcc\x4b\x57\x28\xc9\x48\x55\x28\x49\xad\x28\x51\xc8\x4f\x53\xc8\x49\x2c\x2e"
        "\x51\xa8\x4c\x4d\x2c\xd2\xd3\x54\x08\xc9\x52\x70\x0d\x01\x00\xc6\x51\x0b\x0d"s;
    const std::string without_sum = end.substr(0, end.size() - 4);
    std::string wrong_sum = end;
    wrong_sum.back() ^= 1;
    for (const std::string& tail : {end, without_sum, wrong_sum}) {
        CHECK(texts_of(blocks_of(tests::make_pdf_of_packed({begin, tail}))) ==
              std::vector<std::string>{"Recalling the text of last year."});
    }
}

TEST_CASE("pdf: a file that tells for which device it was made (PDF/A) keeps its tree", "[pdf]") {
    std::string bytes = make_pdf({{{60, 500, 10, "Second paragraph of the text.", 'r', 1},
                                   {60, 700, 10, "First paragraph of the text.", 'r', 0}}},
                                 {{"Document", 1, {}, {{"P", 1, {0}, {}}, {"P", 1, {1}, {}}}}});
    const std::string marked = "/MarkInfo<</Marked true>>";
    std::string intents = "/OutputIntents[<<>>]";
    intents.resize(marked.size(), ' ');
    bytes.replace(bytes.find(marked), marked.size(), intents);
    CHECK(texts_of(blocks_of(bytes)) == std::vector<std::string>{"First paragraph of the text.",
                                                                 "Second paragraph of the text."});
}

TEST_CASE("pdf: without a tree, requests of the printer at the foot are no text", "[pdf]") {
    const std::string said = "States are asked, please recycle or not, to agree upon this at once.";
    const auto bytes = make_pdf({joined({pdf_lines(60, 700, {sentence, second, third}),
                                         {{60, 60, 10, said, 'r'},
                                          {60, 30, 8, "Accessible document", 'r'},
                                          {300, 30, 8, "Please recycle", 'r'}}})});
    const auto texts = texts_of(blocks_of(bytes, false));
    REQUIRE(texts.size() == 2);
    CHECK(texts[1] == said);
}

TEST_CASE("pdf: some pages without text are counted in a warning", "[pdf]") {
    readers::pdf::File file;
    file.pages.resize(3);
    CHECK_FALSE(readers::pdf::warn_of_pictures(file));
    file.pages[1].has_image = true;
    const auto warning = readers::pdf::warn_of_pictures(file);
    REQUIRE(warning);
    CHECK(warning->starts_with("1 of its 3 pages is an image without text"));
}

TEST_CASE("pdf: files that are no document are refused with the reason", "[pdf]") {
    CHECK(why_not("%PDF-1.7\nnothing") == "is no readable PDF: its table of objects is damaged");
    CHECK(why_not(make_pdf({{}})) == "has 1 page and no text");
    CHECK(why_not(make_pdf({pdf_lines(60, 700,
                                      {"The document you are looking for does not exist in the",
                                       "Official Document System."})})) ==
          "is a saved error page of the UN's document service, not the document");
}
