// SPDX-License-Identifier: GPL-2.0-or-later
//
// Which works follow each other from session to session: those of the same title. Numbers in it
// (sessions, years) may differ, and a title may go on where another ends ("..., and advancing
// responsible State behaviour ..."). A text that is continued under a wholly other title is not
// known by its title; its paragraphs are found all the same, among other texts.
#pragma once

#include "indexer/document/edition.hpp"

namespace chancery::lookup {

/// A title of fewer words is too common a start to be continued by another.
constexpr std::size_t least_common_start = 6;

/// True for two works of one language that belong to one series; also for a work and itself.
bool same_series(const document::Masthead& one, const document::Masthead& other);

}  // namespace chancery::lookup
