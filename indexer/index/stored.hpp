// SPDX-License-Identifier: GPL-2.0-or-later
//
// What an entry keeps beside its terms: the passage, or the edition's masthead, whole. The form is
// binary and compact (lengths as variable-length integers), read and written by one description, so
// that the two cannot drift apart. Decoding checks every length: a damaged record is an error.
#pragma once

#include <string>
#include <string_view>

#include "indexer/document/edition.hpp"
#include "indexer/system/error.hpp"

namespace chancery::index {

/// The record of an edition's entry.
struct EditionRecord {
    document::Masthead masthead;
    std::string formula;
    std::string source;     ///< path of the file it came from, as the run named it
    unsigned passages = 0;  ///< how many entries follow

    friend bool operator==(const EditionRecord&, const EditionRecord&) = default;
};

std::string encode(const document::Passage& passage);
std::string encode(const EditionRecord& record);

/// Error `index`: the record is damaged.
Result<document::Passage> decode_passage(std::string_view bytes);
Result<EditionRecord> decode_edition(std::string_view bytes);

}  // namespace chancery::index
