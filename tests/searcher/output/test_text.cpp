// SPDX-License-Identifier: GPL-2.0-or-later
#include <algorithm>
#include <sstream>

#include "indexer/text/table.hpp"
#include "indexer/text/utf8.hpp"
#include "indexer/text/width.hpp"
#include "searcher/output/csv.hpp"
#include "searcher/output/lines.hpp"
#include "searcher/output/text.hpp"
#include "searcher/output/work.hpp"
#include "tests/catch.hpp"
#include "tests/searcher/output/sample_hits.hpp"

namespace output = chancery::output;
namespace text = chancery::text;
using chancery::results::Results;
using namespace output::samples;

namespace {

std::string text_written(output::Writer writer, const Results& results,
                         const output::Layout& layout = {}) {
    std::ostringstream out;
    writer(results, layout, out);
    return out.str();
}

/// Without the escapes of our own styles.
std::string without_styles(std::string shown) {
    for (auto begin = shown.find("\x1b["); begin != std::string::npos;
         begin = shown.find("\x1b[", begin)) {
        shown.erase(begin, shown.find('m', begin) - begin + 1);
    }
    return shown;
}

/// A work of three passages, the second below the first.
Results small_work() {
    auto lead_in = hit_in("en", "Invites all Member States to inform the Secretary-General on:");
    lead_in.pinpoint = "6";
    lead_in.passage.label = "6.";
    lead_in.passage.heading = {"Part II"};
    auto sub_paragraph = full_hit();
    sub_paragraph.passage.heading = {"Part II"};
    sub_paragraph.passage.context = {lead_in.passage.text};
    auto last = hit_in("en", "Decides to include the item in the provisional agenda.");
    last.pinpoint = "7";
    last.passage.label = "7.";
    last.passage.heading = {"Part II"};
    auto results = results_of({lead_in, sub_paragraph, last});
    for (auto& hit : results.hits) {
        hit.masthead.agenda = {"95"};
        hit.masthead.vote = {true, 163, 10, 7, {}, {}, {}, ""};
        hit.masthead.subjects = {{"INTERNATIONAL SECURITY", ""}, {"CYBERSPACE", ""}};
    }
    return results;
}

}  // namespace

TEST_CASE("text: a hit tells reference, date, title, place, passage, notes and reprints",
          "[text]") {
    CHECK(text_written(output::write_text, results_of({full_hit()})) ==
          R"( 1  A/RES/76/19, para. 6 (a)                                     6 December 2021
    Developments in the field of information and telecommunications in the…
    Part II > Cooperation
    Invites all Member States to continue to inform the Secretary-General of…
    (a) Efforts taken at the national[3] level to strengthen information
    security and to promote international cooperation in this field;
    [3] See A/65/201 and A/68/98.
    also in 7 works, first A/RES/70/237, last A/RES/78/16

1 passage
)");
}

TEST_CASE("text: matches are marked where there is colour, and only there", "[text]") {
    const auto results = results_of({full_hit()});
    const auto coloured = text_written(output::write_text, results, {.colour = true});
    CHECK_THAT(coloured, Catch::Contains("\x1b[1;31minformation\x1b[0m"));
    CHECK_THAT(coloured, Catch::Contains("\x1b[1;31msecurity\x1b[0m"));
    CHECK_THAT(coloured, Catch::Contains("\x1b[1;31mA/65/201\x1b[0m"));
    const auto plain = text_written(output::write_text, results);
    CHECK(plain.find('\x1b') == std::string::npos);
    CHECK(without_styles(coloured) == plain);
}

TEST_CASE("text: the total says what part is shown and whether it is estimated", "[text]") {
    auto results = results_of({full_hit(), full_hit()});
    CHECK_THAT(text_written(output::write_text, results), Catch::EndsWith("\n\n2 passages\n"));
    results.total = {12300, false};
    CHECK_THAT(text_written(output::write_text, results),
               Catch::EndsWith("\n1 to 2 of about 12,300 passages\n"));
    results.total = {12, true};
    results.hits[0].rank = 11;
    results.hits[1].rank = 12;
    CHECK_THAT(text_written(output::write_text, results),
               Catch::EndsWith("\n11 to 12 of 12 passages\n"));
    CHECK(text_written(output::write_text, Results{}).empty());
}

