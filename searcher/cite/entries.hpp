// SPDX-License-Identifier: GPL-2.0-or-later
//
// Entries for reference managers: one an edition, whatever number of its places is cited, since a
// manager keeps works and a paragraph belongs to the citation. Fields and their forms are rows of
// data/styles; RIS and BibTeX are written here, CSL-JSON in output/.
#pragma once

#include <ostream>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "searcher/cite/cited.hpp"
#include "searcher/cite/style.hpp"

namespace chancery::cite {

struct Entry {
    std::string key;
    std::vector<std::pair<std::string_view, std::string>> fields;  ///< in order; none is empty
    std::vector<CitedPlace> places;
};

/// One a work and language, in the order of their first mention, with all their places in document
/// order.
std::vector<Cited> merged(std::vector<Cited> cited);

/// The entries of merged works. Keys are unique: of several that would be equal all but the first
/// get a number.
std::vector<Entry> entries(const Style& style, std::span<const Cited> works);

/// RIS: tag, two blanks, hyphen, blank, value; lines end as on Unix, which importers take.
void write_ris(std::span<const Entry> entries, std::ostream& out);

/// BibTeX and BibLaTeX, in UTF-8.
void write_bibtex(const Style& style, std::span<const Entry> entries, std::ostream& out);

/// Text with what TeX would take for a command made harmless.
std::string escaped_tex(std::string_view text);

}  // namespace chancery::cite
