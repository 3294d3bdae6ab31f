// SPDX-License-Identifier: GPL-2.0-or-later
//
// What a tree means in one language of an index: which passages match (a Xapian query without
// weights), which words speak for a passage (evidence, scored by ranking/), and what is to be
// marked.
//
// A word stands for its ranked form, a phrase for its exact words in order. A word in the lead-in
// counts too where words must meet ("invites AND views" finds 6.a through its lead-in), but at
// least one positive word or phrase must stand in the passage itself: a lead-in is found once, as
// itself. What fields alone let in ("year:2020 OR (a AND b)") is found whatever its words.
#pragma once

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include <xapian.h>

#include "indexer/index/open.hpp"
#include "indexer/system/error.hpp"
#include "searcher/query/tree.hpp"

namespace chancery::query {

/// Something to mark: one ranked form, or a phrase of exact forms in order.
struct Markable {
    std::vector<std::string> ranked;  ///< any of these
    std::vector<std::string> phrase;  ///< all of these in a row
};

/// A word that speaks for a passage, as it was typed and as it is sought.
struct TypedWord {
    std::string exact;  ///< empty where the ranked form is no single word (Chinese pairs)
    std::string ranked;
};

/// What is sought beside typed words, as the table of expansions has it (expansion.hpp).
struct Expansion {
    std::string typed;                ///< as typed: "CBMs"
    std::string sought;               ///< as the shelf prints it: "confidence-building measures"
    std::vector<std::string> ranked;  ///< forms of what was typed
    double share = 0;                 ///< of the weight of what was typed
    std::shared_ptr<const std::vector<Xapian::docid>> passages;  ///< that hold it, rising
};

/// Another way to print words of the question, "policy maker" for "policymaker": a passage that has
/// all its forms and lacks one of those that it stands for has the words all the same.
struct Alternative {
    std::vector<std::string> forms, instead_of;  ///< ranked
};

/// A word that no passage of the shelf holds.
struct Unheld {
    std::vector<std::string> ranked;  ///< its forms
    std::string note;                 ///< says so, with the nearest word that is held
};

struct Meaning {
    Xapian::Query matching;       ///< empty where any passage with evidence matches
    bool needs_matching = false;  ///< false: evidence alone says what matches
    Xapian::Query candidates;     ///< where one phrase is all that must hold: passages with its
                                  ///< words in any place, cheap to list; else empty
    std::vector<std::string>
        evidence;  ///< ranked forms of positive words, as often as they were typed
    std::vector<std::pair<std::string, double>>
        weights;                        ///< of evidence that counts otherwise than it is given
    std::vector<TypedWord> typed;       ///< those words one by one, in order
    std::vector<Expansion> expansions;  ///< none but by expand()
    std::vector<Alternative> alternatives;
    std::vector<Markable> marks;
    std::vector<Unheld> unheld;      ///< positive words, to be told where nothing else knows them
    std::vector<std::string> notes;  ///< values that the shelf does not hold, with the nearest
                                     ///< that it does, and other ways to print words
};

/// Error `usage`: a value that cannot be (an impossible symbol); `index`: the shelf is damaged.
Result<Meaning> to_meaning(const Tree& tree, const index::Shelf& shelf);

}  // namespace chancery::query
