// SPDX-License-Identifier: GPL-2.0-or-later
#include "bench/speed/ours.hpp"

#include "searcher/query/meaning.hpp"
#include "searcher/query/parse.hpp"
#include "searcher/ranking/rank.hpp"
#include "searcher/results/search.hpp"

namespace chancery::speed {
namespace {

std::string typed(const Question& question) {
    switch (question.kind) {
        case Kind::typed_or: return joined(question.words, " OR ");
        case Kind::all: return joined(question.words, " AND ");
        case Kind::phrase: return '"' + joined(question.words, " ") + '"';
        default: return joined(question.words, " ");
    }
}

class Search : public Engine {
  public:
    Search(const index::Index& index, std::string name, std::string language)
        : index_(index), name_(std::move(name)), language_(std::move(language)) {}

    std::string name() const override { return name_; }
    std::size_t answer(const Question& question) override { return ask(question).hits.size(); }
    std::size_t matches(const Question& question) override { return ask(question).total.value; }

  private:
    results::Results ask(const Question& question) const {
        results::Request request;
        request.query = typed(question);
        request.language = language_;
        request.count = top;
        return value_of(results::search(index_, request));
    }

    const index::Index& index_;
    std::string name_, language_;
};

class Rank : public Engine {
  public:
    explicit Rank(const index::Shelf& shelf) : shelf_(shelf) {}

    std::string name() const override { return "ours: rank"; }
    std::size_t answer(const Question& question) override { return ask(question).entries.size(); }
    std::size_t matches(const Question& question) override { return ask(question).total; }

  private:
    ranking::Ranking ask(const Question& question) const {
        const query::Tree tree = value_of(query::parse(typed(question)));
        const query::Meaning meaning = value_of(query::to_meaning(tree, shelf_));
        return value_of(ranking::rank(shelf_, meaning, {.first = 0, .count = top}));
    }

    const index::Shelf& shelf_;
};

}  // namespace

std::unique_ptr<Engine> whole_search(const index::Index& index) {
    return std::make_unique<Search>(index, "ours: search", "");
}

std::unique_ptr<Engine> search_in_english(const index::Index& index) {
    return std::make_unique<Search>(index, "ours: in English", "en");
}

std::unique_ptr<Engine> ranking_only(const index::Index& index) {
    return std::make_unique<Rank>(shelf_of(index, "en"));
}

}  // namespace chancery::speed
