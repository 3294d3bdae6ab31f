// SPDX-License-Identifier: GPL-2.0-or-later
#include "bench/quality/comparison/comparison_page.hpp"

#include <cmath>
#include <string>
#include <string_view>

#include <fmt/format.h>

#include "bench/quality/comparison/comparison_plots.hpp"
#include "indexer/program/markup.hpp"

namespace chancery::quality {
namespace {

constexpr std::string_view head = R"(<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>Comparison of runs</title>
<style>
:root { color-scheme: light dark; --ink: #1b1b1b; --paper: #ffffff; --faint: #c9c9c9;
  --up: #0b62a4; --down: #b8500a; }
@media (prefers-color-scheme: dark) { :root { --ink: #e6e6e6; --paper: #161616; --faint: #4a4a4a;
  --up: #6db3e8; --down: #f0995c; } }
@media print { :root { --ink: #000000; --paper: #ffffff; --faint: #bbbbbb; --up: #0b62a4;
  --down: #b8500a; } section { break-inside: avoid; } }
body { color: var(--ink); background: var(--paper); font: 16px/1.5 sans-serif; max-width: 62rem;
  margin: 1rem auto; padding: 0 1rem; }
h1 { font-size: 1.5rem; } h2 { font-size: 1.15rem; margin-top: 2rem; }
h1, h2, td, th { overflow-wrap: anywhere; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; font-variant-numeric: tabular-nums; }
th, td { padding: .2rem .5rem; text-align: right; border-bottom: 1px solid var(--faint); }
th:first-child, td:first-child, .name { text-align: left; }
caption { text-align: left; padding: .3rem 0; }
figure { margin: 1rem 0; }
svg { max-width: 100%; height: auto; }
svg text { fill: var(--ink); font: 12px sans-serif; }
.axis { stroke: var(--ink); } .grid { stroke: var(--faint); }
.up { fill: var(--up); } .down { fill: var(--down); } .same { fill: var(--ink); }
circle { fill-opacity: .6; }
</style>
</head>
<body>
)";

std::string p_text(double p) {
    return p < 0.0001 ? "&lt;0.0001" : fmt::format("{:.4f}", p);
}

std::string signed_text(double value, int digits) {
    if (std::isinf(value)) return value > 0 ? "+\u221E" : "\u2212\u221E";
    return fmt::format("{:+.{}f}", value, digits);
}

void write_head(const ComparisonReport& report, std::ostream& out) {
    out << head;
    out << fmt::format(
        "<h1>Comparison of runs</h1>\n<p>Base: {}. {} judged topics; a topic that a "
        "run lacks counts as an empty ranking.</p>\n",
        program::markup_text(report.base), report.comparisons.front().differences.size());
}

void write_table(const ComparisonReport& report, std::ostream& out) {
    out << "<div class=\"wide\"><table>\n<caption>Means, differences (run minus base) and "
           "two-sided "
           "tests</caption>\n<thead><tr><th>Measure</th><th class=\"name\">Run</th><th>Base</th>"
           "<th>Mean</th><th>Difference</th><th>95&nbsp;% interval</th><th><i>d</i></th>"
           "<th>Wins / ties / losses</th><th><i>p</i> (t)</th><th><i>p</i> (Wilcoxon)</th>"
           "<th><i>p</i> (Fisher)</th></tr></thead>\n<tbody>\n";
    for (const Comparison& c : report.comparisons) {
        out << fmt::format(
            "<tr><td>{}</td><td class=\"name\">{}</td><td>{:.4f}</td><td>{:.4f}</td><td>{}</td>"
            "<td>{} to {}</td><td>{}</td><td>{} / {} / {}</td>",
            program::markup_text(c.measure), program::markup_text(c.run), c.base_mean, c.run_mean,
            signed_text(c.student.mean, 4), signed_text(c.student.low, 4),
            signed_text(c.student.high, 4), signed_text(c.student.effect, 3), c.tally.wins,
            c.tally.ties, c.tally.losses);
        out << fmt::format(
            "<td>{}<br>Holm {}</td><td>{}<br>Holm {}</td><td>{}<br>Holm {}</td></tr>\n",
            p_text(c.student.p), p_text(c.student_holm), p_text(c.ranks.p), p_text(c.ranks_holm),
            p_text(c.randomisation.p), p_text(c.randomisation_holm));
    }
    out << "</tbody></table></div>\n";
    out << fmt::format(
        "<p>t: paired t-test. Wilcoxon: signed ranks, zeros dropped, exact up to 25 differences. "
        "Fisher: randomisation of signs, exact up to 20 differences, else {} rounds from seed {}. "
        "Holm: each test corrected over all rows of the table. <i>d</i>: mean difference by the "
        "deviation of the differences.</p>\n",
        report.rounds, report.seed);
}

void write_moved_topics(const Comparison& comparison, bool up, std::ostream& out) {
    const auto moved = most_moved(comparison, up);
    if (moved.empty()) return;
    out << fmt::format(
        "<table>\n<caption>{}</caption>\n<thead><tr><th>Topic</th><th>Base</th>"
        "<th>Run</th><th>Difference</th></tr></thead>\n<tbody>\n",
        up ? "Topics that gained most" : "Topics that lost most");
    for (const Difference& row : moved) {
        out << fmt::format("<tr><td>{}</td><td>{:.4f}</td><td>{:.4f}</td><td>{:+.4f}</td></tr>\n",
                           program::markup_text(row.topic), row.base, row.run, row.value);
    }
    out << "</tbody></table>\n";
}

void write_section(const Comparison& c, std::ostream& out) {
    out << fmt::format("<section>\n<h2>{}: {}</h2>\n<figure>\n", program::markup_text(c.measure),
                       program::markup_text(c.run));
    out << difference_bars(c)
        << "<figcaption>Run minus base of each topic, sorted.</figcaption>\n</figure>\n<figure>\n"
        << value_scatter(c)
        << "<figcaption>Each topic once: above the diagonal the run is better.</figcaption>\n"
           "</figure>\n";
    write_moved_topics(c, true, out);
    write_moved_topics(c, false, out);
    out << "</section>\n";
}

}  // namespace

void write_page(const ComparisonReport& report, std::ostream& out) {
    write_head(report, out);
    write_table(report, out);
    for (const Comparison& comparison : report.comparisons) write_section(comparison, out);
    out << "</body>\n</html>\n";
}

}  // namespace chancery::quality
