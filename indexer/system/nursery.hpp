// SPDX-License-Identifier: GPL-2.0-or-later
//
// A process that does nothing but start others. A program with threads cannot fork safely without
// exec(2), and exec needs a path to a program; so a nursery is forked off before there are threads
// (or locks, or open files), stays with one thread, and forks workers whenever the program asks.
// What it prepares once, all workers have.
//
// Workers end when their channel or the nursery closes, the nursery when the program does.
#pragma once

#include <functional>
#include <memory>
#include <mutex>

#include "indexer/system/child.hpp"

namespace chancery::system {

/// What workers are for.
struct Upbringing {
    std::function<void()> prepare;             ///< once, in the nursery
    std::function<void(const Channel&)> work;  ///< in each worker; it ends when this returns
};

/// A worker as the program sees it.
struct Worker {
    pid_t process = 0;
    Channel channel;
};

class Nursery {
  public:
    /// Call before the program has threads. Error `system`.
    static Result<std::unique_ptr<Nursery>> start(const Upbringing& upbringing);

    Nursery(const Nursery&) = delete;
    Nursery& operator=(const Nursery&) = delete;
    /// Ends the nursery and every worker that is left.
    ~Nursery();

    /// A new worker; from any thread. Error `system`.
    Result<Worker> spawn();

    /// Kills a worker unless it has ended, and tells how it ended; from any thread.
    Ending end(pid_t worker);

  private:
    Nursery(pid_t process, Channel channel) : process_(process), channel_(std::move(channel)) {}

    pid_t process_;
    Channel channel_;
    std::mutex lock_;  // one question at a time
};

}  // namespace chancery::system
