// SPDX-License-Identifier: GPL-2.0-or-later
//
// From blocks to Editions: the same for every format. A list of passes, each over the result of the
// one before, one file a pass:
//
//     print       of formats without markup: masthead, contents, headings, regions (print.hpp)
//     items       stored text, notes and links at their places, labels split off
//     titles      headings that the file has as plain paragraphs
//     regions     where the preamble ends; operative paragraphs that a file has in its preamble
//     outline     headings and their levels, sections, annexes, articles
//     numbering   pinpoints from the printed labels
//     passages    roles, lead-ins, long passages cut
//     masthead    what is known of the work as a whole
//     votes       recorded votes of records and reports
//     languages   of passages that are not in the edition's (passage_languages.hpp)
//     verbs       which verb governs a paragraph
//     citations   which texts it cites, from its words and its links
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "indexer/document/edition.hpp"
#include "indexer/document/parsed_file.hpp"

namespace chancery::structure {

struct Structured {
    std::vector<document::Edition> editions;
    std::vector<std::string> warnings;  ///< what was odd, with its place
};

/// Editions of a parsed file. `path` is the file's path as given: the last part may correct a wrong
/// symbol on the cover, the folder is compared with the language, and a work without symbol is
/// named by it.
Structured to_editions(const document::ParsedFile& file, std::string_view path);

}  // namespace chancery::structure
