// SPDX-License-Identifier: GPL-2.0-or-later
//
// A graph of citations for programs that draw and measure: GraphML (graphml.graphdrawing.org), DOT
// (Graphviz), JSON, and CSV (edges alone).
#pragma once

#include <ostream>
#include <string_view>

#include "indexer/system/error.hpp"
#include "searcher/lookup/graph.hpp"

namespace chancery::output {

using GraphWriter = void (*)(const lookup::Graph&, std::ostream&);

/// The writer of the format of that name; "text", which stands where none was asked for, is
/// GraphML. Error `usage` names those that exist.
Result<GraphWriter> find_graph_format(std::string_view name);

}  // namespace chancery::output
