// SPDX-License-Identifier: GPL-2.0-or-later
#include "tests/support/oracle.hpp"

#include <algorithm>
#include <cctype>
#include <cmath>
#include <utility>

#include "indexer/reference/symbol.hpp"
#include "indexer/text/normal.hpp"
#include "searcher/ranking/query_words.hpp"
#include "tests/support/editions.hpp"
#include "tests/support/plain_weights.hpp"

namespace chancery::tests {
namespace {

using document::Edition;
using document::Passage;
using query::Node;
using query::Operation;
using query::Operator;

std::vector<std::string> texts_of(const Passage& passage) {
    std::vector<std::string> texts{passage.text};
    for (const document::Footnote& note : passage.footnotes) texts.push_back(note.text);
    return texts;
}

bool holds_row(const std::vector<std::string>& words, const std::vector<std::string>& row) {
    return !row.empty() &&
           std::search(words.begin(), words.end(), row.begin(), row.end()) != words.end();
}

/// Compares as many digits as the query has: "2021-12" holds every day of December.
bool in_range(const std::string& date, const query::Range& range) {
    if (date.empty()) return false;
    const bool early = !range.from.empty() && date.substr(0, range.from.size()) < range.from;
    const bool late = !range.to.empty() && date.substr(0, range.to.size()) > range.to;
    return !early && !late;
}

std::string in_case(std::string text, bool capitals) {
    for (char& letter : text) {
        letter = static_cast<char>(capitals ? std::toupper(letter) : std::tolower(letter));
    }
    return text;
}

bool is_leaf(const Node& node) {
    return std::holds_alternative<query::Word>(node.content) ||
           std::holds_alternative<query::Phrase>(node.content);
}

const std::string& text_of(const Node& leaf) {
    const auto* word = std::get_if<query::Word>(&leaf.content);
    return word != nullptr ? word->text : std::get<query::Phrase>(leaf.content).text;
}

void collect(const Node& node, bool optional, std::vector<const Node*>& leaves) {
    if (is_leaf(node)) leaves.push_back(&node);
    const auto* operation = std::get_if<Operation>(&node.content);
    if (operation == nullptr || operation->combines == Operator::without) return;
    const bool first_only = operation->combines == Operator::maybe && !optional;
    for (const Node& operand : operation->operands) {
        collect(operand, optional, leaves);
        if (first_only) return;
    }
}

bool only_alternatives(const Node& node) {
    const auto* operation = std::get_if<Operation>(&node.content);
    if (operation == nullptr) return true;
    if (operation->combines != Operator::any && operation->combines != Operator::either)
        return false;
    return std::ranges::all_of(operation->operands, only_alternatives);
}

/// An operation over what `holds` says of an operand.
template <class Holds>
bool combined(const Operation& operation, const Holds& holds) {
    const auto& operands = operation.operands;
    switch (operation.combines) {
        case Operator::any:
        case Operator::either:
            return std::ranges::any_of(operands, holds);
        case Operator::all:
            return std::ranges::all_of(operands, holds);
        case Operator::maybe:
            return holds(operands.front());
        case Operator::without:
            return !holds(operands.front());
    }
    return false;
}

}  // namespace

std::vector<const Node*> positive_leaves(const Node& root, bool optional) {
    std::vector<const Node*> leaves;
    collect(root, optional, leaves);
    return leaves;
}

Oracle::Oracle(std::string language, std::vector<Edition> editions)
    : editions_(std::move(editions)), analyser_(language) {
    for (const Edition& edition : editions_) {
        for (const Passage& passage : edition.passages) {
            Place place{&edition, &passage, {}, {}, 0};
            for (const std::string& text : texts_of(passage)) {
                for (const std::string& form : weighed_in(text)) {
                    ++place.ranked[form];
                    ++place.length;
                }
                for (const std::string& form : forms_of(text).exact) place.exact[form] = 1;
            }
            place.length = std::max(place.length, 1.0);  // an entry's length is never nothing
            average_ += place.length;
            places_.push_back(std::move(place));
        }
    }
    // Of equal scores the earlier work comes first, then the smaller symbol.
    std::ranges::stable_sort(places_, {}, [](const Place& place) {
        const document::Masthead& masthead = place.edition->masthead;
        return std::pair(masthead.date, reference::sort_key(masthead.symbol));
    });
    average_ /= static_cast<double>(std::max<std::size_t>(1, places_.size()));
}

Oracle::Forms Oracle::forms_of(std::string_view text) {
    if (const auto known = known_.find(text); known != known_.end()) return known->second;
    Forms forms;
    for (const analysis::Token& token : analyser_.analyse(text)) {
        if (!token.exact.empty()) forms.exact.push_back(token.exact);
        if (token.kind == analysis::Kind::joint) {
            forms.joints.push_back(token.ranked);
        } else if (!token.ranked.empty()) {
            forms.ranked.push_back(token.ranked);
        }
    }
    return known_.emplace(text, forms).first->second;
}

std::vector<std::string> Oracle::weighed_in(std::string_view text) {
    Forms forms = forms_of(text);
    forms.ranked.insert(forms.ranked.end(), forms.joints.begin(), forms.joints.end());
    return forms.ranked;
}

Oracle::Leaf Oracle::leaf_of(const Node& node) {
    const std::string& text = text_of(node);
    Forms forms = forms_of(text);
    const bool digit =
        std::ranges::any_of(text, [](unsigned char byte) { return std::isdigit(byte); });
    const bool in_a_row = std::holds_alternative<query::Phrase>(node.content) ||
                          forms.ranked.empty() || (digit && forms.exact.size() > 1);
    return {std::move(forms), in_a_row};
}

bool Oracle::stands_in(const Leaf& leaf, const Texts& texts) {
    if (leaf.in_a_row) {
        return std::ranges::any_of(texts, [&](const std::string& text) {
            return holds_row(forms_of(text).exact, leaf.forms.exact);
        });
    }
    const auto is_held = [&](const std::string& form) {
        return std::ranges::any_of(texts, [&](const std::string& text) {
            const auto forms = weighed_in(text);
            return std::ranges::count(forms, form) > 0;
        });
    };
    // The corpora have compounds of two parts only: the whole stands for both.
    return std::ranges::all_of(leaf.forms.ranked, is_held) ||
           std::ranges::any_of(leaf.forms.joints, is_held);
}

bool Oracle::holds_phrase(const Passage& passage, std::string_view phrase) {
    const Forms forms = forms_of(phrase);
    return std::ranges::any_of(texts_of(passage), [&](const std::string& text) {
        return holds_row(forms_of(text).exact, forms.exact);
    });
}

bool Oracle::holds_leaf(const Node& node, const Place& place, bool lead_in) {
    const Leaf leaf = leaf_of(node);
    return stands_in(leaf, texts_of(*place.passage)) ||
           (lead_in && stands_in(leaf, place.passage->context));
}

bool Oracle::has_value(const index::Field& field, const Node& value, const Texts& values) {
    if (const auto* operation = std::get_if<Operation>(&value.content)) {
        return combined(*operation,
                        [&](const Node& inner) { return has_value(field, inner, values); });
    }
    if (field.kind == index::FieldKind::words) return stands_in(leaf_of(value), values);
    const std::string wanted =
        field.name == "symbol" ? text_of(value) : in_case(text_of(value), field.name == "session");
    return std::ranges::count(values, wanted) > 0;
}

/// By the edition's values or by the passage's own.
bool Oracle::is_let_in(const query::Restriction& restriction, const Place& place) {
    const index::Field& field = *restriction.field;
    const Node& value = restriction.value.front();
    const auto by_edition = [&] {
        return has_value(
            field, value,
            field.of_edition({place.edition->masthead, {}, std::string(made_up_source), 0}));
    };
    return (field.of_edition != nullptr && by_edition()) ||
           (field.of_passage != nullptr &&
            has_value(field, value, field.of_passage(*place.passage)));
}

bool Oracle::holds(const Node& node, const Place& place, bool lead_in) {
    if (is_leaf(node)) return holds_leaf(node, place, lead_in);
    if (const auto* range = std::get_if<query::Range>(&node.content)) {
        return in_range(place.edition->masthead.date, *range);
    }
    if (const auto* restriction = std::get_if<query::Restriction>(&node.content)) {
        return is_let_in(*restriction, place);
    }
    const auto& operation = std::get<Operation>(node.content);
    // What is excluded is excluded by the lead-in too.
    const bool without = operation.combines == Operator::without;
    return combined(operation,
                    [&](const Node& inner) { return holds(inner, place, lead_in || without); });
}

/// By its own words and the fields alone; or with the lead-in's words, where one of its own is
/// wanted.
bool Oracle::is_found(const Node& root, const Place& place) {
    if (holds(root, place, false)) return true;
    if (only_alternatives(root) || !holds(root, place, true)) return false;
    return std::ranges::any_of(positive_leaves(root, false),
                               [&](const Node* leaf) { return holds_leaf(*leaf, place, false); });
}

void Oracle::count_uses(AskedWords& words, bool exact) const {
    for (auto& [form, word] : words) {
        for (const Place& place : places_) {
            const auto& forms = exact ? place.exact : place.ranked;
            const auto times = forms.find(form);
            if (times == forms.end()) continue;
            word.holding += 1;
            word.uses += times->second;
        }
    }
}

double Oracle::whole_compounds(const Place& place, const AskedWords& ranked,
                               const Compounds& compounds, const ranking::Model& model) const {
    const Every every{static_cast<double>(places_.size()), average_};
    std::map<std::string, double> gains;
    for (const Compound& compound : compounds) {
        const auto times = place.ranked.find(compound.whole);
        if (times == place.ranked.end()) continue;
        for (const std::string& part : compound.parts) {
            if (place.ranked.contains(part)) continue;
            const Asked& word = ranked.at(part);
            const Asked& spread = word.holding > 0 ? word : compound.uses;
            gains.emplace(
                part, word.weight * plain_gain(model, every, {spread.holding, spread.uses},
                                               {static_cast<double>(times->second), place.length}));
        }
    }
    double sum = 0;
    for (const auto& [part, gain] : gains) sum += gain;
    return sum;
}

double Oracle::score(const Place& place, const AskedWords& ranked, const AskedWords& exact,
                     const Compounds& compounds, const ranking::Model& model) {
    const Every every{static_cast<double>(places_.size()), average_};
    double score = 0, asked = 0;
    bool met = false;
    const auto add = [&](const AskedWords& words, const std::map<std::string, unsigned>& forms,
                         double share) {
        for (const auto& [form, word] : words) {
            const auto times = forms.find(form);
            if (times == forms.end()) continue;
            met = true;
            score += share * word.weight *
                     plain_gain(model, every, {word.holding, word.uses},
                                {static_cast<double>(times->second), place.length});
        }
    };
    add(ranked, place.ranked, 1);
    const double wholes = whole_compounds(place, ranked, compounds, model);
    if (!met && wholes == 0) return 0;
    score += wholes;
    add(exact, place.exact, model.exact);
    const auto title = weighed_in(place.edition->masthead.title);
    for (const auto& [form, word] : ranked) {
        // What no passage holds says nothing, in titles neither.
        if (word.holding == 0) continue;
        asked += word.weight;
        if (std::ranges::count(title, form) > 0) {
            score += model.title * word.weight *
                     plain_gain(model, every, {word.holding, word.uses}, {1, average_});
        }
    }
    return score + plain_length_part(model, place.length, asked);
}

std::vector<Found> Oracle::find(const Node& root, const ranking::Model& model) {
    AskedWords ranked, exact;
    const auto leaves = positive_leaves(root, true);
    bool only_stop_words = true;
    const auto each_word = [&](const auto& visit) {
        for (const Node* leaf : leaves) {
            for (const analysis::Token& token : analyser_.analyse(text_of(*leaf))) {
                const bool word = token.kind == analysis::Kind::word && !token.ranked.empty();
                if (word) visit(token, ranking::is_stop_word("en", token.exact));
            }
        }
    };
    each_word([&](const auto&, bool stop) { only_stop_words = only_stop_words && stop; });
    each_word([&](const analysis::Token& token, bool stop) {
        const double weight = stop && !only_stop_words ? model.stop : 1;
        ranked[token.ranked].weight += weight;
        if (!stop || only_stop_words) exact[token.exact].weight += 1;
    });
    Compounds compounds;
    for (const Node* leaf : leaves) {
        if (std::holds_alternative<query::Phrase>(leaf->content)) continue;
        const Forms forms = leaf_of(*leaf).forms;
        for (const std::string& form : forms.joints) {
            AskedWords whole{{form, {}}};
            count_uses(whole, false);
            compounds.push_back({form, forms.ranked, whole.at(form)});
        }
    }
    const bool by_date = ranked.empty();
    count_uses(ranked, false);
    count_uses(exact, true);
    std::vector<Found> found;
    for (const Place& place : places_) {
        if (!is_found(root, place)) continue;
        const document::Masthead& masthead = place.edition->masthead;
        std::string digits = masthead.date;
        std::erase(digits, '-');
        const double recency = digits.empty() ? 0 : std::stod(digits) / 1e8;
        found.push_back({masthead.symbol.name + "@" + masthead.language + "#" +
                             to_string(place.passage->pinpoint),
                         by_date ? recency : score(place, ranked, exact, compounds, model),
                         text::word_key(place.passage->text)});
    }
    std::ranges::stable_sort(found, std::greater<>{}, &Found::score);
    return found;
}

}  // namespace chancery::tests
