// SPDX-License-Identifier: GPL-2.0-or-later
#include "tests/support/plain_weights.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace chancery::tests {

double plain_gain(const ranking::Model& model, const Every& every, const Uses& uses,
                  const Here& here) {
    const double N = every.passages, n = uses.holding, F = uses.all;
    const double tf = here.times, length = here.length, relative = length / every.average;
    const double idf = std::log(1 + (N - n + 0.5) / (n + 0.5));
    const double odds = N * every.average / F;  // of a word being this one, inverted
    switch (model.weighting) {
        case ranking::Weighting::bm25:
            return idf * tf * (model.k1 + 1) / (tf + model.k1 * (1 - model.b + model.b * relative));
        case ranking::Weighting::ineb2: {
            const double tfn = tf * std::log2(1 + model.c / relative);
            const double expected = N * (1 - std::pow((N - 1) / N, F));
            return tfn * std::log2((N + 1) / (expected + 0.5)) * (F + 1) / (n * (tfn + 1));
        }
        case ranking::Weighting::dph: {
            const double f = tf / length;
            if (f >= 1) return 0;
            const double normalisation = (1 - f) * (1 - f) / (tf + 1);
            return std::max(0.0,
                            normalisation * (tf * std::log2(tf / length * odds) +
                                             0.5 * std::log2(2 * std::numbers::pi * tf * (1 - f))));
        }
        case ranking::Weighting::tfidf:
            return (1 + std::log(tf)) * idf;
        case ranking::Weighting::lm:
            if (model.mu > 0) return std::log(1 + tf / (model.mu / odds));
            return std::log(1 + (1 - model.lambda) * (tf / length) / (model.lambda / odds));
    }
    return 0;
}

double plain_length_part(const ranking::Model& model, double length, double asked) {
    if (model.weighting != ranking::Weighting::lm || model.mu == 0) return 0;
    return asked * (std::log(model.mu + 65'536) - std::log(model.mu + length));
}

}  // namespace chancery::tests
