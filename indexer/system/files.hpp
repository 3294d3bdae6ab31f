// SPDX-License-Identifier: GPL-2.0-or-later
//
// Files as the index and the indexer need them: whole files read with a limit, and files published
// so that neither a kill nor a power cut leaves half a file (reliability.md section 3: write,
// fsync, rename, fsync of the folder). Inputs are opened without following links or waiting on
// FIFOs and must stay the same while they are read.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

#include "indexer/system/descriptor.hpp"
#include "indexer/system/error.hpp"

namespace chancery::system {

/// What the file system says of a file; two equal stamps mean that a file need not be read again.
struct Stamp {
    std::uint64_t bytes = 0;
    std::int64_t modified_ns = 0;  ///< since the epoch

    friend bool operator==(const Stamp&, const Stamp&) = default;
};

/// Size and time of `path`. Error `system` when it cannot be asked for.
Result<Stamp> stamp_of(const std::filesystem::path& path);

struct Content {
    std::string bytes;
    Stamp stamp;
};

/// Reads an input file whole. Error `input` for anything that is no regular file (a symbolic link
/// as the last part of the path included), is larger than `max_bytes`, cannot be read, or changes
/// while it is read.
Result<Content> read_input(const std::filesystem::path& path, std::uint64_t max_bytes);

/// Reads what a person named: a file, links followed, a FIFO, or standard input as "-". Error
/// `input` when it cannot be read or holds more than `max_bytes`.
Result<std::string> read_named(const std::string& name, std::uint64_t max_bytes);

/// Reads one of our own files whole. Error `system`.
Result<std::string> read_file(const std::filesystem::path& path);

/// Creates or replaces `path` with `bytes` and returns when they are on the disk; a reader sees the
/// old file or the new one. Error `system`.
Result<void> replace_file(const std::filesystem::path& path, std::string_view bytes);

/// Creates or overwrites `path`; the caller makes it durable. Error `system`.
Result<void> write_file(const std::filesystem::path& path, std::string_view bytes);

/// Writes all of `bytes` to an open file. Gives 0, or errno.
int write_all(const Descriptor& file, std::string_view bytes);

/// Flushes a file, or a folder's list of names, to the disk. Error `system`.
Result<void> sync(const std::filesystem::path& path);

/// Renames and flushes the parent folder. Error `system`.
Result<void> rename_durably(const std::filesystem::path& from, const std::filesystem::path& to);

/// Copies a file, sharing its blocks where the file system can. Error `system`.
Result<void> duplicate_file(const std::filesystem::path& from, const std::filesystem::path& to);

/// XXH3-128 of `bytes` as 32 hexadecimal digits: to notice change and damage, not malice.
std::string digest(std::string_view bytes);

/// digest() of a file's content, read in pieces. Error `system`.
Result<std::string> digest_file(const std::filesystem::path& path);

/// The message of an errno value, without libc's locale.
std::string reason_of(int error_number);

/// What the user can do about an errno value; empty where nothing general can be said.
std::string remedy_of(int error_number);

/// The Error `system` of an action ("cannot be written") that the system refused with an errno
/// value.
Error refusal(const std::filesystem::path& path, std::string_view action, int error_number);

}  // namespace chancery::system
