// SPDX-License-Identifier: GPL-2.0-or-later
#include <string>

#include "indexer/reference/citation.hpp"
#include "tests/catch.hpp"

namespace chancery::reference {
namespace {

struct Row {
    std::string printed, citation, wording;
};

TEST_CASE("citation: the work, its places, and the language of its words", "[citation]") {
    const auto row = GENERATE(values<Row>({
        {"A/RES/76/19", "A/RES/76/19", ""},
        {"A/RES/76/19@fr, par. 3", "A/RES/76/19@fr#3", ""},
        {"A/RES/75/240, paras. 1-3", "A/RES/75/240#1..3", "en"},
        {"résolution 76/19, par. 3", "A/RES/76/19#3", "fr"},
        {"RÉSOLUTION 76/19", "A/RES/76/19", "fr"},
        {"resolution 76/19, par. 3", "A/RES/76/19#3", "en"},
        {"resolución 76/19, párrs. 3 y 4", "A/RES/76/19#3,4", "es"},
        {"пункты 3 и 4 резолюции 78/16", "A/RES/78/16#3,4", "ru"},
        {"القرار 78/16، الفقرة 4", "A/RES/78/16#4", "ar"},
        {"第75/240號決議第1至3段", "A/RES/75/240#1..3", "zh"},
        {"paras. 3 and 4 of resolution 78/16", "A/RES/78/16#3,4", "en"},
        {"file:in/résolution.xml#3", "file:in/résolution.xml#3", ""},
    }));
    CAPTURE(row.printed);
    const auto citation = parse_citation(row.printed);
    REQUIRE(citation.has_value());
    CHECK(to_string(*citation) == row.citation);
    CHECK(citation->wording == row.wording);
}

TEST_CASE("citation: words of two languages tell none", "[citation]") {
    CHECK(language_of_words("résolution 76/19, paragraph 3").empty());
    CHECK(language_of_words("76/19").empty());
}

}  // namespace
}  // namespace chancery::reference
