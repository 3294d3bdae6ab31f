// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/meaning/published.hpp"

#include <algorithm>
#include <string_view>

namespace chancery::meaning {
namespace {

constexpr std::string_view not_learned = "was not learned";

}  // namespace

Result<std::shared_ptr<const system::MappedFile>> published(const index::Index& index,
                                                            const std::string& name) {
    const auto& files = index.manifest().files;
    const auto file = std::ranges::find(files, name, &index::ManifestFile::name);
    if (file == files.end()) {
        return fail(Kind::index, name, std::string(not_learned));
    }
    return index.mapped(*file);
}

bool are_damaged(const Error& error) {
    return error.why != not_learned;
}

}  // namespace chancery::meaning
