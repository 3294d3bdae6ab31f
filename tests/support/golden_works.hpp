// SPDX-License-Identifier: GPL-2.0-or-later
//
// The works of tests/searcher/cite/works.tsv as they would come from an index.
#pragma once

#include <string>

#include "searcher/cite/cited.hpp"

namespace chancery::tests {

/// What a key cites ("A/RES/73/27@fr#1..3,6.a"; English where it names no language); the work must
/// stand in works.tsv. Throws where it does not.
cite::Cited golden_work(const std::string& key);

/// A table of tests/searcher/cite.
std::string golden_table(const std::string& name);

}  // namespace chancery::tests
