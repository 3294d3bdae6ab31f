// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/manuscript/spelling.hpp"

#include <map>
#include <vector>

#include "data/tables.hpp"
#include "indexer/text/table.hpp"

namespace chancery::manuscript {
namespace {

struct Pair {
    std::string_view british, american;
};

struct Spellings {
    std::map<char, std::vector<Pair>> starts;  // by first letter
    std::map<char, std::vector<Pair>> ends;    // by last letter

    Spellings() {
        for (const text::Row& row : text::table_rows(data::spelling_pairs)) {
            if (row[0] == "start") {
                starts[row[1].front()].push_back({row[1], row[2]});
            } else {
                ends[row[1].back()].push_back({row[1], row[2]});
            }
        }
    }
};

}  // namespace

std::string american(std::string_view key) {
    static const Spellings spellings;
    std::string word(key);
    if (word.size() < 4) return word;
    if (const auto rows = spellings.starts.find(word.front()); rows != spellings.starts.end()) {
        for (const Pair& pair : rows->second) {
            if (!word.starts_with(pair.british)) continue;
            // "fulfill" begins with "fulfil" and is American already.
            const bool longer = pair.american.size() > pair.british.size();
            if (longer && word.starts_with(pair.american)) continue;
            word.replace(0, pair.british.size(), pair.american);
            break;
        }
    }
    if (const auto rows = spellings.ends.find(word.back()); rows != spellings.ends.end()) {
        for (const Pair& pair : rows->second) {
            if (!word.ends_with(pair.british)) continue;
            word.replace(word.size() - pair.british.size(), pair.british.size(), pair.american);
            break;
        }
    }
    return word;
}

}  // namespace chancery::manuscript
