// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/query/fit.hpp"

#include <cmath>
#include <string>
#include <variant>
#include <vector>

#include "indexer/analysis/analyse.hpp"
#include "indexer/index/fields.hpp"
#include "indexer/index/terms.hpp"

namespace chancery::query {
namespace {

/// Passages that a shelf is taken to have besides its own when shares of languages are compared.
constexpr double usual_passages = 50'000;

void collect_words(const Node& node, std::vector<std::string>& words) {
    if (const auto* word = std::get_if<Word>(&node.content)) words.push_back(word->text);
    if (const auto* phrase = std::get_if<Phrase>(&node.content)) words.push_back(phrase->text);
    if (const auto* restriction = std::get_if<Restriction>(&node.content)) {
        // Sponsors, voters and subjects are English in every language.
        const bool spoken = restriction->field->level == index::FieldLevel::passage ||
                            restriction->field->name == "title";
        if (restriction->field->kind == index::FieldKind::words && spoken)
            collect_words(restriction->value.front(), words);
    }
    const auto* operation = std::get_if<Operation>(&node.content);
    if (operation == nullptr || operation->combines == Operator::without) return;
    for (const Node& operand : operation->operands) collect_words(operand, words);
}

}  // namespace

double fit_of(const Tree& tree, const index::Shelf& shelf) {
    std::vector<std::string> words;
    collect_words(tree.root, words);
    analysis::Analyser& analyser = analysis::kept_analyser(shelf.language);
    double fit = 0;
    for (const std::string& word : words) {
        for (const analysis::Token& token : analyser.analyse(word)) {
            if (token.exact.empty()) continue;
            const double frequency =
                shelf.database.get_termfreq(index::exact_term({}, token.exact));
            if (frequency == 0) continue;
            // A name is no rarer in a small shelf: shares are taken as if of a large one.
            const double share = frequency / (static_cast<double>(shelf.passages) + usual_passages);
            fit += 1 + std::log1p(1000 * share) / 10;
        }
    }
    return fit;
}

}  // namespace chancery::query
