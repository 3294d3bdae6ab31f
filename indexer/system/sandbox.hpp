// SPDX-License-Identifier: GPL-2.0-or-later
//
// What a process that reads a file of others may do (reliability.md section 3): limits of memory,
// files and processes, then no new privileges, then Landlock where the kernel has it, then a filter
// of system calls. None of it can be undone. The limit of processor time is set from outside, since
// it counts over all files that the process has read.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include <sys/types.h>

#include "indexer/system/error.hpp"

namespace chancery::system {

struct SandboxRules {
    std::uint64_t max_memory = 0;       ///< bytes of address space; 0: no limit
    std::vector<std::string> readable;  ///< files and folders that may still be opened
};

/// False in programs whose sanitizer reserves terabytes of address space.
bool memory_can_be_limited();

/// Confines this process, which has one thread. Error `system`.
Result<void> enter_sandbox(const SandboxRules& rules);

/// Lets a child use `seconds` of processor time more than it has used; then it dies by SIGXCPU.
/// False when there is no such child any more.
bool allow_processor_time(pid_t child, std::uint64_t seconds);

}  // namespace chancery::system
