// SPDX-License-Identifier: GPL-2.0-or-later
#include <fcntl.h>
#include <unistd.h>

#include "indexer/program/terminal.hpp"
#include "indexer/text/utf8.hpp"
#include "tests/catch.hpp"

namespace program = chancery::program;

TEST_CASE("terminal: nothing that commands or misleads a terminal is shown as it is",
          "[terminal]") {
    struct TerminalRow {
        std::string_view text, shown;
    };
    const auto row = GENERATE(values<TerminalRow>({
        {"plain text", "plain text"},
        {"Résolution 第76号 القرار", "Résolution 第76号 القرار"},
        {"\x1b[31mred", "\\x1b[31mred"},
        {"a\nb\tc\rd", "a\\x0ab\\x09c\\x0dd"},
        {"a\x7f", "a\\x7f"},
        {"a\u0085\u009B31m", "a\\x85\\x9b31m"},
        {"a\u2028b\u2029", "a\\u{2028}b\\u{2029}"},
        {"a\u202Etxt.exe", "a\\u{202E}txt.exe"},
        {"\u2066a\u2069", "\\u{2066}a\\u{2069}"},
        {"a\u200Fb\u200E", "a\u200Fb\u200E"},
        {"a\xff\xc3", "a\\xff\\xc3"},
        {"\xc0\xaf", "\\xc0\\xaf"},
        {"\xed\xa0\x80", "\\xed\\xa0\\x80"},
        {"\xf0\x9f\x98", "\\xf0\\x9f\\x98"},
        {"e\u0301", "e\u0301"},
    }));
    CAPTURE(row.shown);
    CHECK(program::safe(row.text) == row.shown);
}

TEST_CASE("terminal: every byte pair comes out as UTF-8 without controls", "[terminal]") {
    for (int first = 0; first < 256; ++first) {
        for (int second = 0; second < 256; ++second) {
            const std::string pair{static_cast<char>(first), static_cast<char>(second)};
            const auto shown = program::safe(pair);
            bool sound = chancery::text::is_utf8(shown);
            for (char byte : shown) sound = sound && static_cast<unsigned char>(byte) >= 0x20;
            if (!sound) FAIL(first << " " << second);
        }
    }
    SUCCEED();
}

TEST_CASE("terminal: colour and width follow option, environment and kind of stream",
          "[terminal]") {
    int ends[2];
    REQUIRE(::pipe(ends) == 0);
    CHECK_FALSE(program::screen_of(ends[1], "auto", {}).terminal);
    CHECK_FALSE(program::screen_of(ends[1], "auto", {}).colour);
    CHECK(program::screen_of(ends[1], "always", {.no_color = true}).colour);
    CHECK(program::screen_of(ends[1], "auto", {}).width == 80);
    CHECK(program::screen_of(ends[1], "auto", {.columns = 132}).width == 132);
    CHECK(program::screen_of(ends[1], "auto", {.columns = 3}).width == 20);
    ::close(ends[0]);
    ::close(ends[1]);

    const int terminal = ::posix_openpt(O_RDWR | O_NOCTTY);
    if (terminal < 0) return;  // no pseudo-terminals here
    CHECK(program::screen_of(terminal, "auto", {}).terminal);
    CHECK(program::screen_of(terminal, "auto", {}).colour);
    CHECK_FALSE(program::screen_of(terminal, "auto", {.no_color = true}).colour);
    CHECK_FALSE(program::screen_of(terminal, "auto", {.dumb = true}).colour);
    CHECK_FALSE(program::screen_of(terminal, "never", {}).colour);
    CHECK(program::screen_of(terminal, "auto", {}).width == 80);
    ::close(terminal);
}
