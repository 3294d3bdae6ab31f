// SPDX-License-Identifier: GPL-2.0-or-later
//
// A program of others as a step of ours: found in PATH, run with one descriptor as its standard
// input and one as its output, and no other; a bare environment; limits of processor time, memory
// and output; neither network nor further processes nor a file opened for writing (seccomp), and
// with Landlock none opened but the system's own. The clock is watched from outside. Nothing is
// handed over by a name.
#pragma once

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/system/descriptor.hpp"
#include "indexer/system/error.hpp"

namespace chancery::system {

/// Absolute path of a program by the folders of PATH, of which relative ones are left out; empty
/// when none holds it.
std::string find_program(std::string_view name);

struct ProgramLimits {
    std::uint64_t processor_seconds = 60;
    std::chrono::milliseconds time{120'000};  ///< by the clock
    std::uint64_t memory = std::uint64_t{1} << 30;
    std::uint64_t output = std::uint64_t{256} << 20;  ///< bytes
};

struct ProgramRun {
    std::string path;                    ///< absolute
    std::vector<std::string> arguments;  ///< without the program's own name
    std::vector<std::string> variables;  ///< the whole environment: "LC_ALL=C.UTF-8"
    std::vector<std::string> readable;   ///< files and folders beside the system's own
    ProgramLimits limits;
};

/// Runs a program to its end; both descriptors are files in memory, read and written from their
/// start. The caller has one thread. Error `input` when the program fails, dies or goes beyond a
/// limit (the program's name is the error's `what`), `system` when it cannot be started.
Result<void> run_program(const ProgramRun& run, const Descriptor& input, const Descriptor& output);

}  // namespace chancery::system
