// SPDX-License-Identifier: GPL-2.0-or-later
//
// Passages in another language than their edition's stand in that language's shelf, too, as guests
// (batch.hpp): found there, shown where they belong, gone when their edition goes.
#include <string>
#include <vector>

#include "indexer/index/open.hpp"
#include "searcher/lookup/show.hpp"
#include "searcher/results/search.hpp"
#include "tests/catch.hpp"
#include "tests/support/docx_builder.hpp"
#include "tests/support/ingest_desk.hpp"

namespace chancery::ingest {
namespace {

using tests::IngestDesk;
using Strings = std::vector<std::string>;

constexpr const char* english =
    "The keepers of the lanterns light them in the evening and put them out in the morning, and "
    "they are to be thanked for it by all of the ships that have come to the harbour and that "
    "will come to it in the years that follow.";
constexpr const char* french =
    "Les gardiens des lanternes les allument le soir et les éteignent le matin, et ils sont "
    "remerciés par tous les navires qui sont venus dans le port et par ceux qui y viendront dans "
    "les années qui suivent, pour le bien de la mer et de tous ses travailleurs.";

std::string docx(const Strings& texts) {
    tests::Docx file;
    for (const std::string& text : texts)
        file.p("<w:jc w:val=\"both\"/>", "<w:r><w:t>" + text + "</w:t></w:r>");
    return file.bytes();
}

const Strings mixed_texts{english, english, english, english, french, french};

struct Desk : IngestDesk {
    void write(const std::string& name, const Strings& texts) {
        IngestDesk::write(name, docx(texts));
    }
    index::Index open() const {
        auto opened = index::Index::open(IngestDesk::index);
        REQUIRE(opened);
        return *std::move(opened);
    }
    Strings found(const std::string& query, const std::string& language) const {
        const auto results = results::search(open(), {query, language, 0, 10, false});
        REQUIRE(results);
        Strings keys;
        for (const auto& hit : results->hits) keys.push_back(hit.key + " " + hit.language);
        return keys;
    }
};

}  // namespace

TEST_CASE("guests: a passage is found in its own language and keeps its edition's key",
          "[ingest][guests]") {
    Desk desk;
    desk.write("mixed.docx", mixed_texts);
    desk.run();
    // "travail" by its French stem: "travailleurs" stands in the text.
    CHECK(desk.found("travailleur", "fr") ==
          Strings{"file:inputs/mixed.docx@en#u5 fr", "file:inputs/mixed.docx@en#u6 fr"});
    CHECK(desk.found("keeper", "en").size() == 4);
    CHECK(desk.found("symbol:file:inputs/mixed.docx travailleurs", "fr").size() == 2);
    CHECK(desk.open().manifest().facts.at("fr.editions") == "0");
    CHECK(desk.open().manifest().facts.at("fr.passages") == "2");
    CHECK(desk.open().manifest().facts.at("fr.guests") == "file:inputs/mixed.docx@en");
}

TEST_CASE("guests: a work is shown whole, in the language of its edition", "[ingest][guests]") {
    Desk desk;
    desk.write("mixed.docx", mixed_texts);
    desk.run();
    const auto whole = lookup::show(desk.open(), {"file:inputs/mixed.docx", "", false});
    REQUIRE(whole);
    REQUIRE(whole->hits.size() == 6);
    CHECK(whole->hits[5].language == "fr");
    const auto everywhere = lookup::show(desk.open(), {"file:inputs/mixed.docx", "", true});
    REQUIRE(everywhere);
    CHECK(everywhere->hits.size() == 6);
    const auto french_only = lookup::show(desk.open(), {"file:inputs/mixed.docx", "fr", false});
    REQUIRE(french_only);
    CHECK(french_only->hits.empty());
}

TEST_CASE("guests: they go with their edition and change with it", "[ingest][guests]") {
    Desk desk;
    desk.write("a.docx", mixed_texts);
    desk.write("b.docx", mixed_texts);
    desk.run();
    CHECK(desk.found("travailleur", "fr").size() == 4);
    desk.remove("a.docx");
    desk.run();
    CHECK(desk.found("travailleur", "fr") ==
          Strings{"file:inputs/b.docx@en#u5 fr", "file:inputs/b.docx@en#u6 fr"});
    desk.write("b.docx", {english, english, english, english, english});
    desk.run();
    CHECK(desk.open().languages() == Strings{"en"});
}

TEST_CASE("guests: those of an edition that another file gives are dropped", "[ingest][guests]") {
    Desk desk;
    Strings texts = mixed_texts;
    texts.insert(texts.begin(), "A/86/43");
    desk.write("A_86_43.docx", texts);
    desk.write("copy/A_86_43.docx", texts);
    desk.run();
    CHECK(desk.found("travailleur", "fr").size() == 2);
    CHECK(desk.open().manifest().facts.at("fr.guests") == "A/86/43@en");
}

}  // namespace chancery::ingest
