// SPDX-License-Identifier: GPL-2.0-or-later
//
// Chancery as an engine of the benchmark, in three depths: search() as the command line calls it,
// search() with the language given, and ranking alone, from the query's text to entries and total.
#pragma once

#include <memory>

#include "bench/speed/engine.hpp"

namespace chancery::speed {

std::unique_ptr<Engine> whole_search(const index::Index& index);
std::unique_ptr<Engine> search_in_english(const index::Index& index);
std::unique_ptr<Engine> ranking_only(const index::Index& index);

}  // namespace chancery::speed
