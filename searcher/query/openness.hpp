// SPDX-License-Identifier: GPL-2.0-or-later
//
// Whether a query leaves room for other words than those typed: words side by side do, quotes,
// signs and operators say exactly what must hold.
#pragma once

#include <string_view>

#include "searcher/query/tree.hpp"

namespace chancery::query {

enum class Openness {
    words,   ///< words side by side and nothing else
    within,  ///< such words, within what fields let in
    exact    ///< anything else
};

Openness openness_of(const Tree& tree);

/// Whether a query as typed has a +word, of which a tree keeps no trace when it stands alone.
bool demands_word(std::string_view typed);

/// What fields let in, of a tree whose openness is `within`.
Tree fields_of(const Tree& tree);

}  // namespace chancery::query
