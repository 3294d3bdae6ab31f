// SPDX-License-Identifier: GPL-2.0-or-later
//
// What lies in an index's folder (the picture in generation.hpp): the names of generations, the
// file CURRENT that publishes one of them, and which generations may go.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/system/error.hpp"

namespace chancery::index {

constexpr std::string_view current_file = "CURRENT";
constexpr std::string_view manifest_file = "MANIFEST";
constexpr std::string_view lock_file = "LOCK";
constexpr std::string_view unfinished_suffix = ".tmp";
constexpr std::string_view vectors_suffix = ".vectors";
constexpr std::string_view translations_suffix = ".translations";

/// Whether an index answers without a file of a generation, though less well: its reader compares
/// the digest itself and tells what it does without.
constexpr bool can_be_missed(std::string_view name) {
    return name.ends_with(vectors_suffix) || name.ends_with(translations_suffix);
}

/// What CURRENT says.
struct Current {
    std::uint64_t generation = 0;
    std::string digest;  ///< of the generation's MANIFEST

    friend bool operator==(const Current&, const Current&) = default;
};

/// The line that CURRENT holds.
std::string to_text(const Current& current);

/// Reads CURRENT. Error `index` when it is missing or damaged, `system` when it cannot be read.
Result<Current> read_current(const std::filesystem::path& index);

/// Name of a generation's folder: "gen-000007".
std::string folder_name(std::uint64_t generation);

/// Greatest number that a generation's folder bears, published or not; 0 when there is none. Error
/// `system` when the folder cannot be listed: a number taken twice would meet the published one.
Result<std::uint64_t> greatest_generation(const std::filesystem::path& index);

/// Removes what nobody needs any more, for the holder of the writer's lock: unfinished generations
/// and files, and, when CURRENT is sound, generations but the published one and the one before
/// that no reader holds. What cannot be removed stays for the next time.
void sweep(const std::filesystem::path& index);

/// "run chancery-index --index DIR PATH... WHY".
std::string indexing_command(const std::filesystem::path& index, std::string_view why);

}  // namespace chancery::index
