// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/reference/cleaned.hpp"

#include "indexer/text/utf8.hpp"

namespace chancery::reference {
namespace {

constexpr char32_t dropped = 0;

char32_t plain(char32_t code_point) {
    if (code_point >= 0xFF01 && code_point <= 0xFF5E) return code_point - 0xFF01 + '!';
    if (code_point >= 0x0660 && code_point <= 0x0669) return code_point - 0x0660 + '0';
    if (code_point >= 0x06F0 && code_point <= 0x06F9) return code_point - 0x06F0 + '0';
    if (code_point >= 0x2000 && code_point <= 0x200A) return ' ';
    if (code_point >= 0x2010 && code_point <= 0x2015) return '-';
    if (code_point >= 0x200B && code_point <= 0x200F) return dropped;
    if (code_point >= 0x202A && code_point <= 0x202E) return dropped;
    if (code_point >= 0x2066 && code_point <= 0x2069) return dropped;
    switch (code_point) {
        case '\t':
        case '\n':
        case '\r':
        case 0x00A0:
        case 0x202F:
        case 0x3000:
            return ' ';
        case 0x2212:
            return '-';
        case 0x2044:
        case 0x2215:
            return '/';
        case 0x00AD:
        case 0x0640:
        case 0xFEFF:
            return dropped;
        case 0x060C:
        case 0x3001:
            return ',';
        default:
            return code_point;
    }
}

bool in_word(char byte) {
    return (byte >= 'a' && byte <= 'z') || static_cast<unsigned char>(byte) >= 0x80;
}

/// Bytes of a hyphen that parts a word at the end of its line ("resolu-\ntion") with all blanks
/// behind it; 0 where there is none.
std::size_t hyphenation(std::string_view printed, std::size_t at) {
    const std::size_t next = printed.find_first_not_of(" \t\r\n", at + 1);
    if (at == 0 || next == std::string_view::npos || next == at + 1) return 0;
    if (printed.substr(at, next - at).find('\n') == std::string_view::npos) return 0;
    return in_word(printed[at - 1]) && in_word(printed[next]) ? next - at : 0;
}

}  // namespace

Cleaned cleaned(std::string_view printed) {
    Cleaned result;
    result.text.reserve(printed.size());
    result.origin.reserve(printed.size() + 1);
    for (std::size_t position = 0; position < printed.size();) {
        const std::size_t start = position;
        if (printed[start] == '-') {
            position += hyphenation(printed, start);
            if (position > start) continue;
        }
        if (printed[start] >= ' ' && printed[start] < '\x7F') {  // most bytes of most texts
            result.text += printed[start];
            result.origin.push_back(start);
            ++position;
            continue;
        }
        const char32_t code_point = plain(text::next_code_point(printed, position));
        if (code_point == dropped) continue;
        const std::size_t before = result.text.size();
        text::append(result.text, code_point);
        result.origin.insert(result.origin.end(), result.text.size() - before, start);
    }
    result.origin.push_back(printed.size());
    return result;
}

}  // namespace chancery::reference
