// SPDX-License-Identifier: GPL-2.0-or-later
//
// What is to be said of one quotation: first the cited places, then the rest of the cited works,
// then every passage of the index, at last the nearest words.
#pragma once

#include <span>

#include "searcher/manuscript/check.hpp"
#include "searcher/manuscript/pattern.hpp"

namespace chancery::manuscript {

/// A quotation and what it is attributed to, the likeliest first.
struct Quoted {
    const Pattern& pattern;
    std::span<const reference::finder::Find* const> cited;
    bool sure = false;  ///< the citations stand in its sentence
};

/// Fills verdict, gravity, message, found and differences of a finding.
Result<void> judge_quotation(const Quoted& quoted, Sources& sources, Finding& finding);

}  // namespace chancery::manuscript
