// SPDX-License-Identifier: GPL-2.0-or-later
//
// Everything is an array by entry number: a score by words (the best passages by rank()) and
// nearness (one scan); word alignment is added to the nearness of the passages that either ranks
// first.
#include "searcher/ranking/joined.hpp"

#include <algorithm>
#include <cmath>
#include <set>

#include "indexer/index/terms.hpp"
#include "searcher/ranking/nearness.hpp"
#include "searcher/ranking/word_alignment.hpp"

namespace chancery::ranking {
namespace {

constexpr std::size_t ranked_by_words = 2'000;
constexpr std::size_t looked_at = 2'000;  // entries among which reprints are collapsed
constexpr std::size_t aligned = 300;      // best by words, and as many by nearness
constexpr std::size_t agreeing = 10;      // best by words, one of which is to be near
constexpr double alignment_weight = 0.25;
constexpr std::size_t enough_to_stand_out = 100;  // passages

using Scores = std::vector<double>;  // by entry

/// Scores of which the greatest becomes `share`.
Scores scaled(Scores scores, double share) {
    const double greatest = *std::ranges::max_element(scores);
    for (double& score : scores) score *= greatest > 0 ? share / greatest : 0;
    return scores;
}

/// Entries that may be found, by number. A query that matches nothing lets none in.
std::vector<bool> allowed(const index::Shelf& shelf, const std::optional<Xapian::Query>& within) {
    std::vector<bool> entries(shelf.lengths.last() + std::size_t{1}, false);
    if (!within) {
        for (Xapian::docid entry = 1; entry < entries.size(); ++entry)
            entries[entry] = shelf.lengths.is_passage(entry);
        return entries;
    }
    Xapian::Enquire enquire(shelf.database);
    enquire.set_weighting_scheme(Xapian::BoolWeight());
    enquire.set_docid_order(Xapian::Enquire::ASCENDING);
    enquire.set_query(*within);
    const Xapian::MSet found = enquire.get_mset(0, shelf.database.get_doccount());
    for (auto place = found.begin(); place != found.end(); ++place) entries[*place] = true;
    return entries;
}

/// The first `count` of `entries` by falling `score`, equal ones in the order of works.
std::vector<Xapian::docid> best_of(std::vector<Xapian::docid> entries, const Scores& score,
                                   std::size_t count, const index::WorksOrder& order) {
    const auto before = [&](Xapian::docid left, Xapian::docid right) {
        if (score[left] != score[right]) return score[left] > score[right];
        const auto left_place = order.of(left).place, right_place = order.of(right).place;
        return left_place != right_place ? left_place < right_place : left < right;
    };
    const auto end = entries.begin() + static_cast<std::ptrdiff_t>(std::min(count, entries.size()));
    std::partial_sort(entries.begin(), end, entries.end(), before);
    entries.erase(end, entries.end());
    return entries;
}

class Joiner {
  public:
    Joiner(const index::Shelf& shelf, const std::optional<Xapian::Query>& within)
        : shelf_(shelf), allowed_(allowed(shelf, within)) {}

    Joined join(const Ranking& by_words, Scores nearness, WordAlignment& alignment,
                const Coverage& coverage, const RankRequest& request) {
        words_.assign(nearness.size(), 0);
        for (const RankedEntry& ranked : by_words.entries) words_[ranked.entry] = ranked.score;
        joined_.sureness = {.coverage = coverage};
        if (shelf_.passages >= enough_to_stand_out)
            joined_.sureness.standing_out = standing_out(nearness);
        keep_allowed(nearness);
        meaning_ = with_alignment(by_words, std::move(nearness), alignment);
        joined_.sureness.agreement = agreement(by_words, meaning_);
        joined_.words_share = words_share(joined_.sureness);
        meaning_ = scaled(std::move(meaning_), 1 - joined_.words_share);
        words_ = scaled(std::move(words_), joined_.words_share);
        take(best(), request);
        joined_.ranking.total = std::max(by_words.total, joined_.ranking.entries.size());
        joined_.ranking.exact = false;
        return std::move(joined_);
    }

  private:
    void keep_allowed(Scores& nearness) const {
        for (Xapian::docid entry = 0; entry < nearness.size(); ++entry) {
            if (!allowed_[entry]) nearness[entry] = 0;
        }
    }

    /// Sureness::standing_out, of all passages, whatever a filter lets in.
    double standing_out(const Scores& nearness) const {
        double count = 0, sum = 0, squares = 0, greatest = 0;
        for (Xapian::docid entry = 1; entry < nearness.size(); ++entry) {
            if (!shelf_.lengths.is_passage(entry)) continue;
            count += 1;
            sum += nearness[entry];
            squares += nearness[entry] * nearness[entry];
            greatest = std::max(greatest, nearness[entry]);
        }
        const double mean = sum / count;
        const double deviation = std::sqrt(std::max(0.0, squares / count - mean * mean));
        return deviation > 0 ? (greatest - mean) / deviation : 0;
    }

