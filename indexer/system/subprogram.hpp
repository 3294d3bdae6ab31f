// SPDX-License-Identifier: GPL-2.0-or-later
//
// Another program run to its end: bytes on its standard input, what it writes taken whole. Streams
// are files in memory, so that neither side waits for the other.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/system/error.hpp"

namespace chancery::system {

struct Command {
    std::vector<std::string> programs;  ///< tried in turn; one without '/' is sought in PATH
    std::vector<std::string> arguments;
    std::string_view input;
    std::uint64_t max_output = std::uint64_t{1} << 30;  ///< bytes taken of each stream
};

struct Outcome {
    int exit_code = 0;  ///< when no signal ended it
    int signal = 0;     ///< that ended it; 0: none did
    std::string out, err;
};

/// Error `system` when no program can be started or its output is larger than is taken.
Result<Outcome> run(const Command& command);

}  // namespace chancery::system
