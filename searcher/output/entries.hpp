// SPDX-License-Identifier: GPL-2.0-or-later
//
// Answers as entries for reference managers (cite/entries.hpp): one a work and language, with the
// paragraphs that were found in its note. A work that is shown whole is noted without paragraphs.
#pragma once

#include <ostream>
#include <vector>

#include "searcher/cite/cited.hpp"
#include "searcher/cite/style.hpp"
#include "searcher/output/formats.hpp"
#include "searcher/results/results.hpp"

namespace chancery::output {

/// Entries of all works, in a style that is no prose.
void write_entries(const cite::Style& style, std::vector<cite::Cited> cited, std::ostream& out);

/// The formats of that name; `hits` for lists of answers, `work` for passages in their order.
void write_hits_ris(const results::Results& results, const Layout& layout, std::ostream& out);
void write_work_ris(const results::Results& results, const Layout& layout, std::ostream& out);
void write_hits_bibtex(const results::Results& results, const Layout& layout, std::ostream& out);
void write_work_bibtex(const results::Results& results, const Layout& layout, std::ostream& out);
void write_hits_biblatex(const results::Results& results, const Layout& layout, std::ostream& out);
void write_work_biblatex(const results::Results& results, const Layout& layout, std::ostream& out);
void write_hits_csl_json(const results::Results& results, const Layout& layout, std::ostream& out);
void write_work_csl_json(const results::Results& results, const Layout& layout, std::ostream& out);

}  // namespace chancery::output
