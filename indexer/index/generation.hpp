// SPDX-License-Identifier: GPL-2.0-or-later
//
// Generations: how an index is published whole (reliability.md sections 2 and 3).
//
//     INDEX/CURRENT          one line: name of the published generation, blank, digest of its MANIFEST
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
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/system/error.hpp"
#include "indexer/system/lock.hpp"

namespace chancery::index {

/// Raised with every change of what is stored; an index of another format says what to do.
constexpr std::string_view format_version = "1";

/// One file of a generation, named relative to its folder ("en/postlist.glass").
struct ManifestFile {
    std::string name;
    std::uint64_t bytes = 0;
    std::string digest;

    friend bool operator==(const ManifestFile&, const ManifestFile&) = default;
};

struct Manifest {
    std::string format;    ///< format_version of the program that wrote it
    std::string analysis;  ///< analysis::version of the program that wrote it
    std::uint64_t generation = 0;
    std::string published;  ///< UTC, ISO 8601
    std::map<std::string, std::string> facts;  ///< counts and such: "en.passages" = "102600"
    std::vector<ManifestFile> files;           ///< sorted by name

    friend bool operator==(const Manifest&, const Manifest&) = default;
};

/// The manifest as text: one tab-separated record a line, closed by a digest of the lines before.
std::string to_text(const Manifest& manifest);

/// Reads to_text()'s form. Error `index` when it is damaged.
Result<Manifest> parse_manifest(std::string_view text);

/// A published generation, held against removal as long as the object lives.
struct Snapshot {
    std::filesystem::path folder;
    Manifest manifest;
    system::Lock lock;
};

/// The published generation of `index`. Checks the digest of CURRENT and MANIFEST, the length of every file, and
/// the digest of files up to 64 KiB (a flipped bit in Xapian's iamglass crashes Xapian itself).
/// Error `index`: missing, damaged; of another format or analysis (the remedy names the command).
/// An index whose generation is swept away between two steps is tried again.
Result<Snapshot> open_snapshot(const std::filesystem::path& index, std::string_view analysis);

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

    /// Copies a sub-folder of the previous generation, to be changed. Error `system`.
    Result<void> copy(std::string_view sub_folder);

    /// Fills in the manifest's generation, time and files (digests taken over from the previous
    /// generation for shared files), makes all durable and publishes. Error `system`; then the old
    /// generation is still the published one. Afterwards sweeps away older generations.
    Result<Manifest> publish(Manifest manifest);

  private:
    explicit NewGeneration(std::filesystem::path index, system::Lock lock);
    std::filesystem::path index_, folder_;
    std::optional<system::Lock> lock_;
    std::uint64_t number_ = 0;
    std::optional<Snapshot> previous_;
    std::vector<std::string> shared_;
};

/// What verify() found: one sentence a fault; empty when all is sound.
struct Verification {
    std::vector<std::string> faults;
    std::size_t files = 0;
    std::uint64_t bytes = 0;
};

/// Reads every byte of the published generation and compares lengths and digests. (Xapian's own check
/// is run on top by ingest/verify.hpp in a child process.) Error `index` when nothing can be opened.
Result<Verification> verify_files(const std::filesystem::path& index, std::string_view analysis);

}  // namespace chancery::index
