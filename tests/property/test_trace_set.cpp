// SPDX-License-Identifier: GPL-2.0-or-later
//
// Traces against comparing a paragraph with every passage: the same works, equally near, over small
// corpora drawn from a seed and over the sample in every language.
#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include "indexer/text/normal.hpp"
#include "searcher/lookup/similarity.hpp"
#include "searcher/lookup/trace.hpp"
#include "searcher/results/hits.hpp"
#include "tests/catch.hpp"
#include "tests/support/editions.hpp"
#include "tests/support/folder.hpp"
#include "tests/support/random_words.hpp"
#include "tests/support/sample.hpp"

namespace chancery::tests {
namespace {

using results::Hit;
using Nearest = std::map<std::string, double>;  // by symbol

std::vector<Hit> passages_of(const index::Shelf& shelf) {
    results::HitLoader loader(shelf);
    std::vector<Hit> hits;
    for (Xapian::docid entry = 1; entry <= shelf.lengths.last(); ++entry) {
        if (shelf.lengths.is_passage(entry)) hits.push_back(loader.load(entry).value());
    }
    return hits;
}

Nearest by_reading_all(const index::Shelf& shelf, const std::vector<Hit>& passages,
                       const Hit& asked) {
    const auto words = analysis::words_of(asked.passage.text, shelf.language);
    ranking::WordWeights weights(shelf);
    const lookup::Similarity similarity(words, weights);
    Nearest nearest;
    for (const Hit& other : passages) {
        if (words.empty() || other.symbol == asked.symbol) continue;
        const bool same = text::word_key(other.passage.text) == text::word_key(asked.passage.text);
        const double value =
            same ? 1 : similarity.to(analysis::words_of(other.passage.text, shelf.language));
        if (value < lookup::least_similarity) continue;
        nearest[other.symbol] = std::max(nearest[other.symbol], value);
    }
    return nearest;
}

Nearest by_trace(const index::Index& index, const Hit& asked) {
    const auto traces = lookup::trace(index, {asked.key, "", 1000});
    REQUIRE(traces);
    const auto own = std::ranges::find_if(
        traces->traces, [&](const lookup::Trace& trace) { return trace.asked->key == asked.key; });
    Nearest nearest;
    if (own == traces->traces.end()) return nearest;
    for (const auto* carriers : {&own->series, &own->others}) {
        for (const lookup::Carrier& carrier : *carriers) {
            if (!carrier.asked) nearest[carrier.hit.symbol] = carrier.similarity;
        }
    }
    CHECK(nearest.size() == own->in_series.unchanged + own->in_series.changed +
                                own->in_others.unchanged + own->in_others.changed);
    return nearest;
}

void check_shelf(const index::Index& index, const std::string& language) {
    const index::Shelf& shelf = **index.shelf(language);
    const std::vector<Hit> passages = passages_of(shelf);
    REQUIRE_FALSE(passages.empty());
    for (const Hit& asked : passages) {
        if (asked.passage.role == document::Role::heading) continue;
        CAPTURE(asked.key, asked.passage.text);
        const Nearest expected = by_reading_all(shelf, passages, asked);
        const Nearest found = by_trace(index, asked);
        CHECK(found.size() == expected.size());
        for (const auto& [symbol, value] : expected) {
            CAPTURE(symbol);
            REQUIRE(found.contains(symbol));
            CHECK(found.at(symbol) == Approx(value));
        }
    }
}

TEST_CASE("trace: drawn paragraphs are carried by what reading everything finds",
          "[property][trace]") {
    for (std::uint64_t seed = 1; seed <= rounds(10); ++seed) {
        CAPTURE(seed);
        Draw draw(seed);
        std::vector<document::Edition> editions = draw.editions();
        // Notes count for a passage's length, and these are far longer than their texts.
        for (document::Edition& edition : editions) {
            for (document::Passage& passage : edition.passages) passage.footnotes.clear();
        }
        const TemporaryFolder folder;
        check_shelf(index_of(folder / "index", editions), "en");
    }
}

TEST_CASE("trace: paragraphs of the sample are carried by what reading everything finds",
          "[property][trace]") {
    const TemporaryFolder folder;
    const index::Index index = index_of(folder / "index", sample_editions());
    REQUIRE(index.languages().size() == 6);
    for (const std::string& language : index.languages()) check_shelf(index, language);
}

}  // namespace
}  // namespace chancery::tests
