// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/output/graph.hpp"

#include <string>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "indexer/program/markup.hpp"
#include "indexer/program/terminal.hpp"
#include "searcher/output/csv.hpp"

namespace chancery::output {
namespace {

using lookup::Graph;
using lookup::GraphEdge;
using lookup::GraphNode;

/// "recalling 3; notes 1".
std::string verbs_of(const GraphEdge& edge) {
    std::string list;
    for (const auto& [verb, count] : edge.verbs) {
        list += fmt::format("{}{} {}", list.empty() ? "" : "; ", verb, count);
    }
    return list;
}

void write_datum(std::string_view key, std::string_view value, std::ostream& out) {
    if (!value.empty())
        out << fmt::format(R"(<data key="{}">{}</data>)", key, program::markup_text(value));
}

void write_graphml(const Graph& graph, std::ostream& out) {
    out << R"(<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns">
<key id="title" for="node" attr.name="title" attr.type="string"/>
<key id="date" for="node" attr.name="date" attr.type="string"/>
<key id="type" for="node" attr.name="type" attr.type="string"/>
<key id="held" for="node" attr.name="held" attr.type="boolean"/>
<key id="weight" for="edge" attr.name="weight" attr.type="int"/>
<key id="verbs" for="edge" attr.name="verbs" attr.type="string"/>
<graph id="citations" edgedefault="directed">
)";
    for (const GraphNode& node : graph.nodes) {
        out << fmt::format(R"(<node id="{}">)", program::markup_text(node.symbol));
        write_datum("title", node.title, out);
        write_datum("date", node.date, out);
        write_datum("type", node.type, out);
        write_datum("held", node.held ? "true" : "false", out);
        out << "</node>\n";
    }
    for (const GraphEdge& edge : graph.edges) {
        out << fmt::format(R"(<edge source="{}" target="{}">)", program::markup_text(edge.citing),
                           program::markup_text(edge.cited));
        write_datum("weight", std::to_string(edge.weight), out);
        write_datum("verbs", verbs_of(edge), out);
        out << "</edge>\n";
    }
    out << "</graph>\n</graphml>\n";
}

/// A quoted string of DOT.
std::string dot(std::string_view text) {
    std::string quoted = "\"";
    for (const char byte : program::safe(text)) {
        if (byte == '"' || byte == '\\') quoted += '\\';
        quoted += byte;
    }
    return quoted + '"';
}

void write_dot(const Graph& graph, std::ostream& out) {
    out << "digraph citations {\n";
    for (const GraphNode& node : graph.nodes) {
        out << fmt::format("  {} [tooltip={}{}];\n", dot(node.symbol),
                           dot(node.title.empty() ? node.symbol : node.title),
                           node.held ? "" : ", style=dashed");
    }
    for (const GraphEdge& edge : graph.edges) {
        out << fmt::format("  {} -> {} [weight={}, tooltip={}];\n", dot(edge.citing),
                           dot(edge.cited), edge.weight, dot(verbs_of(edge)));
    }
    out << "}\n";
}

void write_json(const Graph& graph, std::ostream& out) {
    using Json = nlohmann::ordered_json;
    Json object = {{"nodes", Json::array()}, {"edges", Json::array()}};
    for (const GraphNode& node : graph.nodes) {
        Json one = {{"symbol", node.symbol}};
        if (!node.title.empty()) one["title"] = node.title;
        if (!node.date.empty()) one["date"] = node.date;
        if (!node.type.empty()) one["type"] = node.type;
        one["held"] = node.held;
        object["nodes"].push_back(std::move(one));
    }
    for (const GraphEdge& edge : graph.edges) {
        Json one = {{"citing", edge.citing}, {"cited", edge.cited}, {"weight", edge.weight}};
        if (!edge.verbs.empty()) one["verbs"] = edge.verbs;
        object["edges"].push_back(std::move(one));
    }
    out << object.dump(2, ' ', false, Json::error_handler_t::replace) << '\n';
}

void write_edges_csv(const Graph& graph, std::ostream& out) {
    out << "citing,cited,weight,verbs\n";
    for (const GraphEdge& edge : graph.edges) {
        out << fmt::format("{},{},{},{}\n", csv_cell(edge.citing), csv_cell(edge.cited),
                           edge.weight, csv_cell(verbs_of(edge)));
    }
}

}  // namespace

Result<GraphWriter> find_graph_format(std::string_view name) {
    if (name == "graphml" || name == "text") return GraphWriter(write_graphml);
    if (name == "dot") return GraphWriter(write_dot);
    if (name == "json") return GraphWriter(write_json);
    if (name == "csv") return GraphWriter(write_edges_csv);
    return fail(Kind::usage, fmt::format("--format {}", name), "there is no such format of graphs",
                "choose one of graphml, dot, json, csv");
}

}  // namespace chancery::output
