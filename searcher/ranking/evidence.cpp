// SPDX-License-Identifier: GPL-2.0-or-later
//
// Lists are kept in rising order of what they can add at most. Those at the front whose sum (with
// the best title and all exact forms) stays below the score that is needed are not essential: a
// passage that stands only in them cannot reach the top, so candidates come from the others, and
// the rest is asked in falling order until the score can no longer be reached. Exact forms come
// last, as they match nothing by themselves.
#include "searcher/ranking/evidence.hpp"

#include <algorithm>
#include <array>
#include <memory>

#include "indexer/index/terms.hpp"
#include "searcher/ranking/alternatives.hpp"
#include "searcher/ranking/posting_list.hpp"
#include "searcher/ranking/title_scores.hpp"
#include "searcher/ranking/weighting.hpp"

namespace chancery::ranking {
namespace {

double total_bound(const std::vector<PostingList>& lists) {
    double sum = 0;
    for (const PostingList& list : lists) sum += list.bound;
    return sum;
}

class EvidenceSource : public Xapian::PostingSource {
  public:
    EvidenceSource(const index::Shelf& shelf, QueryWords words, const Model& model, Reach reach)
        : shelf_(shelf),
          words_(std::move(words)),
          model_(model),
          reach_(reach),
          weigher_(model, collection_of(shelf)) {}

    Xapian::doccount get_termfreq_min() const override {
        if (reach_ == Reach::all) return get_termfreq_max();
        Xapian::doccount most = 0;
        for (const PostingList& list : lists_) most = std::max(most, list.size);
        return most;
    }
    Xapian::doccount get_termfreq_est() const override {
        if (reach_ == Reach::all) return get_termfreq_max();
        // Words taken as independent.
        const double all = std::max<double>(1, static_cast<double>(shelf_.passages));
        double none = 1 - std::min(1.0, static_cast<double>(alternatives_.size()) / all);
        for (const PostingList& list : lists_) none *= 1 - std::min(1.0, list.size / all);
        return std::clamp(static_cast<Xapian::doccount>(all * (1 - none)), get_termfreq_min(),
                          get_termfreq_max());
    }
    Xapian::doccount get_termfreq_max() const override {
        if (reach_ == Reach::all) return static_cast<Xapian::doccount>(shelf_.passages);
        std::size_t sum = alternatives_.size();
        for (const PostingList& list : lists_) sum += list.size;
        return static_cast<Xapian::doccount>(std::min(sum, shelf_.passages));
    }

    void init(const Xapian::Database& database) override {
        // Here, since Xapian asks a copy of the source that was made.
        lists_ = lists_of(database, words_.ranked, index::ranked_term);
        beside_lists_ = lists_of(database, words_.exact, index::exact_term);
        for (PostingList& list : lists_of(database, words_.beside, index::ranked_term))
            beside_lists_.push_back(std::move(list));
        query_weight_ = 0;
        for (const PostingList& list : lists_) query_weight_ += list.weight;
        for (const WeightedPassages& expansion : words_.expansions)
            lists_.push_back(posting_list(database, expansion, weigher_));
        titles_ = TitleScores(shelf_, title_weights(database));
        std::ranges::stable_sort(lists_, {}, &PostingList::bound);
        alternatives_ = Alternatives(database, words_.alternatives, weigher_);
        lists_beside_ = total_bound(beside_lists_);
        beside_ = titles_.greatest() + lists_beside_ + weigher_.most_base(query_weight_);
        current_ = 0;
        ended_ = false;
        essential_ = 0;
        set_maxweight((beside_ + alternatives_.bound() + total_bound(lists_)) * bound_rounding);
    }

    void next(double needed) override { advance(current_ + 1, needed); }
    void skip_to(Xapian::docid wanted, double needed) override {
        if (current_ < wanted || current_ == 0) advance(wanted, needed);
    }
    bool at_end() const override { return ended_; }
    Xapian::docid get_docid() const override { return current_; }
    double get_weight() const override { return score_; }
    PostingSource* clone() const override {
        return std::make_unique<EvidenceSource>(shelf_, words_, model_, reach_).release();
    }

  private:
    using TermOf = std::string (*)(std::string_view, std::string_view);

    std::vector<PostingList> lists_of(const Xapian::Database& database,
                                      const std::vector<WeightedForm>& forms,
                                      TermOf term_of) const {
        std::vector<PostingList> lists;
        for (const WeightedForm& form : forms) {
            auto list = posting_list(database, term_of({}, form.form), form.weight, weigher_);
            if (list.size > 0) lists.push_back(std::move(list));
        }
        return lists;
    }

