// SPDX-License-Identifier: GPL-2.0-or-later
#include <sstream>

#include "indexer/program/progress.hpp"
#include "tests/catch.hpp"

namespace chancery::program {
namespace {

using std::chrono::seconds;

TEST_CASE("progress: files, passages a second, time left, failures", "[program]") {
    CHECK(progress_line("files", {100, 400, 0, 5000}, seconds(10)) ==
          "100 of 400 files, 10 a second, 500 passages a second, 30 s left");
    CHECK(progress_line("files", {2, 400, 1, 0}, seconds(10)) ==
          "2 of 400 files, 0.2 a second, 33 min 10 s left, 1 failed");
}

TEST_CASE("progress: no rate is told before a second has gone", "[program]") {
    CHECK(progress_line("files", {1, 4, 0, 9}, seconds(0)) == "1 of 4 files");
}

TEST_CASE("progress: without a known total there is no time left", "[program]") {
    CHECK(progress_line("documents", {100, 0}, seconds(10)) == "100 documents, 10 a second");
}

TEST_CASE("progress: nothing is written where standard error is no terminal", "[program]") {
    std::ostringstream err;
    Screen screen;
    screen.terminal = false;
    {
        Progress progress(err, screen, "files");
        progress.update({1, 2});
    }
    CHECK(err.str().empty());
}

}  // namespace
}  // namespace chancery::program
