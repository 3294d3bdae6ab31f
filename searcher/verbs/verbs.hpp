// SPDX-License-Identifier: GPL-2.0-or-later
//
// The table of verbs of `chancery`. Adding a verb is writing verbs/NAME.cpp and its row in
// verbs.cpp; help comes from the row. A verb's function gets the opened index when its row asks for
// one.
#pragma once

#include <span>
#include <string_view>

#include "indexer/index/open.hpp"
#include "indexer/program/options.hpp"
#include "indexer/program/streams.hpp"
#include "indexer/system/error.hpp"

namespace chancery::verbs {

/// A verb's work; gives the exit code. `index` is null when the row needs none.
using Run = Result<int> (*)(const program::Options&, program::Streams&, const index::Index* index);

/// What a verb does besides what its help tells; rows stand in the order of the program's commands.
struct Verb {
    std::string_view name;
    bool needs_index = true;
    Run run = nullptr;
};

/// `chancery` as its help tells it.
const program::Program& program_row();

/// Opens the index when the verb needs one and does the verb's work.
Result<int> run(const program::Options& options, program::Streams& streams);

/// The folder of the index: --index, else the default.
std::filesystem::path index_folder(const program::Options& options);

/// Code of the language asked for; empty when none is. Error `usage` for an unknown one.
Result<std::string> language_of(const program::Options& options);

/// Codes of the contract: something was found, or nothing.
constexpr int found = 0, nothing_found = 1;

}  // namespace chancery::verbs
