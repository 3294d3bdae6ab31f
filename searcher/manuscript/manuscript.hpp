// SPDX-License-Identifier: GPL-2.0-or-later
//
// A manuscript as it is checked: its words as plain text, paragraphs parted by empty lines, and
// where each byte of them stood in what was given. Plain text and Markdown are their own text; of
// HTML the tags are taken out (html.hpp); DOCX and PDF come as a stream (extracted.hpp).
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

/// Where a paragraph or a note of an extraction stands.
struct PrintedPlace {
    unsigned page = 0;          ///< 0: the format has no pages
    std::size_t paragraph = 0;  ///< from 1
    std::string note;           ///< number as printed; empty for a paragraph
};

struct Manuscript {
    std::string name;    ///< as given: "draft.md", "-"
    std::string source;  ///< as given; of an extraction its texts, one a line
    std::string text;
    std::vector<Anchor> anchors;       ///< rising; empty: text and source are the same
    std::vector<Span> block_quotes;    ///< of the text, without overlaps
    std::vector<PrintedPlace> places;  ///< of the source's lines, for an extraction; else empty

    /// The byte of the source that a byte of the text came from.
    std::size_t in_source(std::size_t in_text) const;
};

/// Plain text, Markdown or HTML, by its first bytes. The source is valid UTF-8.
Manuscript to_manuscript(std::string name, std::string source);

}  // namespace chancery::manuscript
