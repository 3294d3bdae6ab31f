// SPDX-License-Identifier: GPL-2.0-or-later
#include <algorithm>
#include <map>
#include <string>
#include <tuple>
#include <vector>

#include "indexer/index/terms.hpp"
#include "searcher/query/edition_ranges.hpp"
#include "searcher/ranking/evidence.hpp"
#include "searcher/ranking/query_words.hpp"
#include "searcher/ranking/rank.hpp"
#include "searcher/ranking/title_scores.hpp"
#include "tests/catch.hpp"
#include "tests/support/editions.hpp"
#include "tests/support/folder.hpp"
#include "tests/support/random_words.hpp"

namespace chancery::ranking {
namespace {

using tests::Draw;
using tests::TemporaryFolder;
using Rows = std::vector<std::pair<Xapian::docid, double>>;

/// An index of drawn editions and its English shelf.
struct Shelf {
    explicit Shelf(const std::vector<document::Edition>& editions)
        : index(tests::index_of(folder / "index", editions)), shelf(**index.shelf("en")) {}

    Rows top(const Xapian::Query& query, Xapian::doccount count) const {
        Xapian::Enquire enquire(shelf.database);
        enquire.set_docid_order(Xapian::Enquire::ASCENDING);
        enquire.set_query(query);
        const Xapian::MSet found = enquire.get_mset(0, count);
        Rows rows;
        for (auto place = found.begin(); place != found.end(); ++place)
            rows.emplace_back(*place, place.get_weight());
        return rows;
    }

