// SPDX-License-Identifier: GPL-2.0-or-later
//
// Other ways to print words of a question, as evidence: "policy maker" for "policymaker". Where all
// forms of one stand in a passage, those of the words that it stands for which are missing count as
// if they stood there, as often as the forms do. So a compound is worth the same however it is
// printed, is never counted beside what it means, and half of it says nothing.
#pragma once

#include <map>
#include <string>
#include <vector>

#include <xapian.h>

#include "searcher/ranking/posting_list.hpp"
#include "searcher/ranking/query_words.hpp"

namespace chancery::ranking {

/// The alternatives of a question over one shelf; those with a form that nobody holds are left out.
class Alternatives {
  public:
    Alternatives() = default;
    Alternatives(const Xapian::Database& database, const std::vector<WeightedAlternative>& rows,
                 const Weigher& weigher);

    /// Most that all can add.
    double bound() const;
    /// Passages that may have one, at most.
    std::size_t size() const;
    /// First document from `wanted` on that may have one; 0: none.
    Xapian::docid next(Xapian::docid wanted);

    struct Part {
        double score = 0;
        bool any = false;  ///< whether the passage has a word in another way only
    };
    /// What a passage gets. Numbers must not fall between calls.
    Part of(Xapian::docid passage, const Weigher& weigher, double norm);

  private:
    struct Row {
        std::vector<PostingList> forms;  // the rarest first
        std::vector<std::size_t> words;  // that they stand for
    };
    struct Word {
        PostingList list;
        Xapian::docid given = 0;  // passage that has got it last
    };
    std::size_t word_of(const Xapian::Database& database, const WeightedForm& form,
                        const PostingList& rarest, const Weigher& weigher);

    std::vector<Row> rows_;
    std::vector<Word> words_;
    std::map<std::string, std::size_t, std::less<>> places_;  // of words_, by form
};

}  // namespace chancery::ranking
