// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/ranking/occurrences.hpp"

#include "indexer/index/terms.hpp"

namespace chancery::ranking {

std::vector<Xapian::docid> occurrences(const index::Shelf& shelf,
                                       const std::vector<std::string>& exact) {
    std::vector<Xapian::docid> entries;
    std::vector<std::string> terms;
    for (const std::string& form : exact) terms.push_back(index::exact_term({}, form));
    if (terms.empty()) return entries;
    Xapian::Enquire enquire(shelf.database);
    enquire.set_weighting_scheme(Xapian::BoolWeight());
    enquire.set_query(Xapian::Query(Xapian::Query::OP_PHRASE, terms.begin(), terms.end(),
                                    static_cast<Xapian::termcount>(terms.size())));
    const Xapian::MSet found = enquire.get_mset(0, shelf.database.get_doccount());
    for (auto place = found.begin(); place != found.end(); ++place) entries.push_back(*place);
    return entries;
}

}  // namespace chancery::ranking
