// SPDX-License-Identifier: GPL-2.0-or-later
//
// Row by row: the places of a word are walked and its neighbours added up in one array of all
// words, so that no table of pairs is needed.
#include "indexer/meaning/association.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "indexer/meaning/texts.hpp"

namespace chancery::meaning {
namespace {

using Count = std::uint32_t;

/// 60 / distance, so that counts are whole numbers.
constexpr std::array<Count, window + 1> weights = {0, 60, 30, 20, 15, 12};

/// Places of each word, one word after the other.
struct Places {
    std::vector<std::size_t> ends;
    std::vector<std::uint32_t> places;
};

Places places_of(const std::vector<std::uint32_t>& occurrences, std::size_t words) {
    Places lists;
    lists.ends.assign(words, 0);
    for (const std::uint32_t word : occurrences) {
        if (word != Texts::end_of_text) ++lists.ends[word];
    }
    std::size_t sum = 0;
    for (std::size_t& end : lists.ends) {
        const std::size_t count = end;
        end = sum;  // where the list begins, until it is filled
        sum += count;
    }
    lists.places.resize(sum);
    for (std::size_t place = 0; place < occurrences.size(); ++place) {
        const std::uint32_t word = occurrences[place];
        if (word != Texts::end_of_text)
            lists.places[lists.ends[word]++] = static_cast<std::uint32_t>(place);
    }
    return lists;
}

/// The neighbours of one word, added up.
class Neighbours {
  public:
    Neighbours(const std::vector<std::uint32_t>& occurrences, std::size_t words)
        : occurrences_(occurrences), counts_(words, 0) {}

    void add_around(std::size_t place) {
        for (std::size_t far = 1; far <= window && far <= place; ++far) {
            if (!add(occurrences_[place - far], far)) break;
        }
        for (std::size_t far = 1; far <= window && place + far < occurrences_.size(); ++far) {
            if (!add(occurrences_[place + far], far)) break;
        }
    }

    /// Words that were met, in rising order; clear() forgets them.
    const std::vector<std::uint32_t>& met() {
        std::ranges::sort(met_);
        return met_;
    }
    Count of(std::uint32_t word) const { return counts_[word]; }
    void clear() {
        for (const std::uint32_t word : met_) counts_[word] = 0;
        met_.clear();
    }

  private:
    bool add(std::uint32_t word, std::size_t far) {
        if (word == Texts::end_of_text) return false;
        if (counts_[word] == 0) met_.push_back(word);
        counts_[word] += weights[far];
        return true;
    }

    const std::vector<std::uint32_t>& occurrences_;
    std::vector<Count> counts_;
    std::vector<std::uint32_t> met_;
};

/// Turns counts into association, in place, leaving out what is not positive.
void weigh(Sparse& matrix) {
    std::vector<double> sums(matrix.size(), 0);
    for (std::size_t row = 0; row < matrix.size(); ++row) {
        for (std::size_t cell = matrix.begin(row); cell < matrix.ends[row]; ++cell)
            sums[row] += static_cast<double>(matrix.values[cell]);
    }
    double all = 0;
    std::vector<double> chances(matrix.size(), 0);  // of a context; counts are symmetrical
    for (std::size_t row = 0; row < matrix.size(); ++row)
        all += chances[row] = std::pow(sums[row], context_power);
    std::size_t kept = 0, begin = 0;
    for (std::size_t row = 0; row < matrix.size(); ++row) {
        const std::size_t end = matrix.ends[row];
        for (std::size_t cell = begin; cell < end; ++cell) {
            const std::uint32_t column = matrix.columns[cell];
            const double expected = sums[row] * chances[column] / all;
            const double value = std::log(static_cast<double>(matrix.values[cell]) / expected);
            if (value <= 0) continue;
            matrix.columns[kept] = column;
            matrix.values[kept++] = static_cast<float>(value);
        }
        begin = end;
        matrix.ends[row] = kept;
    }
    matrix.columns.resize(kept);
    matrix.values.resize(kept);
}

}  // namespace

Sparse association(const std::vector<std::uint32_t>& occurrences, std::size_t words) {
    const Places lists = places_of(occurrences, words);
    Neighbours neighbours(occurrences, words);
    Sparse matrix;
    std::size_t place = 0;
    for (const std::size_t end : lists.ends) {
        for (; place < end; ++place) neighbours.add_around(lists.places[place]);
        for (const std::uint32_t met : neighbours.met()) {
            matrix.columns.push_back(met);
            matrix.values.push_back(static_cast<float>(neighbours.of(met)));
        }
        matrix.ends.push_back(matrix.columns.size());
        neighbours.clear();
    }
    weigh(matrix);
    return matrix;
}

}  // namespace chancery::meaning
