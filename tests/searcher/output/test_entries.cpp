// SPDX-License-Identifier: GPL-2.0-or-later
#include <sstream>

#include <nlohmann/json.hpp>

#include "searcher/output/entries.hpp"
#include "tests/catch.hpp"
#include "tests/searcher/output/sample_hits.hpp"

namespace output = chancery::output;
using chancery::results::Results;
using EntriesJson = nlohmann::json;
using namespace output::samples;

namespace {

std::string entries_written(output::Writer writer, const Results& results,
                            bool whole_work = false) {
    std::ostringstream out;
    writer(results, {.masthead = whole_work}, out);
    return out.str();
}

/// A hit whose values say what its strings say.
chancery::results::Hit found_hit() {
    auto hit = full_hit();
    hit.masthead.symbol = {hit.symbol};
    hit.masthead.language = hit.language;
    hit.passage.pinpoint = {{"6", "a"}};
    return hit;
}

}  // namespace

TEST_CASE("entries: hits of one work are one entry with their paragraphs", "[entries]") {
    auto second = found_hit();
    second.passage.pinpoint = {{"3"}};
    const auto results = results_of({found_hit(), second});
    const auto items = EntriesJson::parse(entries_written(output::write_hits_csl_json, results));
    REQUIRE(items.size() == 1);
    CHECK(items[0]["note"] == "Cited at paras. 3 and 6 (a)");
    CHECK(items[0]["author"] ==
          EntriesJson::array({{{"literal", "United Nations General Assembly"}}}));
    CHECK(items[0]["issued"] == EntriesJson{{"date-parts", {{2021, 12, 6}}}});
    CHECK(items[0]["custom"]["citationItems"] ==
          EntriesJson::array(
              {{{"id", "un-a-res-76-19"}, {"locator", "3"}, {"label", "paragraph"}},
               {{"id", "un-a-res-76-19"}, {"locator", "6 (a)"}, {"label", "paragraph"}}}));
}

TEST_CASE("entries: a work that is shown whole has no paragraphs", "[entries]") {
    const auto results = results_of({found_hit()});
    CHECK(entries_written(output::write_work_ris, results, true).find("N1  - ") ==
          std::string::npos);
    CHECK(entries_written(output::write_work_ris, results).find("N1  - Cited at para. 6 (a)\n") !=
          std::string::npos);
    CHECK(entries_written(output::write_work_bibtex, results, true).find("annote") ==
          std::string::npos);
    CHECK(entries_written(output::write_hits_biblatex, results, true).find("annotation = ") !=
          std::string::npos);
}

TEST_CASE("entries: without hits there is no entry", "[entries]") {
    const auto none = results_of({});
    CHECK(entries_written(output::write_hits_csl_json, none) == "[]\n");
    CHECK(entries_written(output::write_hits_ris, none).empty());
    CHECK(entries_written(output::write_hits_bibtex, none).empty());
}

TEST_CASE("entries: other places than paragraphs are suffixes", "[entries]") {
    auto hit = found_hit();
    hit.passage.pinpoint = {{"annex", "art5", "2"}};
    hit.passage.letters.clear();
    const auto items =
        EntriesJson::parse(entries_written(output::write_hits_csl_json, results_of({hit})));
    CHECK(items[0]["custom"]["citationItems"] ==
          EntriesJson::array({{{"id", "un-a-res-76-19"}, {"suffix", ", annex, art. 5, para. 2"}}}));
}
