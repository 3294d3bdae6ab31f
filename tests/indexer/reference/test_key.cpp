// SPDX-License-Identifier: GPL-2.0-or-later
#include <string>

#include "indexer/reference/key.hpp"
#include "tests/catch.hpp"

using namespace chancery;
using namespace chancery::reference;

namespace {
struct KeyRow {
    std::string printed, key;
};
}  // namespace

TEST_CASE("key: references as people and machines write them", "[key]") {
    const auto row = GENERATE(values<KeyRow>({
        {"A/RES/70/237@en#6.a", "A/RES/70/237@en#6.a"},
        {"A/RES/70/237@fr", "A/RES/70/237@fr"},
        {"A/RES/70/237#pp3", "A/RES/70/237#pp3"},
        {"A/RES/70/237", "A/RES/70/237"},
        {"A/RES/70/237, para. 6 (a)", "A/RES/70/237#6.a"},
        {"70/237 OP6", "A/RES/70/237#6"},
        {"GA res. 70/237, para. 6(a)", "A/RES/70/237#6.a"},
        {"https://undocs.org/en/A/RES/70/237", "A/RES/70/237@en"},
        {"https://undocs.org/A/RES/70/237", "A/RES/70/237"},
        {"A/RES/70/237, annex, art. 5", "A/RES/70/237#annex.art5"},
        {"S/RES/2341(2017)@zh#2", "S/RES/2341(2017)@zh#2"},
        {"пункт 4 резолюции 78/16", "A/RES/78/16#4"},
        {"пункт 6 a) резолюции 78/16 Генеральной Ассамблеи", "A/RES/78/16#6.a"},
        {"пункт 2 резолюции 2341 (2017) Совета Безопасности", "S/RES/2341(2017)#2"},
        {"第75/240號決議第1段", "A/RES/75/240#1"},
        {"聯合國大會第75/240號決議", "A/RES/75/240"},
        {"第75/240号决议第1段", "A/RES/75/240#1"},
        {"para. 13 A/70/174", "A/70/174#13"},
        {"file:in/keeper.xml@en#13", "file:in/keeper.xml@en#13"},
        {"file:in/a#b.xml", "file:in/a#b.xml"},  // read as a pinpoint that is none
        {"file:in/a#b@home.xml@en", "file:in/a#b@home.xml@en"},
        {"file:in/a#", "file:in/a#"},  // lost its last letter
    }));
    CAPTURE(row.printed);
    const auto key = parse_reference(row.printed);
    REQUIRE(key.has_value());
    CHECK(to_string(*key) == row.key);
    const auto again = parse_reference(to_string(*key));
    REQUIRE(again.has_value());
    CHECK(*again == *key);
}

TEST_CASE("key: what is no reference is refused", "[key]") {
    for (const char* printed : {"", "words only", "#6", "@en", "A/RES/70/237#?", "a 75/240",
                                "adopted 75/240", "on 3 75/240"}) {
        CAPTURE(printed);
        const auto key = parse_reference(printed);
        REQUIRE_FALSE(key.has_value());
        CHECK(key.error().kind == Kind::usage);
    }
}

TEST_CASE("key: a reference ready to be pasted", "[key]") {
    CHECK(printed_reference({"A/RES/70/237"}, *parse_pinpoint("6.a")) ==
          "A/RES/70/237, para. 6 (a)");
    CHECK(printed_reference({"A/RES/70/237"}, {}) == "A/RES/70/237");
}
