// SPDX-License-Identifier: GPL-2.0-or-later
//
// How far a long run has come, as one line that is written over: done and total, rate, time left,
// failures. It is shown on standard error when that is a terminal, at most five times a second;
// elsewhere nothing is written. Called by one thread.
#pragma once

#include <chrono>
#include <cstddef>
#include <ostream>
#include <string>
#include <string_view>

#include "indexer/program/terminal.hpp"

namespace chancery::program {

struct Standing {
    std::size_t done = 0, total = 0;  ///< a total of 0 is not known
    std::size_t failed = 0;
    std::size_t passages = 0;  ///< made of what is done; their rate is shown when there are any
};

/// The line for a standing reached after `elapsed`: "1,200 of 4,800 files, 310 a second, 12 s
/// left".
std::string progress_line(std::string_view unit, const Standing& standing,
                          std::chrono::steady_clock::duration elapsed);

class Progress {
  public:
    using Clock = std::chrono::steady_clock;

    /// `unit` is what is counted: "files".
    Progress(std::ostream& err, const Screen& screen, std::string unit,
             Clock::time_point start = Clock::now());
    Progress(const Progress&) = delete;
    Progress& operator=(const Progress&) = delete;
    /// Clears the line.
    ~Progress();

    /// Shows a standing, unless one was shown within the last fifth of a second.
    void update(const Standing& standing, Clock::time_point now = Clock::now());

    /// Clears the line, so that something else can be written.
    void clear();

  private:
    std::ostream& err_;
    Screen screen_;
    std::string unit_;
    Clock::time_point start_, shown_;
    bool on_screen_ = false;
};

}  // namespace chancery::program
