// SPDX-License-Identifier: GPL-2.0-or-later
//
// A citing style or form of export: the rules of one file of data/styles, with those of the style
// that it goes back to behind them. The files are compiled in; each rule has its source.
#pragma once

#include <initializer_list>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace chancery::cite {

/// What a style writes: a citation in prose, or an entry for a reference manager.
enum class Syntax { text, ris, bibtex, csl_json };

/// The style that is taken where none is named.
inline constexpr std::string_view default_style = "un";

class Style {
  public:
    /// Reads a file of data/styles.
    Style(std::string_view name, std::string_view table);

    std::string_view name() const { return name_; }
    std::string_view help() const { return help_; }
    Syntax syntax() const { return syntax_; }
    bool is_prose() const { return syntax_ == Syntax::text; }

    /// The rule; where it is missing, that of the style behind this one; empty when none has it.
    std::string_view rule(std::string_view name) const;

    /// The rule for texts in that language, else the rule for all.
    std::string_view rule(std::string_view name, std::string_view language) const;

    /// The first of these rules that a file has, before the style behind it is asked; those of the
    /// language come first. Absent when none has any.
    std::optional<std::string_view> first_rule(std::span<const std::string> names,
                                               std::string_view language) const;

    /// Names and patterns of an entry's fields, in order.
    const std::vector<std::pair<std::string_view, std::string_view>>& fields() const {
        return fields_;
    }

    /// All rules of the file itself.
    const std::map<std::string, std::string_view, std::less<>>& own_rules() const { return rules_; }

  private:
    const Style* behind() const;

    std::string_view name_, help_, like_;
    Syntax syntax_ = Syntax::text;
    std::map<std::string, std::string_view, std::less<>> rules_;
    std::vector<std::pair<std::string_view, std::string_view>> fields_;
};

/// All styles: the default one, others that write prose, forms of entries; by name.
std::span<const Style> styles();

/// The style of that name; nullptr when there is none.
const Style* find_style(std::string_view name);

}  // namespace chancery::cite
