// SPDX-License-Identifier: GPL-2.0-or-later
//
// Blocks as readers of print give them, for works of invented words.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "indexer/document/edition.hpp"
#include "indexer/document/parsed_file.hpp"

namespace chancery::tests {

/// Builds one printed work; each call adds a block behind the one before.
class Printed {
  public:
    /// A plain line of the text's own size.
    Printed& p(std::string_view text);
    /// A line of bold type; larger than the text by `points`.
    Printed& bold(std::string_view text, float points = 0);
    /// A plain line in the middle.
    Printed& centred(std::string_view text);
    /// A line in italics as a whole.
    Printed& italic(std::string_view text);
    /// A paragraph whose first bytes are bold.
    Printed& speech(std::string_view speaker, std::string_view rest);
    Printed& row(std::string_view cells, int table = 1);
    Printed& heading(std::string_view text, int level);
    /// What stands outside the text: page_head, comment ...
    Printed& meta(std::string_view name, std::string_view value);
    /// What follows stands on the next page.
    Printed& page();

    /// A masthead: organ, symbol, date, session.
    Printed& masthead(std::string_view symbol);

    const document::ParsedWork& work() const { return work_; }
    document::Edition edition(std::string_view path = "a.pdf") const;
    std::vector<document::Edition> editions(std::string_view path = "a.pdf") const;
    /// "pinpoint|role|text" of each passage.
    std::vector<std::string> lines() const;
    /// "pinpoint <heading > heading> text" of each passage.
    std::vector<std::string> headed() const;
    std::vector<std::string> warnings(std::string_view path = "a.pdf") const;

  private:
    document::Block& add(std::string_view text);

    document::ParsedWork work_;
    unsigned page_ = 1;
};

/// A report with its masthead and title.
Printed lantern_report();

}  // namespace chancery::tests
