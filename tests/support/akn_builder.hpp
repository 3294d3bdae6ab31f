// SPDX-License-Identifier: GPL-2.0-or-later
//
// Small Akoma Ntoso files for tests, and their passages as lines that a table can hold.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "indexer/document/edition.hpp"
#include "indexer/document/parsed_file.hpp"

namespace chancery::tests {

/// Builds one statement; each call adds an element behind the one before.
class Akn {
  public:
    /// The enacting words.
    Akn& formula(std::string_view words);
    /// A preambular paragraph.
    Akn& pp(std::string_view markup);
    /// A paragraph of the body: number apart (may be empty) and text.
    Akn& p(std::string_view number, std::string_view markup);
    /// A heading; `style` is Word's ("H23").
    Akn& heading(std::string_view words, std::string_view style = "H23");
    /// A section's number on a line of its own, without text.
    Akn& number(std::string_view number);
    /// Any elements where the next one would stand.
    Akn& raw(std::string_view markup);
    /// What follows stands in a new attachment.
    Akn& attachment();
    Akn& symbol(std::string_view symbol);
    Akn& language(std::string_view code);
    /// Elements in `preface`, `conclusions` and `meta`.
    Akn& preface(std::string_view markup);
    Akn& conclusions(std::string_view markup);
    Akn& meta(std::string_view markup);

    std::string xml() const;

  private:
    std::string preamble_, body_, symbol_ = "A/RES/76/19", language_ = "eng";
    std::string preface_, conclusions_, meta_;
    std::vector<std::string> attachments_;
    std::string& target();
};

/// The file as the reader gives it; fails the test when it cannot be read.
document::ParsedFile parsed(const std::string& xml);

/// The first edition of a file.
document::Edition edition_of_akn(const std::string& xml, std::string_view path = "a.xml");

/// "pinpoint|role|label|text" of each passage.
std::vector<std::string> lines(const std::string& xml);

/// "pinpoint <heading > heading>" of each passage.
std::vector<std::string> headings(const std::string& xml);

}  // namespace chancery::tests
