// SPDX-License-Identifier: GPL-2.0-or-later
#include <limits>
#include <string>

#include "indexer/index/stored.hpp"
#include "tests/catch.hpp"
#include "tests/support/editions.hpp"

namespace chancery::index {
namespace {

document::Passage full_passage() {
    document::Passage passage = tests::passage("annex.6.a", "Lights the lantern");
    passage.letters = {"", "", "б"};
    passage.role = document::Role::row;
    passage.label = "(a)";
    passage.heading = {"I. Harbour", "Tides"};
    passage.context = {"Invites keepers:"};
    passage.footnotes = {{"3", "See the chart.", 6}, {"a", "", 18}};
    passage.citations = {{0, 6, -1, "A/RES/199/1", "5..7,annex", "recalling"},
                         {1, 2, 1, "", "", ""}};
    passage.verb = "recalling";
    passage.page = 300;
    passage.language = "fr";
    passage.vote = {true, 2, 0, 1, {"Arcadia", "Oz"}, {}, {"Laputa"}, "A/199/L.4"};
    return passage;
}

EditionRecord stored_record() {
    EditionRecord record;
    record.masthead = tests::edition("A/RES/199/1", "en", "The lantern", "2144-12-07").masthead;
    record.masthead.agenda = {"97", "98 (b)"};
    record.masthead.subjects = {{"LANTERNS", "Harbour Thesaurus"}, {"TIDES", ""}};
    record.masthead.sponsors = {"Arcadia", "Ruritania"};
    record.masthead.vote = {true, 100, 2, 30, {"Arcadia"}, {"Laputa"}, {}, ""};
    record.masthead.format = "pdf";
    record.masthead.digest = "Invented.";
    record.formula = "The Harbour Assembly,";
    record.source = "folder/a\tb.xml";
    record.passages = 129;
    return record;
}

TEST_CASE("stored: what is encoded is decoded", "[stored]") {
    CHECK(decode_passage(encode(document::Passage{})) == document::Passage{});
    CHECK(decode_edition(encode(EditionRecord{})) == EditionRecord{});
    CHECK(decode_passage(encode(full_passage())) == full_passage());
    CHECK(decode_edition(encode(stored_record())) == stored_record());
}

TEST_CASE("stored: lengths around the steps of their encoding", "[stored]") {
    for (const std::size_t size : {0, 1, 127, 128, 16'383, 16'384, 100'000}) {
        document::Passage passage;
        passage.text = std::string(size, '\0');
        CHECK(decode_passage(encode(passage)) == passage);
    }
    document::Passage passage;
    passage.page = std::numeric_limits<unsigned>::max();
    passage.citations = {{std::numeric_limits<std::size_t>::max(), 0, 1'000'000, "", "", ""}};
    CHECK(decode_passage(encode(passage)) == passage);
}

TEST_CASE("stored: every truncation is an error", "[stored]") {
    const std::string passage = encode(full_passage()), record = encode(stored_record());
    for (std::size_t size = 0; size < passage.size(); ++size) {
        const auto decoded = decode_passage(passage.substr(0, size));
        REQUIRE_FALSE(decoded);
        CHECK(decoded.error().kind == Kind::index);
    }
    for (std::size_t size = 0; size < record.size(); ++size) {
        REQUIRE_FALSE(decode_edition(record.substr(0, size)));
    }
    CHECK_FALSE(decode_passage(passage + '\0'));
    CHECK_FALSE(decode_edition(record + '\0'));
}

TEST_CASE("stored: every other byte is an error or another value", "[stored]") {
    const document::Passage passage = full_passage();
    const EditionRecord record = stored_record();
    const std::string passage_bytes = encode(passage), record_bytes = encode(record);
    for (int change = 1; change < 256; ++change) {
        for (std::size_t i = 0; i < passage_bytes.size(); ++i) {
            std::string bytes = passage_bytes;
            bytes[i] = static_cast<char>(bytes[i] ^ change);
            const auto decoded = decode_passage(bytes);
            if (decoded && *decoded == passage) FAIL_CHECK("byte " << i << " by " << change);
        }
        for (std::size_t i = 0; i < record_bytes.size(); ++i) {
            std::string bytes = record_bytes;
            bytes[i] = static_cast<char>(bytes[i] ^ change);
            const auto decoded = decode_edition(bytes);
            if (decoded && *decoded == record) FAIL_CHECK("byte " << i << " by " << change);
        }
    }
}

TEST_CASE("stored: numbers that cannot be are errors", "[stored]") {
    const std::string empty = encode(document::Passage{});
    // The tenth byte of a number and a role behind the last one.
    CHECK_FALSE(decode_passage(std::string(10, '\xff') + '\1' + empty));
    std::string role = empty;
    role[2] = '\x7f';
    CHECK_FALSE(decode_passage(role));
    // A list longer than the record.
    CHECK_FALSE(decode_passage("\xff\xff\x03" + empty));
}

TEST_CASE("stored: the number of a citation's note is bounded", "[stored]") {
    document::Passage passage;
    passage.citations = {{0, 0, 0, "", "", ""}};
    std::string bytes = encode(passage);
    // begin, end, note (written one higher), symbol, places, verb; verb, page, speaker, language,
    // vote
    const std::size_t note = bytes.size() - 9;
    REQUIRE(bytes[note] == '\1');
    CHECK_FALSE(
        decode_passage(bytes.substr(0, note) + "\x80\x80\x80\x80\x08" + bytes.substr(note + 1)));
    CHECK_FALSE(decode_passage(bytes.substr(0, note) + std::string(9, '\xff') + '\1' +
                               bytes.substr(note + 1)));
}

}  // namespace
}  // namespace chancery::index