    TemporaryFolder folder;
    index::Index index;
    const index::Shelf& shelf;
};

/// Forms, one that is given twice with twice the weight.
std::vector<WeightedForm> asked(const std::vector<std::string>& forms) {
    std::map<std::string, double> weights;
    for (const std::string& form : forms) weights[form] += 1;
    std::vector<WeightedForm> rows;
    for (const auto& [form, weight] : weights) rows.push_back({form, weight});
    return rows;
}

TEST_CASE("evidence: passing over what cannot reach the top changes nothing", "[ranking]") {
    for (std::uint64_t seed = 1; seed <= tests::rounds(8); ++seed) {
        CAPTURE(seed);
        Draw draw(seed);
        std::vector<document::Edition> editions;
        for (int i = 0; i < 4; ++i) {
            for (document::Edition& edition : draw.editions()) {
                edition.masthead.symbol.name += "/" + std::to_string(i);
                editions.push_back(std::move(edition));
            }
        }
        const Shelf shelf(editions);
        const std::vector<std::string> forms = {"lantern", "harbour", "keep",  "of",
                                                "tide",    "lantern", "absent"};
        for (std::ptrdiff_t words = 1; words <= std::ssize(forms); ++words) {
            const auto query = evidence_query(
                shelf.shelf, {.ranked = asked({forms.begin(), forms.begin() + words}), .exact = {}},
                fast_model());
            const Rows whole = shelf.top(query, 10'000);
            for (const Xapian::doccount count : {1U, 2U, 5U, 10U}) {
                Rows start = whole;
                start.resize(std::min<std::size_t>(count, whole.size()));
                CHECK(shelf.top(query, count) == start);
            }
        }
    }
}

TEST_CASE("rank: without Xapian's matcher the first are what sorting all gives", "[ranking]") {
    for (std::uint64_t seed = 1; seed <= tests::rounds(8); ++seed) {
        CAPTURE(seed);
        Draw draw(seed);
        const Shelf drawn(draw.editions());
        const index::Shelf& shelf = drawn.shelf;
        query::Meaning meaning;
        meaning.evidence = {"lantern", "harbour", "tide", "absent"};
        Rows sorted = drawn.top(
            evidence_query(shelf, query_words(meaning, fast_model(), "en"), fast_model()), 10'000);
        std::ranges::sort(sorted, {}, [&](const auto& row) {
            return std::tuple(-row.second, shelf.order.of(row.first).place, row.first);
        });
        for (const std::size_t first : {0U, 1U, 7U}) {
            for (const std::size_t count : {0U, 1U, 5U, 10'000U}) {
                const auto ranking = rank(shelf, meaning, {first, count, false, fast_model()});
                REQUIRE(ranking);
                Rows rows;
                for (const RankedEntry& ranked : ranking->entries)
                    rows.emplace_back(ranked.entry, ranked.score);
                const auto begin = std::min(first, sorted.size());
                const auto end = std::min(begin + count, sorted.size());
                CHECK(rows == Rows(sorted.begin() + static_cast<std::ptrdiff_t>(begin),
                                   sorted.begin() + static_cast<std::ptrdiff_t>(end)));
            }
        }
    }
}

TEST_CASE("evidence: a form given twice counts twice, one that nobody holds not at all",
          "[ranking]") {
    document::Edition edition = tests::edition("A/RES/199/1", "en");
    for (const char* text : {"lantern", "harbour", "harbour tide"}) {
        edition.passages.push_back(
            tests::passage(std::to_string(edition.passages.size() + 1), text));
    }
    const Shelf shelf({edition});
    const auto top = [&](const std::vector<std::string>& forms) {
        return shelf.top(
            evidence_query(shelf.shelf, {.ranked = asked(forms), .exact = {}}, fast_model()), 10);
    };
    const Rows once = top({"lantern"});
    const Rows twice = top({"lantern", "absent", "lantern"});
    REQUIRE(once.size() == 1);
    REQUIRE(twice.size() == 1);
    CHECK(twice[0].second == Approx(2 * once[0].second));
    CHECK(top({"absent"}).empty());
    CHECK(top({}).empty());
}

TEST_CASE("recency: passages of the latest works first, undated ones last, within a work in order",
          "[ranking]") {
    std::vector<document::Edition> editions{tests::edition("A/RES/199/1", "en", "", "2143-01-02"),
                                            tests::edition("A/RES/199/2", "en"),
                                            tests::edition("A/RES/199/3", "en", "", "2144-12-07")};
    for (document::Edition& edition : editions) {
        edition.passages = {tests::passage("1", "lantern"), tests::passage("2", "tide")};
    }
    const Shelf shelf(editions);
    std::vector<Xapian::docid> order;
    for (const auto& [entry, score] : shelf.top(recency_query(shelf.shelf), 10))
        order.push_back(entry);
    CHECK(order == std::vector<Xapian::docid>{8, 9, 2, 3, 5, 6});
}

TEST_CASE("titles: a work's passages get its title's score, asked in rising order", "[ranking]") {
    std::vector<document::Edition> editions{tests::edition("A/RES/199/1", "en", "Lantern tide"),
                                            tests::edition("A/RES/199/2", "en", "Harbour"),
                                            tests::edition("A/RES/199/3", "en", "Tide")};
    for (document::Edition& edition : editions) {
        edition.passages = {tests::passage("1", "lantern"), tests::passage("2", "tide")};
    }
    const Shelf shelf(editions);
    TitleScores scores(shelf.shelf, {{"lantern", 1}, {"tide", 0.5}});
    CHECK(scores.greatest() == Approx(1.5));
    const std::vector<std::pair<Xapian::docid, double>> rows = {{2, 1.5}, {3, 1.5}, {5, 0}, {6, 0},
                                                                {8, 0.5}, {9, 0.5}, {10, 0}};
    for (const auto& [passage, score] : rows) CHECK(scores.of(passage) == Approx(score));
}

TEST_CASE("edition ranges: the source gives every document of its ranges, however it is asked",
          "[ranking]") {
    document::Edition edition = tests::edition("A/RES/199/1", "en");
    for (int i = 1; i <= 40; ++i)
        edition.passages.push_back(
            tests::passage(std::to_string(i), i % 2 == 0 ? "lantern" : "tide"));
    const Shelf shelf({edition});
    const std::vector<query::EntryRange> ranges = {{1, 2}, {5, 9}, {9, 10}, {20, 22}, {40, 45}};
    const Xapian::Query source = query::ranges_query(ranges);
    std::vector<Xapian::docid> expected, found;
    for (const auto& [begin, end] : ranges) {
        for (Xapian::docid id = begin; id < std::min<Xapian::docid>(end, 42); ++id)
            expected.push_back(id);
    }
    Xapian::Enquire enquire(shelf.shelf.database);
    enquire.set_docid_order(Xapian::Enquire::ASCENDING);
    enquire.set_weighting_scheme(Xapian::BoolWeight());
    const auto ask = [&](const Xapian::Query& query) {
        found.clear();
        enquire.set_query(query);
        const Xapian::MSet set = enquire.get_mset(0, 100);
        for (auto place = set.begin(); place != set.end(); ++place) found.push_back(*place);
    };
    const Xapian::Query lantern(index::ranked_term({}, "lantern"));
    ask(Xapian::Query(Xapian::Query::OP_AND, lantern, source));
    std::erase_if(expected,
                  [](Xapian::docid id) { return id % 2 == 0; });  // entry 3 is paragraph 2
    CHECK(found == std::vector<Xapian::docid>(expected.begin() + 1, expected.end()));
    ask(Xapian::Query(Xapian::Query::OP_AND_NOT, lantern, source));
    CHECK(found.size() == 20 - (expected.size() - 1));
    ask(query::ranges_query({}));
    CHECK(found.empty());
}

TEST_CASE("edition ranges: from entries to their passages", "[ranking]") {
    const auto edition = index::Lengths::edition_entry, none = index::Lengths::no_entry;
    const index::Lengths lengths({edition, 1, 2, none, edition, edition, 3, none});
    const auto ranges = query::ranges_of({1, 5, 6}, lengths);
    REQUIRE(ranges.size() == 2);
    CHECK(ranges[0].begin == 2);
    CHECK(ranges[0].end == 4);
    CHECK(ranges[1].begin == 7);
    CHECK(ranges[1].end == 8);
}

}  // namespace
}  // namespace chancery::ranking
