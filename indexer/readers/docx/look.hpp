// SPDX-License-Identifier: GPL-2.0-or-later
//
// What WordprocessingML says of a run's and a paragraph's look (w:rPr, w:pPr), as far as a reader
// of text wants to know it. What is not said stays empty, so that looks can be laid over each
// other: defaults, styles, then the paragraph's or run's own.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "indexer/document/parsed_file.hpp"
#include "indexer/readers/docx/xml.hpp"

namespace chancery::readers {

struct RunLook {
    std::optional<bool> bold, italic, hidden, raised;
    std::optional<int> half_points;  ///< size of its type
    std::string style, font;
};

/// What a section says (w:sectPr): its headers and footers, and how its notes are counted.
struct SectionLook {
    /// Relationships of headers or footers by their type: first, even, default.
    std::vector<std::pair<std::string, std::string>> headers, footers;
    bool title_page = false;        ///< its first page has a header of its own
    std::optional<int> first_page;  ///< number of its first page
    std::string footnote_format, endnote_format;
};

struct ParagraphLook {
    std::optional<document::Align> align;
    std::optional<int> left, first_line;  ///< indents in twentieths of a point
    std::optional<int> outline;           ///< 0 highest heading; 9 body text
    std::optional<int> list, list_level;  ///< w:numId (0: none), w:ilvl
    std::optional<bool> right_to_left, new_page;
    bool joined = false;  ///< its mark was deleted: it goes on in the next paragraph
    std::string style;
    std::optional<SectionLook> section;  ///< ends with this paragraph
};

/// Read the element whose start is current, to its end.
RunLook read_run_look(XmlReader& xml);
ParagraphLook read_paragraph_look(XmlReader& xml);
SectionLook read_section_look(XmlReader& xml);

/// What `above` leaves open is as `below` has it.
RunLook over(const RunLook& above, const RunLook& below);
ParagraphLook over(const ParagraphLook& above, const ParagraphLook& below);

}  // namespace chancery::readers
