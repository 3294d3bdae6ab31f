// SPDX-License-Identifier: GPL-2.0-or-later
#include <string>
#include <utility>
#include <vector>

#include "indexer/ingest/ocr_languages.hpp"
#include "tests/catch.hpp"

namespace chancery::ingest {
namespace {

using Names = std::vector<std::string>;

const Names installed = {"ara", "chi_sim", "eng", "fra", "osd", "por"};

TEST_CASE("ocr: languages become tesseract's tables", "[ocr]") {
    const auto [said, tables] =
        GENERATE(values<std::pair<std::string, std::string>>({{"", ""},
                                                              {"en", "eng"},
                                                              {"en,fr", "eng+fra"},
                                                              {"fr+en", "fra+eng"},
                                                              {"zh", "chi_sim"},
                                                              {"English", "eng"},
                                                              {"chi_sim", "chi_sim"},
                                                              {"pt", "por"}}));
    INFO(said);
    const auto got = ocr_tables(said, installed);
    REQUIRE(got);
    CHECK(*got == tables);
}

TEST_CASE("ocr: a language without data is told with its package", "[ocr]") {
    const auto got = ocr_tables("en,ru", installed);
    REQUIRE_FALSE(got);
    CHECK(to_sentence(got.error()) ==
          "OCR of Russian: tesseract has no data of this language; "
          "install the Debian package tesseract-ocr-rus");
    const auto simplified = ocr_tables("zh", Names{"eng"});
    REQUIRE_FALSE(simplified);
    CHECK(simplified.error().remedy.ends_with("tesseract-ocr-chi-sim"));
}

TEST_CASE("ocr: of an unknown language each script is tried", "[ocr]") {
    CHECK(ocr_tables_to_try(installed) == Names{"eng+fra", "ara", "chi_sim"});
    CHECK(ocr_tables_to_try(Names{"osd"}).empty());
}

}  // namespace
}  // namespace chancery::ingest
