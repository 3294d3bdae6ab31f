// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/manuscript/alignment.hpp"

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "indexer/analysis/spelling.hpp"

namespace chancery::manuscript {
namespace {

enum Step : std::uint8_t { both, only_quoted, only_source, skipped };

constexpr std::size_t max_cells = std::size_t{24} << 20;

class Table {
  public:
    Table(const Pattern& pattern, const WordStream& stream)
        : pattern_(pattern),
          rows_(pattern.words.size()),
          columns_(std::min(stream.size(), max_cells / std::max<std::size_t>(1, rows_))),
          steps_((rows_ + 1) * (columns_ + 1)) {
        number_words(stream);
    }

    Alignment run() {
        std::vector<std::uint32_t> before(columns_ + 1, 0), row(columns_ + 1);
        for (std::size_t i = 1; i <= rows_; ++i) {
            row[0] = static_cast<std::uint32_t>(i);
            step(i, 0) = only_quoted;
            for (std::size_t j = 1; j <= columns_; ++j) fill(i, j, before, row);
            if (i < rows_ && pattern_.begins_segment(i)) skip_freely(i, row);
            std::swap(before, row);
        }
        const auto least = std::ranges::min_element(before);
        return trace(static_cast<std::size_t>(least - before.begin()), *least);
    }

  private:
    std::uint8_t& step(std::size_t i, std::size_t j) { return steps_[i * (columns_ + 1) + j]; }

    /// Equal words get equal numbers, so that the table compares numbers.
    void number_words(const WordStream& stream) {
        std::unordered_map<std::string, std::uint32_t> numbers;
        for (const analysis::Word& word : pattern_.words) {
            const auto next = static_cast<std::uint32_t>(numbers.size() + 1);
            quoted_.push_back(
                numbers.try_emplace(analysis::american(word.key), next).first->second);
        }
        for (std::size_t j = 0; j < columns_; ++j) {
            const auto known = numbers.find(std::string(stream.spelled(j)));
            source_.push_back(known == numbers.end() ? 0 : known->second);
        }
    }

    void fill(std::size_t i, std::size_t j, const std::vector<std::uint32_t>& before,
              std::vector<std::uint32_t>& row) {
        const std::uint32_t changed = quoted_[i - 1] == source_[j - 1] ? 0 : 1;
        std::uint32_t cost = before[j - 1] + changed;
        std::uint8_t taken = both;
        if (before[j] + 1 < cost) {
            cost = before[j] + 1;
            taken = only_quoted;
        }
        if (row[j - 1] + 1 < cost) {
            cost = row[j - 1] + 1;
            taken = only_source;
        }
        row[j] = cost;
        step(i, j) = taken;
    }

    /// Behind the last word of a segment any words of the source may be left out.
    void skip_freely(std::size_t i, std::vector<std::uint32_t>& row) {
        for (std::size_t j = 1; j <= columns_; ++j) {
            if (row[j - 1] >= row[j]) continue;
            row[j] = row[j - 1];
            step(i, j) = skipped;
        }
    }

    Alignment trace(std::size_t j, std::uint32_t cost) {
        Alignment alignment;
        alignment.cost = cost;
        std::size_t segment = pattern_.segments.size();
        std::size_t i = rows_;
        std::vector<lookup::WordRange> ranges(segment);
        for (; segment-- > 0;) {
            const std::size_t first = pattern_.segments[segment].first;
            while (i > first && step(i, j) == skipped) --j;
            const std::size_t end = j;
            while (i > first) {
                const std::uint8_t taken = step(i, j);
                if (taken != only_source && taken != skipped) --i;
                if (taken != only_quoted) --j;
            }
            ranges[segment] = {j, end};
        }
        alignment.place.segments = std::move(ranges);
        return alignment;
    }

    const Pattern& pattern_;
    std::size_t rows_, columns_;
    std::vector<std::uint8_t> steps_;
    std::vector<std::uint32_t> quoted_, source_;
};

}  // namespace

double Alignment::likeness(const Pattern& pattern) const {
    const double words = static_cast<double>(pattern.words.size());
    return words > 0 ? std::max(0.0, 1 - static_cast<double>(cost) / words) : 0;
}

std::optional<Alignment> nearest_stretch(const Pattern& pattern, const WordStream& stream) {
    if (pattern.words.empty() || stream.size() == 0) return std::nullopt;
    return Table(pattern, stream).run();
}

}  // namespace chancery::manuscript
