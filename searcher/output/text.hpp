// SPDX-License-Identifier: GPL-2.0-or-later
//
// Answers as a person reads them on a terminal: reference and date, title, place, lead-in, the
// whole passage with its matches marked, the notes that matched, where else the words stand; the
// total at the end. A digest's notice stands under the first of consecutive hits that share it, and
// each of them is tagged.
#pragma once

#include <ostream>

#include "searcher/output/formats.hpp"
#include "searcher/results/results.hpp"

namespace chancery::output {

/// A list of hits. Nothing is printed when there is none.
void write_text(const results::Results& results, const Layout& layout, std::ostream& out);

}  // namespace chancery::output
