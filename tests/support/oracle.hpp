// SPDX-License-Identifier: GPL-2.0-or-later
//
// What a query finds and in which order, by reading every passage: the rules of
// searcher/query/meaning.hpp and the formulas of searcher/ranking/, written down a second time
// without posting lists, entries or pruning. Only the forms of words are taken from analysis/.
// For languages that part words by blanks.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/analysis/analyse.hpp"
#include "indexer/document/edition.hpp"
#include "searcher/query/tree.hpp"
#include "searcher/ranking/model.hpp"

namespace chancery::tests {

/// A passage that is found.
struct Found {
    std::string key;
    double score = 0;
    std::string words;  ///< word key of its text: reprints share it
};

class Oracle {
  public:
    /// Editions of one language, in the order of the index.
    Oracle(std::string language, std::vector<document::Edition> editions);

    /// All passages that a tree finds, in falling order of score, of equals in order of the index.
    /// The model may have what fast ones have: title, exact form, stop words.
    std::vector<Found> find(const query::Node& root,
                            const ranking::Model& model = ranking::fast_model());

    /// True when one of the passage's texts (its own and its notes) holds the words in a row.
    bool holds_phrase(const document::Passage& passage, std::string_view phrase);

  private:
    struct Forms {
        std::vector<std::string> exact, ranked, joints;
    };
    /// A word or phrase of a query, analysed.
    struct Leaf {
        Forms forms;
        bool in_a_row = false;  // its exact forms must follow one another
    };
    /// Texts that are searched as one: a passage and its notes, or its lead-ins.
    using Texts = std::vector<std::string>;
    struct Place {
        const document::Edition* edition = nullptr;
        const document::Passage* passage = nullptr;
        std::map<std::string, unsigned> ranked;  // how often, in text and notes
        std::map<std::string, unsigned> exact;   // 1 for each that stands there
        double length = 0;
    };

    Forms forms_of(std::string_view text);
    /// The ranked forms of a text, those of whole compounds too.
    std::vector<std::string> weighed_in(std::string_view text);
    Leaf leaf_of(const query::Node& node);
    bool stands_in(const Leaf& leaf, const Texts& texts);
    bool holds(const query::Node& node, const Place& place, bool lead_in);
    bool holds_leaf(const query::Node& node, const Place& place, bool lead_in);
    bool has_value(const index::Field& field, const query::Node& value, const Texts& values);
    bool is_let_in(const query::Restriction& restriction, const Place& place);
    bool is_found(const query::Node& root, const Place& place);
    /// A word of a query, in the ranked or the exact form, and all passages' use of it.
    struct Asked {
        double weight = 0;   // times it was typed, less for a stop word
        double holding = 0;  // passages
        double uses = 0;     // in all of them
    };
    using AskedWords = std::map<std::string, Asked>;
    /// A word typed with a hyphen, and the form of the whole that may stand instead of its parts.
    struct Compound {
        std::string whole;
        std::vector<std::string> parts;
        Asked uses;  // of the whole
    };
    using Compounds = std::vector<Compound>;
    void count_uses(AskedWords& words, bool exact) const;
    /// What a passage gets for parts that it lacks and whose whole it has.
    double whole_compounds(const Place& place, const AskedWords& ranked, const Compounds& compounds,
                           const ranking::Model& model) const;
    double score(const Place& place, const AskedWords& ranked, const AskedWords& exact,
                 const Compounds& compounds, const ranking::Model& model);

    std::vector<document::Edition> editions_;
    std::vector<Place> places_;
    analysis::Analyser analyser_;
    std::map<std::string, Forms, std::less<>> known_;
    double average_ = 0;
};

/// Every word and phrase of a tree that speaks for a passage: not what is excluded. `optional`:
/// those that only rank, too.
std::vector<const query::Node*> positive_leaves(const query::Node& root, bool optional);

}  // namespace chancery::tests
