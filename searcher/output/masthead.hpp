// SPDX-License-Identifier: GPL-2.0-or-later
//
// What is known of a work, as lines above its text: symbol, date and title; on demand also session,
// agenda, committee, drafts, vote, sponsors, subjects and address. A digest's notice always stands
// there.
#pragma once

#include <span>

#include "searcher/output/formats.hpp"
#include "searcher/output/lines.hpp"
#include "searcher/results/results.hpp"

namespace chancery::output {

/// The masthead of a work whose editions are `editions` (a hit of each; the first one's facts are
/// told, of the others language and title).
Lines masthead_lines(std::span<const results::Hit* const> editions, const Layout& layout);

}  // namespace chancery::output
