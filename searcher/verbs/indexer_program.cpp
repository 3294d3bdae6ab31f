// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/verbs/indexer_program.hpp"

#include <filesystem>
#include <system_error>

namespace chancery::verbs {

std::vector<std::string> indexer_programs() {
    const std::string name = "chancery-index";
    std::error_code unknown;
    const auto self = std::filesystem::read_symlink("/proc/self/exe", unknown);
    if (unknown) return {name};
    return {(self.parent_path() / name).string(), name};
}

}  // namespace chancery::verbs
