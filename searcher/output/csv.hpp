// SPDX-License-Identifier: GPL-2.0-or-later
//
// Hits as comma-separated values (RFC 4180, but with plain line ends, for the tools of Unix): a
// header line, then one hit a line. Columns bear the names of contract.md section 5; lists are
// joined by " > " (headings) and blanks (lead-ins).
#pragma once

#include <ostream>
#include <string>

#include "searcher/output/formats.hpp"
#include "searcher/results/results.hpp"

namespace chancery::output {

/// The header line is written even when there is no hit.
void write_csv(const results::Results& results, const Layout& layout, std::ostream& out);

/// A cell, in quotes where it must be, with quotes doubled.
std::string csv_cell(const std::string& value);

}  // namespace chancery::output
