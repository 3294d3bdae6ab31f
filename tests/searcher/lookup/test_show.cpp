// SPDX-License-Identifier: GPL-2.0-or-later
#include <string>
#include <vector>

#include "searcher/lookup/show.hpp"
#include "tests/catch.hpp"
#include "tests/support/editions.hpp"
#include "tests/support/folder.hpp"

namespace chancery::lookup {
namespace {

using Keys = std::vector<std::string>;

document::Edition show_work(const std::string& symbol, const std::string& language,
                            const std::vector<std::string>& pinpoints) {
    document::Edition edition = tests::edition(symbol, language);
    for (const std::string& pinpoint : pinpoints) {
        edition.passages.push_back(tests::passage(pinpoint, "Lantern " + pinpoint));
    }
    return edition;
}

const index::Index& show_sample() {
    static const tests::TemporaryFolder folder;
    static const index::Index index = [] {
        auto noted =
            show_work("A/RES/199/1", "en",
                      {"pp1", "1", "6", "6.a", "6.a.ii", "6.b", "24", "24~2", "60", "annex.1"});
        noted.passages[2].footnotes = {{"4", "Chart", 0}};
        return tests::index_of(
            folder / "index",
            {noted, show_work("A/RES/199/1", "fr", {"pp1", "1", "6.a"}),
             show_work("A/RES/199/1", "de", {"1", "7"}), show_work("A/RES/199/2A", "en", {"1"}),
             show_work("A/RES/199/2B", "en", {"1", "2"}), show_work("A/RES/199/3B", "en", {"1"}),
             show_work("A/RES/199/5", "fr", {"1"})});
    }();
    return index;
}

results::Results shown(const ShowRequest& request) {
    auto results = show(show_sample(), request);
    REQUIRE(results);
    return *std::move(results);
}

Keys keys(const ShowRequest& request) {
    Keys keys;
    for (const results::Hit& hit : shown(request).hits) keys.push_back(hit.key);
    return keys;
}

struct ShowRow {
    const char* reference;
    Keys keys;
};

TEST_CASE("show: a pinpoint names its passage, its parts and what stands below it", "[show]") {
    const auto row = GENERATE(values<ShowRow>({
        {"A/RES/199/1#6",
         {"A/RES/199/1@en#6", "A/RES/199/1@en#6.a", "A/RES/199/1@en#6.a.ii", "A/RES/199/1@en#6.b"}},
        {"A/RES/199/1, para. 6 (a)", {"A/RES/199/1@en#6.a", "A/RES/199/1@en#6.a.ii"}},
        {"A/RES/199/1#24", {"A/RES/199/1@en#24", "A/RES/199/1@en#24~2"}},
        {"A/RES/199/1#24~2", {"A/RES/199/1@en#24~2"}},
        {"A/RES/199/1#annex", {"A/RES/199/1@en#annex.1"}},
        {"A/RES/199/1#fn4", {"A/RES/199/1@en#6"}},
        {"A/RES/199/1@fr", {"A/RES/199/1@fr#pp1", "A/RES/199/1@fr#1", "A/RES/199/1@fr#6.a"}},
        {"A/RES/199/1@de#7", {"A/RES/199/1@de#7"}},
        {"A/RES/199/2", {"A/RES/199/2A@en#1", "A/RES/199/2B@en#1", "A/RES/199/2B@en#2"}},
        {"A/RES/199/2B#1", {"A/RES/199/2B@en#1"}},
        {"A/RES/199/3", {"A/RES/199/3B@en#1"}},
        {"A/RES/199/5", {"A/RES/199/5@fr#1"}},
        {"A/RES/199/1, paras. 24-60",
         {"A/RES/199/1@en#24", "A/RES/199/1@en#24~2", "A/RES/199/1@en#60"}},
        {"A/RES/199/1, paras. 60 to 24",
         {"A/RES/199/1@en#24", "A/RES/199/1@en#24~2", "A/RES/199/1@en#60"}},
        {"A/RES/199/1, para. 6 (a) and (b)",
         {"A/RES/199/1@en#6.a", "A/RES/199/1@en#6.a.ii", "A/RES/199/1@en#6.b"}},
        {"A/RES/199/1, paras. 60, 1 and 6 (b)",
         {"A/RES/199/1@en#1", "A/RES/199/1@en#6.b", "A/RES/199/1@en#60"}},
        {"A/RES/199/1, preambular para. 1 to para. 6 (a)",
         {"A/RES/199/1@en#pp1", "A/RES/199/1@en#1", "A/RES/199/1@en#6", "A/RES/199/1@en#6.a",
          "A/RES/199/1@en#6.a.ii"}},
        {"A/RES/199/1, paras. 1 and 2", {"A/RES/199/1@en#1"}},
        {"A/RES/199/1, paras. 60-70", {"A/RES/199/1@en#60"}},
        {"A/RES/199/1, paras. 20-50", {"A/RES/199/1@en#24", "A/RES/199/1@en#24~2"}},
        {"A/RES/199/1, para. 6 (b)-(d)", {"A/RES/199/1@en#6.b"}},
        {"A/RES/199/1, paras. 61-70", {}},
        {"résolution 199/1, par. 6", {"A/RES/199/1@fr#6.a"}},
        {"résolution 199/1, par. 24", {"A/RES/199/1@en#24", "A/RES/199/1@en#24~2"}},
        {"пункт 1 резолюции 199/1", {"A/RES/199/1@en#1"}},
        {"A/RES/199/1@fr, paragraph 1", {"A/RES/199/1@fr#1"}},
        {"A/RES/199/1#6.c", {}},
        {"A/RES/199/1#2", {}},
        {"A/RES/198/1", {}},
    }));
    CAPTURE(row.reference);
    CHECK(keys({row.reference, "", false}) == row.keys);
}

TEST_CASE("show: the language asked for stands above the reference's", "[show]") {
    CHECK(keys({"A/RES/199/1@en#1", "fr", false}) == Keys{"A/RES/199/1@fr#1"});
    CHECK(keys({"A/RES/199/1#1", "de", false}) == Keys{"A/RES/199/1@de#1"});
    CHECK(keys({"A/RES/199/1#1", "ru", false}).empty());
    CHECK(keys({"résolution 199/1, par. 1", "en", false}) == Keys{"A/RES/199/1@en#1"});
}

TEST_CASE("show: all languages side by side, passage by passage", "[show]") {
    CHECK(keys({"A/RES/199/1#1", "", true}) ==
          Keys{"A/RES/199/1@en#1", "A/RES/199/1@fr#1", "A/RES/199/1@de#1"});
    const Keys work = keys({"A/RES/199/1@fr", "", true});
    CHECK(work.size() == 15);
    CHECK(work[0] == "A/RES/199/1@en#pp1");
    CHECK(work[1] == "A/RES/199/1@fr#pp1");
    CHECK(work.back() == "A/RES/199/1@de#7");
}

TEST_CASE("show: ranks count from one and nothing is marked", "[show]") {
    const auto results = shown({"A/RES/199/1#6", "", false});
    CHECK(results.parsed == "A/RES/199/1#6");
    CHECK(results.total.value == 4);
    for (std::size_t i = 0; i < results.hits.size(); ++i) {
        CHECK(results.hits[i].rank == i + 1);
        CHECK(results.hits[i].marks.empty());
    }
}

struct NoteRow {
    ShowRequest request;
    const char* note;
};

TEST_CASE("show: with what is found stands what is not", "[show]") {
    const auto row = GENERATE(values<NoteRow>({
        {{"A/RES/199/1, paras. 1 and 2", "", false},
         "A/RES/199/1 has no para. 2; it has paras. 1 to 60 with gaps, 1 preambular para., annex"},
        {{"A/RES/199/1, paras. 60-70", "", false},
         "A/RES/199/1 has no para. 70; it has paras. 1 to 60 with gaps, 1 preambular para., annex"},
        {{"резолюция 199/1, пункт 1", "", false},
         "A/RES/199/1 is not held in Russian; it is given in English"},
        {{"résolution 199/1, par. 24", "", false},
         "A/RES/199/1 has no such place in French; it is given in English"},
    }));
    CAPTURE(row.request.reference);
    const auto results = shown(row.request);
    CHECK_FALSE(results.hits.empty());
    CHECK(results.notes == std::vector<std::string>{row.note});
    CHECK(shown({"A/RES/199/1, para. 1", "", false}).notes.empty());
    CHECK(shown({"résolution 199/1, par. 1", "en", false}).notes.empty());
    CHECK(shown({"résolution 199/1, par. 1", "", true}).notes.empty());
}

TEST_CASE("show: nothing found says what is near", "[show]") {
    const auto row = GENERATE(values<NoteRow>({
        {{"A/RES/198/1", "", false}, "A/RES/198/1 is not held; did you mean A/RES/199/1?"},
        {{"A/RES/199/1#2", "", false},
         "A/RES/199/1 has no para. 2; it has paras. 1 to 60 with gaps, 1 preambular para., annex"},
        {{"A/RES/199/1@ru", "", false},
         "A/RES/199/1 is not held in Russian; it is held in English, French, German"},
        {{"A/RES/199/1, paras. 61-70", "", false},
         "A/RES/199/1 has no para. 61; it has paras. 1 to 60 with gaps, 1 preambular para., annex"},
        {{"A/RES/199/5", "en", false}, "A/RES/199/5 is not held in English; it is held in French"},
    }));
    CAPTURE(row.request.reference);
    const auto results = shown(row.request);
    REQUIRE(results.notes.size() == 1);
    CHECK(results.notes[0] == row.note);
}

const index::Index& adopted() {
    static const tests::TemporaryFolder folder;
    static const index::Index index = [] {
        auto resolution = show_work("A/RES/199/7", "en", {"1", "2"});
        resolution.masthead.drafts = {"A/C.1/199/L.13", "A/C.1/199/L.20/Rev.1"};
        resolution.masthead.reports = {"A/199/439, para. 7"};
        return tests::index_of(folder / "index",
                               {resolution, show_work("S/RES/1373(2001)", "en", {"1", "2"}),
                                show_work("A/70/174", "en", {"13", "13.c"})});
    }();
    return index;
}

struct ReadRow {
    const char* reference;
    Keys keys;
    const char* note;
};

TEST_CASE("show: what a reference was read as is told", "[show]") {
    const auto row = GENERATE(values<ReadRow>({
        {"A/C.1/199/L.13",
         {"A/RES/199/7@en#1", "A/RES/199/7@en#2"},
         "A/C.1/199/L.13 is not held; it was adopted as A/RES/199/7"},
        {"A/C.1/199/L.13, para. 2",
         {"A/RES/199/7@en#2"},
         "A/C.1/199/L.13 is not held; it was adopted as A/RES/199/7"},
        {"A/C.1/199/L.20",
         {"A/RES/199/7@en#1", "A/RES/199/7@en#2"},
         "A/C.1/199/L.20 is not held; it was adopted, as revised in A/C.1/199/L.20/Rev.1, as "
         "A/RES/199/7"},
        {"A/199/439", {}, "A/199/439 is not held; it is the committee's report on A/RES/199/7"},
        {"UNSCR 1373, para. 2",
         {"S/RES/1373(2001)@en#2"},
         "\"UNSCR 1373, para. 2\" is read as S/RES/1373, para. 2"},
        {"S.C. Res. 1373, ¶ 2 (Sept. 28, 2001)",
         {"S/RES/1373(2001)@en#2"},
         "\"S.C. Res. 1373, ¶ 2 (Sept. 28, 2001)\" is read as S/RES/1373(2001), para. 2"},
        {"S/RES/1373(2002)", {}, "S/RES/1373(2002) is not held; did you mean S/RES/1373(2001)?"},
        {"A/70/74", {}, "A/70/74 is not held; did you mean A/70/174 (GGE 2015)?"},
        {"GGE 2015, para. 13 (c)",
         {"A/70/174@en#13.c"},
         "\"GGE 2015, para. 13 (c)\" is read as A/70/174, para. 13 (c)"},
        {"A/76/153", {}, "A/76/153 is not held; did you mean A/76/135 (GGE 2021, not held)?"},
    }));
    CAPTURE(row.reference);
    const auto results = show(adopted(), {row.reference, "", false});
    REQUIRE(results.has_value());
    Keys keys;
    for (const results::Hit& hit : results->hits) keys.push_back(hit.key);
    CHECK(keys == row.keys);
    CHECK(results->notes == std::vector<std::string>{row.note});
}

TEST_CASE("show: what is no reference is an error of usage", "[show]") {
    for (const char* wrong : {"", "lantern of the harbour", "A/RES/199/1#"}) {
        CAPTURE(wrong);
        const auto results = show(show_sample(), {wrong, "", false});
        if (!results) CHECK(results.error().kind == Kind::usage);
        if (results) CHECK_FALSE(results->hits.empty());
    }
}

TEST_CASE("show: a work held in lettered parts is held, if in another language", "[show]") {
    const auto results = shown({"A/RES/199/2", "de", false});
    CHECK(results.hits.empty());
    REQUIRE(results.notes.size() == 1);
    CHECK(results.notes[0] == "A/RES/199/2 is not held in German; it is held in English");
}

}  // namespace
}  // namespace chancery::lookup
