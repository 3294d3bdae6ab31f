// SPDX-License-Identifier: GPL-2.0-or-later
#include <map>
#include <string>
#include <vector>

#include "data/vocabulary/state_spellings.hpp"
#include "data/vocabulary/states.hpp"
#include "indexer/structure/states.hpp"
#include "indexer/text/normal.hpp"
#include "indexer/text/table.hpp"
#include "tests/catch.hpp"

using namespace chancery;

TEST_CASE("states: every spelling of the table names its State and no other", "[states]") {
    std::map<std::string, std::string> owner;
    for (const text::Row& row : text::table_rows(data::states)) {
        const std::string name(row[0]);
        CHECK(structure::state_name(name) == name);
        std::vector<std::string_view> spellings = text::split(row[2], '|');
        spellings.push_back(row[0]);
        for (const auto spelling : spellings) {
            if (spelling.empty()) continue;
            CAPTURE(spelling);
            CHECK(structure::state_name(spelling) == name);
            const auto [place, first] =
                owner.emplace(text::without_marks(text::stored_form(spelling)), name);
            CHECK((first || place->second == name));
        }
    }
    CHECK(owner.size() > 193);
}

TEST_CASE("states: names in other languages of the UN", "[states]") {
    struct StatesRow {
        const char *printed, *name;
    };
    const auto row = GENERATE(values<StatesRow>({
        {"Brésil", "Brazil"},
        {"Alemania", "Germany"},
        {"Российская Федерация", "Russian Federation"},
        {"Франция", "France"},
        {"الصين", "China"},
        {"美利坚合众国", "United States of America"},
        {"法国", "France"},
        {"Congo", "Congo"},
        {"République démocratique du Congo", "Democratic Republic of the Congo"},
        {"Guinée équatoriale", "Equatorial Guinea"},
        {"Royaume-Uni de Grande-Bretagne et d’Irlande du Nord",
         "United Kingdom of Great Britain and Northern Ireland"},
    }));
    CAPTURE(row.printed);
    CHECK(structure::state_name(row.printed) == row.name);
}

TEST_CASE("states: every spelling of other languages belongs to a State of the table", "[states]") {
    std::map<std::string, std::string> names;
    for (const text::Row& row : text::table_rows(data::states)) {
        names.emplace(std::string(row[1]), std::string(row[0]));
    }
    for (const text::Row& row : text::table_rows(data::state_spellings)) {
        CAPTURE(row[0]);
        REQUIRE(names.contains(std::string(row[0])));
        for (const auto spelling : text::split(row[1], '|')) {
            CAPTURE(spelling);
            CHECK(structure::state_name(spelling) == names[std::string(row[0])]);
        }
    }
}

TEST_CASE("states: case, marks and blanks do not matter", "[states]") {
    CHECK(structure::state_name("CÔTE D'IVOIRE") == "Côte d'Ivoire");
    CHECK(structure::state_name("COTE D’IVOIRE") == "Côte d'Ivoire");
    CHECK(structure::state_name(" costa   rica ") == "Costa Rica");
    CHECK(structure::state_name("Atlantis").empty());
    CHECK(structure::state_name("").empty());
}

TEST_CASE("states: sponsors of a list", "[states]") {
    struct StatesRow {
        std::string prose;
        std::vector<std::string> names;
    };
    const auto row = GENERATE(values<StatesRow>({
        {"Chad, Peru and Oman", {"Chad", "Peru", "Oman"}},
        {"the Bahamas, Trinidad and Tobago and Bosnia and Herzegovina",
         {"Bahamas", "Trinidad and Tobago", "Bosnia and Herzegovina"}},
        {"Chad, Chad", {"Chad"}},
        {"Peru (on behalf of many)", {"Peru"}},
        {"Bolivie (État plurinational de), Brésil", {"Bolivia (Plurinational State of)", "Brazil"}},
        {"Submitted by the Chair, Oman", {"submitted by the chair", "Oman"}},
        {"", {}},
    }));
    CAPTURE(row.prose);
    auto found = structure::sponsors_in(row.prose);
    for (auto& name : found) {
        if (name.starts_with("Submitted")) name = text::folded(name);
    }
    CHECK(found == row.names);
}
