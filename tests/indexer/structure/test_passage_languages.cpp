// SPDX-License-Identifier: GPL-2.0-or-later
//
// The language of single passages: passage_languages.hpp. Every text is made up.
#include <string>
#include <vector>

#include "indexer/structure/passage_languages.hpp"
#include "tests/catch.hpp"
#include "tests/support/editions.hpp"

using namespace chancery;
using Strings = std::vector<std::string>;

namespace {

const std::string english =
    "The keepers of the lanterns light them in the evening and put them out in the morning, and "
    "they are to be thanked for it by all of the ships that have come to the harbour and that "
    "will come to it in the years that follow.";
const std::string french =
    "Les gardiens des lanternes les allument le soir et les éteignent le matin, et ils sont "
    "remerciés par tous les navires qui sont venus dans le port et par ceux qui y viendront dans "
    "les années qui suivent, pour le bien de la mer.";

/// An English edition of these texts; "## X" begins what stands below the heading X.
document::Edition edition_of(const Strings& texts) {
    document::Edition edition = tests::edition("A/86/43", "en");
    Strings heading;
    for (const std::string& text : texts) {
        if (text.starts_with("## ")) {
            heading = {text.substr(3)};
            continue;
        }
        edition.passages.push_back(
            tests::passage("u" + std::to_string(edition.passages.size() + 1), text));
        edition.passages.back().heading = heading;
    }
    return edition;
}

Strings languages(document::Edition edition, Strings& warnings) {
    structure::find_languages(edition, warnings);
    Strings languages;
    for (const auto& passage : edition.passages) languages.push_back(passage.language);
    return languages;
}

Strings languages(const Strings& texts) {
    Strings warnings;
    return languages(edition_of(texts), warnings);
}

}  // namespace

TEST_CASE("passage languages: short passages go with those around them", "[languages]") {
    CHECK(languages({english, "## Port", "Mesdames,", french, "Je cite :", french, "Merci.",
                     "## Harbour", "Ladies,", english, "Thank you."}) ==
          Strings{"", "fr", "fr", "fr", "fr", "fr", "", "", ""});
    // Between two languages of one statement nothing is told: the edition's language.
    CHECK(languages({french, french, "Ahem.", english}) == Strings{"fr", "fr", "", ""});
    // A heading or another speaker parts statements.
    CHECK(languages({"## Port", french, french, "## Harbour", "Thank you."}) ==
          Strings{"fr", "fr", ""});
}

TEST_CASE("passage languages: one passage alone may be a quotation", "[languages]") {
    Strings warnings;
    CHECK(languages(edition_of({english, french, english}), warnings) == Strings{"", "", ""});
    CHECK(warnings.empty());
}

TEST_CASE("passage languages: how many there are is told", "[languages]") {
    Strings warnings;
    languages(edition_of({english, french, french, "Merci."}), warnings);
    REQUIRE(warnings.size() == 1);
    CHECK(warnings[0].starts_with("has 2 long passages in other languages (French 2)"));
}

TEST_CASE("passage languages: rows of tables and votes tell none", "[languages]") {
    auto edition = edition_of({english, french, french});
    edition.passages[1].role = document::Role::row;
    Strings warnings;
    CHECK(languages(edition, warnings) == Strings{"", "", ""});
}
