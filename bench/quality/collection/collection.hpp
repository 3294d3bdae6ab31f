// SPDX-License-Identifier: GPL-2.0-or-later
//
// A test collection on the disk: documents, and beside them, where its makers put them there,
// topics and judgements. What it is is told by what is in it:
//
//   a folder with docs.jsonl or corpus.jsonl   that file (BEIR's has corpus.jsonl)
//   any other folder                           every file below it that is of one of these two:
//   a file that begins with "{"                JSON lines (json_documents.hpp)
//   a file that begins with "<DOC"             TREC documents (trec_documents.hpp)
//
// Files are read in the order of their paths.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "bench/quality/collection/document.hpp"
#include "indexer/system/error.hpp"

namespace chancery::quality {

struct Collection {
    std::string name;                          ///< the last part of its path
    std::vector<std::filesystem::path> files;  ///< that hold documents
    std::filesystem::path topics;              ///< topics.tsv, queries.jsonl ...; empty: none
    std::filesystem::path qrels;               ///< qrels.txt, qrels/test.tsv ...; empty: none
    std::vector<std::string> notes;            ///< what was left out
};

/// Looks at a path. Error `input` when nothing of a collection is there.
Result<Collection> find_collection(const std::string& path);

/// Hands every document on. Notes are told of files that are not UTF-8. Error `input` with file and
/// line, or what `take` gives.
Result<void> read_collection(const Collection& collection, const TakeDocument& take,
                             std::vector<std::string>& notes);

/// A digest of the bytes of all its documents' files. Error `system`.
Result<std::string> digest_of(const Collection& collection);

}  // namespace chancery::quality
