// SPDX-License-Identifier: GPL-2.0-or-later
//
// Work on numbered pieces by as many threads as the machine has cores. For reading and hashing
// files; what parses inputs runs in processes with limits instead.
#pragma once

#include <cstddef>
#include <functional>

namespace chancery::system {

/// Calls `work(i)` once for every i below `count`, from several threads, and returns when all are
/// done. `work` must not throw, and calls for different i must not disturb each other.
void in_parallel(std::size_t count, const std::function<void(std::size_t)>& work);

}  // namespace chancery::system
