// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/results/keys.hpp"

#include <functional>
#include <tuple>

#include "indexer/index/stored.hpp"
#include "indexer/index/terms.hpp"

namespace chancery::results {
namespace {

template <class T>
Result<T> guarded(const index::Shelf& shelf, const std::function<Result<T>()>& read) {
    try {
        return read();
    } catch (const Xapian::Error& error) {
        return fail(Kind::index, shelf.language, "the index is damaged: " + error.get_msg(),
                    "run chancery-index --verify, then build the index anew");
    }
}

}  // namespace

Result<std::string> KeyReader::key_of(Xapian::docid passage) {
    if (const auto known = keys_.find(passage); known != keys_.end()) return known->second;
    return guarded<std::string>(shelf_, [&]() -> Result<std::string> {
        auto hit = hits_.load(passage);
        if (!hit) return pass_on(std::move(hit));
        return keys_.emplace(passage, std::move(hit->key)).first->second;
    });
}

Result<std::string> KeyReader::work_of(Xapian::docid passage) {
    return guarded<std::string>(shelf_, [&]() -> Result<std::string> {
        auto record = hits_.edition(hits_.edition_of(passage));
        if (!record) return pass_on(std::move(record));
        return (*record)->masthead.symbol.name;
    });
}

Result<Xapian::docid> KeyReader::representative(Xapian::docid passage) {
    if (const auto known = representatives_.find(passage); known != representatives_.end()) {
        return known->second;
    }
    return guarded<Xapian::docid>(shelf_, [&]() -> Result<Xapian::docid> {
        const std::string mark =
            shelf_.database.get_document(passage).get_value(index::slot_fingerprint);
        Xapian::docid first = passage;
        if (!mark.empty()) {
            const auto place = [&](Xapian::docid entry) {
                return std::pair(shelf_.order.of(entry).place, entry);
            };
            const std::string term = index::value_term(index::fingerprint_prefix, mark);
            const auto end = shelf_.database.postlist_end(term);
            for (auto twin = shelf_.database.postlist_begin(term); twin != end; ++twin) {
                if (place(*twin) < place(first)) first = *twin;
            }
        }
        return representatives_.emplace(passage, first).first->second;
    });
}

Result<Xapian::docid> KeyReader::entry_of(const reference::Key& key) {
    return guarded<Xapian::docid>(shelf_, [&]() -> Result<Xapian::docid> {
        const std::string term = index::id_term(key.symbol.name, to_string(key.pinpoint));
        const auto entry = shelf_.database.postlist_begin(term);
        return entry == shelf_.database.postlist_end(term) ? 0 : *entry;
    });
}

}  // namespace chancery::results
