// SPDX-License-Identifier: GPL-2.0-or-later
//
// Who speaks. In records a speech begins with its speaker in bold type ("Mr. Quill (Utopia):") and
// goes on to the next; in compilations of statements the heading above is the State, alone or with
// those for whom it speaks.
#pragma once

#include "indexer/document/parsed_file.hpp"

namespace chancery::structure {

/// Names the speaker of each block of a printed work's speeches.
void find_speakers(document::ParsedWork& work);

}  // namespace chancery::structure
