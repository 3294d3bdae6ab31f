// SPDX-License-Identifier: GPL-2.0-or-later
#include <filesystem>

#include "bench/speed/child.hpp"
#include "bench/speed/figures.hpp"
#include "bench/speed/parts.hpp"
#include "bench/speed/passage_texts.hpp"
#include "bench/speed/plain_xapian.hpp"
#include "indexer/index/stored.hpp"
#include "indexer/index/terms.hpp"

namespace chancery::speed {
namespace {

constexpr int repetitions = 20;
constexpr const char* query = "responsible state behaviour";

struct Scenario {
    std::string name;
    std::vector<std::string> command;
};

void measure_scenario(const Scenario& scenario, Table& table, RawFigures& raw) {
    run_well(scenario.command);  // warm
    std::vector<double> first, wall, cpu, peak;
    for (int repetition = 0; repetition < repetitions; ++repetition) {
        const ChildRun run = run_well(scenario.command);
        first.push_back(run.first_byte_ms);
        wall.push_back(run.wall_ms);
        cpu.push_back(run.cpu_ms);
        peak.push_back(static_cast<double>(run.peak_bytes) / 1e6);
        raw.add({scenario.name, rounded(run.first_byte_ms), rounded(run.wall_ms), rounded(run.cpu_ms),
                 std::to_string(run.peak_bytes)});
    }
    table.add({scenario.name, rounded(median(first)), rounded(median(wall)), rounded(percentile(wall, 0.95)),
               rounded(median(cpu)), rounded(median(peak))});
}

}  // namespace

void measure_start(const Setting& setting) {
    const std::string chancery = setting.programs + "/chancery";
    const std::string self = setting.programs + "/bench-speed";
    const std::string plain = setting.work + "/plain";
    std::vector<Scenario> scenarios = {
        {"chancery --version", {chancery, "--version"}},
        {"chancery search", {chancery, "search", "--index", setting.index, query}},
        {"chancery search, JSON", {chancery, "search", "--index", setting.index, "--format", "json", query}},
        {"chancery search, a phrase",
         {chancery, "search", "--index", setting.index, std::string("\"") + query + '"'}},
        {"chancery show", {chancery, "show", "--index", setting.index, "A/RES/76/19"}}};
    if (std::filesystem::exists(plain)) scenarios.push_back({"plain Xapian", {self, "plain-query", plain, query}});
    Table table({"process", "first byte ms", "wall ms", "wall p95", "CPU ms", "peak MB"});
    RawFigures raw(setting.work + "/start.tsv", {"process", "first byte ms", "wall ms", "cpu ms", "peak bytes"});
    for (const Scenario& scenario : scenarios) measure_scenario(scenario, table, raw);
    table.print("Process start to result, median of 20 (the query is: " + std::string(query) +
                "; memory below " + rounded(static_cast<double>(own_peak_bytes()) / 1e6) + " MB cannot be told)");
}

}  // namespace chancery::speed
