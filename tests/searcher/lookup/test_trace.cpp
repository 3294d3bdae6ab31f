// SPDX-License-Identifier: GPL-2.0-or-later
#include <string>
#include <vector>

#include "searcher/lookup/phrase_uses.hpp"
#include "searcher/lookup/trace.hpp"
#include "tests/catch.hpp"
#include "tests/support/editions.hpp"
#include "tests/support/folder.hpp"

namespace chancery::lookup {
namespace {

using Keys = std::vector<std::string>;

const std::string title = "Lanterns of the harbour in the winter season";

document::Edition trace_work(const std::string& symbol, const std::string& date,
                             const std::string& named, const std::vector<std::string>& texts,
                             const std::string& language = "en") {
    document::Edition edition = tests::edition(symbol, language, named, date);
    for (const std::string& text : texts) {
        edition.passages.push_back(
            tests::passage(std::to_string(edition.passages.size() + 1), text));
    }
    return edition;
}

/// Entries stand in another order than dates.
const index::Index& trace_sample() {
    static const tests::TemporaryFolder folder;
    static const index::Index index = [] {
        const std::string keepers = "Calls upon keepers to polish brass lanterns every evening;";
        auto latest = trace_work(
            "A/RES/203/4", "2148-12-01", title + ", and of the strand",
            {"Decides nothing;", "Calls upon all keepers to polish lanterns every evening;"});
        latest.masthead.sponsors = {"Arcadia"};
        return tests::index_of(
            folder / "index",
            {latest, trace_work("A/RES/201/2", "2146-12-01", title, {keepers, "Tides rise."}),
             trace_work("A/RES/200/1", "2145-12-01", title,
                        {"Calls upon keepers to polish lanterns every evening;"}),
             trace_work("A/RES/202/9", "2147-12-01", "Brass",
                        {"Invites keepers to polish brass lanterns, every evening,", keepers}),
             trace_work("A/RES/199/7", "", "Undated", {keepers}),
             trace_work("A/RES/201/2", "2146-12-01", "Lanternes",
                        {"Demande aux gardiens de polir les lanternes chaque soir ;"}, "fr")});
    }();
    return index;
}

Traces traced(const TraceRequest& request) {
    auto traces = trace(trace_sample(), request);
    REQUIRE(traces);
    return *std::move(traces);
}

Keys keys(const std::vector<Carrier>& carriers) {
    Keys keys;
    for (const Carrier& carrier : carriers) keys.push_back(carrier.hit.key);
    return keys;
}

TEST_CASE("trace: the series by date, each compared with the one before", "[trace]") {
    const Traces traces = traced({"A/RES/201/2, para. 1", "", 10});
    REQUIRE(traces.traces.size() == 1);
    const Trace& trace = traces.traces[0];
    REQUIRE(keys(trace.series) == Keys{"A/RES/200/1@en#1", "A/RES/201/2@en#1", "A/RES/203/4@en#2"});
    CHECK_FALSE(trace.series[0].diff);
    CHECK(trace.series[1].asked);
    CHECK(trace.series[1].diff->words_in == 1);
    CHECK(trace.series[1].diff->words_out == 0);
    CHECK(trace.series[2].predecessor == 1);
    CHECK(trace.series[2].hit.masthead.sponsors == Keys{"Arcadia"});
    CHECK(trace.in_series.changed == 2);
    CHECK(trace.in_series.unchanged == 0);
}

TEST_CASE("trace: of every other work the nearest passage, by date", "[trace]") {
    const Trace trace = traced({"A/RES/201/2#1", "", 10}).traces.at(0);
    CHECK(keys(trace.others) == Keys{"A/RES/199/7@en#1", "A/RES/202/9@en#2"});
    CHECK(trace.in_others.unchanged == 2);
    for (const Carrier& carrier : trace.others) CHECK(carrier.diff->unchanged());
    // Undated texts are not the first of anything.
    REQUIRE(trace.first);
    CHECK(trace.first->key == "A/RES/201/2@en#1");
}

TEST_CASE("trace: the nearest are given, the rest counted", "[trace]") {
    const Trace trace = traced({"A/RES/200/1#1", "", 1}).traces.at(0);
    CHECK(trace.others.size() == 1);
    CHECK(trace.in_others.changed == 2);
}

TEST_CASE("trace: a work is traced paragraph by paragraph", "[trace]") {
    const Traces traces = traced({"A/RES/201/2", "", 10});
    REQUIRE(traces.traces.size() == 2);
    CHECK(traces.traces[1].asked->key == "A/RES/201/2@en#2");
    CHECK(keys(traces.traces[1].series) == Keys{"A/RES/201/2@en#2"});
    CHECK(traces.traces[1].others.empty());
    CHECK(traces.earliest == "2145-12-01");
}

TEST_CASE("trace: a pasted text has no series, and its language is told", "[trace]") {
    const Traces english = traced({"keepers polish BRASS lanterns “every” evening", "", 10});
    REQUIRE(english.traces.size() == 1);
    CHECK_FALSE(english.traces[0].asked);
    CHECK(english.traces[0].series.empty());
    CHECK(keys(english.traces[0].others).size() == 4);
    CHECK(english.notes.empty());
    const Traces french =
        traced({"Demande aux gardiens de polir les lanternes chaque soir", "", 10});
    REQUIRE(french.traces.size() == 1);
    CHECK(keys(french.traces[0].others) == Keys{"A/RES/201/2@fr#1"});
    CHECK(french.notes == Keys{"taken to be in French; --language tells another"});
}

struct NothingRow {
    TraceRequest request;
    const char* note;
};

TEST_CASE("trace: nothing found says why", "[trace]") {
    const auto row = GENERATE(values<NothingRow>({
        {{"A/RES/198/1, para. 1", "", 10}, "A/RES/198/1 is not held"},
        {{"A/RES/201/2, para. 9", "", 10}, "A/RES/201/2 has no para. 9; it has paras. 1 to 2"},
        {{"five wholly other words here", "", 10},
         "no passage carries half of these words; sought in English, French"},
        {{"five wholly other words here", "ru", 10}, "nothing is held in Russian"},
    }));
    CAPTURE(row.request.wanted);
    const Traces traces = traced(row.request);
    CHECK(traces.traces.empty());
    CHECK(traces.notes == Keys{row.note});
}

TEST_CASE("trace: what is neither reference nor paragraph is an error of usage", "[trace]") {
    for (const char* wrong :
         {"", "brass lanterns", "A/RES/201/2 speaks of the brass lanterns every evening"}) {
        CAPTURE(wrong);
        const auto traces = trace(trace_sample(), {wrong, "", 10});
        REQUIRE_FALSE(traces);
        CHECK(traces.error().kind == Kind::usage);
        CHECK_THAT(traces.error().remedy, Catch::Contains("--phrase"));
    }
}

TEST_CASE("trace: a long text is traced by its start, and that is told", "[trace]") {
    std::string text = "Calls upon keepers to polish brass lanterns every evening";
    for (std::size_t i = 0; i < max_traced_words; ++i) text += " evening";
    const Traces traces = traced({text, "en", 10});
    CHECK(traces.notes.front() == "of the text only the first 2,000 words are compared");
}

TEST_CASE("phrase: the first use first, one a work, marked", "[trace][phrase]") {
    const auto traces = phrase_uses(trace_sample(), {"Polish brass-lanterns", "", 10});
    REQUIRE(traces);
    REQUIRE(traces->traces.size() == 1);
    const Trace& trace = traces->traces[0];
    CHECK(keys(trace.others) == Keys{"A/RES/199/7@en#1", "A/RES/201/2@en#1", "A/RES/202/9@en#1"});
    CHECK(trace.in_others.unchanged == 3);
    CHECK(trace.first->key == "A/RES/201/2@en#1");
    for (const Carrier& carrier : trace.others) CHECK(carrier.hit.marks.size() == 1);
}

TEST_CASE("phrase: few are given, all are counted, the first dated one is told",
          "[trace][phrase]") {
    const auto traces = phrase_uses(trace_sample(), {"polish brass lanterns", "en", 1});
    REQUIRE(traces);
    CHECK(keys(traces->traces.at(0).others) == Keys{"A/RES/199/7@en#1"});
    CHECK(traces->traces[0].in_others.unchanged == 3);
    CHECK(traces->traces[0].first->key == "A/RES/201/2@en#1");
}

TEST_CASE("phrase: the first language that has it is taken", "[trace][phrase]") {
    const auto traces = phrase_uses(trace_sample(), {"chaque soir", "", 10});
    REQUIRE(traces);
    CHECK(keys(traces->traces.at(0).others) == Keys{"A/RES/201/2@fr#1"});
    CHECK(traces->notes == Keys{"taken to be in French; --language tells another"});
    CHECK(phrase_uses(trace_sample(), {"lanterns chaque", "", 10})->notes ==
          Keys{"no text has this phrase"});
    CHECK(phrase_uses(trace_sample(), {"chaque soir", "en", 10})->notes ==
          Keys{"no text in English has this phrase"});
    CHECK(phrase_uses(trace_sample(), {"...", "", 10}).error().kind == Kind::usage);
}

}  // namespace
}  // namespace chancery::lookup
