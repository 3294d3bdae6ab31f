// SPDX-License-Identifier: GPL-2.0-or-later
//
// The vectors of a shelf, opened when somebody asks for them: mapped, not read, with the digests of
// the manifest compared, since damage would only give odd neighbours.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "indexer/index/open.hpp"
#include "indexer/meaning/passage_table.hpp"
#include "indexer/meaning/published.hpp"
#include "indexer/meaning/word_table.hpp"
#include "indexer/system/mapped_file.hpp"

namespace chancery::meaning {

struct Vectors {
    std::shared_ptr<const system::MappedFile> words_bytes, passages_bytes;
    WordTable words;
    PassageTable passages;
};

/// The vectors of a language. Error `index`: they are damaged, or the shelf has none.
Result<Vectors> open_vectors(const index::Index& index, std::string_view language);

/// Why there are no vectors, as a user is told it: "too little is held in French to learn from".
std::string explained(const Error& error, std::string_view language);

/// Where a text lies, in its words' language; without length when no word of it was learned.
Vector placed_text(std::string_view text, std::string_view language, const WordTable& words);

}  // namespace chancery::meaning
