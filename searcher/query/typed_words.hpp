// SPDX-License-Identifier: GPL-2.0-or-later
//
// What somebody typed between two blanks, or between quotation marks, as terms of one shelf: the
// forms of its words, and the queries that they make in the text or in a field. Compounds are told
// by the shelf (compounds.hpp).
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <xapian.h>

#include "indexer/analysis/analyse.hpp"
#include "indexer/index/open.hpp"
#include "searcher/query/compounds.hpp"

namespace chancery::query {

/// Words that one typed word gives, taken apart: exact forms in order, ranked forms.
struct Forms {
    /// Some neighbouring parts put together.
    struct Joint {
        std::size_t first = 0, count = 0;  ///< of `exact`
        std::string ranked;
    };

    std::vector<std::string> exact, ranked;
    std::vector<std::string> ranked_by_part;  ///< as many as `exact`; empty where there is none
    std::vector<Joint> joints;
    bool pairs = false;      ///< ranked forms overlap (Chinese): any of them is evidence
    std::vector<Row> apart;  ///< other ways to print it: two words in a row
};

/// Queries joined; of none nothing.
Xapian::Query joined(Xapian::Query::op operation, const std::vector<Xapian::Query>& queries);

class TypedWords {
  public:
    explicit TypedWords(const index::Shelf& shelf);

    /// The forms of any text, compounds as typed.
    Forms forms_of(std::string_view text);

    /// The forms of a single word, with the other ways to print it.
    Forms word_forms(std::string_view text);

    /// The joint form of two words side by side; none where they make no compound here.
    Forms::Joint together(std::string_view one, std::string_view other);

    /// Words in a row, in one field, or the same words printed otherwise.
    Xapian::Query phrase(std::string_view prefix, const Row& exact) const;

    /// A word in one field. `loose`: as evidence any pair of a Chinese word is enough.
    Xapian::Query word(std::string_view prefix, const Forms& forms, std::string_view typed,
                       bool loose) const;

    const index::Shelf& shelf() const { return shelf_; }
    const Compounds& compounds() const { return compounds_; }

  private:
    const index::Shelf& shelf_;
    analysis::Analyser& analyser_;
    Compounds compounds_;
};

}  // namespace chancery::query
