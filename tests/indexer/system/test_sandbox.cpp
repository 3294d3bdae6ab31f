// SPDX-License-Identifier: GPL-2.0-or-later
//
// What a confined process can no longer do: each row is tried in a child, which answers with the
// errno that it met, or "done".
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <functional>
#include <new>
#include <string>

#include <fcntl.h>
#include <sys/ptrace.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>

#include "indexer/system/child.hpp"
#include "indexer/system/landlock.hpp"
#include "indexer/system/sandbox.hpp"
#include "tests/catch.hpp"
#include "tests/support/folder.hpp"

namespace chancery::system {
namespace {

using tests::put;
using tests::TemporaryFolder;

/// What a child said, and how it ended.
struct Told {
    std::string answer;
    Ending ending;
};

/// Runs `attempt` in a confined child.
Told tell(const SandboxRules& rules, const std::function<std::string()>& attempt) {
    auto ends = make_channel();
    REQUIRE(ends);
    const auto child = start_child(std::move(ends->theirs), [&](const Channel& channel) {
        const auto confined = enter_sandbox(rules);
        channel.send(confined ? attempt() : to_sentence(confined.error()));
    });
    REQUIRE(child);
    const auto soon = std::chrono::steady_clock::now() + std::chrono::seconds(20);
    Message message = ends->ours.receive(1000, soon, Enclosures::refuse);
    // Its end, which end_child() would else make a kill.
    if (!message.bytes.empty()) ends->ours.receive(1000, soon, Enclosures::refuse);
    return {message.bytes, end_child(*child)};
}

std::string errno_of(long result) {
    return result >= 0 ? "done" : std::to_string(errno);
}

TEST_CASE("sandbox: a confined process cannot reach out", "[sandbox]") {
    const std::string refused = std::to_string(EPERM);
    struct SandboxRow {
        const char* what;
        std::function<long()> attempt;
    };
    TemporaryFolder folder;
    const std::string path = folder / "new";
    const SandboxRow rows[] = {
        {"create a file", [&] { return ::open(path.c_str(), O_WRONLY | O_CREAT, 0600); }},
        {"open for writing", [] { return ::open("/dev/null", O_WRONLY); }},
        {"open for both", [] { return ::open("/dev/null", O_RDWR); }},
        {"make a socket", [] { return ::socket(AF_INET, SOCK_STREAM, 0); }},
        {"make a local socket", [] { return ::socket(AF_UNIX, SOCK_STREAM, 0); }},
        {"fork", [] { return ::fork(); }},
        {"start a program", [] { return ::execl("/bin/true", "true", nullptr); }},
        {"send a signal", [] { return ::kill(::getppid(), SIGTERM); }},
        {"look into a process", [] { return ::ptrace(PTRACE_ATTACH, ::getppid(), 0, 0); }},
        {"raise a limit",
         [] {
             const rlimit more{.rlim_cur = 20, .rlim_max = 20};
             return ::setrlimit(RLIMIT_NOFILE, &more);
         }},
        {"make a folder", [&] { return ::mkdir(path.c_str(), 0700); }},
        {"remove a file", [] { return ::unlink("/nowhere"); }},
        {"change the working folder", [] { return ::chdir("/"); }},
    };
    for (const SandboxRow& row : rows) {
        INFO(row.what);
        CHECK(tell({}, [&] { return errno_of(row.attempt()); }).answer == refused);
    }
}

TEST_CASE("sandbox: only the files named beforehand can be opened", "[sandbox]") {
    if (landlock_version() == 0) {
        WARN("skipped: this kernel has no Landlock");
        return;
    }
    TemporaryFolder folder;
    put(folder / "named/a", "x");
    put(folder / "other/b", "x");
    const SandboxRules rules{.max_memory = 0, .readable = {folder / "named", folder / "missing"}};
    const auto open = [&](const std::string& path) {
        return tell(rules, [&] { return errno_of(::open(path.c_str(), O_RDONLY)); }).answer;
    };
    CHECK(open(folder / "named/a") == "done");
    CHECK(open(folder / "other/b") == std::to_string(EACCES));
    CHECK(open("/etc/hostname") == std::to_string(EACCES));
}

TEST_CASE("sandbox: ordinary work goes on", "[sandbox]") {
    const auto told = tell({}, [] {
        const std::string text(1'000'000, 'x');
        return std::to_string(text.size() + (::time(nullptr) > 0 ? 1 : 0));
    });
    CHECK(told.answer == "1000001");
    CHECK(told.ending.signal == 0);
}

TEST_CASE("sandbox: memory ends at the limit", "[sandbox]") {
    if (!memory_can_be_limited()) return;
    const SandboxRules rules{.max_memory = std::uint64_t{512} << 20, .readable = {}};
    const auto told = tell(rules, [] {
        try {
            const std::string text(std::size_t{600} << 20, 'x');
            return std::to_string(text.size());
        } catch (const std::bad_alloc&) {
            return std::string("refused");
        }
    });
    CHECK(told.answer == "refused");
}

TEST_CASE("sandbox: processor time ends at the limit, counted from now", "[sandbox]") {
    auto ends = make_channel();
    REQUIRE(ends);
    const auto child = start_child(std::move(ends->theirs), [](const Channel& channel) {
        channel.send("ready");
        for (volatile bool on = true; on;) {
        }
    });
    REQUIRE(child);
    const auto soon = std::chrono::steady_clock::now() + std::chrono::seconds(30);
    REQUIRE(ends->ours.receive(10, soon, Enclosures::refuse).bytes == "ready");
    REQUIRE(allow_processor_time(*child, 1));
    CHECK(ends->ours.receive(10, soon, Enclosures::refuse).state == Message::State::closed);
    CHECK(end_child(*child).signal == SIGXCPU);
    CHECK_FALSE(allow_processor_time(*child, 1));
}

}  // namespace
}  // namespace chancery::system
