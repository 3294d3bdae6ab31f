// SPDX-License-Identifier: GPL-2.0-or-later
//
// A reference in, the text out: a work, an edition or a passage in document order.
#pragma once

#include <string>

#include "indexer/index/open.hpp"
#include "indexer/reference/pinpoint.hpp"
#include "indexer/system/error.hpp"
#include "searcher/results/results.hpp"

namespace chancery::lookup {

struct ShowRequest {
    std::string reference;       ///< in any printed form, or a key
    std::string language;        ///< ISO 639-1; empty: the one that the reference
                                 ///< names, else that of its words, else the first one held
    bool all_languages = false;  ///< the same passage in every language held
};

/// The passages that the reference names - a work, places or ranges of places in it - in document
/// order (with all_languages: by passage, then language). A pinpoint names its passage and what
/// stands below it ("6" gives 6, 6.a, 6.b). Marks are empty, ranks count from 1. When nothing is
/// held, hits are empty and notes say what is near: "A/70/174 is not held", "A/RES/76/19 has no
/// para. 60; it has paras. 1 to 7". Error `usage` when the reference cannot be read.
Result<results::Results> show(const index::Index& index, const ShowRequest& request);

/// True for a passage that a pinpoint asks for, by itself, by its footnote, or as what stands
/// below.
bool answers(const reference::Pinpoint& asked, const results::Hit& hit);

}  // namespace chancery::lookup
