// SPDX-License-Identifier: GPL-2.0-or-later
//
// A shell as the program of others: what it is given, what it gives back, what it cannot do. Its
// built-in commands need no further process.
#include <array>
#include <cstdlib>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include <malloc.h>
#include <unistd.h>

#include "indexer/system/landlock.hpp"
#include "indexer/system/memory_file.hpp"
#include "indexer/system/program.hpp"
#include "tests/catch.hpp"
#include "tests/support/folder.hpp"

namespace chancery::system {
namespace {

using tests::put;
using tests::TemporaryFolder;

/// What a shell prints that runs `script` with `input` as its standard input; else its error.
std::string told(const std::string& script, const std::string& input = {},
                 std::uint64_t memory = ProgramLimits{}.memory) {
    const ProgramRun run{.path = "/bin/sh",
                         .arguments = {"-c", script},
                         .variables = {"GIVEN=yes"},
                         .readable = {},
                         .limits = {.processor_seconds = 5, .memory = memory, .output = 1'000}};
    const auto from = open_in_memory(), into = open_in_memory();
    REQUIRE((from && into));
    REQUIRE(::write(from->number(), input.data(), input.size()) ==
            static_cast<ssize_t>(input.size()));
    const auto done = run_program(run, *from, *into);
    if (!done) return to_sentence(done.error());
    return read_from_memory(*into).value_or("unreadable");
}

TEST_CASE("program: reads its input from the start and gives its output", "[program_run]") {
    CHECK(told("read one; read two; echo \"$two, $one\"", "a\nb\n") == "b, a\n");
    CHECK(told("exit 0").empty());
}

TEST_CASE("program: has the environment that it is given and no other", "[program_run]") {
    ::setenv("CHANCERY_TEST_SECRET", "told", 1);
    CHECK(told("echo \"$GIVEN$CHANCERY_TEST_SECRET$HOME\"") == "yes\n");
    ::unsetenv("CHANCERY_TEST_SECRET");
}

TEST_CASE("program: how it fails is told by its name", "[program_run]") {
    CHECK(told("exit 3") == "sh: failed (exit code 3)");
    CHECK(told("while :; do echo 0123456789; done") == "sh: gave more than 1000 bytes");
}

TEST_CASE("program: starts no other and writes no file", "[program_run]") {
    const TemporaryFolder folder;
    const auto path = folder.path() / "written";
    CHECK(told("echo x > " + path.string()).starts_with("sh: failed"));
    CHECK_FALSE(std::filesystem::exists(path));
    CHECK(told("/bin/true; echo after").starts_with("sh: failed"));
    CHECK(told("(echo sub)").starts_with("sh: failed"));
}

TEST_CASE("program: its memory may be less than its parent has", "[program_run]") {
    const auto taken = std::make_unique<std::array<char, 64U << 20>>();
    REQUIRE(taken != nullptr);
    // Then little can come from what is mapped already.
    ::malloc_trim(0);
    const std::string printed = told("echo here", {}, 16U << 20);
    CHECK(printed == "here\n");
    CHECK(told("a=0123456789abcdef; while :; do a=$a$a; done", {}, 16U << 20)
              .starts_with("sh: failed"));
}

TEST_CASE("program: opens no file of the user's", "[program_run]") {
    if (landlock_version() == 0) return;
    const TemporaryFolder folder;
    put(folder.path() / "secret", "words");
    const std::string path = (folder.path() / "secret").string();
    CHECK(told("read line < " + path + "; echo \"<$line>\"") == "<>\n");
}

TEST_CASE("program: is found by absolute folders of PATH only", "[program_run]") {
    const TemporaryFolder folder;
    put(folder.path() / "tool", "#!/bin/sh\n");
    const std::string before = std::getenv("PATH") == nullptr ? "" : std::getenv("PATH");
    ::setenv("PATH", (".:" + folder.path().string()).c_str(), 1);
    CHECK(find_program("tool").empty());  // it cannot be executed
    std::filesystem::permissions(folder.path() / "tool", std::filesystem::perms::owner_all);
    CHECK(find_program("tool") == (folder.path() / "tool").string());
    ::setenv("PATH", ".", 1);
    CHECK(find_program("tool").empty());
    ::setenv("PATH", before.c_str(), 1);
}

}  // namespace
}  // namespace chancery::system
