// SPDX-License-Identifier: GPL-2.0-or-later
//
// A manuscript as it is checked: its words as plain text, paragraphs parted by empty lines, and
// where each byte of them stood in what was given. Plain text and Markdown are their own text; of
// HTML the tags are taken out (html.hpp); what chancery-index --extract reads out of a DOCX or PDF
// has pages ("\f3" on a line of its own) and notes as Markdown writes them ("[^1]").
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace chancery::manuscript {

/// Half-open range of bytes of the text.
struct Span {
    std::size_t begin = 0, end = 0;

    friend bool operator==(const Span&, const Span&) = default;
};

/// From a byte of the text on, bytes stand at the same distance in the source.
struct Anchor {
    std::size_t in_text = 0, in_source = 0;
};

struct Manuscript {
    std::string name;    ///< as given: "draft.md", "-"
    std::string source;  ///< as given, or as extracted
    std::string text;
    std::vector<Anchor> anchors;     ///< rising; empty: text and source are the same
    std::vector<Span> block_quotes;  ///< of the text, without overlaps
    bool extracted = false;          ///< places are told by page and paragraph

    /// The byte of the source that a byte of the text came from.
    std::size_t in_source(std::size_t in_text) const;
};

/// Plain text, Markdown or HTML, by its first bytes. The source is valid UTF-8.
Manuscript to_manuscript(std::string name, std::string source);

/// Text that was read out of a file of another format.
Manuscript extracted_manuscript(std::string name, std::string text);

/// Where a paragraph of an extracted text stands.
struct PageParagraph {
    std::size_t page = 0;  ///< 0: the format has no pages
    std::size_t paragraph = 0;
};
PageParagraph page_paragraph(const Manuscript& manuscript, std::size_t in_text);

}  // namespace chancery::manuscript
