// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/reference/finder/open_places.hpp"

#include <algorithm>
#include <cstddef>
#include <span>

#include "indexer/reference/cleaned.hpp"
#include "indexer/reference/finder/places_behind.hpp"
#include "indexer/reference/finder/tokens.hpp"
#include "indexer/text/utf8.hpp"

namespace chancery::reference::finder {
namespace {

/// So far back a title begins at most: words, and the code points they are sought in.
constexpr std::size_t max_words = 24, max_code_points = 300;

/// Of scripts without case, and of letters with marks, it cannot be told: taken as one.
bool is_capital(char first) {
    return static_cast<unsigned char>(first) >= 0x80 || (first >= 'A' && first <= 'Z');
}

/// True when these tokens are one title: no sign but hyphens and quotation marks, and nothing that
/// another title begins with.
bool is_title(std::string_view text, std::span<const Token> tokens) {
    if (tokens.empty() || tokens.size() > max_words) return false;
    for (std::size_t at = 0; at < tokens.size(); ++at) {
        const Token& token = tokens[at];
        if (token.is(',') || token.is(';') || token.is(':') || token.is('.')) return false;
        if (token.means(Meaning::kind) && token.means(Meaning::of) == nullptr) return false;
        // "Declaration and Programme of Action" is one title, "the Convention and with the Rules"
        // are two.
        const bool small_behind = at + 1 < tokens.size() && !is_capital(text[tokens[at + 1].begin]);
        if (token.means(Meaning::and_) && small_behind) return false;
    }
    // A title has a capital; "paragraph 3 of the present report" has none. Arabic knows none.
    return std::ranges::any_of(
        tokens, [&](const Token& token) { return token.word() && is_capital(text[token.begin]); });
}

}  // namespace

std::vector<Place> places_of_title(std::string_view before) {
    // The UN sets the mark behind the sign.
    while (!before.empty() && std::string_view(" ,;").find(before.back()) != std::string_view::npos)
        before.remove_suffix(1);
    const std::size_t points = text::count_code_points(before);
    if (points > max_code_points) {
        before.remove_prefix(text::byte_offset(before, points - max_code_points));
    }
    const Cleaned clean = cleaned(before);
    const std::vector<Token> tokens = tokens_of(clean.text);
    const std::span<const Token> all(tokens);
    FoundPlaces last;
    for (std::size_t at = 0; at < tokens.size();) {
        const FoundPlaces found =
            opens_places(all, at) ? nested_places_at(clean.text, all, at) : FoundPlaces{};
        if (found.next > at) last = found;
        at = found.next > at ? found.next : at + 1;
    }
    std::size_t title = last.next;
    if (title == 0) return {};
    if (title < tokens.size() && tokens[title].is(',')) ++title;  // "article 2, paragraph 4, of"
    if (title >= tokens.size() || !tokens[title].means(Meaning::of)) return {};
    return is_title(clean.text, all.subspan(title + 1)) ? last.places : std::vector<Place>{};
}

}  // namespace chancery::reference::finder
