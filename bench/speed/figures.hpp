// SPDX-License-Identifier: GPL-2.0-or-later
//
// Figures and how they are told: medians and percentiles, tables of aligned columns on standard
// output, raw figures as TSV, and the machine that they were taken on.
#pragma once

#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

namespace chancery::speed {

/// The value below which `share` of the values lie (nearest rank); 0 of none.
double percentile(std::vector<double> values, double share);
double median(std::vector<double> values);

/// A number with three significant digits: "0.0421", "12.3", "4570".
std::string rounded(double value);

/// "3.1x": how often `ours` goes into `other`; "-" where it cannot be told.
std::string times(double other, double ours);

/// One table: the first row is the head, the first column is set left, the others right.
class Table {
  public:
    explicit Table(std::vector<std::string> head) { rows_.push_back(std::move(head)); }
    void add(std::vector<std::string> row) { rows_.push_back(std::move(row)); }
    /// Writes the table below its title to standard output.
    void print(const std::string& title) const;

  private:
    std::vector<std::vector<std::string>> rows_;
};

/// Raw figures of one part of a run, one sample a line.
class RawFigures {
  public:
    RawFigures(const std::filesystem::path& path, const std::vector<std::string>& head);
    void add(const std::vector<std::string>& row);

  private:
    std::ofstream file_;
};

/// Date, processor, number of processors, load, and versions of Xapian and SQLite, a line each.
std::string machine();

}  // namespace chancery::speed
