// SPDX-License-Identifier: GPL-2.0-or-later
//
// What a text cites: for a person each citing paragraph with its citations below it, for programs
// one record a citation.
#pragma once

#include <ostream>
#include <string_view>

#include "searcher/lookup/cites.hpp"
#include "searcher/output/formats.hpp"

namespace chancery::output {

/// Writes in the format of that name (text, json, jsonl, csv).
void write_cites(const lookup::Cites& cites, std::string_view format, const Layout& layout,
                 std::ostream& out);

}  // namespace chancery::output
