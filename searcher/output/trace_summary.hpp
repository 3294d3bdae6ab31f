// SPDX-License-Identifier: GPL-2.0-or-later
//
// What a trace comes to, in sentences: where the words stand first, since when they stand
// unchanged, what became of them.
#pragma once

#include <string>
#include <vector>

#include "searcher/lookup/trace.hpp"

namespace chancery::output {

/// "unchanged", or "changed (3 words out, 5 in)".
std::string change_of(const lookup::WordDiff& diff);

/// How many texts carry the paragraph and which is the first; `earliest` is the date of the first
/// text held, before which nobody can say.
std::string summary_of(const lookup::Trace& trace, const std::string& earliest);

/// In how many texts a phrase stands and which is the first.
std::string phrase_summary_of(const lookup::Trace& trace, const std::string& earliest);

/// Of a paragraph of a work: where it comes from, and what later texts of the series made of it.
std::vector<std::string> fates_of(const lookup::Trace& trace);

}  // namespace chancery::output
