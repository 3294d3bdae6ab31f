// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/query/nearest.hpp"

#include <algorithm>

#include "indexer/index/terms.hpp"
#include "searcher/query/names.hpp"

namespace chancery::query {
namespace {

// No word that anybody mistypes is longer, and the work for one candidate stays small.
constexpr std::size_t max_value = 60;

}  // namespace

std::string nearest_value(const Xapian::Database& database, std::string_view prefix,
                          const std::string& value) {
    if (value.empty() || value.size() > max_value) return {};
    // The prefix with the first letter: a capital's colon is part of it.
    const std::string begin = index::value_term(prefix, value.substr(0, 1));
    const std::size_t head = begin.size() - 1;
    const std::size_t allowed = (value.size() + 2) / 3;
    std::size_t least = allowed + 1;
    Xapian::doccount most = 0;
    std::string nearest;
    for (auto term = database.allterms_begin(begin); term != database.allterms_end(begin); ++term) {
        const std::string held = (*term).substr(head);
        if (held.size() > value.size() + allowed || held.size() + allowed < value.size()) continue;
        const std::size_t distance = edit_distance(value, held);
        const Xapian::doccount size = term.get_termfreq();
        if (distance > least || (distance == least && size <= most)) continue;
        least = distance;
        most = size;
        nearest = held;
    }
    return least > allowed ? std::string() : nearest;
}

}  // namespace chancery::query
