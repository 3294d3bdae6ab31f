// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/lookup/graph.hpp"

#include <algorithm>
#include <iterator>
#include <optional>
#include <set>
#include <utility>

#include "indexer/index/stored.hpp"
#include "indexer/index/terms.hpp"
#include "searcher/lookup/citing.hpp"
#include "searcher/lookup/held.hpp"
#include "searcher/query/meaning.hpp"
#include "searcher/query/parse.hpp"
#include "searcher/ranking/rank.hpp"
#include "searcher/results/language.hpp"

namespace chancery::lookup {
namespace {

/// All passages that cite anything.
Entries citing_entries(const index::Shelf& shelf) {
    Entries entries;
    const std::string start(index::edge_prefix);
    const auto end = shelf.database.allterms_end(start);
    for (auto term = shelf.database.allterms_begin(start); term != end; ++term) {
        const auto last = shelf.database.postlist_end(*term);
        for (auto place = shelf.database.postlist_begin(*term); place != last; ++place) {
            entries.push_back(*place);
        }
    }
    std::ranges::sort(entries);
    entries.erase(std::unique(entries.begin(), entries.end()), entries.end());
    return entries;
}

/// Those that the query finds, every one, reprints too.
Result<Entries> found_entries(const index::Shelf& shelf, const query::Tree& tree) {
    auto meaning = query::to_meaning(tree, shelf);
    if (!meaning) return pass_on(std::move(meaning));
    auto ranking =
        ranking::rank(shelf, *meaning, {0, shelf.database.get_doccount(), /*collapse=*/false});
    if (!ranking) return pass_on(std::move(ranking));
    Entries entries;
    for (const auto& ranked : ranking->entries) entries.push_back(ranked.entry);
    std::ranges::sort(entries);
    return entries;
}

class GraphBuilder {
  public:
    GraphBuilder(const index::Index& index, const index::Shelf& shelf)
        : index_(index), shelf_(shelf) {}

    Result<void> add(Xapian::docid entry) {
        auto passage = index::decode_passage(shelf_.database.get_document(entry).get_data());
        if (!passage) return pass_on(std::move(passage));
        const std::uint32_t work = shelf_.order.of(entry).entry;
        if (work != work_) {
            auto record = index::decode_edition(shelf_.database.get_document(work).get_data());
            if (!record) return pass_on(std::move(record));
            work_ = work;
            citing_ = record->masthead.symbol.name;
        }
        std::map<std::string, std::set<std::string>> cited;  // verbs of each
        for (const document::Citation& citation : passage->citations) {
            auto symbol = node_of(citation.symbol);
            if (!symbol) return pass_on(std::move(symbol));
            if (*symbol != citing_) cited[*symbol].insert(citation.verb);
        }
        for (const auto& [symbol, verbs] : cited) {
            GraphEdge& edge = edges_[{citing_, symbol}];
            ++edge.weight;
            for (const std::string& verb : verbs) {
                if (!verb.empty()) ++edge.verbs[verb];
            }
        }
        if (cited.empty()) return {};
        auto node = node_of(citing_);
        return node ? Result<void>() : pass_on(std::move(node));
    }

    Graph finish() {
        Graph graph;
        std::set<std::string> ends;
        for (auto& [name, edge] : edges_) {
            edge.citing = name.first;
            edge.cited = name.second;
            ends.insert({name.first, name.second});
            graph.edges.push_back(std::move(edge));
        }
        for (const std::string& symbol : ends) graph.nodes.push_back(nodes_.at(symbol));
        return graph;
    }

  private:
    /// The symbol of the node that is named so, which is made at its first name.
    Result<std::string> node_of(const std::string& named) {
        if (const auto known = names_.find(named); known != names_.end()) return known->second;
        GraphNode node{named, {}, {}, {}, false};
        for (const std::string& half : reference::halves_of({named})) {
            auto work = find_work(index_, half);
            if (!work) return pass_on(std::move(work));
            if (!*work) continue;
            node = {(*work)->symbol, (*work)->title, (*work)->date, (*work)->type, true};
            break;
        }
        const std::string symbol = node.symbol;
        nodes_.emplace(symbol, std::move(node));
        names_.emplace(named, symbol);
        return symbol;
    }

    const index::Index& index_;
    const index::Shelf& shelf_;
    std::uint32_t work_ = 0;
    std::string citing_;  // symbol of that work
    std::map<std::string, std::string> names_;
    std::map<std::string, GraphNode> nodes_;
    std::map<std::pair<std::string, std::string>, GraphEdge> edges_;
};

Result<Graph> build(const index::Index& index, const index::Shelf& shelf, const query::Tree* tree) {
    Entries entries = citing_entries(shelf);
    if (tree != nullptr) {
        auto found = found_entries(shelf, *tree);
        if (!found) return pass_on(std::move(found));
        Entries both;
        std::ranges::set_intersection(entries, *found, std::back_inserter(both));
        entries = std::move(both);
    }
    GraphBuilder builder(index, shelf);
    for (const Xapian::docid entry : entries) {
        auto added = builder.add(entry);
        if (!added) return pass_on(std::move(added));
    }
    return builder.finish();
}

}  // namespace

Result<Graph> graph(const index::Index& index, const GraphRequest& request) {
    std::optional<query::Tree> tree;
    if (!request.query.empty()) {
        auto parsed = query::parse(request.query);
        if (!parsed) return pass_on(std::move(parsed));
        tree = *std::move(parsed);
    }
    if (index.languages().empty()) return Graph();
    std::string language = request.language;
    if (language.empty() && tree) {
        auto guessed = results::language_of_query(*tree, request.query, index);
        if (!guessed) return pass_on(std::move(guessed));
        language = *std::move(guessed);
    }
    if (language.empty()) language = index.languages().front();
    auto shelf = index.shelf(language);
    if (!shelf) return pass_on(std::move(shelf));
    if (*shelf == nullptr) return Graph();
    try {
        return build(index, **shelf, tree ? &*tree : nullptr);
    } catch (const Xapian::Error& error) {
        return fail(Kind::index, index.generation_folder().string(),
                    "is damaged: " + error.get_msg(),
                    "run chancery-index --verify, then build the index anew");
    }
}

}  // namespace chancery::lookup
