// SPDX-License-Identifier: GPL-2.0-or-later
#include <sstream>

#include "indexer/program/progress.hpp"
#include "tests/catch.hpp"

namespace program = chancery::program;

TEST_CASE("progress: a terminal sees it five times a second at most, others never", "[progress]") {
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
