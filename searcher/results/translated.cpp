// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/results/translated.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string_view>
#include <utility>

#include "indexer/analysis/analyse.hpp"
#include "indexer/index/terms.hpp"
#include "searcher/query/openness.hpp"
#include "searcher/ranking/query_words.hpp"

namespace chancery::results {
namespace {

using Word = meaning::Dictionary::Word;

/// Words side by side, wherever they stand; values of fields are none.
void collect_words(const query::Node& node, std::vector<std::string_view>& words) {
    if (const auto* word = std::get_if<query::Word>(&node.content)) words.push_back(word->text);
    const auto* operation = std::get_if<query::Operation>(&node.content);
    if (operation == nullptr) return;
    for (const query::Node& operand : operation->operands) collect_words(operand, words);
}

class Translating {
  public:
    Translating(const std::string& language, const index::Shelf& shelf,
                const meaning::Dictionary& dictionary)
        : language_(language), shelf_(shelf), dictionary_(dictionary) {}

    Translated run(const std::vector<std::string_view>& words) {
        for (const std::string_view word : words) add(word);
        Translated translated;
        for (const auto& [form, weight] : weights_) {
            translated.meaning.evidence.push_back(form);
            translated.meaning.weights.emplace_back(form, weight);
            translated.meaning.marks.push_back({{form}, {}});
        }
        translated.words = std::move(told_);
        return translated;
    }

  private:
    void add(std::string_view typed) {
        analysis::Analyser& analyser = analysis::kept_analyser(language_);
        // A copy: both languages may share what is kept.
        const std::vector<analysis::Token> tokens = analyser.analyse(typed);
        for (const analysis::Token& token : tokens) {
            const bool is_word =
                token.kind == analysis::Kind::word || token.kind == analysis::Kind::pair;
            if (!is_word || token.ranked.empty() || !seen_.insert(token.ranked).second) continue;
            if (ranking::is_stop_word(language_, token.exact.empty() ? token.ranked : token.exact))
                continue;
            Translated::Word told{std::string(typed.substr(token.begin, token.end - token.begin)),
                                  dictionary_.words_for(token.ranked)};
            if (told.words.empty()) told.words = as_it_is(told.typed);
            for (const Word& word : told.words) {
                double& weight = weights_[word.ranked];
                weight = std::max(weight, word.weight);
            }
            told_.push_back(std::move(told));
        }
    }

    /// A name or a number, where the shelf holds it.
    std::vector<Word> as_it_is(const std::string& typed) const {
        std::vector<Word> words;
        for (const analysis::Token& token :
             analysis::kept_analyser(shelf_.language).analyse(typed)) {
            if (!token.ranked.empty() &&
                shelf_.database.term_exists(index::ranked_term({}, token.ranked)))
                words.push_back({token.ranked, 1});
        }
        return words.size() == 1 ? words : std::vector<Word>{};
    }

    const std::string& language_;
    const index::Shelf& shelf_;
    const meaning::Dictionary& dictionary_;
    std::set<std::string> seen_;
    std::map<std::string, double> weights_;  // by ranked form of the shelf
    std::vector<Translated::Word> told_;
};

}  // namespace

Result<Translated> translated(const query::Tree& tree, const std::string& language,
                              const index::Shelf& shelf, const meaning::Dictionary& dictionary) {
    std::vector<std::string_view> words;
    collect_words(tree.root, words);
    Translated translated = Translating(language, shelf, dictionary).run(words);
    if (query::openness_of(tree) != query::Openness::within) return translated;
    auto fields = query::to_meaning(query::fields_of(tree), shelf);
    if (!fields) return pass_on(std::move(fields));
    std::vector<Xapian::Query> any;
    for (const std::string& form : translated.meaning.evidence)
        any.emplace_back(index::ranked_term({}, form));
    translated.meaning.needs_matching = true;
    translated.meaning.matching =
        Xapian::Query(Xapian::Query::OP_AND, fields->matching,
                      Xapian::Query(Xapian::Query::OP_OR, any.begin(), any.end()));
    return translated;
}

}  // namespace chancery::results
