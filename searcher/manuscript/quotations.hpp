// SPDX-License-Identifier: GPL-2.0-or-later
//
// Quotations in running text: what stands between quotation marks of any writing
// (data/vocabulary/quotation_marks.tsv), and block quotes. A quotation ends in its paragraph; one
// that stays open there and goes on with an opening mark in the next paragraph is one for each
// paragraph. Quotations inside others are their parts, for whoever finds the outer one nowhere.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "searcher/manuscript/manuscript.hpp"

namespace chancery::manuscript {

struct Quotation {
    Span outer;               ///< with its marks
    std::vector<Span> parts;  ///< its words; several where "the report said" parts them
    std::vector<Quotation> inside;
    bool block = false;

    std::size_t begin() const { return outer.begin; }
};

/// Outermost quotations in the order of print, whatever their length. Linear time.
std::vector<Quotation> find_quotations(std::string_view text,
                                       const std::vector<Span>& block_quotes);

/// The paragraph, or what of it stands near (between empty lines, form feeds or ends of block
/// quotes) around a place.
Span paragraph_around(std::string_view text, const std::vector<Span>& block_quotes,
                      std::size_t place);

}  // namespace chancery::manuscript
