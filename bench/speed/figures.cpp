// SPDX-License-Identifier: GPL-2.0-or-later
#include "bench/speed/figures.hpp"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <ctime>
#include <fmt/format.h>
#include <sstream>
#include <stdexcept>
#include <thread>
#include <xapian.h>

#include "bench/speed/fts5.hpp"

namespace chancery::speed {
namespace {

std::string first_line_of(const char* path) {
    std::ifstream file(path);
    std::string line;
    std::getline(file, line);
    return line;
}

std::string processor() {
    std::ifstream file("/proc/cpuinfo");
    for (std::string line; std::getline(file, line);) {
        const std::size_t colon = line.find(": ");
        if (line.starts_with("model name") && colon != std::string::npos) return line.substr(colon + 2);
    }
    return "unknown";
}

std::string date() {
    const std::time_t time = std::chrono::system_clock::to_time_t(std::chrono::system_clock::now());
    std::tm fields{};
    gmtime_r(&time, &fields);
    return fmt::format("{:04}-{:02}-{:02} {:02}:{:02} UTC", fields.tm_year + 1900, fields.tm_mon + 1, fields.tm_mday,
                       fields.tm_hour, fields.tm_min);
}

}  // namespace

double percentile(std::vector<double> values, double share) {
    if (values.empty()) return 0;
    std::ranges::sort(values);
    const auto rank = static_cast<std::size_t>(std::ceil(share * static_cast<double>(values.size())));
    return values[std::clamp<std::size_t>(rank, 1, values.size()) - 1];
}

double median(std::vector<double> values) { return percentile(std::move(values), 0.5); }

std::string rounded(double value) {
    if (value == 0) return "0";
    const int digits = std::max(0, 2 - static_cast<int>(std::floor(std::log10(std::fabs(value)))));
    return fmt::format("{:.{}f}", value, std::min(digits, 4));
}

std::string times(double other, double ours) { return ours > 0 ? rounded(other / ours) + "x" : "-"; }

void Table::print(const std::string& title) const {
    std::vector<std::size_t> widths;
    for (const auto& row : rows_) {
        widths.resize(std::max(widths.size(), row.size()));
        for (std::size_t i = 0; i < row.size(); ++i) widths[i] = std::max(widths[i], row[i].size());
    }
    fmt::print("\n{}\n\n", title);
    for (const auto& row : rows_) {
        for (std::size_t i = 0; i < row.size(); ++i) {
            if (i == 0) fmt::print("  {:<{}}", row[i], widths[i]);
            else fmt::print("  {:>{}}", row[i], widths[i]);
        }
        fmt::print("\n");
    }
    std::fflush(stdout);
}

RawFigures::RawFigures(const std::filesystem::path& path, const std::vector<std::string>& head) : file_(path) {
    if (!file_) throw std::runtime_error("cannot write " + path.string());
    add(head);
}

void RawFigures::add(const std::vector<std::string>& row) {
    for (std::size_t i = 0; i < row.size(); ++i) file_ << (i == 0 ? "" : "\t") << row[i];
    file_ << '\n';
}

std::string machine() {
    return fmt::format("date       {}\nprocessor  {}, {} of them\nload       {} (average of 1, 5 and 15 minutes)\n"
                       "versions   Xapian {}, SQLite {}\n",
                       date(), processor(), std::thread::hardware_concurrency(),
                       first_line_of("/proc/loadavg").substr(0, 14), Xapian::version_string(), sqlite_version());
}

}  // namespace chancery::speed