TEST_CASE("text: reprints do not name the hit's own work again", "[text]") {
    struct TextRow {
        std::size_t count;
        std::string first, last, sentence;
    };
    const std::string own = "A/RES/76/19@en#6.a";
    const auto row = GENERATE_COPY(values<TextRow>({
        {7, "x", "y", "also in 7 works, first A/RES/70/237, last A/RES/78/16\n"},
        {7, own, "y", "also in 7 later works, last A/RES/78/16\n"},
        {7, "x", own, "also in 7 earlier works, first A/RES/70/237\n"},
        {1, "x", own, "also in A/RES/70/237\n"},
        {1, own, "y", "also in A/RES/78/16\n"},
    }));
    auto hit = full_hit();
    hit.reprints->count = row.count;
    hit.reprints->first = row.first;
    hit.reprints->last = row.last;
    CHECK_THAT(text_written(output::write_text, results_of({hit})), Catch::Contains(row.sentence));
}

TEST_CASE("text: a digest is told with every hit, in full once in a run", "[text]") {
    auto digest = full_hit();
    digest.masthead.digest = "in our own words; the text is at the UN";
    const auto shown =
        text_written(output::write_text, results_of({digest, digest, full_hit(), digest}));
    const auto count = [&](std::string_view what) {
        std::size_t times = 0;
        for (auto at = shown.find(what); at != std::string::npos; at = shown.find(what, at + 1)) {
            ++times;
        }
        return times;
    };
    CHECK(count("[digest]") == 3);
    CHECK(count("digest: in our own words; the text is at the UN\n") == 2);
}

TEST_CASE("text: the page stands beside the reference", "[text]") {
    auto hit = full_hit();
    hit.passage.page = 12;
    // A pipe is written like a screen of 80 columns.
    for (const auto& layout : {output::Layout{}, output::Layout{.width = 80, .colour = true}}) {
        const auto shown =
            without_styles(text_written(output::write_text, results_of({hit}), layout));
        CHECK_THAT(shown, Catch::StartsWith(" 1  A/RES/76/19, para. 6 (a)  p. 12  "));
        const auto line = shown.substr(0, shown.find('\n'));
        CHECK_THAT(line, Catch::EndsWith("6 December 2021"));
        CHECK(text::columns(line) <= 80);
    }
}

TEST_CASE("text: no line is wider than asked, in any script or language", "[text]") {
    auto long_reference = full_hit();
    long_reference.reference += ", annex, sect. II, chap. 3, art. 5, para. 2 (b) (iv), part 2";
    long_reference.masthead.digest = "in our own words";
    const auto width = GENERATE(as<std::size_t>{}, 20, 40, 79, 80, 81, 99, 100, 101, 132);
    const auto results =
        results_of({full_hit(), chinese_hit(), arabic_hit(), long_reference, hostile_hit()});
    CAPTURE(width);
    for (auto writer : {output::write_text, output::write_work}) {
        const auto shown =
            without_styles(text_written(writer, results, {.width = width, .colour = true}));
        for (auto line : text::split(shown, '\n')) {
            CAPTURE(line);
            CHECK(text::columns(line) <= width);
        }
    }
}

TEST_CASE("text: control characters of documents never come out", "[text]") {
    const auto results = results_of({hostile_hit(), hostile_hit()});
    for (auto writer : {output::write_text, output::write_work}) {
        const auto shown = text_written(writer, results, {.width = 100});
        CHECK(text::is_utf8(shown));
        CHECK(std::ranges::none_of(shown, [](unsigned char byte) {
            return (byte < 0x20 && byte != '\n') || byte == 0x7F;
        }));
        for (auto hidden : {"\u202E", "\u2066", "\u009B"}) {
            CHECK(shown.find(hidden) == std::string::npos);
        }
        CHECK_THAT(shown, Catch::Contains("\\x1b]0;owned\\x07"));
    }
}

TEST_CASE("work: masthead, headings where they change, labels in the margin", "[text]") {
    CHECK(text_written(output::write_work, small_work()) ==
          R"(A/RES/76/19                                                      6 December 2021
Developments in the field of information and telecommunications in the context
of international security
document    General Assembly, resolution
agenda      95
vote        163 in favour, 10 against, 7 abstaining
subjects    INTERNATIONAL SECURITY; CYBERSPACE
address     https://undocs.org/en/A/RES/76/19

Part II

6.    Invites all Member States to inform the Secretary-General on:

      (a)   Efforts taken at the national[3] level to strengthen information
            security and to promote international cooperation in this field;
            [3] See A/65/201 and A/68/98.

7.    Decides to include the item in the provisional agenda.
)");
}

