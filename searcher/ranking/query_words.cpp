// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/ranking/query_words.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "data/vocabulary/stop_words.hpp"
#include "indexer/text/normal.hpp"
#include "indexer/text/table.hpp"

namespace chancery::ranking {
namespace {

using Weights = std::map<std::string, double, std::less<>>;
using Words = std::set<std::string, std::less<>>;

std::map<std::string, Words, std::less<>> read_stop_words() {
    std::map<std::string, Words, std::less<>> languages;
    for (const text::Row& row : text::table_rows(data::stop_words)) {
        Words& words = languages[std::string(row[0])];
        for (const std::string_view word : text::split(row[1], '|'))
            words.insert(text::folded(word));
    }
    return languages;
}

bool stops(const query::TypedWord& word, std::string_view language) {
    return is_stop_word(language, word.exact.empty() ? word.ranked : word.exact);
}

std::vector<WeightedForm> rows_of(const Weights& weights) {
    std::vector<WeightedForm> rows;
    for (const auto& [form, weight] : weights) rows.push_back({form, weight});
    return rows;
}

/// Each alternative once. One that is made of the words it stands for would say that a passage with
/// half of them has the others.
std::vector<WeightedAlternative> alternatives_of(const query::Meaning& meaning,
                                                 const Weights& ranked) {
    std::set<std::pair<std::vector<std::string>, std::vector<std::string>>> met;
    std::vector<WeightedAlternative> rows;
    for (const query::Alternative& other : meaning.alternatives) {
        const bool overlaps =
            std::ranges::find_first_of(other.forms, other.instead_of) != other.forms.end();
        if (overlaps || !met.emplace(other.forms, other.instead_of).second) continue;
        WeightedAlternative row{other.forms, {}};
        for (const std::string& form : other.instead_of) {
            const auto weight = ranked.find(form);
            row.instead_of.push_back({form, weight == ranked.end() ? 0 : weight->second});
        }
        rows.push_back(std::move(row));
    }
    return rows;
}

}  // namespace

bool is_stop_word(std::string_view language, std::string_view form) {
    static const auto languages = read_stop_words();
    const auto words = languages.find(language);
    return words != languages.end() && words->second.contains(form);
}

double total_weight(const std::vector<WeightedForm>& forms) {
    double sum = 0;
    for (const WeightedForm& form : forms) sum += form.weight;
    return sum;
}

std::vector<std::string> content_forms(const query::Meaning& meaning, std::string_view language) {
    // French "parce" is a function word and "parc" is none, but both have one ranked form: it goes
    // as often as the function word was typed.
    std::map<std::string, std::size_t, std::less<>> stopped;
    for (const query::TypedWord& word : meaning.typed) {
        if (stops(word, language)) ++stopped[word.ranked];
    }
    std::vector<std::string> forms;
    for (const std::string& form : meaning.evidence) {
        const auto stop = stopped.find(form);
        if (stop == stopped.end() || stop->second == 0) {
            forms.push_back(form);
        } else {
            --stop->second;
        }
    }
    return forms.empty() ? meaning.evidence : forms;
}

QueryWords query_words(const query::Meaning& meaning, const Model& model,
                       std::string_view language) {
    const bool only_stop_words = std::ranges::all_of(
        meaning.typed, [&](const query::TypedWord& word) { return stops(word, language); });
    Weights ranked, exact;
    for (const std::string& form : meaning.evidence) ranked[form] += 1;
    for (const auto& [form, weight] : meaning.weights) ranked[form] += weight - 1;
    for (const query::TypedWord& word : meaning.typed) {
        const bool counts_less = !only_stop_words && stops(word, language);
        const double weight = counts_less ? model.stop : 1;
        ranked[word.ranked] += weight - 1;
        // Long lists that could add next to nothing.
        if (counts_less || model.exact == 0 || word.exact.empty()) continue;
        exact[word.exact] += model.exact;
    }
    QueryWords words{.ranked = rows_of(ranked),
                     .exact = rows_of(exact),
                     .alternatives = alternatives_of(meaning, ranked)};
    for (const query::Expansion& expansion : meaning.expansions)
        words.expansions.push_back({expansion.passages, expansion.share, expansion.ranked});
    return words;
}

}  // namespace chancery::ranking
