// SPDX-License-Identifier: GPL-2.0-or-later
//
// The table of forms in which a comparison is written: text for a terminal, CSV (RFC 4180), a LaTeX
// table (booktabs), JSON, an HTML page. Names of files and topics are foreign: each form escapes
// them its own way.
#pragma once

#include <ostream>
#include <string>
#include <string_view>

#include "bench/quality/comparison/comparison.hpp"

namespace chancery::quality {

using WriteComparison = void (*)(const ComparisonReport&, std::ostream&);

/// The writer of a form; nullptr when there is none of that name.
WriteComparison find_comparison_format(std::string_view name);

/// A field of CSV: quoted where it must be; controls are made visible.
std::string csv_field(std::string_view text);

/// Text with the characters that command LaTeX made harmless; controls are made visible.
std::string latex_text(std::string_view text);

}  // namespace chancery::quality
