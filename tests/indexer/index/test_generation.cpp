// SPDX-License-Identifier: GPL-2.0-or-later
#include <atomic>
#include <filesystem>
#include <optional>
#include <string>
#include <thread>
#include <utility>

#include <sys/stat.h>

#include "indexer/index/generation.hpp"
#include "indexer/system/files.hpp"
#include "tests/catch.hpp"
#include "tests/support/folder.hpp"
#include "tests/support/index.hpp"

namespace chancery::index {
namespace {

namespace fs = std::filesystem;
using tests::analysis;
using tests::picture_of;
using tests::published_folder;
using tests::TemporaryFolder;

/// A generation begun over a sound one, which it knows.
NewGeneration begin_over(const fs::path& index) {
    auto generation = NewGeneration::begin(index);
    REQUIRE(generation);
    std::string why_not;
    REQUIRE(generation->previous(analysis, &why_not));
    return *std::move(generation);
}

Result<Manifest> publish(NewGeneration& generation) {
    Manifest manifest;
    manifest.analysis = analysis;
    return generation.publish(manifest);
}

ino_t inode_of(const fs::path& path) {
    struct stat status {};
    REQUIRE(::stat(path.c_str(), &status) == 0);
    return status.st_ino;
}

TEST_CASE("generation: publishing fills in the manifest", "[generation]") {
    TemporaryFolder folder;
    const auto index = folder / "deep" / "index";
    const auto manifest = tests::publish(index, "first");
    CHECK(manifest.format == format_version);
    CHECK(manifest.generation == 1);
    CHECK(manifest.published.size() == std::string("2026-01-02T03:04:05Z").size());
    CHECK(manifest.facts.at("en.passages") == "2");
    REQUIRE(manifest.files.size() == 4);
    CHECK(manifest.files[0] ==
          ManifestFile{"en/iamglass", 18, system::digest("first of the shelf")});
    CHECK(manifest.files[3].name == "sources.tsv");
    CHECK(tests::publish(index, "second").generation == 2);
    CHECK(picture_of(index).count("gen-000002/") == 1);
}

TEST_CASE("generation: the last two stay", "[generation]") {
    TemporaryFolder folder;
    const auto index = folder.path() / "index" / "";
    for (const auto* words : {"first", "second", "third"}) tests::publish(index, words);
    CHECK_FALSE(fs::exists(index / "gen-000001"));
    CHECK(fs::exists(index / "gen-000002"));
    CHECK(published_folder(index).filename() == "gen-000003");
}

TEST_CASE("generation: a reader keeps its generation while a writer publishes", "[generation]") {
    TemporaryFolder folder;
    const auto index = folder / "index";
    tests::publish(index, "first");
    std::optional<Snapshot> reader = *open_snapshot(index, analysis);
    const auto before = picture_of(reader->folder);
    for (const auto* words : {"second", "third", "fourth"}) tests::publish(index, words);
    CHECK(picture_of(reader->folder) == before);
    CHECK_FALSE(fs::exists(index / "gen-000002"));
    reader.reset();
    tests::publish(index, "fifth");
    CHECK_FALSE(fs::exists(index / "gen-000001"));
}

TEST_CASE("generation: readers see whole generations while a writer publishes", "[generation]") {
    TemporaryFolder folder;
    const auto index = folder / "index";
    tests::publish(index, "0");
    std::atomic<bool> stop = false;
    std::atomic<int> opened = 0;
    std::string trouble;
    std::thread reader([&] {
        while (!stop && trouble.empty()) {
            const auto snapshot = open_snapshot(index, analysis);
            if (!snapshot) {
                trouble = to_sentence(snapshot.error());
                continue;
            }
            const auto words = tests::get(snapshot->folder / "sources.tsv").substr(6);
            const auto number = std::to_string(snapshot->manifest.generation - 1) + "\n";
            if (words != number) trouble = words + " instead of " + number;
            ++opened;
        }
    });
    for (int i = 1; i <= 50 || opened < 50; ++i) tests::publish(index, std::to_string(i));
    stop = true;
    reader.join();
    CHECK(trouble.empty());
}

TEST_CASE("generation: a second writer is refused and told which lock", "[generation]") {
    TemporaryFolder folder;
    const auto index = folder / "index";
    auto first = NewGeneration::begin(index);
    REQUIRE(first);
    const auto second = NewGeneration::begin(index);
    REQUIRE_FALSE(second);
    CHECK(second.error() == Error{Kind::index, (index / "LOCK").string(),
                                  "another chancery-index is writing", "wait for it or stop it"});
    CHECK(fs::exists(first->folder()));
    first = fail(Kind::defect, "", "");
    CHECK(NewGeneration::begin(index));
}

TEST_CASE("generation: what was not published leaves the index as it was", "[generation]") {
    TemporaryFolder folder;
    const auto index = folder / "index";
    tests::publish(index, "first");
    const auto before = picture_of(index);
    {
        auto generation = begin_over(index);
        REQUIRE(generation.share("fr"));
        REQUIRE(generation.copy("en"));
        tests::put(generation.folder() / "en" / "postlist.glass", "changed");
        tests::put(generation.folder() / "sources.tsv", "changed");
        CHECK(picture_of(index) != before);
    }
    CHECK(picture_of(index) == before);
}

TEST_CASE("generation: a folder that bears its name already is left as it is", "[generation]") {
    TemporaryFolder folder;
    const auto index = folder / "index";
    tests::publish(index, "first");
    {
        auto generation = begin_over(index);
        fs::create_directories(index / "gen-000002");
        REQUIRE(system::write_file(index / "gen-000002" / "file", "of somebody"));
        CHECK_FALSE(publish(generation));
    }
    CHECK(fs::exists(index / "gen-000002" / "file"));
    CHECK_FALSE(fs::exists(index / "gen-000002.tmp"));
    CHECK(published_folder(index) == index / "gen-000001");
}

TEST_CASE("generation: a moved one is removed once", "[generation]") {
    TemporaryFolder folder;
    const auto index = folder / "index";
    auto first = NewGeneration::begin(index);
    REQUIRE(first);
    NewGeneration second = *std::move(first);
    const auto built = second.folder();
    first = fail(Kind::defect, "", "");
    CHECK(fs::exists(built));
    CHECK_FALSE(NewGeneration::begin(index));
    {
        auto other = NewGeneration::begin(folder / "other");
        REQUIRE(other);
        second = *std::move(other);
    }
    CHECK_FALSE(fs::exists(built));
    CHECK(NewGeneration::begin(index));
}

TEST_CASE("generation: the remains of died runs are swept away, and nothing else", "[generation]") {
    TemporaryFolder folder;
    const auto index = folder / "index";
    tests::publish(index, "first");
    auto expected = picture_of(index);
    for (const auto* kept : {"gen-x.tmp/a", "gen-1.tmp/a", "notes.tmp/a", "gen-0000003/a"}) {
        tests::put(index / kept, "mine");
        expected[kept] = "mine";
        expected[fs::path(kept).parent_path().string() + "/"];
    }
    tests::put(index / "gen-000002.tmp" / "en" / "postlist.glass", "half");
    tests::put(index / "gen-000009.tmp" / "en" / "postlist.glass", "half");
    tests::put(index / "gen-000003" / "MANIFEST", "whole, but CURRENT was not replaced");
    tests::put(index / "CURRENT.tmp", "gen-0000");
    { auto generation = begin_over(index); }
    CHECK(picture_of(index) == expected);
}

TEST_CASE("generation: without a sound CURRENT no generation is swept before publishing",
          "[generation]") {
    TemporaryFolder folder;
    const auto index = folder / "index";
    tests::publish(index, "first");
    tests::publish(index, "second");
    tests::put(index / "CURRENT", "nonsense");
    auto generation = NewGeneration::begin(index);
    REQUIRE(generation);
    CHECK(generation->folder().filename() == "gen-000003.tmp");
    std::string why_not;
    CHECK_FALSE(generation->previous(analysis, &why_not));
    CHECK(why_not.find("CURRENT: is damaged; run chancery-index") != std::string::npos);
    CHECK(fs::exists(index / "gen-000001"));
    REQUIRE(publish(*generation));
    CHECK_FALSE(fs::exists(index / "gen-000001"));
    CHECK(open_snapshot(index, analysis));
}

TEST_CASE("generation: shared folders are hard links with the digests of before", "[generation]") {
    TemporaryFolder folder;
    const auto index = folder / "index";
    const auto before = tests::publish(index, "first");
    auto generation = begin_over(index);
    REQUIRE(generation.share("en"));
    tests::put(generation.folder() / "sources.tsv", "new");
    const auto after = publish(generation);
    REQUIRE(after);
    CHECK(generation.folder().empty());
    const auto old_path = index / "gen-000001" / "en" / "postlist.glass";
    const auto new_path = index / "gen-000002" / "en" / "postlist.glass";
    CHECK(inode_of(old_path) == inode_of(new_path));
    CHECK(fs::hard_link_count(new_path) == 2);
    REQUIRE(after->files.size() == 3);
    CHECK(after->files[0] == before.files[0]);
    CHECK(after->files[1] == before.files[1]);
    CHECK(verify_files(index, analysis)->faults.empty());
}

TEST_CASE("generation: damage in a shared file does not become the truth", "[generation]") {
    TemporaryFolder folder;
    const auto index = folder / "index";
    tests::publish(index, "first");
    auto generation = begin_over(index);
    tests::flip_bit(index / "gen-000001" / "en" / "postlist.glass", 500'000);
    REQUIRE(generation.share("en"));
    REQUIRE(publish(generation));
    CHECK(verify_files(index, analysis)->faults.size() == 1);
}

TEST_CASE("generation: copied folders are changed without touching the old", "[generation]") {
    TemporaryFolder folder;
    const auto index = folder / "index";
    tests::publish(index, "first");
    const auto before = picture_of(index / "gen-000001");
    auto generation = begin_over(index);
    REQUIRE(generation.copy("en"));
    tests::put(generation.folder() / "en" / "iamglass", "changed in place");
    const auto after = publish(generation);
    REQUIRE(after);
    CHECK(after->files[0].digest == system::digest("changed in place"));
    CHECK(picture_of(index / "gen-000001") == before);
    CHECK(verify_files(index, analysis)->faults.empty());
}

TEST_CASE("generation: damaged files are not copied", "[generation]") {
    TemporaryFolder folder;
    const auto index = folder / "index";
    tests::publish(index, "first");
    auto generation = begin_over(index);
    tests::flip_bit(index / "gen-000001" / "en" / "postlist.glass", 500'000);
    const auto copied = generation.copy("en");
    REQUIRE_FALSE(copied);
    CHECK(copied.error().kind == Kind::index);
    CHECK(copied.error().why == "is damaged");
}

TEST_CASE("generation: there must be something to take over", "[generation]") {
    TemporaryFolder folder;
    auto generation = NewGeneration::begin(folder / "index");
    REQUIRE(generation);
    CHECK_FALSE(generation->previous(analysis, nullptr));
    CHECK(generation->share("en").error().kind == Kind::defect);
    CHECK(generation->copy("en").error().kind == Kind::defect);
}

TEST_CASE("generation: links and such are not published", "[generation]") {
    TemporaryFolder folder;
    auto generation = NewGeneration::begin(folder / "index");
    REQUIRE(generation);
    fs::create_symlink("/etc/passwd", generation->folder() / "link");
    const auto manifest = publish(*generation);
    REQUIRE_FALSE(manifest);
    CHECK(manifest.error().why == "is no regular file");
    CHECK_FALSE(fs::exists(folder / "index" / "CURRENT"));
}

TEST_CASE("generation: a folder that cannot be made is the system's refusal", "[generation]") {
    TemporaryFolder folder;
    tests::put(folder / "file", "x");
    const auto generation = NewGeneration::begin(folder / "file" / "index");
    REQUIRE_FALSE(generation);
    CHECK(generation.error().kind == Kind::system);
    CHECK(generation.error().what == (folder / "file").string());
}

}  // namespace
}  // namespace chancery::index
