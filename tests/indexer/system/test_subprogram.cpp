// SPDX-License-Identifier: GPL-2.0-or-later
#include <csignal>
#include <string>

#include "indexer/system/subprogram.hpp"
#include "tests/catch.hpp"

using namespace chancery;

TEST_CASE("subprogram: input, both outputs and the code go their ways", "[system]") {
    const std::string large(1 << 20, 'a');  // more than a pipe holds
    const auto outcome = system::run({.programs = {"/no/such/program", "sh"},
                                      .arguments = {"-c", "cat; echo odd >&2; exit 4"},
                                      .input = large});
    REQUIRE(outcome.has_value());
    CHECK(outcome->out == large);
    CHECK(outcome->err == "odd\n");
    CHECK(outcome->exit_code == 4);
    CHECK(outcome->signal == 0);
}

TEST_CASE("subprogram: a signal is told", "[system]") {
    const auto outcome =
        system::run({.programs = {"sh"}, .arguments = {"-c", "kill -9 $$"}, .input = {}});
    REQUIRE(outcome.has_value());
    CHECK(outcome->signal == SIGKILL);
}

TEST_CASE("subprogram: what cannot be started or writes too much is an error", "[system]") {
    const auto missing =
        system::run({.programs = {"no-such-program-here"}, .arguments = {}, .input = {}});
    REQUIRE_FALSE(missing.has_value());
    CHECK(missing.error().kind == Kind::system);
    CHECK(missing.error().what == "no-such-program-here");
    const auto large =
        system::run({.programs = {"echo"}, .arguments = {"four"}, .input = {}, .max_output = 4});
    REQUIRE_FALSE(large.has_value());
    CHECK(large.error().kind == Kind::system);
}
