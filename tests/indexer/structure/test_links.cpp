// SPDX-License-Identifier: GPL-2.0-or-later
//
// The symbol that a link means, with the kinds of error that the UN's files have.
#include <string>

#include "indexer/structure/links.hpp"
#include "tests/catch.hpp"

using chancery::structure::linked_symbol;

TEST_CASE("links: address, text and what stands behind", "[links]") {
    struct LinksRow {
        std::string address, text, behind, symbol;
    };
    const auto row = GENERATE(values<LinksRow>({
        {"https://undocs.org/en/A/RES/70/237", "70/237", " of", "A/RES/70/237"},
        {"https://docs.un.org/ch/A/RES/70/237", "70/237", "", "A/RES/70/237"},
        {"https://www.undocs.org/en/A/RES/70/237", "70/237", "", "A/RES/70/237"},
        {"https://undocs.org/en/A/RES/74/139", "75/172", "", "A/RES/75/172"},  // text is right
        {"https://undocs.org/en/A/RES/217 (III)", "217 (III)", "", "A/RES/217(III)"},
        {"https://undocs.org/en/A/49/13(supp)", "A/49/13", "", "A/49/13"},
        {"https://undocs.org/en/A/RES/50/221b", "50/221", " B of", "A/RES/50/221B"},
        {"https://undocs.org/en/A/RES/48/75", "48/75", " J of 16", "A/RES/48/75J"},
        {"https://undocs.org/en/A/RES/48/75", "48/75", " On", "A/RES/48/75"},
        {"https://undocs.org/sp/A/74/265.", "A/74/265", "", "A/74/265"},
        {"https://undocs.org/en/S/RES/2331(2016)", "2331 (2016)", "", "S/RES/2331(2016)"},
        {"https://undocs.org/en/a/res/70/1", "70/1", "", "A/RES/70/1"},
        {"file:///C:/drafts/69/253", "words", "", ""},
        {"about:blank", "words", "", ""},
        {"", "", "", ""},
    }));
    CAPTURE(row.address, row.text);
    CHECK(linked_symbol(row.address, row.text, row.behind) == row.symbol);
}
