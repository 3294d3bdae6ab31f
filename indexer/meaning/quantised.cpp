// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/meaning/quantised.hpp"

#include <algorithm>
#include <cmath>

namespace chancery::meaning {
namespace {

constexpr float greatest = 127, greatest_of_probe = 32'000;

float largest_of(const Vector& vector) {
    float largest = 0;
    for (const float number : vector) largest = std::max(largest, std::abs(number));
    return largest;
}

}  // namespace

Quantised quantised(const Vector& vector) {
    Quantised result;
    const float largest = largest_of(vector);
    if (!(largest > 0) || !std::isfinite(largest)) return result;
    double square = 0;
    for (std::size_t i = 0; i < dimensions; ++i) {
        const float number = std::round(vector[i] / largest * greatest);
        result.numbers[i] = static_cast<std::int8_t>(number);
        square += static_cast<double>(number) * static_cast<double>(number);
    }
    result.factor = static_cast<float>(1 / std::sqrt(square));
    return result;
}

void add(Vector& sum, const Vector& vector, float share) {
    for (std::size_t i = 0; i < dimensions; ++i) sum[i] += share * vector[i];
}

void add(Vector& sum, Row row, float share) {
    for (std::size_t i = 0; i < dimensions; ++i) sum[i] += share * static_cast<float>(row[i]);
}

float product(const Vector& left, const Vector& right) {
    float sum = 0;
    for (std::size_t i = 0; i < dimensions; ++i) sum += left[i] * right[i];
    return sum;
}

void normalise(Vector& vector) {
    const float square = product(vector, vector);
    if (!(square > 0)) return;
    const float factor = 1 / std::sqrt(square);
    for (float& number : vector) number *= factor;
}

Probe::Probe(const Vector& vector) {
    const float largest = largest_of(vector);
    if (!(largest > 0) || !std::isfinite(largest)) return;
    double square = 0;
    for (std::size_t i = 0; i < dimensions; ++i) {
        numbers_[i] =
            static_cast<std::int16_t>(std::round(vector[i] / largest * greatest_of_probe));
        square += static_cast<double>(numbers_[i]) * numbers_[i];
    }
    factor_ = static_cast<float>(1 / std::sqrt(square));
}

float Probe::nearness(Row row, float factor) const {
    std::int32_t sum = 0;
    for (std::size_t i = 0; i < dimensions; ++i) sum += std::int32_t{numbers_[i]} * row[i];
    return static_cast<float>(sum) * factor * factor_;
}

}  // namespace chancery::meaning
