// SPDX-License-Identifier: GPL-2.0-or-later
#include <string>

#include "searcher/query/nearest.hpp"
#include "tests/catch.hpp"
#include "tests/support/editions.hpp"
#include "tests/support/folder.hpp"

namespace chancery::query {
namespace {

TEST_CASE("nearest: the fewest edits, of equals the most frequent, none beyond a third",
          "[query]") {
    const tests::TemporaryFolder folder;
    document::Edition edition = tests::edition("A/RES/199/1", "en", "", "2143-01-01");
    for (const char* text : {"lantern harbour", "lanterns", "harbor", "harbour tide"})
        edition.passages.push_back(
            tests::passage(std::to_string(edition.passages.size() + 1), text));
    edition.masthead.session = "ES-11";
    const auto index = tests::index_of(folder / "index", {edition});
    const Xapian::Database& database = (*index.shelf("en"))->database;
    struct NearestRow {
        const char *prefix, *typed, *near;
    };
    const auto row = GENERATE(values<NearestRow>({{"", "lantren", "lantern"},
                                                  {"", "harbuor", "harbour"},
                                                  {"", "tise", "tide"},
                                                  {"", "xyzzy", ""},
                                                  {"", "lamp", ""},
                                                  {"", "", ""},
                                                  {"XSN", "ES-12", "ES-11"},
                                                  {"XSN", "76", ""}}));
    CAPTURE(row.typed);
    CHECK(nearest_value(database, row.prefix, row.typed) == row.near);
}

}  // namespace
}  // namespace chancery::query
