// SPDX-License-Identifier: GPL-2.0-or-later
//
// Questions about the shape of a tree of a query, whatever a library holds: what must meet, and
// what lets a passage in.
#pragma once

#include "searcher/query/tree.hpp"

namespace chancery::query {

/// True where nothing has to meet: any word, or either of some.
bool only_alternatives(const Node& node);

/// True where every leaf is a single word side by side with others: evidence says what matches.
bool only_words(const Node& node);

/// The phrase that is all that must hold; nullptr where more or something else must. Part of
/// `node`.
const Phrase* phrase_alone(const Node& node);

/// True where fields alone can fulfil the node: "year:2020 OR (a AND b)".
bool fields_suffice(const Node& node);

}  // namespace chancery::query
