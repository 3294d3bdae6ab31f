// SPDX-License-Identifier: GPL-2.0-or-later
//
// Writes small PDF files for tests: text at given places in Times, links, and a structure tree.
#pragma once

#include <string>
#include <vector>

namespace chancery::tests {

/// A string set at one place; y counts from the page's foot. Pages are 600 x 800 points.
struct PdfText {
    double x = 0, y = 0, size = 10;
    std::string text;
    char style = 'r';  ///< r roman, b bold, i italic
    int content = -1;  ///< marked-content id; -1: outside the tree; -2: marked as an artifact
};

/// An element of the structure tree: its own contents of one page, then its children.
struct PdfElement {
    std::string tag;
    int page = 1;
    std::vector<int> contents;
    std::vector<PdfElement> children;
};

/// A file of these pages; without elements it has no tree. `properties` are rows of the file's
/// dictionary of properties: "/Title(A title)".
std::string make_pdf(const std::vector<std::vector<PdfText>>& pages,
                     const std::vector<PdfElement>& tree = {}, const std::string& properties = {});

/// A page of one string, in hexadecimal, of an Asian font that is not in the file: its map of
/// characters is one of Adobe's by name ("GBK-EUC-H"), its glyphs those of Adobe's `order` ("GB1").
std::string make_pdf_of_named_font(const std::string& map, const std::string& order,
                                   const std::string& text);

/// A page in Times (/F) whose operators are these streams, packed by FlateDecode already.
std::string make_pdf_of_packed(const std::vector<std::string>& streams);

/// Texts of lines one below the other, 12 points apart.
std::vector<PdfText> pdf_lines(double x, double y, const std::vector<std::string>& lines,
                               double size = 10);

}  // namespace chancery::tests
