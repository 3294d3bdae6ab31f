// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/lookup/cites.hpp"

#include <map>
#include <optional>
#include <utility>

#include "indexer/reference/key.hpp"
#include "indexer/reference/places.hpp"
#include "searcher/lookup/held.hpp"
#include "searcher/lookup/show.hpp"

namespace chancery::lookup {
namespace {

using results::Hit;

/// Works by the symbols that they are cited by, each looked up once.
class KnownWorks {
  public:
    explicit KnownWorks(const index::Index& index) : index_(index) {}

    Result<const std::optional<HeldWork>*> find(const std::string& symbol) {
        const auto known = works_.find(symbol);
        if (known != works_.end()) return &known->second;
        std::optional<HeldWork> work;
        for (const std::string& half : reference::halves_of({symbol})) {
            auto held = find_work(index_, half);
            if (!held) return pass_on(std::move(held));
            if (*held) work = *std::move(held);
            if (work) break;
        }
        return &works_.emplace(symbol, std::move(work)).first->second;
    }

  private:
    const index::Index& index_;
    std::map<std::string, std::optional<HeldWork>> works_;
};

Edge edge_of(const Hit& hit, const document::Citation& citation) {
    Edge edge;
    edge.key = hit.key;
    edge.citing = hit.reference;
    const auto note = static_cast<std::size_t>(citation.footnote);
    if (citation.footnote >= 0 && note < hit.passage.footnotes.size()) {
        edge.footnote = hit.passage.footnotes[note].number;
    }
    edge.mark = {citation.begin, citation.end};
    edge.verb = citation.verb;
    edge.symbol = citation.symbol;
    edge.pinpoint = citation.places;
    edge.reference = printed_citation(citation.symbol, citation.places);
    edge.url = reference::url_of({citation.symbol}, hit.language);
    return edge;
}

Result<void> add_edges(const Hit& hit, KnownWorks& works, std::vector<Edge>& edges) {
    for (const document::Citation& citation : hit.passage.citations) {
        Edge edge = edge_of(hit, citation);
        auto work = works.find(citation.symbol);
        if (!work) return pass_on(std::move(work));
        if (const auto& held = **work) {
            edge.held = true;
            edge.title = held->title;
            edge.date = held->date;
        }
        edges.push_back(std::move(edge));
    }
    return {};
}

}  // namespace

std::string printed_citation(const std::string& symbol, const std::string& places) {
    if (places.empty()) return symbol;
    const auto read = reference::parse_places(places);
    if (!read || read->empty()) return symbol + "#" + places;
    std::string text = symbol;
    for (const reference::Place& place : *read) {
        text += (text == symbol ? ", " : "; ") + reference::printed(place.first);
        if (place.is_range()) text += " to " + reference::printed(place.last);
    }
    return text;
}

Result<Cites> cites(const index::Index& index, const CitesRequest& request) {
    auto shown = show(index, {.reference = request.reference, .language = request.language});
    if (!shown) return pass_on(std::move(shown));
    Cites cites;
    cites.found = !shown->hits.empty();
    cites.reference = shown->parsed;
    cites.notes = shown->notes;
    if (!cites.found) return cites;
    cites.title = shown->hits.front().masthead.title;
    cites.date = shown->hits.front().masthead.date;
    KnownWorks works(index);
    try {
        for (const Hit& hit : shown->hits) {
            auto added = add_edges(hit, works, cites.edges);
            if (!added) return pass_on(std::move(added));
        }
    } catch (const Xapian::Error& error) {
        return fail(Kind::index, index.generation_folder().string(),
                    "is damaged: " + error.get_msg(),
                    "run chancery-index --verify, then build the index anew");
    }
    if (cites.edges.empty()) cites.notes.push_back(cites.reference + " cites nothing");
    return cites;
}

}  // namespace chancery::lookup
