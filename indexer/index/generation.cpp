// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/index/generation.hpp"

#include <algorithm>
#include <chrono>
#include <functional>
#include <iterator>
#include <system_error>
#include <utility>

#include <fmt/chrono.h>
#include <fmt/format.h>

#include "indexer/index/layout.hpp"
#include "indexer/system/files.hpp"
#include "indexer/system/parallel.hpp"

namespace chancery::index {
namespace {

namespace fs = std::filesystem;

auto refused(const fs::path& path, std::string_view action, const std::error_code& error) {
    return fail(system::refusal(path, action, error.value()));
}

/// Makes a folder and those above it, so that none is lost with the power.
Result<void> make_folder(const fs::path& folder) {
    std::error_code error;
    if (fs::is_directory(folder, error)) return {};
    const auto parent = folder.has_parent_path() ? folder.parent_path() : fs::path(".");
    if (parent != folder) {
        auto made = make_folder(parent);
        if (!made) return made;
    }
    fs::create_directory(folder, error);
    if (error) return refused(folder, "cannot be made", error);
    return system::sync(parent);
}

Result<system::Lock> take_writer_lock(const fs::path& index) {
    const auto path = index / lock_file;
    auto lock = system::Lock::take(path, system::LockMode::exclusive);
    if (!lock && lock.error().kind == Kind::index) {
        return fail(Kind::index, path.string(), "another chancery-index is writing",
                    "wait for it or stop it");
    }
    return lock;
}

bool is_within(std::string_view name, std::string_view sub_folder) {
    return name.starts_with(sub_folder) && name.substr(sub_folder.size()).starts_with('/');
}

/// The published files of a sub-folder. Error `defect` when there are none to take over.
Result<std::vector<ManifestFile>> files_within(const std::optional<Snapshot>& previous,
                                               std::string_view sub_folder) {
    std::vector<ManifestFile> files;
    if (previous) {
        std::ranges::copy_if(
            previous->manifest.files, std::back_inserter(files),
            [&](const ManifestFile& file) { return is_within(file.name, sub_folder); });
    }
    if (files.empty()) {
        return fail(Kind::defect, std::string(sub_folder), "the previous generation has none");
    }
    return files;
}

Result<void> make_parent(const fs::path& path) {
    std::error_code error;
    fs::create_directories(path.parent_path(), error);
    if (error) return refused(path.parent_path(), "cannot be made", error);
    return {};
}

Result<void> link_or_copy(const fs::path& from, const fs::path& to) {
    auto made = make_parent(to);
    if (!made) return made;
    std::error_code error;
    fs::create_hard_link(from, to, error);
    // Many reasons, from file systems without links to files of other owners; a copy serves.
    return error ? system::duplicate_file(from, to) : Result<void>();
}

/// Copies a published file to be changed: damage must not pass into the next generation unseen.
Result<void> copy_checked(const fs::path& from, const fs::path& to, const ManifestFile& file) {
    auto done = make_parent(to);
    if (done) done = system::duplicate_file(from, to);
    if (!done) return done;
    auto digest = system::digest_file(to);
    if (!digest) return pass_on(std::move(digest));
    if (*digest == file.digest) return {};
    return fail(Kind::index, from.string(), "is damaged",
                "remove the index and run chancery-index again to rebuild it");
}

struct Content {
    std::vector<std::string> files, folders;  ///< relative names; folders innermost first
};

/// What has been built in `folder`.
Result<Content> content_of(const fs::path& folder) {
    Content content;
    std::error_code error;
    fs::recursive_directory_iterator entry(folder, error);
    while (!error && entry != fs::recursive_directory_iterator()) {
        const auto name = entry->path().lexically_relative(folder).string();
        const auto type = entry->symlink_status(error).type();
        if (type != fs::file_type::regular && type != fs::file_type::directory) {
            return fail(Kind::defect, entry->path().string(), "is no regular file");
        }
        (type == fs::file_type::regular ? content.files : content.folders).push_back(name);
        if (!error) entry.increment(error);
    }
    if (error) return refused(folder, "cannot be read", error);
    std::ranges::sort(content.files);
    std::ranges::sort(content.folders, std::greater<>());
    return content;
}

/// A file of the new generation flushed, with length and digest: those of `shared` where the
/// previous generation vouches for it, so that damage since then does not become the new truth.
Result<ManifestFile> settle(const fs::path& folder, const std::string& name,
                            const ManifestFile* shared) {
    auto synced = system::sync(folder / name);
    if (!synced) return pass_on(std::move(synced));
    if (shared != nullptr) return *shared;
    const auto stamp = system::stamp_of(folder / name);
    if (!stamp) return fail(stamp.error());
    auto digest = system::digest_file(folder / name);
    if (!digest) return pass_on(std::move(digest));
    return ManifestFile{.name = name, .bytes = stamp->bytes, .digest = *std::move(digest)};
}

Result<std::vector<ManifestFile>> settle_all(const fs::path& folder, const Content& content,
                                             const std::vector<ManifestFile>& shared) {
    std::vector<Result<ManifestFile>> settled(content.files.size());
    system::in_parallel(settled.size(), [&](std::size_t i) {
        const auto found = std::ranges::find(shared, content.files[i], &ManifestFile::name);
        settled[i] = settle(folder, content.files[i], found == shared.end() ? nullptr : &*found);
    });
    std::vector<ManifestFile> files;
    for (auto& file : settled) {
        if (!file) return pass_on(std::move(file));
        files.push_back(*std::move(file));
    }
    for (const auto& name : content.folders) {
        auto synced = system::sync(folder / name);
        if (!synced) return pass_on(std::move(synced));
    }
    return files;
}

std::string now() {
    const auto seconds = std::chrono::system_clock::to_time_t(std::chrono::system_clock::now());
    return fmt::format("{:%Y-%m-%dT%H:%M:%SZ}", fmt::gmtime(seconds));
}

/// Replaces CURRENT. When the system refuses after the rename, the old CURRENT is put back, as the
/// new one might not outlive a power cut while we have told that nothing was published.
Result<void> replace_current(const fs::path& index, const Current& current) {
    const auto path = index / current_file;
    const auto before = read_current(index);
    if (!before && before.error().kind != Kind::index) return fail(before.error());
    auto replaced = system::replace_file(path, to_text(current));
    if (replaced) return replaced;
    const auto after = read_current(index);
    if (!after || *after != current) return replaced;
    std::error_code ignored;
    if (before) {
        // Its own failure adds nothing to what is told already.
        (void)system::replace_file(path, to_text(*before));
    } else {
        fs::remove(path, ignored);
    }
    return replaced;
}

/// True when CURRENT surely names another generation, or none.
bool is_unpublished(const fs::path& index, std::uint64_t number) {
    const auto current = read_current(index);
    return current ? current->generation != number : current.error().kind == Kind::index;
}

}  // namespace

NewGeneration::NewGeneration(fs::path index, system::Lock lock)
    : index_(std::move(index)), lock_(std::move(lock)) {}

NewGeneration::NewGeneration(NewGeneration&& other) noexcept
    : index_(std::move(other.index_)),
      folder_(std::exchange(other.folder_, {})),
      lock_(std::exchange(other.lock_, std::nullopt)),
      number_(other.number_),
      previous_(std::exchange(other.previous_, std::nullopt)),
      shared_(std::move(other.shared_)) {}

NewGeneration& NewGeneration::operator=(NewGeneration&& other) noexcept {
    std::swap(index_, other.index_);
    std::swap(folder_, other.folder_);
    std::swap(lock_, other.lock_);
    std::swap(number_, other.number_);
    std::swap(previous_, other.previous_);
    std::swap(shared_, other.shared_);
    return *this;
}

NewGeneration::~NewGeneration() {
    if (folder_.empty()) return;
    std::error_code ignored;
    fs::remove_all(folder_, ignored);
}

Result<NewGeneration> NewGeneration::begin(const fs::path& index) {
    const auto folder = index.has_filename() ? index : index.parent_path();
    auto made = make_folder(folder);
    if (!made) return pass_on(std::move(made));
    auto lock = take_writer_lock(folder);
    if (!lock) return pass_on(std::move(lock));
    NewGeneration generation(folder, *std::move(lock));
    sweep(folder);
    auto greatest = greatest_generation(folder);
    if (!greatest) return pass_on(std::move(greatest));
    generation.number_ = *greatest + 1;
    const auto name = folder_name(generation.number_) + std::string(unfinished_suffix);
    std::error_code error;
    fs::create_directory(folder / name, error);
    if (error) return refused(folder / name, "cannot be made", error);
    generation.folder_ = folder / name;
    return generation;
}

const std::optional<Snapshot>& NewGeneration::previous(std::string_view analysis,
                                                       std::string* why_not) {
    if (previous_) return previous_;
    auto snapshot = open_snapshot(index_, analysis);
    if (snapshot) {
        previous_ = *std::move(snapshot);
    } else if (why_not != nullptr) {
        *why_not = to_sentence(snapshot.error());
    }
    return previous_;
}

Result<void> NewGeneration::share(std::string_view sub_folder) {
    const auto files = files_within(previous_, sub_folder);
    if (!files) return fail(files.error());
    for (const auto& file : *files) {
        auto done = link_or_copy(previous_->folder / file.name, folder_ / file.name);
        if (!done) return done;
    }
    shared_.emplace_back(sub_folder);
    return {};
}

Result<void> NewGeneration::copy(std::string_view sub_folder) {
    const auto files = files_within(previous_, sub_folder);
    if (!files) return fail(files.error());
    for (const auto& file : *files) {
        auto done = copy_checked(previous_->folder / file.name, folder_ / file.name, file);
        if (!done) return done;
    }
    return {};
}

Result<Manifest> NewGeneration::publish(Manifest manifest) {
    auto files = settle_files();
    if (!files) return pass_on(std::move(files));
    manifest.format = format_version;
    manifest.generation = number_;
    manifest.published = now();
    manifest.files = *std::move(files);
    const auto text = to_text(manifest);
    auto done = system::replace_file(folder_ / manifest_file, text);
    if (done) done = name_finally();
    if (done) {
        done = replace_current(index_, {.generation = number_, .digest = system::digest(text)});
        // In doubt the folder stays: the next writer sweeps it away, a reader may need it.
        if (done || !is_unpublished(index_, number_)) folder_.clear();
    }
    if (!done) return pass_on(std::move(done));
    sweep(index_);
    return manifest;
}

Result<std::vector<ManifestFile>> NewGeneration::settle_files() const {
    const auto content = content_of(folder_);
    if (!content) return fail(content.error());
    std::vector<ManifestFile> shared;
    for (const auto& sub_folder : shared_) {
        const auto files = files_within(previous_, sub_folder);
        if (!files) return fail(files.error());
        shared.insert(shared.end(), files->begin(), files->end());
    }
    return settle_all(folder_, *content, shared);
}

Result<void> NewGeneration::name_finally() {
    const auto name = index_ / folder_name(number_);
    auto renamed = system::rename_durably(folder_, name);
    // Also when only the flush failed: the folder to be removed is the one that is there. A folder
    // that bore the name before is none of ours.
    std::error_code error;
    const bool moved = !fs::exists(folder_, error) && !error;
    if (moved && fs::exists(name, error)) folder_ = name;
    return renamed;
}

}  // namespace chancery::index
