// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/meaning/vector_file.hpp"

#include <cstring>

namespace chancery::meaning {
namespace {

template <class Number>
void append_number(std::string& bytes, Number number) {
    std::array<char, sizeof number> raw;
    std::memcpy(raw.data(), &number, sizeof number);
    bytes.append(raw.data(), raw.size());
}

}  // namespace

void append(std::string& bytes, std::uint32_t number) {
    append_number(bytes, number);
}

void append(std::string& bytes, float number) {
    append_number(bytes, number);
}

void append(std::string& bytes, const std::array<std::int8_t, dimensions>& row) {
    bytes.append(reinterpret_cast<const char*>(row.data()), row.size());
}

}  // namespace chancery::meaning
