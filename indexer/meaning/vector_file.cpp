// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/meaning/vector_file.hpp"

#include <cstring>

namespace chancery::meaning {
namespace {

template <class Number>
Number number_at(const char* numbers, std::size_t place) {
    Number number;
    std::memcpy(&number, numbers + place * sizeof number, sizeof number);
    return number;
}

template <class Number>
void append_number(std::string& bytes, Number number) {
    std::array<char, sizeof number> raw;
    std::memcpy(raw.data(), &number, sizeof number);
    bytes.append(raw.data(), raw.size());
}

}  // namespace

std::uint32_t whole_number(const char* numbers, std::size_t place) {
    return number_at<std::uint32_t>(numbers, place);
}

float real_number(const char* numbers, std::size_t place) {
    return number_at<float>(numbers, place);
}

Row row_at(const char* rows, std::size_t place) {
    return Row(reinterpret_cast<const std::int8_t*>(rows) + place * dimensions, dimensions);
}

bool is_factor(float number) {
    return number >= 0 && number <= 1;
}

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
