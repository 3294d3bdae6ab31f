// SPDX-License-Identifier: GPL-2.0-or-later
//
// Everything is an array by entry number: a score by words (the best passages by rank()), the
// weight covered (from the lists of the question's words) and nearness (one scan).
#include "searcher/ranking/joined.hpp"

#include <algorithm>
#include <set>

#include "indexer/index/terms.hpp"
#include "searcher/ranking/inverse_document_frequency.hpp"
#include "searcher/ranking/nearness.hpp"

namespace chancery::ranking {
namespace {

constexpr std::size_t ranked_by_words = 2'000;
constexpr std::size_t looked_at = 2'000;  // entries among which reprints are collapsed
constexpr double title_coverage = 0.5;
constexpr double greatest_share = 0.2;  // words in more passages than this cover nothing
constexpr std::string_view title_prefix = "S";

using Scores = std::vector<double>;  // by entry

/// Coverage of the question by each passage's words, those of titles at half, and by what the table
/// of expansions has for them: it says the same.
class Coverage {
  public:
    Coverage(const index::Shelf& shelf, const query::Meaning& meaning)
        : shelf_(shelf), expansions_(meaning.expansions) {
        covered_.assign(shelf.lengths.last() + std::size_t{1}, 0);
        const std::set<std::string> words(meaning.evidence.begin(), meaning.evidence.end());
        for (const std::string& word : words) {
            const double all = static_cast<double>(shelf.passages);
            const double holding = shelf.database.get_termfreq(index::ranked_term({}, word));
            if (holding > greatest_share * all && words.size() > 1) continue;
            const double weight = inverse_document_frequency(all, holding);
            weight_ += weight;
            add(word, weight);
        }
    }

    /// Of the passage that covers most.
    Sureness greatest() const {
        const double covered = *std::ranges::max_element(covered_);
        const double all = static_cast<double>(shelf_.passages);
        return {.coverage = weight_ > 0 ? covered / weight_ : 0,
                .rare_words = covered / inverse_document_frequency(all, 1)};
    }

  private:
    void add(const std::string& word, double weight) {
        std::vector<bool> holds(covered_.size(), false);
        const auto take = [&](Xapian::docid passage) {
            if (!holds[passage]) covered_[passage] += weight;
            holds[passage] = true;
        };
        const auto end = Xapian::PostingIterator();
        for (auto place = shelf_.database.postlist_begin(index::ranked_term({}, word));
             place != end; ++place) {
            take(*place);
        }
        for (const query::Expansion& expansion : expansions_) {
            if (std::ranges::find(expansion.ranked, word) != expansion.ranked.end())
                std::ranges::for_each(*expansion.passages, take);
        }
        for (auto place = shelf_.database.postlist_begin(index::ranked_term(title_prefix, word));
             place != end; ++place) {
            const Xapian::docid behind = shelf_.lengths.end_of_edition(*place);
            for (Xapian::docid passage = *place + 1; passage < behind; ++passage) {
                if (!holds[passage]) covered_[passage] += title_coverage * weight;
            }
        }
    }

    const index::Shelf& shelf_;
    const std::vector<query::Expansion>& expansions_;
    Scores covered_;     // weight
    double weight_ = 0;  // of the whole question
};

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

class Joiner {
  public:
    Joiner(const index::Shelf& shelf, const query::Meaning& meaning,
           const std::optional<Xapian::Query>& within)
        : shelf_(shelf), allowed_(allowed(shelf, within)) {
        joined_.sureness = Coverage(shelf, meaning).greatest();
    }

    Joined join(const Ranking& by_words, const std::vector<float>& nearness,
                const RankRequest& request) {
        joined_.sureness.nearest = *std::ranges::max_element(nearness);
        joined_.words_share = words_share(joined_.sureness);
        words_.assign(nearness.size(), 0);
        meaning_.assign(nearness.begin(), nearness.end());
        for (const RankedEntry& ranked : by_words.entries) words_[ranked.entry] = ranked.score;
        words_ = scaled(std::move(words_), joined_.words_share);
        meaning_ = scaled(std::move(meaning_), 1 - joined_.words_share);
        take(best(), request);
        joined_.ranking.total = std::max(by_words.total, joined_.ranking.entries.size());
        joined_.ranking.exact = false;
        return std::move(joined_);
    }

  private:
    double score(Xapian::docid entry) const { return words_[entry] + meaning_[entry]; }

    /// The best entries in falling order of score, equal ones in the order of works.
    std::vector<Xapian::docid> best() const {
        std::vector<Xapian::docid> entries;
        for (Xapian::docid entry = 1; entry < allowed_.size(); ++entry) {
            if (allowed_[entry] && score(entry) > 0) entries.push_back(entry);
        }
        const auto before = [&](Xapian::docid left, Xapian::docid right) {
            if (score(left) != score(right)) return score(left) > score(right);
            const auto left_place = shelf_.order.of(left).place;
            const auto right_place = shelf_.order.of(right).place;
            return left_place != right_place ? left_place < right_place : left < right;
        };
        const auto end =
            entries.begin() + static_cast<std::ptrdiff_t>(std::min(looked_at, entries.size()));
        std::partial_sort(entries.begin(), end, entries.end(), before);
        entries.erase(end, entries.end());
        return entries;
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
            joined_.ranking.entries.push_back({entry, score(entry)});
            joined_.shares.push_back({words_[entry], meaning_[entry]});
        }
    }

    const index::Shelf& shelf_;
    std::vector<bool> allowed_;
    Scores words_, meaning_;
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
    if (sureness.coverage <= 0 && sureness.rare_words <= 0) return 0;
    const auto way = [](double value, double from, double to) {
        return std::clamp((value - from) / (to - from), 0.0, 1.0);
    };
    const double by_words = std::max(sureness.coverage * sureness.coverage,
                                     way(sureness.rare_words, few_rare_words, enough_rare_words));
    return 1 - (1 - by_words) * way(sureness.nearest, far_in_meaning, near_in_meaning);
}

Result<Joined> rank_joined(const index::Shelf& shelf, const query::Meaning& meaning,
                           const meaning::Vectors& vectors, const RankRequest& request,
                           const std::optional<Xapian::Query>& within) {
    auto by_words = rank(shelf, meaning, {0, ranked_by_words, false, request.model});
    if (!by_words) return pass_on(std::move(by_words));
    try {
        const std::vector<float> nearness = nearness_of_all(
            shelf, vectors.passages, direction_of(forms_of(meaning), vectors.words));
        return Joiner(shelf, meaning, within).join(*by_words, nearness, request);
    } catch (const Xapian::Error& error) {
        return fail(Kind::index, shelf.language, "the index is damaged: " + error.get_msg(),
                    "run chancery-index --verify, then build the index anew");
    }
}

}  // namespace chancery::ranking
