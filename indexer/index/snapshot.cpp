// SPDX-License-Identifier: GPL-2.0-or-later
//
// A reader takes the lock of the generation that CURRENT names. Between the two steps a writer may
// have published and swept; then CURRENT has changed, and the reader tries again with the new one.
#include "indexer/index/snapshot.hpp"

#include <algorithm>
#include <set>
#include <system_error>
#include <utility>

#include <fmt/format.h>

#include "indexer/index/layout.hpp"
#include "indexer/system/files.hpp"
#include "indexer/system/parallel.hpp"

namespace chancery::index {
namespace {

namespace fs = std::filesystem;

constexpr std::uint64_t hashed_at_opening = std::uint64_t{64} << 10;

/// An index that is published this often while one reader opens it is no index.
constexpr int attempts = 100;

enum class Depth { opening, all };

/// What is wrong with a file of a generation; empty when nothing is.
std::string fault_of(const fs::path& folder, const ManifestFile& file, Depth depth) {
    const auto path = folder / file.name;
    std::error_code error;
    const auto status = fs::symlink_status(path, error);
    if (status.type() == fs::file_type::not_found) return "is missing";
    if (error) return "cannot be read: " + system::reason_of(error.value());
    if (!fs::is_regular_file(status)) return "is no regular file";
    const auto bytes = fs::file_size(path, error);
    if (error) return "cannot be read: " + system::reason_of(error.value());
    if (bytes != file.bytes) {
        return fmt::format("is damaged: it has {} bytes, not {}", bytes, file.bytes);
    }
    if (depth == Depth::opening && file.bytes > hashed_at_opening) return {};
    const auto digest = system::digest_file(path);
    if (!digest) return digest.error().why;
    return *digest == file.digest ? std::string() : "is damaged: its digest is another one";
}

/// Remedies and kinds of what stops the use of one index.
class Complaint {
  public:
    explicit Complaint(const fs::path& index) : index_(index) {}

    auto damaged(const fs::path& path, std::string why) const {
        return fail(Kind::index, path.string(), std::move(why),
                    indexing_command(index_, "again to rebuild it"));
    }
    auto other_version(std::string_view what, std::string_view theirs,
                       std::string_view ours) const {
        return fail(
            Kind::index, index_.string(),
            fmt::format("was written by another version ({} {}, this one has {})", what, theirs,
                        ours),
            fmt::format("build it anew with chancery-index --index {} PATH...", index_.string()));
    }

  private:
    const fs::path& index_;
};

Result<void> check_versions(const Complaint& complaint, const Manifest& manifest,
                            std::string_view analysis) {
    if (manifest.format != format_version) {
        return complaint.other_version("format", manifest.format, format_version);
    }
    if (manifest.analysis != analysis) {
        return complaint.other_version("analysis", manifest.analysis, analysis);
    }
    return {};
}

/// The manifest that CURRENT vouches for, as text.
Result<std::string> read_manifest(const Complaint& complaint, const fs::path& path,
                                  const Current& current) {
    auto text = system::read_file(path);
    if (text && system::digest(*text) != current.digest) {
        return complaint.damaged(path, "is damaged: its digest is not the one in CURRENT");
    }
    return text;
}

/// The generation that `current` names, with its manifest checked but not its files.
Result<Snapshot> open_generation(const fs::path& index, const Current& current,
                                 std::string_view analysis) {
    const Complaint complaint(index);
    const auto folder = index / folder_name(current.generation);
    const auto path = folder / manifest_file;
    auto lock = system::Lock::take(path, system::LockMode::shared);
    std::error_code ignored;
    if (!lock && !fs::exists(path, ignored)) return complaint.damaged(path, "is missing");
    if (!lock) return pass_on(std::move(lock));
    auto text = read_manifest(complaint, path, current);
    if (!text) return pass_on(std::move(text));
    auto manifest = parse_manifest(*text);
    if (!manifest) return complaint.damaged(path, manifest.error().why);
    auto checked = check_versions(complaint, *manifest, analysis);
    if (!checked) return pass_on(std::move(checked));
    return Snapshot{.folder = folder, .manifest = *std::move(manifest), .lock = *std::move(lock)};
}

Result<void> check_files(const fs::path& index, const Snapshot& snapshot) {
    for (const auto& file : snapshot.manifest.files) {
        if (can_be_missed(file.name)) continue;
        auto fault = fault_of(snapshot.folder, file, Depth::opening);
        if (!fault.empty()) {
            return Complaint(index).damaged(snapshot.folder / file.name, std::move(fault));
        }
    }
    return {};
}

Result<Snapshot> open_checked(const fs::path& index, const Current& current,
                              std::string_view analysis, Depth depth) {
    auto snapshot = open_generation(index, current, analysis);
    if (!snapshot || depth == Depth::all) return snapshot;
    auto checked = check_files(index, *snapshot);
    if (!checked) return pass_on(std::move(checked));
    return snapshot;
}

/// open_checked() of the published generation. Depth::all leaves the files to the caller.
Result<Snapshot> open_published(const fs::path& index, std::string_view analysis, Depth depth) {
    for (int attempt = 1;; ++attempt) {
        auto current = read_current(index);
        if (!current) return pass_on(std::move(current));
        auto snapshot = open_checked(index, *current, analysis, depth);
        if (snapshot || attempt == attempts) return snapshot;
        const auto now = read_current(index);
        if (now && *now == *current) return snapshot;
    }
}

/// Files of the generation that its manifest does not name.
std::vector<std::string> strangers(const Snapshot& snapshot) {
    std::set<std::string> known = {std::string(manifest_file)};
    for (const auto& file : snapshot.manifest.files) known.insert(file.name);
    std::vector<std::string> faults;
    std::error_code error;
    fs::recursive_directory_iterator entry(snapshot.folder, error);
    while (!error && entry != fs::recursive_directory_iterator()) {
        const auto name = entry->path().lexically_relative(snapshot.folder).string();
        if (!entry->is_directory(error) && known.count(name) == 0) {
            faults.push_back(entry->path().string() + ": is not named in MANIFEST");
        }
        entry.increment(error);
    }
    std::ranges::sort(faults);
    return faults;
}

}  // namespace

Result<Snapshot> open_snapshot(const fs::path& index, std::string_view analysis) {
    return open_published(index, analysis, Depth::opening);
}

Result<Verification> verify_files(const fs::path& index, std::string_view analysis) {
    auto snapshot = open_published(index, analysis, Depth::all);
    if (!snapshot) return pass_on(std::move(snapshot));
    const auto& files = snapshot->manifest.files;
    std::vector<std::string> faults(files.size());
    system::in_parallel(files.size(), [&](std::size_t i) {
        faults[i] = fault_of(snapshot->folder, files[i], Depth::all);
    });
    Verification found;
    for (std::size_t i = 0; i < files.size(); ++i) {
        ++found.files;
        found.bytes += files[i].bytes;
        if (faults[i].empty()) continue;
        found.faults.push_back((snapshot->folder / files[i].name).string() + ": " + faults[i]);
    }
    for (auto& fault : strangers(*snapshot)) found.faults.push_back(std::move(fault));
    return found;
}

}  // namespace chancery::index
