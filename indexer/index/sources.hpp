// SPDX-License-Identifier: GPL-2.0-or-later
//
// The record of source files of a generation, sources.tsv: what each file was when it was read and
// what it gave. It lets the next run skip what has not changed, and tells afterwards where every
// passage came from and what failed.
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/system/error.hpp"
#include "indexer/system/files.hpp"

namespace chancery::index {

enum class Outcome {
    indexed,    ///< all of it
    partly,     ///< the file broke off; what came before is indexed
    duplicate,  ///< another file gives the same edition and is taken
    failed,     ///< nothing of it
    skipped,    ///< of a format that is not read
    scanned,    ///< nothing of it: pictures of pages that OCR was not tried on
};

/// True when a file that should have been read gives nothing.
constexpr bool is_failure(Outcome outcome) {
    return outcome == Outcome::failed || outcome == Outcome::scanned;
}

std::string_view to_string(Outcome outcome);

struct Source {
    std::string path;  ///< absolute; bytes as the file system has them
    std::string name;  ///< as the run named it, below the PATH given: "76session/English/x.xml"
    system::Stamp stamp;
    std::string digest;
    Outcome outcome = Outcome::failed;
    std::vector<std::string> editions;  ///< "A/RES/76/19@en"
    std::vector<unsigned> doubts;       ///< of each edition, see document::Edition
    std::vector<std::size_t> counts;    ///< of each edition: its passages
    std::vector<std::string> lost;  ///< editions that it gives too, but another file is taken for
    std::size_t passages = 0;       ///< that are taken
    std::string reason;             ///< of failure or duplication
    std::vector<std::string> warnings;

    friend bool operator==(const Source&, const Source&) = default;
};

/// The table as text, in the order given; any byte of a path is written harmlessly.
std::string to_text(const std::vector<Source>& sources);

/// Reads to_text()'s form. Error `index`: damaged.
Result<std::vector<Source>> parse_sources(std::string_view text);

/// Sources of a generation's folder. Error `index`.
Result<std::vector<Source>> read_sources(const std::filesystem::path& generation_folder);

constexpr std::string_view sources_file = "sources.tsv";

}  // namespace chancery::index
