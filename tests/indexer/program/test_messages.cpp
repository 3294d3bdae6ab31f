// SPDX-License-Identifier: GPL-2.0-or-later
#include <new>
#include <sstream>
#include <stdexcept>

#include "indexer/program/messages.hpp"
#include "tests/catch.hpp"

namespace program = chancery::program;
using chancery::Error;
using chancery::Kind;
using chancery::Result;

TEST_CASE("messages: an error is one line, PROGRAM: WHAT: WHY; WHAT TO DO", "[messages]") {
    struct MessagesRow {
        Error error;
        std::string_view line;
    };
    const auto row = GENERATE(values<MessagesRow>({
        {{Kind::index, "/x", "there is no index", "run 'chancery index /x'"},
         "chancery: /x: there is no index; run 'chancery index /x'\n"},
        {{Kind::system, "/x", "no space left", ""}, "chancery: /x: no space left\n"},
        {{Kind::input, "a\x1b[31mb", "odd", ""}, "chancery: a\\x1b[31mb: odd\n"},
        {{Kind::index, "two\nlines", "odd", ""}, "chancery: two\\x0alines: odd\n"},
    }));
    CHECK(program::message_of("chancery", row.error) == row.line);
}

TEST_CASE("messages: a query's error has the query and a caret below its line", "[messages]") {
    const Error error{Kind::usage, "cyber AND (\n          ^", "the bracket is not closed",
                      "close it or put the words in quotes"};
    CHECK(program::message_of("chancery", error) ==
          "chancery: query: the bracket is not closed; close it or put the words in quotes\n"
          "  cyber AND (\n"
          "            ^\n");
}

TEST_CASE("messages: the kind of an error is the exit code", "[messages]") {
    for (auto kind : {Kind::usage, Kind::index, Kind::input, Kind::system, Kind::defect}) {
        std::ostringstream err;
        CHECK(program::guard("p", err, [&]() -> Result<int> {
                  return chancery::fail(kind, "x", "y");
              }) == static_cast<int>(kind));
        CHECK(err.str() == "p: x: y\n");
    }
}

TEST_CASE("messages: no exception passes the guard", "[messages]") {
    std::ostringstream err;
    CHECK(program::guard("p", err, []() -> Result<int> { return 1; }) == 1);
    CHECK(err.str().empty());
    CHECK(program::guard("p", err, []() -> Result<int> { throw std::bad_alloc(); }) == 5);
    CHECK(program::guard("p", err, []() -> Result<int> { throw std::logic_error("odd"); }) == 70);
    CHECK_THAT(err.str(), Catch::Contains("p: internal error: odd; this is a defect"));
    CHECK(program::guard("p", err, []() -> Result<int> { throw 1; }) == 70);
}