TEST_CASE("work: a sub-paragraph that stands alone is shown below its lead-in", "[text]") {
    auto alone = hit_in("en", "Efforts");
    alone.passage.context = {"Invites all Member States to inform him on:"};
    const auto shown = text_written(output::write_work, results_of({alone}), {.masthead = false});
    CHECK_THAT(shown, Catch::Contains("\n      Invites all Member States to inform him on:\n\n"));
    CHECK_THAT(shown, Catch::Contains("\n      (a)   Efforts\n"));
}

TEST_CASE("work: without masthead only reference, date, title and digest are told", "[text]") {
    auto results = small_work();
    results.hits[0].masthead.digest = "in our own words";
    const auto shown = text_written(output::write_work, results, {.masthead = false});
    CHECK_THAT(shown, Catch::StartsWith(results.hits[0].reference));
    CHECK_THAT(shown, Catch::Contains("digest      in our own words\n"));
    CHECK_THAT(shown, !Catch::Contains("vote"));
}

TEST_CASE("work: pages are told where they begin", "[text]") {
    auto first = hit_in("en", "Efforts"), second = hit_in("en", "Study");
    auto third = hit_in("en", "Report");
    second.pinpoint = "6.b", third.pinpoint = "6.c";
    first.passage.page = second.passage.page = 12;
    third.passage.page = 13;
    const output::Layout layout{.width = 20, .masthead = false};
    const auto shown = text_written(output::write_work, results_of({first, second, third}), layout);
    CHECK_THAT(shown, Catch::Contains("\n\np. 12\n(a) Efforts\n"));
    CHECK_THAT(shown, Catch::Contains("\np. 13\n(a) Report\n"));
    CHECK(shown.find("p. 12") == shown.rfind("p. 12"));
}

TEST_CASE("work: a heading that is a passage is not told twice", "[text]") {
    auto heading = hit_in("en", "Part II");
    heading.pinpoint = "u1";
    heading.passage.label = "";
    heading.passage.role = chancery::document::Role::heading;
    auto below = hit_in("en", "Efforts");
    below.passage.heading = {"Part II"};
    const auto shown = text_written(output::write_work, results_of({heading, below}));
    CHECK_THAT(shown, Catch::EndsWith("\n\nPart II\n\n(a)   Efforts\n"));
}

TEST_CASE("work: languages stand side by side where there is room", "[text]") {
    auto results = results_of({hit_in("en", "Efforts"), hit_in("fr", "Mesures"), chinese_hit()});
    const auto wide = text_written(output::write_work, results, {.width = 100, .masthead = false});
    CHECK_THAT(wide,
               Catch::Contains("en  (a) Efforts" + std::string(36, ' ') + "fr  (a) Mesures\n"));
    CHECK_THAT(wide, Catch::Contains("\nzh  (a) 请所有"));
    const auto narrow = text_written(output::write_work, results, {.width = 80, .masthead = false});
    CHECK_THAT(narrow, Catch::Contains("\nen  (a)   Efforts\nfr  (a)   Mesures\nzh  (a)   请"));
}

TEST_CASE("csv: cells are quoted where they must be", "[text]") {
    auto hit = hit_in("en", "one, \"two\"");
    hit.masthead.title = "plain";
    const auto shown = text_written(output::write_csv, results_of({hit}));
    CHECK_THAT(shown, Catch::StartsWith("rank,score,key,symbol,pinpoint,reference,language,"));
    CHECK_THAT(shown, Catch::Contains("\n1,12.2500,A/RES/76/19@en#6.a,A/RES/76/19,6.a,\"A/RES/"
                                      "76/19, para. 6 (a)\",en,plain,2021-12-06,"));
    CHECK_THAT(shown, Catch::Contains(",\"one, \"\"two\"\"\","));
    CHECK(std::ranges::count(shown, '\n') == 2);
}

TEST_CASE("lines: marks that overlap, are empty or lie outside do no harm", "[text]") {
    using chancery::results::Mark;
    const std::vector<Mark> marks = {{0, 2}, {1, 3}, {5, 5}, {4, 2}, {90, 99}};
    std::string text, marked;
    for (const auto& part : output::marked_pieces("éabcdef", marks)) {
        text += part.text;
        if (part.style == output::Style::match) marked += part.text;
    }
    CHECK(text == "éabcdef");
    CHECK(marked == "éab");
}
