// SPDX-License-Identifier: GPL-2.0-or-later
//
// Which system calls a process may still make, by seccomp: a list of what reading a document needs.
// Everything else is refused with EPERM, so that a library that tries goes on without: no socket
// can be made, no process or program started, no other process looked into, no limit raised, and
// nothing be opened but for reading.
#pragma once

#include <string>
#include <utility>

#include "indexer/system/error.hpp"

namespace chancery::system {

/// Whose calls they are: of a process of ours, or of a program that it is about to become, which
/// needs those of the loader, too.
enum class Caller { ourselves, program };

/// The rules, compiled for the calling process: what needs memory is done when they are put on, so
/// that a limit on memory can come first.
class CallFilter {
  public:
    /// Error `system`.
    static Result<CallFilter> make(Caller caller);

    /// Puts the filter on this process, for good. The process must have given up new privileges
    /// before. Allocates nothing unless the kernel
    /// refuses. Error `system`.
    Result<void> put_on() const;

  private:
    explicit CallFilter(std::string program) : program_(std::move(program)) {}

    std::string program_;  ///< sock_filter instructions, as bytes
};

}  // namespace chancery::system
