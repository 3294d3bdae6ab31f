// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/ranking/rank.hpp"

#include <algorithm>
#include <functional>
#include <set>
#include <span>
#include <utility>

#include "indexer/index/terms.hpp"
#include "searcher/query/edition_ranges.hpp"
#include "searcher/ranking/evidence.hpp"
#include "searcher/ranking/query_words.hpp"
#include "searcher/ranking/rescoring.hpp"

namespace chancery::ranking {
namespace {

/// Total of a query whose evidence alone says what matches.
void count_evidence(const index::Shelf& shelf, const query::Meaning& meaning, Ranking& ranking) {
    const std::set<std::string> forms(meaning.evidence.begin(), meaning.evidence.end());
    if (forms.size() == 1 && meaning.expansions.empty() && meaning.alternatives.empty()) {
        ranking.total = shelf.database.get_termfreq(index::ranked_term({}, *forms.begin()));
        return;
    }
    std::vector<Xapian::Query> terms;
    for (const std::string& ranked : forms) terms.emplace_back(index::ranked_term({}, ranked));
    for (const query::Expansion& expansion : meaning.expansions)
        terms.push_back(query::entries_query(*expansion.passages));
    for (const query::Alternative& other : meaning.alternatives) {
        std::vector<Xapian::Query> together;
        for (const std::string& form : other.forms)
            together.emplace_back(index::ranked_term({}, form));
        terms.emplace_back(Xapian::Query::OP_AND, together.begin(), together.end());
    }
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
    std::vector<Xapian::docid> entries;
    entries.reserve(found.size());
    for (auto place = found.begin(); place != found.end(); ++place) entries.push_back(*place);
    return query::entries_query(entries);
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

/// An entry with the place of its work, which settles what equal scores do not.
struct PlacedEntry {
    RankedEntry ranked;
    std::uint32_t place = 0;

    bool before(const PlacedEntry& other) const {
        if (ranked.score != other.ranked.score) return ranked.score > other.ranked.score;
        return place != other.place ? place < other.place : ranked.entry < other.ranked.entry;
    }
};

/// The first `count` that a source gives, equal scores in the order of works. A heap has the last
/// of them on top: what scores less is not wanted from the source.
std::vector<RankedEntry> first_of(const index::Shelf& shelf, Xapian::PostingSource& source,
                                  std::size_t count) {
    const auto before = std::mem_fn(&PlacedEntry::before);
    std::vector<PlacedEntry> first;
    const auto& works = shelf.order.rows();
    std::size_t work = 0;  // the source gives entries in rising order, as works stand
    double needed = 0;
    source.init(shelf.database);
    for (source.next(needed); count > 0 && !source.at_end(); source.next(needed)) {
        const Xapian::docid entry = source.get_docid();
        while (work + 1 < works.size() && works[work + 1].entry <= entry) ++work;
        const PlacedEntry placed{{entry, source.get_weight()},
                                 work < works.size() ? works[work].place : 0};
        if (first.size() == count) {
            if (!placed.before(first.front())) continue;
            std::ranges::pop_heap(first, before);
            first.back() = placed;
        } else {
            first.push_back(placed);
        }
        std::ranges::push_heap(first, before);
        if (first.size() == count) needed = first.front().ranked.score;
    }
    std::ranges::sort_heap(first, before);
    std::vector<RankedEntry> entries;
    for (const PlacedEntry& placed : first) entries.push_back(placed.ranked);
    return entries;
}

/// Puts some entries before all others, whose scores are brought below theirs.
void put_first(const std::vector<RankedEntry>& first, std::vector<RankedEntry>& entries) {
    if (first.empty()) return;
    std::set<Xapian::docid> kept;
    for (const RankedEntry& ranked : first) kept.insert(ranked.entry);
    std::erase_if(entries, [&](const RankedEntry& ranked) { return kept.contains(ranked.entry); });
    const double most = entries.empty() ? 0 : entries.front().score;
    const double factor = most > first.back().score ? first.back().score / most : 1;
    for (RankedEntry& ranked : entries) ranked.score *= factor;
    entries.insert(entries.begin(), first.begin(), first.end());
}

/// A question on one shelf: what matches, settled once, and ranked as often as a model asks.
class Question {
  public:
    Question(const index::Shelf& shelf, const query::Meaning& meaning, const RankRequest& request)
        : shelf_(shelf), meaning_(meaning), request_(request) {
        // Where the matching decides, evidence may be wanting (a word met through the lead-in
        // alone, a field on one side of OR): then it scores every passage. Not by AND_MAYBE: when
        // Xapian 1.4 turns that into AND half way, it passes over the entry that its right side
        // stands on.
        if (meaning.needs_matching) {
            reach_ = Reach::all;
            matching_ = settle_matching(shelf, meaning, ranking_);
        } else {
            count_evidence(shelf, meaning, ranking_);
        }
    }

    Result<Ranking> answer() {
        if (meaning_.evidence.empty()) {
            ranking_.entries = best(recency_query(shelf_), request_.first, request_.count);
        } else if (is_rescored(request_.model)) {
            auto done = look_twice();
            if (!done) return pass_on(std::move(done));
        } else {
            ranking_.entries = best(words(), request_.first, request_.count);
        }
        ranking_.total = std::max<std::size_t>(ranking_.total, ranking_.entries.size());
        return std::move(ranking_);
    }

  private:
    QueryWords words() const { return query_words(meaning_, request_.model, shelf_.language); }

    /// The first by words of what matches. Xapian's matcher filters and collapses; where nothing is
    /// filtered or collapsed it only costs time.
    std::vector<RankedEntry> best(const QueryWords& words, std::size_t first,
                                  std::size_t count) const {
        if (reach_ == Reach::all || request_.collapse)
            return best(evidence_query(shelf_, words, request_.model, reach_), first, count);
        const auto source = evidence_source(shelf_, words, request_.model);
        if (!source) return {};
        std::vector<RankedEntry> entries = first_of(shelf_, *source, first + count);
        const auto skipped = static_cast<std::ptrdiff_t>(std::min(first, entries.size()));
        entries.erase(entries.begin(), entries.begin() + skipped);
        return entries;
    }

    /// The first of what matches.
    std::vector<RankedEntry> best(const Xapian::Query& scored, std::size_t first,
                                  std::size_t count) const {
        // Any scheme but BoolWeight, under which Xapian takes no weights from posting sources
        // either: no term of the query bears weight itself.
        Xapian::Enquire enquire(shelf_.database);
        TieOrder ties(shelf_.order);
        enquire.set_sort_by_relevance_then_key(&ties, false);
        if (request_.collapse) enquire.set_collapse_key(index::slot_fingerprint);
        enquire.set_query(reach_ == Reach::all
                              ? Xapian::Query(Xapian::Query::OP_FILTER, scored, matching_)
                              : scored);
        const Xapian::MSet found = enquire.get_mset(static_cast<Xapian::doccount>(first),
                                                    static_cast<Xapian::doccount>(count));
        std::vector<RankedEntry> entries;
        for (auto place = found.begin(); place != found.end(); ++place)
            entries.push_back({*place, place.get_weight()});
        return entries;
    }

    /// By words, then by all that the model has for the first of them; with feedback once more.
    Result<void> look_twice() {
        const std::size_t wanted = request_.first + request_.count;
        Rescorer rescorer(shelf_, meaning_, request_.model);
        QueryWords asked = words();
        auto entries = best(asked, 0, std::max(wanted, max_rescored));
        const auto look_again = [&] {
            const std::size_t looked_at = std::min(entries.size(), max_rescored);
            return rescorer.rescore(std::span(entries).first(looked_at),
                                    entries.size() < max_rescored);
        };
        if (auto done = look_again(); !done) return done;
        const auto kept = static_cast<std::size_t>(request_.model.rm3_keep);
        if (request_.model.rm3_docs > 0 && wanted > kept && !entries.empty()) {
            auto added = rescorer.feedback(entries, total_weight(asked.ranked));
            if (!added) return pass_on(std::move(added));
            asked.beside = *std::move(added);
            const std::vector<RankedEntry> first(
                entries.begin(),
                entries.begin() + static_cast<std::ptrdiff_t>(std::min(kept, entries.size())));
            entries = best(asked, 0, std::max(wanted, max_rescored));
            if (auto done = look_again(); !done) return done;
            put_first(first, entries);
        }
        const auto begin =
            entries.begin() + static_cast<std::ptrdiff_t>(std::min(request_.first, entries.size()));
        const auto end =
            entries.begin() + static_cast<std::ptrdiff_t>(std::min(wanted, entries.size()));
        ranking_.entries.assign(begin, end);
        return {};
    }

    const index::Shelf& shelf_;
    const query::Meaning& meaning_;
    const RankRequest& request_;
    Reach reach_ = Reach::evidence;
    Xapian::Query matching_;
    Ranking ranking_;
};

}  // namespace

Result<Ranking> rank(const index::Shelf& shelf, const query::Meaning& meaning,
                     const RankRequest& request) {
    try {
        return Question(shelf, meaning, request).answer();
    } catch (const Xapian::Error& error) {
        return fail(Kind::index, shelf.language, "the index is damaged: " + error.get_msg(),
                    "run chancery-index --verify, then build the index anew");
    }
}

}  // namespace chancery::ranking
