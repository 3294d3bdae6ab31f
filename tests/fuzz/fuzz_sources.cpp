// SPDX-License-Identifier: GPL-2.0-or-later
//
// Any bytes as sources.tsv and as a MANIFEST: rows or an error, and rows that are read are written
// and read again to the same. A MANIFEST without its digest never gets far, so the bytes are also
// tried with the right one behind them.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "indexer/index/manifest.hpp"
#include "indexer/index/sources.hpp"
#include "indexer/system/files.hpp"

namespace {

using namespace chancery;

void require(bool law) {
    if (!law) std::abort();
}

void try_manifest(const std::string& text) {
    const auto manifest = index::parse_manifest(text);
    if (!manifest || manifest->format != index::format_version) return;
    require(index::to_text(*manifest) == text);
}

/// Behind `text`, or behind the header that every table begins with.
void try_sources(const std::string& text) {
    const auto sources = index::parse_sources(text);
    if (!sources) return;
    const auto again = index::parse_sources(index::to_text(*sources));
    require(again == sources);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    const std::string text(bytes, bytes + size);
    try_sources(text);
    try_sources(index::to_text(std::vector<index::Source>{}) + text);
    try_manifest(text);
    try_manifest(text + "end\t" + system::digest(text) + "\n");
    return 0;
}
