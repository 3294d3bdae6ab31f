// SPDX-License-Identifier: GPL-2.0-or-later
//
// One of our own files, looked at where it lies: only what is touched is read. For files that
// nobody changes, such as those of a published generation.
#pragma once

#include <cstddef>
#include <filesystem>
#include <string_view>
#include <utility>

#include "indexer/system/error.hpp"

namespace chancery::system {

class MappedFile {
  public:
    /// Error `system`: missing, or the system refuses.
    static Result<MappedFile> open(const std::filesystem::path& path);

    MappedFile(MappedFile&& other) noexcept
        : start_(std::exchange(other.start_, nullptr)), size_(std::exchange(other.size_, 0)) {}
    MappedFile& operator=(MappedFile&& other) noexcept {
        std::swap(start_, other.start_);
        std::swap(size_, other.size_);
        return *this;
    }
    MappedFile(const MappedFile&) = delete;
    MappedFile& operator=(const MappedFile&) = delete;
    ~MappedFile();

    std::string_view bytes() const { return {start_, size_}; }

  private:
    MappedFile(const char* start, std::size_t size) : start_(start), size_(size) {}

    const char* start_ = nullptr;  // null for an empty file
    std::size_t size_ = 0;
};

}  // namespace chancery::system
