// SPDX-License-Identifier: GPL-2.0-or-later
//
// Directions and words of entries: what is written is read back, and damage is told or does no
// harm.
#include <algorithm>
#include <cstddef>
#include <random>
#include <set>
#include <string>
#include <vector>

#include "indexer/meaning/passage_table.hpp"
#include "tests/catch.hpp"

namespace {

using namespace chancery::meaning;

const std::string digest(32, 'a');

std::vector<std::size_t> words_of(const PassageTable& table, std::size_t entry) {
    std::vector<std::size_t> places;
    table.each_word(entry, [&](std::size_t place) { places.push_back(place); });
    return places;
}

/// Rows whose words are `places`, and whose first number is the row's.
std::vector<PassageRow> rows_with(const std::vector<std::vector<std::size_t>>& places) {
    std::vector<PassageRow> rows;
    for (const auto& of_row : places) {
        Vector direction{1};
        direction[1] = static_cast<float>(rows.size());
        rows.push_back({quantised(direction), packed_words(of_row)});
    }
    return rows;
}

}  // namespace

TEST_CASE("directions and words of entries are read back", "[meaning]") {
    std::mt19937 random(5);
    std::vector<std::vector<std::size_t>> places(200);
    for (auto& of_row : places) {
        // Few and many, near and far apart, twice over, and none.
        const std::size_t count = random() % 40, most = random() % 2 == 0 ? 50 : 3'000'000'000;
        for (std::size_t i = 0; i < count; ++i) of_row.push_back(random() % most);
    }
    const std::vector<PassageRow> rows = rows_with(places);
    const std::string bytes = encode(rows, digest);
    const auto table = PassageTable::over(bytes);
    REQUIRE(table.has_value());
    CHECK(table->words() == digest);
    REQUIRE(table->last() == rows.size());
    for (std::size_t row = 0; row < rows.size(); ++row) {
        CAPTURE(row);
        CHECK(table->factor(row + 1) == rows[row].direction.factor);
        CHECK(std::ranges::equal(table->row(row + 1), rows[row].direction.numbers));
        CHECK(table->packed(row + 1) == rows[row].words);
        const std::set<std::size_t> once(places[row].begin(), places[row].end());
        CHECK(words_of(*table, row + 1) == std::vector<std::size_t>(once.begin(), once.end()));
    }
}

TEST_CASE("damaged tables of passages are refused or read without harm", "[meaning]") {
    const std::string bytes = encode(rows_with({{1, 2, 300}, {}, {70'000}}), digest);
    CHECK_FALSE(PassageTable::over("").has_value());
    CHECK_FALSE(PassageTable::over(bytes.substr(1)).has_value());
    for (std::size_t size = 0; size < bytes.size(); ++size)
        CHECK_FALSE(PassageTable::over(bytes.substr(0, size)).has_value());
    CHECK_FALSE(PassageTable::over(bytes + "x").has_value());
    std::size_t read = 0;
    for (std::size_t place = 0; place < bytes.size(); ++place) {
        std::string flipped = bytes;
        flipped[place] = static_cast<char>(~flipped[place]);
        const auto table = PassageTable::over(flipped);
        if (!table) continue;
        ++read;
        for (std::size_t entry = 1; entry <= table->last(); ++entry)
            CHECK(words_of(*table, entry).size() <= bytes.size());
    }
    CHECK(read > 3 * dimensions);
}

TEST_CASE("a table of another version says so", "[meaning]") {
    std::string bytes = encode(rows_with({{1}}), digest);
    bytes[7] = '1';
    const auto table = PassageTable::over(bytes);
    REQUIRE_FALSE(table.has_value());
    CHECK(table.error().why == "is of another version of Chancery");
}
