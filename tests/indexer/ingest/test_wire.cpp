// SPDX-License-Identifier: GPL-2.0-or-later
#include <cstdint>
#include <string>

#include "indexer/ingest/wire.hpp"
#include "tests/catch.hpp"
#include "tests/support/editions.hpp"
#include "tests/support/random_words.hpp"

namespace chancery::ingest {
namespace {

constexpr std::uint64_t room = std::uint64_t{64} << 20;

Reading reading_of(std::vector<document::Edition> editions) {
    Reading reading;
    reading.outcome = Reading::Outcome::read;
    reading.warnings = {"odd", "odder"};
    reading.editions = std::move(editions);
    return reading;
}

/// A reading that has something of everything.
Reading full_reading() {
    document::Edition edition = tests::edition("A/RES/199/1", "en", "Lanterns", "2021-12-06");
    edition.formula = "The Assembly,";
    edition.doubt = 2;
    edition.masthead.subjects = {{"LIGHT", "UNBIS"}};
    edition.masthead.format = "pdf";
    edition.masthead.vote = {true, 0, 1, 0, {}, {"Atlantis"}, {}, ""};
    edition.passages = {tests::passage("6.a", "Lights the lánterns"), tests::passage("pp1", "Two")};
    edition.passages[0].heading = {"I", "Ports"};
    edition.passages[0].footnotes = {{"3", "See there.", 19}};
    edition.passages[0].citations = {{0, 6, -1, "A/RES/199/2", "3", "recalling"},
                                     {4, 10, 0, "A/1", "", ""}};
    edition.passages[0].verb = "recalling";
    edition.passages[0].page = 12;
    edition.passages[0].language = "fr";
    edition.passages[0].vote = {true, 1, 0, 0, {"Oz"}, {}, {}, "A/199/L.4"};
    return reading_of({edition});
}

TEST_CASE("wire: a reading comes back as it was", "[wire]") {
    const std::string bytes = encode(full_reading());
    const auto again = decode_reading(bytes, room);
    REQUIRE(again);
    CHECK(again->editions[0].passages == full_reading().editions[0].passages);
    CHECK(again->editions[0].masthead == full_reading().editions[0].masthead);
    CHECK(again->editions[0].doubt == 2);
    CHECK(again->editions[0].formula == "The Assembly,");
    CHECK(again->warnings == full_reading().warnings);
    CHECK(encode(*again) == bytes);
}

TEST_CASE("wire: any editions come back", "[wire]") {
    for (std::uint64_t seed = 1; seed <= tests::rounds(40); ++seed) {
        INFO("seed " << seed);
        const Reading reading = reading_of(tests::Draw(seed).editions());
        const auto again = decode_reading(encode(reading), room);
        REQUIRE(again);
        CHECK(encode(*again) == encode(reading));
    }
}

TEST_CASE("wire: a request comes back, and a broken one is refused", "[wire]") {
    const ReadRequest request{"folder/ä.pdf", {.use_tags = false}};
    CHECK(*decode_request(encode(request)) == request);
    CHECK_FALSE(decode_request(encode(request) + "x"));
    CHECK_FALSE(decode_request(""));
}

TEST_CASE("wire: a message that is cut or longer is refused", "[wire]") {
    const std::string bytes = encode(full_reading());
    for (std::size_t size = 0; size < bytes.size(); ++size) {
        CHECK_FALSE(decode_reading(bytes.substr(0, size), room));
    }
    CHECK_FALSE(decode_reading(bytes + '\0', room));
}

TEST_CASE("wire: a flipped bit is refused or gives another sound reading", "[wire]") {
    const std::string bytes = encode(full_reading());
    for (std::size_t bit = 0; bit < bytes.size() * 8; ++bit) {
        std::string flipped = bytes;
        flipped[bit / 8] = static_cast<char>(flipped[bit / 8] ^ (1 << (bit % 8)));
        const auto reading = decode_reading(flipped, room);
        if (!reading) continue;
        const auto again = decode_reading(encode(*reading), room);
        REQUIRE(again);
        CHECK(encode(*again) == encode(*reading));
    }
}

TEST_CASE("wire: what is impossible is refused", "[wire]") {
    using Spoil = void (*)(document::Edition&);
    struct WireRow {
        const char* what;
        Spoil spoil;
    };
    const WireRow rows[] = {
        {"a language that is a path", [](auto& edition) { edition.masthead.language = "../x"; }},
        {"a passage's language that is a path",
         [](auto& edition) { edition.passages[0].language = "../x"; }},
        {"no language", [](auto& edition) { edition.masthead.language.clear(); }},
        {"no symbol", [](auto& edition) { edition.masthead.symbol.name.clear(); }},
        {"no passages", [](auto& edition) { edition.passages.clear(); }},
        {"invalid UTF-8 in a title", [](auto& edition) { edition.masthead.title = "\xff"; }},
        {"invalid UTF-8 in a text", [](auto& edition) { edition.passages[0].text = "\xc3"; }},
        {"no pinpoint", [](auto& edition) { edition.passages[0].pinpoint.units.clear(); }},
        {"a pinpoint that breaks a key",
         [](auto& edition) {
             edition.passages[0].pinpoint.units = {"6#", "@en"};
         }},
        {"a note behind the text",
         [](auto& edition) { edition.passages[0].footnotes[0].offset = 20; }},
        {"a citation behind the text",
         [](auto& edition) { edition.passages[0].citations[0].end = 20; }},
        {"a citation backwards", [](auto& edition) { edition.passages[0].citations[0].begin = 7; }},
        {"a citation in a note that is not there",
         [](auto& edition) { edition.passages[0].citations[1].footnote = 1; }},
    };
    for (const WireRow& row : rows) {
        INFO(row.what);
        Reading reading = full_reading();
        row.spoil(reading.editions[0]);
        CHECK_FALSE(decode_reading(encode(reading), room));
    }
    Reading silent;
    CHECK_FALSE(decode_reading(encode(silent), room));
    silent.reason = "told";
    CHECK(decode_reading(encode(silent), room));
    silent.editions = full_reading().editions;
    CHECK_FALSE(decode_reading(encode(silent), room));
}

TEST_CASE("wire: a reading takes no more memory than it may", "[wire]") {
    Reading reading = full_reading();
    reading.editions[0].passages[0].context.assign(100'000, "");
    CHECK(decode_reading(encode(reading), room));
    CHECK_FALSE(decode_reading(encode(reading), 1'000'000));
}

}  // namespace
}  // namespace chancery::ingest
