// SPDX-License-Identifier: GPL-2.0-or-later
//
// The placeholders of data/styles: what an edition and the places in it give for them, in the forms
// of a style. Missing facts are empty, so that the patterns leave them out.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "searcher/cite/cited.hpp"
#include "searcher/cite/numbers.hpp"
#include "searcher/cite/style.hpp"

namespace chancery::cite {

class Facts {
  public:
    Facts(const Style& style, const Cited& cited);

    /// The value of a placeholder; empty for none, and for one that does not exist.
    std::string value(std::string_view name) const;

    /// The pattern with the values of this edition.
    std::string expanded(std::string_view pattern) const;

    /// The citation: the rule "cite." that fits the kind of document best.
    std::string citation() const;

    /// True for a placeholder that there is.
    static bool knows(std::string_view placeholder);

  private:
    struct Placeholder;
    static std::span<const Placeholder> table();

    const document::Masthead& masthead() const { return cited_.masthead; }
    bool is_file() const;
    std::string rule(std::string_view name) const;
    std::string named(std::string_view what, std::string_view of) const;
    std::string kind() const;
    std::string letter() const;
    std::string number() const;
    std::string symbol() const;
    std::string doc() const;
    std::string body() const;
    std::string organ() const;
    std::string author() const;
    std::string record() const;
    std::string meeting() const;
    std::string session(bool in_words) const;
    std::string title() const;
    std::string headline_title() const;
    std::string date(std::string_view iso) const;
    const std::string& first_date() const;
    std::string issue_date() const;
    std::string month() const;
    std::string pinpoint() const;
    std::string page() const;
    std::string places() const;
    std::string quotes() const;

    const Style& style_;
    const Cited& cited_;
    Numbers numbers_;
};

/// A key for reference managers: letters and digits of the symbol ("un-a-res-76-19"), behind them
/// the language where it is not English. Two symbols may share it; entries.hpp tells them apart.
std::string citation_key(const document::Masthead& masthead);

}  // namespace chancery::cite
