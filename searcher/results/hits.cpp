// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/results/hits.hpp"

#include <utility>

#include "indexer/index/terms.hpp"
#include "indexer/reference/key.hpp"

namespace chancery::results {

Xapian::docid HitLoader::edition_of(Xapian::docid passage) const {
    return shelf_.order.of(passage).entry;
}

Result<const index::EditionRecord*> HitLoader::edition(Xapian::docid entry) {
    if (const auto known = editions_.find(entry); known != editions_.end()) return &known->second;
    auto record = index::decode_edition(shelf_.database.get_document(entry).get_data());
    if (!record) return pass_on(std::move(record));
    return &editions_.emplace(entry, *std::move(record)).first->second;
}

Result<Hit> HitLoader::load(Xapian::docid entry) {
    auto passage = index::decode_passage(shelf_.database.get_document(entry).get_data());
    if (!passage) return pass_on(std::move(passage));
    auto record = this->edition(edition_of(entry));
    if (!record) return pass_on(std::move(record));
    Hit hit;
    hit.masthead = (*record)->masthead;
    hit.passage = *std::move(passage);
    const reference::Symbol& symbol = hit.masthead.symbol;
    hit.symbol = symbol.name;
    const std::string& edition = hit.masthead.language;
    hit.language = hit.passage.language.empty() ? edition : hit.passage.language;
    hit.pinpoint = to_string(hit.passage.pinpoint);
    hit.key = reference::to_string({symbol, edition, hit.passage.pinpoint});
    hit.reference = reference::printed_reference(symbol, hit.passage.pinpoint, hit.passage.letters);
    hit.url = reference::url_of(symbol, edition);
    return hit;
}

Result<std::string> HitLoader::key_at(Xapian::docid passage, std::string& symbol) {
    auto stored = index::decode_passage(shelf_.database.get_document(passage).get_data());
    if (!stored) return pass_on(std::move(stored));
    auto record = edition(edition_of(passage));
    if (!record) return pass_on(std::move(record));
    const document::Masthead& masthead = (*record)->masthead;
    symbol = masthead.symbol.name;
    return reference::to_string({masthead.symbol, masthead.language, stored->pinpoint});
}

Result<std::optional<Reprints>> HitLoader::reprints(const Hit& hit) {
    const std::string mark = index::fingerprint(hit.passage.text);
    if (mark.empty()) return std::nullopt;
    const std::string term = index::value_term(index::fingerprint_prefix, mark);
    using Place = std::pair<std::uint32_t, Xapian::docid>;  // of the work, passage
    Place first, last;
    std::size_t works = 0;
    Xapian::docid previous_edition = 0;
    const auto end = shelf_.database.postlist_end(term);
    for (auto place = shelf_.database.postlist_begin(term); place != end; ++place) {
        const index::WorksOrder::Row& work = shelf_.order.of(*place);
        if (work.entry == previous_edition) continue;
        previous_edition = work.entry;
        const Place here{work.place, *place};
        if (works == 0 || here < first) first = here;
        if (works == 0 || here > last) last = here;
        ++works;
    }
    if (works < 2) return std::nullopt;
    Reprints reprints{works - 1, {}, {}, {}, {}};
    auto first_key = key_at(first.second, reprints.first_reference);
    if (!first_key) return pass_on(std::move(first_key));
    auto last_key = key_at(last.second, reprints.last_reference);
    if (!last_key) return pass_on(std::move(last_key));
    reprints.first = *std::move(first_key);
    reprints.last = *std::move(last_key);
    return reprints;
}

}  // namespace chancery::results
