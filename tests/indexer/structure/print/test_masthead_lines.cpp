// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/structure/document_type.hpp"
#include "indexer/structure/file_name.hpp"
#include "indexer/structure/print/masthead_lines.hpp"
#include "tests/catch.hpp"

using namespace chancery::structure;

TEST_CASE("masthead lines: what each tells", "[masthead_lines][structure]") {
    struct MastheadLinesRow {
        std::string line;
        LineKind kind;
    };
    const auto row = GENERATE(values<MastheadLinesRow>({
        {"United Nations", LineKind::skipped},
        {"Distr.: Limited", LineKind::distribution},
        {"GENERAL", LineKind::distribution},
        {"Original: Arabic/English", LineKind::original},
        {"14 July 2031", LineKind::date},
        {"Security Council", LineKind::organ},
        {"Eighty-sixth session", LineKind::session},
        {"Eighty-sixth year", LineKind::session},
        {"Agenda item 18 (a)", LineKind::agenda},
        {"Items 138 and 139 of the preliminary list**", LineKind::agenda},
        {"Resolution adopted by the General Assembly on 1 May 2031", LineKind::adopted},
        {"[without reference to a Main Committee (A/86/L.5)]", LineKind::source},
        {"Contents", LineKind::contents},
        {"The General Assembly,", LineKind::formula},
        {"52nd plenary meeting", LineKind::meeting},
        {"Official Records", LineKind::records},
        {"A/AC.792 /2031/CRP. 2", LineKind::symbol},
        {"General Assembly Security Council", LineKind::organ},
        {"Report of the third meeting of keepers", LineKind::other},
        {"Lanterns of the harbour", LineKind::other},
    }));
    INFO(row.line);
    CHECK(line_kind(row.line) == row.kind);
}

TEST_CASE("masthead lines: symbols", "[masthead_lines][structure]") {
    struct MastheadLinesRow {
        std::string line;
        std::vector<std::string> symbols;
    };
    const auto row = GENERATE(values<MastheadLinesRow>({
        {"A /AC.792/2031/CRP. 2", {"A/AC.792/2031/CRP.2"}},
        {"A/86/843*", {"A/86/843"}},
        {"A/86/62*−E/2031/12*", {"A/86/62", "E/2031/12"}},
        {"A/ES-19/729", {"A/ES-19/729"}},
        {"A/86/15 (Part I)", {"A/86/15(PartI)"}},
        {"A/86/6 (Sect. 13)", {"A/86/6(Sect.13)"}},
        {"S/RES/9776 (2031)*", {"S/RES/9776(2031)"}},
        {"as told in A/86/843", {}},
        {"24/7", {}},
    }));
    INFO(row.line);
    CHECK(symbols_of_line(row.line) == row.symbols);
}

TEST_CASE("masthead lines: sessions in words", "[masthead_lines][structure]") {
    CHECK(session_of_words("Seventy-ninth session") == "79");
    CHECK(session_of_words("Eightieth session") == "80");
    CHECK(session_of_words("Quatre-vingt-unième session").empty() == false);
    CHECK(session_of_words("第八十六届会议") == "86");
    CHECK(session_of_words("2031 session").empty());
}

TEST_CASE("masthead lines: parents", "[masthead_lines][structure]") {
    CHECK(parent_symbol("A/86/19/Corr.1") == "A/86/19");
    CHECK(parent_symbol("A/86/19/Add.1/Rev.2") == "A/86/19/Add.1");
    CHECK(parent_symbol("A/86/19").empty());
}

TEST_CASE("masthead lines: types of title words", "[masthead_lines][structure]") {
    struct MastheadLinesRow {
        std::vector<std::string> titles;
        std::string type;
    };
    const auto row = GENERATE(values<MastheadLinesRow>({
        {{"Letter dated 5 May 2031 from the keeper"}, "letter"},
        {{"Lanterns", "Report of the Secretary-General"}, "report"},
        {{"Malta: draft resolution", "Lanterns"}, "draft"},
        {{"Compendium of statements in explanation of position"}, "position"},
        {{"Convention on Lanterns"}, "convention"},
        {{"Lanterns"}, ""},
    }));
    CHECK(type_of_titles(row.titles) == row.type);
}

TEST_CASE("file names: symbols and languages", "[file_name][structure]") {
    struct MastheadLinesRow {
        std::string path, symbol, language;
    };
    const auto row = GENERATE(values<MastheadLinesRow>({
        {"in/A_86_159.en.pdf", "A/86/159", "en"},
        {"A_RES_86_194.pdf", "A/RES/86/194", ""},
        {"A_AC.792_2031_INF_5.fr.pdf", "A/AC.792/2031/INF/5", "fr"},
        {"A_86_6 (SECT. 13).docx", "A/86/6(Sect.13)", ""},
        {"E_ICEF_672(PartI).en.pdf", "E/ICEF/672(PartI)", "en"},
        {"S_RES_9768 (2031).en.pdf", "S/RES/9768(2031)", "en"},
        {"ICCD_COP(8)_CST_8.en.pdf", "ICCD/COP(8)/CST/8", "en"},
        {"lanterns_of_2031.pdf", "", ""},
        {"UNDoc-4077.en.pdf", "", "en"},
    }));
    INFO(row.path);
    CHECK(symbol_in_name(row.path) == row.symbol);
    CHECK(language_in_name(row.path) == row.language);
}
