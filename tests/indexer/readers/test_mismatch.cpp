// SPDX-License-Identifier: GPL-2.0-or-later
#include <string>
#include <string_view>

#include "indexer/readers/mismatch.hpp"
#include "tests/catch.hpp"

using namespace chancery;
using readers::find_mismatch;
using namespace std::string_literals;

TEST_CASE("mismatch: what a file named as a document holds instead", "[mismatch]") {
    struct MismatchRow {
        const char* name;
        std::string bytes;
        const char* why;
    };
    const std::string utf16 = "\xFF\xFE<\0h\0t\0m\0l\0>\0"s;
    const MismatchRow rows[] = {
        {"a.pdf", "<!DOCTYPE html><title>x</title>", "is named .pdf and holds an HTML page: "},
        {"A.PDF", "\n\n  <HTML><p>Not found", "is named .pdf and holds an HTML page: "},
        {"a.docx", utf16, "is named .docx and holds an HTML page: "},
        {"a.docx", "{\\rtf1\\ansi x}", "is named .docx and holds an RTF document: "},
        {"a.pdf", "\xD0\xCF\x11\xE0\xA1\xB1", "is named .pdf and holds a document of older Office"},
        {"a.pdf", "PK\3\4\24\0"s, "is named .pdf and holds a zip archive that is no such"},
        {"a.docx", "junk PK\3\4"s, "is named .docx and holds a zip archive behind other bytes: "},
        {"a.pdf", "Not found\r\n", "is named .pdf and holds plain text: fetch the file again"},
        {"a.pdf", std::string(1023, 'x') + "é", "is named .pdf and holds plain text: "},
        {"a.pdf", "\1\2\3\xFF", "is named .pdf and holds bytes of an unknown format: "},
    };
    for (const MismatchRow& row : rows) {
        const auto why = find_mismatch(row.name, row.bytes);
        REQUIRE(why);
        CHECK(why->starts_with(row.why));
    }
}

TEST_CASE("mismatch: names of families of formats promise nothing", "[mismatch]") {
    CHECK_FALSE(find_mismatch("a.xml", "<html/>"));
    CHECK_FALSE(find_mismatch("a.html", "<html/>"));
    CHECK_FALSE(find_mismatch("pdf", "text"));
}
