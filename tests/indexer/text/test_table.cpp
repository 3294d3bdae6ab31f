// SPDX-License-Identifier: GPL-2.0-or-later
#include <string>
#include <vector>

#include "indexer/text/table.hpp"
#include "tests/catch.hpp"

using namespace chancery::text;

TEST_CASE("table: header and comments are no rows, missing cells are empty", "[table]") {
    const auto rows = table_rows("# words\nname\tkind\tvalue\n\na\tb\tc\n# more\nd\n");
    REQUIRE(rows.size() == 2);
    CHECK(rows[0] == Row{"a", "b", "c"});
    CHECK(rows[1] == Row{"d", "", ""});
    CHECK(table_rows("").empty());
}

TEST_CASE("table: splitting keeps empty parts", "[table]") {
    CHECK(split("a||b", '|') == std::vector<std::string_view>{"a", "", "b"});
    CHECK(split("", '|') == std::vector<std::string_view>{""});
}

TEST_CASE("table: trimming", "[table]") {
    CHECK(trim(" \t a b \r\n") == "a b");
    CHECK(trim(" \t").empty());
}
