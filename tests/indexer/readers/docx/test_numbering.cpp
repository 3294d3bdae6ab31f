// SPDX-License-Identifier: GPL-2.0-or-later
#include <string>
#include <vector>

#include "indexer/readers/docx/labels.hpp"
#include "indexer/readers/docx/numbering.hpp"
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

std::string level(int number, std::string_view format, std::string_view text,
                  std::string_view more = {}) {
    return "<w:lvl w:ilvl=\"" + std::to_string(number) +
           "\"><w:start w:val=\"1\"/><w:numFmt w:val=\"" + std::string(format) +
           "\"/><w:lvlText w:val=\"" + std::string(text) + "\"/>" + std::string(more) + "</w:lvl>";
}

const std::string outline = "<w:abstractNum w:abstractNumId=\"1\">" + level(0, "decimal", "%1.") +
                            level(1, "lowerLetter", "(%2)") + level(2, "lowerRoman", "(%3)") +
                            "</w:abstractNum>";

std::string list(int id, std::string_view more = {}) {
    return "<w:num w:numId=\"" + std::to_string(id) + "\"><w:abstractNumId w:val=\"1\"/>" +
           std::string(more) + "</w:num>";
}

std::string item(int level_number, int id = 1) {
    return "<w:numPr><w:ilvl w:val=\"" + std::to_string(level_number) + "\"/><w:numId w:val=\"" +
           std::to_string(id) + "\"/></w:numPr>";
}

/// Labels of paragraphs on these levels of list 1.
Lines labels(const std::string& numbering, const std::vector<std::string>& items) {
    Docx docx;
    docx.part("numbering", numbering);
    for (const std::string& properties : items) docx.p(properties, run("x"));
    Lines all;
    const auto file = parsed_docx(docx.bytes());
    for (const auto& block : file.works.at(0).blocks) all.push_back(block.number);
    return all;
}

}  // namespace

TEST_CASE("docx numbering: levels count, begin anew below others and go on in between", "[docx]") {
    CHECK(labels(outline + list(1), {item(0), item(1), item(1), item(2), item(0), item(1)}) ==
          Lines{"1.", "(a)", "(b)", "(i)", "2.", "(a)"});
}

TEST_CASE("docx numbering: lists of one pattern count on, unless a start is overridden", "[docx]") {
    const std::string from_one =
        "<w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"1\"/></w:lvlOverride>";
    CHECK(labels(outline + list(1) + list(2), {item(0), item(0, 2)}) == Lines{"1.", "2."});
    CHECK(labels(outline + list(1) + list(2, from_one),
                 {item(0), item(0), item(0, 2), item(0, 2)}) == Lines{"1.", "2.", "1.", "2."});
}

TEST_CASE("docx numbering: compound labels, legal ones, restarts", "[docx]") {
    const std::string compound =
        "<w:abstractNum w:abstractNumId=\"1\">" + level(0, "upperRoman", "%1.") +
        level(1, "decimal", "%1.%2", "<w:isLgl/>") +
        level(2, "lowerLetter", "%3)", "<w:lvlRestart w:val=\"0\"/>") + "</w:abstractNum>";
    CHECK(labels(compound + list(1), {item(0), item(1), item(2), item(0), item(1), item(2)}) ==
          Lines{"I.", "1.1", "a)", "II.", "2.1", "b)"});
}

TEST_CASE("docx numbering: a style brings its list and level, number 0 takes it away", "[docx]") {
    const std::string styles =
        "<w:style w:type=\"paragraph\" w:styleId=\"L\"><w:name w:val=\"Item\"/><w:pPr><w:numPr>"
        "<w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style>";
    const std::string pattern =
        "<w:abstractNum w:abstractNumId=\"1\">" + level(0, "decimal", "%1.") +
        level(1, "lowerLetter", "(%2)", "<w:pStyle w:val=\"L\"/>") + "</w:abstractNum>";
    const std::string styled = "<w:pStyle w:val=\"L\"/>";
    const auto bytes = Docx()
                           .part("styles", styles)
                           .part("numbering", pattern + list(1))
                           .p(styled, run("x"))
                           .p(styled + item(0, 0), run("y"))
                           .p(styled, run("z"))
                           .bytes();
    CHECK(blocks(bytes) == Lines{"p (a)|x", "p |y", "p (b)|z"});
    CHECK(parsed_docx(bytes).works.at(0).blocks[0].depth == 1);
}

TEST_CASE("docx numbering: bullets of symbol fonts are told as bullets", "[docx]") {
    const std::string bullets =
        "<w:abstractNum w:abstractNumId=\"1\">" + level(0, "bullet", "\uF0B7") + "</w:abstractNum>";
    CHECK(labels(bullets + list(1), {item(0)}) == Lines{"•"});
}

TEST_CASE("docx numbering: numbers that a file cannot mean give no label", "[docx]") {
    CHECK(labels(outline + list(1), {item(8), item(99), item(0, 77), item(-1, -1)}) ==
          Lines{"", "", "", ""});
}

TEST_CASE("docx numbering: numbers print as the word processor prints them", "[docx]") {
    struct NumberingRow {
        long long number;
        const char* format;
        const char* printed;
    };
    const auto row = GENERATE(values<NumberingRow>({
        {4, "decimal", "4"},
        {4, "decimalZero", "04"},
        {27, "lowerLetter", "aa"},
        {52, "upperLetter", "ZZ"},
        {1949, "upperRoman", "MCMXLIX"},
        {14, "lowerRoman", "xiv"},
        {3, "russianLower", "в"},
        {2, "arabicAbjad", "ب"},
        {21, "chineseCounting", "二十一"},
        {5, "none", ""},
        {5, "of a later year", "5"},
        {0, "lowerLetter", "0"},
        {2147483650, "lowerLetter", "2147483650"},
        {4000, "lowerRoman", "4000"},
    }));
    INFO(row.number << " " << row.format);
    CHECK(readers::print_number(row.number, row.format) == row.printed);
}
