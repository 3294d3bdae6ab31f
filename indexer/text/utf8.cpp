// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/text/utf8.hpp"

#include <unicode/utf8.h>

namespace chancery::text {

bool is_utf8(std::string_view bytes) {
    const auto* data = reinterpret_cast<const std::uint8_t*>(bytes.data());
    const auto length = static_cast<std::int64_t>(bytes.size());
    std::int64_t position = 0;
    while (position < length) {
        if (data[position] < 0x80) {
            ++position;
            continue;
        }
        UChar32 code_point = 0;
        U8_NEXT(data, position, length, code_point);
        if (code_point < 0) return false;
    }
    return true;
}

char32_t next_code_point(std::string_view bytes, std::size_t& position) {
    const auto* data = reinterpret_cast<const std::uint8_t*>(bytes.data());
    UChar32 code_point = 0;
    U8_NEXT_OR_FFFD(data, position, bytes.size(), code_point);
    return static_cast<char32_t>(code_point);
}

std::size_t count_code_points(std::string_view bytes) {
    std::size_t count = 0;
    for (const char byte : bytes) count += (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U;
    return count;
}

std::size_t byte_offset(std::string_view bytes, std::size_t index) {
    std::size_t position = 0;
    while (index > 0 && position < bytes.size()) {
        ++position;
        while (position < bytes.size() &&
               (static_cast<unsigned char>(bytes[position]) & 0xC0U) == 0x80U) {
            ++position;
        }
        --index;
    }
    return position;
}

std::string escaped_bytes(std::string_view bytes) {
    constexpr std::string_view digits = "0123456789abcdef";
    std::string ascii;
    for (const char byte : bytes) {
        const auto value = static_cast<unsigned char>(byte);
        if (value < 0x80) {
            ascii += byte;
        } else {
            ascii += "\\x";
            ascii += digits[value >> 4];
            ascii += digits[value & 15];
        }
    }
    return ascii;
}

void append(std::string& bytes, char32_t code_point) {
    char buffer[U8_MAX_LENGTH];
    int length = 0;
    U8_APPEND_UNSAFE(buffer, length, static_cast<UChar32>(code_point));
    bytes.append(buffer, static_cast<std::size_t>(length));
}

std::string_view cut(std::string_view bytes, std::size_t max_bytes) {
    if (bytes.size() <= max_bytes) return bytes;
    while (max_bytes > 0 && (static_cast<unsigned char>(bytes[max_bytes]) & 0xC0U) == 0x80U) {
        --max_bytes;
    }
    return bytes.substr(0, max_bytes);
}

bool begins_with_han(std::string_view text) {
    return !text.empty() && static_cast<unsigned char>(text.front()) >= 0xE3;
}

}  // namespace chancery::text
