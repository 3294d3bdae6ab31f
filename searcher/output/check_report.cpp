// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/output/check_report.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "indexer/program/numbers.hpp"
#include "indexer/program/terminal.hpp"
#include "searcher/output/diff_pieces.hpp"
#include "searcher/output/hit_json.hpp"
#include "searcher/output/lines.hpp"
#include "searcher/output/manuscript_places.hpp"

namespace chancery::output {
namespace {

using manuscript::Finding;
using manuscript::Gravity;
using manuscript::Manuscript;
using manuscript::Report;
using manuscript::Verdict;

std::string differences_as_text(const Finding& finding) {
    std::string text;
    for (const Piece& one : diff_pieces(finding.differences, false)) text += one.text;
    return text;
}

void write_finding(const Finding& finding, const ManuscriptPlaces& where, const Layout& layout,
                   std::ostream& out) {
    const Frame below{.width = layout.width, .indent = where.width() + 2, .colour = layout.colour};
    Frame frame = below;
    frame.head = where.told(finding.span.begin);
    frame.head_style = Style::bold;
    print(lay_out(std::vector<Piece>{piece(finding.message)}, frame), out);
    if (finding.differences.empty()) {
        print({one_line(finding.text, Style::dim, below)}, out);
    } else {
        print(lay_out(diff_pieces(finding.differences, layout.colour), below), out);
    }
}

void write_group(std::string_view title, Gravity gravity, bool quotations, const Report& report,
                 const ManuscriptPlaces& where, const Layout& layout, std::ostream& out) {
    bool begun = false;
    for (const Finding& finding : report.findings) {
        if (finding.gravity != gravity || finding.quotation != quotations) continue;
        if (!begun) {
            const Frame frame{.width = layout.width, .colour = layout.colour};
            print(lay_out(std::vector<Piece>{piece(title, Style::bold)}, frame), out);
        }
        begun = true;
        write_finding(finding, where, layout, out);
    }
    if (begun) out << '\n';
}

void write_text_report(const Report& report, const Manuscript& manuscript, const Layout& layout,
                       std::ostream& out) {
    const ManuscriptPlaces where(manuscript);
    write_group("Citations to mend", Gravity::fault, false, report, where, layout, out);
    write_group("Quotations to mend", Gravity::fault, true, report, where, layout, out);
    write_group("Citations to know of", Gravity::note, false, report, where, layout, out);
    write_group("Quotations to know of", Gravity::note, true, report, where, layout, out);
    const std::string summary = fmt::format(
        "{} and {}: {}, {}", program::counted(report.citations, "citation", "citations"),
        program::counted(report.quotations, "quotation", "quotations"),
        program::counted(report.count(Gravity::fault), "fault", "faults"),
        program::counted(report.count(Gravity::note), "note", "notes"));
    print(lay_out(std::vector<Piece>{piece(summary)}, {.width = layout.width}), out);
}

void write_line_report(const Report& report, const Manuscript& manuscript, const Layout& /*layout*/,
                       std::ostream& out) {
    const ManuscriptPlaces where(manuscript);
    for (const Finding& finding : report.findings) {
        if (finding.gravity == Gravity::fine) continue;
        const auto place = where.line_column(finding.span.begin);
        const std::string differences =
            finding.differences.empty() ? "" : ": " + differences_as_text(finding);
        out << fmt::format("{}:{}:{}: {}: {}{}{}\n", program::safe(manuscript.name), place.line,
                           place.column, finding.gravity == Gravity::fault ? "fault" : "note",
                           where.is_extracted() ? where.told(finding.span.begin) + ": " : "",
                           program::safe(finding.message), differences);
    }
}

std::string_view name_of(Gravity gravity) {
    constexpr auto names = std::to_array<std::string_view>({"fine", "note", "fault"});
    return names[static_cast<std::size_t>(gravity)];
}

std::string_view name_of(lookup::PartKind kind) {
    constexpr auto names = std::to_array<std::string_view>({"same", "removed", "added"});
    return names[static_cast<std::size_t>(kind)];
}

Json json_of(const Finding& finding, const ManuscriptPlaces& where) {
    Json object = {{"kind", finding.quotation ? "quotation" : "citation"},
                   {"verdict", manuscript::to_string(finding.verdict)},
                   {"gravity", name_of(finding.gravity)}};
    where.add_place(finding.span.begin, object);
    object["span"] = where.span(finding.span);
    object["text"] = finding.text;
    object["message"] = finding.message;
    if (!finding.cited.empty()) object["cited"] = finding.cited;
    for (const auto& found : finding.found)
        object["found"].push_back({{"key", found.key}, {"reference", found.reference}});
    for (const auto& part : finding.differences)
        object["differences"].push_back({name_of(part.kind), part.text});
    return object;
}

void write_jsonl_report(const Report& report, const Manuscript& manuscript,
                        const Layout& /*layout*/, std::ostream& out) {
    const ManuscriptPlaces where(manuscript);
    for (const Finding& finding : report.findings)
        out << dumped(json_of(finding, where), -1) << '\n';
}

/// An address of the file: what is no letter, digit or ordinary sign of a path as %XX.
std::string uri_of(std::string_view name) {
    std::string uri;
    for (const char byte : name) {
        const bool plain = (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') ||
                           (byte >= '0' && byte <= '9') ||
                           std::string_view("/._-~").find(byte) != std::string_view::npos;
        uri +=
            plain ? std::string(1, byte) : fmt::format("%{:02X}", static_cast<unsigned char>(byte));
    }
    return uri;
}

/// Lines and columns of a text; of another file the page and paragraph by name, since a viewer has
/// no lines of it.
Json sarif_location(const Finding& finding, const Manuscript& manuscript,
                    const ManuscriptPlaces& where) {
    Json location;
    location["physicalLocation"]["artifactLocation"]["uri"] =
        manuscript.name == "-" ? "stdin" : uri_of(manuscript.name);
    if (where.is_extracted()) {
        Json named = {{"fullyQualifiedName", where.told(finding.span.begin)}, {"kind", "element"}};
        location["logicalLocations"] = Json::array({std::move(named)});
        return location;
    }
    const auto begin = where.line_column(finding.span.begin);
    const auto end = where.line_column(finding.span.end);
    location["physicalLocation"]["region"] = {{"startLine", begin.line},
                                              {"startColumn", begin.column},
                                              {"endLine", end.line},
                                              {"endColumn", end.column}};
    return location;
}

Json sarif_result(const Finding& finding, const Manuscript& manuscript,
                  const ManuscriptPlaces& where) {
    const std::string place = where.is_extracted() ? where.told(finding.span.begin) + ": " : "";
    const std::string differences =
        finding.differences.empty() ? "" : ": " + differences_as_text(finding);
    Json result;
    result["ruleId"] = manuscript::to_string(finding.verdict);
    result["level"] = finding.gravity == Gravity::fault ? "error" : "note";
    result["message"]["text"] = place + finding.message + differences;
    result["locations"] = Json::array({sarif_location(finding, manuscript, where)});
    return result;
}

Json sarif_rules() {
    constexpr auto rules = std::to_array<std::pair<Verdict, std::string_view>>(
        {{Verdict::not_held, "The index does not hold the work cited"},
         {Verdict::cannot_exist, "No document or day can be so"},
         {Verdict::no_paragraph, "The work has no such place"},
         {Verdict::date_differs, "The work is of another date"},
         {Verdict::superseded, "A later form of the work is held"},
         {Verdict::verbatim, "The words stand where they are said to, but for spelling"},
         {Verdict::verbatim_elsewhere, "The words stand in another place"},
         {Verdict::altered, "The words differ from the source"},
         {Verdict::not_found, "No text held has the words"}});
    Json list = Json::array();
    for (const auto& [verdict, text] : rules) {
        Json rule;
        rule["id"] = manuscript::to_string(verdict);
        rule["shortDescription"]["text"] = text;
        list.push_back(std::move(rule));
    }
    return list;
}

void write_sarif_report(const Report& report, const Manuscript& manuscript,
                        const Layout& /*layout*/, std::ostream& out) {
    const ManuscriptPlaces where(manuscript);
    Json run;
    run["tool"]["driver"] = {{"name", "chancery"}, {"rules", sarif_rules()}};
    run["columnKind"] = "unicodeCodePoints";
    run["results"] = Json::array();
    for (const Finding& finding : report.findings) {
        if (finding.gravity == Gravity::fine) continue;
        run["results"].push_back(sarif_result(finding, manuscript, where));
    }
    Json log;
    log["$schema"] = "https://json.schemastore.org/sarif-2.1.0.json";
    log["version"] = "2.1.0";
    log["runs"] = Json::array({std::move(run)});
    out << dumped(log, 2) << '\n';
}

struct ReportFormat {
    std::string_view name;
    CheckWriter write;
};

constexpr auto report_formats = std::to_array<ReportFormat>({{"text", write_text_report},
                                                             {"line", write_line_report},
                                                             {"jsonl", write_jsonl_report},
                                                             {"sarif", write_sarif_report}});

}  // namespace

Result<CheckWriter> find_check_format(std::string_view name) {
    const auto row = std::ranges::find(report_formats, name, &ReportFormat::name);
    if (row != report_formats.end()) return row->write;
    return fail(Kind::usage, fmt::format("--format {}", name), "a check is not written in it",
                "choose one of text, line, jsonl, sarif");
}

}  // namespace chancery::output
