// SPDX-License-Identifier: GPL-2.0-or-later
//
// A document of a test collection as its files give it: what a topic is judged against, whole.
// Readers hand documents on one by one, so that a collection may be larger than memory.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "indexer/system/error.hpp"

namespace chancery::quality {

struct CollectionDocument {
    std::string id;     ///< document number of runs and qrels: no blank in it
    std::string title;  ///< may be empty
    std::string text;   ///< without the title; may be empty
};

/// Where a document was read: for messages.
struct Place {
    std::string_view file;
    std::size_t line = 0;  ///< that it begins on, from 1
};

/// Takes a document; an error ends the reading.
using TakeDocument = std::function<Result<void>(CollectionDocument, const Place&)>;

/// Why an id cannot be a document number; empty for one that can. Runs and qrels part their fields
/// by blanks.
std::string fault_of_id(std::string_view id);

}  // namespace chancery::quality
