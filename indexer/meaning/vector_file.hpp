// SPDX-License-Identifier: GPL-2.0-or-later
//
// Numbers in the files of vectors: little endian, read where they lie.
#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <string>

#include "indexer/meaning/quantised.hpp"

namespace chancery::meaning {

static_assert(std::endian::native == std::endian::little,
              "files of vectors are read as they lie; another order of bytes needs a copy");

constexpr std::size_t number_bytes = 4;

/// The number at a place of a row of them.
std::uint32_t whole_number(const char* numbers, std::size_t place);
float real_number(const char* numbers, std::size_t place);
Row row_at(const char* rows, std::size_t place);

/// Whether a number can be a row's factor: 0, or what gives whole numbers the length 1.
bool is_factor(float number);

void append(std::string& bytes, std::uint32_t number);
void append(std::string& bytes, float number);
void append(std::string& bytes, const std::array<std::int8_t, dimensions>& row);

}  // namespace chancery::meaning
