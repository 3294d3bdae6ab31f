// SPDX-License-Identifier: GPL-2.0-or-later
//
// A collection as an index, made by the same analysis and entry writer as the product's
// (indexer/ingest), so that what is measured is what users get. Each document is a work of its own
// with its id for a symbol, its title for a title, and one passage "1" of its words: the title's
// first, then the text's, as baselines index them. Passages are not cut at 400 words: judgements
// are of documents.
//
// An index that is kept bears the digest of what it was made of and is used again while that is the
// same; an index that is none of a collection is never written over.
#pragma once

#include <cstddef>
#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "bench/quality/collection/collection.hpp"
#include "indexer/index/manifest.hpp"
#include "indexer/system/error.hpp"

namespace chancery::quality {

struct CollectionIndexRequest {
    std::string language = {};              ///< ISO 639-1; empty: told by the documents
    std::filesystem::path keep = {};        ///< folder that stays; empty: one that goes
    std::function<void(std::size_t)> read;  ///< told how many documents have been read
};

/// The folder of a collection's index; a temporary one goes with the object.
class CollectionIndex {
  public:
    /// Makes the index, or finds it made. Error `input`: the documents cannot be read; `system`:
    /// the folder cannot be written; `index`: it is no collection's.
    static Result<CollectionIndex> make(const Collection& collection,
                                        const CollectionIndexRequest& request);

    CollectionIndex(CollectionIndex&& other) noexcept;
    CollectionIndex& operator=(CollectionIndex&& other) noexcept;
    ~CollectionIndex();

    const std::filesystem::path& folder() const { return folder_; }
    /// What was left out, taken for something, or found made.
    const std::vector<std::string>& notes() const { return notes_; }

  private:
    CollectionIndex() = default;
    Result<void> choose_folder(const std::filesystem::path& keep);

    std::filesystem::path folder_;
    bool temporary_ = false;
    std::vector<std::string> notes_;
};

/// True for the manifest of a collection's index.
bool is_collection(const index::Manifest& manifest);

}  // namespace chancery::quality
