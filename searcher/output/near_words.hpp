// SPDX-License-Identifier: GPL-2.0-or-later
//
// Near words: for a person a table, for programs one record a word.
#pragma once

#include <ostream>
#include <string_view>

#include "searcher/output/formats.hpp"
#include "searcher/results/near_words.hpp"

namespace chancery::output {

/// Writes in the format of that name (text, json, jsonl, csv).
void write_near_words(const results::NearWords& near, std::string_view format, const Layout& layout,
                      std::ostream& out);

}  // namespace chancery::output
