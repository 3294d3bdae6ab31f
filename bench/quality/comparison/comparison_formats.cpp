// SPDX-License-Identifier: GPL-2.0-or-later
#include "bench/quality/comparison/comparison_formats.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "bench/quality/comparison/comparison_page.hpp"
#include "indexer/program/terminal.hpp"

namespace chancery::quality {
namespace {

std::string printed_p(double p) {
    return p < 0.0001 ? "<0.0001" : fmt::format("{:.4f}", p);
}

void write_moved(const Comparison& comparison, bool up, std::ostream& out) {
    std::string line = up ? "  up:  " : "  down:";
    const std::size_t empty = line.size();
    for (const Difference& difference : most_moved(comparison, up)) {
        const auto entry =
            fmt::format(" {} {:+.4f}", program::safe(difference.topic), difference.value);
        if (line.size() + entry.size() > program::default_width && line.size() > empty) {
            out << line << '\n';
            line = std::string(empty, ' ');
        }
        line += entry;
    }
    if (line.size() > empty) out << line << '\n';
}

void write_text(const ComparisonReport& report, std::ostream& out) {
    out << fmt::format("base {}, {} topics\n", program::safe(report.base),
                       report.comparisons.front().differences.size());
    for (const Comparison& c : report.comparisons) {
        out << fmt::format("\n{}: {}\n", c.measure, program::safe(c.run));
        out << fmt::format("  mean {:.4f}, base {:.4f}, difference {:+.4f}\n", c.run_mean,
                           c.base_mean, c.student.mean);
        out << fmt::format("  95 % interval {:+.4f} to {:+.4f}, effect size d {:+.3f}\n",
                           c.student.low, c.student.high, c.student.effect);
        out << fmt::format("  wins {}, ties {}, losses {}\n", c.tally.wins, c.tally.ties,
                           c.tally.losses);
        out << fmt::format("  {:<22}{:<26}{:>8}{:>10}\n", "test, two-sided", "", "p", "Holm");
        out << fmt::format("  {:<22}{:<26}{:>8}{:>10}\n", "paired t",
                           fmt::format("t({}) = {:.3f}", c.differences.size() - 1, c.student.t),
                           printed_p(c.student.p), printed_p(c.student_holm));
        out << fmt::format("  {:<22}{:<26}{:>8}{:>10}\n", "Wilcoxon signed ranks",
                           fmt::format("W+ = {}, n = {}, {}", c.ranks.positive, c.ranks.count,
                                       c.ranks.exact ? "exact" : "normal"),
                           printed_p(c.ranks.p), printed_p(c.ranks_holm));
        out << fmt::format(
            "  {:<22}{:<26}{:>8}{:>10}\n", "Fisher randomisation",
            c.randomisation.exact ? "exact" : fmt::format("{} rounds", report.rounds),
            printed_p(c.randomisation.p), printed_p(c.randomisation_holm));
        write_moved(c, true, out);
        write_moved(c, false, out);
    }
}

void write_csv(const ComparisonReport& report, std::ostream& out) {
    out << "measure,base,run,topics,base_mean,run_mean,difference,low,high,effect,wins,ties,losses,"
           "t,p_t,holm_t,w_plus,p_wilcoxon,holm_wilcoxon,p_fisher,holm_fisher\r\n";
    for (const Comparison& c : report.comparisons) {
        out << fmt::format("{},{},{},{},{:.6f},{:.6f},{:.6f},{:.6f},{:.6f},{:.6f},{},{},{},",
                           csv_field(c.measure), csv_field(report.base), csv_field(c.run),
                           c.differences.size(), c.base_mean, c.run_mean, c.student.mean,
                           c.student.low, c.student.high, c.student.effect, c.tally.wins,
                           c.tally.ties, c.tally.losses);
        out << fmt::format("{:.6f},{:.6g},{:.6g},{},{:.6g},{:.6g},{:.6g},{:.6g}\r\n", c.student.t,
                           c.student.p, c.student_holm, c.ranks.positive, c.ranks.p, c.ranks_holm,
                           c.randomisation.p, c.randomisation_holm);
    }
}

void write_latex(const ComparisonReport& report, std::ostream& out) {
    out << "% needs \\usepackage{booktabs}; p corrected by Holm over all rows\n"
           "\\begin{tabular}{llrrrrrr}\n\\toprule\n"
           "Measure & Run & Mean & Difference & $d$ & $p_t$ & $p_W$ & $p_F$ \\\\\n\\midrule\n";
    std::string measure;
    for (const Comparison& c : report.comparisons) {
        if (c.measure != measure) {
            out << fmt::format("{} & {} & {:.4f} & & & & & \\\\\n", latex_text(c.measure),
                               latex_text(report.base), c.base_mean);
        }
        measure = c.measure;
        const auto p = [](double value) { return "$" + printed_p(value) + "$"; };
        const auto effect = std::isinf(c.student.effect)
                                ? std::string(c.student.effect > 0 ? "+\\infty" : "-\\infty")
                                : fmt::format("{:+.3f}", c.student.effect);
        out << fmt::format(" & {} & {:.4f} & ${:+.4f}$ & ${}$ & {} & {} & {} \\\\\n",
                           latex_text(c.run), c.run_mean, c.student.mean, effect, p(c.student_holm),
                           p(c.ranks_holm), p(c.randomisation_holm));
    }
    out << "\\bottomrule\n\\end{tabular}\n";
}

nlohmann::ordered_json json_of(const Comparison& c) {
    nlohmann::ordered_json row{{"measure", c.measure},
                               {"run", c.run},
                               {"base_mean", c.base_mean},
                               {"run_mean", c.run_mean},
                               {"difference", c.student.mean},
                               {"interval", {c.student.low, c.student.high}},
                               {"effect_size", c.student.effect},
                               {"wins", c.tally.wins},
                               {"ties", c.tally.ties},
                               {"losses", c.tally.losses},
                               {"t_test",
                                {{"t", c.student.t},
                                 {"df", c.differences.size() - 1},
                                 {"p", c.student.p},
                                 {"holm", c.student_holm}}},
                               {"wilcoxon",
                                {{"w_plus", c.ranks.positive},
                                 {"n", c.ranks.count},
                                 {"exact", c.ranks.exact},
                                 {"p", c.ranks.p},
                                 {"holm", c.ranks_holm}}},
                               {"fisher",
                                {{"exact", c.randomisation.exact},
                                 {"p", c.randomisation.p},
                                 {"holm", c.randomisation_holm}}}};
    auto topics = nlohmann::ordered_json::array();
    for (const Difference& difference : c.differences) {
        topics.push_back({{"topic", difference.topic}, {"difference", difference.value}});
    }
    row["topics"] = std::move(topics);
    return row;
}

void write_json(const ComparisonReport& report, std::ostream& out) {
    nlohmann::ordered_json whole{
        {"base", report.base}, {"rounds", report.rounds}, {"seed", report.seed}};
    auto rows = nlohmann::ordered_json::array();
    for (const Comparison& comparison : report.comparisons) rows.push_back(json_of(comparison));
    whole["comparisons"] = std::move(rows);
    out << whole.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace) << '\n';
}

struct FormatRow {
    std::string_view name;
    WriteComparison write;
};

constexpr auto formats = std::to_array<FormatRow>({
    {"text", write_text},
    {"csv", write_csv},
    {"latex", write_latex},
    {"json", write_json},
    {"html", write_page},
});

}  // namespace

WriteComparison find_comparison_format(std::string_view name) {
    const auto row = std::ranges::find(formats, name, &FormatRow::name);
    return row == formats.end() ? nullptr : row->write;
}

std::string csv_field(std::string_view text) {
    const std::string shown = program::safe(text);
    if (shown.find_first_of(",\"") == std::string::npos) return shown;
    std::string quoted = "\"";
    for (const char letter : shown) {
        if (letter == '"') quoted += '"';
        quoted += letter;
    }
    return quoted + '"';
}

std::string latex_text(std::string_view text) {
    std::string escaped;
    for (const char letter : program::safe(text)) {
        if (letter == '\\') {
            escaped += "\\textbackslash{}";
        } else if (letter == '~') {
            escaped += "\\textasciitilde{}";
        } else if (letter == '^') {
            escaped += "\\textasciicircum{}";
        } else {
            if (std::string_view("#$%&_{}").find(letter) != std::string_view::npos) escaped += '\\';
            escaped += letter;
        }
    }
    return escaped;
}

}  // namespace chancery::quality
