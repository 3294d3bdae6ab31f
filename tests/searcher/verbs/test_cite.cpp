// SPDX-License-Identifier: GPL-2.0-or-later
#include <sstream>

#include "indexer/program/option_table.hpp"
#include "searcher/cite/style.hpp"
#include "searcher/output/formats.hpp"
#include "searcher/verbs/cite.hpp"
#include "tests/catch.hpp"
#include "tests/support/editions.hpp"
#include "tests/support/folder.hpp"

namespace chancery::verbs {
namespace {

using Words = std::vector<std::string>;

struct Answer {
    int code = 0;
    std::string out, err;
    std::string why;  // of an error
};

Answer answered(const Words& words, const std::string& style = "un", bool quote = false) {
    static const tests::TemporaryFolder folder;
    static const index::Index index = [] {
        document::Edition edition = tests::edition("A/RES/199/1", "en", "Lanterns", "2021-12-06");
        edition.masthead.body = "General Assembly";
        edition.masthead.type = "resolution";
        std::string lanterns = "Lanterns";
        for (int i = 0; i < 500; ++i) lanterns += " shine";
        edition.passages = {tests::passage("1", "Lights \x1b[31mlanterns;"),
                            tests::passage("2", lanterns)};
        return tests::index_of(folder / "index", {edition});
    }();
    program::Options options;
    options.operands = words;
    options.style = style;
    options.quote = quote;
    std::ostringstream out, err;
    program::Streams streams{out, err, {}, {}};
    const auto code = cite(options, streams, &index);
    return {code ? *code : 2, out.str(), err.str(), code ? "" : code.error().why};
}

}  // namespace

TEST_CASE("verbs: the words of a command line are cut into references", "[verbs]") {
    struct CiteRow {
        Words words, references;
    };
    const auto row = GENERATE(values<CiteRow>({
        {{"A/RES/76/19"}, {"A/RES/76/19"}},
        {{"A/RES/76/19,", "para.", "6", "(a)"}, {"A/RES/76/19, para. 6 (a)"}},
        {{"A/RES/76/19", "A/70/174"}, {"A/RES/76/19", "A/70/174"}},
        {{"A/RES/76/19,", "paras.", "3", "and", "5", "A/70/174,", "para.", "13"},
         {"A/RES/76/19, paras. 3 and 5", "A/70/174, para. 13"}},
        {{"A/RES/76/19, para. 3; A/70/174"}, {"A/RES/76/19, para. 3", "A/70/174"}},
        {{"A/RES/76/19;", "A/70/174;"}, {"A/RES/76/19", "A/70/174"}},
        {{"A/RES/76/19@en#13;2"}, {"A/RES/76/19@en#13;2"}},
        {{"S/RES/1373", "(2001),", "para.", "2", "resolution", "76/19"},
         {"S/RES/1373 (2001), para. 2", "resolution 76/19"}},
        {{"GA", "res.", "76/19,", "para.", "3", "S/RES/1373(2001)"},
         {"GA res. 76/19, para. 3", "S/RES/1373(2001)"}},
        {{"lanterns", "A/70/174"}, {"lanterns", "A/70/174"}},
        {{";"}, {}},
    }));
    CHECK(references_of(row.words) == row.references);
}

TEST_CASE("verbs: an unknown style is told with the nearest", "[verbs]") {
    CHECK(answered({"A/RES/199/1"}, "oscloa").why == "there is no such style");
    CHECK(answered({"A/RES/199/1"}, "oscloa").code == 2);
}

TEST_CASE("verbs: what is cited is code 0, nothing is code 1", "[verbs]") {
    CHECK(answered({"A/RES/199/1", "A/RES/199/9"}).code == 0);
    CHECK(answered({"A/RES/199/1", "A/RES/199/9"}).err ==
          "chancery: note: A/RES/199/9 is not held; did you mean A/RES/199/1?\n");
    CHECK(answered({"A/RES/199/9"}).code == 1);
    CHECK(answered({"A/RES/199/9"}).out.empty());
    CHECK(answered({"A/RES/199/9"}, "csl-json").out == "[]\n");
}

TEST_CASE("verbs: quotations are safe on a terminal, long ones are told", "[verbs]") {
    const auto quoted = answered({"A/RES/199/1,", "para.", "1"}, "un", true);
    CHECK(quoted.out.find('\x1b') == std::string::npos);
    CHECK(quoted.err.empty());
    const auto lengthy = answered({"A/RES/199/1,", "para.", "2"}, "un", true);
    CHECK(lengthy.err ==
          "chancery: note: A/RES/199/1 is quoted with 501 words; publishers may "
          "want leave\n");
    CHECK(answered({"A/RES/199/1"}, "un", true).why == "a whole work is not quoted");
}

TEST_CASE("verbs: the help of --style names every style, that of --format every entry", "[verbs]") {
    const std::string styles(program::find_option("style")->help);
    const std::string formats(program::find_option("format")->help);
    for (const auto& style : cite::styles()) {
        INFO(style.name());
        CHECK(styles.find(style.name()) != std::string::npos);
        if (!style.is_prose()) {
            CHECK(formats.find(style.name()) != std::string::npos);
            CHECK(output::find_format(style.name()));
        }
    }
}

}  // namespace chancery::verbs
