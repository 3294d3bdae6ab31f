// SPDX-License-Identifier: GPL-2.0-or-later
//
// Last pass: what is known of a work as a whole, from metadata as printed. Where the sources in a
// file disagree (cover, preface, file name; attribute and printed date), the better one is taken
// and the disagreement told (domain: section 6).
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "indexer/document/edition.hpp"
#include "indexer/document/parsed_file.hpp"

namespace chancery::structure {

struct MastheadSource {
    const document::ParsedWork& work;
    std::size_t index = 0;    ///< which work of its file, from 0
    std::size_t works = 1;    ///< how many the file has
    std::string_view path;    ///< of the file
    std::string_view sample;  ///< some text of it, to check the language by its script
    bool printed = false;     ///< its metadata were read from print, see front.hpp
};

struct MastheadResult {
    document::Masthead masthead;
    unsigned doubt = 0;  ///< disagreements about symbol or language
};

MastheadResult read_masthead(const MastheadSource& source, std::vector<std::string>& warnings);

}  // namespace chancery::structure
