// SPDX-License-Identifier: GPL-2.0-or-later
//
// A folder of inputs and an index beside it, for tests of runs of the indexer that follow one
// another. What must hold of every run is seen to here: it ends well, and its index is sound.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/index/sources.hpp"
#include "indexer/ingest/ingest.hpp"
#include "tests/support/akn.hpp"
#include "tests/support/folder.hpp"

namespace chancery::tests {

/// Texts of passages by their keys: "A/RES/199/1@en#1".
using Passages = std::map<std::string, std::string>;

struct IngestDesk {
    TemporaryFolder folder;
    std::filesystem::path index = folder / "index";
    std::filesystem::path inputs = folder / "inputs";

    /// Writes an input whose time differs from all before.
    void write(std::string_view name, std::string_view bytes);
    void remove(std::string_view name) const;

    /// One run over paths below the inputs; all of them for "".
    Result<ingest::IngestReport> try_run(const std::vector<std::string>& paths,
                                         unsigned jobs = 1) const;
    /// The same; throws where it fails or its index is not sound.
    ingest::IngestReport run(const std::vector<std::string>& paths = {""}, unsigned jobs = 1) const;

    /// Every passage of the index. Throws where two have one key.
    Passages passages() const;

  private:
    int minutes_ = 0;
};

/// A work of two paragraphs, `text` and "Second".
AknWork lantern(const std::string& symbol, const std::string& text,
                const std::string& language = "eng");

/// Names of the sources that ended so.
std::vector<std::string> names(const std::vector<index::Source>& sources, index::Outcome outcome);

}  // namespace chancery::tests
