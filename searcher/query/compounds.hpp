// SPDX-License-Identifier: GPL-2.0-or-later
//
// Compounds by an index's own words: "cyber security", "cyber-security" and "cybersecurity" are one
// thing where the shelf prints it in more than one of these ways. Two words make one where the
// shelf holds what they make; a word falls apart where the shelf holds both halves and prints them
// side by side, or with a hyphen. Small words ("in to", "no table") make none unless a hyphen does.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/index/open.hpp"

namespace chancery::query {

/// Letters in a row, as exact forms.
using Row = std::vector<std::string>;

class Compounds {
  public:
    explicit Compounds(const index::Shelf& shelf);

    /// True when two exact forms may be parts of a compound.
    bool may_join(const std::string& one, const std::string& other) const;

    /// How the shelf prints a word in two: "policy maker", "policy makers"; none for most.
    std::vector<Row> apart(const std::string& word) const;

    /// True when some passage prints a row of two without a hyphen between them: a word that is
    /// parted by hyphens alone (at the end of a line) is found as a whole.
    bool is_open(const Row& row) const;

    /// Other rows of exact forms that are the same words ("cybersecurity norms" for "cyber security
    /// norms"), at most a handful, the row itself first.
    std::vector<Row> same_words(const Row& row) const;

    /// True when the shelf holds a word as it is.
    bool holds(const std::string& exact) const;

  private:
    bool is_hyphenated(const std::string& one, const std::string& other) const;
    bool are_common(const std::string& one, const std::string& other) const;
    bool stand_together(const std::string& one, const std::string& other,
                        Xapian::doccount times) const;
    Row forms_beside(const std::string& word) const;
    void continue_row(const Row& row, std::size_t at, Row& made, std::vector<Row>& rows) const;

    const index::Shelf& shelf_;
    const std::set<std::string_view>& small_words_;
};

}  // namespace chancery::query
