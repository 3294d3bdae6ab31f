// SPDX-License-Identifier: GPL-2.0-or-later
#include "tests/support/index.hpp"

#include <stdexcept>

namespace chancery::tests {

index::Manifest publish(const std::filesystem::path& folder, std::string_view words) {
    auto generation = index::NewGeneration::begin(folder);
    if (!generation) throw std::runtime_error(to_sentence(generation.error()));
    const std::string text(words);
    put(generation->folder() / "en" / "postlist.glass", text + std::string(100'000, '.'));
    put(generation->folder() / "en" / "iamglass", text + " of the shelf");
    put(generation->folder() / "fr" / "postlist.glass", "décide");
    put(generation->folder() / "sources.tsv", "a.xml\t" + text + "\n");
    auto manifest = generation->publish({.format = "",
                                         .analysis = std::string(analysis),
                                         .generation = 0,
                                         .published = "",
                                         .facts = {{"en.passages", "2"}},
                                         .files = {}});
    if (!manifest) throw std::runtime_error(to_sentence(manifest.error()));
    return *manifest;
}

std::filesystem::path published_folder(const std::filesystem::path& folder) {
    const auto current = get(folder / "CURRENT");
    return folder / current.substr(0, current.find(' '));
}

}  // namespace chancery::tests
