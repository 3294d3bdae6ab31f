// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/cite/quotation.hpp"

#include <algorithm>
#include <charconv>

#include "indexer/text/normal.hpp"
#include "searcher/cite/facts.hpp"
#include "searcher/cite/pattern.hpp"
#include "searcher/cite/places.hpp"

namespace chancery::cite {
namespace {

constexpr std::string_view ellipsis = "…";

void replace_all(std::string& text, std::string_view from, std::string_view to) {
    for (auto at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size())) {
        text.replace(at, from.size(), to);
    }
}

/// Straight double quotes inside are turned into the style's inner ones, by what stands before.
void turn_straight(std::string& text, std::string_view left, std::string_view right) {
    std::string result;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool opens = i == 0 || text[i - 1] == ' ' || text[i - 1] == '(' || text[i - 1] == '[';
        if (text[i] == '"') {
            result += opens ? left : right;
        } else {
            result += text[i];
        }
    }
    text = result;
}

/// Words that come apart in the document: neither numbers nor letters follow each other, and none
/// stands below the other.
bool is_gap(const reference::Pinpoint& before, const reference::Pinpoint& next) {
    if (follows(before, next)) return false;
    for (std::size_t depth = 1; depth <= std::min(before.units.size(), next.units.size());
         ++depth) {
        const reference::Pinpoint upper{
            {before.units.begin(), before.units.begin() + std::ptrdiff_t(depth)}};
        const reference::Pinpoint lower{
            {next.units.begin(), next.units.begin() + std::ptrdiff_t(depth)}};
        if (follows(upper, lower)) return false;
    }
    const auto& shorter = before.units;
    return next.units.size() <= shorter.size() ||
           !std::equal(shorter.begin(), shorter.end(), next.units.begin());
}

/// Of several passages each bears its number; the first of a single place does not.
std::string worded(const Cited& cited, std::size_t i) {
    const Quoted& passage = cited.quoted[i];
    const bool single = cited.places.size() == 1 && !cited.places[0].place.is_range();
    const bool bare = passage.label.empty() || (single && i == 0);
    return bare ? passage.text : passage.label + " " + passage.text;
}

std::string joined(const Cited& cited, std::string_view separator) {
    std::string text;
    for (std::size_t i = 0; i < cited.quoted.size(); ++i) {
        if (i > 0) {
            const bool gap = is_gap(cited.quoted[i - 1].pinpoint, cited.quoted[i].pinpoint);
            text += std::string(separator) +
                    (gap ? std::string(ellipsis) + std::string(separator) : "");
        }
        text += worded(cited, i);
    }
    return text;
}

std::string set_off(const Cited& cited) {
    std::string text = "    " + joined(cited, "\n");
    replace_all(text, "\n", "\n    ");
    return text;
}

bool is_long(const Style& style, const Cited& cited) {
    const auto limit = style.rule("quote.block");
    std::size_t words = 0;
    std::from_chars(limit.data(), limit.data() + limit.size(), words);
    return count_quoted_words(cited) >= words;
}

}  // namespace

std::string inline_quotation(const Style& style, const Cited& cited) {
    std::string text = joined(cited, " ");
    // Paragraphs of resolutions end so because another one follows.
    for (const std::string_view mark : {";", ",", "؛", "；"}) {
        if (text.ends_with(mark)) text.erase(text.size() - mark.size());
    }
    const auto left = style.rule("quote.inner.left"), right = style.rule("quote.inner.right");
    for (const std::string_view mark : {"“", "„"}) replace_all(text, mark, left);
    replace_all(text, "”", right);
    turn_straight(text, left, right);
    return std::string(style.rule("quote.left")) + text + std::string(style.rule("quote.right"));
}

std::string quotation(const Style& style, const Cited& cited) {
    const Facts facts(style, cited);
    const bool long_one = is_long(style, cited);
    const auto form = style.rule(long_one ? "quote.set-off" : "quote");
    return expand(form, [&](std::string_view name) {
        if (name == "citation") return facts.citation();
        if (name != "quoted") return facts.value(name);
        return long_one ? set_off(cited) : inline_quotation(style, cited);
    });
}

std::size_t count_quoted_words(const Cited& cited) {
    std::size_t words = 0;
    for (const Quoted& passage : cited.quoted) words += text::count_words(passage.text);
    return words;
}

}  // namespace chancery::cite
