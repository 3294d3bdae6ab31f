// SPDX-License-Identifier: GPL-2.0-or-later
#include <string>

#include "data/vocabulary/languages.hpp"
#include "indexer/text/language.hpp"
#include "indexer/text/table.hpp"
#include "tests/catch.hpp"

using namespace chancery;

TEST_CASE("language: every spelling of the table gives its code", "[language]") {
    for (const text::Row& row : text::table_rows(data::languages)) {
        CHECK(text::language_code(row[0]) == row[0]);
        CHECK(text::language_code(row[1]) == row[0]);
        CHECK(text::language_name(row[0]) == row[1]);
        for (const auto spelling : text::split(row[4], '|')) {
            CAPTURE(spelling);
            CHECK(text::language_code(spelling) == row[0]);
        }
    }
}

TEST_CASE("language: case and blanks do not matter, unknown ones are empty", "[language]") {
    CHECK(text::language_code(" ENGLISH ") == "en");
    CHECK(text::language_code("Klingon").empty());
    CHECK(text::language_code("").empty());
    CHECK(text::language_name("pt") == "pt");
}

TEST_CASE("language: scripts", "[language]") {
    CHECK(text::main_script("Recalling 76/19") == text::Script::latin);
    CHECK(text::main_script("ссылаясь на A/RES") == text::Script::cyrillic);
    CHECK(text::main_script("إذ تشير") == text::Script::arabic);
    CHECK(text::main_script("重申") == text::Script::han);
    CHECK(text::main_script("123 – ...") == text::Script::none);
    CHECK(text::script_of("ru") == text::Script::cyrillic);
    CHECK(text::right_to_left("ar"));
    CHECK_FALSE(text::right_to_left("en"));
}
