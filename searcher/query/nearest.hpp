// SPDX-License-Identifier: GPL-2.0-or-later
//
// What somebody may have meant who asked for a word or a value that the index does not hold.
#pragma once

#include <string>
#include <string_view>

#include <xapian.h>

namespace chancery::query {

/// The value or word held under a prefix (none: a word of the texts) with the fewest edits, at most
/// a third of the letters; of equals the one that most entries have. Words of texts and fields must
/// begin with the same letter. Empty when none is near.
std::string nearest_value(const Xapian::Database& database, std::string_view prefix,
                          const std::string& value);

}  // namespace chancery::query
