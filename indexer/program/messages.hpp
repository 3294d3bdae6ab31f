// SPDX-License-Identifier: GPL-2.0-or-later
//
// Errors as a person reads them: one line "PROGRAM: WHAT: WHY; WHAT TO DO" on standard error, and
// the exit code (contract.md section 3). This is the only place that turns an Error into either. A
// query's error carries the query and a caret below the fault in `what`; they follow the line.
#pragma once

#include <functional>
#include <ostream>
#include <string>
#include <string_view>

#include "indexer/program/options.hpp"
#include "indexer/program/streams.hpp"
#include "indexer/system/error.hpp"

namespace chancery::program {

/// The message with its line end or ends; every part is safe to show.
std::string message_of(std::string_view program, const Error& error);

/// A remark that is no error: "PROGRAM: note: TEXT".
std::string note_of(std::string_view program, std::string_view note);

/// Writes the message and gives the exit code.
int report(std::string_view program, const Error& error, std::ostream& err);

/// Calls `body` and reports its error. No exception passes: want of memory is `system`, any other
/// a defect of ours, told as such.
int guard(std::string_view program, std::ostream& err, const std::function<Result<int>()>& body);

/// A command's work: its exit code, or the error to report.
using Body = std::function<Result<int>(const Options&, Streams&)>;

/// All of a program but its work: prepares the process, reads the command line, answers --help and
/// --version, calls `body`, reports what failed, and makes sure that standard output was written.
/// A program with verbs that is called without any prints its help on standard error and gives 2.
int run_program(const Program& program, int argument_count, const char* const* arguments,
                const Body& body);

}  // namespace chancery::program
