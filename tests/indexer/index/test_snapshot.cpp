// SPDX-License-Identifier: GPL-2.0-or-later
#include <filesystem>
#include <string>

#include <unistd.h>

#include "indexer/index/snapshot.hpp"
#include "indexer/system/files.hpp"
#include "tests/catch.hpp"
#include "tests/support/folder.hpp"
#include "tests/support/index.hpp"

namespace chancery::index {
namespace {

namespace fs = std::filesystem;
using tests::analysis;
using tests::published_folder;
using tests::TemporaryFolder;

Error error_of(const fs::path& index) {
    const auto snapshot = open_snapshot(index, analysis);
    REQUIRE_FALSE(snapshot);
    return snapshot.error();
}

/// Publishes `manifest` in the place of the published one, as another version would have.
void rewrite_manifest(const fs::path& index, const std::string& text) {
    const auto folder = published_folder(index);
    tests::put(folder / "MANIFEST", text);
    tests::put(index / "CURRENT", folder.filename().string() + " " + system::digest(text) + "\n");
}

TEST_CASE("snapshot: what was published is read back", "[snapshot]") {
    TemporaryFolder folder;
    const auto manifest = tests::publish(folder / "index", "first");
    const auto snapshot = open_snapshot(folder / "index", analysis);
    REQUIRE(snapshot);
    CHECK(snapshot->manifest == manifest);
    CHECK(snapshot->folder == folder / "index" / "gen-000001");
    CHECK(tests::get(snapshot->folder / "en" / "iamglass") == "first of the shelf");
}

TEST_CASE("snapshot: where there is no index, it says how to make one", "[snapshot]") {
    TemporaryFolder folder;
    const auto index = folder.path() / GENERATE(values<std::string>({"none", "none/deeper"}));
    CHECK(error_of(index) ==
          Error{Kind::index, index.string(), "there is no index here",
                "run chancery-index --index " + index.string() + " PATH... to make one"});
}

TEST_CASE("snapshot: every flipped bit of CURRENT, MANIFEST and small files is found at opening",
          "[snapshot]") {
    TemporaryFolder folder;
    const auto index = folder / "index";
    tests::publish(index, "first");
    tests::publish(index, "second");
    const auto name = GENERATE(values<std::string>(
        {"CURRENT", "gen-000002/MANIFEST", "gen-000002/en/iamglass", "gen-000002/sources.tsv"}));
    const auto bits = fs::file_size(index / name) * 8;
    for (std::size_t bit = 0; bit < bits; ++bit) {
        tests::flip_bit(index / name, bit);
        const auto snapshot = open_snapshot(index, analysis);
        if (snapshot || snapshot.error().kind != Kind::index) {
            FAIL("bit " << bit << " of " << name << " was not noticed");
        }
        tests::flip_bit(index / name, bit);
    }
    CHECK(open_snapshot(index, analysis));
}

TEST_CASE("snapshot: files cut, lengthened, emptied, removed or exchanged are found at opening",
          "[snapshot]") {
    TemporaryFolder folder;
    const auto index = folder / "index";
    tests::publish(index, "first");
    const auto name =
        GENERATE(values<std::string>({"en/postlist.glass", "en/iamglass", "sources.tsv"}));
    const auto path = published_folder(index) / name;
    const auto bytes = tests::get(path);
    SECTION("cut") {
        fs::resize_file(path, bytes.size() - 1);
    }
    SECTION("lengthened") {
        fs::resize_file(path, bytes.size() + 1);
    }
    SECTION("emptied") {
        fs::resize_file(path, 0);
    }
    SECTION("removed") {
        fs::remove(path);
    }
    SECTION("replaced by a folder") {
        fs::remove(path);
        fs::create_directory(path);
    }
    SECTION("replaced by a link") {
        fs::rename(path, folder / "elsewhere");
        fs::create_symlink(folder / "elsewhere", path);
    }
    const auto error = error_of(index);
    CHECK(error.kind == Kind::index);
    CHECK(error.what == path.string());
    CHECK(error.remedy ==
          "run chancery-index --index " + index.string() + " PATH... again to rebuild it");
    CHECK(verify_files(index, analysis)->faults.size() == 1);
}

TEST_CASE("snapshot: a missing MANIFEST, generation or CURRENT is found", "[snapshot]") {
    TemporaryFolder folder;
    const auto index = folder / "index";
    tests::publish(index, "first");
    const auto name =
        GENERATE(values<std::string>({"CURRENT", "gen-000001", "gen-000001/MANIFEST"}));
    fs::remove_all(index / name);
    CHECK(error_of(index).kind == Kind::index);
    CHECK_FALSE(verify_files(index, analysis));
}

TEST_CASE("snapshot: CURRENT must be spelt as it is written", "[snapshot]") {
    TemporaryFolder folder;
    const auto index = folder / "index";
    tests::publish(index, "first");
    const auto sound = tests::get(index / "CURRENT");
    const auto text = GENERATE_COPY(
        std::string(), std::string("\n"), sound + "\n", sound.substr(0, sound.size() - 1),
        "gen-1" + sound.substr(10), "gen-000000" + sound.substr(10),
        "../gen-000001" + sound.substr(10), "gen-000001.tmp" + sound.substr(10),
        std::string("gen-000001\n"), " " + sound);
    CAPTURE(text);
    tests::put(index / "CURRENT", text);
    CHECK(error_of(index).kind == Kind::index);
}

TEST_CASE("snapshot: an index of another version says so, and what to do", "[snapshot]") {
    TemporaryFolder folder;
    const auto index = folder / "index";
    auto manifest = tests::publish(index, "first");
    std::string why;
    SECTION("of another format") {
        manifest.format = "0";
        rewrite_manifest(index, to_text(manifest));
        why = "was written by another version (format 0, this one has 2)";
    }
    SECTION("of a format whose manifest we cannot read") {
        const std::string lines = "format\t77\nshelf\ten\n";
        rewrite_manifest(index, lines + "end\t" + system::digest(lines) + "\n");
        why = "was written by another version (format 77, this one has 2)";
    }
    SECTION("of another analysis") {
        manifest.analysis = "test-0";
        rewrite_manifest(index, to_text(manifest));
        why = "was written by another version (analysis test-0, this one has test-1)";
    }
    CHECK(error_of(index) ==
          Error{Kind::index, index.string(), why,
                "build it anew with chancery-index --index " + index.string() + " PATH..."});
    tests::publish(index, "anew");
    CHECK(open_snapshot(index, analysis));
}

TEST_CASE("snapshot: a flipped bit in a large file is found by verifying", "[snapshot]") {
    TemporaryFolder folder;
    const auto index = folder / "index";
    tests::publish(index, "first");
    const auto path = published_folder(index) / "en" / "postlist.glass";
    const std::size_t bit = GENERATE(values<std::size_t>({0, 7, 300'001, 800'039}));
    tests::flip_bit(path, bit);
    CHECK(open_snapshot(index, analysis));
    const auto verification = verify_files(index, analysis);
    REQUIRE(verification);
    CHECK(verification->faults ==
          std::vector{path.string() + ": is damaged: its digest is another one"});
}

TEST_CASE("snapshot: verifying counts what it read and names all faults", "[snapshot]") {
    TemporaryFolder folder;
    const auto index = folder / "index";
    const auto manifest = tests::publish(index, "first");
    const auto sound = verify_files(index, analysis);
    REQUIRE(sound);
    CHECK(sound->faults.empty());
    CHECK(sound->files == manifest.files.size());
    CHECK(sound->bytes == 100'005 + 18 + 7 + 12);

    const auto generation = published_folder(index);
    fs::remove(generation / "fr" / "postlist.glass");
    tests::flip_bit(generation / "en" / "iamglass", 3);
    tests::put(generation / "en" / "stranger", "x");
    CHECK(verify_files(index, analysis)->faults ==
          std::vector{
              (generation / "en" / "iamglass").string() + ": is damaged: its digest is another one",
              (generation / "fr" / "postlist.glass").string() + ": is missing",
              (generation / "en" / "stranger").string() + ": is not named in MANIFEST"});
}

TEST_CASE("snapshot: an index without permission is the system's refusal", "[snapshot]") {
    if (::geteuid() == 0) {
        WARN("the superuser may read everything: not tested");
        return;
    }
    TemporaryFolder folder;
    const auto index = folder / "index";
    tests::publish(index, "first");
    fs::permissions(index / "CURRENT", fs::perms::none);
    CHECK(error_of(index).kind == Kind::system);
}

}  // namespace
}  // namespace chancery::index
