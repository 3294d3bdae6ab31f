// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/structure/print/misread.hpp"

#include <algorithm>
#include <array>

#include "indexer/document/recognised.hpp"
#include "indexer/structure/print/masthead_lines.hpp"
#include "indexer/text/ascii.hpp"

namespace chancery::structure {
namespace {

using text::is_digit;
using text::is_letter;

enum class Place {
    before_slash,   // in the organ's letters at the head of a symbol
    in_number,      // with a digit before or behind it, or alone behind a full stop
    inside_number,  // between two digits; at its end it may be the letter of a part
    behind_letter,  // between a letter and a digit
};

struct Confusion {
    std::string_view read;
    char meant;
    Place place;
};

constexpr auto confusions = std::to_array<Confusion>({
    {"$", 'S', Place::before_slash},
    {"§", 'S', Place::before_slash},
    {"O", '0', Place::in_number},
    {"o", '0', Place::in_number},
    {"l", '1', Place::in_number},
    {"|", '1', Place::in_number},
    {"!", '1', Place::in_number},
    {"I", '1', Place::inside_number},
    {"S", '5', Place::inside_number},
    {"B", '8', Place::inside_number},
    {"Z", '2', Place::inside_number},
    {",", '.', Place::behind_letter},
});

constexpr std::size_t max_symbol_bytes = 60;

/// True when what was read at `at` stands in such a place. `before`: what is mended already.
bool stands(Place place, std::string_view before, std::string_view behind) {
    const char left = before.empty() ? '\0' : before.back();
    const char right = behind.empty() ? '\0' : behind.front();
    switch (place) {
        case Place::before_slash:
            return before.empty() && right == '/';
        case Place::in_number:
            return (is_digit(left) && !is_letter(right)) || (!is_letter(left) && is_digit(right)) ||
                   (left == '.' && (right == '\0' || right == '/'));
        case Place::inside_number:
            return is_digit(left) && is_digit(right);
        case Place::behind_letter:
            return is_letter(left) && (is_digit(right) || right == 'l' || right == '|');
    }
    return false;
}

std::string mended(std::string_view word) {
    // Lines below a symbol are read as strokes of its end.
    while (word.ends_with('_') || word.ends_with('-')) word.remove_suffix(1);
    std::string result;
    while (!word.empty()) {
        const auto row = std::ranges::find_if(confusions, [&](const Confusion& confusion) {
            return word.starts_with(confusion.read) &&
                   stands(confusion.place, result, word.substr(confusion.read.size()));
        });
        result += row == confusions.end() ? word.front() : row->meant;
        word.remove_prefix(row == confusions.end() ? 1 : row->read.size());
    }
    return result;
}

}  // namespace

bool is_recognised(const std::vector<std::pair<std::string, std::string>>& metadata) {
    return std::ranges::any_of(
        metadata, [](const auto& pair) { return pair.first == document::confidence_name; });
}

std::string with_symbols_mended(std::string_view text) {
    std::string result;
    while (!text.empty()) {
        const std::string_view word = text.substr(0, text.find_first_of(" \t\n"));
        text.remove_prefix(word.size());
        std::string meant;
        if (word.size() <= max_symbol_bytes && word.find('/') != word.npos) meant = mended(word);
        result += symbols_of_line(meant).empty() ? word : meant;
        if (text.empty()) break;
        result += text.front();
        text.remove_prefix(1);
    }
    return result;
}

}  // namespace chancery::structure
