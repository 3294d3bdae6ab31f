// SPDX-License-Identifier: GPL-2.0-or-later
#include <atomic>
#include <cerrno>
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <thread>

#include <sys/stat.h>
#include <unistd.h>

#include "indexer/system/files.hpp"
#include "tests/catch.hpp"
#include "tests/support/folder.hpp"

namespace chancery::system {
namespace {

using tests::get;
using tests::put;
using tests::TemporaryFolder;
constexpr std::uint64_t plenty = 1 << 20;

std::string why_not(const std::filesystem::path& path, std::uint64_t max_bytes = plenty) {
    const auto content = read_input(path, max_bytes);
    REQUIRE_FALSE(content);
    CHECK(content.error().kind == Kind::input);
    CHECK(content.error().what == path.string());
    return content.error().why;
}

TEST_CASE("files: an input is read whole, with its stamp", "[files]") {
    TemporaryFolder folder;
    const std::string bytes = GENERATE(std::string(), std::string("Recalling\0\n", 11),
                                       std::string(std::size_t{1} << 20, 'x'));
    put(folder / "input", bytes);
    const auto content = read_input(folder / "input", plenty);
    REQUIRE(content);
    CHECK(content->bytes == bytes);
    CHECK(content->stamp == *stamp_of(folder / "input"));
    CHECK(content->stamp.bytes == bytes.size());
    CHECK(content->stamp.modified_ns > 1'600'000'000'000'000'000);
}

TEST_CASE("files: an input as large as the limit is read, a larger one is not", "[files]") {
    TemporaryFolder folder;
    put(folder / "input", "12345");
    CHECK(read_input(folder / "input", 5));
    CHECK(why_not(folder / "input", 4) == "too large: 5 bytes, the limit is 4");
}

TEST_CASE("files: what is no regular file is no input, and nothing waits for it", "[files]") {
    TemporaryFolder folder;
    put(folder / "target", "x");
    std::filesystem::create_symlink(folder / "target", folder / "link");
    REQUIRE(::mkfifo((folder / "fifo").c_str(), 0600) == 0);
    CHECK(why_not(folder / "link") == "is a symbolic link");
    CHECK(why_not(folder / "fifo") == "is a FIFO");
    CHECK(why_not(folder.path()) == "is a folder");
    CHECK(why_not("/dev/null") == "is no regular file");
    CHECK(why_not(folder / "none") == "cannot be opened: No such file or directory");
}

TEST_CASE("files: a file without permission is an error of the input", "[files]") {
    if (::geteuid() == 0) {
        WARN("the superuser may read everything: not tested");
        return;
    }
    TemporaryFolder folder;
    put(folder / "input", "x");
    std::filesystem::permissions(folder / "input", std::filesystem::perms::none);
    CHECK(why_not(folder / "input") == "cannot be opened: Permission denied");
}

TEST_CASE("files: an input that changes while it is read is not taken", "[files]") {
    TemporaryFolder folder;
    const auto path = folder / "input";
    put(path, std::string(std::size_t{1} << 20, 'x'));
    std::atomic<bool> stop = false;
    std::thread writer([&] {
        while (!stop) std::ofstream(path, std::ios::app) << 'y' << std::flush;
    });
    const auto end = std::chrono::steady_clock::now() + std::chrono::seconds(20);
    std::string why;
    while (why.empty() && std::chrono::steady_clock::now() < end) {
        const auto content = read_input(path, std::uint64_t{1} << 30);
        if (!content) why = content.error().why;
    }
    stop = true;
    writer.join();
    CHECK(why == "changed while it was read");
}

TEST_CASE("files: a file of the kernel that claims to be empty is not taken for empty", "[files]") {
    if (!std::filesystem::exists("/proc/self/status")) return;
    CHECK(why_not("/proc/self/status") == "changed while it was read");
    CHECK(read_file("/proc/self/status")->size() > 10);
}

TEST_CASE("files: replacing a file creates it, and leaves nothing beside it", "[files]") {
    TemporaryFolder folder;
    REQUIRE(replace_file(folder / "CURRENT", "old"));
    REQUIRE(replace_file(folder / "CURRENT", "new"));
    CHECK(*read_file(folder / "CURRENT") == "new");
    CHECK(tests::picture_of(folder.path()).size() == 1);
}

TEST_CASE("files: an open reader keeps the file that was replaced", "[files]") {
    TemporaryFolder folder;
    put(folder / "file", "old");
    std::ifstream reader(folder / "file");
    REQUIRE(replace_file(folder / "file", "new"));
    std::string seen;
    reader >> seen;
    CHECK(seen == "old");
}

TEST_CASE("files: a refused replacement tells the reason and leaves nothing", "[files]") {
    TemporaryFolder folder;
    put(folder / "taken" / "inside", "x");
    const auto before = tests::picture_of(folder.path());
    const auto replaced = replace_file(folder / "taken", "new");
    REQUIRE_FALSE(replaced);
    CHECK(replaced.error().kind == Kind::system);
    CHECK(replaced.error().why == "cannot be written: Is a directory");
    CHECK(tests::picture_of(folder.path()) == before);
}

TEST_CASE("files: flushing, renaming and copying", "[files]") {
    TemporaryFolder folder;
    put(folder / "a" / "file", "text");
    std::filesystem::create_directory(folder / "b");
    CHECK(sync(folder / "a" / "file"));
    CHECK(sync(folder / "a"));
    CHECK(rename_durably(folder / "a" / "file", folder / "b" / "file"));
    CHECK(duplicate_file(folder / "b" / "file", folder / "copy"));
    CHECK(get(folder / "copy") == "text");
    CHECK_FALSE(sync(folder / "a" / "file"));
    CHECK_FALSE(rename_durably(folder / "a" / "file", folder / "c"));
    CHECK_FALSE(duplicate_file(folder / "none", folder / "copy"));
    CHECK_FALSE(duplicate_file(folder / "copy", folder / "none" / "copy"));
    CHECK(get(folder / "copy") == "text");
}

TEST_CASE("files: digests are XXH3-128", "[files]") {
    // As `xxhsum -H2` prints them.
    CHECK(digest("") == "99aa06d3014798d86001c324468d497f");
    CHECK(digest("abc") == "06b05ab6733a618578af5f94892f3950");
}

TEST_CASE("files: a file read in pieces has the digest of its bytes", "[files]") {
    TemporaryFolder folder;
    const std::size_t size =
        GENERATE(values<std::size_t>({0, 1, (256 << 10) - 1, 256 << 10, (256 << 10) + 1, 700000}));
    std::string bytes;
    for (std::size_t i = 0; i < size; ++i) bytes += static_cast<char>(i * i % 251);
    put(folder / "file", bytes);
    CHECK(*digest_file(folder / "file") == digest(bytes));
    CHECK(*read_file(folder / "file") == bytes);
}

TEST_CASE("files: refusals say what to do", "[files]") {
    const auto [error_number, remedy] = GENERATE(
        table<int, std::string>({{ENOSPC, "free some space and try again"},
                                 {EROFS, "get permission or choose another folder"},
                                 {EFBIG, "raise the limit of file sizes (ulimit -f) and try again"},
                                 {ENOENT, ""}}));
    const auto error = refusal("index/CURRENT", "cannot be written", error_number);
    CHECK(error.kind == Kind::system);
    CHECK(error.remedy == remedy);
    CHECK(reason_of(ENOSPC) == "No space left on device");
    CHECK(reason_of(9999) == "error 9999");
}

}  // namespace
}  // namespace chancery::system
