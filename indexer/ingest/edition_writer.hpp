// SPDX-License-Identifier: GPL-2.0-or-later
//
// An index of editions that come as values, not from files: what a test collection becomes
// (bench/quality/collection). Entries, shelves and publication are those of ingest(), so that what
// is measured on it is what users get; there are no sources to refresh it from.
#pragma once

#include <filesystem>
#include <memory>
#include <string>

#include "indexer/document/edition.hpp"
#include "indexer/index/manifest.hpp"
#include "indexer/ingest/shelves.hpp"
#include "indexer/system/error.hpp"

namespace chancery::ingest {

/// Writes a new generation that holds the editions added and nothing else.
class EditionWriter {
  public:
    /// Takes the index folder, which is made when it is missing. Error `index`: another writer has
    /// it; `system`: it cannot be written.
    static Result<EditionWriter> begin(const std::filesystem::path& index);

    EditionWriter(EditionWriter&&) noexcept;
    EditionWriter& operator=(EditionWriter&&) noexcept;
    ~EditionWriter();

    /// Adds an edition; no two may have the same symbol and language. Its passages are in its own
    /// language. Error `system`: it cannot be written; then the run is over.
    Result<void> add(const document::Edition& edition);

    /// Publishes; `facts` stand in the manifest besides the counts. Error `system`.
    Result<index::Manifest> publish(const Facts& facts);

  private:
    class State;
    explicit EditionWriter(std::unique_ptr<State> state);
    std::unique_ptr<State> state_;
};

}  // namespace chancery::ingest
