// SPDX-License-Identifier: GPL-2.0-or-later
//
// One scan gives the nearness of every entry. Only those that are among the nearest or that words
// rank can be among the best: all else has less nearness than each of the nearest and nothing
// beside it. Word alignment is added to the nearness of what either ranks first.
#include "searcher/ranking/joined.hpp"

#include <algorithm>
#include <cmath>
#include <functional>
#include <iterator>
#include <set>

#include "indexer/index/terms.hpp"
#include "searcher/ranking/nearness.hpp"
#include "searcher/ranking/word_alignment.hpp"

namespace chancery::ranking {
namespace {

constexpr std::size_t ranked_by_words = 1'000;
constexpr std::size_t looked_at = 2'000;  // entries among which reprints are collapsed
constexpr std::size_t aligned = 300;      // best by words, and as many by nearness
constexpr std::size_t agreeing = 10;      // best by words, one of which is to be near
constexpr double alignment_weight = 0.25;
constexpr std::size_t counted = 1'000;  // passages that agreeing words and nearness rank, each
constexpr std::size_t enough_to_stand_out = 100;  // passages

/// By entry. 0 for what is no passage or may not be found.
using Nearness = std::vector<float>;

/// A passage that may be among the best.
struct Candidate {
    Xapian::docid entry = 0;
    double words = 0, meaning = 0;  // the greatest is 1; at last shares of the score

    double score() const { return words + meaning; }
};

/// What gives the greatest of some scores the value `share`.
double factor_for(double greatest, double share) {
    return greatest > 0 ? share / greatest : 0;
}

/// Takes out what a query does not let in. One that matches nothing lets none in.
void keep_allowed(Nearness& nearness, const index::Shelf& shelf, const Xapian::Query& within) {
    Xapian::Enquire enquire(shelf.database);
    enquire.set_weighting_scheme(Xapian::BoolWeight());
    enquire.set_docid_order(Xapian::Enquire::ASCENDING);
    enquire.set_query(within);
    const Xapian::MSet found = enquire.get_mset(0, shelf.database.get_doccount());
    Nearness kept(nearness.size(), 0);
    for (auto place = found.begin(); place != found.end(); ++place) kept[*place] = nearness[*place];
    nearness = std::move(kept);
}

class Joiner {
  public:
    explicit Joiner(const index::Shelf& shelf) : shelf_(shelf) {}

    /// `nearness` of what may be found.
    Joined join(const Ranking& by_words, const Nearness& nearness, WordAlignment& alignment,
                Sureness sureness, const RankRequest& request) {
        const std::vector<Xapian::docid> nearest = nearest_of(nearness);
        find_candidates(by_words, nearness, nearest);
        align(by_words, nearest, alignment);
        sureness.agreement = agreement(by_words);
        joined_.sureness = sureness;
        joined_.rule = rule_of(sureness);
        share();
        take(request);
        joined_.ranking.total = std::max(by_words.total, joined_.ranking.entries.size());
        joined_.ranking.exact = false;
        return std::move(joined_);
    }

  private:
    /// Of equal scores: whether the left is the earlier work's, within a work the first.
    bool comes_before(Xapian::docid left, Xapian::docid right) const {
        const auto left_place = shelf_.order.of(left).place;
        const auto right_place = shelf_.order.of(right).place;
        return left_place != right_place ? left_place < right_place : left < right;
    }

    /// As many as are looked at, if so many are near, the nearest first.
    std::vector<Xapian::docid> nearest_of(const Nearness& nearness) const {
        std::vector<float> near;
        std::ranges::copy_if(nearness, std::back_inserter(near),
                             [](float value) { return value > 0; });
        float least = 0;
        if (near.size() > looked_at) {
            const auto last = near.begin() + (looked_at - 1);
            std::nth_element(near.begin(), last, near.end(), std::greater<>());
            least = *last;
        }
        std::vector<Xapian::docid> entries;
        for (Xapian::docid entry = 1; entry < nearness.size(); ++entry) {
            if (nearness[entry] > 0 && nearness[entry] >= least) entries.push_back(entry);
        }
        std::ranges::sort(entries, [&](Xapian::docid left, Xapian::docid right) {
            if (nearness[left] != nearness[right]) return nearness[left] > nearness[right];
            return comes_before(left, right);
        });
        entries.resize(std::min(entries.size(), looked_at));
        return entries;
    }

