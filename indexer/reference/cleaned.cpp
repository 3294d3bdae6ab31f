// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/reference/cleaned.hpp"

#include "indexer/reference/letters.hpp"
#include "indexer/text/ascii.hpp"
#include "indexer/text/utf8.hpp"

namespace chancery::reference {
namespace {

constexpr char32_t dropped = 0;
/// "CONF", "PRST": letters of a part.
constexpr std::size_t max_typed_part = 6;

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
        case 0x00B0:  // "n°", "Nº", "1º": typed for a raised o
        case 0x00BA:
            return 'o';
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

bool is_letter_byte(char byte) {
    return static_cast<unsigned char>(byte) >= 0x80 || text::is_letter(byte);
}

/// Reads Cyrillic capitals that stand where a part of a symbol does ("А/С.1/75/L.8"), before a
/// slash or a point with a digit, as the Latin ones they were typed for. Says how many bytes; 0 for
/// none.
std::size_t typed_for_latin(std::string_view printed, std::size_t at, Cleaned& result) {
    if (!result.text.empty() && is_letter_byte(result.text.back())) return 0;
    std::string capitals;
    std::size_t end = at;
    while (end < printed.size() && capitals.size() < max_typed_part) {
        std::size_t next = end;
        const char32_t letter = text::next_code_point(printed, next);
        const char capital = letter < 0x80 && text::is_upper(static_cast<char>(letter))
                                 ? static_cast<char>(letter)
                                 : latin_capital(letter);
        if (capital == 0) break;
        capitals += capital;
        end = next;
    }
    const std::string_view rest = printed.substr(end);
    const bool part = rest.starts_with('/') ||
                      (rest.size() > 1 && rest.front() == '.' && text::is_digit(rest[1]));
    if (capitals.empty() || !part) return 0;
    result.text += capitals;
    result.origin.insert(result.origin.end(), capitals.size(), at);
    return end - at;
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
        if (latin_capital(code_point) != 0) {
            const std::size_t typed = typed_for_latin(printed, start, result);
            position = typed == 0 ? position : start + typed;
            if (typed != 0) continue;
        }
        if (code_point == dropped) continue;
        const std::size_t before = result.text.size();
        text::append(result.text, code_point);
        result.origin.insert(result.origin.end(), result.text.size() - before, start);
    }
    result.origin.push_back(printed.size());
    return result;
}

}  // namespace chancery::reference
