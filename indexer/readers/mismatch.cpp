// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/mismatch.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <cstddef>

#include "indexer/text/ascii.hpp"
#include "indexer/text/utf8.hpp"

namespace chancery::readers {
namespace {

using text::lower;

using namespace std::string_view_literals;

constexpr std::size_t looked_at = 1024;

// Of the formats that readers know, those whose names stand for one format alone.
constexpr auto promising = std::to_array<std::string_view>({".docx", ".pdf"});

struct Mark {
    std::string_view bytes;  ///< in lower case
    std::string_view what;
    std::string_view remedy;
};

constexpr std::string_view fetch = "fetch the file again";
constexpr std::string_view convert = "save it in the format of its name";

constexpr auto first_bytes = std::to_array<Mark>({
    {"{\\rtf", "an RTF document", convert},
    {"\xD0\xCF\x11\xE0", "a document of older Office programs, or one that a password locks",
     convert},
    {"pk\3\4", "a zip archive that is no such document", "unpack it"},
    {"\x1F\x8B", "a compressed file", "unpack it"},
    {"%!ps", "PostScript", convert},
    {"\xFF\xD8\xFF", "a picture", "run OCR over it first"},
    {"\x89png", "a picture", "run OCR over it first"},
});

constexpr auto anywhere = std::to_array<Mark>({
    {"<!doctype html", "an HTML page", fetch},
    {"<html", "an HTML page", fetch},
    {"<head", "an HTML page", fetch},
    {"<body", "an HTML page", fetch},
    {"<?xml", "XML", fetch},
    {"pk\3\4", "a zip archive behind other bytes", fetch},
});

/// The start of the bytes in lower case, without the zeros of UTF-16.
std::string head_of(std::string_view bytes) {
    std::string head = lower(bytes.substr(0, looked_at));
    std::erase(head, '\0');
    return head;
}

bool is_text(std::string_view bytes) {
    // The last character may be cut.
    std::size_t end = std::min(bytes.size(), looked_at);
    while (end < bytes.size() && end > 0 && (static_cast<unsigned char>(bytes[end]) & 0xC0) == 0x80)
        --end;
    const std::string_view head = bytes.substr(0, end);
    return text::is_utf8(head) && std::ranges::none_of(head, [](unsigned char byte) {
               return byte < ' ' && "\t\n\r\f"sv.find(static_cast<char>(byte)) == ""sv.npos;
           });
}

Mark contents_of(std::string_view bytes) {
    const std::string head = head_of(bytes);
    for (const Mark& mark : first_bytes) {
        if (head.starts_with(mark.bytes)) return mark;
    }
    for (const Mark& mark : anywhere) {
        if (head.find(mark.bytes) != head.npos) return mark;
    }
    if (is_text(bytes)) return {{}, "plain text", fetch};
    return {{}, "bytes of an unknown format", fetch};
}

}  // namespace

std::optional<std::string> find_mismatch(std::string_view name, std::string_view bytes) {
    const std::string lower_name = lower(name);
    for (const std::string_view extension : promising) {
        if (!lower_name.ends_with(extension)) continue;
        const Mark contents = contents_of(bytes);
        return "is named " + std::string(extension) + " and holds " + std::string(contents.what) +
               ": " + std::string(contents.remedy);
    }
    return {};
}

}  // namespace chancery::readers
