// SPDX-License-Identifier: GPL-2.0-or-later
//
// What an index lacks: for a person a line a work with its reason and address, for programs one
// record a work.
#pragma once

#include <cstddef>
#include <ostream>
#include <span>
#include <string_view>

#include "searcher/lookup/missing.hpp"
#include "searcher/output/formats.hpp"

namespace chancery::output {

/// A part of the list.
struct MissingPart {
    std::span<const lookup::MissingWork> works;
    std::size_t first = 0;  ///< works before it
    std::size_t total = 0;  ///< works in all
};

/// Writes in the format of that name (text, json, jsonl, csv).
void write_missing(const MissingPart& part, std::string_view format, const Layout& layout,
                   std::ostream& out);

}  // namespace chancery::output
