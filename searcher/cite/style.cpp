// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/cite/style.hpp"

#include <algorithm>
#include <array>
#include <tuple>

#include "data/styles.hpp"
#include "indexer/text/table.hpp"

namespace chancery::cite {
namespace {

constexpr auto syntaxes = std::to_array<std::pair<std::string_view, Syntax>>({
    {"text", Syntax::text},
    {"ris", Syntax::ris},
    {"bibtex", Syntax::bibtex},
    {"csl-json", Syntax::csl_json},
});

/// Quotation marks around a value keep the blanks at its ends.
std::string_view unquoted(std::string_view value) {
    const bool quoted = value.size() > 1 && value.front() == '"' && value.back() == '"';
    return quoted ? value.substr(1, value.size() - 2) : value;
}

}  // namespace

Style::Style(std::string_view name, std::string_view table) : name_(name) {
    constexpr std::string_view field_mark = "field ";
    for (const text::Row& row : text::table_rows(table)) {
        const std::string_view rule = row[0], value = unquoted(row[1]);
        if (rule.starts_with(field_mark)) {
            fields_.emplace_back(rule.substr(field_mark.size()), value);
        } else {
            rules_.emplace(rule, value);
        }
        if (rule == "help") help_ = value;
        if (rule == "like") like_ = value;
        const auto syntax =
            std::ranges::find(syntaxes, value, &decltype(syntaxes)::value_type::first);
        if (rule == "syntax" && syntax != syntaxes.end()) syntax_ = syntax->second;
    }
}

const Style* Style::behind() const {
    return like_.empty() ? nullptr : find_style(like_);
}

std::string_view Style::rule(std::string_view name) const {
    for (const Style* style = this; style != nullptr; style = style->behind()) {
        const auto found = style->rules_.find(name);
        if (found != style->rules_.end()) return found->second;
    }
    return {};
}

std::string_view Style::rule(std::string_view name, std::string_view language) const {
    const std::array<std::string, 1> names = {std::string(name)};
    return first_rule(names, language).value_or(std::string_view());
}

std::optional<std::string_view> Style::first_rule(std::span<const std::string> names,
                                                  std::string_view language) const {
    for (const Style* style = this; style != nullptr; style = style->behind()) {
        for (const bool of_language : {true, false}) {
            for (const std::string& name : names) {
                const auto found =
                    style->rules_.find(of_language ? name + "@" + std::string(language) : name);
                if (found != style->rules_.end()) return found->second;
            }
        }
    }
    return std::nullopt;
}

std::span<const Style> styles() {
    static const std::vector<Style> all = [] {
        std::vector<Style> list;
        for (const data::NamedTable& table : data::styles) {
            list.emplace_back(table.name, table.content);
        }
        std::ranges::sort(list, {}, [](const Style& style) {
            return std::tuple(!style.is_prose(), style.name() != default_style, style.name());
        });
        return list;
    }();
    return all;
}

const Style* find_style(std::string_view name) {
    const auto all = styles();
    const auto found = std::ranges::find(all, name, &Style::name);
    return found == all.end() ? nullptr : &*found;
}

}  // namespace chancery::cite
