// SPDX-License-Identifier: GPL-2.0-or-later
//
// The table of output formats. Adding one is writing output/NAME.cpp and its row here. A format
// writes results and nothing else: notes and errors are the verb's, on standard error, but JSON
// carries the notes of contract.md section 5.
#pragma once

#include <cstddef>
#include <ostream>
#include <span>
#include <string_view>

#include "indexer/system/error.hpp"
#include "searcher/results/results.hpp"

namespace chancery::output {

/// What the output stands on; only `text` heeds it.
struct Layout {
    std::size_t width = 80;  ///< columns
    bool colour = false;     ///< bold, dim and coloured print
    bool masthead = true;    ///< tell all that is known of a work before its text
};

using Writer = void (*)(const results::Results&, const Layout&, std::ostream&);

struct Format {
    std::string_view name;
    std::string_view help;
    bool tells_notes;   ///< Results::notes are part of the output
    Writer write_hits;  ///< a list of answers, best first
    Writer write_work;  ///< passages in document order, to be read
};

std::span<const Format> formats();

/// The format of that name. Error `usage` names those that exist.
Result<const Format*> find_format(std::string_view name);

}  // namespace chancery::output
