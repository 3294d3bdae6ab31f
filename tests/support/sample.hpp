// SPDX-License-Identifier: GPL-2.0-or-later
//
// Real files read by the indexer's own code, without a run: the editions of data/sample, or of any
// files.
#pragma once

#include <filesystem>
#include <vector>

#include "indexer/document/edition.hpp"

namespace chancery::tests {

/// The editions of these files, in order. Throws where one cannot be read.
std::vector<document::Edition> editions_of(const std::vector<std::filesystem::path>& files);

/// The editions of the XML files of data/sample, in six languages.
std::vector<document::Edition> sample_editions();

}  // namespace chancery::tests