    /// Sureness::agreement; passages that are not near to anything are as near as any.
    static double agreement(const Ranking& by_words, const Scores& nearness) {
        const double greatest = *std::ranges::max_element(nearness);
        if (greatest <= 0) return 1;
        double nearest = 0;
        for (std::size_t i = 0; i < std::min(agreeing, by_words.entries.size()); ++i)
            nearest = std::max(nearest, nearness[by_words.entries[i].entry]);
        return nearest / greatest;
    }

    Scores with_alignment(const Ranking& by_words, Scores nearness, WordAlignment& alignment) {
        std::vector<Xapian::docid> candidates =
            best_of(allowed_with(nearness), nearness, aligned, shelf_.order);
        for (std::size_t i = 0; i < std::min(aligned, by_words.entries.size()); ++i) {
            const Xapian::docid entry = by_words.entries[i].entry;
            if (allowed_[entry]) candidates.push_back(entry);
        }
        std::ranges::sort(candidates);  // neighbours stand in one block of the database
        candidates.erase(std::unique(candidates.begin(), candidates.end()), candidates.end());
        Scores alignments(nearness.size(), 0);
        for (const Xapian::docid entry : candidates) alignments[entry] = alignment.of(entry);
        alignments = scaled(std::move(alignments), alignment_weight);
        nearness = scaled(std::move(nearness), 1);
        for (Xapian::docid entry = 0; entry < nearness.size(); ++entry)
            nearness[entry] += alignments[entry];
        return nearness;
    }

    /// Entries that may be found and have a score.
    std::vector<Xapian::docid> allowed_with(const Scores& score) const {
        std::vector<Xapian::docid> entries;
        for (Xapian::docid entry = 1; entry < allowed_.size(); ++entry) {
            if (allowed_[entry] && score[entry] > 0) entries.push_back(entry);
        }
        return entries;
    }

    std::vector<Xapian::docid> best() {
        scores_ = words_;
        for (Xapian::docid entry = 0; entry < scores_.size(); ++entry)
            scores_[entry] += meaning_[entry];
        return best_of(allowed_with(scores_), scores_, looked_at, shelf_.order);
    }

    void take(const std::vector<Xapian::docid>& entries, const RankRequest& request) {
        std::set<std::string> seen;
        std::size_t passed = 0;
        for (const Xapian::docid entry : entries) {
            if (joined_.ranking.entries.size() == request.count) return;
            if (request.collapse) {
                const std::string print =
                    shelf_.database.get_document(entry).get_value(index::slot_fingerprint);
                if (!print.empty() && !seen.insert(print).second) continue;
            }
            if (passed++ < request.first) continue;
            joined_.ranking.entries.push_back({entry, scores_[entry]});
            joined_.shares.push_back({words_[entry], meaning_[entry]});
        }
    }

    const index::Shelf& shelf_;
    std::vector<bool> allowed_;
    Scores words_, meaning_, scores_;
    Joined joined_;
};

/// All forms of the question, other ways to print its words too.
std::vector<std::string> forms_of(const query::Meaning& meaning) {
    std::vector<std::string> forms = meaning.evidence;
    for (const query::Alternative& other : meaning.alternatives)
        forms.insert(forms.end(), other.forms.begin(), other.forms.end());
    return forms;
}

}  // namespace

double words_share(const Sureness& sureness) {
    if (sureness.coverage.share <= 0) return 0;
    const auto way = [](double value, double from, double to) {
        return std::clamp((value - from) / (to - from), 0.0, 1.0);
    };
    const Coverage& coverage = sureness.coverage;
    const double by_words = std::max(std::pow(coverage.share, 3),
                                     way(coverage.rare_words, few_rare_words, enough_rare_words));
    const double by_agreement = way(sureness.agreement, least_agreement, full_agreement);
    const double telling = way(sureness.standing_out, not_standing_out, well_standing_out);
    return greatest_words_share * (1 - telling * (1 - by_words) * (1 - by_agreement));
}

Result<Joined> rank_joined(const index::Shelf& shelf, const query::Meaning& meaning,
                           const meaning::Vectors& vectors, const RankRequest& request,
                           const std::optional<Xapian::Query>& within) {
    auto by_words = rank(shelf, meaning, {0, ranked_by_words, false, request.model});
    if (!by_words) return pass_on(std::move(by_words));
    try {
        const std::vector<std::string> forms = forms_of(meaning);
        const std::vector<float> nearness =
            nearness_of_all(shelf, vectors.passages, direction_of(forms, vectors.words));
        WordAlignment alignment(shelf, forms, vectors.words);
        return Joiner(shelf, within)
            .join(*by_words, Scores(nearness.begin(), nearness.end()), alignment,
                  greatest_coverage(shelf, meaning), request);
    } catch (const Xapian::Error& error) {
        return fail(Kind::index, shelf.language, "the index is damaged: " + error.get_msg(),
                    "run chancery-index --verify, then build the index anew");
    }
}

}  // namespace chancery::ranking
