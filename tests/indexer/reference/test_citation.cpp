// SPDX-License-Identifier: GPL-2.0-or-later
#include <string>

#include "indexer/reference/citation.hpp"
#include "tests/catch.hpp"

namespace chancery::reference {
namespace {

struct CitationRow {
    std::string printed, citation, wording;
};

TEST_CASE("citation: the work, its places, and the language of its words", "[citation]") {
    const auto row = GENERATE(values<CitationRow>({
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

struct FormRow {
    std::string printed, citation;
    Form form;
};

TEST_CASE("citation: how it is written", "[citation]") {
    const auto row = GENERATE(values<FormRow>({
        {"A/RES/76/19, para. 3", "A/RES/76/19#3", Form::symbol},
        {"res. 76/19", "A/RES/76/19", Form::words},
        {"Resolution S-26/2, annex.", "A/RES/S-26/2#annex", Form::symbol},
        {"G.A. Res. 73/27, ¶ 5, U.N. Doc. A/RES/73/27 (Dec. 11, 2018)", "A/RES/73/27#5",
         Form::words},
        {"UNGA Res 73/27 (5 December 2018) UN Doc A/RES/73/27, para 5", "A/RES/73/27#5",
         Form::words},
        {"resolution 76/19 of the General Assembly, para. 3", "A/RES/76/19#3", Form::words},
        {"S.C. Res. 1373, ¶ 2 (Sept. 28, 2001)", "S/RES/1373(2001)#2", Form::words},
        {"UNSCR 1325", "S/RES/1325", Form::words},
        {"see A/RES/76/19, para. 3, on cyber norms", "A/RES/76/19#3", Form::prose},
        {"A/RES/76/19 cyber", "A/RES/76/19", Form::prose},
        {"UN Doc A/RES/76/19, 3", "A/RES/76/19", Form::prose},
    }));
    CAPTURE(row.printed);
    const auto citation = parse_citation(row.printed);
    REQUIRE(citation.has_value());
    CHECK(to_string(*citation) == row.citation);
    CHECK(citation->form == row.form);
}

TEST_CASE("citation: what names no text or several is none", "[citation]") {
    // "31.i.1" is a path of places without a text: small letters are no section's number.
    const auto printed = GENERATE("resolutions 73/27 and 76/19", "A/70/174 and A/76/135",
                                  "24/7 network", "A/B testing", "A/RES/76/19, para. viii",
                                  "ISO 27001", "31.i.1", "version 2/3", "cyber");
    CAPTURE(printed);
    CHECK_FALSE(parse_citation(printed).has_value());
}

TEST_CASE("citation: words of two languages tell none", "[citation]") {
    CHECK(language_of_words("résolution 76/19, paragraph 3").empty());
    CHECK(language_of_words("76/19").empty());
}

}  // namespace
}  // namespace chancery::reference
