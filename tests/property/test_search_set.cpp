// SPDX-License-Identifier: GPL-2.0-or-later
//
// Search against reading everything (tests/support/oracle.hpp): the same passages, the same scores,
// the same order, for queries of every operator over small corpora drawn from a seed. A failure
// names corpus and query; $CHANCERY_ROUNDS asks for more corpora than usual.
#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "indexer/text/normal.hpp"
#include "indexer/text/utf8.hpp"
#include "searcher/query/parse.hpp"
#include "searcher/results/search.hpp"
#include "tests/catch.hpp"
#include "tests/support/editions.hpp"
#include "tests/support/folder.hpp"
#include "tests/support/oracle.hpp"
#include "tests/support/random_words.hpp"

namespace chancery::tests {
namespace {

using document::Edition;
using results::Hit;
using results::Results;

constexpr std::size_t all = 1000;
constexpr int queries_per_corpus = 60;

/// An index of editions and the oracle over the same.
struct Corpus {
    explicit Corpus(const std::vector<Edition>& editions, const std::vector<Edition>& decoys = {})
        : index(index_of(folder / "index", editions, decoys)), oracle("en", editions) {}

    TemporaryFolder folder;
    index::Index index;
    Oracle oracle;
};

Results answer(const Corpus& corpus, const std::string& query, bool collapse = false,
               std::size_t first = 0, std::size_t count = all) {
    auto results = results::search(corpus.index, {query, "en", first, count, collapse});
    REQUIRE(results);
    return *std::move(results);
}

/// Key and score of each hit, as they were given.
std::vector<std::pair<std::string, double>> rows(const std::vector<Hit>& hits) {
    std::vector<std::pair<std::string, double>> rows;
    for (const Hit& hit : hits) rows.emplace_back(hit.key, hit.score);
    return rows;
}

std::set<std::string> keys(const std::vector<Hit>& hits) {
    std::set<std::string> keys;
    for (const Hit& hit : hits) keys.insert(hit.key);
    return keys;
}

std::set<std::string> keys(const std::vector<Found>& found) {
    std::set<std::string> keys;
    for (const Found& one : found) keys.insert(one.key);
    return keys;
}

bool is_near(double one, double other) {
    return std::abs(one - other) <= 1e-9 * std::max(std::abs(one), std::abs(other));
}

/// The hits' scores are the oracle's, they fall, and equal ones are in the index's order.
void check_order(const std::vector<Hit>& hits, const std::vector<Found>& found) {
    std::map<std::string, std::size_t> place;
    for (std::size_t i = 0; i < found.size(); ++i) place[found[i].key] = i;
    for (std::size_t i = 0; i < hits.size(); ++i) {
        CAPTURE(hits[i].key);
        const Found& same = found[place.at(hits[i].key)];
        CHECK(is_near(hits[i].score, same.score));
        CHECK(is_near(hits[i].score, found[i].score));
        CHECK(hits[i].rank == i + 1);
        if (i == 0) continue;
        CHECK(hits[i - 1].score >= hits[i].score);
        if (hits[i - 1].score == hits[i].score && is_near(found[i - 1].score, found[i].score)) {
            // Sums of other numbers may be near and not equal; then either order is right.
            const bool equal = same.score == found[place.at(hits[i - 1].key)].score;
            if (equal) CHECK(place.at(hits[i - 1].key) < place.at(hits[i].key));
        }
    }
}

template <class List>
List slice(const List& list, std::size_t first, std::size_t count) {
    const auto begin = list.begin() + static_cast<std::ptrdiff_t>(std::min(first, list.size()));
    const auto rest = static_cast<std::size_t>(list.end() - begin);
    return List(begin, begin + static_cast<std::ptrdiff_t>(std::min(count, rest)));
}

/// The top is the start of the whole, whatever was passed over to find it; pages follow each other.
void check_pages(const Corpus& corpus, const std::string& query, const std::vector<Hit>& hits,
                 bool collapse) {
    const auto whole = rows(hits);
    for (const auto& [first, count] :
         {std::pair<std::size_t, std::size_t>{0, 1}, {0, 3}, {0, 10}, {2, 3}, {5, 10}}) {
        CAPTURE(first, count);
        CHECK(rows(answer(corpus, query, collapse, first, count).hits) ==
              slice(whole, first, count));
    }
}

/// Of passages with the same words the best one, of equals the first.
std::vector<Hit> best_of_each(const std::vector<Hit>& hits) {
    std::set<std::string> seen;
    std::vector<Hit> best;
    for (const Hit& hit : hits) {
        const std::string words = text::word_key(hit.passage.text);
        if (words.empty() || seen.insert(words).second) best.push_back(hit);
    }
    return best;
}

bool lies_within(const std::vector<results::Mark>& marks, const std::string& text) {
    std::size_t last = 0;
    for (const auto& [begin, end] : marks) {
        if (begin < last || begin >= end || end > text::count_code_points(text)) return false;
        last = end;
    }
    return true;
}

void check_marks(const Hit& hit) {
    CHECK(lies_within(hit.marks, hit.passage.text));
    REQUIRE(hit.footnote_marks.size() == hit.passage.footnotes.size());
    for (std::size_t i = 0; i < hit.footnote_marks.size(); ++i) {
        CHECK(lies_within(hit.footnote_marks[i], hit.passage.footnotes[i].text));
    }
}

bool has_marks(const Hit& hit) {
    return !hit.marks.empty() || std::ranges::any_of(hit.footnote_marks, [](const auto& marks) {
        return !marks.empty();
    });
}

void check_query(Corpus& corpus, const std::string& query) {
    const auto tree = query::parse(query);
    if (!tree) return;
    CAPTURE(query, query::to_expression(tree->root));
    const std::vector<Found> found = corpus.oracle.find(tree->root);
    const Results results = answer(corpus, query);
    CHECK(keys(results.hits) == keys(found));
    CHECK(results.total.exact);
    CHECK(results.total.value == found.size());
    if (keys(results.hits) != keys(found)) return;
    check_order(results.hits, found);
    check_pages(corpus, query, results.hits, false);
    const Results collapsed = answer(corpus, query, true);
    CHECK(rows(collapsed.hits) == rows(best_of_each(results.hits)));
    check_pages(corpus, query, collapsed.hits, true);
    CHECK(rows(answer(corpus, query::to_query(tree->root)).hits) == rows(results.hits));
    for (const Hit& hit : results.hits) check_marks(hit);
}

TEST_CASE("search: drawn queries find what reading everything finds", "[property][search]") {
    for (std::uint64_t seed = 1; seed <= rounds(12); ++seed) {
        CAPTURE(seed);
        Draw draw(seed);
        const std::vector<Edition> editions = draw.editions();
        Corpus corpus(editions, seed % 3 == 0 ? draw.editions() : std::vector<Edition>{});
        for (int i = 0; i < queries_per_corpus; ++i) check_query(corpus, draw.query());
    }
}

/// The same for a model: scores of reading everything, and the top is the start of the whole.
void check_model(Corpus& corpus, const std::string& query, const ranking::Model& model) {
    const auto tree = query::parse(query);
    if (!tree) return;
    CAPTURE(query, to_string(model));
    const auto ask = [&](std::size_t count) {
        auto results = results::search(
            corpus.index,
            {.query = query, .language = "en", .count = count, .collapse = false, .model = model});
        REQUIRE(results);
        return std::move(results->hits);
    };
    const std::vector<Hit> hits = ask(all);
    const std::vector<Found> found = corpus.oracle.find(tree->root, model);
    CHECK(keys(hits) == keys(found));
    if (keys(hits) != keys(found)) return;
    check_order(hits, found);
    for (const std::size_t count : {1U, 3U, 10U})
        CHECK(rows(ask(count)) == slice(rows(hits), 0, count));
}

TEST_CASE("search: of every weighting the top is what reading everything ranks highest",
          "[property][search]") {
    for (std::uint64_t seed = 1; seed <= rounds(4); ++seed) {
        CAPTURE(seed);
        Draw draw(seed);
        Corpus corpus(draw.editions());
        for (int i = 0; i < queries_per_corpus / 4; ++i) {
            const std::string query = draw.query();
            for (const char* model :
                 {"bm25", "bm25+title=.4", "ineb2+exact=.3", "dph+title=1", "tfidf+exact=.2+stop",
                  "lm:mu=20+title=.2", "lm:lambda=.3+stop=.3", "ineb2+stop+title=2"}) {
                check_model(corpus, query, *ranking::parse_model(model));
            }
        }
    }
}

/// Two works of which the second has lead-ins.
std::vector<Edition> small_corpus() {
    Edition first = edition("A/RES/76/1", "en", "Lantern", "2020-05-01");
    for (const char* text : {"lantern", "harbour", "lantern harbour", "harbour lantern"}) {
        first.passages.push_back(passage(std::to_string(first.passages.size() + 1), text));
    }
    Edition second = edition("A/RES/76/2", "en", "Harbour", "2021-05-01");
    for (const char* text : {"tide", "lantern", "harbour", "lantern harbour tide"}) {
        second.passages.push_back(passage(std::to_string(second.passages.size() + 1) + ".a", text));
        second.passages.back().context = {"harbour tide"};
    }
    return {first, second};
}

TEST_CASE("search: all small queries find what reading everything finds", "[property][search]") {
    Corpus corpus(small_corpus());
    const std::vector<std::string> operands = {"lantern",
                                               "harbour",
                                               "tide",
                                               "\"lantern harbour\"",
                                               "year:2020",
                                               "-lantern",
                                               "+tide",
                                               "(harbour AND tide)",
                                               "(year:2021 OR tide)"};
    for (const std::string& one : operands) {
        check_query(corpus, one);
        for (const std::string& two : operands) {
            for (const char* by : {" ", " AND ", " OR ", " NOT "}) {
                check_query(corpus, one + by + two);
                for (const std::string& three : operands)
                    check_query(corpus, one + by + two + " " + three);
            }
        }
    }
}

struct YearRow {
    const char* query;
    std::size_t hits;
};

TEST_CASE("search: years of any number of digits", "[property][search]") {
    static const Corpus corpus(small_corpus());
    const auto row = GENERATE(values<YearRow>({
        {"year:2020", 4},
        {"year:02020", 4},
        {"year:0", 0},
        {"year:20", 0},
        {"year:202", 0},
        {"year:20200", 0},
        {"year:2020200", 0},
        {"year:20..", 8},
        {"year:..20", 0},
        {"year:20..2020", 4},
        {"year:2021..20200", 4},
        {"year:20200..", 0},
        {"year:..999999999", 8},
        {"year:3..", 8},
    }));
    CAPTURE(row.query);
    CHECK(answer(corpus, row.query).hits.size() == row.hits);
}

TEST_CASE("search: every hit of a phrase holds and marks it", "[property][search]") {
    for (std::uint64_t seed = 101; seed <= 100 + rounds(6); ++seed) {
        CAPTURE(seed);
        Draw draw(seed);
        Corpus corpus(draw.editions());
        for (int i = 0; i < queries_per_corpus; ++i) {
            const std::string phrase = draw.text(3);
            CAPTURE(phrase);
            for (const Hit& hit : answer(corpus, "\"" + phrase + "\"").hits) {
                CHECK(corpus.oracle.holds_phrase(hit.passage, phrase));
                CHECK(has_marks(hit));
            }
        }
    }
}

/// Key, score and reprints of each hit: all that the order of entries could change.
std::vector<std::string> answers(const Corpus& corpus, const std::string& query, bool collapse) {
    std::vector<std::string> lines;
    for (const Hit& hit : answer(corpus, query, collapse).hits) {
        lines.push_back(hit.key + " " + std::to_string(hit.score));
        if (hit.reprints) lines.back() += " " + hit.reprints->first + " " + hit.reprints->last;
    }
    return lines;
}

TEST_CASE("search: equal scores come in one order, whatever the order of indexing",
          "[property][search]") {
    std::vector<Edition> editions;
    for (int number = 1; number <= 9; ++number) {
        // Three works a day, some without a date, all with the same words.
        const std::string date =
            number % 4 == 0 ? "" : "2143-0" + std::to_string(number % 3 + 1) + "-01";
        editions.push_back(edition("A/RES/199/" + std::to_string(number), "en", "", date));
        for (const char* text : {"lantern", "harbour tide", "lantern"})
            editions.back().passages.push_back(
                passage(std::to_string(editions.back().passages.size() + 1), text));
    }
    std::vector<Edition> turned(editions.rbegin(), editions.rend());
    std::swap(turned[1], turned[6]);
    const Corpus one(editions), other(turned, editions);
    for (const char* query : {"lantern", "\"harbour tide\"", "lantern OR tide", "year:2143"}) {
        CAPTURE(query);
        for (const bool collapse : {false, true})
            CHECK(answers(one, query, collapse) == answers(other, query, collapse));
    }
}

}  // namespace
}  // namespace chancery::tests
