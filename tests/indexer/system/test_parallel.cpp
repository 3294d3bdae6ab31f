// SPDX-License-Identifier: GPL-2.0-or-later
#include <atomic>
#include <vector>

#include "indexer/system/parallel.hpp"
#include "tests/catch.hpp"

namespace chancery::system {
namespace {

TEST_CASE("parallel: every piece is done once", "[parallel]") {
    const std::size_t count = GENERATE(values<std::size_t>({0, 1, 2, 1000}));
    std::vector<std::atomic<int>> done(count);
    in_parallel(count, [&](std::size_t i) { ++done[i]; });
    for (const auto& times : done) CHECK(times == 1);
}

}  // namespace
}  // namespace chancery::system
