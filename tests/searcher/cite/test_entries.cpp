// SPDX-License-Identifier: GPL-2.0-or-later
#include <algorithm>
#include <sstream>

#include "indexer/text/table.hpp"
#include "searcher/cite/entries.hpp"
#include "tests/catch.hpp"
#include "tests/support/golden_works.hpp"

namespace chancery::cite {
namespace {

const Style& style(std::string_view name) {
    return *find_style(name);
}

std::string field(const Entry& entry, std::string_view name) {
    const auto found =
        std::ranges::find(entry.fields, name, [](const auto& pair) { return pair.first; });
    return found == entry.fields.end() ? "" : found->second;
}

std::string bibtex(Cited cited) {
    std::ostringstream out;
    const std::vector<Cited> works = {std::move(cited)};
    write_bibtex(style("bibtex"), entries(style("bibtex"), works), out);
    return out.str();
}

}  // namespace

TEST_CASE("cite: one entry a work and language, with all places in order", "[cite]") {
    const auto works =
        merged({tests::golden_work("A/RES/73/27#6.a"), tests::golden_work("A/70/174"),
                tests::golden_work("A/RES/73/27#3"), tests::golden_work("A/RES/73/27@fr#3")});
    REQUIRE(works.size() == 3);
    const auto list = entries(style("ris"), works);
    CHECK(list[0].key == "un-a-res-73-27");
    CHECK(field(list[0], "N1") == "Cited at paras. 3 and 6 (a)");
    CHECK(field(list[1], "N1").empty());
    CHECK(list[2].key == "un-a-res-73-27-fr");
    CHECK(field(list[2], "N1") == "Cited at para. 3");
}

TEST_CASE("cite: keys are unique within an export", "[cite]") {
    Cited first = tests::golden_work("A/RES/73/27"), second = first, third = first;
    second.masthead.symbol = {"A/RES.73/27"};
    third.masthead.symbol = {"A/RES/73.27"};
    const std::vector<Cited> works = {first, second, third};
    const auto list = entries(style("bibtex"), works);
    CHECK(list[0].key == "un-a-res-73-27");
    CHECK(list[1].key == "un-a-res-73-27-2");
    CHECK(list[2].key == "un-a-res-73-27-3");
}

TEST_CASE("cite: what TeX would take for a command is made harmless", "[cite]") {
    CHECK(escaped_tex("100 % & $5 #1 a_b") == "100 \\% \\& \\$5 \\#1 a\\_b");
    CHECK(escaped_tex("{a} ~ ^ \\x") ==
          "{\\textbraceleft}a{\\textbraceright} {\\textasciitilde} {\\textasciicircum} "
          "{\\textbackslash}x");
    CHECK(escaped_tex("Развитие 安全 “é”") == "Развитие 安全 “é”");
    // Braces must come in pairs for BibTeX, whatever stands before them.
    for (const std::string_view text : {"}", "{", "\\}", "a}{b"}) {
        const std::string escaped = escaped_tex(text);
        int depth = 0, least = 0;
        for (const char byte : escaped) {
            depth += byte == '{' ? 1 : byte == '}' ? -1 : 0;
            least = std::min(least, depth);
        }
        CHECK(depth == 0);
        CHECK(least == 0);
    }
}

TEST_CASE("cite: titles and authors of BibTeX have doubled braces, months none", "[cite]") {
    Cited work = tests::golden_work("A/RES/73/27");
    work.masthead.title = "100 % of {all} & more";
    const std::string written = bibtex(work);
    CHECK(written.find(
              "  title = {{100 \\% of {\\textbraceleft}all{\\textbraceright} \\& more}},\n") !=
          std::string::npos);
    CHECK(written.find("  author = {{United Nations General Assembly}},\n") != std::string::npos);
    CHECK(written.find("  month = dec,\n") != std::string::npos);
}

TEST_CASE("cite: values keep to one line, and names have no comma in RIS", "[cite]") {
    Cited work = tests::golden_work("A/70/174");
    work.masthead.title = "One\nER  - \r\nTwo";
    work.masthead.symbol = {"file:letter.pdf"};
    work.masthead.body = "Ministry of Justice, Finland";
    const std::vector<Cited> works = {work};
    std::ostringstream out;
    write_ris(entries(style("ris"), works), out);
    const std::string written = out.str();
    CHECK(written.find("AU  - Ministry of Justice Finland\n") != std::string::npos);
    CHECK(written.find("TI  - One ER  -   Two\n") != std::string::npos);
    std::size_t ends = 0;
    for (const auto line : text::split(written, '\n')) ends += line == "ER  - " ? 1 : 0;
    CHECK(ends == 1);
}

TEST_CASE("cite: a work without title is entered by its number", "[cite]") {
    const std::vector<Cited> works = {tests::golden_work("S/RES/1373(2001)"),
                                      tests::golden_work("A/75/816"),
                                      tests::golden_work("A/DEC/77/512")};
    const auto list = entries(style("csl-json"), works);
    CHECK(field(list[0], "title") == "Resolution 1373 (2001)");
    CHECK(field(list[1], "title") == "A/75/816");
    CHECK(field(list[2], "title") == "Decision 77/512");
    CHECK(field(list[2], "number") == "77/512");
    CHECK(field(list[2], "URL").empty());
}

TEST_CASE("cite: quoted words stand in the note", "[cite]") {
    Cited work = tests::golden_work("A/RES/73/27#1");
    work.quoted = {{{{"1"}}, "1.", "Welcomes it;"}};
    const std::vector<Cited> works = {work};
    CHECK(field(entries(style("biblatex"), works)[0], "annotation") ==
          "Cited at para. 1: “Welcomes it”");
    CHECK(field(entries(style("csl-json"), works)[0], "note") == "Cited at para. 1 “Welcomes it”");
}

}  // namespace chancery::cite
