// SPDX-License-Identifier: GPL-2.0-or-later
#include "tests/support/sample.hpp"

#include <stdexcept>

#include "indexer/readers/readers.hpp"
#include "indexer/structure/structure.hpp"
#include "tests/support/corpus.hpp"
#include "tests/support/folder.hpp"

namespace chancery::tests {

std::vector<document::Edition> editions_of(const std::vector<std::filesystem::path>& files) {
    std::vector<document::Edition> editions;
    for (const std::filesystem::path& path : files) {
        const auto file = readers::read(get(path));
        if (!file) throw std::runtime_error(path.string() + ": " + to_sentence(file.error()));
        structure::Structured structured = structure::to_editions(*file, path.string());
        for (document::Edition& edition : structured.editions)
            editions.push_back(std::move(edition));
    }
    return editions;
}

std::vector<document::Edition> sample_editions() {
    return editions_of(xml_files(source_root() / "data" / "sample"));
}

}  // namespace chancery::tests
