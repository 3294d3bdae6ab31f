// SPDX-License-Identifier: GPL-2.0-or-later
//
// Arrays of numbers in files of their own: a magic word, how many rows, then the numbers, all
// little endian.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/system/error.hpp"

namespace chancery::index {

/// Adds the `width` lowest bytes of a number.
void append_little_endian(std::string& bytes, std::uint32_t value, std::size_t width);

/// Reads a file of rows of `columns` numbers, uint16 or uint32. Error `index` when it is missing,
/// or is damaged: its magic word or its length is another one.
template <class Number>
Result<std::vector<Number>> read_numbers(const std::filesystem::path& path, std::string_view magic,
                                         std::size_t columns);

}  // namespace chancery::index
