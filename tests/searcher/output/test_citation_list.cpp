// SPDX-License-Identifier: GPL-2.0-or-later
#include <sstream>

#include "searcher/output/citation_list.hpp"
#include "tests/catch.hpp"

namespace output = chancery::output;

namespace {

const std::string_view text =
    "Été 2022: see\nA/RES/76/19, para. 6 (a), and resolution 75/240 of 31 December 2020.\n";

std::string citation_list_written(void (*write)(const chancery::manuscript::Manuscript&,
                                                std::span<const chancery::reference::finder::Find>,
                                                std::ostream&)) {
    std::ostringstream out;
    write(chancery::manuscript::to_manuscript("draft.md", std::string(text)),
          chancery::reference::finder::find_citations(text), out);
    return out.str();
}

}  // namespace

TEST_CASE("citation list: JSON spans count code points, absent members are left out", "[output]") {
    const std::string expected =
        R"-({"symbol":"A/RES/76/19","pinpoint":"6.a","text":"A/RES/76/19, para. 6 (a)",)-"
        R"("span":[14,38],"certainty":"certain"})"
        "\n"
        R"({"symbol":"A/RES/75/240","text":"resolution 75/240","span":[44,61],)"
        R"("date":"2020-12-31","certainty":"certain"})"
        "\n";
    CHECK(citation_list_written(output::write_citations_jsonl) == expected);
}

TEST_CASE("citation list: lines for people name file, line and column", "[output]") {
    CHECK(citation_list_written(output::write_citation_lines) ==
          "draft.md:2:1: A/RES/76/19#6.a: A/RES/76/19, para. 6 (a)\n"
          "draft.md:2:31: A/RES/75/240: resolution 75/240\n");
}
