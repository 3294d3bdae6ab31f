// SPDX-License-Identifier: GPL-2.0-or-later
//
// Small indexes for tests of generations: plain files stand in for Xapian's, as generations do not
// look into them.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "indexer/index/generation.hpp"
#include "tests/support/folder.hpp"

namespace chancery::tests {

constexpr std::string_view analysis = "test-1";

/// Publishes a generation of two shelves and a list of sources, built from nothing. Shelf "en" has
/// a large file ("en/postlist.glass", 100 kB) and a small one, both beginning with `words`.
index::Manifest publish(const std::filesystem::path& folder, std::string_view words);

/// Folder of the published generation, as CURRENT says.
std::filesystem::path published_folder(const std::filesystem::path& folder);

}  // namespace chancery::tests
