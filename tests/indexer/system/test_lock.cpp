// SPDX-License-Identifier: GPL-2.0-or-later
#include <csignal>
#include <utility>

#include <sys/wait.h>
#include <unistd.h>

#include "indexer/system/lock.hpp"
#include "tests/catch.hpp"
#include "tests/support/folder.hpp"

namespace chancery::system {
namespace {

using enum LockMode;
using tests::TemporaryFolder;

bool can_take(const std::filesystem::path& path, LockMode mode) {
    const auto lock = Lock::take(path, mode);
    if (!lock) {
        CHECK(lock.error().kind == Kind::index);
        CHECK(lock.error().why == "in use by another process");
    }
    return lock.has_value();
}

TEST_CASE("lock: readers share, a writer is alone", "[lock]") {
    TemporaryFolder folder;
    const auto path = folder / "LOCK";
    {
        const auto writer = Lock::take(path, exclusive);
        REQUIRE(writer);
        CHECK_FALSE(can_take(path, exclusive));
        CHECK_FALSE(can_take(path, shared));
    }
    const auto reader = Lock::take(path, shared);
    REQUIRE(reader);
    CHECK(can_take(path, shared));
    CHECK_FALSE(can_take(path, exclusive));
}

TEST_CASE("lock: moving keeps it, assigning over it lets go", "[lock]") {
    TemporaryFolder folder;
    const auto path = folder / "LOCK";
    auto first = Lock::take(path, exclusive);
    REQUIRE(first);
    {
        Lock moved(*std::move(first));
        CHECK_FALSE(can_take(path, shared));
        auto other = Lock::take(folder / "other", exclusive);
        REQUIRE(other);
        moved = *std::move(other);
        other = Lock::take(folder / "third", exclusive);
        CHECK_FALSE(can_take(folder / "other", shared));
    }
    CHECK(can_take(folder / "other", exclusive));
}

TEST_CASE("lock: a shared lock makes no file, and a missing folder is the system's", "[lock]") {
    TemporaryFolder folder;
    const auto reader = Lock::take(folder / "LOCK", shared);
    REQUIRE_FALSE(reader);
    CHECK(reader.error().kind == Kind::system);
    const auto writer = Lock::take(folder / "none" / "LOCK", exclusive);
    REQUIRE_FALSE(writer);
    CHECK(writer.error().kind == Kind::system);
    CHECK(tests::picture_of(folder.path()).empty());
}

TEST_CASE("lock: a killed holder leaves none behind", "[lock]") {
    TemporaryFolder folder;
    const auto path = folder / "LOCK";
    int ready[2];
    REQUIRE(::pipe(ready) == 0);
    const auto child = ::fork();
    if (child == 0) {
        const auto lock = Lock::take(path, exclusive);
        const char answer = lock ? 'y' : 'n';
        if (::write(ready[1], &answer, 1) == 1) ::pause();
        ::_exit(0);
    }
    char answer = 0;
    REQUIRE(::read(ready[0], &answer, 1) == 1);
    CHECK(answer == 'y');
    CHECK_FALSE(can_take(path, exclusive));
    ::kill(child, SIGKILL);
    ::waitpid(child, nullptr, 0);
    CHECK(can_take(path, exclusive));
    ::close(ready[0]);
    ::close(ready[1]);
}

}  // namespace
}  // namespace chancery::system
