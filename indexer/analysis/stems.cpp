// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/analysis/stems.hpp"

#include <algorithm>

#include "data/vocabulary/stems.hpp"
#include "indexer/text/table.hpp"

namespace chancery::analysis {

Stems::Stems(std::string_view language) {
    for (const text::Row& row : text::table_rows(data::stems)) {
        if (row[0] != language) continue;
        (row[1] == "start" ? starts_ : whole_).emplace(row[2], row[3]);
        if (row[1] != "start") continue;
        longest_ = std::max(longest_, row[2].size());
        shortest_ = shortest_ == 0 ? row[2].size() : std::min(shortest_, row[2].size());
    }
}

std::string_view Stems::of(std::string_view word) const {
    if (const auto found = whole_.find(word); found != whole_.end()) return found->second;
    if (shortest_ == 0) return {};
    for (std::size_t size = std::min(word.size(), longest_); size >= shortest_; --size) {
        const auto found = starts_.find(word.substr(0, size));
        if (found != starts_.end()) return found->second;
    }
    return {};
}

}  // namespace chancery::analysis
