// SPDX-License-Identifier: GPL-2.0-or-later
//
// A work and the texts around it: for a person a line each, for programs a record each.
#pragma once

#include <ostream>
#include <string_view>

#include "searcher/lookup/chain.hpp"
#include "searcher/output/formats.hpp"

namespace chancery::output {

/// Writes in the format of that name (text, json, jsonl, csv).
void write_chain(const lookup::Chain& chain, std::string_view format, const Layout& layout,
                 std::ostream& out);

}  // namespace chancery::output
