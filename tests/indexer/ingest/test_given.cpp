// SPDX-License-Identifier: GPL-2.0-or-later
#include <string>

#include "indexer/ingest/given.hpp"
#include "tests/catch.hpp"

using namespace chancery;
using ingest::GivenTable;

TEST_CASE("given: a row says what its file is", "[given]") {
    const auto table = GivenTable::parse(
        "path\tsymbol\tdate\ttype\ttitle\n# a comment\nin/a.pdf\tA/86/135\t2031-07-14\treport\t\n",
        "/tmp/table.tsv");
    REQUIRE(table);
    CHECK(table->names("/tmp/in/a.pdf"));
    CHECK_FALSE(table->names("/tmp/in/b.pdf"));
    document::Masthead masthead;
    masthead.title = "Lanterns";
    table->apply("/tmp/in/a.pdf", true, masthead);
    CHECK(masthead.symbol.name == "A/86/135");
    CHECK(masthead.date == "2031-07-14");
    CHECK(masthead.type == "report");
    CHECK(masthead.title == "Lanterns");
    document::Masthead part;
    table->apply("/tmp/in/a.pdf", false, part);
    CHECK(part.symbol.empty());
    CHECK(table->unused({"/tmp/in/b.pdf"}).size() == 1);
    CHECK(table->row_text("/tmp/in/a.pdf") != table->row_text("/tmp/in/b.pdf"));
}

TEST_CASE("given: a fault names its line", "[given]") {
    struct GivenRow {
        std::string table, why;
    };
    const auto row = GENERATE(values<GivenRow>({
        {"", "header"},
        {"symbol\nA/86/1\n", "path is missing"},
        {"path\tcolour\n", "no column is called \"colour\""},
        {"path\tpath\n", "twice"},
        {"path\tdate\na.pdf\n", "cells"},
        {"path\tdate\na.pdf\t14 July\n", "no date"},
        {"path\tsymbol\na.pdf\tnonsense\n", "no symbol"},
        {"path\ttype\na.pdf\tpoem\n", "no type"},
        {"path\tlanguage\na.pdf\tklingon\n", "no language"},
        {"path\na.pdf\na.pdf\n", "named twice"},
        {"path\ttitle\n\tLanterns\n", "path is empty"},
        {"path\n\xff\n", "UTF-8"},
    }));
    INFO(row.table);
    const auto table = GivenTable::parse(row.table, "/tmp/table.tsv");
    REQUIRE_FALSE(table);
    CHECK(table.error().kind == Kind::usage);
    CHECK(table.error().why.find(row.why) != std::string::npos);
}
