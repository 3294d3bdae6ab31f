// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/output/json.hpp"

#include "searcher/output/hit_json.hpp"

namespace chancery::output {

void write_json(const results::Results& results, const Layout& /*layout*/, std::ostream& out) {
    Json object;
    object["query"]["text"] = results.query;
    if (!results.parsed.empty()) object["query"]["parsed"] = results.parsed;
    for (const auto& also : results.also_sought) {
        object["query"]["also"].push_back({{"typed", also.typed}, {"sought", also.sought}});
    }
    object["total"] = {{"value", results.total.value},
                       {"relation", results.total.exact ? "exact" : "estimate"}};
    object["hits"] = Json::array();
    for (const auto& hit : results.hits) object["hits"].push_back(to_json(hit));
    for (const auto& facet : results.facets) {
        if (!facet.counts.empty()) object["facets"][facet.name] = facet.counts;
    }
    if (!results.notes.empty()) object["notes"] = results.notes;
    out << dumped(object, 2) << '\n';
}

void write_jsonl(const results::Results& results, const Layout& /*layout*/, std::ostream& out) {
    for (const auto& hit : results.hits) out << dumped(to_json(hit), -1) << '\n';
}

}  // namespace chancery::output
