// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/lookup/citing.hpp"

#include <algorithm>
#include <iterator>
#include <map>

#include "indexer/index/fields.hpp"
#include "indexer/index/terms.hpp"
#include "indexer/text/table.hpp"
#include "searcher/lookup/within.hpp"

namespace chancery::lookup {
namespace {

using reference::Pinpoint;
using reference::Place;

void add_postings(const index::Shelf& shelf, const std::string& term, Entries& entries) {
    const auto end = shelf.database.postlist_end(term);
    for (auto place = shelf.database.postlist_begin(term); place != end; ++place) {
        entries.push_back(*place);
    }
}

void sort(Entries& entries) {
    std::ranges::sort(entries);
    entries.erase(std::unique(entries.begin(), entries.end()), entries.end());
}

/// `all` without `some`.
Entries without(const Entries& all, const Entries& some) {
    Entries rest;
    std::ranges::set_difference(all, some, std::back_inserter(rest));
    return rest;
}

/// How a place that a passage cites lies to the place asked for.
enum class Relation { within, around, elsewhere };

Relation relation_of(const Place& asked, const Pinpoint& cited) {
    if (asked.is_range() && is_between(asked, cited)) return Relation::within;
    for (const Pinpoint* end : {&asked.first, &asked.last}) {
        if (names(*end, cited)) return Relation::within;
        if (names(cited, *end)) return Relation::around;
    }
    return Relation::elsewhere;
}

Relation relation_of(const std::vector<Place>& asked, const Pinpoint& cited) {
    Relation nearest = Relation::elsewhere;
    for (const Place& place : asked) nearest = std::min(nearest, relation_of(place, cited));
    return nearest;
}

Pinpoint pinpoint_of(std::string_view path) {
    Pinpoint pinpoint;
    for (const std::string_view unit : text::split(path, '.')) pinpoint.units.emplace_back(unit);
    return pinpoint;
}

}  // namespace

void sort_counts(Counts& counts) {
    std::ranges::sort(counts, [](const auto& one, const auto& other) {
        return one.second != other.second ? one.second > other.second : one.first < other.first;
    });
}

Citing citing(const index::Shelf& shelf, const std::vector<std::string>& symbols,
              const std::vector<Place>& places) {
    const std::string_view prefix = index::find_field("cites")->prefix;
    Entries all;
    for (const std::string& symbol : symbols) {
        add_postings(shelf, index::value_term(prefix, symbol), all);
    }
    sort(all);
    if (places.empty()) return {std::move(all), {}};
    Entries within, around, elsewhere;
    for (const std::string& symbol : symbols) {
        const std::string start = index::value_term(prefix, symbol + "#");
        const auto end = shelf.database.allterms_end(start);
        for (auto term = shelf.database.allterms_begin(start); term != end; ++term) {
            const std::string cited = *term;
            switch (
                relation_of(places, pinpoint_of(std::string_view(cited).substr(start.size())))) {
                case Relation::within:
                    add_postings(shelf, cited, within);
                    break;
                case Relation::around:
                    add_postings(shelf, cited, around);
                    break;
                case Relation::elsewhere:
                    add_postings(shelf, cited, elsewhere);
            }
        }
    }
    for (Entries* entries : {&within, &around, &elsewhere}) sort(*entries);
    const Entries other = without(without(elsewhere, around), within);
    Entries wide = without(without(all, within), other);
    return {std::move(within), std::move(wide)};
}

Counts count_verbs(const index::Shelf& shelf, const std::vector<std::string>& symbols,
                   const Entries& passages) {
    std::map<std::string, Entries> by_verb;
    for (const std::string& symbol : symbols) {
        const std::string start = index::edge_term(symbol, {});
        const auto end = shelf.database.allterms_end(start);
        for (auto term = shelf.database.allterms_begin(start); term != end; ++term) {
            const std::string edge = *term;
            if (edge.size() == start.size()) continue;
            add_postings(shelf, edge, by_verb[edge.substr(start.size())]);
        }
    }
    Counts counts;
    for (auto& [verb, entries] : by_verb) {
        sort(entries);
        Entries both;
        std::ranges::set_intersection(entries, passages, std::back_inserter(both));
        if (!both.empty()) counts.emplace_back(verb, both.size());
    }
    sort_counts(counts);
    return counts;
}

}  // namespace chancery::lookup
