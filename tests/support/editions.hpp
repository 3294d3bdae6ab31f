// SPDX-License-Identifier: GPL-2.0-or-later
//
// Indexes of editions that a test makes up, written by the indexer's own code: entries, shelves and
// generations are those of a run; only reading files is left out.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/document/edition.hpp"
#include "indexer/index/open.hpp"

namespace chancery::tests {

/// The file that all made-up editions come from.
constexpr std::string_view made_up_source = "made-up.xml";

/// A passage with a pinpoint ("6.a") and a text.
document::Passage passage(const std::string& pinpoint, const std::string& text);

/// An edition without passages: symbol, language, title, date.
document::Edition edition(const std::string& symbol, const std::string& language,
                          const std::string& title = {}, const std::string& date = {});

/// An edition with a passage for each text, numbered from 1; dated, so that it has its place.
document::Edition work_of(const std::string& symbol, const std::string& title,
                          const std::vector<std::string>& texts,
                          const std::string& language = "en");

/// Publishes an index of these editions, in this order within their language. `decoys` are written
/// between them and dropped again, as twins are, so that entry numbers have gaps. Throws where the
/// code under test gives an error.
void publish_editions(const std::filesystem::path& folder,
                      const std::vector<document::Edition>& editions,
                      const std::vector<document::Edition>& decoys = {});

/// publish_editions() and the index opened.
index::Index index_of(const std::filesystem::path& folder,
                      const std::vector<document::Edition>& editions,
                      const std::vector<document::Edition>& decoys = {});

}  // namespace chancery::tests
