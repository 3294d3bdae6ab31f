// SPDX-License-Identifier: GPL-2.0-or-later
//
// Directions in eight bits a number: each row is numbers from -127 to 127 and a factor that gives
// the row the length 1 again. A product with a question of fifteen bits stays exact in 32 bits, so
// that a scan needs no second look; what rounding to eight bits costs stands in
// bench/quality/README.md.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>

namespace chancery::meaning {

/// Numbers a word or a passage has. A multiple of 16, so that the loop over them needs no rest.
constexpr std::size_t dimensions = 128;

using Vector = std::array<float, dimensions>;
using Row = std::span<const std::int8_t, dimensions>;

/// A vector in eight bits. `factor` times the numbers has the length 1; 0 for a vector without
/// length.
struct Quantised {
    std::array<std::int8_t, dimensions> numbers{};
    float factor = 0;
};

Quantised quantised(const Vector& vector);

/// The sum of two vectors, the second times `share`.
void add(Vector& sum, const Vector& vector, float share);
void add(Vector& sum, Row row, float share);

/// Gives a vector the length 1; one without length stays as it is.
void normalise(Vector& vector);

float product(const Vector& left, const Vector& right);

/// A vector to compare rows with.
class Probe {
  public:
    explicit Probe(const Vector& vector);
    /// Cosine of the angle between the vector and a row, given the row's factor: 1 to -1.
    float nearness(Row row, float factor) const;

  private:
    alignas(32) std::array<std::int16_t, dimensions> numbers_{};
    float factor_ = 0;
};

}  // namespace chancery::meaning
