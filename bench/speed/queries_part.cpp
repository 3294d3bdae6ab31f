// SPDX-License-Identifier: GPL-2.0-or-later
//
// All engines answer all queries once to be warm and then `repetitions` times, engine after engine,
// so that a disturbance of the machine falls on all of them. A query's figure is its median.
#include <algorithm>
#include <filesystem>
#include <map>

#include "bench/speed/clocks.hpp"
#include "bench/speed/figures.hpp"
#include "bench/speed/fts5.hpp"
#include "bench/speed/ours.hpp"
#include "bench/speed/parts.hpp"
#include "bench/speed/plain_xapian.hpp"

namespace chancery::speed {
namespace {

constexpr int repetitions = 3;
using Engines = std::vector<std::unique_ptr<Engine>>;

/// Times of the queries by engine and query: every repetition, then the median.
struct Times {
    std::vector<double> wall, cpu;
};

Times ask_all(Engine& engine, const std::vector<Question>& questions) {
    Times times;
    for (const Question& question : questions) {
        const Moment begin = now();
        engine.answer(question);
        const Moment taken = since(begin);
        times.wall.push_back(taken.wall_ms);
        times.cpu.push_back(taken.cpu_ms);
    }
    return times;
}

std::vector<double> medians(const std::vector<std::vector<double>>& repeated) {
    std::vector<double> result;
    for (std::size_t i = 0; i < repeated.front().size(); ++i) {
        std::vector<double> values;
        for (const auto& one : repeated) values.push_back(one[i]);
        result.push_back(median(std::move(values)));
    }
    return result;
}

std::vector<Times> measure(const Engines& engines, const std::vector<Question>& questions) {
    std::vector<std::vector<std::vector<double>>> wall(engines.size()), cpu(engines.size());
    for (int repetition = -1; repetition < repetitions; ++repetition) {
        for (std::size_t i = 0; i < engines.size(); ++i) {
            Times times = ask_all(*engines[i], questions);
            if (repetition < 0) continue;
            wall[i].push_back(std::move(times.wall));
            cpu[i].push_back(std::move(times.cpu));
        }
    }
    std::vector<Times> result;
    for (std::size_t i = 0; i < engines.size(); ++i) result.push_back({medians(wall[i]), medians(cpu[i])});
    return result;
}

/// The values of one kind's queries.
std::vector<double> of_kind(Kind kind, const std::vector<Question>& questions, const std::vector<double>& values) {
    std::vector<double> chosen;
    for (std::size_t i = 0; i < questions.size(); ++i) {
        if (questions[i].kind == kind) chosen.push_back(values[i]);
    }
    return chosen;
}

void print_latencies(const Engines& engines, const std::vector<Question>& questions, const std::vector<Times>& times) {
    Table table({"kind", "engine", "queries", "wall p50", "p95", "p99", "CPU p50", "p95", "p99"});
    for (const KindRow& row : kinds()) {
        for (std::size_t i = 0; i < engines.size(); ++i) {
            const auto wall = of_kind(row.kind, questions, times[i].wall);
            const auto cpu = of_kind(row.kind, questions, times[i].cpu);
            std::vector<std::string> cells = {std::string(row.name), engines[i]->name(), std::to_string(wall.size())};
            for (const auto& values : {wall, cpu}) {
                for (const double share : {0.5, 0.95, 0.99}) cells.push_back(rounded(percentile(values, share)));
            }
            table.add(std::move(cells));
        }
    }
    table.print("Queries: ms, top 10, warm, one thread (each query's median of 3)");
}

/// How often our whole search goes into a peer's time.
void print_ratios(const Engines& engines, const std::vector<Question>& questions, const std::vector<Times>& times) {
    std::vector<std::string> head = {"kind"};
    for (std::size_t i = 1; i < engines.size(); ++i) {
        for (const char* share : {" p50", " p95"}) head.push_back(engines[i]->name() + share);
    }
    Table table(head);
    for (const KindRow& row : kinds()) {
        std::vector<std::string> cells = {std::string(row.name)};
        const auto ours = of_kind(row.kind, questions, times.front().cpu);
        for (std::size_t i = 1; i < engines.size(); ++i) {
            const auto other = of_kind(row.kind, questions, times[i].cpu);
            for (const double share : {0.5, 0.95}) {
                cells.push_back(speed::times(percentile(other, share), percentile(ours, share)));
            }
        }
        table.add(std::move(cells));
    }
    table.print("CPU time of the others over that of \"ours: search\" (above 1: ours is faster)");
}

/// Matches counted by ours and by plain Xapian.
void print_agreement(Engine& ours, Engine& plain, const std::vector<Question>& questions) {
    Table table({"kind", "queries", "same count", "ours more", "ours fewer"});
    for (const Kind kind : {Kind::single, Kind::all, Kind::phrase}) {
        std::size_t same = 0, more = 0, fewer = 0;
        for (const Question& question : questions) {
            if (question.kind != kind) continue;
            const std::size_t own = ours.matches(question), other = plain.matches(question);
            (own == other ? same : own > other ? more : fewer) += 1;
        }
        table.add({std::string(name_of(kind)), std::to_string(same + more + fewer), std::to_string(same),
                   std::to_string(more), std::to_string(fewer)});
    }
    table.print("Matches, ours beside plain Xapian (ours counts words of a lead-in in AND, and parts words\n"
                "at apostrophes; above 20,000 matches it estimates)");
}

void write_raw(const Setting& setting, const Engines& engines, const std::vector<Question>& questions,
               const std::vector<Times>& times) {
    RawFigures raw(setting.work + "/queries.tsv", {"engine", "kind", "words", "wall ms", "cpu ms"});
    for (std::size_t i = 0; i < engines.size(); ++i) {
        for (std::size_t j = 0; j < questions.size(); ++j) {
            raw.add({engines[i]->name(), std::string(name_of(questions[j].kind)), joined(questions[j].words, " "),
                     rounded(times[i].wall[j]), rounded(times[i].cpu[j])});
        }
    }
}

void build_peers(const Setting& setting, const std::vector<PassageText>& passages) {
    Table table({"peer", "wall s", "CPU s", "MB"});
    const auto build = [&](const char* name, const std::string& path, auto make) {
        const Moment begin = now();
        make(path, passages);
        const Moment taken = since(begin);
        if (!std::filesystem::exists(path)) return;
        const double bytes = static_cast<double>(
            std::filesystem::is_directory(path) ? folder_bytes(path) : std::filesystem::file_size(path));
        table.add({name, rounded(taken.wall_ms / 1e3), rounded(taken.cpu_ms / 1e3), rounded(bytes / 1e6)});
    };
    build("plain Xapian", setting.work + "/plain", build_plain);
    build("FTS5", setting.work + "/fts5.sqlite", build_fts5);
    table.print("Peers: building them from the texts of " + std::to_string(passages.size()) + " English passages");
}

}  // namespace

void measure_queries(const Setting& setting) {
    const index::Index index = open(setting.index);
    std::vector<Question> questions;
    {
        const std::vector<PassageText> passages = passage_texts(shelf_of(index, "en"));
        questions = draw_workload(passages);
        build_peers(setting, passages);
    }
    Engines engines;
    engines.push_back(whole_search(index));
    engines.push_back(search_in_english(index));
    engines.push_back(ranking_only(index));
    engines.push_back(open_plain(setting.work + "/plain"));
    if (auto fts5 = open_fts5(setting.work + "/fts5.sqlite")) engines.push_back(std::move(fts5));
    const std::vector<Times> times = measure(engines, questions);
    print_latencies(engines, questions, times);
    print_ratios(engines, questions, times);
    print_agreement(*engines[2], *engines[3], questions);
    write_raw(setting, engines, questions, times);
}

}  // namespace chancery::speed
