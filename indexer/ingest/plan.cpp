// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/ingest/plan.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace chancery::ingest {
namespace {

using index::Source;

bool is_below(const std::string& path, const std::string& root) {
    return path == root || (path.starts_with(root) && (root.ends_with('/') || path[root.size()] == '/'));
}

/// A duplicate is read again when the file that was taken in its place is read again or gone.
void wake_duplicates(const Inputs& inputs, Plan& plan) {
    std::set<std::string> open;
    for (const auto* sources : {&plan.before, &plan.removed}) {
        for (const Source& source : *sources) open.insert(source.editions.begin(), source.editions.end());
    }
    if (open.empty()) return;
    const auto is_woken = [&](const Source& source) {
        return source.outcome == index::Outcome::duplicate &&
               std::ranges::any_of(source.editions, [&](const auto& key) { return open.contains(key); });
    };
    for (const Source& source : plan.kept) {
        if (!is_woken(source)) continue;
        const auto input = std::ranges::find(inputs.files, source.path,
                                             [](const Input& file) { return file.path.string(); });
        if (input == inputs.files.end()) continue;
        plan.to_read.push_back({*input, {}});
        plan.before.push_back(source);
        --plan.unchanged;
    }
    std::erase_if(plan.kept, [&](const Source& source) {
        return std::ranges::count(plan.before, source.path, &Source::path) > 0;
    });
    std::ranges::stable_sort(plan.to_read, {}, [](const Task& task) { return task.input.path.native(); });
}

}  // namespace

Plan make_plan(const Inputs& inputs, const std::vector<Source>& known) {
    Plan plan;
    std::map<std::string_view, const Source*> by_path;
    for (const Source& source : known) by_path.emplace(source.path, &source);
    std::set<std::string_view> found;
    for (const Input& input : inputs.files) {
        const auto before = by_path.find(input.path.native());
        if (before == by_path.end()) {
            plan.to_read.push_back({input, {}});
            continue;
        }
        found.insert(before->first);
        if (before->second->stamp == input.stamp) {
            plan.kept.push_back(*before->second);
            ++plan.unchanged;
            if (before->second->outcome == index::Outcome::failed) ++plan.failed_before;
        } else {
            plan.to_read.push_back({input, before->second->digest});
            plan.before.push_back(*before->second);
        }
    }
    for (const Source& source : known) {
        if (found.contains(source.path)) continue;
        const bool below = std::ranges::any_of(
            inputs.roots, [&](const std::string& root) { return is_below(source.path, root); });
        (below ? plan.removed : plan.kept).push_back(source);
    }
    wake_duplicates(inputs, plan);
    return plan;
}

}  // namespace chancery::ingest
