// SPDX-License-Identifier: GPL-2.0-or-later
#include <cmath>
#include <string>

#include "searcher/lookup/diff_parts.hpp"
#include "searcher/output/hit_json.hpp"
#include "searcher/output/trace.hpp"

namespace chancery::output {
namespace {

using lookup::Carrier;
using lookup::DiffPart;
using lookup::PartKind;
using lookup::Trace;

Json to_json(const std::vector<DiffPart>& parts) {
    auto list = Json::array();
    for (const DiffPart& part : parts) {
        const char* name = part.kind == PartKind::same      ? "same"
                           : part.kind == PartKind::removed ? "removed"
                                                            : "added";
        list.push_back(Json{{name, part.text}});
    }
    return list;
}

/// What a carrier is compared with.
const Carrier* predecessor_of(const Trace& trace, const Carrier& carrier) {
    return carrier.predecessor ? &trace.series[*carrier.predecessor] : nullptr;
}

void put_comparison(Json& object, const Trace& trace, const Carrier& carrier) {
    if (!carrier.diff) return;
    const Carrier* before = predecessor_of(trace, carrier);
    if (before != nullptr) {
        object["compared_with"] = before->hit.key;
    } else if (trace.asked) {
        object["compared_with"] = trace.asked->key;
    }
    object["unchanged"] = carrier.diff->unchanged();
    if (carrier.diff->unchanged()) return;
    const lookup::WordedText text{carrier.hit.passage.text, carrier.words};
    object["diff"] =
        to_json(before != nullptr
                    ? diff_parts({before->hit.passage.text, before->words}, text, *carrier.diff)
                    : diff_parts({trace.text, trace.words}, text, *carrier.diff));
}

Json to_json(const Trace& trace, const Carrier& carrier, std::size_t rank, const char* group) {
    auto hit = carrier.hit;
    hit.rank = rank;
    Json object = output::to_json(hit);
    object["group"] = group;
    if (carrier.asked) object["asked"] = true;
    constexpr double places = 10000;
    if (carrier.similarity > 0)
        object["similarity"] = std::round(carrier.similarity * places) / places;
    if (!hit.masthead.sponsors.empty()) object["sponsors"] = hit.masthead.sponsors;
    put_comparison(object, trace, carrier);
    return object;
}

Json hits_of(const Trace& trace) {
    auto hits = Json::array();
    for (const Carrier& carrier : trace.series)
        hits.push_back(to_json(trace, carrier, hits.size() + 1, "series"));
    for (const Carrier& carrier : trace.others)
        hits.push_back(to_json(trace, carrier, hits.size() + 1, "others"));
    return hits;
}

Json to_json(const lookup::Carrying& carrying) {
    return {{"unchanged", carrying.unchanged}, {"changed", carrying.changed}};
}

Json to_json(const Trace& trace) {
    Json object;
    if (trace.asked) object["key"] = trace.asked->key;
    object["language"] = trace.language;
    object["text"] = trace.text;
    object["series"] = to_json(trace.in_series);
    object["others"] = to_json(trace.in_others);
    if (trace.first) object["first"] = trace.first->key;
    object["hits"] = hits_of(trace);
    return object;
}

}  // namespace

void write_trace_json(const lookup::Traces& traces, const Layout& /*layout*/, std::ostream& out) {
    Json object;
    object["query"]["text"] = traces.query;
    if (!traces.parsed.empty()) object["query"]["parsed"] = traces.parsed;
    if (!traces.earliest.empty()) object["earliest"] = traces.earliest;
    object["traces"] = Json::array();
    for (const Trace& trace : traces.traces) object["traces"].push_back(to_json(trace));
    if (!traces.notes.empty()) object["notes"] = traces.notes;
    out << dumped(object, 2) << '\n';
}

void write_trace_jsonl(const lookup::Traces& traces, const Layout& /*layout*/, std::ostream& out) {
    for (const Trace& trace : traces.traces) {
        for (Json& hit : hits_of(trace)) {
            if (trace.asked) hit["traced"] = trace.asked->key;
            out << dumped(hit, -1) << '\n';
        }
    }
}

}  // namespace chancery::output
