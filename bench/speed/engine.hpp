// SPDX-License-Identifier: GPL-2.0-or-later
//
// What answers queries in the benchmark: Chancery, whole or in part, and its peers.
#pragma once

#include <cstddef>
#include <string>

#include "bench/speed/workload.hpp"

namespace chancery::speed {

/// Hits that every engine gives.
constexpr unsigned top = 10;

class Engine {
  public:
    Engine() = default;
    Engine(const Engine&) = delete;
    Engine& operator=(const Engine&) = delete;
    virtual ~Engine() = default;

    virtual std::string name() const = 0;
    /// Answers and reads what the hits hold; gives the number of hits. This is what is timed.
    virtual std::size_t answer(const Question& question) = 0;
    /// How many passages match, counted to the end. Not timed.
    virtual std::size_t matches(const Question& question) = 0;
};

}  // namespace chancery::speed
