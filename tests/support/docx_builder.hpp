// SPDX-License-Identifier: GPL-2.0-or-later
//
// Small DOCX files for tests and fuzz targets, and zip archives that may lie.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>

namespace chancery::tests {

/// Writes a zip archive, members stored; may lie about them.
class Zip {
  public:
    /// How a member is described; what is not set is as it should be.
    struct Lie {
        std::uint32_t mode = 0100644;
        std::uint16_t method = 0, flags = 0;
        bool wrong_sum = false;
    };
    Zip& add(const std::string& name, const std::string& bytes) { return add(name, bytes, Lie{}); }
    Zip& add(const std::string& name, const std::string& bytes, const Lie& lie);
    std::string bytes() const;

  private:
    std::string members_, directory_;
    unsigned count_ = 0;
};

/// Builds one document out of markup; namespaces are declared.
class Docx {
  public:
    /// Children of w:body, behind those before.
    Docx& body(std::string_view markup);
    /// A paragraph: its properties (children of w:pPr, may be empty) and what stands in it.
    Docx& p(std::string_view properties, std::string_view markup);
    /// A part with its outermost element's children: styles, numbering, footnotes, endnotes,
    /// comments, settings.
    Docx& part(const std::string& role, std::string_view markup);
    /// A header or footer, with its relationship's id ("header1").
    Docx& margin(const std::string& id, std::string_view markup);
    /// A relationship to an address outside.
    Docx& link(const std::string& id, const std::string& address);
    /// The document's property.
    Docx& title(std::string_view title);
    /// A property that the author named; its value is text.
    Docx& property(std::string_view name, std::string_view value);
    /// How many pages the word processor says there are.
    Docx& pages(unsigned count);

    std::string bytes() const;
    /// The parts by their names, for tests that spoil one.
    std::map<std::string, std::string> parts() const;

  private:
    std::string body_, links_, title_, properties_, pages_;
    std::map<std::string, std::string> parts_, margins_;
};

/// Runs: plain, with properties; of deleted text.
std::string run(std::string_view text, std::string_view properties = {});

/// A zip archive of parts.
std::string zipped(const std::map<std::string, std::string>& parts);

}  // namespace chancery::tests
