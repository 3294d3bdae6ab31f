// SPDX-License-Identifier: GPL-2.0-or-later
//
// Numbers in the files of vectors: little endian, read where they lie.
#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>

#include "indexer/meaning/quantised.hpp"

namespace chancery::meaning {

static_assert(std::endian::native == std::endian::little,
              "files of vectors are read as they lie; another order of bytes needs a copy");

constexpr std::size_t number_bytes = 4;

/// The number at a place of a row of them. (Inline, since opening a file checks all of them.)
template <class Number>
Number number_at(const char* numbers, std::size_t place) {
    Number number;
    std::memcpy(&number, numbers + place * sizeof number, sizeof number);
    return number;
}
inline std::uint32_t whole_number(const char* numbers, std::size_t place) {
    return number_at<std::uint32_t>(numbers, place);
}
inline float real_number(const char* numbers, std::size_t place) {
    return number_at<float>(numbers, place);
}
inline Row row_at(const char* rows, std::size_t place) {
    return Row(reinterpret_cast<const std::int8_t*>(rows) + place * dimensions, dimensions);
}

/// Whether a number can be a row's factor: 0, or what gives whole numbers the length 1.
inline bool is_factor(float number) {
    return number >= 0 && number <= 1;
}

void append(std::string& bytes, std::uint32_t number);
void append(std::string& bytes, float number);
void append(std::string& bytes, const std::array<std::int8_t, dimensions>& row);

}  // namespace chancery::meaning