    /// `meaning` becomes nearness of which the greatest is 1.
    void find_candidates(const Ranking& by_words, const Nearness& nearness,
                         const std::vector<Xapian::docid>& nearest) {
        for (const Xapian::docid entry : nearest) candidates_.push_back({entry});
        for (const RankedEntry& ranked : by_words.entries) candidates_.push_back({ranked.entry});
        std::ranges::sort(candidates_, {}, &Candidate::entry);
        candidates_.erase(std::unique(candidates_.begin(), candidates_.end(),
                                      [](const Candidate& one, const Candidate& other) {
                                          return one.entry == other.entry;
                                      }),
                          candidates_.end());
        for (const RankedEntry& ranked : by_words.entries) of(ranked.entry).words = ranked.score;
        const double factor = factor_for(nearest.empty() ? 0 : nearness[nearest.front()], 1);
        for (Candidate& candidate : candidates_)
            candidate.meaning = nearness[candidate.entry] * factor;
    }

    Candidate& of(Xapian::docid entry) {
        return *std::ranges::lower_bound(candidates_, entry, {}, &Candidate::entry);
    }

    /// Adds word alignment to the nearness of the first by words and by nearness.
    void align(const Ranking& by_words, const std::vector<Xapian::docid>& nearest,
               WordAlignment& alignment) {
        std::vector<Xapian::docid> entries(
            nearest.begin(),
            nearest.begin() + static_cast<std::ptrdiff_t>(std::min(aligned, nearest.size())));
        for (std::size_t i = 0; i < std::min(aligned, by_words.entries.size()); ++i)
            entries.push_back(by_words.entries[i].entry);
        std::ranges::sort(entries);
        entries.erase(std::unique(entries.begin(), entries.end()), entries.end());
        std::vector<double> alignments;
        for (const Xapian::docid entry : entries) alignments.push_back(alignment.of(entry));
        if (alignments.empty()) return;
        const double factor = factor_for(std::ranges::max(alignments), alignment_weight);
        for (std::size_t i = 0; i < entries.size(); ++i)
            of(entries[i]).meaning += alignments[i] * factor;
    }

    double greatest(double Candidate::*part) const {
        double most = 0;
        for (const Candidate& candidate : candidates_) most = std::max(most, candidate.*part);
        return most;
    }

    /// Sureness::agreement; passages that are not near to anything are as near as any.
    double agreement(const Ranking& by_words) {
        const double most = greatest(&Candidate::meaning);
        if (most <= 0) return 1;
        double nearest = 0;
        for (std::size_t i = 0; i < std::min(agreeing, by_words.entries.size()); ++i)
            nearest = std::max(nearest, of(by_words.entries[i].entry).meaning);
        return nearest / most;
    }

    void share() {
        make_greatest_1(&Candidate::words);
        make_greatest_1(&Candidate::meaning);
        const double words_from = counted_from(&Candidate::words);
        const double meaning_from = counted_from(&Candidate::meaning);
        const Rule& rule = joined_.rule;
        for (Candidate& candidate : candidates_) {
            candidate.words = rule.coverage * covering_words * candidate.words +
                              rule.agreement * agreeing_words * above(words_from, candidate.words);
            candidate.meaning =
                (rule.coverage * (1 - covering_words) + rule.nearness) * candidate.meaning +
                rule.agreement * (1 - agreeing_words) * above(meaning_from, candidate.meaning);
        }
    }

    void make_greatest_1(double Candidate::*part) {
        const double factor = factor_for(greatest(part), 1);
        for (Candidate& candidate : candidates_) candidate.*part *= factor;
    }

    /// The score of the last that counts where words and nearness agree; 0 where all do.
    double counted_from(double Candidate::*part) const {
        if (candidates_.size() < counted) return 0;
        std::vector<double> scores;
        for (const Candidate& candidate : candidates_) scores.push_back(candidate.*part);
        const auto last = scores.begin() + (counted - 1);
        std::nth_element(scores.begin(), last, scores.end(), std::greater<>());
        return *last;
    }

    /// From 0 to 1 what lies between a score and the greatest, 1.
    static double above(double least, double score) {
        return score <= least ? 0 : (score - least) / (1 - least);
    }

