// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/verbs/hand_on.hpp"

#include <cerrno>
#include <string>
#include <vector>

#include <unistd.h>

#include "indexer/system/files.hpp"
#include "searcher/verbs/indexer_program.hpp"

namespace chancery::verbs {
namespace {

const std::string indexer = "chancery-index";

}  // namespace

Result<int> hand_on_to_indexer(const program::Options& options, program::Streams& streams,
                               const index::Index* /*index*/) {
    streams.out.flush();
    auto words = options.operands;
    words.insert(words.begin(), indexer);
    std::vector<char*> arguments;
    for (auto& word : words) arguments.push_back(word.data());
    arguments.push_back(nullptr);
    for (const std::string& place : indexer_programs()) ::execvp(place.c_str(), arguments.data());
    return fail(Kind::system, indexer, system::reason_of(errno),
                "install it beside chancery or in a folder of PATH");
}

}  // namespace chancery::verbs
