// SPDX-License-Identifier: GPL-2.0-or-later
#include <filesystem>
#include <string>
#include <vector>

#include <sys/stat.h>
#include <unistd.h>

#include "indexer/ingest/inputs.hpp"
#include "tests/catch.hpp"
#include "tests/support/folder.hpp"

namespace chancery::ingest {
namespace {

namespace fs = std::filesystem;
using tests::put;
using tests::TemporaryFolder;
using Names = std::vector<std::string>;

Names names(const Inputs& inputs) {
    Names names;
    for (const Input& input : inputs.files) names.push_back(input.name);
    return names;
}

Names skipped(const Inputs& inputs) {
    Names entries;
    for (const Skipped& entry : inputs.skipped) entries.push_back(entry.name + ": " + entry.reason);
    return entries;
}

TEST_CASE("inputs: a folder gives the files whose name a reader knows, sorted", "[inputs]") {
    TemporaryFolder folder;
    for (const char* name : {"in/b.xml", "in/a.XML", "in/notes.txt", "in/deep/er/c.xml", "in/xml"})
        put(folder / name, "x");
    const auto inputs = find_inputs({folder / "in"});
    CHECK(names(inputs) == Names{"in/a.XML", "in/b.xml", "in/deep/er/c.xml"});
    CHECK(skipped(inputs) ==
          Names{"in/notes.txt: format not read yet", "in/xml: format not read yet"});
    CHECK(inputs.faults.empty());
    REQUIRE(inputs.roots.size() == 1);
    CHECK(inputs.files[0].path == fs::canonical(folder / "in") / "a.XML");
    CHECK(inputs.files[0].stamp.bytes == 1);
    CHECK(inputs.files[0].stamp.modified_ns > 0);
}

TEST_CASE("inputs: hidden files and folders are left out unless named", "[inputs]") {
    TemporaryFolder folder;
    for (const char* name : {"in/.a.xml", "in/.git/b.xml", "in/c.xml"}) put(folder / name, "x");
    CHECK(names(find_inputs({folder / "in"})) == Names{"in/c.xml"});
    CHECK(skipped(find_inputs({folder / "in"})) ==
          Names{"in/.a.xml: is a hidden file", "in/.git: is a hidden folder"});
    CHECK(names(find_inputs({folder / "in/.git"})) == Names{".git/b.xml"});
    CHECK(names(find_inputs({folder / "in/.a.xml"})) == Names{".a.xml"});
}

TEST_CASE("inputs: a named file is taken whatever its name", "[inputs]") {
    TemporaryFolder folder;
    put(folder / "in/notes.txt", "x");
    CHECK(names(find_inputs({folder / "in/notes.txt"})) == Names{"notes.txt"});
}

TEST_CASE("inputs: a file that two PATHs reach is taken once", "[inputs]") {
    TemporaryFolder folder;
    put(folder / "in/a.xml", "x");
    put(folder / "in/deep/b.xml", "x");
    const auto inputs = find_inputs(
        {folder / "in", folder / "in/deep", folder / "in/deep/../a.xml", folder / "in/"});
    CHECK(inputs.files.size() == 2);
    CHECK(inputs.roots.size() == 4);
}

TEST_CASE("inputs: symbolic links are not followed inside folders, but a PATH may be one",
          "[inputs]") {
    TemporaryFolder folder;
    put(folder / "real/a.xml", "x");
    fs::create_directories(folder / "in");
    fs::create_directory_symlink(folder / "real", folder / "in/link");
    fs::create_directory_symlink(folder / "in", folder / "in/loop");
    CHECK(names(find_inputs({folder / "in"})).empty());
    CHECK(skipped(find_inputs({folder / "in"})) ==
          Names{"in/link: is a symbolic link", "in/loop: is a symbolic link"});
    CHECK(names(find_inputs({folder / "in/link"})) == Names{"real/a.xml"});
}

TEST_CASE(
    "inputs: of a folder, what is no regular file is skipped; named, it is refused by reading",
    "[inputs]") {
    TemporaryFolder folder;
    put(folder / "in/a.xml", "x");
    REQUIRE(::mkfifo((folder / "in/b.xml").c_str(), 0600) == 0);
    CHECK(names(find_inputs({folder / "in"})) == Names{"in/a.xml"});
    CHECK(skipped(find_inputs({folder / "in"})) == Names{"in/b.xml: is a FIFO"});
    CHECK(names(find_inputs({folder / "in/b.xml"})) == Names{"b.xml"});
}

TEST_CASE("inputs: a file that is named and stands in a folder is named", "[inputs]") {
    TemporaryFolder folder;
    for (const char* name : {"in/a.xml", "in/b.txt"}) put(folder / name, "x");
    const auto inputs = find_inputs({folder / "in", folder / "in/a.xml", folder / "in/b.txt"});
    REQUIRE(names(inputs).size() == 2);
    CHECK(inputs.files[0].named);
    CHECK(inputs.files[1].named);
    CHECK(inputs.skipped.empty());
}

TEST_CASE("inputs: any bytes may stand in a name", "[inputs]") {
    TemporaryFolder folder;
    const Names all{"in/line\nbreak.xml", "in/not-\xff\xfe-text.xml", "in/tab\tand\x1b[31m.xml"};
    for (const std::string& name : all) put(folder / name, "x");
    CHECK(names(find_inputs({folder / "in"})) == all);
}

TEST_CASE("inputs: folders that lie deeper than a path can reach are skipped", "[inputs]") {
    TemporaryFolder folder;
    put(folder / "in/a.xml", "x");
    const fs::path before = fs::current_path();
    fs::current_path(folder / "in");
    for (int i = 0; i < 25; ++i) {
        const std::string part(200, 'd');
        REQUIRE(::mkdir(part.c_str(), 0700) == 0);
        REQUIRE(::chdir(part.c_str()) == 0);
    }
    fs::current_path(before);
    const auto inputs = find_inputs({folder / "in"});
    CHECK(names(inputs) == Names{"in/a.xml"});
    CHECK(inputs.faults.empty());
    REQUIRE(inputs.skipped.size() == 1);
    CHECK(inputs.skipped[0].reason == "its path is longer than the system can open");
}

TEST_CASE("inputs: a missing PATH is a fault and no root", "[inputs]") {
    TemporaryFolder folder;
    const auto inputs = find_inputs({folder / "missing", ""});
    CHECK(inputs.roots.empty());
    REQUIRE(inputs.faults.size() == 2);
    CHECK(inputs.faults[0].path == (folder / "missing").string());
    CHECK(inputs.faults[0].reason == "no such file or folder");
}

TEST_CASE("inputs: a folder that cannot be read is a fault and the walk goes on", "[inputs]") {
    if (::geteuid() == 0) {
        WARN("skipped: every folder is readable to the superuser");
        return;
    }
    TemporaryFolder folder;
    for (const char* name : {"in/a.xml", "in/closed/b.xml", "in/z.xml"}) put(folder / name, "x");
    fs::permissions(folder / "in/closed", fs::perms::none);
    const auto inputs = find_inputs({folder / "in"});
    fs::permissions(folder / "in/closed", fs::perms::owner_all);
    CHECK(names(inputs) == Names{"in/a.xml", "in/z.xml"});
    CHECK(inputs.faults.size() == 1);
}

}  // namespace
}  // namespace chancery::ingest
