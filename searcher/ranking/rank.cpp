// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/ranking/rank.hpp"

#include <algorithm>
#include <set>

#include "indexer/index/terms.hpp"
#include "searcher/ranking/evidence.hpp"

namespace chancery::ranking {
namespace {

/// Passages that match, as a query without weights.
Xapian::Query matching(const query::Meaning& meaning) {
    if (meaning.needs_matching) return meaning.matching;
    std::vector<Xapian::Query> terms;
    for (const std::string& ranked :
         std::set<std::string>(meaning.evidence.begin(), meaning.evidence.end())) {
        terms.emplace_back(index::ranked_term({}, ranked));
    }
    return Xapian::Query(Xapian::Query::OP_OR, terms.begin(), terms.end());
}

/// Counts the matches when they are not too many, else estimates.
void count(const index::Shelf& shelf, const query::Meaning& meaning, const Xapian::MSet& found,
           Ranking& ranking) {
    Xapian::Enquire enquire(shelf.database);
    enquire.set_weighting_scheme(Xapian::BoolWeight());
    enquire.set_query(matching(meaning));
    const Xapian::MSet counted = enquire.get_mset(0, 0, max_counted);
    ranking.exact = counted.get_matches_lower_bound() == counted.get_matches_upper_bound();
    ranking.total =
        ranking.exact ? counted.get_matches_lower_bound() : counted.get_matches_estimated();
    ranking.total = std::max<std::size_t>(ranking.total, found.size());
}

}  // namespace

Result<Ranking> rank(const index::Shelf& shelf, const query::Meaning& meaning,
                     const RankRequest& request) {
    try {
        const bool scored = !meaning.evidence.empty();
        // Where the matching decides, evidence may be wanting (a word met through the lead-in
        // alone, a field on one side of OR): then it scores every passage. Not by AND_MAYBE: when
        // Xapian 1.4 turns that into AND half way, it passes over the entry that its right side
        // stands on.
        const Reach reach = meaning.needs_matching ? Reach::all : Reach::evidence;
        Xapian::Query query =
            scored ? evidence_query(shelf, meaning.evidence, reach) : recency_query(shelf);
        if (meaning.needs_matching) {
            query = Xapian::Query(Xapian::Query::OP_FILTER, query, meaning.matching);
        }
        // Any scheme but BoolWeight, under which Xapian takes no weights from posting sources
        // either: no term of the query bears weight itself.
        Xapian::Enquire enquire(shelf.database);
        enquire.set_docid_order(Xapian::Enquire::ASCENDING);
        if (request.collapse) enquire.set_collapse_key(index::slot_fingerprint);
        enquire.set_query(query);
        const Xapian::MSet found = enquire.get_mset(static_cast<Xapian::doccount>(request.first),
                                                    static_cast<Xapian::doccount>(request.count));
        Ranking ranking;
        for (auto place = found.begin(); place != found.end(); ++place) {
            ranking.entries.push_back({*place, place.get_weight()});
        }
        count(shelf, meaning, found, ranking);
        return ranking;
    } catch (const Xapian::Error& error) {
        return fail(Kind::index, shelf.language, "the index is damaged: " + error.get_msg(),
                    "run chancery-index --verify, then build the index anew");
    }
}

}  // namespace chancery::ranking
