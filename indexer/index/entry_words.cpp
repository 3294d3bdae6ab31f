// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/index/entry_words.hpp"

#include <utility>

namespace chancery::index {

const std::vector<std::string>& TitleWords::of(const Xapian::Database& database,
                                               Xapian::docid edition) {
    if (const auto known = read_.find(edition); known != read_.end()) return known->second;
    std::vector<std::string> words;
    each_ranked_form(database, edition, title_prefix,
                     [&](std::string_view word) { words.emplace_back(word); });
    return read_.emplace(edition, std::move(words)).first->second;
}

}  // namespace chancery::index
