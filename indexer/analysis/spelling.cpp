// SPDX-License-Identifier: GPL-2.0-or-later
//
// A row of the kind "keep" holds a base in -ise. Endings in -is... are only exchanged where the
// base that they leave ("revis" of "revised") ends like none of them.
#include "indexer/analysis/spelling.hpp"

#include <algorithm>
#include <map>
#include <unordered_map>
#include <vector>

#include "data/vocabulary/spelling_pairs.hpp"
#include "indexer/text/table.hpp"

namespace chancery::analysis {
namespace {

constexpr std::size_t least_word = 4;

struct Pair {
    std::string_view british, american;
};

struct Spellings {
    std::map<char, std::vector<Pair>> starts;  // by first letter
    std::map<char, std::vector<Pair>> ends;    // by last letter
    std::unordered_map<std::string_view, std::string_view> whole;
    std::vector<std::string_view> kept;  // bases without their -e

    Spellings() {
        for (const text::Row& row : text::table_rows(data::spelling_pairs)) {
            if (row[0] == "start") starts[row[1].front()].push_back({row[1], row[2]});
            if (row[0] == "end") ends[row[1].back()].push_back({row[1], row[2]});
            if (row[0] == "whole") whole.emplace(row[1], row[2]);
            if (row[0] == "keep") kept.push_back(row[1].substr(0, row[1].size() - 1));
        }
        // "centred" before "centre".
        for (auto& [letter, rows] : starts) {
            std::ranges::stable_sort(rows, std::ranges::greater{},
                                     [](const Pair& pair) { return pair.british.size(); });
        }
    }

    bool is_kept(std::string_view base) const {
        return std::ranges::any_of(
            kept, [base](std::string_view ending) { return base.ends_with(ending); });
    }
};

void exchange_start(const Spellings& spellings, std::string& word) {
    const auto rows = spellings.starts.find(word.front());
    if (rows == spellings.starts.end()) return;
    for (const Pair& pair : rows->second) {
        if (!word.starts_with(pair.british)) continue;
        // "fulfill" begins with "fulfil" and is American already.
        const bool longer = pair.american.size() > pair.british.size();
        if (longer && word.starts_with(pair.american)) continue;
        word.replace(0, pair.british.size(), pair.american);
        return;
    }
}

void exchange_end(const Spellings& spellings, std::string& word) {
    const auto rows = spellings.ends.find(word.back());
    if (rows == spellings.ends.end()) return;
    for (const Pair& pair : rows->second) {
        if (!word.ends_with(pair.british)) continue;
        const std::size_t base = word.size() - pair.british.size();
        const bool in_is = pair.british.starts_with("is");
        if (in_is && (base < 2 || spellings.is_kept(std::string_view(word).substr(0, base + 2))))
            return;
        word.replace(base, pair.british.size(), pair.american);
        return;
    }
}

}  // namespace

std::string american(std::string_view word) {
    static const Spellings spellings;
    std::string changed(word);
    if (word.size() < least_word) return changed;
    if (const auto found = spellings.whole.find(word); found != spellings.whole.end())
        return std::string(found->second);
    exchange_start(spellings, changed);
    exchange_end(spellings, changed);
    return changed;
}

}  // namespace chancery::analysis
