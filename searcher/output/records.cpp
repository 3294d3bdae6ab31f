// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/output/records.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "searcher/output/csv.hpp"
#include "searcher/output/hit_json.hpp"

namespace chancery::output {
namespace {

using Json = nlohmann::ordered_json;
using Range = std::pair<std::size_t, std::size_t>;

Json to_json(const Record& record) {
    auto object = Json::object();
    for (const auto& [name, value] : record) {
        const std::string key(name);
        if (const auto* text = std::get_if<std::string>(&value)) {
            if (!text->empty()) object[key] = *text;
        } else if (const auto* number = std::get_if<std::uint64_t>(&value)) {
            if (*number > 0) object[key] = *number;
        } else if (const auto* range = std::get_if<Range>(&value)) {
            if (range->second > 0) object[key] = *range;
        } else {
            object[key] = std::get<bool>(value);
        }
    }
    return object;
}

std::string to_cell(const CellValue& value) {
    if (const auto* text = std::get_if<std::string>(&value)) return csv_cell(*text);
    if (const auto* number = std::get_if<std::uint64_t>(&value)) {
        return *number > 0 ? std::to_string(*number) : "";
    }
    if (const auto* range = std::get_if<Range>(&value)) {
        return range->second > 0 ? fmt::format("{}..{}", range->first, range->second) : "";
    }
    return std::get<bool>(value) ? "yes" : "no";
}

}  // namespace

void write_records_json(const Records& records, std::ostream& out) {
    Json object;
    auto& list = object[std::string(records.name)] = Json::array();
    for (const Record& record : records.records) list.push_back(to_json(record));
    if (!records.notes.empty()) object["notes"] = records.notes;
    out << dumped(object, 2) << '\n';
}

void write_records_jsonl(const Records& records, std::ostream& out) {
    for (const Record& record : records.records) out << dumped(to_json(record), -1) << '\n';
}

void write_records_csv(const Records& records, std::ostream& out) {
    out << fmt::format("{}\n", fmt::join(records.columns, ","));
    for (const Record& record : records.records) {
        std::string_view separator;
        for (const Cell& cell : record) {
            out << separator << to_cell(cell.value);
            separator = ",";
        }
        out << '\n';
    }
}

void write_records(const Records& records, std::string_view format, std::ostream& out) {
    if (format == "json") {
        write_records_json(records, out);
    } else if (format == "jsonl") {
        write_records_jsonl(records, out);
    } else {
        write_records_csv(records, out);
    }
}

}  // namespace chancery::output
