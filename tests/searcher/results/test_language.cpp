// SPDX-License-Identifier: GPL-2.0-or-later
#include <string>
#include <vector>

#include "searcher/query/parse.hpp"
#include "searcher/results/language.hpp"
#include "tests/catch.hpp"
#include "tests/support/editions.hpp"
#include "tests/support/folder.hpp"

namespace chancery::results {
namespace {

document::Edition told(const std::string& language, const std::string& text) {
    document::Edition edition = tests::edition("A/RES/199/1", language);
    edition.passages = {tests::passage("1", text)};
    return edition;
}

std::string language_of(const index::Index& index, const std::string& query) {
    const auto tree = query::parse(query);
    REQUIRE(tree);
    const auto language = language_of_query(*tree, query, index);
    REQUIRE(language);
    return *language;
}

struct LanguageRow {
    const char *query, *language;
};

TEST_CASE("language: by script, and within a script by whose texts hold the words", "[language]") {
    static const tests::TemporaryFolder folder;
    static const index::Index index = tests::index_of(
        folder / "index",
        {told("en", "The lantern of the harbour in Arcadia"),
         told("fr", "La lanterne de l'Arcadia, le port et la marée"),
         told("es", "La linterna del puerto y la marea"), told("ru", "Фонарь гавани"),
         told("ar", "فانوس الميناء"), told("zh", "港口的灯笼")});
    const auto row = GENERATE(values<LanguageRow>({
        {"lantern", "en"},
        {"lanterne", "fr"},
        {"linterna del puerto", "es"},
        {"\"la linterna\"", "es"},
        {"la lanterne", "fr"},
        {"Arcadia", "en"},  // both hold it: the first
        {"unheard", "en"},
        {"marée OR marea OR port", "fr"},
        {"фонарь", "ru"},
        {"неслыханный", "ru"},
        {"فانوس", "ar"},
        {"灯笼", "zh"},
        {"2021", "en"},
        {"year:2021", "en"},
        {"title:linterna", "es"},
    }));
    CAPTURE(row.query);
    CHECK(language_of(index, row.query) == row.language);
}

TEST_CASE("language: only languages that are held", "[language]") {
    const tests::TemporaryFolder folder;
    const auto index = tests::index_of(folder / "index", {told("fr", "La lanterne")});
    CHECK(language_of(index, "lantern") == "fr");
    CHECK(language_of(index, "фонарь") == "fr");
    CHECK(language_of(index, "2021") == "fr");
}

TEST_CASE("language: an index of nothing has none", "[language]") {
    const tests::TemporaryFolder folder;
    const auto index = tests::index_of(folder / "index", {});
    CHECK(language_of(index, "lantern").empty());
}

}  // namespace
}  // namespace chancery::results
