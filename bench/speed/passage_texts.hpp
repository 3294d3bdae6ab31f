// SPDX-License-Identifier: GPL-2.0-or-later
//
// The texts that all engines get: of every passage of one language of an index, as stored, with the
// texts of its notes behind it, since those count as its words in Chancery too.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "indexer/index/open.hpp"

namespace chancery::speed {

/// The value of a result. Throws its error, told as a sentence, where there is none.
template <class T>
T value_of(Result<T> result) {
    if (!result) throw std::runtime_error(to_sentence(result.error()));
    return *std::move(result);
}

index::Index open(const std::string& folder);
const index::Shelf& shelf_of(const index::Index& index, std::string_view language);

struct PassageText {
    std::string text;                ///< of the passage alone
    std::vector<std::string> notes;
    /// Text and notes, a line each.
    std::string whole() const;
};

/// All passages of a shelf in its order.
std::vector<PassageText> passage_texts(const index::Shelf& shelf);

/// Bytes of texts and notes of all languages of an index; nothing of it is kept in memory.
std::uint64_t text_bytes(const index::Index& index);

/// Bytes of all files below a folder whose names end in `ending`.
std::uint64_t folder_bytes(const std::string& folder, std::string_view ending = {});

}  // namespace chancery::speed
