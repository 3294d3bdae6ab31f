// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/ingest/plan.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>

namespace chancery::ingest {
namespace {

using index::Source;

bool is_below(const std::string& path, const std::string& root) {
    return path == root ||
           (path.starts_with(root) && (root.ends_with('/') || path[root.size()] == '/'));
}

/// The file of a duplicate: as found in this run, or as it is on disk when it is not below the
/// PATHs.
std::optional<Input> input_of(const Source& source,
                              const std::map<std::string_view, const Input*>& found) {
    if (const auto input = found.find(source.path); input != found.end()) return *input->second;
    const auto stamp = system::stamp_of(source.path);
    if (!stamp) return std::nullopt;
    return Input{source.path, source.name, *stamp};
}

/// A file that could not even be read (permission, size) may be readable now, with the same stamp.
bool was_read(const Source& source) {
    return !source.digest.empty();
}

/// A file whose edition another one gives is read again when that one is read again or gone.
void wake_duplicates(const Inputs& inputs, Plan& plan) {
    std::set<std::string> open;
    for (const auto* sources : {&plan.before, &plan.removed}) {
        for (const Source& source : *sources)
            open.insert(source.editions.begin(), source.editions.end());
    }
    if (open.empty()) return;
    const auto is_woken = [&](const Source& source) {
        const bool duplicate = source.outcome == index::Outcome::duplicate;
        return std::ranges::any_of(duplicate ? source.editions : source.lost,
                                   [&](const auto& key) { return open.contains(key); });
    };
    std::map<std::string_view, const Input*> found;
    for (const Input& input : inputs.files) found.emplace(input.path.native(), &input);
    std::erase_if(plan.kept, [&](const Source& source) {
        const auto input = is_woken(source) ? input_of(source, found) : std::nullopt;
        if (!input) return false;
        plan.to_read.push_back({*input, {}});
        plan.before.push_back(source);
        if (found.contains(source.path)) --plan.unchanged;
        return true;
    });
    std::ranges::stable_sort(plan.to_read, {},
                             [](const Task& task) { return task.input.path.native(); });
}

}  // namespace

bool is_removed(const Inputs& inputs, const Source& source) {
    const bool below = std::ranges::any_of(
        inputs.roots, [&](const std::string& root) { return is_below(source.path, root); });
    // What stands in a folder that cannot be looked into is not known to be gone.
    const bool hidden = std::ranges::any_of(
        inputs.faults, [&](const Fault& fault) { return is_below(source.path, fault.path); });
    return below && !hidden;
}

Plan make_plan(const Inputs& inputs, const std::vector<Source>& known, const GivenTable* given,
               bool ocr) {
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
        const bool named = given != nullptr && given->names(input.path);
        const bool waits = ocr && before->second->outcome == index::Outcome::scanned;
        if (!named && !waits && before->second->stamp == input.stamp && was_read(*before->second)) {
            plan.kept.push_back(*before->second);
            ++plan.unchanged;
            if (is_failure(before->second->outcome)) ++plan.failed_before;
        } else {
            // A file that another one is taken for must be read again: that one may be gone.
            const bool gives_all = !waits && before->second->outcome != index::Outcome::duplicate &&
                                   before->second->lost.empty();
            plan.to_read.push_back({input, gives_all ? before->second->digest : std::string()});
            plan.before.push_back(*before->second);
        }
    }
    for (const Source& source : known) {
        if (found.contains(source.path)) continue;
        (is_removed(inputs, source) ? plan.removed : plan.kept).push_back(source);
    }
    wake_duplicates(inputs, plan);
    return plan;
}

}  // namespace chancery::ingest
