// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/program/options.hpp"
#include "indexer/text/table.hpp"
#include "indexer/text/width.hpp"
#include "tests/catch.hpp"

namespace program = chancery::program;
namespace text = chancery::text;
using chancery::Kind;

namespace {

constexpr std::string_view search_options[] = {"index", "language", "count", "format", "color"};
constexpr std::string_view show_options[] = {"index", "all-languages"};
constexpr program::Example search_examples[] = {
    {"chancery search responsible behaviour", "passages with both words"}};
constexpr program::Command commands[] = {
    {.name = "search",
     .operands = "QUERY...",
     .summary = "find passages",
     .options = search_options,
     .examples = search_examples,
     .least_operands = 1,
     .free_words = true},
    {.name = "show",
     .operands = "REFERENCE",
     .summary = "print a work",
     .options = show_options,
     .least_operands = 1,
     .most_operands = 1},
    {.name = "index", .summary = "build an index", .hands_on = true},
};
constexpr program::Program with_verbs{"chancery", "search UN documents", commands};

constexpr std::string_view index_options[] = {"index", "jobs", "max-file-size", "verify"};
constexpr program::Command only[] = {
    {.operands = "PATH...", .summary = "build an index", .options = index_options}};
constexpr program::Program without_verbs{"chancery-index", "build an index", only};

using Words = std::vector<std::string>;

chancery::Result<program::Options> parse(const Words& words) {
    return program::parse_options(with_verbs, words);
}

}  // namespace

TEST_CASE("options: values are taken in every usual form", "[options]") {
    const auto words = GENERATE(values<Words>({{"search", "cyber", "--count", "5"},
                                               {"search", "cyber", "--count=5"},
                                               {"search", "-n", "5", "cyber"},
                                               {"search", "-n5", "cyber"},
                                               {"search", "cyber", "-n5"},
                                               {"search", "-n9", "-n5", "cyber"}}));
    const auto options = parse(words);
    REQUIRE(options);
    CHECK(options->verb == "search");
    CHECK(options->count == 5);
    CHECK(options->given.contains("count"));
    CHECK(options->operands == Words{"cyber"});
}

TEST_CASE("options: what is not given has its default", "[options]") {
    const auto options = parse({"search", "cyber"});
    REQUIRE(options);
    CHECK(options->count == 10);
    CHECK(options->given.empty());
    CHECK(options->format == "text");
    CHECK(options->color == "auto");
    CHECK(options->index.empty());
    CHECK_FALSE(options->all_languages);
    CHECK(options->max_file_size == 268435456);
}

TEST_CASE("options: the words of a query come through as typed", "[options]") {
    struct OptionsRow {
        Words words, operands;
    };
    const auto row = GENERATE(values<OptionsRow>({
        {{"search", "responsible", "-cyber"}, {"responsible", "-cyber"}},
        {{"search", "weapons", "-nuclear"}, {"weapons", "-nuclear"}},
        {{"search", "a", "-b", "c", "-n", "3", "d"}, {"a", "-b", "c", "d"}},
        {{"search", "--", "-cyber"}, {"-cyber"}},
        {{"search", "a", "--", "--count", "-n5"}, {"a", "--count", "-n5"}},
        {{"search", "a", "-"}, {"a", "-"}},
        {{"search", "[a,b]"}, {"[a,b]"}},
        {{"search", "{}"}, {"{}"}},
        {{"search", "a b", "c"}, {"a b", "c"}},
        {{"search", "symbol:A/RES/76/19"}, {"symbol:A/RES/76/19"}},
        {{"search", "a", "-hack"}, {"a", "-hack"}},
        {{"search", "\"a", "--", "--", "b\""}, {"\"a", "--", "b\""}},
    }));
    CAPTURE(row.words);
    const auto options = parse(row.words);
    REQUIRE(options);
    CHECK(options->operands == row.operands);
}

