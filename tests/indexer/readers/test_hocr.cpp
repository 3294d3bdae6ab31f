// SPDX-License-Identifier: GPL-2.0-or-later
//
// hOCR in tesseract's shape: what stands where on the image, and what comes out of it.
#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "indexer/document/recognised.hpp"
#include "indexer/readers/hocr.hpp"
#include "tests/catch.hpp"

namespace chancery::readers {
namespace {

using Texts = std::vector<std::string>;

/// A line of words of one height, letters of equal width, on a page that may be skew.
struct Typed {
    int x = 0, base = 0, size = 50;
    std::string words;
    int confidence = 95;
};

std::string word_of(const std::string& word, const Typed& line, int x, double slope) {
    const int width = line.size / 2;
    const int y = line.base + static_cast<int>(slope * x);
    std::string signs;
    for (std::size_t i = 0; i < word.size(); ++i) {
        // A digit behind a circumflex is set high and small.
        const bool raised = word[i] == '^';
        if (raised) ++i;
        const int left = x + static_cast<int>(i) * width;
        const int bottom = raised ? y - line.size * 4 / 10 : y;
        const int top = raised ? bottom - line.size * 4 / 10 : y - line.size * 7 / 10;
        signs += fmt::format(
            "<span class='ocrx_cinfo' title='x_bboxes {} {} {} {}; x_conf 99'>{}</span>", left, top,
            left + width - 4, bottom, word[i]);
    }
    return fmt::format("<span class='ocrx_word' title='bbox {} {} {} {}; x_wconf {}'>{}</span>", x,
                       y - line.size, x + static_cast<int>(word.size()) * width, y, line.confidence,
                       signs);
}

std::string line_of(const Typed& line, double slope) {
    std::string words;
    int x = line.x;
    for (std::size_t at = 0; at < line.words.size();) {
        const std::size_t end = std::min(line.words.find(' ', at), line.words.size());
        words += word_of(line.words.substr(at, end - at), line, x, slope);
        x += static_cast<int>(end - at + 1) * line.size / 2;
        at = end + 1;
    }
    const int low = line.base + static_cast<int>(slope * x);
    const double base = line.base + slope * line.x - low;
    return fmt::format(
        "<span class='ocr_line' title=\"bbox {} {} {} {}; baseline {} {}; x_size {}\">{}</span>",
        line.x, line.base - line.size, x, low, slope, base, line.size, words);
}

std::string page_of(const std::vector<Typed>& lines, double slope = 0) {
    std::string page =
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><html><body>"
        "<div class='ocr_page' title='image \"stdin\"; bbox 0 0 2480 3508; ppageno 0'>";
    for (const Typed& line : lines) page += line_of(line, slope);
    return page + "</div></body></html>";
}

Result<document::ParsedFile> read(const std::vector<std::string>& pages) {
    std::string message;
    for (const std::string& page : pages) add_recognised_page(message, page);
    return read_recognised(message);
}

Texts texts(const Result<document::ParsedFile>& file) {
    Texts all;
    if (!file) return {"error: " + file.error().why};
    for (const auto& block : file->works.at(0).blocks) all.push_back(block.text);
    return all;
}

const std::vector<Typed> paragraphs = {
    {250, 900, 50, "1. States that read this line to its very end know that it is long enough"},
    {250, 960, 50, "to be a line of text, and that this is its second line, which ends."},
    {250, 1100, 50, "2. Another paragraph begins below, with a number, and it is also as long"},
    {250, 1160, 50, "as two lines are."}};
const Texts read_paragraphs = {
    "1. States that read this line to its very end know that it is long enough to be a line of "
    "text, and that this is its second line, which ends.",
    "2. Another paragraph begins below, with a number, and it is also as long as two lines are."};

TEST_CASE("hocr: lines become paragraphs with their page", "[hocr]") {
    auto second = paragraphs;  // what two pages begin with would be their running head
    second[0].words = "3. Members that have read the page before may know that this one is not";
    second[1].words = "its like, and that what follows it is the end of the whole paragraph.";
    const auto file = read({page_of(paragraphs), page_of(second)});
    REQUIRE(file);
    CHECK(texts(file) ==
          Texts{read_paragraphs[0], read_paragraphs[1],
                "3. Members that have read the page before may know that this one is not its "
                "like, and that what follows it is the end of the whole paragraph.",
                read_paragraphs[1]});
    CHECK(file->works.at(0).blocks.at(1).page == 1);
    CHECK(file->works.at(0).blocks.at(2).page == 2);
    const std::pair<std::string, std::string> sure(document::confidence_name, "95");
    CHECK(file->works.at(0).metadata.back() == sure);
    CHECK(file->warnings == Texts{"read by OCR with a mean confidence of 95 %"});
}

TEST_CASE("hocr: a page that lies skew and sizes that waver change nothing", "[hocr]") {
    auto lines = paragraphs;
    lines[1].size = 48, lines[2].size = 52;
    CHECK(texts(read({page_of(lines, 0.02)})) == read_paragraphs);
    CHECK(texts(read({page_of(lines, -0.02)})) == read_paragraphs);
}

TEST_CASE("hocr: a small raised digit is a note's mark", "[hocr]") {
    auto lines = paragraphs;
    lines[3].words = "as two lines are.^7";
    lines.push_back({250, 3200, 36, "^7 The note at the foot of this page."});
    const auto file = read({page_of(lines)});
    REQUIRE(file);
    const auto& block = file->works.at(0).blocks.at(1);
    CHECK(block.text == read_paragraphs[1]);
    REQUIRE(block.notes.size() == 1);
    CHECK(block.notes[0].number == "7");
    CHECK(block.notes[0].text == "The note at the foot of this page.");
}

TEST_CASE("hocr: a few unsure letters are a stamp or a signature, and left out", "[hocr]") {
    const auto with = [](const Typed& line) {
        auto lines = paragraphs;
        lines.push_back(line);
        return texts(read({page_of(lines)}));
    };
    CHECK(with({1200, 2900, 80, "ut W Y", 35}) == read_paragraphs);
    CHECK(with({1200, 2900, 80, "| /", 95}) == read_paragraphs);
    // sure, long, or a figure: text
    CHECK(with({1200, 2900, 50, "ut W Y", 80}).back() == "ut W Y");
    CHECK(with({250, 2900, 50, "Lanterns of harbours", 35}).back() == "Lanterns of harbours");
    CHECK(with({250, 2000, 50, "1 234 oil", 35}).back() == "1 234 oil");
    // a page that is doubtful as a whole
    auto doubtful = paragraphs;
    doubtful.push_back({250, 2900, 50, "ut W Y"});
    for (Typed& line : doubtful) line.confidence = 35;
    CHECK(texts(read({page_of(doubtful)})).back() == "ut W Y");
}

TEST_CASE("hocr: doubtful pages are told", "[hocr]") {
    auto doubtful = paragraphs;
    for (Typed& line : doubtful) line.confidence = 35;
    const auto file = read({page_of(paragraphs), page_of({}), page_of(doubtful)});
    REQUIRE(file);
    CHECK(file->warnings == Texts{"read by OCR with a mean confidence of 65 %",
                                  "page 2 has no word that OCR could read",
                                  "page 3 was read by OCR with a confidence of only 35 %"});
}

TEST_CASE("hocr: what is no page is refused with the reason", "[hocr]") {
    CHECK(
        texts(read({"garbage"})).at(0).starts_with("error: what OCR gave for page 1 is broken: "));
    CHECK(texts(read({page_of(paragraphs), "<html/>"})) ==
          Texts{"error: what OCR gave for page 2 is broken: it is no hOCR"});
    CHECK(texts(read({page_of({})})) ==
          Texts{"error: has 1 page of images on which OCR found no word"});
    CHECK_FALSE(read_recognised("\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF<html/>"));
    CHECK_FALSE(read_recognised("short"));
    // Places that no page has are no places.
    CHECK_FALSE(read({"<div class='ocr_page' title='bbox 0 0 9 nan'/>"}));
}

}  // namespace
}  // namespace chancery::readers
