// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/index/open.hpp"
#include "indexer/ingest/edition_writer.hpp"
#include "indexer/ingest/verify.hpp"
#include "searcher/results/search.hpp"
#include "tests/catch.hpp"
#include "tests/support/editions.hpp"
#include "tests/support/folder.hpp"

namespace chancery::ingest {
namespace {

document::Edition work(const std::string& symbol, const std::string& language,
                       const std::string& text) {
    document::Edition edition = tests::edition(symbol, language);
    edition.passages.push_back(tests::passage("1", text));
    return edition;
}

TEST_CASE("edition writer: what is added is found, in each language, and the index is sound",
          "[edition_writer]") {
    const tests::TemporaryFolder folder;
    const auto place = folder / "index";
    {
        auto writer = EditionWriter::begin(place);
        REQUIRE(writer);
        // More entries than are written at once.
        for (int i = 0; i < 300; ++i) {
            REQUIRE(
                writer->add(work("doc-" + std::to_string(i), "en", "a lantern in the harbour")));
        }
        REQUIRE(writer->add(work("lampe", "fr", "une lanterne dans le port")));
        const auto manifest = writer->publish({{"made-of", "lanterns"}});
        REQUIRE(manifest);
        CHECK(manifest->facts.at("made-of") == "lanterns");
        CHECK(manifest->facts.at("en.passages") == "300");
    }
    const auto verified = verify(place);
    REQUIRE(verified);
    CHECK(verified->faults.empty());
    const auto index = index::Index::open(place);
    REQUIRE(index);
    const auto english = results::search(*index, {.query = "lantern", .language = "en"});
    REQUIRE(english);
    CHECK(english->total.value == 300);
    const auto french = results::search(*index, {.query = "lanternes", .language = "fr"});
    REQUIRE(french);
    REQUIRE(french->hits.size() == 1);
    CHECK(french->hits.front().key == "lampe@fr#1");
}

TEST_CASE("edition writer: a new one replaces what was there, one that is given up leaves it",
          "[edition_writer]") {
    const tests::TemporaryFolder folder;
    const auto place = folder / "index";
    const auto write = [&](const std::string& symbol, bool publish) {
        auto writer = EditionWriter::begin(place);
        REQUIRE(writer);
        REQUIRE(writer->add(work(symbol, "en", "a lantern")));
        if (publish) REQUIRE(writer->publish({}));
    };
    const auto held = [&] {
        const auto index = index::Index::open(place);
        REQUIRE(index);
        const auto results = results::search(*index, {.query = "lantern", .language = "en"});
        REQUIRE(results);
        REQUIRE(results->hits.size() == 1);
        return results->hits.front().symbol;
    };
    write("first", true);
    write("second", true);
    CHECK(held() == "second");
    write("third", false);
    CHECK(held() == "second");
}

TEST_CASE("edition writer: a folder that cannot be made is an error", "[edition_writer]") {
    const tests::TemporaryFolder folder;
    tests::put(folder / "file", "no folder");
    const auto writer = EditionWriter::begin(folder / "file" / "index");
    REQUIRE_FALSE(writer);
    CHECK(writer.error().kind == Kind::system);
}

}  // namespace
}  // namespace chancery::ingest
