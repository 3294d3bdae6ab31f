// SPDX-License-Identifier: GPL-2.0-or-later
//
// A word diff for a person: with colours what went is red and struck through, what came green and
// underlined; without them [-what went-]{+what came+}, as wdiff and git write it.
#pragma once

#include <span>
#include <vector>

#include "searcher/lookup/diff_parts.hpp"
#include "searcher/output/lines.hpp"

namespace chancery::output {

/// Pieces for lay_out(). A removal that nothing replaces gets the blank that parts it from its
/// neighbour, in writing that has blanks.
std::vector<Piece> diff_pieces(std::span<const lookup::DiffPart> parts, bool colour);

}  // namespace chancery::output
