// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/pdf/refusals.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <cstddef>
#include <string>
#include <string_view>

namespace chancery::readers::pdf {
namespace {

constexpr std::size_t letters_of_a_page = 40;     // fewer on the average: no page of text
constexpr std::size_t letters_of_a_stamp = 9;     // fewer on one page: a stamp, a page number
constexpr std::size_t longest_error_page = 1500;  // bytes of text

// An error page names what was sought and says that it is not there.
constexpr auto sought =
    std::to_array<std::string_view>({"you are looking for", "you requested", "requested document",
                                     "requested page", "requested url", "this page", "the page"});
constexpr auto missing = std::to_array<std::string_view>(
    {"does not exist", "not found", "could not be found", "cannot be found", "no longer available",
     "is not available", "has been removed"});

template <class Phrases>
bool says(std::string_view text, const Phrases& phrases) {
    return std::ranges::any_of(
        phrases, [&](std::string_view phrase) { return text.find(phrase) != text.npos; });
}

std::string pages_of(std::size_t count) {
    return std::to_string(count) + (count == 1 ? " page" : " pages");
}

std::size_t ink_of(const Page& page) {
    return static_cast<std::size_t>(std::ranges::count_if(
        page.glyphs, [](const Glyph& glyph) { return glyph.code > U' ' && glyph.code != 0xA0; }));
}

std::size_t letters_of(const File& file) {
    std::size_t letters = 0;
    for (const Page& page : file.pages) letters += ink_of(page);
    return letters;
}

std::size_t pictures_of(const File& file) {
    return static_cast<std::size_t>(std::ranges::count_if(file.pages, [](const Page& page) {
        return page.has_image && ink_of(page) < letters_of_a_stamp;
    }));
}

}  // namespace

std::optional<std::string> warn_of_pictures(const File& file) {
    const std::size_t pictures = pictures_of(file);
    if (pictures == 0) return {};
    return std::to_string(pictures) + " of its " + pages_of(file.pages.size()) +
           (pictures == 1 ? " is an image" : " are images") +
           " without text, which --ocr does not read where other pages have text; run OCR over the "
           "file itself (ocrmypdf) to have all of it";
}

bool is_scan(const File& file) {
    const std::size_t pictures = pictures_of(file);
    const bool few = letters_of(file) < letters_of_a_page * file.pages.size();
    return pictures > 0 && few && pictures * 5 >= file.pages.size() * 4;
}

std::optional<Error> refuse_without_text(const File& file) {
    if (letters_of(file) > 0) return {};
    return Error{Kind::input,
                 {},
                 "has " + pages_of(file.pages.size()) + " and no text",
                 "fetch the file again"};
}

std::optional<Error> refuse_error_page(const File& file,
                                       const std::vector<document::Block>& blocks) {
    if (blocks.empty()) {
        return Error{Kind::input,
                     {},
                     "has " + pages_of(file.pages.size()) + " and no text",
                     "fetch the file again"};
    }
    if (file.pages.size() > 2) return {};
    std::string text;
    for (const document::Block& block : blocks) text += block.text + ' ';
    if (text.size() > longest_error_page) return {};
    std::ranges::transform(text, text.begin(), [](unsigned char byte) {
        return static_cast<char>(std::tolower(byte));
    });
    if (!says(text, sought) || !says(text, missing)) return {};
    return Error{Kind::input,
                 {},
                 "is a saved error page of the UN's document service, not the document",
                 "fetch the document again"};
}

}  // namespace chancery::readers::pdf
