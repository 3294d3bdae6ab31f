// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/system/parallel.hpp"

#include <algorithm>
#include <atomic>
#include <system_error>
#include <thread>
#include <vector>

namespace chancery::system {

void in_parallel(std::size_t count, const std::function<void(std::size_t)>& work) {
    std::atomic<std::size_t> next = 0;
    const auto take_pieces = [&] {
        for (auto i = next++; i < count; i = next++) work(i);
    };
    const std::size_t cores = std::max(1U, std::thread::hardware_concurrency());
    std::vector<std::jthread> threads;
    try {
        for (std::size_t i = 1; i < std::min(cores, count); ++i) threads.emplace_back(take_pieces);
    } catch (const std::system_error&) {
        // No more threads to be had: those that run, and this one, do all the work.
    }
    take_pieces();
}

}  // namespace chancery::system
