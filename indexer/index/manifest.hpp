// SPDX-License-Identifier: GPL-2.0-or-later
//
// The MANIFEST of a generation: what wrote it, what it holds, and length and digest of each of its
// files. Text, one tab-separated record a line; the last line is the digest of the lines before it.
// How generations are published stands in generation.hpp.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/system/error.hpp"

namespace chancery::index {

/// Raised with every change of what is stored; an index of another format says what to do.
constexpr std::string_view format_version = "7";

/// One file of a generation, named relative to its folder ("en/postlist.glass").
struct ManifestFile {
    std::string name;
    std::uint64_t bytes = 0;
    std::string digest;

    friend bool operator==(const ManifestFile&, const ManifestFile&) = default;
};

struct Manifest {
    std::string format;    ///< format_version of the program that wrote it
    std::string analysis;  ///< analysis::version of the program that wrote it
    std::uint64_t generation = 0;
    std::string published;                     ///< UTC, ISO 8601
    std::map<std::string, std::string> facts;  ///< counts and such: "en.passages" = "102600"
    std::vector<ManifestFile> files;           ///< sorted by name

    friend bool operator==(const Manifest&, const Manifest&) = default;
};

/// The manifest as text: one tab-separated record a line, closed by a digest of the lines before.
std::string to_text(const Manifest& manifest);

/// Reads to_text()'s form. Error `index` when it is damaged. Of a manifest of another format only
/// the format is read: what else it holds is not ours to judge.
Result<Manifest> parse_manifest(std::string_view text);

}  // namespace chancery::index
