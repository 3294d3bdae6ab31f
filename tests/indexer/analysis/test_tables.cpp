// SPDX-License-Identifier: GPL-2.0-or-later
//
// The tables of spellings and stems, row by row: every example is what its row says, every
// counter-example is not.
#include <string>

#include "data/vocabulary/spelling_pairs.hpp"
#include "data/vocabulary/stems.hpp"
#include "indexer/analysis/analyse.hpp"
#include "indexer/analysis/spelling.hpp"
#include "indexer/text/table.hpp"
#include "tests/catch.hpp"

namespace chancery::analysis {
namespace {

std::string ranked(std::string_view language, std::string_view word) {
    const auto& tokens = kept_analyser(language).analyse(word);
    REQUIRE(tokens.size() == 1);
    return tokens.front().ranked;
}

TEST_CASE("spellings: every row holds of its example and of no counter-example", "[spelling]") {
    for (const text::Row& row : text::table_rows(data::spelling_pairs)) {
        CAPTURE(row[0], row[1], row[3]);
        const std::string example(row[3]), changed = american(example);
        if (row[0] == "start") {
            CHECK(example.starts_with(row[1]));
            CHECK(changed.starts_with(row[2]));
        } else if (row[0] == "end") {
            CHECK(example.ends_with(row[1]));
            CHECK(changed.ends_with(row[2]));
        } else if (row[0] == "whole") {
            CHECK(example == row[1]);
            CHECK(changed == row[2]);
        } else {
            CHECK(row[0] == "keep");
            CHECK(example.ends_with("ise"));
            CHECK(changed == example);
        }
        if (!row[4].empty()) CHECK(american(row[4]) == row[4]);
        CHECK(american(changed) == changed);
    }
}

TEST_CASE("spellings: an s that is no ending stays", "[spelling]") {
    for (const char* word :
         {"revised", "exercises", "promising", "otherwise", "advisers", "precise", "improvisation",
          "rise", "crises", "enterprises", "misers", "four"})
        CHECK(american(word) == word);
    CHECK(american("summarised") == "summarized");
    CHECK(american("authorising") == "authorizing");
    CHECK(american("politicise") == "politicize");
    CHECK(american("centred") == "centered");
    CHECK(american("programmed") == "programmed");
}

TEST_CASE("stems: every row gives its example the stem, its counter-example another", "[stems]") {
    for (const text::Row& row : text::table_rows(data::stems)) {
        CAPTURE(row[0], row[2], row[4], row[5]);
        CHECK((row[1] == "start" || row[1] == "whole"));
        CHECK(ranked(row[0], row[4]) == row[3]);
        if (row[1] == "start") CHECK_FALSE(row[5].empty());
        if (!row[5].empty()) CHECK(ranked(row[0], row[5]) != row[3]);
    }
}

}  // namespace
}  // namespace chancery::analysis
