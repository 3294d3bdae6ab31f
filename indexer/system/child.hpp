// SPDX-License-Identifier: GPL-2.0-or-later
//
// A child process that shares nothing with its parent but one channel: it keeps no other
// descriptor, has the null device as its standard streams (standard error stays where a sanitizer
// would write to it), answers signals as a fresh program does, and dies with its parent. It is a
// copy of the parent without exec(2), so the parent must have one thread when it is made.
#pragma once

#include <cstdint>
#include <functional>

#include <sys/types.h>

#include "indexer/system/channel.hpp"
#include "indexer/system/error.hpp"

namespace chancery::system {

/// Starts a child that calls `body` with its end of a channel and then ends, without running the
/// parent's destructors or exit handlers; an exception ends it with exit code 70. The child dies
/// when the thread that started it ends. Error `system`.
Result<pid_t> start_child(Channel end, const std::function<void(const Channel&)>& body);

/// How a child ended.
struct Ending {
    int signal = 0;                 ///< that killed it; 0: none did
    int exit_code = 0;              ///< when none did
    std::uint64_t peak_memory = 0;  ///< bytes that it held at most
};

/// Kills a child unless it has ended, waits for it, and tells how it ended.
Ending end_child(pid_t child);

}  // namespace chancery::system
