// SPDX-License-Identifier: GPL-2.0-or-later
//
// Words of one language set among another's: where their renderings lie, the first table first; and
// the tables that are lent to libraries of each language.
#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/meaning/rendered.hpp"
#include "indexer/meaning/shipped.hpp"
#include "tests/catch.hpp"

namespace {

using namespace chancery::meaning;

Vector axis(std::size_t place) {
    Vector vector{};
    vector[place] = 1;
    return vector;
}

float nearness(const LearnedWord& word, const Vector& direction) {
    return Probe(direction).nearness(Row(word.direction.numbers), word.direction.factor);
}

TEST_CASE("a word lies where the words that stand for it lie", "[meaning]") {
    const std::string pivot_bytes =
        encode({{"bicycle", 8, quantised(axis(0))}, {"road", 2, quantised(axis(1))}}, {});
    const auto pivot = WordTable::over(pivot_bytes);
    const std::string first = encode(
        {{"rue", "road", 0.5F}, {"velo", "bicycle", 0.9F}, {"velo", "road", 0.3F}}, "en", {});
    const std::string second = encode(
        {{"atome", "atom", 1}, {"bicyclette", "bicycle", 0.2F}, {"rue", "bicycle", 1}}, "en", {});
    REQUIRE(pivot.has_value());
    const std::vector<TranslationTable> tables{*TranslationTable::over(first),
                                               *TranslationTable::over(second)};
    const std::vector<LearnedWord> words = rendered(tables, *pivot);
    // "atom" is unknown; "rue" is the first table's.
    REQUIRE(words.size() == 3);
    CHECK(words[0].word == "bicyclette");
    CHECK(words[0].weight == 8);
    CHECK(nearness(words[0], axis(0)) > 0.99F);
    CHECK(words[1].word == "rue");
    CHECK(nearness(words[1], axis(1)) > 0.99F);
    CHECK(words[2].word == "velo");
    CHECK(words[2].weight == Approx((0.9 * 8 + 0.3 * 2) / 1.2));
    CHECK(nearness(words[2], axis(0)) == Approx(0.949).margin(0.01));  // 3 / sqrt(10)
}

TEST_CASE("each language has words to lend, and those that mean the like are near", "[meaning]") {
    // Ranked forms, as analysis gives them.
    struct Near {
        std::string_view language, word, like, unlike;
    };
    for (const Near& row : std::vector<Near>{{"en", "train", "bus", "treati"},
                                             {"fr", "velo", "train", "trait"},
                                             {"es", "biciclet", "tren", "trat"},
                                             {"ru", "велосипед", "автобус", "договор"}}) {
        CAPTURE(row.language);
        const std::string bytes = words_to_lend(row.language);
        const auto table = WordTable::over(bytes);
        REQUIRE(table.has_value());
        const auto word = table->find(row.word), like = table->find(row.like),
                   unlike = table->find(row.unlike);
        REQUIRE((word && like && unlike));
        Vector direction{};
        add(direction, table->row(*word), table->factor(*word));
        const Probe probe(direction);
        CHECK(probe.nearness(table->row(*like), table->factor(*like)) >
              probe.nearness(table->row(*unlike), table->factor(*unlike)));
    }
    for (const std::string_view language : {"ar", "zh"})
        CHECK(WordTable::over(words_to_lend(language)).value().size() > 5'000);
    CHECK(words_to_lend("de").empty());
}

}  // namespace
