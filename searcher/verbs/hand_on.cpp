// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/verbs/hand_on.hpp"

#include <cerrno>
#include <string>
#include <vector>

#include <unistd.h>

#include "indexer/system/files.hpp"

namespace chancery::verbs {
namespace {

const std::string indexer = "chancery-index";

/// The indexer in the folder of the running program; empty when that cannot be told.
std::string beside_us() {
    std::error_code unknown;
    const auto self = std::filesystem::read_symlink("/proc/self/exe", unknown);
    return unknown ? std::string() : (self.parent_path() / indexer).string();
}

}  // namespace

Result<int> hand_on_to_indexer(const program::Options& options, program::Streams& streams,
                               const index::Index* /*index*/) {
    streams.out.flush();
    auto words = options.operands;
    words.insert(words.begin(), indexer);
    std::vector<char*> arguments;
    for (auto& word : words) arguments.push_back(word.data());
    arguments.push_back(nullptr);
    if (const auto beside = beside_us(); !beside.empty()) ::execv(beside.c_str(), arguments.data());
    ::execvp(indexer.c_str(), arguments.data());
    return fail(Kind::system, indexer, system::reason_of(errno),
                "install it beside chancery or in a folder of PATH");
}

}  // namespace chancery::verbs
