// SPDX-License-Identifier: GPL-2.0-or-later
//
// Works as nodes, citations as edges: of all passages of one language, or of those that a query
// finds. A work that is cited by its other symbol is the same node.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <vector>

#include "indexer/index/open.hpp"
#include "indexer/system/error.hpp"

namespace chancery::lookup {

struct GraphNode {
    std::string symbol;
    std::string title, date, type;  ///< where held
    bool held = false;
};

struct GraphEdge {
    std::string citing, cited;                 ///< symbols
    std::size_t weight = 0;                    ///< paragraphs that cite
    std::map<std::string, std::size_t> verbs;  ///< paragraphs under each
};

struct Graph {
    std::vector<GraphNode> nodes;  ///< by symbol; those with an edge
    std::vector<GraphEdge> edges;  ///< by citing, then cited symbol
};

struct GraphRequest {
    std::string query = {};     ///< empty: all passages
    std::string language = {};  ///< empty: that of the query, else the first one held
};

/// Error `usage` when the query cannot be read, `index` when the index is damaged.
Result<Graph> graph(const index::Index& index, const GraphRequest& request);

}  // namespace chancery::lookup
