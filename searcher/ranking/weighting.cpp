// SPDX-License-Identifier: GPL-2.0-or-later
//
// N passages, n of them with the word, F occurrences in all, T words in all passages, l the length
// of the passage over the average, tf the occurrences in the passage.
#include "searcher/ranking/weighting.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "searcher/ranking/inverse_document_frequency.hpp"

namespace chancery::ranking {

/// Upper bounds are taken at the least length, one word; a formula for which that is not where it
/// is greatest has a bound of its own.
struct Formula {
    Weighting weighting;
    double (*norm)(const Model&, const Collection&, double length);
    double (*scale)(const Model&, const Collection&, const Spread&);
    double (*gain)(const Model&, double scale, double times, double norm);
    double (*bound)(double scale, double times) = nullptr;
};

namespace {

// Lengths are numbers of 16 bits (lengths.hpp).
constexpr double longest = 65'536;

double no_norm(const Model&, const Collection&, double) {
    return 1;
}

double length_itself(const Model&, const Collection&, double length) {
    return length;
}

double words_an_occurrence(const Model&, const Collection& all, const Spread& word) {
    return all.words() / word.occurrences;
}

double saturated(const Model&, double scale, double times, double norm) {
    return scale * times / (times + norm);
}

// Robertson and Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond", 2009, 3.15:
// idf (k1 + 1) tf / (tf + k1 (1 - b + b l)).
double bm25_norm(const Model& model, const Collection& all, double length) {
    return model.k1 * (1 - model.b + model.b * length / all.average);
}
double bm25_scale(const Model& model, const Collection& all, const Spread& word) {
    return (model.k1 + 1) *
           inverse_document_frequency(all.passages, std::min(all.passages, word.holding));
}

// Amati and van Rijsbergen, "Probabilistic Models of Information Retrieval Based on Measuring the
// Divergence from Randomness", 2002: I(n_e) B2. With tfn = tf log2(1 + c / l) and n_e = N (1 -
// ((N - 1) / N)^F): log2((N + 1) / (n_e + 1/2)) (F + 1) / n  tfn / (tfn + 1).
double ineb2_norm(const Model& model, const Collection& all, double length) {
    return 1 / std::log2(1 + model.c * all.average / length);
}
double ineb2_scale(const Model&, const Collection& all, const Spread& word) {
    const double expected =
        -all.passages * std::expm1(word.occurrences * std::log1p(-1 / all.passages));
    return std::max(0.0, std::log2((all.passages + 1) / (expected + 0.5))) *
           (word.occurrences + 1) / word.holding;
}

// Amati, "Frequentist and Bayesian Approach to Information Retrieval", 2006: DPH. With f = tf over
// the length: (1 - f)^2 / (tf + 1) (tf log2(f T / F) + log2(2 pi tf (1 - f)) / 2).
double dph_gain(const Model&, double scale, double times, double norm) {
    const double share = times / norm;
    if (share >= 1) return 0;
    const double rest = 1 - share;
    return rest * rest / (times + 1) *
           (times * std::log2(share * scale) +
            0.5 * std::log2(2 * std::numbers::pi * times * rest));
}
double dph_bound(double scale, double) {
    // f < 1, tf / (tf + 1) < 1, and log2(2 pi tf) / (2 (tf + 1)) is greatest at tf = 1.
    return std::max(0.0, std::log2(scale)) + 0.25 * std::log2(2 * std::numbers::pi);
}

// Manning, Raghavan and Schuetze, "Introduction to Information Retrieval", 2008, table 6.15: l t n,
// with the inverse document frequency of bm25.hpp: (1 + ln tf) idf.
double tfidf_scale(const Model&, const Collection& all, const Spread& word) {
    return inverse_document_frequency(all.passages, std::min(all.passages, word.holding));
}
double tfidf_gain(const Model&, double scale, double times, double) {
    return (1 + std::log(times)) * scale;
}

// Zhai and Lafferty, "A Study of Smoothing Methods for Language Models", 2004: query likelihood
// without what is the same for all passages. Jelinek-Mercer: ln(1 + (1 - lambda) / lambda  tf /
// length  T / F); Dirichlet: ln(1 + tf T / (mu F)), and base() for the length.
double lm_gain(const Model& model, double scale, double times, double norm) {
    if (model.mu > 0) return std::log1p(times * scale / model.mu);
    return std::log1p((1 - model.lambda) / model.lambda * times / norm * scale);
}

constexpr Formula formulas[] = {
    {Weighting::bm25, bm25_norm, bm25_scale, saturated},
    {Weighting::ineb2, ineb2_norm, ineb2_scale, saturated},
    {Weighting::dph, length_itself, words_an_occurrence, dph_gain, dph_bound},
    {Weighting::tfidf, no_norm, tfidf_scale, tfidf_gain},
    {Weighting::lm, length_itself, words_an_occurrence, lm_gain},
};

const Formula& formula_of(Weighting weighting) {
    return *std::ranges::find(formulas, weighting, &Formula::weighting);
}

}  // namespace

Collection collection_of(const index::Shelf& shelf) {
    return {std::max<double>(1, static_cast<double>(shelf.passages)),
            std::max(1.0, shelf.lengths.average())};
}

Weigher::Weigher(const Model& model, const Collection& collection)
    : model_(model), collection_(collection), formula_(&formula_of(model.weighting)) {
    usual_norm_ = norm(collection_.average);
    least_norm_ = norm(1);
}

double Weigher::norm(double length) const {
    return formula_->norm(model_, collection_, std::max(1.0, length));
}

double Weigher::base(double length, double query_weight) const {
    if (model_.weighting != Weighting::lm || model_.mu == 0) return 0;
    return query_weight * std::log((model_.mu + longest) / (model_.mu + length));
}

double Weigher::most_base(double query_weight) const {
    return base(0, query_weight);
}

double Weigher::scale(const Spread& spread) const {
    return formula_->scale(model_, collection_, spread);
}

double Weigher::gain(double scale, double times, double norm) const {
    return std::max(0.0, formula_->gain(model_, scale, times, norm));
}

double Weigher::most(double scale, double times) const {
    if (formula_->bound != nullptr) return formula_->bound(scale, times);
    return gain(scale, times, least_norm_);
}

}  // namespace chancery::ranking
