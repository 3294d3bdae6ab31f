// SPDX-License-Identifier: GPL-2.0-or-later
#include <algorithm>

#include <catch2/catch.hpp>

#include "indexer/structure/citations.hpp"
#include "indexer/structure/verbs.hpp"
#include "indexer/text/utf8.hpp"

namespace chancery::structure {
namespace {

using document::Citation;
using document::Edition;
using document::Passage;
using document::Role;

Edition edition_of(Passage passage, std::string_view language = "en") {
    Edition edition;
    edition.masthead.symbol.name = "A/RES/76/19";
    edition.masthead.language = language;
    if (passage.pinpoint.empty()) passage.pinpoint.units = {"pp1"};
    edition.passages.push_back(std::move(passage));
    return edition;
}

Passage with_text(std::string text, Role role = Role::preambular) {
    Passage passage;
    passage.text = std::move(text);
    passage.role = role;
    return passage;
}

std::vector<Citation> cited(Passage passage, std::string_view language = "en") {
    Edition edition = edition_of(std::move(passage), language);
    govern(edition);
    cite(edition);
    CHECK(edition.passages.front().links.empty());
    return edition.passages.front().citations;
}

std::string verb_of(std::string text, Role role, std::string_view language) {
    Edition edition = edition_of(with_text(std::move(text), role), language);
    govern(edition);
    return edition.passages.front().verb;
}

TEST_CASE("citations: the words are read, with their places", "[citations]") {
    const auto found = cited(with_text("Recalling paragraph 5 of its resolution 73/27,"));
    REQUIRE(found.size() == 1);
    CHECK(found[0] == Citation{10, 45, -1, "A/RES/73/27", "5", "recalling"});
}

TEST_CASE("citations: a link tells what its words leave open", "[citations]") {
    Passage passage = with_text("Recalling the instrument");
    passage.links = {{14, 24, -1, "A/RES/55/2"}};
    const auto found = cited(passage);
    REQUIRE(found.size() == 1);
    CHECK(found[0].symbol == "A/RES/55/2");
}

TEST_CASE("citations: words stand above a link that errs", "[citations]") {
    Passage passage = with_text("Taking note of document A/75/246,");
    passage.links = {{24, 32, -1, "A/74/464"}};
    const auto found = cited(passage);
    REQUIRE(found.size() == 1);
    CHECK(found[0].symbol == "A/75/246");
    CHECK(found[0].verb == "taking note of");
}

TEST_CASE("citations: a link settles a guessed organ", "[citations]") {
    Passage passage = with_text("Welcoming what was agreed in resolution 58/13 of 3 April 2025,");
    passage.links = {{40, 45, -1, "A/HRC/RES/58/13"}};
    CHECK(cited(passage).at(0).symbol == "A/HRC/RES/58/13");
}

TEST_CASE("citations: notes know their note, and a work does not cite itself", "[citations]") {
    Passage passage = with_text("Recalling A/RES/76/19,");
    passage.footnotes = {{"1", "See A/70/174, para. 13 (c).", 9}};
    const auto found = cited(passage);
    REQUIRE(found.size() == 1);
    CHECK(found[0].footnote == 0);
    CHECK(found[0].places == "13.c");
    CHECK(found[0].verb.empty());
}

TEST_CASE("citations: places before a title belong to the text in its note", "[citations]") {
    struct CitationsRow {
        std::string text;  // "^" is the note's mark
        std::string note, places;
    };
    const auto row = GENERATE(values<CitationsRow>({
        {"Recalling paragraph 80 of the Final Document of the Tenth Special Session^",
         "Resolution S-10/2.", "80"},
        {"Recalling that, in paragraphs 3 and 5 of the Lamp Declaration,^ it is said",
         "Resolution 60/1.", "3,5"},
        {"Rappelant le paragraphe 7 du Document final de la Réunion^", "Résolution 60/1.", "7"},
        {"Recordando el párrafo 7 del Documento Final de la Reunión^", "Resolución 60/1.", "7"},
        {"as set out in article 2, paragraph 4, of the Charter of Lamps^", "Resolution 60/1.",
         "art2.4"},
        // The mark may be another text's.
        {"Recalling paragraph 8 of the Lamp Report and the Lamp Declaration^", "Resolution 60/1.",
         ""},
        {"under article 8 of the Lamp Convention and with the Rules^", "Resolution 60/1.", ""},
        {"on article 3 of the Lamp Agreement^", "A/70/174.", ""},
        {"Recalling paragraph 8 of the Lamp Declaration and Programme of Action^",
         "Resolution 60/1.", "8"},
        {"Recalling paragraph 8 of the Lamp Report, and Declaration^", "Resolution 60/1.", ""},
        {"Recalling paragraph 8 of resolution 68/1 and its Lamp Declaration^", "Resolution 60/1.",
         ""},
        {"Recalling the Lamp Declaration^ and paragraph 8 of the Lamp Report", "Resolution 60/1.",
         ""},
        // Nothing joins them, nothing is named, or the note has places or texts of its own.
        {"Recalling paragraph 8, Lamp Report^", "Resolution 60/1.", ""},
        {"Recalling paragraph 8 of the present report^", "Resolution 60/1.", ""},
        {"Recalling paragraph 8 of the Lamp Report^", "Resolution 60/1, para. 2.", "2"},
        {"Recalling paragraph 8 of the Lamp Report^", "A/70/174 and A/68/98.", ""},
    }));
    CAPTURE(row.text);
    const std::size_t mark = row.text.find('^');
    Passage passage = with_text(row.text.substr(0, mark) + row.text.substr(mark + 1));
    passage.footnotes = {{"1", row.note, text::count_code_points(row.text.substr(0, mark))}};
    const auto found = cited(passage);
    const auto in_note = std::ranges::find(found, 0, &Citation::footnote);
    REQUIRE(in_note != found.end());
    CHECK(in_note->places == row.places);
}

TEST_CASE("citations: places count code points", "[citations]") {
    const auto found = cited(with_text("Réaffirmant sa résolution 73/27,"), "fr");
    REQUIRE(found.size() == 1);
    CHECK(found[0].begin == 15);
    CHECK(found[0].end == 31);
    CHECK(found[0].verb == "reaffirming");
}

TEST_CASE("verbs: first words tell the verb, in every language", "[verbs]") {
    struct CitationsRow {
        std::string text;
        Role role;
        std::string_view language, verb;
    };
    const auto row = GENERATE(values<CitationsRow>({
        {"Recalling its resolutions", Role::preambular, "en", "recalling"},
        {"Also recalling them", Role::preambular, "en", "recalling"},
        {"Noting with appreciation", Role::preambular, "en", "noting"},
        {"Calls upon Member States", Role::operative, "en", "calls upon"},
        {"Calling upon States to be guided by", Role::preambular, "en", "calling upon"},
        {"Encouraging all States", Role::preambular, "en", "encouraging"},
        {"Strongly urges all", Role::operative, "en", "urges"},
        {"Decides to convene", Role::operative, "en", "decides"},
        {"The annual session", Role::operative, "en", ""},
        {"Rappelant également sa", Role::preambular, "fr", "recalling"},
        {"Décide d’inscrire", Role::operative, "fr", "decides"},
        {"Engageant instamment les États", Role::preambular, "fr", "urging"},
        {"Se félicite de", Role::operative, "fr", "welcomes"},
        {"Recordando además", Role::preambular, "es", "recalling"},
        {"Pone de relieve", Role::operative, "es", "emphasizes"},
        {"ссылаясь также на", Role::preambular, "ru", "recalling"},
        {"настоятельно призывает", Role::operative, "ru", "urges"},
        {"призывая государства", Role::preambular, "ru", "calling upon"},
        {"принимает к сведению", Role::operative, "ru", "takes note of"},
        {"وإذ تشير إلى قرارها", Role::preambular, "ar", "recalling"},
        {"تقرر أن تدرج", Role::operative, "ar", "decides"},
        {"回顾其决议", Role::preambular, "zh", "recalling"},
        {"又重申", Role::operative, "zh", "reaffirms"},
        {"促请会员国", Role::operative, "zh", "calls upon"},
    }));
    INFO(row.text);
    CHECK(verb_of(row.text, row.role, row.language) == row.verb);
}

TEST_CASE("verbs: a sub-paragraph has the verb of its lead-in", "[verbs]") {
    Passage passage = with_text("To keep lamps;", Role::operative);
    passage.context = {"Invites all keepers:"};
    Edition edition = edition_of(passage);
    govern(edition);
    CHECK(edition.passages.front().verb == "invites");
}

TEST_CASE("verbs: paragraphs of reports have none", "[verbs]") {
    CHECK(verb_of("Recalling this, the Group met.", Role::numbered, "en").empty());
}

TEST_CASE("verbs: the last words before a citation govern it", "[verbs]") {
    CHECK(citing_verb("Welcomes the report submitted pursuant to ", "en") == "pursuant to");
    CHECK(citing_verb("Recalling the one; and noting the other ", "en") == "noting");
    CHECK(citing_verb("Recalling the one; the other ", "en").empty());
    CHECK(citing_verb("présenté en application de la ", "fr") == "pursuant to");
    CHECK(citing_verb("", "en").empty());
}

}  // namespace
}  // namespace chancery::structure
