// SPDX-License-Identifier: GPL-2.0-or-later
//
// The letters and digits of ASCII, of which symbols, pinpoints and names of files are made. The C
// library's functions of these names ask the locale and are undefined for bytes above 127; these
// are true of ASCII alone, for bytes and code points alike. Objects, so that algorithms take them.
#pragma once

#include <string>
#include <string_view>

namespace chancery::text {

inline constexpr auto is_digit = [](auto code) { return code >= '0' && code <= '9'; };
inline constexpr auto is_lower = [](auto code) { return code >= 'a' && code <= 'z'; };
inline constexpr auto is_upper = [](auto code) { return code >= 'A' && code <= 'Z'; };
inline constexpr auto is_letter = [](auto code) { return is_lower(code) || is_upper(code); };

/// A copy with small letters for the capitals of ASCII; other bytes stay.
inline std::string lower(std::string_view text) {
    std::string result(text);
    for (char& byte : result) {
        if (is_upper(byte)) byte = static_cast<char>(byte - 'A' + 'a');
    }
    return result;
}

/// A copy with capitals for the small letters of ASCII; other bytes stay.
inline std::string upper(std::string_view text) {
    std::string result(text);
    for (char& byte : result) {
        if (is_lower(byte)) byte = static_cast<char>(byte - 'a' + 'A');
    }
    return result;
}

}  // namespace chancery::text
