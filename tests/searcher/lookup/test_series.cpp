// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/lookup/series.hpp"
#include "tests/catch.hpp"

namespace chancery::lookup {
namespace {

document::Masthead titled(const char* symbol, const char* title, const char* language = "en") {
    document::Masthead masthead;
    masthead.symbol.name = symbol;
    masthead.title = title;
    masthead.language = language;
    return masthead;
}

struct SeriesRow {
    const char *one, *other;
    bool same;
};

TEST_CASE("series: titles that are the same but for numbers, or go on", "[series]") {
    const auto row = GENERATE(values<SeriesRow>({
        {"Lanterns of the harbour", "Lanterns of the Harbour", true},
        {"Report of the Board on its seventy-second session",
         "Report of the Board on its seventy-third session", true},
        {"Programme budget for 2021", "Programme budget for 2022", true},
        {"Lights of the harbour in the winter", "Lights of the harbour in the winter, and snow",
         true},
        {"Rights of the child", "Rights of the child at sea", false},
        {"Situation of lanterns in Arcadia", "Situation of lanterns in Ruritania", false},
        {"Lanterns", "", false},
        {"", "", false},
    }));
    CAPTURE(row.one, row.other);
    CHECK(same_series(titled("A/RES/199/1", row.one), titled("A/RES/199/2", row.other)) ==
          row.same);
    CHECK(same_series(titled("A/RES/199/2", row.other), titled("A/RES/199/1", row.one)) ==
          row.same);
}

TEST_CASE("series: a work belongs to its own", "[series]") {
    CHECK(same_series(titled("A/RES/199/1", ""), titled("A/RES/199/1", "")));
}

}  // namespace
}  // namespace chancery::lookup
