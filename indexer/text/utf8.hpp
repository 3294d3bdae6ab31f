// SPDX-License-Identifier: GPL-2.0-or-later
//
// UTF-8 in bytes and code points. Offsets that leave the programs (marks, footnotes, links) count
// code points; inside, bytes are used. Text that is not UTF-8 is never let in: readers check it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace chancery::text {

/// True when `bytes` is well-formed UTF-8 (no overlong forms, no surrogates).
bool is_utf8(std::string_view bytes);

/// The code point that starts at `position` and moves `position` behind it. `bytes` is valid UTF-8
/// and `position` stands at the start of a code point.
char32_t next_code_point(std::string_view bytes, std::size_t& position);

/// Number of code points in valid UTF-8.
std::size_t count_code_points(std::string_view bytes);

/// Byte offset of the code point numbered `index` (counted from 0); the end when there are fewer.
std::size_t byte_offset(std::string_view bytes, std::size_t index);

/// The bytes with each that is beyond ASCII as \xNN: how text that is not UTF-8 is shown.
std::string escaped_bytes(std::string_view bytes);

/// True when it begins with a Chinese letter or mark, which stand without blanks.
bool begins_with_han(std::string_view text);

/// Appends a code point.
void append(std::string& bytes, char32_t code_point);

/// The longest prefix of at most `max_bytes` bytes that ends at a code point's end.
std::string_view cut(std::string_view bytes, std::size_t max_bytes);

}  // namespace chancery::text
