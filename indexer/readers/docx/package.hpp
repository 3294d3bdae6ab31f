// SPDX-License-Identifier: GPL-2.0-or-later
//
// A DOCX file as a package (ECMA-376 part 2): which of its members is the document, its styles, its
// notes, by content types and relationships and not by their usual names. Relationships to what
// lies outside the file are kept as addresses of links and never fetched.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/system/error.hpp"

namespace chancery::readers {

/// A part and what its relationships lead to.
struct DocxPart {
    std::string name, bytes;
    std::map<std::string, std::string> addresses;  ///< of links, by the relationship's id
    std::map<std::string, std::string> targets;    ///< names of parts, by the relationship's id
};

struct DocxPackage {
    DocxPart document, styles, numbering, footnotes, endnotes, comments, settings;
    DocxPart properties, own_properties;      ///< the standard's, and those the author named
    DocxPart statistics;                      ///< what the word processor counted: pages
    std::map<std::string, DocxPart> margins;  ///< headers and footers, by their names
    std::vector<std::string> faults;          ///< parts that could not be read, in a sentence each
};

/// True when the bytes are a zip archive that holds a word processor's document, or such a document
/// locked with a password.
bool is_docx(std::string_view bytes);

/// Unpacks what a reader of text needs. Error `input` with an empty what().
Result<DocxPackage> open_package(std::string_view bytes);

}  // namespace chancery::readers
