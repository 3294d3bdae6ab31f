// SPDX-License-Identifier: GPL-2.0-or-later
//
// Generations: how an index is published whole (reliability.md sections 2 and 3).
//
//     INDEX/CURRENT          one line: the published generation, blank, digest of its MANIFEST
//     INDEX/LOCK             writers hold an exclusive flock on it
//     INDEX/gen-000007/      immutable once published; readers hold a shared flock on its MANIFEST
//         MANIFEST           format, analysis, counts; length and digest of every other file
//         sources.tsv        what every source file gave (sources.hpp)
//         en/ fr/ ...        one Xapian database of passages a language, with its lengths file
//     INDEX/gen-000008.tmp/  being built; swept away by the next writer if its run dies
//
// Nothing published is ever written again, so a file of an untouched language can be shared between
// generations by hard link, a reader can never see a half, and a run that dies leaves CURRENT as it
// was. Publishing: fsync every file and folder, rename gen-N.tmp to gen-N, fsync INDEX, replace
// CURRENT. The last two generations stay; older ones go when no reader holds their lock.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/index/manifest.hpp"
#include "indexer/index/snapshot.hpp"
#include "indexer/system/error.hpp"
#include "indexer/system/lock.hpp"

namespace chancery::index {

/// A generation being built. One at a time in the world: holds the index's writer lock.
class NewGeneration {
  public:
    /// Makes the index folder when it is missing, takes the lock, sweeps away what died runs left,
    /// and makes an empty folder to build in. Error `index` names the lock when another writer has
    /// it; `system` when the folder cannot be written.
    static Result<NewGeneration> begin(const std::filesystem::path& index);

    NewGeneration(NewGeneration&&) noexcept;
    NewGeneration& operator=(NewGeneration&&) noexcept;
    /// Removes the unpublished folder.
    ~NewGeneration();

    /// Where to build.
    const std::filesystem::path& folder() const { return folder_; }

    /// The generation published before, when there is a sound one that this program can read
    /// (format and analysis as given); `why_not` says why there is none.
    const std::optional<Snapshot>& previous(std::string_view analysis, std::string* why_not);

    /// Takes over a sub-folder of the previous generation as it is, by hard links (copies where
    /// the file system has none). Error `system`.
    Result<void> share(std::string_view sub_folder);

    /// Copies a sub-folder of the previous generation, to be changed, and checks that what was
    /// copied is what was published. Error `system`; `index` when the published files are damaged.
    Result<void> copy(std::string_view sub_folder);

    /// Fills in the manifest's generation, time and files (digests taken over from the previous
    /// generation for shared files), makes all durable and publishes. Error `system`; then the old
    /// generation is still the published one. Afterwards sweeps away older generations.
    Result<Manifest> publish(Manifest manifest);

  private:
    explicit NewGeneration(std::filesystem::path index, system::Lock lock);
    /// Flushes what has been built and gives its lengths and digests.
    Result<std::vector<ManifestFile>> settle_files() const;
    /// Renames the folder from gen-N.tmp to gen-N.
    Result<void> name_finally();

    std::filesystem::path index_, folder_;
    std::optional<system::Lock> lock_;
    std::uint64_t number_ = 0;
    std::optional<Snapshot> previous_;
    std::vector<std::string> shared_;
};

}  // namespace chancery::index
