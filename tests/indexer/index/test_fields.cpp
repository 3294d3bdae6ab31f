// SPDX-License-Identifier: GPL-2.0-or-later
#include <set>
#include <string>

#include "indexer/index/fields.hpp"
#include "searcher/query/parse.hpp"
#include "tests/catch.hpp"
#include "tests/support/editions.hpp"

namespace chancery::index {
namespace {

using Values = std::vector<std::string>;

/// A record with a value for every field.
EditionRecord full_record() {
    document::Masthead masthead =
        tests::edition("A/RES/199/1", "en", "Lantern", "2144-12-07").masthead;
    masthead.body = "General Assembly";
    masthead.type = "resolution";
    masthead.session = "199";
    masthead.agenda = {"97"};
    masthead.agenda_title = "Harbours";
    masthead.subjects = {{"LANTERNS", "T"}, {"TIDES", "T"}};
    masthead.sponsors = {"Arcadia", "Laputa"};
    masthead.vote = {true, 1, 1, 1, {"Arcadia"}, {"Laputa"}, {"Utopia"}, ""};
    masthead.format = "pdf";
    return {masthead, {}, "reports/Ports of 199/lantern.2.pdf", 0};
}

struct FieldsRow {
    const char* name;
    Values values;
};

TEST_CASE("fields: values of an edition", "[fields]") {
    const auto row = GENERATE(values<FieldsRow>({
        {"symbol", {"A/RES/199/1"}},
        {"title", {"Lantern"}},
        {"body", {"General Assembly"}},
        {"type", {"resolution"}},
        {"session", {"199"}},
        {"date", {"2144-12-07"}},
        {"year", {"2144"}},
        {"agenda", {"97", "Harbours"}},
        {"subject", {"LANTERNS", "TIDES"}},
        {"sponsor", {"Arcadia", "Laputa"}},
        {"infavour", {"Arcadia"}},
        {"against", {"Laputa"}},
        {"abstaining", {"Utopia"}},
        {"format", {"pdf"}},
        {"path", {"reports", "Ports of 199", "lantern.2.pdf", "lantern.2"}},
    }));
    const Field* field = find_field(row.name);
    REQUIRE(field != nullptr);
    REQUIRE(field->of_edition != nullptr);
    CHECK(field->of_edition(full_record()) == row.values);
    CHECK(field->of_edition({}).empty());
}

TEST_CASE("fields: values of a passage", "[fields]") {
    document::Passage passage = tests::passage("6.a", "Text");
    passage.heading = {"Harbour", "Tide"};
    passage.context = {"Invites:"};
    passage.footnotes = {{"1", "Chart", 0}, {"2", "Map", 0}};
    passage.role = document::Role::operative;
    passage.vote = {true, 2, 1, 1, {"Arcadia", "Oz"}, {"Laputa"}, {"Utopia"}, "A/199/L.4"};
    const auto row = GENERATE(values<FieldsRow>({
        {"heading", {"Harbour", "Tide"}},
        {"context", {"Invites:"}},
        {"footnote", {"Chart", "Map"}},
        {"role", {"operative"}},
        {"infavour", {"Arcadia", "Oz"}},
        {"against", {"Laputa"}},
        {"abstaining", {"Utopia"}},
    }));
    const Field* field = find_field(row.name);
    REQUIRE(field != nullptr);
    REQUIRE(field->of_passage != nullptr);
    CHECK(field->of_passage(passage) == row.values);
}

TEST_CASE("fields: found by name and alias in any case", "[fields]") {
    CHECK(find_field("TITLE")->name == "title");
    CHECK(find_field("documentSymbol")->name == "symbol");
    CHECK(find_field("Author")->name == "sponsor");
    CHECK(find_field("leadin")->name == "context");
    for (const char* unknown : {"", "titl", "title ", "titles"})
        CHECK(find_field(unknown) == nullptr);
}

TEST_CASE("fields: every row has help and an example that is read", "[fields]") {
    std::set<std::string_view> helps;
    for (const Field& field : fields()) {
        CAPTURE(field.name);
        CHECK(helps.insert(field.help).second);
        CHECK(field.example.starts_with(std::string(field.name) + ":"));
        CHECK(query::parse(field.example));
        for (const auto alias : field.aliases) {
            if (!alias.empty()) CHECK(find_field(alias) == &field);
        }
    }
}

TEST_CASE("fields: no prefix and word of one make a term of another", "[fields]") {
    // Words are folded, so a longer prefix differs from a shorter one and a word by its capitals.
    for (const Field& one : fields()) {
        CHECK(one.prefix.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXY") == std::string_view::npos);
        CHECK(one.prefix != "XE");
        CHECK(one.prefix != "XW");
        CHECK(one.prefix != "Q");
    }
}

}  // namespace
}  // namespace chancery::index
