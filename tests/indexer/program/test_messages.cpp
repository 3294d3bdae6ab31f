// SPDX-License-Identifier: GPL-2.0-or-later
#include <new>
#include <sstream>
#include <stdexcept>

#include <fcntl.h>
#include <unistd.h>

#include "indexer/program/messages.hpp"
#include "indexer/program/numbers.hpp"
#include "indexer/program/progress.hpp"
#include "tests/catch.hpp"

namespace program = chancery::program;
using chancery::Error;
using chancery::Kind;
using chancery::Result;

TEST_CASE("messages: an error is one line, PROGRAM: WHAT: WHY; WHAT TO DO", "[messages]") {
    struct Row {
        Error error;
        std::string_view line;
    };
    const auto row = GENERATE(values<Row>({
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

TEST_CASE("streams: a full disk is told, a closed pipe is not", "[messages]") {
    program::prepare_process();
    SECTION("full") {
        const int full = ::open("/dev/full", O_WRONLY | O_CLOEXEC);
        REQUIRE(full >= 0);
        program::FileBuffer buffer(full);
        std::ostream out(&buffer);
        out << "text";
        const auto written = program::finish(out, buffer);
        REQUIRE_FALSE(written);
        CHECK(written.error().kind == Kind::system);
        ::close(full);
    }
    SECTION("closed pipe") {
        int ends[2];
        REQUIRE(::pipe(ends) == 0);
        ::close(ends[0]);
        program::FileBuffer buffer(ends[1]);
        std::ostream out(&buffer);
        out << "text";
        CHECK(program::finish(out, buffer));
        CHECK(buffer.error_number() != 0);
        ::close(ends[1]);
    }
    SECTION("more than the buffer holds") {
        int ends[2];
        REQUIRE(::pipe(ends) == 0);
        program::FileBuffer buffer(ends[1]);
        std::ostream out(&buffer);
        const std::string part(1000, 'x');
        for (int i = 0; i < 60; ++i) out << part;
        CHECK(program::finish(out, buffer));
        std::string read(70000, '\0');
        CHECK(::read(ends[0], read.data(), read.size()) == 60000);
        ::close(ends[0]);
        ::close(ends[1]);
    }
}

TEST_CASE("progress: a terminal sees it five times a second at most, others never", "[messages]") {
    using Clock = program::Progress::Clock;
    using std::chrono::milliseconds;
    const auto start = Clock::now();
    std::ostringstream pipe, terminal;
    {
        program::Progress silent(pipe, {.terminal = false}, "files", start);
        silent.update({.done = 1, .total = 2}, start + milliseconds(500));
        program::Progress shown(terminal, {.terminal = true, .width = 60}, "files", start);
        shown.update({.done = 1, .total = 10}, start);
        shown.update({.done = 2, .total = 10}, start + milliseconds(100));
        shown.update({.done = 5, .total = 10, .failed = 1}, start + milliseconds(2000));
    }
    CHECK(pipe.str().empty());
    CHECK(terminal.str() ==
          "\r1 of 10 files\x1b[K"
          "\r5 of 10 files, 2.5 a second, 2 s left, 1 failed\x1b[K"
          "\r\x1b[K");
}

TEST_CASE("numbers: grouped and counted whatever the locale", "[messages]") {
    CHECK(program::grouped(0) == "0");
    CHECK(program::grouped(999) == "999");
    CHECK(program::grouped(12300) == "12,300");
    CHECK(program::grouped(1234567) == "1,234,567");
    CHECK(program::counted(1, "passage", "passages") == "1 passage");
    CHECK(program::counted(0, "passage", "passages") == "0 passages");
    CHECK(program::printed_bytes(0) == "0 bytes");
    CHECK(program::printed_bytes(999) == "999 bytes");
    CHECK(program::printed_bytes(1234567) == "1.2 MB");
    CHECK(program::printed_bytes(412000000) == "412 MB");
}

TEST_CASE("numbers: dates as the UN prints them in English", "[messages]") {
    struct Row {
        std::string_view iso, printed;
    };
    const auto row = GENERATE(values<Row>({{"2021-12-06", "6 December 2021"},
                                           {"2021-12", "December 2021"},
                                           {"2021", "2021"},
                                           {"", ""},
                                           {"2021-13-06", "2021-13-06"},
                                           {"2021-12-00", "2021-12-00"},
                                           {"yesterday", "yesterday"}}));
    CHECK(program::printed_date(row.iso) == row.printed);
}
