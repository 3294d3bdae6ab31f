// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/ingest/names.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <string_view>

#include "indexer/ingest/plan.hpp"

namespace chancery::ingest {
namespace {

using Owners = std::map<std::string, std::string_view, std::less<>>;  // path by name

/// One more folder of the path before the name; the name when it is the whole path, or was made
/// otherwise.
std::string longer(std::string_view path, std::string_view name) {
    if (name.size() >= path.size() || !path.ends_with(name)) return std::string(name);
    const std::size_t slash = path.size() - name.size() - 1;
    if (slash == 0) return std::string(path);
    const auto before = path.rfind('/', slash - 1);
    return std::string(path.substr(before == std::string_view::npos ? 0 : before + 1));
}

/// True for a name that was made longer once: it stays, whatever became of the other file.
bool was_parted(std::string_view known, std::string_view name) {
    return known.size() > name.size() && known.ends_with(name) &&
           known[known.size() - name.size() - 1] == '/';
}

void claim(Owners& owners, Input& input) {
    const std::string& path = input.path.native();
    for (;;) {
        const auto owner = owners.try_emplace(input.name, path).first;
        if (owner->second == path) return;
        std::string next = longer(path, input.name);
        if (next == input.name) return;
        input.name = std::move(next);
    }
}

}  // namespace

void part_names(Inputs& inputs, const std::vector<index::Source>& known) {
    std::map<std::string_view, Input*> found;
    for (Input& input : inputs.files) found.emplace(input.path.native(), &input);
    Owners owners;
    for (const index::Source& source : known) {
        const auto input = found.find(source.path);
        if (input == found.end() && is_removed(inputs, source)) continue;
        owners.try_emplace(source.name, source.path);
        if (input != found.end() && was_parted(source.name, input->second->name)) {
            input->second->name = source.name;
        }
    }
    for (const index::Source& source : known) {
        const auto input = found.find(source.path);
        if (input != found.end()) claim(owners, *input->second);
    }
    for (Input& input : inputs.files) claim(owners, input);
}

}  // namespace chancery::ingest
