// SPDX-License-Identifier: GPL-2.0-or-later
//
// Lists are kept in rising order of what they can add at most. Those at the front whose sum (with
// the best title) stays below the score that is needed are not essential: a passage that stands
// only in them cannot reach the top, so candidates come from the others, and the rest is asked in
// falling order until the score can no longer be reached.
#include "searcher/ranking/evidence.hpp"

#include <algorithm>
#include <chrono>
#include <map>
#include <memory>

#include "indexer/index/terms.hpp"
#include "searcher/ranking/bm25.hpp"
#include "searcher/ranking/title_scores.hpp"

namespace chancery::ranking {
namespace {

// Sums of the same numbers in another order differ in the last bits; a bound must never be too low.
constexpr double rounding = 1 + 1e-12;

/// One posting list and the most that it can add to a score.
struct List {
    std::string term;
    double weight = 0;  // of one occurrence of the form in the query, times how often it was typed
    double bound = 0;
    Xapian::doccount size = 0;
    Xapian::PostingIterator place, end;

    bool done() const { return place == end; }
    Xapian::docid document() const { return *place; }
};

class EvidenceSource : public Xapian::PostingSource {
  public:
    EvidenceSource(const index::Shelf& shelf, std::vector<WeightedForm> forms, Reach reach)
        : shelf_(shelf), forms_(std::move(forms)), reach_(reach) {
        const double average = shelf.lengths.average();
        relative_ = average > 0 ? 1 / average : 0;
    }

    Xapian::doccount get_termfreq_min() const override {
        if (reach_ == Reach::all) return get_termfreq_max();
        Xapian::doccount most = 0;
        for (const List& list : lists_) most = std::max(most, list.size);
        return most;
    }
    Xapian::doccount get_termfreq_est() const override {
        if (reach_ == Reach::all) return get_termfreq_max();
        // Words taken as independent.
        const double all = std::max<double>(1, static_cast<double>(shelf_.passages));
        double none = 1;
        for (const List& list : lists_) none *= 1 - std::min(1.0, list.size / all);
        return std::clamp(static_cast<Xapian::doccount>(all * (1 - none)), get_termfreq_min(),
                          get_termfreq_max());
    }
    Xapian::doccount get_termfreq_max() const override {
        if (reach_ == Reach::all) return static_cast<Xapian::doccount>(shelf_.passages);
        std::size_t sum = 0;
        for (const List& list : lists_) sum += list.size;
        return static_cast<Xapian::doccount>(std::min(sum, shelf_.passages));
    }

    void init(const Xapian::Database& database) override {
        lists_.clear();
        // Here, since Xapian asks a copy of the source that was made.
        titles_ = TitleScores(shelf_, forms_, title_share);
        current_ = 0;
        ended_ = false;
        double sum = titles_.greatest();
        for (const WeightedForm& form : forms_) {
            List list;
            list.term = index::ranked_term({}, form.ranked);
            list.size = database.get_termfreq(list.term);
            if (list.size == 0) continue;
            list.weight = form.weight;
            list.bound =
                form.weight * saturation(database.get_wdf_upper_bound(list.term), 0) * rounding;
            list.place = database.postlist_begin(list.term);
            list.end = database.postlist_end(list.term);
            sum += list.bound;
            lists_.push_back(std::move(list));
        }
        std::ranges::stable_sort(lists_, {}, &List::bound);
        essential_ = 0;
        set_maxweight(sum * rounding);
    }

    void next(double needed) override { advance(current_ + 1, needed); }
    void skip_to(Xapian::docid wanted, double needed) override {
        if (current_ < wanted || current_ == 0) advance(wanted, needed);
    }
    bool at_end() const override { return ended_; }
    Xapian::docid get_docid() const override { return current_; }
    double get_weight() const override { return score_; }
    PostingSource* clone() const override {
        return std::make_unique<EvidenceSource>(shelf_, forms_, reach_).release();
    }

  private:
    /// Goes to the first passage from `wanted` on whose score reaches `needed`.
    void advance(Xapian::docid wanted, double needed) {
        settle_essential(needed);
        if (reach_ == Reach::all && needed <= 0) return go_to_passage(wanted);
        for (;;) {
            const Xapian::docid candidate = next_candidate(wanted);
            if (candidate == 0) {
                ended_ = true;
                return;
            }
            if (reaches(candidate, needed)) {
                current_ = candidate;
                return;
            }
            wanted = candidate + 1;
        }
    }

    /// Goes to the first passage from `wanted` on, whatever it holds.
    void go_to_passage(Xapian::docid wanted) {
        while (wanted <= shelf_.lengths.last() && !shelf_.lengths.is_passage(wanted)) ++wanted;
        ended_ = wanted > shelf_.lengths.last();
        current_ = wanted;
        score_ = 0;
        if (!ended_ && next_candidate(wanted) == wanted) reaches(wanted, 0);
    }

