// SPDX-License-Identifier: GPL-2.0-or-later
//
// Runs a program and tells what it took. The kernel counts the memory of the process that starts
// another one into the peak of the latter, so a part that measures peaks keeps small itself.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace chancery::speed {

struct ChildRun {
    double wall_ms = 0;
    double first_byte_ms = 0;  ///< until something stood on its standard output; 0 if nothing did
    double cpu_ms = 0;         ///< of all its threads, user and system
    std::uint64_t peak_bytes = 0;
    int exit_code = 0;
};

/// Runs `command`, a path and its arguments, with its output read and dropped. Throws where it
/// cannot be started or is killed.
ChildRun run_child(const std::vector<std::string>& command);

/// The same; throws as well when the exit code is not 0.
ChildRun run_well(const std::vector<std::string>& command);

/// Peak memory of this process.
std::uint64_t own_peak_bytes();

}  // namespace chancery::speed