    /// What words weigh in a title; those that no text holds say nothing there either.
    std::vector<WeightedForm> title_weights(const Xapian::Database& database) const {
        std::vector<WeightedForm> weights;
        if (model_.title == 0) return weights;
        for (const WeightedForm& form : words_.ranked) {
            const std::string term = index::ranked_term({}, form.form);
            const auto holding = static_cast<double>(database.get_termfreq(term));
            if (holding == 0) continue;
            const auto occurrences = static_cast<double>(database.get_collection_freq(term));
            weights.push_back(
                {form.form, form.weight * model_.title *
                                weigher_.usual(weigher_.scale({holding, occurrences}))});
        }
        return weights;
    }

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
        double sum = beside_;
        essential_ = 0;
        for (const PostingList& list : lists_) {
            sum += list.bound;
            if (sum * bound_rounding >= needed) break;
            ++essential_;
        }
    }

    /// Least document from `wanted` on in an essential list; 0 when there is none.
    Xapian::docid next_candidate(Xapian::docid wanted) {
        Xapian::docid least = alternatives_.next(wanted);
        for (std::size_t i = essential_; i < lists_.size(); ++i) {
            PostingList& list = lists_[i];
            if (list.document() < wanted) list.skip_to(wanted);
            if (!list.done() && (least == 0 || list.document() < least)) least = list.document();
        }
        return least;
    }

    /// Weigher::norm(), which may cost a logarithm, once for each usual length.
    double norm_of(std::uint16_t length) {
        if (length >= norms_.size()) return weigher_.norm(length);
        double& norm = norms_[length];
        if (norm == 0) norm = weigher_.norm(length);
        return norm;
    }

    bool reaches(Xapian::docid candidate, double needed) {
        const std::uint16_t length = shelf_.lengths[candidate];
        const double norm = norm_of(length);
        double score = titles_.of(candidate) + weigher_.base(length, query_weight_);
        // Every passage with an alternative is a candidate, so what it gives is known at once and
        // makes no bound of the others higher.
        const Alternatives::Part other = alternatives_.of(candidate, weigher_, norm);
        score += other.score;
        bool holds_any = other.any;
        for (std::size_t i = lists_.size(); i-- > essential_;) {
            PostingList& list = lists_[i];
            if (list.document() != candidate) continue;
            score += list.part(weigher_, norm);
            holds_any = true;
        }
        double rest = lists_beside_;
        for (std::size_t i = 0; i < essential_; ++i) rest += lists_[i].bound;
        for (std::size_t i = essential_; i-- > 0;) {
            if ((score + rest) * bound_rounding < needed) return false;
            PostingList& list = lists_[i];
            rest -= list.bound;
            if (!list.reach(candidate)) continue;
            score += list.part(weigher_, norm);
            holds_any = true;
        }
        if ((score + rest) * bound_rounding < needed) return false;
        if (!holds_any) return false;
        for (PostingList& list : beside_lists_) {
            if (list.reach(candidate)) score += list.part(weigher_, norm);
        }
        score_ = score;
        return score >= needed;
    }

    const index::Shelf& shelf_;
    QueryWords words_;
    Model model_;
    Reach reach_;
    Weigher weigher_;
    TitleScores titles_;
    std::vector<PostingList> lists_, beside_lists_;  // the latter match nothing
    Alternatives alternatives_;
    std::array<double, 1'024> norms_{};  // by length; 0: not known
    double query_weight_ = 0;
    double lists_beside_ = 0, beside_ = 0;  // most that the latter, that all but lists_ can add
    std::size_t essential_ = 0;             // lists before this one are not essential
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

std::unique_ptr<Xapian::PostingSource> evidence_source(const index::Shelf& shelf,
                                                       const QueryWords& words, const Model& model,
                                                       Reach reach) {
    const auto is_held = [&](const std::string& form) {
        return shelf.database.term_exists(index::ranked_term({}, form));
    };
    const bool held = std::ranges::any_of(words.ranked, is_held, &WeightedForm::form);
    const bool other = std::ranges::any_of(words.alternatives, [&](const auto& row) {
        return std::ranges::all_of(row.forms, is_held);
    });
    if (!held && !other && words.expansions.empty() && reach == Reach::evidence) return nullptr;
    return std::make_unique<EvidenceSource>(shelf, words, model, reach);
}

Xapian::Query evidence_query(const index::Shelf& shelf, const QueryWords& words, const Model& model,
                             Reach reach) {
    auto source = evidence_source(shelf, words, model, reach);
    return source ? Xapian::Query(source.release()->release()) : Xapian::Query::MatchNothing;
}

double full_score(const index::Shelf& shelf, const QueryWords& words, const Model& model) {
    const Weigher weigher(model, collection_of(shelf));
    double sum = 0;
    for (const WeightedForm& form : words.ranked) {
        const std::string term = index::ranked_term({}, form.form);
        const double holding = std::max<double>(1, shelf.database.get_termfreq(term));
        const double occurrences =
            std::max(holding, static_cast<double>(shelf.database.get_collection_freq(term)));
        sum += form.weight * weigher.usual(weigher.scale({holding, occurrences}));
    }
    return sum;
}

Xapian::Query recency_query(const index::Shelf& shelf) {
    return Xapian::Query(std::make_unique<RecencySource>(shelf).release()->release());
}

}  // namespace chancery::ranking
