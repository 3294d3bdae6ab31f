// SPDX-License-Identifier: GPL-2.0-or-later
//
// A hit as a JSON object (contract.md section 5): what every verb's JSON holds. For files of this
// folder that write JSON.
#pragma once

#include <string>

#include <nlohmann/json.hpp>

#include "searcher/results/results.hpp"

namespace chancery::output {

using Json = nlohmann::ordered_json;

/// All of a hit that is known; what is absent is left out.
Json to_json(const results::Hit& hit);

/// The value as UTF-8 whatever is in it; an `indent` below zero keeps it on one line.
std::string dumped(const Json& value, int indent);

}  // namespace chancery::output
