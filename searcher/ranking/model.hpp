// SPDX-License-Identifier: GPL-2.0-or-later
//
// A ranking model as a value: the weight of a word in a passage, and the other evidence that is
// added to it. Models are typed as specifications, the same on every command line:
//
//     bm25                              a weighting with its usual parameters
//     bm25:k1=1.2,b=.75+title=.4        parameters, and an addition with its share
//     ineb2+rm3:docs=10,terms=20,mix=.85
//     fast, best, best+title=.2         names of whole specifications, which may be added to
//
// All names, parameters, bounds and usual values are rows of model.cpp. The order of additions
// means nothing. What a model does with a passage is in weighting.hpp and rank.hpp.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "indexer/system/error.hpp"

namespace chancery::ranking {

/// How much a word that stands in a passage says.
enum class Weighting { bm25, ineb2, dph, tfidf, lm };

/// The shares of additions are parts of what the same word (or pair) would weigh by itself; 0
/// leaves them out.
struct Model {
    Weighting weighting = Weighting::bm25;
    double k1 = 1.2, b = 0.75;  ///< bm25: saturation, and how much length counts
    double c = 1;               ///< ineb2: length normalisation
    double mu = 1000;           ///< lm: Dirichlet smoothing, in words; 0: Jelinek-Mercer
    double lambda = 0;          ///< lm: share of the collection in Jelinek-Mercer; 0: Dirichlet

    double title = 0;                     ///< words in the title of the passage's work
    double ordered = 0, near = 0;         ///< neighbours of the query: in order; within `window`
    double window = 8;                    ///< words
    double exact = 0;                     ///< words in the form that was typed
    double grams = 0;                     ///< words alike by their character 4-grams
    double stop = 1;                      ///< weight of the query's function words, 1: as others
    double rm3_docs = 0, rm3_terms = 20;  ///< feedback: passages read, words taken
    double rm3_mix = 0.85;                ///< share of the query as it was typed
    double rm3_keep = 0;                  ///< first passages that feedback leaves where they are

    friend bool operator==(const Model&, const Model&) = default;
};

/// A parameter of a weighting or an addition, or what an addition is worth.
struct Parameter {
    std::string_view name;
    double Model::*value;
    double usual = 0;  ///< when its weighting or addition is named without it
    double least = 0, most = 1;
    double Model::*excluded = nullptr;  ///< set to 0 when this one is given
};

struct WeightingRow {
    std::string_view name;
    Weighting weighting;
    std::string_view summary;
    std::span<const Parameter> parameters;
};

/// The first parameter is what stands behind "=", and tells whether the addition is there.
struct AdditionRow {
    std::string_view name;
    std::string_view summary;
    std::span<const Parameter> parameters;
};

struct NamedModel {
    std::string_view name;
    std::string_view specification;
    std::string_view summary;
};

std::span<const WeightingRow> weightings();
std::span<const AdditionRow> additions();
std::span<const NamedModel> named_models();

/// Reads a specification. Error `usage` names the nearest name or the bounds.
Result<Model> parse_model(std::string_view specification);

/// The specification of a model, with every parameter of its weighting: parse_model() of it gives
/// the same model.
std::string to_string(const Model& model);

/// What a search uses when nothing is said ("fast"), and what --thorough uses ("best").
const Model& fast_model();
const Model& best_model();

}  // namespace chancery::ranking
