// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/lookup/held.hpp"

#include <utility>

#include "indexer/index/fields.hpp"
#include "indexer/index/stored.hpp"
#include "indexer/index/terms.hpp"
#include "searcher/query/near_symbols.hpp"

namespace chancery::lookup {

std::optional<Xapian::docid> entry_of(const index::Shelf& shelf, const std::string& symbol) {
    const std::string term = index::id_term(symbol, {});
    const auto place = shelf.database.postlist_begin(term);
    if (place == shelf.database.postlist_end(term)) return std::nullopt;
    return *place;
}

namespace {

/// Works that bear the symbol beside their own: "A/79/722" of S/2025/27.
std::vector<std::string> double_symbols_in(const index::Shelf& shelf, const std::string& named) {
    const std::string term = index::value_term(index::find_field("symbol")->prefix, named);
    std::vector<std::string> symbols;
    for (auto place = shelf.database.postlist_begin(term);
         place != shelf.database.postlist_end(term); ++place) {
        const auto record = index::decode_edition(shelf.database.get_document(*place).get_data());
        // An edition of another language has guests here, no entry of its own.
        if (record && entry_of(shelf, record->masthead.symbol.name)) {
            symbols.push_back(record->masthead.symbol.name);
        }
    }
    return symbols;
}

}  // namespace

std::vector<std::string> symbols_in(const index::Shelf& shelf, const std::string& named) {
    // A resolution of the Security Council may be named without its year.
    const std::string symbol = query::with_year(shelf.database, index::id_prefix, named);
    if (entry_of(shelf, symbol)) return {symbol};
    std::vector<std::string> parts;
    for (char letter = 'A'; letter <= 'Z'; ++letter) {
        std::string part = named + letter;
        if (entry_of(shelf, part)) parts.push_back(std::move(part));
    }
    if (parts.empty()) return double_symbols_in(shelf, named);
    return parts;
}

Result<std::optional<HeldWork>> find_work(const index::Index& index, const std::string& symbol) {
    for (const std::string& language : index.languages()) {
        auto shelf = index.shelf(language);
        if (!shelf) return pass_on(std::move(shelf));
        const auto symbols = symbols_in(**shelf, symbol);
        if (symbols.empty()) continue;
        const Xapian::docid entry = *entry_of(**shelf, symbols.front());
        auto record = index::decode_edition((*shelf)->database.get_document(entry).get_data());
        if (!record) return pass_on(std::move(record));
        const document::Masthead& known = record->masthead;
        return HeldWork{known.symbol.name, language, known.title, known.date, known.type};
    }
    return std::nullopt;
}

}  // namespace chancery::lookup
