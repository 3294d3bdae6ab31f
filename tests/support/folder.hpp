// SPDX-License-Identifier: GPL-2.0-or-later
//
// Folders for tests: a temporary one that removes itself, plain reading and writing of files
// without the code under test, and a picture of a whole folder to compare with.
#pragma once

#include <cstddef>
#include <filesystem>
#include <map>
#include <string>
#include <string_view>

namespace chancery::tests {

/// A new empty folder, removed with the object.
class TemporaryFolder {
  public:
    TemporaryFolder();
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;
    ~TemporaryFolder();

    const std::filesystem::path& path() const { return path_; }
    /// A path below the folder.
    std::filesystem::path operator/(std::string_view name) const { return path_ / name; }

  private:
    std::filesystem::path path_;
};

/// Creates or overwrites a file, in place and with the folders above it.
void put(const std::filesystem::path& path, std::string_view bytes);

/// A file's bytes; empty when there is none.
std::string get(const std::filesystem::path& path);

/// Flips one bit of a file in place.
void flip_bit(const std::filesystem::path& path, std::size_t bit);

/// Every file below a folder with its bytes; folders end in a slash and have none.
std::map<std::string, std::string> picture_of(const std::filesystem::path& folder);

}  // namespace chancery::tests
