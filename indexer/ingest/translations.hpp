// SPDX-License-Identifier: GPL-2.0-or-later
//
// Which words of a library's languages stand for which: learned, for each language, from the
// passages that stand at the same place of the same work in the language that most passages are in
// (the pivot). Learned when there is nothing yet or a shelf has grown; else what was learned serves
// on.
#pragma once

#include <filesystem>
#include <map>
#include <string>

#include "indexer/index/snapshot.hpp"
#include "indexer/ingest/vectors.hpp"
#include "indexer/system/error.hpp"

namespace chancery::ingest {

struct TranslationRequest {
    const std::filesystem::path& folder;              ///< of the generation, its shelves finished
    const index::Snapshot* previous;                  ///< null: there is none
    const std::map<std::string, std::string>& facts;  ///< of the shelves
    Learning learning = Learning::automatic;
};

/// Writes `LANGUAGE.translations` into the generation's folder for each language that shares enough
/// with the pivot. Gives what was done as facts: fr.translations, "21034 pairs with en of 44210
/// texts". Error `system`, `index`.
Result<std::map<std::string, std::string>> write_translations(const TranslationRequest& request);

}  // namespace chancery::ingest
