// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/structure/document_type.hpp"

#include <algorithm>
#include <string_view>
#include <vector>

#include "data/vocabulary/document_types.hpp"
#include "indexer/text/normal.hpp"
#include "indexer/text/table.hpp"

namespace chancery::structure {
namespace {

struct TypeWords {
    std::string type;
    bool at_start;
    std::vector<std::string> spellings;
};

const std::vector<TypeWords>& type_words() {
    static const std::vector<TypeWords> table = [] {
        std::vector<TypeWords> rows;
        for (const text::Row& row : text::table_rows(data::document_types)) {
            TypeWords words{std::string(row[0]), row[1] == "start", {}};
            for (const auto spelling : text::split(row[2], '|')) {
                words.spellings.push_back(text::without_marks(spelling));
            }
            rows.push_back(std::move(words));
        }
        return rows;
    }();
    return table;
}

bool fits(const TypeWords& words, std::string_view title) {
    return std::ranges::any_of(words.spellings, [&](const std::string& spelling) {
        return words.at_start ? title.starts_with(spelling) : title.find(spelling) != title.npos;
    });
}

}  // namespace

std::string type_of_titles(std::span<const std::string> titles) {
    std::vector<std::string> folded;
    for (const std::string& title : titles) {
        folded.push_back(text::without_marks(text::stored_form(title)));
    }
    for (const std::string& title : folded) {
        for (const TypeWords& words : type_words()) {
            if (fits(words, title)) return words.type;
        }
    }
    return {};
}

}  // namespace chancery::structure
