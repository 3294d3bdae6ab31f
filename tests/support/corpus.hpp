// SPDX-License-Identifier: GPL-2.0-or-later
//
// Real files for tests: the digests in data/sample, and the corpus of resolutions where it is at
// hand, unpacked (CHANCERY_CORPUS) or packed (corpora/ below CHANCERY_SHARED, or beside the
// source).
#pragma once

#include <filesystem>
#include <optional>
#include <vector>

#include "tests/support/folder.hpp"

namespace chancery::tests {

/// Root of the source tree.
std::filesystem::path source_root();

/// Where the shared corpora and hostile files are: $CHANCERY_SHARED, else ../shared. It need not
/// exist.
std::filesystem::path shared_folder();

/// XML files below a folder, sorted.
std::vector<std::filesystem::path> xml_files(const std::filesystem::path& folder);

/// The corpus, unpacked for the life of the object where it has to be.
class Corpus {
  public:
    Corpus();
    /// Its folder; none when there is no corpus or it cannot be unpacked.
    const std::optional<std::filesystem::path>& folder() const { return folder_; }

  private:
    std::optional<TemporaryFolder> unpacked_;
    std::optional<std::filesystem::path> folder_;
};

}  // namespace chancery::tests
