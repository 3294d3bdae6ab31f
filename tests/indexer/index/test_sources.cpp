// SPDX-License-Identifier: GPL-2.0-or-later
#include <algorithm>
#include <string>

#include "indexer/index/sources.hpp"
#include "tests/catch.hpp"
#include "tests/support/folder.hpp"

namespace chancery::index {
namespace {

Source full_source() {
    Source source;
    source.path = "/harbour/a\tb\n|\\x09\xff.xml";
    source.name = "harbour/a.xml";
    source.stamp = {12, -5};
    source.digest = "0123456789abcdef0123456789abcdef";
    source.outcome = Outcome::partly;
    source.editions = {"A/RES/199/1A@en", "A/RES/199/1B@en"};
    source.doubts = {0, 7};
    source.counts = {4, 5};
    source.passages = 9;
    source.reason = "line 5: breaks off";
    source.warnings = {"a|b", "tab\there"};
    return source;
}

TEST_CASE("sources: what is written is read", "[sources]") {
    const std::vector<Source> sources{full_source(), Source{}};
    CHECK(parse_sources(to_text(sources)) == sources);
    CHECK(parse_sources(to_text(std::vector<Source>{})) == std::vector<Source>{});
}

TEST_CASE("sources: every outcome has a name that is read back", "[sources]") {
    for (const Outcome outcome : {Outcome::indexed, Outcome::partly, Outcome::duplicate,
                                  Outcome::failed, Outcome::skipped, Outcome::scanned}) {
        Source source;
        source.outcome = outcome;
        const auto read = parse_sources(to_text(std::vector<Source>{source}));
        REQUIRE(read);
        CHECK(read->front().outcome == outcome);
    }
}

TEST_CASE("sources: an empty element does not swallow the next", "[sources]") {
    Source source;
    source.warnings = {"", "second", ""};
    CHECK(parse_sources(to_text(std::vector<Source>{source})) == std::vector<Source>{source});
}

TEST_CASE("sources: one line a source, whatever its path", "[sources]") {
    const std::string text = to_text(std::vector<Source>{full_source(), full_source()});
    CHECK(std::ranges::count(text, '\n') == 3);
}

TEST_CASE("sources: a damaged table is an error", "[sources]") {
    const std::string text = to_text(std::vector<Source>{full_source()});
    const auto row = text.substr(text.find('\n') + 1);
    const auto head = text.substr(0, text.find('\n') + 1);
    const auto changed = [&](std::string_view from, std::string_view to) {
        std::string other = row;
        const auto at = other.find(from);
        REQUIRE(at != std::string::npos);
        return head + other.replace(at, from.size(), to);
    };
    CHECK(parse_sources(text));
    for (const std::string& damaged :
         {std::string(), text.substr(1), head + "\n", head + row.substr(0, row.size() - 1),
          head + "\t" + row, changed("partly", "part"), changed("\t12\t", "\t1x\t"),
          changed("\t12\t", "\t\t"), changed("\t-5\t", "\t99999999999999999999\t"),
          changed("0|7", "0"), changed("0|7", "0|-1")}) {
        CAPTURE(damaged);
        const auto read = parse_sources(damaged);
        REQUIRE_FALSE(read);
        CHECK(read.error().kind == Kind::index);
    }
}

TEST_CASE("sources: every truncation is an error or fewer rows", "[sources]") {
    const std::string text = to_text(std::vector<Source>{full_source(), full_source()});
    for (std::size_t size = 0; size < text.size(); ++size) {
        const auto read = parse_sources(text.substr(0, size));
        if (read) CHECK(read->size() < 2);
    }
}

TEST_CASE("sources: read from a generation's folder", "[sources]") {
    tests::TemporaryFolder folder;
    CHECK_FALSE(read_sources(folder.path()));
    tests::put(folder / sources_file, to_text(std::vector<Source>{full_source()}));
    CHECK(read_sources(folder.path()) == std::vector<Source>{full_source()});
}

}  // namespace
}  // namespace chancery::index
