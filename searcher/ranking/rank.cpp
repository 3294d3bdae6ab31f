// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/ranking/rank.hpp"

#include <algorithm>
#include <set>

#include "indexer/index/terms.hpp"
#include "searcher/query/edition_ranges.hpp"
#include "searcher/ranking/evidence.hpp"

namespace chancery::ranking {
namespace {

/// Total of a query whose evidence alone says what matches.
void count_evidence(const index::Shelf& shelf, const query::Meaning& meaning, Ranking& ranking) {
    const std::set<std::string> forms(meaning.evidence.begin(), meaning.evidence.end());
    if (forms.size() == 1) {
        ranking.total = shelf.database.get_termfreq(index::ranked_term({}, *forms.begin()));
        return;
    }
    std::vector<Xapian::Query> terms;
    for (const std::string& ranked : forms) terms.emplace_back(index::ranked_term({}, ranked));
    Xapian::Enquire enquire(shelf.database);
    enquire.set_weighting_scheme(Xapian::BoolWeight());
    enquire.set_query(Xapian::Query(Xapian::Query::OP_OR, terms.begin(), terms.end()));
    const Xapian::MSet counted = enquire.get_mset(0, 0, max_counted);
    ranking.exact = counted.get_matches_lower_bound() == counted.get_matches_upper_bound();
    ranking.total = counted.get_matches_estimated();
}

/// The first entries that match, in their order.
Xapian::MSet first_matches(const index::Shelf& shelf, const Xapian::Query& query,
                           std::size_t count) {
    Xapian::Enquire enquire(shelf.database);
    enquire.set_weighting_scheme(Xapian::BoolWeight());
    enquire.set_docid_order(Xapian::Enquire::ASCENDING);
    enquire.set_query(query);
    return enquire.get_mset(0, static_cast<Xapian::doccount>(count));
}

/// Entries as a query.
Xapian::Query listed(const Xapian::MSet& found) {
    std::vector<query::EntryRange> ranges;
    ranges.reserve(found.size());
    for (auto place = found.begin(); place != found.end(); ++place) {
        if (!ranges.empty() && ranges.back().end == *place) {
            ++ranges.back().end;
        } else {
            ranges.push_back({*place, *place + 1});
        }
    }
    return query::ranges_query(std::move(ranges));
}

/// `found` up to the entry `last`, taken to lie as densely in the rest of the shelf.
std::size_t extrapolated(const index::Shelf& shelf, std::size_t found, Xapian::docid last) {
    return static_cast<std::size_t>(static_cast<double>(found) *
                                    (static_cast<double>(shelf.lengths.last()) / last));
}

/// Where too many passages hold the words of a phrase to try them all: the total as the first ones
/// let it expect, and true.
bool estimate_phrase(const index::Shelf& shelf, const query::Meaning& meaning, Ranking& ranking) {
    if (meaning.candidates.empty()) return false;
    const Xapian::MSet tried = first_matches(shelf, meaning.candidates, max_checked);
    if (tried.size() < max_checked) return false;
    const Xapian::docid last = *tried[checked_for_estimate - 1];
    const Xapian::Query matching(Xapian::Query::OP_FILTER, meaning.matching,
                                 query::ranges_query({{1, last + 1}}));
    ranking.total = extrapolated(shelf, first_matches(shelf, matching, max_checked).size(), last);
    ranking.exact = false;
    return true;
}

/// What the matching lets through. Checking words in a row is the dearest part of a query, so it is
/// done once: up to max_counted passages are listed, and the ranking goes on with the list. Where
/// there are more, the matching itself goes on and the total is estimated.
Xapian::Query settle_matching(const index::Shelf& shelf, const query::Meaning& meaning,
                              Ranking& ranking) {
    if (estimate_phrase(shelf, meaning, ranking)) return meaning.matching;
    const Xapian::MSet found = first_matches(shelf, meaning.matching, max_counted);
    ranking.exact = found.size() < max_counted ||
                    found.get_matches_lower_bound() == found.get_matches_upper_bound();
    ranking.total = found.size();
    if (found.size() < max_counted) return listed(found);
    ranking.total = ranking.exact ? found.get_matches_estimated()
                                  : extrapolated(shelf, max_counted, *found[max_counted - 1]);
    return meaning.matching;
}

/// Equal scores in the order of works, within a work in its own.
class TieOrder : public Xapian::KeyMaker {
  public:
    explicit TieOrder(const index::WorksOrder& order) : order_(order) {}

    std::string operator()(const Xapian::Document& entry) const override {
        const Xapian::docid number = entry.get_docid();
        std::string key;
        for (const std::uint32_t value : {order_.of(number).place, number}) {
            for (int shift = 24; shift >= 0; shift -= 8)
                key += static_cast<char>(static_cast<unsigned char>(value >> shift));
        }
        return key;
    }

  private:
    const index::WorksOrder& order_;
};

}  // namespace

Result<Ranking> rank(const index::Shelf& shelf, const query::Meaning& meaning,
                     const RankRequest& request) {
    try {
        Ranking ranking;
        const bool scored = !meaning.evidence.empty();
        // Where the matching decides, evidence may be wanting (a word met through the lead-in
        // alone, a field on one side of OR): then it scores every passage. Not by AND_MAYBE: when
        // Xapian 1.4 turns that into AND half way, it passes over the entry that its right side
        // stands on.
        const Reach reach = meaning.needs_matching ? Reach::all : Reach::evidence;
        Xapian::Query query =
            scored ? evidence_query(shelf, meaning.evidence, reach) : recency_query(shelf);
        if (meaning.needs_matching) {
            query = Xapian::Query(Xapian::Query::OP_FILTER, query,
                                  settle_matching(shelf, meaning, ranking));
        } else {
            count_evidence(shelf, meaning, ranking);
        }
        // Any scheme but BoolWeight, under which Xapian takes no weights from posting sources
        // either: no term of the query bears weight itself.
        Xapian::Enquire enquire(shelf.database);
        TieOrder ties(shelf.order);
        enquire.set_sort_by_relevance_then_key(&ties, false);
        if (request.collapse) enquire.set_collapse_key(index::slot_fingerprint);
        enquire.set_query(query);
        const Xapian::MSet found = enquire.get_mset(static_cast<Xapian::doccount>(request.first),
                                                    static_cast<Xapian::doccount>(request.count));
        for (auto place = found.begin(); place != found.end(); ++place) {
            ranking.entries.push_back({*place, place.get_weight()});
        }
        ranking.total = std::max<std::size_t>(ranking.total, found.size());
        return ranking;
    } catch (const Xapian::Error& error) {
        return fail(Kind::index, shelf.language, "the index is damaged: " + error.get_msg(),
                    "run chancery-index --verify, then build the index anew");
    }
}

}  // namespace chancery::ranking
