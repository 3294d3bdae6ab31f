// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/reference/finder/address_at.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace chancery::reference::finder {
namespace {

/// A text of addresses without blanks costs no more than this at each of them.
constexpr std::size_t max_address = 200;

constexpr auto hosts = std::to_array<std::string_view>(
    {"undocs.org/", "docs.un.org/", "documents.un.org/", "digitallibrary.un.org/"});

/// Without signs that end a sentence, and brackets that were opened before it.
std::string_view without_what_closes(std::string_view link) {
    while (!link.empty() && std::string_view(".,;:!?'").find(link.back()) != link.npos)
        link.remove_suffix(1);
    while (link.ends_with(')') && std::ranges::count(link, '(') < std::ranges::count(link, ')'))
        link.remove_suffix(1);
    return link;
}

}  // namespace

FoundAddress address_at(std::string_view text, std::span<const Token> tokens, std::size_t place) {
    if (!tokens[place].word() || place + 1 >= tokens.size() || !tokens[place + 1].is('.'))
        return {};
    const std::string_view window = text.substr(tokens[place].begin, max_address);
    const bool known =
        std::ranges::any_of(hosts, [&](std::string_view host) { return window.starts_with(host); });
    if (!known) return {};
    const std::string_view link =
        without_what_closes(window.substr(0, window.find_first_of(" \"<>|\\^`{}")));
    const auto key = parse_reference("https://" + std::string(link));
    if (!key || key->symbol.empty()) return {};
    return {*key, tokens[place].begin + link.size()};
}

std::size_t scheme_before(std::span<const Token> tokens, std::size_t place) {
    if (place < 4 || tokens[place].blank) return place;
    const bool scheme = tokens[place - 1].is('/') && tokens[place - 2].is('/') &&
                        tokens[place - 3].is(':') && tokens[place - 4].word();
    return scheme ? place - 4 : place;
}

}  // namespace chancery::reference::finder