TEST_CASE("options: a wrong line is refused with what to do", "[options]") {
    struct OptionsRow {
        Words words;
        std::string_view what, remedy;
    };
    const auto row = GENERATE(values<OptionsRow>({
        {{}, "chancery", "'chancery --help'"},
        {{"serach", "cyber"}, "serach", "did you mean 'search'?"},
        {{"xyzzy"}, "xyzzy", "'chancery --help' lists them"},
        {{"--count", "search"}, "--count", "'chancery --help'"},
        {{"search"}, "search", "'chancery search --help'"},
        {{"search", "cyber", "--cuont", "5"}, "--cuont", "did you mean '--count'?"},
        {{"search", "cyber", "--formt=json"}, "--formt=json", "did you mean '--format'?"},
        {{"search", "-cyber"}, "-cyber", "'chancery search --help'"},
        {{"search", "cyber", "--count", "many"}, "--count many", "--count 20"},
        {{"search", "cyber", "--count", "1.5"}, "--count 1.5", "--count 20"},
        {{"search", "cyber", "--count"}, "--count", "'chancery search --help'"},
        {{"search", "cyber", "--color", "blue"}, "--color blue", "always, never, auto"},
        {{"search", "cyber", "--count", "99999999999999999999"},
         "--count 99999999999999999999",
         ""},
        {{"show", "A/RES/76/19", "6"}, "6", "'chancery show --help'"},
        {{"show", "A/RES/76/19", "--count", "3"}, "--count", "'chancery show --help'"},
        {{"show", "A/RES/76/19", "-x"}, "-x", "'chancery show --help'"},
        {{"show", "A/RES/76/19", "--all-languages=maybe"}, "command line", ""},
    }));
    CAPTURE(row.words);
    const auto options = parse(row.words);
    REQUIRE_FALSE(options);
    CHECK(options.error().kind == Kind::usage);
    CHECK(options.error().what == row.what);
    CHECK_FALSE(options.error().why.empty());
    CHECK_THAT(options.error().remedy, Catch::Contains(std::string(row.remedy)));
}

TEST_CASE("options: help and version win over what else is wrong", "[options]") {
    CHECK(parse({"--help"})->help);
    CHECK(parse({"-h"})->help);
    CHECK(parse({"--version"})->version);
    for (const Words& words : {Words{"search", "--help"}, Words{"search", "-h"},
                               Words{"search", "cyber", "-h"}, Words{"show", "--help"}}) {
        const auto options = parse(words);
        REQUIRE(options);
        CHECK(options->help);
        CHECK(options->verb == words[0]);
    }
}

TEST_CASE("options: another program's line is handed on unread", "[options]") {
    const auto options = parse({"index", "--verify", "--", "-h", "data"});
    REQUIRE(options);
    CHECK_FALSE(options->help);
    CHECK(options->operands == Words{"--verify", "--", "-h", "data"});
}

TEST_CASE("options: a program without verbs takes options and operands at once", "[options]") {
    const auto options = program::parse_options(
        without_verbs, Words{"--jobs", "2", "data", "--verify", "--max-file-size=10", "more"});
    REQUIRE(options);
    CHECK(options->verb.empty());
    CHECK(options->jobs == 2);
    CHECK(options->max_file_size == 10);
    CHECK(options->verify);
    CHECK(options->operands == Words{"data", "more"});
    CHECK(program::parse_options(without_verbs, Words{"--version"})->version);
    CHECK(program::parse_options(without_verbs, Words{"data", "-h"})->help);
}

TEST_CASE("options: help names every option and verb and keeps to the width", "[options]") {
    const auto overview = program::help_text(with_verbs, "");
    const auto search = program::help_text(with_verbs, "search");
    for (auto name : {"search", "show", "index"}) CHECK_THAT(overview, Catch::Contains(name));
    for (auto name : search_options) {
        CHECK_THAT(search, Catch::Contains("--" + std::string(name)));
    }
    CHECK_THAT(search, Catch::Contains("-n, --count N"));
    CHECK_THAT(search, Catch::Contains("chancery search responsible behaviour"));
    CHECK_THAT(search, Catch::StartsWith("Usage: chancery search [options] QUERY...\n"));
    CHECK_THAT(program::help_text(without_verbs, ""),
               Catch::StartsWith("Usage: chancery-index [options] PATH...\n"));
    for (const auto& help : {overview, search}) {
        for (auto line : text::split(help, '\n')) CHECK(text::columns(line) <= 80);
    }
}

TEST_CASE("options: the nearest word is a near one", "[options]") {
    constexpr std::string_view names[] = {"search", "show", "info"};
    CHECK(program::nearest("serach", names) == "search");
    CHECK(program::nearest("sho", names) == "show");
    CHECK(program::nearest("infos", names) == "info");
    CHECK(program::nearest("delete", names).empty());
    CHECK(program::nearest("", names).empty());
}
