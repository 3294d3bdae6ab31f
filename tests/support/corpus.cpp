// SPDX-License-Identifier: GPL-2.0-or-later
#include "tests/support/corpus.hpp"

#include <algorithm>
#include <cstdlib>
#include <string>

namespace chancery::tests {

namespace fs = std::filesystem;

namespace {

constexpr const char* archive = "ga-resolutions-akn.tar.xz";

}  // namespace

fs::path source_root() {
    return CHANCERY_SOURCE_ROOT;
}

fs::path shared_folder() {
    const char* named = std::getenv("CHANCERY_SHARED");
    return named != nullptr ? fs::path(named) : source_root().parent_path() / "shared";
}

std::vector<fs::path> xml_files(const fs::path& folder) {
    std::vector<fs::path> files;
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
        if (entry.is_regular_file() && entry.path().extension() == ".xml") {
            files.push_back(entry.path());
        }
    }
    std::ranges::sort(files);
    return files;
}

Corpus::Corpus() {
    if (const char* named = std::getenv("CHANCERY_CORPUS"); named != nullptr) {
        folder_ = named;
        return;
    }
    const fs::path packed = shared_folder() / "corpora" / archive;
    std::error_code error;
    if (!fs::exists(packed, error)) return;
    unpacked_.emplace();
    const std::string command =
        "tar -xJf '" + packed.string() + "' -C '" + unpacked_->path().string() + "' 2>/dev/null";
    if (std::system(command.c_str()) == 0) folder_ = unpacked_->path();
}

}  // namespace chancery::tests
