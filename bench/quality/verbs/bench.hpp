// SPDX-License-Identifier: GPL-2.0-or-later
//
// What an experiment searches: the index or the collection that the command line names, and the
// topics to ask.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "bench/quality/collection/collection_index.hpp"
#include "bench/quality/formats/topics.hpp"
#include "bench/quality/retrieval/retriever.hpp"
#include "indexer/program/options.hpp"
#include "indexer/program/streams.hpp"
#include "indexer/system/error.hpp"

namespace chancery::quality {

/// An opened index with where its topics and judgements are.
struct Bench {
    std::string name;  ///< of the collection or index
    std::optional<CollectionIndex> collection;
    std::optional<Retriever> retriever;
    std::string topics_file, qrels_file;  ///< empty: none known
};

/// Opens --index or --collection, making the collection's index with its progress on standard
/// error; notes are told there. --topics goes before the collection's own. Error `usage` for both.
Result<Bench> open_bench(const program::Options& options, program::Streams& streams);

/// The same of one collection; --keep is the folder above those of several.
Result<Bench> open_collection_bench(const std::string& path, const std::filesystem::path& keep,
                                    const program::Options& options, program::Streams& streams);

/// Topics of a bench. Error `usage` when none are known.
Result<std::vector<Topic>> topics_of(const Bench& bench);

/// What --depth, --unit, --reprints, --language and --syntax say; the model is the usual one.
Result<RetrievalSettings> settings_of(const program::Options& options);

/// Error `usage` for a --format that is neither text nor json.
Result<void> check_format(const program::Options& options);

}  // namespace chancery::quality
