// SPDX-License-Identifier: GPL-2.0-or-later
//
// A PDF file as plain structs: glyphs in drawing order with place, size, face and marked-content
// id, rules, links, and the structure tree (ISO 32000-1, 14.7 and 14.8) as an array of nodes. One
// pass a page. pdf/core.cpp and its parts in pdf/core/ alone include the core of poppler, whose
// interface is unstable. The geometry is in points from the page's upper left corner, after the
// page's own rotation.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/system/error.hpp"

namespace chancery::readers::pdf {

struct Face {
    std::string name;  ///< without subset tag
    bool bold = false, italic = false, barcode = false;
};

/// One character as drawn. A glyph that stands for several (a ligature) makes several of them.
struct Glyph {
    char32_t code = 0;
    float x0 = 0, x1 = 0, y = 0;  ///< y: the baseline
    float size = 0;
    int content = -1;        ///< marked-content id; -1: none
    std::uint16_t face = 0;  ///< in File::faces
    bool artifact = false;   ///< within content marked as no part of the text
    bool turned = false;     ///< not set along the page's lines
};

struct Rule {
    float x0 = 0, x1 = 0, y = 0;
};

struct LinkArea {
    float x0 = 0, y0 = 0, x1 = 0, y1 = 0;
    std::string address;
};

struct Page {
    float width = 0, height = 0;
    std::string label;  ///< of the file's own page labels; empty when it has none
    std::vector<Glyph> glyphs;
    std::vector<Rule> rules;  ///< horizontal
    std::vector<LinkArea> links;
    bool has_image = false;  ///< told only of pages with next to no text
};

/// Types of the structure tree as far as reading needs them, after the role map.
enum class Tag {
    group,
    paragraph,
    heading,
    list,
    item,
    label,
    item_body,
    table,
    table_head,
    row,
    header_cell,
    cell,
    note,
    reference,
    link,
    inline_text,
    figure,
    contents,
    contents_item,
    caption,
    artifact,
    content
};

struct Node {
    Tag tag = Tag::group;
    int level = 0;                        ///< of a heading H1 to H6; 0: none told
    int page = 0;                         ///< of content, from 1; 0: not told
    int content = -1;                     ///< marked-content id of content
    std::string replacement;              ///< text that stands for what is drawn (ActualText)
    std::vector<std::uint32_t> children;  ///< in File::nodes
};

struct File {
    std::vector<Face> faces;
    std::vector<Page> pages;  ///< page 1 first
    std::vector<Node> nodes;  ///< the root first; empty where there is no tree
    std::string title, language;
    std::string digest;  ///< property Digest: why it is not the text itself
};

/// Reads a file from memory. Error `input` for what is no PDF, is locked or has no page.
Result<File> open(std::string_view bytes);

}  // namespace chancery::readers::pdf
