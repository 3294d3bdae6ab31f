// SPDX-License-Identifier: GPL-2.0-or-later
//
// The table of verbs of `chancery-eval`. Adding a verb is writing verbs/NAME.cpp and its row in
// verbs.cpp; help comes from the row, options from the one table of all programs.
#pragma once

#include <string_view>

#include "indexer/program/options.hpp"
#include "indexer/program/streams.hpp"
#include "indexer/system/error.hpp"

namespace chancery::quality {

/// A verb's work; gives the exit code.
using Work = Result<int> (*)(const program::Options&, program::Streams&);

/// What a verb does besides what its help tells; rows stand in the order of the program's commands.
struct Verb {
    std::string_view name;
    Work work = nullptr;
};

/// `chancery-eval` as its help tells it.
const program::Program& program_row();

/// Does the verb's work.
Result<int> run(const program::Options& options, program::Streams& streams);

/// Tells something that is no error: "chancery-eval: note: NOTE" on standard error.
void tell(program::Streams& streams, std::string_view note);

}  // namespace chancery::quality
