// SPDX-License-Identifier: GPL-2.0-or-later
#include <sstream>
#include <string>

#include "indexer/reference/finder/find.hpp"
#include "searcher/manuscript/extracted.hpp"
#include "searcher/output/citation_list.hpp"
#include "searcher/output/manuscript_places.hpp"
#include "tests/catch.hpp"

using namespace chancery;

namespace {

const std::string stream =
    R"({"paragraph":1,"kind":"heading","page":1,"text":"Lanterns"})"
    "\n"
    R"({"paragraph":2,"kind":"paragraph","page":3,"text":"Été “of lamps” and oil.",)"
    R"("marks":[{"note":"7","at":14},{"note":"8","at":23}]})"
    "\n"
    R"({"paragraph":2,"kind":"footnote","page":3,"note":"7","text":"A/RES/76/19, para. 6."})"
    "\n"
    R"({"paragraph":2,"kind":"footnote","page":3,"note":"8","text":"Resolution 75/240."})"
    "\n"
    R"({"paragraph":3,"kind":"quote","text":"Set off"})"
    "\n";

}  // namespace

TEST_CASE("extracted: marks stand in the text as Markdown has them, bodies at its end",
          "[manuscript]") {
    const auto read = manuscript::from_extraction("a.pdf", stream);
    REQUIRE(read.has_value());
    CHECK(read->text ==
          "Lanterns\n\nÉté “of lamps”[^1] and oil.[^2]\n\nSet off\n\n"
          "[^1]: A/RES/76/19, para. 6.\n\n[^2]: Resolution 75/240.\n\n");
    REQUIRE(read->block_quotes.size() == 1);
    const manuscript::Span quote = read->block_quotes.front();
    CHECK(read->text.substr(quote.begin, quote.end - quote.begin) == "Set off");
}

TEST_CASE("extracted: a place is page and paragraph, in notes page and note", "[manuscript]") {
    const auto read = manuscript::from_extraction("a.pdf", stream);
    REQUIRE(read.has_value());
    const output::ManuscriptPlaces places(*read);
    CHECK(places.told(read->text.find("Lanterns")) == "p. 1, para. 1");
    CHECK(places.told(read->text.find("oil")) == "p. 3, para. 2");
    CHECK(places.told(read->text.find("Set off")) == "para. 3");
    CHECK(places.told(read->text.find("Resolution")) == "p. 3, note 8");
    const std::size_t oil = read->text.find("oil");
    CHECK(places.span({oil, oil + 3}) == std::array<std::size_t, 2>{19, 22});
    const auto line = places.line_column(oil);
    CHECK(line.line == 2);
    CHECK(line.column == 20);
}

TEST_CASE("extracted: citations of notes are told with their notes", "[manuscript]") {
    const auto read = manuscript::from_extraction("a.pdf", stream);
    REQUIRE(read.has_value());
    std::ostringstream lines, objects;
    const auto finds = reference::finder::find_citations(read->text);
    output::write_citation_lines(*read, finds, lines);
    CHECK(lines.str() ==
          "a.pdf:3:1: p. 3, note 7: A/RES/76/19#6: A/RES/76/19, para. 6\n"
          "a.pdf:4:1: p. 3, note 8: A/RES/75/240: Resolution 75/240\n");
    output::write_citations_jsonl(*read, finds, objects);
    CHECK(objects.str().find(R"("page":3,"paragraph":2,"note":"8","span":[0,17])") !=
          std::string::npos);
}

TEST_CASE("extracted: what is no line of the stream is refused", "[manuscript]") {
    const std::string broken = GENERATE(
        as<std::string>(), "{}", "[]", "7", "{\"kind\":\"quote\"", R"({"kind":"quote","text":7})",
        R"({"kind":"quote","page":-1})", R"({"kind":"quote","text":"ab","marks":[{"at":3}]})",
        R"({"kind":"quote","text":"ab","marks":[{"at":2},{"at":1}]})",
        "{\"kind\":\"quote\",\"text\":\"\xFF\"}");
    const auto read = manuscript::from_extraction("a.pdf", broken + "\n");
    REQUIRE_FALSE(read.has_value());
    CHECK(read.error().kind == Kind::defect);
}
