// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/program/numbers.hpp"
#include "tests/catch.hpp"

namespace program = chancery::program;

TEST_CASE("numbers: grouped and counted whatever the locale", "[numbers]") {
    CHECK(program::grouped(0) == "0");
    CHECK(program::grouped(999) == "999");
    CHECK(program::grouped(12300) == "12,300");
    CHECK(program::grouped(1234567) == "1,234,567");
    CHECK(program::counted(1, "passage", "passages") == "1 passage");
    CHECK(program::counted(0, "passage", "passages") == "0 passages");
    CHECK(program::printed_bytes(0) == "0 bytes");
    CHECK(program::printed_bytes(999) == "999 bytes");
    CHECK(program::printed_bytes(1234567) == "1.2 MB");
    CHECK(program::printed_bytes(412000000) == "412 MB");
}

TEST_CASE("numbers: dates as the UN prints them in English", "[numbers]") {
    struct NumbersRow {
        std::string_view iso, printed;
    };
    const auto row = GENERATE(values<NumbersRow>({{"2021-12-06", "6 December 2021"},
                                                  {"2021-12", "December 2021"},
                                                  {"2021", "2021"},
                                                  {"", ""},
                                                  {"2021-13-06", "2021-13-06"},
                                                  {"2021-12-00", "2021-12-00"},
                                                  {"yesterday", "yesterday"}}));
    CHECK(program::printed_date(row.iso) == row.printed);
}
