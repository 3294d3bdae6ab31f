// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/structure/print/front_lines.hpp"

#include <algorithm>
#include <cctype>

#include "indexer/structure/dates.hpp"
#include "indexer/text/normal.hpp"
#include "indexer/text/table.hpp"

namespace chancery::structure {
namespace {

constexpr std::ptrdiff_t least_capitals = 10;  // of a title in capitals
constexpr std::size_t max_series_bytes = 5;    // "A S E"

}  // namespace

bool is_in_capitals(std::string_view text) {
    const auto is = [](int (*kind)(int)) {
        return [kind](char byte) { return kind(static_cast<unsigned char>(byte)) != 0; };
    };
    return std::ranges::count_if(text, is(std::isupper)) >= least_capitals &&
           std::ranges::none_of(text, is(std::islower));
}

bool is_series(std::string_view line) {
    const std::string stored = text::stored_form(line);
    for (std::size_t i = 0; i < stored.size(); ++i) {
        if (i % 2 == 0 ? std::isupper(static_cast<unsigned char>(stored[i])) == 0
                       : stored[i] != ' ')
            return false;
    }
    return stored.size() % 2 == 1 && stored.size() <= max_series_bytes;
}

std::size_t count_items(std::string_view line) {
    std::size_t items = 0;
    bool inside = false;
    for (const char byte : line) {
        const bool digit = std::isdigit(static_cast<unsigned char>(byte)) != 0;
        items += digit && !inside;
        inside = digit;
    }
    return items;
}

std::optional<std::pair<std::string, std::string>> numbered_title(std::string_view line) {
    const std::string stored = text::stored_form(line);
    std::size_t at = 0;
    bool slash = false;
    if (stored.starts_with("ES-") || stored.starts_with("S-")) at = stored.find('-') + 1;
    while (at < stored.size() && (std::isdigit(static_cast<unsigned char>(stored[at])) != 0 ||
                                  (stored[at] == '/' && !slash))) {
        slash = slash || stored[at] == '/';
        ++at;
    }
    if (!slash || at < 3 || at >= stored.size()) return std::nullopt;
    std::string_view rest = std::string_view(stored).substr(at);
    // "79/12 B." keeps its letter.
    if (rest.size() > 2 && rest[0] == ' ' && rest[1] >= 'A' && rest[1] <= 'Z' && rest[2] == '.') {
        at += 2;
        rest.remove_prefix(2);
    }
    if (!rest.starts_with('.') && !rest.starts_with(" -")) return std::nullopt;
    rest.remove_prefix(rest.starts_with('.') ? 1 : 2);
    return std::pair{stored.substr(0, at), std::string(text::trim(rest))};
}

std::string date_words(std::string_view line) {
    const std::string stored = text::stored_form(line);
    bool inside = false;
    for (std::size_t i = 0; i < stored.size(); ++i) {
        const bool digit = std::isdigit(static_cast<unsigned char>(stored[i])) != 0;
        if (digit && !inside && !read_date(stored.substr(i)).empty()) return stored.substr(i);
        inside = digit;
    }
    return stored;
}

}  // namespace chancery::structure
