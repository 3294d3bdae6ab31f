// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/ranking/rescoring.hpp"

#include <algorithm>
#include <cmath>
#include <tuple>

#include "indexer/index/terms.hpp"

namespace chancery::ranking {
namespace {

/// A word that more passages hold says nothing about a question.
constexpr double most_shared = 0.1;

/// Grams of the question in the words of passages, each word looked at once.
class GramsOfForms {
  public:
    GramsOfForms(const QueryGrams& grams, const FormNumbers& forms) : grams_(grams), forms_(forms) {
        rows_.resize(forms.size());
        known_.resize(forms.size());
    }

    const QueryGrams::InWord& of(std::uint32_t form) {
        if (!known_[form]) rows_[form] = grams_.in(forms_.form(form));
        known_[form] = true;
        return rows_[form];
    }

    /// How many passages hold each gram, as far as the words that were looked at tell: words taken
    /// as independent.
    std::vector<Spread> spreads(const Xapian::Database& database, double passages) const {
        std::vector<double> without(grams_.grams().size(), 0), all(grams_.grams().size(), 0);
        for (std::uint32_t form = 0; form < rows_.size(); ++form) {
            if (!known_[form] || rows_[form].grams.empty()) continue;
            const std::string term = index::exact_term({}, forms_.form(form));
            const double holding = database.get_termfreq(term);
            for (const std::uint32_t gram : rows_[form].grams) {
                without[gram] += std::log1p(-std::min(holding / passages, 1 - 1e-6));
                all[gram] += holding;
            }
        }
        std::vector<Spread> spreads;
        for (std::size_t gram = 0; gram < all.size(); ++gram) {
            const double holding = std::max(1.0, -passages * std::expm1(without[gram]));
            spreads.push_back({holding, std::max(holding, all[gram])});
        }
        return spreads;
    }

