// SPDX-License-Identifier: GPL-2.0-or-later
//
// Words of one language for those of another, from what a library taught (LANGUAGE.translations)
// and, for words that it did not, from what is shipped: directly where one of the two languages is
// the pivot, else through it.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/index/open.hpp"
#include "indexer/meaning/translation_table.hpp"
#include "indexer/system/error.hpp"
#include "indexer/system/mapped_file.hpp"

namespace chancery::meaning {

class Dictionary {
  public:
    /// A word and what it counts; those of one word make 1 together.
    struct Word {
        std::string ranked;
        double weight = 0;
    };

    /// Opens what there is from one language to another; empty() where there is nothing. Adds a
    /// note for each damaged file, which is done without.
    Dictionary(const index::Index& index, std::string_view from, std::string_view to,
               std::vector<std::string>& notes);

    bool empty() const { return routes_.empty(); }

    /// What stands for a ranked form, the surest first; none where nobody knows.
    std::vector<Word> words_for(std::string_view ranked) const;

  private:
    /// Into a pivot and out of it; either may be wanting.
    struct Route {
        const TranslationTable* into = nullptr;
        const TranslationTable* out = nullptr;
    };

    using Tables = std::vector<const TranslationTable*>;

    Tables tables_of(const index::Index& index, std::string_view language,
                     std::vector<std::string>& notes);

    std::vector<std::unique_ptr<TranslationTable>> tables_;
    std::vector<std::shared_ptr<const system::MappedFile>> files_;
    std::vector<Route> routes_;
};

}  // namespace chancery::meaning
