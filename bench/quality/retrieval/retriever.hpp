// SPDX-License-Identifier: GPL-2.0-or-later
//
// Topics to rankings, through the one entry that searches have (searcher/results/find.hpp). What a
// run calls a document is its number:
//
//   of a collection's index   the document's id
//   Unit::passage             the passage's key, "A/RES/76/19@en#6.a"
//   Unit::work                the symbol, "A/RES/76/19", with the score of its best passage
//
// With `reprints_as_one` passages of the same words are one document, whose number is the key of
// the first of them (results::KeyReader::representative); qrels are brought to the same numbers by
// `chancery-eval reprints`, so that any of the reprints answers a topic.
#pragma once

#include <cstddef>
#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "bench/quality/formats/run_lines.hpp"
#include "bench/quality/formats/topics.hpp"
#include "indexer/index/open.hpp"
#include "indexer/system/error.hpp"
#include "searcher/results/explain.hpp"
#include "searcher/results/find.hpp"
#include "searcher/results/keys.hpp"

namespace chancery::quality {

enum class Unit { passage, work };

struct RetrievalSettings {
    ranking::Model model = ranking::fast_model();
    std::size_t depth = 1000;
    Unit unit = Unit::passage;
    bool reprints_as_one = false;
    std::string language = {};  ///< empty: the language that a topic is written in
    results::Syntax syntax = results::Syntax::words;
    bool by_meaning = false;  ///< nearness in meaning counts beside words
    bool expansion = true;    ///< words are also sought as the table of expansions says
};

/// What answers a topic, best first.
struct Answers {
    std::vector<Scored> documents;
    std::string language;            ///< that was searched; empty: none is held
    std::vector<std::string> notes;  ///< of the search
};

/// Why a document stands where it stands.
struct Explained {
    std::string number;
    std::size_t rank = 0;  ///< from 1; 0: not among the first `depth`
    results::Explanation shares;
};

/// Answers topics from one index. Not for two threads at once.
class Retriever {
  public:
    /// Error `index`: it cannot be opened.
    static Result<Retriever> open(const std::filesystem::path& folder);

    /// Error `usage`: the topic cannot be read; `index`: damaged.
    Result<Answers> answer(const Topic& topic, const RetrievalSettings& settings);

    /// What stands for a document number when reprints count as one; the number itself where the
    /// index does not hold it. Error `index`: damaged.
    Result<std::string> representative(const std::string& number);

    /// How many languages the index holds.
    std::size_t languages() const { return index_->languages().size(); }

    /// Shares of a document's score for a topic; of a work, its best passage's. Error `usage`: the
    /// index does not hold the document; otherwise as answer().
    Result<Explained> explain(const Topic& topic, const std::string& number,
                              const RetrievalSettings& settings);

  private:
    /// Number of a passage's entry in a shelf.
    Result<std::string> number_of(const index::Shelf& shelf, std::uint32_t entry, Unit unit);

    explicit Retriever(index::Index index);
    static results::Request request_of(const Topic& topic, const RetrievalSettings& settings,
                                       std::size_t count);
    Result<std::uint32_t> entry_of(const index::Shelf& shelf, const std::string& number);
    results::KeyReader& keys_of(const index::Shelf& shelf);
    Result<bool> collect(const results::Found& found, const RetrievalSettings& settings,
                         std::vector<Scored>& documents);

    std::unique_ptr<index::Index> index_;
    bool is_collection_ = false;
    std::map<std::string, results::KeyReader> keys_;  // by language
};

}  // namespace chancery::quality
