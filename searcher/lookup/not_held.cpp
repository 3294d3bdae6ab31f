// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/lookup/not_held.hpp"

#include <algorithm>
#include <utility>

#include "indexer/index/stored.hpp"
#include "indexer/index/terms.hpp"
#include "indexer/reference/aliases.hpp"
#include "searcher/query/near_symbols.hpp"

namespace chancery::lookup {
namespace {

constexpr std::size_t most_suggestions = 3;

void add(std::vector<std::string>& list, const std::string& symbol) {
    if (std::ranges::count(list, symbol) == 0) list.push_back(symbol);
}

/// True for the draft itself and its revisions: "A/C.1/77/L.23/Rev.1" of "A/C.1/77/L.23".
bool is_draft(std::string_view adopted_from, std::string_view symbol) {
    return adopted_from == symbol || (adopted_from.starts_with(symbol) &&
                                      adopted_from.substr(symbol.size()).starts_with("/Rev."));
}

/// The symbol of "A/76/439, para. 7".
std::string_view symbol_of_report(std::string_view printed) {
    return printed.substr(0, printed.find(','));
}

void look_at(const document::Masthead& masthead, const std::string& symbol, Outcome& outcome) {
    for (const std::string& draft : masthead.drafts) {
        if (!is_draft(draft, symbol)) continue;
        add(outcome.adopted, masthead.symbol.name);
        outcome.draft = draft;
    }
    for (const std::string& report : masthead.reports) {
        if (symbol_of_report(report) == symbol) add(outcome.reported, masthead.symbol.name);
    }
}

}  // namespace

Outcome outcome_of(const index::Index& index, const std::string& symbol) {
    Outcome outcome;
    for (const std::string& language : index.languages()) {
        const auto shelf = index.shelf(language);
        if (!shelf || *shelf == nullptr) continue;
        const Xapian::Database& database = (*shelf)->database;
        const std::string marker(index::edition_marker);
        for (auto entry = database.postlist_begin(marker); entry != database.postlist_end(marker);
             ++entry) {
            const auto record = index::decode_edition(database.get_document(*entry).get_data());
            if (record) look_at(record->masthead, symbol, outcome);
        }
        if (!outcome.adopted.empty() || !outcome.reported.empty()) break;
    }
    return outcome;
}

std::string suggestion_for(const index::Index& index, const std::string& symbol) {
    std::vector<std::string> held, named;
    for (const std::string& language : index.languages()) {
        const auto shelf = index.shelf(language);
        if (!shelf || *shelf == nullptr) continue;
        for (const std::string& near : query::near_symbols((*shelf)->database, symbol)) {
            add(held, near);
        }
    }
    for (const reference::Alias& alias : reference::aliases()) {
        const std::string known(alias.symbols.front());
        if (reference::name_of(known).empty() || std::ranges::count(held, known) > 0) continue;
        const double slip = query::slip_between(symbol, known);
        if (slip > 0 && (slip < query::doubtful_slip || held.empty())) add(named, known);
    }
    std::ranges::stable_sort(
        named, {}, [&](const std::string& known) { return query::slip_between(symbol, known); });
    std::string list;
    std::size_t given = 0;
    for (const auto* symbols : {&held, &named}) {
        for (const std::string& near : *symbols) {
            if (given == most_suggestions) break;
            const std::string_view name = reference::name_of(near);
            list += (given++ == 0 ? "" : " or ") + near;
            if (!name.empty()) {
                list += " (" + std::string(name) + (symbols == &named ? ", not held)" : ")");
            }
        }
    }
    return list.empty() ? list : "did you mean " + list + "?";
}

}  // namespace chancery::lookup
