// SPDX-License-Identifier: GPL-2.0-or-later
//
// What is to be said of one citation.
#pragma once

#include "searcher/manuscript/check.hpp"

namespace chancery::manuscript {

/// Appends a finding for each fault of a citation, or one that it is held or not.
Result<void> judge_citation(const reference::finder::Find& find, std::string_view text,
                            std::string_view today, Sources& sources,
                            std::vector<Finding>& findings);

/// Key of what is cited: "A/RES/76/19#6.a".
std::string key_of(const reference::finder::Find& find);

}  // namespace chancery::manuscript
