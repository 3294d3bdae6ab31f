// SPDX-License-Identifier: GPL-2.0-or-later
#include <string>

#include "indexer/structure/headings.hpp"
#include "tests/catch.hpp"

using namespace chancery::structure;

namespace {

std::string shown(const HeadingNumber& number) {
    const char* names[] = {"plain",   "annex",   "appendix", "enclosure", "part",
                           "chapter", "section", "letter",   "article",   "rule"};
    std::string result = names[static_cast<int>(number.kind)];
    if (number.value > 0) result += " " + std::to_string(number.value);
    return result + (number.titled ? " titled" : "");
}

struct HeadingsRow {
    std::string text, number;
};

}  // namespace

TEST_CASE("headings: words with numbers in six languages", "[headings]") {
    const auto row = GENERATE(values<HeadingsRow>({
        {"Annex", "annex"},
        {"Annex II", "annex 2"},
        {"Annexe II", "annex 2"},
        {"Anexo II", "annex 2"},
        {"Приложение II", "annex 2"},
        {"المرفق الثاني", "annex 2"},
        {"附件二", "annex 2"},
        {"Annex – Keepers of lanterns", "annex titled"},
        {"Annexe : Gardiens", "annex titled"},
        {"Appendix: Keepers", "appendix titled"},
        {"Annex to the letter", "plain"},
        {"Article 5", "article 5"},
        {"Article 5. Use of terms", "article 5 titled"},
        {"Artículo 14. Delitos con niños", "article 14 titled"},  // marks before and behind
        {"المادة 5", "article 5"},
        {"Статья 5", "article 5"},
        {"第五条", "article 5"},
        {"第5条 过渡安排", "article 5 titled"},
        {"第三章 预防", "chapter 3 titled"},
        {"第二编", "part 2"},
        {"第7款", "section 7"},
        {"Chapter III", "chapter 3"},
        {"Глава III", "chapter 3"},
        {"Rule 12", "rule 12"},
        {"Part Five", "part 5"},
        {"Première partie", "part 1"},
        {"Segunda parte: Aplicación", "part 2 titled"},
        {"Часть третья", "part 3"},
        {"Titre IV", "part 4"},
        {"Section XIX", "section 19"},
    }));
    CAPTURE(row.text);
    CHECK(shown(read_heading(row.text, {})) == row.number);
}

TEST_CASE("headings: numbers alone", "[headings]") {
    const auto row = GENERATE(values<HeadingsRow>({
        {"I", "section 1"},
        {"IV.", "section 4"},
        {"I. Introduction", "section 1 titled"},
        {"B. Privacy", "letter 2 titled"},
        {"أولا", "section 1"},
        {"ثانياً", "section 2"},
        {"ثانيا - مقدمة", "section 2 titled"},
        {"خامسا وعشرين", "section 25"},
        {"باء", "letter 2"},
        {"二", "section 2"},
        {"二、行动领域", "section 2 titled"},
    }));
    CAPTURE(row.text);
    CHECK(shown(read_heading(row.text, {})) == row.number);
}

TEST_CASE("headings: what is no number", "[headings]") {
    const auto text = GENERATE(values<std::string>(
        {"", "Introduction", "A world without mines", "Second Committee", "First, we decide",
         "Articles of association", "2030 Agenda", "总则", "VII Estimates"}));
    CAPTURE(text);
    CHECK(read_heading(text, {}).kind == HeadingKind::plain);
}

TEST_CASE("headings: a blank ends the number that comes next", "[headings]") {
    CHECK(shown(read_heading("VII Estimates", {6, 0, false})) == "section 7 titled");
    CHECK(shown(read_heading("VII Estimates", {2, 0, false})) == "plain");
    CHECK(shown(read_heading("B Base salary", {1, 1, true})) == "letter 2 titled");
    CHECK(shown(read_heading("B Base salary", {1, 1, false})) == "plain");
}

TEST_CASE("headings: C and I are letters where a letter comes next", "[headings]") {
    CHECK(shown(read_heading("C. Costs", {1, 2, false})) == "letter 3 titled");
    CHECK(shown(read_heading("I. Index", {1, 8, false})) == "letter 9 titled");
    CHECK(shown(read_heading("II. More", {1, 0, false})) == "section 2 titled");
}

TEST_CASE("headings: rules of procedure are named in six languages", "[headings]") {
    CHECK(names_rules("Provisional rules of procedure of the Conference"));
    CHECK(names_rules("Annexe III: Règlement intérieur provisoire"));
    CHECK(names_rules("Reglamento provisional de la Conferencia"));
    CHECK(names_rules("暂行议事规则"));
    CHECK(names_rules("النظام الداخلي المؤقت"));
    CHECK_FALSE(names_rules("Reglamento para la aplicación del Artículo 102"));
    CHECK_FALSE(names_rules("Rule of law"));
}
