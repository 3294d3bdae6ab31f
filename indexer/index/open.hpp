// SPDX-License-Identifier: GPL-2.0-or-later
//
// An opened index: an immutable snapshot of one generation, with one Xapian database a language. It
// never changes under the reader, whatever a writer does meanwhile.
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include <xapian.h>

#include "indexer/index/generation.hpp"
#include "indexer/index/lengths.hpp"
#include "indexer/index/works_order.hpp"
#include "indexer/system/error.hpp"
#include "indexer/system/mapped_file.hpp"

namespace chancery::index {

/// One language of an index.
struct Shelf {
    std::string language;
    Xapian::Database database;  ///< entries: one an edition, followed by one a passage
    Lengths lengths;            ///< of every entry, see lengths.hpp
    WorksOrder order;           ///< of editions, see works_order.hpp
    std::size_t editions = 0, passages = 0;
};

class Index {
  public:
    /// Opens the published generation. Error `index` says what is wrong and what to do.
    static Result<Index> open(const std::filesystem::path& folder);

    /// Languages held, official ones first in their order, others by code.
    const std::vector<std::string>& languages() const { return languages_; }

    /// The shelf of a language, opened at the first call; nullptr when it is not held. Error
    /// `index` when it is damaged.
    Result<const Shelf*> shelf(std::string_view language) const;

    /// The bytes of one of the manifest's files that can be missed (layout.hpp): mapped, and its
    /// digest compared, at the first call; kept as long as the index. Error `index` when it is
    /// damaged.
    Result<std::shared_ptr<const system::MappedFile>> mapped(const ManifestFile& file) const;

    const Manifest& manifest() const { return snapshot_->manifest; }
    const std::filesystem::path& generation_folder() const { return snapshot_->folder; }

  private:
    std::shared_ptr<Snapshot> snapshot_;
    std::vector<std::string> languages_;
    std::shared_ptr<std::map<std::string, Shelf, std::less<>>> shelves_;
    using MappedFiles = std::map<std::string, std::shared_ptr<const system::MappedFile>>;
    std::shared_ptr<MappedFiles> mapped_;  ///< by name
};

/// Where the index is when nobody says: $CHANCERY_INDEX, else $XDG_DATA_HOME/chancery/index, else
/// ~/.local/share/chancery/index.
std::filesystem::path default_folder();

}  // namespace chancery::index