  private:
    const QueryGrams& grams_;
    const FormNumbers& forms_;
    std::vector<QueryGrams::InWord> rows_;
    std::vector<bool> known_;
};

/// How often a passage has each gram of the question, and how many grams it has.
struct GramCounts {
    std::map<std::uint32_t, double> times;
    double all = 0;
};

}  // namespace

bool is_rescored(const Model& model) {
    return model.ordered > 0 || model.near > 0 || model.grams > 0 || model.rm3_docs > 0;
}

Rescorer::Rescorer(const index::Shelf& shelf, const query::Meaning& meaning, const Model& model)
    : shelf_(shelf),
      model_(model),
      weigher_(model, collection_of(shelf)),
      asked_(content_words(meaning, shelf.language)),
      reader_(shelf) {}

Result<const Rescorer::Words*> Rescorer::words_of(Xapian::docid entry) {
    const auto known = words_.find(entry);
    if (known != words_.end()) return &known->second;
    auto words = reader_.words_of(entry);
    if (!words) return pass_on(std::move(words));
    return &words_.emplace(entry, *std::move(words)).first->second;
}

Result<void> Rescorer::read(std::span<const RankedEntry> entries) {
    // In the order of the index, where neighbours stand in one block.
    std::vector<Xapian::docid> numbers;
    for (const RankedEntry& ranked : entries) numbers.push_back(ranked.entry);
    std::ranges::sort(numbers);
    for (const Xapian::docid entry : numbers) {
        auto words = words_of(entry);
        if (!words) return pass_on(std::move(words));
    }
    return {};
}

Result<void> Rescorer::rescore(std::span<RankedEntry> entries, bool all) {
    if (auto done = read(entries); !done) return done;
    if (model_.ordered > 0 || model_.near > 0) add_pairs(entries, all);
    if (model_.grams > 0) add_grams(entries);
    std::ranges::sort(entries, {}, [&](const RankedEntry& ranked) {
        return std::tuple(-ranked.score, shelf_.order.of(ranked.entry).place, ranked.entry);
    });
    return {};
}

void Rescorer::add_pairs(std::span<RankedEntry> entries, bool all) {
    for (const auto& pair : pairs_of(asked_)) add_pair(entries, pair, all);
}

void Rescorer::add_pair(std::span<RankedEntry> entries, const Pairs::value_type& pair, bool all) {
    const std::uint32_t first = reader_.ranked().of(pair.first.first);
    const std::uint32_t second = reader_.ranked().of(pair.first.second);
    std::vector<PairCount> counts;
    Spread ordered, near;
    double with_both = 0;
    for (const RankedEntry& ranked : entries) {
        counts.push_back(count_pair(words_.at(ranked.entry), first, second, model_.window));
        const PairCount& count = counts.back();
        with_both += count.both ? 1 : 0;
        ordered.holding += count.ordered > 0 ? 1 : 0;
        ordered.occurrences += count.ordered;
        near.holding += count.near > 0 ? 1 : 0;
        near.occurrences += count.near;
    }
    if (with_both == 0) return;
    const double times =
        all ? 1 : passages_with_both(pair.first.first, pair.first.second) / with_both;
    const auto add = [&](const Spread& seen, double share, double PairCount::*of) {
        if (seen.holding == 0 || share == 0) return;
        const double scale = weigher_.scale({seen.holding * times, seen.occurrences * times});
        for (std::size_t i = 0; i < entries.size(); ++i) {
            const double norm = weigher_.norm(shelf_.lengths[entries[i].entry]);
            if (counts[i].*of > 0)
                entries[i].score += share * pair.second * weigher_.gain(scale, counts[i].*of, norm);
        }
    };
    add(ordered, model_.ordered, &PairCount::ordered);
    add(near, model_.near, &PairCount::near);
}

double Rescorer::passages_with_both(const std::string& first, const std::string& second) const {
    Xapian::Enquire enquire(shelf_.database);
    enquire.set_weighting_scheme(Xapian::BoolWeight());
    enquire.set_query(Xapian::Query(Xapian::Query::OP_AND,
                                    Xapian::Query(index::ranked_term({}, first)),
                                    Xapian::Query(index::ranked_term({}, second))));
    return enquire.get_mset(0, 0, shelf_.database.get_doccount()).get_matches_estimated();
}

void Rescorer::add_grams(std::span<RankedEntry> entries) {
    const QueryGrams grams(asked_);
    GramsOfForms of_forms(grams, reader_.exact());
    std::vector<GramCounts> counts(entries.size());
    double words = 0, all = 0;
    for (std::size_t i = 0; i < entries.size(); ++i) {
        for (const PassageWord& word : words_.at(entries[i].entry)) {
            if (word.exact == no_form) continue;
            const QueryGrams::InWord& found = of_forms.of(word.exact);
            for (const std::uint32_t gram : found.grams) counts[i].times[gram] += 1;
            counts[i].all += static_cast<double>(found.all);
        }
        words += shelf_.lengths[entries[i].entry];
        all += counts[i].all;
    }
    if (words == 0 || all == 0) return;
    const Collection& collection = weigher_.collection();
    const Weigher weigher(model_, {collection.passages, collection.average * all / words});
    std::vector<double> scales;
    for (const Spread& spread : of_forms.spreads(shelf_.database, collection.passages))
        scales.push_back(weigher.scale(spread));
    for (std::size_t i = 0; i < entries.size(); ++i) {
        const double norm = weigher.norm(counts[i].all);
        for (const auto& [gram, times] : counts[i].times) {
            entries[i].score +=
                model_.grams * grams.grams()[gram].weight * weigher.gain(scales[gram], times, norm);
        }
    }
}

Result<std::vector<WeightedForm>> Rescorer::feedback(std::span<const RankedEntry> entries,
                                                     double query_weight) {
    const auto read_count = static_cast<std::size_t>(model_.rm3_docs);
    entries = entries.first(std::min(entries.size(), read_count));
    if (auto done = read(entries); !done) return pass_on(std::move(done));
    double scores = 0;
    for (const RankedEntry& ranked : entries) scores += ranked.score;
    std::map<std::uint32_t, double> share_by_form;
    for (const RankedEntry& ranked : entries) {
        const double share = ranked.score / scores / shelf_.lengths[ranked.entry];
        for (const PassageWord& word : words_.at(ranked.entry)) {
            if (word.ranked != no_form) share_by_form[word.ranked] += share;
        }
    }
    std::vector<WeightedForm> words;
    for (const auto& [form, share] : share_by_form) {
        const std::string& ranked = reader_.ranked().form(form);
        const double holding = shelf_.database.get_termfreq(index::ranked_term({}, ranked));
        if (holding < 2 || holding > most_shared * weigher_.collection().passages) continue;
        words.push_back({ranked, share});
    }
    std::ranges::sort(words, {},
                      [](const WeightedForm& word) { return std::tuple(-word.weight, word.form); });
    words.resize(std::min(words.size(), static_cast<std::size_t>(model_.rm3_terms)));
    double sum = 0;
    for (const WeightedForm& word : words) sum += word.weight;
    const double all = query_weight * (1 - model_.rm3_mix) / model_.rm3_mix;
    for (WeightedForm& word : words) word.weight *= all / sum;
    return words;
}

}  // namespace chancery::ranking