    /// The best candidates, as they were asked for: from a heap, since a page is far fewer than
    /// there are.
    void take(const RankRequest& request) {
        std::erase_if(candidates_, [](const Candidate& one) { return one.score() <= 0; });
        const auto behind = [&](const Candidate& left, const Candidate& right) {
            if (left.score() != right.score()) return left.score() < right.score();
            return comes_before(right.entry, left.entry);
        };
        std::ranges::make_heap(candidates_, behind);
        std::set<std::string> seen;
        std::size_t passed = 0;
        for (std::size_t i = 0; i < looked_at && !candidates_.empty(); ++i) {
            if (joined_.ranking.entries.size() == request.count) return;
            std::ranges::pop_heap(candidates_, behind);
            const Candidate best = candidates_.back();
            candidates_.pop_back();
            if (request.collapse) {
                const std::string print =
                    shelf_.database.get_document(best.entry).get_value(index::slot_fingerprint);
                if (!print.empty() && !seen.insert(print).second) continue;
            }
            if (passed++ < request.first) continue;
            joined_.ranking.entries.push_back({best.entry, best.score()});
            joined_.shares.push_back({best.words, best.meaning});
        }
    }

    const index::Shelf& shelf_;
    std::vector<Candidate> candidates_;  // in the order of entries until they are taken
    Joined joined_;
};

/// Sureness::standing_out, of all passages, whatever a filter lets in.
double standing_out(const index::Shelf& shelf, const Nearness& nearness) {
    double count = 0, sum = 0, squares = 0, greatest = 0;
    for (Xapian::docid entry = 1; entry < nearness.size(); ++entry) {
        if (!shelf.lengths.is_passage(entry)) continue;
        const double near = nearness[entry];
        count += 1;
        sum += near;
        squares += near * near;
        greatest = std::max(greatest, near);
    }
    const double mean = sum / count;
    const double deviation = std::sqrt(std::max(0.0, squares / count - mean * mean));
    return deviation > 0 ? (greatest - mean) / deviation : 0;
}

/// All forms of the question, other ways to print its words too.
std::vector<std::string> forms_of(const query::Meaning& meaning) {
    std::vector<std::string> forms = meaning.evidence;
    for (const query::Alternative& other : meaning.alternatives)
        forms.insert(forms.end(), other.forms.begin(), other.forms.end());
    return forms;
}

}  // namespace

double Rule::words() const {
    return coverage * covering_words + agreement * agreeing_words;
}

Rule rule_of(const Sureness& sureness) {
    if (sureness.coverage.share <= 0) return {.nearness = 1};
    const auto way = [](double value, double from, double to) {
        return std::clamp((value - from) / (to - from), 0.0, 1.0);
    };
    const Coverage& coverage = sureness.coverage;
    const double by_words = std::max(std::pow(coverage.share, 3),
                                     way(coverage.rare_words, few_rare_words, enough_rare_words));
    const double telling = way(sureness.standing_out, not_standing_out, well_standing_out);
    const double agreeing = way(sureness.agreement, least_agreement, full_agreement);
    const double left = telling * (1 - by_words);
    return {.coverage = 1 - left, .agreement = left * agreeing, .nearness = left * (1 - agreeing)};
}

Result<Joined> rank_joined(const index::Shelf& shelf, const query::Meaning& meaning,
                           const meaning::Vectors& vectors, const RankRequest& request,
                           const std::optional<Xapian::Query>& within) {
    auto by_words = rank(shelf, meaning, {0, ranked_by_words, false, request.model});
    if (!by_words) return pass_on(std::move(by_words));
    try {
        const std::vector<std::string> forms = forms_of(meaning);
        Nearness nearness =
            nearness_of_all(shelf, vectors.passages, direction_of(forms, vectors.words));
        Sureness sureness{.coverage = greatest_coverage(shelf, meaning)};
        if (shelf.passages >= enough_to_stand_out)
            sureness.standing_out = standing_out(shelf, nearness);
        if (within) keep_allowed(nearness, shelf, *within);
        WordAlignment alignment(shelf, forms, vectors);
        return Joiner(shelf).join(*by_words, nearness, alignment, sureness, request);
    } catch (const Xapian::Error& error) {
        return fail(Kind::index, shelf.language, "the index is damaged: " + error.get_msg(),
                    "run chancery-index --verify, then build the index anew");
    }
}

}  // namespace chancery::ranking
