// SPDX-License-Identifier: GPL-2.0-or-later
#include <sstream>

#include "indexer/text/table.hpp"
#include "indexer/text/width.hpp"
#include "searcher/verbs/answers.hpp"
#include "searcher/verbs/info.hpp"
#include "searcher/verbs/verbs.hpp"
#include "tests/catch.hpp"
#include "tests/searcher/output/sample_hits.hpp"

namespace output = chancery::output;
namespace program = chancery::program;
namespace text = chancery::text;
namespace verbs = chancery::verbs;
using chancery::results::Results;
using namespace output::samples;

namespace {

struct Answer {
    int code;
    std::string out, err;
};

Answer answered(const Results& results, std::string_view format) {
    std::ostringstream out, err;
    program::Streams streams{out, err, {}, {}};
    const int code =
        verbs::answer(results, **output::find_format(format), verbs::Shape::hits, {}, streams);
    return {code, out.str(), err.str()};
}

}  // namespace

TEST_CASE("verbs: every row names options of the table and has help within 80 columns", "[verbs]") {
    const auto& chancery = verbs::program_row();
    for (const auto& command : chancery.commands) {
        CAPTURE(command.name);
        for (auto option : command.options) CHECK(program::is_option(option));
        CHECK_FALSE(command.summary.empty());
        CHECK_FALSE(command.examples.empty());
        const auto help = program::help_text(chancery, command.name);
        for (auto line : text::split(help, '\n')) CHECK(text::columns(line) <= 80);
    }
}

TEST_CASE("verbs: nothing found is code 1, with the reason on standard error", "[verbs]") {
    Results nothing;
    CHECK(answered(nothing, "text").code == 1);
    CHECK(answered(nothing, "text").out.empty());
    CHECK(answered(nothing, "text").err == "chancery: note: nothing was found\n");
    nothing.notes = {"'xyzzy' stands in no passage"};
    CHECK(answered(nothing, "jsonl").err == "chancery: note: 'xyzzy' stands in no passage\n");
    CHECK(answered(nothing, "json").code == 1);
    CHECK(answered(nothing, "json").err.empty());
    CHECK_THAT(answered(nothing, "json").out, Catch::Contains("stands in no passage"));
}

TEST_CASE("verbs: results go to standard output, notes do not", "[verbs]") {
    auto results = results_of({full_hit()});
    results.notes = {"searched in English\x1b[31m"};
    const auto answer = answered(results, "text");
    CHECK(answer.code == 0);
    CHECK_THAT(answer.out, Catch::EndsWith("1 passage\n"));
    CHECK(answer.err == "chancery: note: searched in English\\x1b[31m\n");
}

TEST_CASE("verbs: a part that is empty is not nothing", "[verbs]") {
    Results beyond;
    beyond.total = {41, true};
    const auto answer = answered(beyond, "text");
    CHECK(answer.code == 0);
    CHECK(answer.err == "chancery: note: --count and --skip leave none of 41 passages\n");
}

TEST_CASE("info: what the index holds, official languages first", "[verbs]") {
    chancery::index::Manifest manifest;
    manifest.format = "1";
    manifest.analysis = "2";
    manifest.generation = 7;
    manifest.published = "2026-11-24T14:00:00Z";
    manifest.facts = {
        {"ar.format.pdf", "1"},      {"en.format.pdf", "1"},    {"en.format.xml", "1204"},
        {"ar.passages", "2"},        {"ar.editions", "1"},      {"xx.passages", "5"},
        {"xx.editions", "1"},        {"en.passages", "102600"}, {"en.editions", "2000"},
        {"sources.indexed", "2001"}, {"sources.failed", "3"}};
    manifest.files = {{"en/postlist.glass", 41234567, ""}, {"sources.tsv", 100, ""}};
    std::ostringstream out;
    verbs::write_holdings("/index", manifest, {}, out);
    CHECK(out.str() ==
          "index         /index\n"
          "generation    7\n"
          "published     2026-11-24T14:00:00Z\n"
          "format        1\n"
          "analysis      2\n"
          "size          41 MB in 2 files\n"
          "sources       2,001 indexed, 3 failed\n"
          "formats       2 editions from pdf, 1,204 from xml\n"
          "English       102,600 passages in 2,000 editions\n"
          "Arabic        2 passages in 1 edition\n"
          "xx            5 passages in 1 edition\n");
}

TEST_CASE("verbs: a language is taken by code or name", "[verbs]") {
    program::Options options;
    CHECK(verbs::language_of(options)->empty());
    options.language = "French";
    CHECK(*verbs::language_of(options) == "fr");
    options.language = "xx";  // not in the table, but an index may hold it
    CHECK(*verbs::language_of(options) == "xx");
    options.language = "klingon";
    REQUIRE_FALSE(verbs::language_of(options));
    CHECK(verbs::language_of(options).error().kind == chancery::Kind::usage);
}
