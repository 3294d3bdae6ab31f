// SPDX-License-Identifier: GPL-2.0-or-later
//
// Whether a query leaves room for other words than those typed: words side by side do, quotes,
// signs and operators say exactly what must hold.
#pragma once

#include "searcher/query/tree.hpp"

namespace chancery::query {

enum class Openness {
    words,   ///< words side by side and nothing else
    within,  ///< such words, within what fields let in
    exact    ///< anything else
};

Openness openness_of(const Tree& tree);

/// What fields let in, of a tree whose openness is `within`.
Tree fields_of(const Tree& tree);

}  // namespace chancery::query
