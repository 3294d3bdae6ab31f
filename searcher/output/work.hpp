// SPDX-License-Identifier: GPL-2.0-or-later
//
// A work to be read: what is known of it, then its passages in order, with headings where they
// change, labels in the margin, sub-paragraphs indented, notes below their passage. Several
// languages stand side by side, two and two, when there are 100 columns, else one under the other.
#pragma once

#include <ostream>

#include "searcher/output/formats.hpp"
#include "searcher/results/results.hpp"

namespace chancery::output {

constexpr std::size_t two_column_width = 100;

/// Passages of one work or more, in document order and by language within a passage.
void write_work(const results::Results& results, const Layout& layout, std::ostream& out);

}  // namespace chancery::output