    void settle_essential(double needed) {
        double sum = titles_.greatest();
        essential_ = 0;
        for (const List& list : lists_) {
            sum += list.bound;
            if (sum * rounding >= needed) break;
            ++essential_;
        }
    }

    /// Least document from `wanted` on in an essential list; 0 when there is none.
    Xapian::docid next_candidate(Xapian::docid wanted) {
        Xapian::docid least = 0;
        for (std::size_t i = essential_; i < lists_.size(); ++i) {
            List& list = lists_[i];
            if (list.done()) continue;
            if (list.document() < wanted) list.place.skip_to(wanted);
            if (list.done()) continue;
            if (least == 0 || list.document() < least) least = list.document();
        }
        return least;
    }

    bool reaches(Xapian::docid candidate, double needed) {
        const double length = shelf_.lengths[candidate] * relative_;
        double score = titles_.of(candidate);
        for (std::size_t i = lists_.size(); i-- > essential_;) {
            List& list = lists_[i];
            if (!list.done() && list.document() == candidate) score += part(list, length);
        }
        double rest = 0;
        for (std::size_t i = 0; i < essential_; ++i) rest += lists_[i].bound;
        for (std::size_t i = essential_; i-- > 0;) {
            if ((score + rest) * rounding < needed) return false;
            List& list = lists_[i];
            rest -= list.bound;
            if (!list.done() && list.document() < candidate) list.place.skip_to(candidate);
            if (!list.done() && list.document() == candidate) score += part(list, length);
        }
        score_ = score;
        return score >= needed;
    }

    static double part(const List& list, double length) {
        return list.weight * saturation(list.place.get_wdf(), length);
    }

    const index::Shelf& shelf_;
    std::vector<WeightedForm> forms_;
    Reach reach_;
    TitleScores titles_;
    double relative_ = 0;
    std::vector<List> lists_;
    std::size_t essential_ = 0;  // lists before this one are not essential
    Xapian::docid current_ = 0;
    double score_ = 0;
    bool ended_ = false;
};

/// Every passage, weighed by its work's date.
class RecencySource : public Xapian::PostingSource {
  public:
    explicit RecencySource(const index::Shelf& shelf) : shelf_(shelf) { set_maxweight(1); }

    Xapian::doccount get_termfreq_min() const override { return size(); }
    Xapian::doccount get_termfreq_est() const override { return size(); }
    Xapian::doccount get_termfreq_max() const override { return size(); }
    void init(const Xapian::Database&) override {
        set_maxweight(1);
        current_ = 0;
    }
    void next(double) override { go_to(current_ + 1); }
    void skip_to(Xapian::docid wanted, double) override {
        if (wanted > current_) go_to(wanted);
    }
    bool at_end() const override { return current_ > shelf_.lengths.last(); }
    Xapian::docid get_docid() const override { return current_; }
    double get_weight() const override { return weight_; }
    PostingSource* clone() const override {
        return std::make_unique<RecencySource>(shelf_).release();
    }

  private:
    Xapian::doccount size() const { return static_cast<Xapian::doccount>(shelf_.passages); }

    void go_to(Xapian::docid number) {
        current_ = number;
        while (current_ <= shelf_.lengths.last() && !shelf_.lengths.is_passage(current_)) {
            weight_known_ = false;  // an edition's entry: another work begins
            ++current_;
        }
        if (!weight_known_ || current_ != number || number != previous_ + 1)
            weight_ = shelf_.order.of(current_).day / 1e8;
        weight_known_ = true;
        previous_ = current_;
    }

    const index::Shelf& shelf_;
    Xapian::docid current_ = 0, previous_ = 0;
    double weight_ = 0;
    bool weight_known_ = false;
};

}  // namespace

Xapian::Query evidence_query(const index::Shelf& shelf, const std::vector<std::string>& evidence,
                             Reach reach) {
    std::map<std::string, double> times;
    for (const std::string& ranked : evidence) times[ranked] += 1;
    std::vector<WeightedForm> forms;
    for (const auto& [ranked, count] : times) {
        const Xapian::doccount holding =
            shelf.database.get_termfreq(index::ranked_term({}, ranked));
        if (holding == 0) continue;
        forms.push_back({ranked, count * inverse_document_frequency(
                                             static_cast<double>(shelf.passages), holding)});
    }
    if (forms.empty() && reach == Reach::evidence) return Xapian::Query::MatchNothing;
    return Xapian::Query(
        std::make_unique<EvidenceSource>(shelf, std::move(forms), reach).release()->release());
}

Xapian::Query recency_query(const index::Shelf& shelf) {
    return Xapian::Query(std::make_unique<RecencySource>(shelf).release()->release());
}

}  // namespace chancery::ranking
