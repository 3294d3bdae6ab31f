// SPDX-License-Identifier: GPL-2.0-or-later
#include <string>

#include "indexer/reference/citation.hpp"
#include "tests/catch.hpp"

namespace chancery::reference {
namespace {

struct AddressRow {
    std::string printed, citation;
};

TEST_CASE("address: symbol and language of addresses and names of files", "[address]") {
    const auto row = GENERATE(values<AddressRow>({
        {"https://undocs.org/A/75/816", "A/75/816"},
        {"undocs.org/A/75/816", "A/75/816"},
        {"http://www.undocs.org/en/A/75/816", "A/75/816@en"},
        {"https://undocs.org/fr/A/RES/76/19#6.a", "A/RES/76/19@fr#6.a"},
        {"https://undocs.org/en/A/RES/217%20A%20(III)", "A/RES/217A(III)@en"},
        {"https://undocs.org/A%2FRES%2F76%2F19", "A/RES/76/19"},
        {"https://undocs.org/en/A/RES/76/19?direct=true", "A/RES/76/19@en"},
        {"https://undocs.org/en/A/RES/76/19/", "A/RES/76/19@en"},
        {"docs.un.org/ru/S/RES/1373(2001)", "S/RES/1373(2001)@ru"},
        {"https://documents.un.org/api/symbol/access?s=A/RES/76/19&l=en", "A/RES/76/19@en"},
        {"https://documents.un.org/api/symbol/access?j=&s=A%2FRES%2F76%2F19&t=pdf&l=zh",
         "A/RES/76/19@zh"},
        {"https://www.un.org/en/ga/search/view_doc.asp?symbol=A/70/174&Lang=F", "A/70/174@fr"},
        {"https://undocs.org/Home/Mobile?FinalSymbol=A%2F75%2F816&Language=S", "A/75/816@es"},
        {"A_RES_76_19-EN.pdf", "A/RES/76/19@en"},
        {"A_RES_76_19-2118253E.xml", "A/RES/76/19"},
        {"A_70_174.fr.pdf", "A/70/174@fr"},
        {"A_AC.292_2025_INF_5.docx", "A/AC.292/2025/INF/5"},
        {"A-76-135", "A/76/135"},
        {"A\\RES\\76\\19", "A/RES/76/19"},
        {"a-res-76-19", "A/RES/76/19"},
        {"A_RES_76_19-EN.pdf, para. 3", "A/RES/76/19@en#3"},
        {"https://undocs.org/A/RES/76/19, para. 6 (a)", "A/RES/76/19#6.a"},
        {"a-res-s-26-2", "A/RES/S-26/2"},
    }));
    CAPTURE(row.printed);
    const auto citation = parse_citation(row.printed);
    REQUIRE(citation.has_value());
    CHECK(to_string(*citation) == row.citation);
}

TEST_CASE("address: one that tells no symbol is told with its remedy", "[address]") {
    struct Fault {
        std::string printed, why;
    };
    const auto row = GENERATE(values<Fault>({
        {"https://documents.un.org/doc/undoc/gen/n15/228/35/pdf/n1522835.pdf", "job number"},
        {"https://documents-dds-ny.un.org/doc/UNDOC/GEN/N15/228/35/PDF/N1522835.pdf?OpenElement",
         "job number"},
        {"https://digitallibrary.un.org/record/799853?ln=en", "record of the Digital Library"},
        {"https://example.org/A/RES/76/19", "not an address of a UN document"},
    }));
    CAPTURE(row.printed);
    const auto citation = parse_citation(row.printed);
    REQUIRE_FALSE(citation.has_value());
    CHECK(citation.error().why.find(row.why) != std::string::npos);
}

TEST_CASE("address: ordinary words with hyphens are none", "[address]") {
    const auto printed = GENERATE("cyber-attack", "a-b", "open-ended", "s-curve_2");
    CAPTURE(printed);
    CHECK_FALSE(parse_citation(printed).has_value());
}

}  // namespace
}  // namespace chancery::reference
