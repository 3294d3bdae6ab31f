// SPDX-License-Identifier: GPL-2.0-or-later
//
// Who cites a text, as a person reads it: the text and the counts, then each citing work with its
// paragraphs. Other formats write the paragraphs as they write the answers of a search.
#pragma once

#include <ostream>

#include "searcher/lookup/cited_by.hpp"
#include "searcher/output/formats.hpp"

namespace chancery::output {

/// Writes in a format of the table. Text without any citing paragraph is empty.
void write_cited_by(const lookup::CitedBy& found, const Format& format, const Layout& layout,
                    std::ostream& out);

}  // namespace chancery::output
