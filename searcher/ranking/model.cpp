// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/ranking/model.hpp"

#include <algorithm>
#include <charconv>
#include <vector>

#include <fmt/format.h>

#include "searcher/query/names.hpp"

namespace chancery::ranking {
namespace {

constexpr Parameter bm25_parameters[] = {
    {.name = "k1", .value = &Model::k1, .usual = 1.2, .most = 1000},
    {.name = "b", .value = &Model::b, .usual = 0.75},
};
constexpr Parameter ineb2_parameters[] = {
    {.name = "c", .value = &Model::c, .usual = 1, .least = 0.001, .most = 1000},
};
constexpr Parameter lm_parameters[] = {
    {.name = "mu",
     .value = &Model::mu,
     .usual = 1000,
     .least = 1,
     .most = 1e6,
     .excluded = &Model::lambda},
    {.name = "lambda",
     .value = &Model::lambda,
     .usual = 0,
     .least = 0.001,
     .most = 0.999,
     .excluded = &Model::mu},
};
constexpr WeightingRow weighting_rows[] = {
    {.name = "bm25",
     .weighting = Weighting::bm25,
     .summary = "Okapi BM25",
     .parameters = bm25_parameters},
    {.name = "ineb2",
     .weighting = Weighting::ineb2,
     .summary = "divergence from randomness, inverse expected document frequency",
     .parameters = ineb2_parameters},
    {.name = "dph",
     .weighting = Weighting::dph,
     .summary = "divergence from randomness, hypergeometric, without parameters",
     .parameters = {}},
    {.name = "tfidf",
     .weighting = Weighting::tfidf,
     .summary = "term frequency times inverse document frequency",
     .parameters = {}},
    {.name = "lm",
     .weighting = Weighting::lm,
     .summary = "query likelihood, Dirichlet (mu) or Jelinek-Mercer (lambda) smoothing",
     .parameters = lm_parameters},
};

constexpr Parameter title_parameters[] = {
    {.name = "title", .value = &Model::title, .usual = 0.4, .most = 100}};
constexpr Parameter bigrams_parameters[] = {
    {.name = "bigrams", .value = &Model::ordered, .usual = 0.1, .most = 100},
    {.name = "near", .value = &Model::near, .usual = 0.1, .most = 100},
    {.name = "window", .value = &Model::window, .usual = 8, .least = 2, .most = 1000},
};
constexpr Parameter exact_parameters[] = {
    {.name = "exact", .value = &Model::exact, .usual = 0.1, .most = 100}};
constexpr Parameter grams_parameters[] = {
    {.name = "grams", .value = &Model::grams, .usual = 0.2, .most = 100}};
constexpr Parameter stop_parameters[] = {{.name = "stop", .value = &Model::stop, .usual = 0}};
constexpr Parameter rm3_parameters[] = {
    {.name = "docs", .value = &Model::rm3_docs, .usual = 10, .most = 1000},
    {.name = "terms", .value = &Model::rm3_terms, .usual = 20, .least = 1, .most = 1000},
    {.name = "mix", .value = &Model::rm3_mix, .usual = 0.85, .least = 0.01},
    {.name = "keep", .value = &Model::rm3_keep, .usual = 0, .most = 1000},
};
constexpr AdditionRow addition_rows[] = {
    {.name = "title", .summary = "words in the title of the work", .parameters = title_parameters},
    {.name = "bigrams",
     .summary = "neighbours of the query side by side, and near each other",
     .parameters = bigrams_parameters},
    {.name = "exact", .summary = "words in the form typed", .parameters = exact_parameters},
    {.name = "grams", .summary = "words that are spelt alike", .parameters = grams_parameters},
    {.name = "stop",
     .summary = "function words of the query dropped",
     .parameters = stop_parameters},
    {.name = "rm3", .summary = "words of the first answers added", .parameters = rm3_parameters},
};

constexpr NamedModel named_rows[] = {
    {.name = "fast",
     .specification = "ineb2+title=0.3+exact=0.1+stop=0.1",
     .summary = "what a search uses when nothing is said"},
    {.name = "best",
     .specification = "ineb2+title=0.3+exact=0.1+stop=0.1+bigrams=0.1+grams=0.2"
                      "+rm3=10:terms=20,mix=0.85,keep=10",
     .summary = "what --thorough uses: more evidence, more time"},
    {.name = "sdm",
     .specification = "bm25+bigrams=0.1:near=0.1,window=8",
     .summary = "sequential dependence: words, and neighbours in order and near"},
};

constexpr double absent(const AdditionRow& row) {
    return Model{}.*row.parameters.front().value;
}

template <class Rows>
auto find_row(const Rows& rows, std::string_view name) {
    return std::ranges::find(rows, name, &std::remove_cvref_t<decltype(*std::begin(rows))>::name);
}

/// An error about a name that no row has.
auto unknown(std::string_view kind, std::string_view name,
             const std::vector<std::string_view>& names) {
    std::string near;
    std::size_t least = 1 + name.size() / 3;
    for (const std::string_view candidate : names) {
        const std::size_t edits = query::edit_distance(name, candidate);
        if (edits > least || (edits == least && !near.empty())) continue;
        near = candidate;
        least = edits;
    }
    const std::string guess = near.empty() ? "" : fmt::format("did you mean '{}'? ", near);
    return fail(Kind::usage, fmt::format("model part '{}'", name), fmt::format("is no {}", kind),
                fmt::format("{}there are {}", guess, fmt::join(names, ", ")));
}

template <class Rows>
std::vector<std::string_view> names_of(const Rows& rows) {
    std::vector<std::string_view> names;
    for (const auto& row : rows) names.push_back(row.name);
    return names;
}

/// Text before the first of `signs`, which stays in `rest`.
std::string_view take_until(std::string_view& rest, std::string_view signs) {
    const auto end = std::min(rest.find_first_of(signs), rest.size());
    const std::string_view taken = rest.substr(0, end);
    rest.remove_prefix(end);
    return taken;
}

Result<void> set(Model& model, const Parameter& parameter, std::string_view typed) {
    double value = 0;
    const auto [end, fault] = std::from_chars(typed.data(), typed.data() + typed.size(), value);
    const bool is_number = fault == std::errc() && end == typed.data() + typed.size();
    if (!is_number || !(value >= parameter.least && value <= parameter.most)) {
        return fail(
            Kind::usage, fmt::format("model part '{}={}'", parameter.name, typed),
            is_number ? "the number is out of bounds" : "this is no number",
            fmt::format("give one from {} to {}, such as {}={}", parameter.least, parameter.most,
                        parameter.name, std::max(parameter.usual, parameter.least)));
    }
    model.*parameter.value = value;
    if (parameter.excluded != nullptr) model.*parameter.excluded = 0;
    return {};
}

/// "k1=1.2,b=.75" into the parameters of one row.
Result<void> read_parameters(Model& model, std::span<const Parameter> rows, std::string_view list,
                             std::string_view owner) {
    for (;;) {
        std::string_view value = take_until(list, ",");
        const std::string_view name = take_until(value, "=");
        const auto row = find_row(rows, name);
        if (rows.empty()) {
            return fail(Kind::usage, fmt::format("model part '{}:{}'", owner, name),
                        fmt::format("{} takes no parameters", owner), "leave them out");
        }
        if (row == rows.end())
            return unknown(fmt::format("parameter of {}", owner), name, names_of(rows));
        if (!value.empty()) value.remove_prefix(1);
        if (auto done = set(model, *row, value); !done) return done;
        if (list.empty()) return {};
        list.remove_prefix(1);
    }
}

/// "bm25:k1=1.2" or a name of a whole specification.
Result<void> read_base(Model& model, std::string_view part) {
    const std::string_view name = take_until(part, ":");
    if (const auto* named = find_row(named_rows, name); named != std::end(named_rows)) {
        auto base = parse_model(named->specification);
        if (!base) return pass_on(std::move(base));
        model = *base;
        if (part.empty()) return {};
        return fail(Kind::usage, fmt::format("model part '{}{}'", name, part),
                    fmt::format("{} is {} and takes no parameters", name, named->specification),
                    fmt::format("add to it with +, such as {}+title=0.2", name));
    }
    const auto* row = find_row(weighting_rows, name);
    if (row == std::end(weighting_rows)) {
        auto names = names_of(weighting_rows);
        for (const NamedModel& named : named_rows) names.push_back(named.name);
        return unknown("model", name, names);
    }
    model.weighting = row->weighting;
    for (const Parameter& parameter : row->parameters) model.*parameter.value = parameter.usual;
    if (part.empty()) return {};
    return read_parameters(model, row->parameters, part.substr(1), name);
}

/// "title", "title=.4" or "rm3:docs=10,mix=.9".
Result<void> read_addition(Model& model, std::string_view part) {
    std::string_view share = take_until(part, ":");
    const std::string_view name = take_until(share, "=");
    const auto* row = find_row(addition_rows, name);
    if (row == std::end(addition_rows)) return unknown("addition", name, names_of(addition_rows));
    for (const Parameter& parameter : row->parameters) model.*parameter.value = parameter.usual;
    if (!share.empty()) {
        if (auto done = set(model, row->parameters.front(), share.substr(1)); !done) return done;
    }
    if (part.empty()) return {};
    return read_parameters(model, row->parameters, part.substr(1), name);
}

std::string printed(const Model& model, std::span<const Parameter> parameters) {
    std::vector<std::string> parts;
    for (const Parameter& parameter : parameters) {
        const bool ruled_out = parameter.excluded != nullptr && model.*parameter.value == 0;
        if (!ruled_out)
            parts.push_back(fmt::format("{}={}", parameter.name, model.*parameter.value));
    }
    return parts.empty() ? "" : fmt::format(":{}", fmt::join(parts, ","));
}

}  // namespace

std::span<const WeightingRow> weightings() {
    return weighting_rows;
}
std::span<const AdditionRow> additions() {
    return addition_rows;
}
std::span<const NamedModel> named_models() {
    return named_rows;
}

Result<Model> parse_model(std::string_view specification) {
    Model model;
    std::string_view rest = specification;
    if (auto base = read_base(model, take_until(rest, "+")); !base) return pass_on(std::move(base));
    while (!rest.empty()) {
        rest.remove_prefix(1);
        auto added = read_addition(model, take_until(rest, "+"));
        if (!added) return pass_on(std::move(added));
    }
    return model;
}

std::string to_string(const Model& model) {
    std::string text;
    for (const WeightingRow& row : weighting_rows) {
        if (row.weighting == model.weighting)
            text = std::string(row.name) + printed(model, row.parameters);
    }
    for (const AdditionRow& row : addition_rows) {
        const double share = model.*row.parameters.front().value;
        if (share == absent(row)) continue;
        text += fmt::format("+{}={}", row.name, share);
        text += printed(model, row.parameters.subspan(1));
    }
    return text;
}

const Model& fast_model() {
    static const Model model = *parse_model(named_rows[0].specification);
    return model;
}

const Model& best_model() {
    static const Model model = *parse_model(named_rows[1].specification);
    return model;
}

}  // namespace chancery::ranking
