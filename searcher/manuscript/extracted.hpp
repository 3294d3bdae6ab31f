// SPDX-License-Identifier: GPL-2.0-or-later
//
// A manuscript from the stream of `chancery-index --extract` (indexer/ingest/extract.hpp): how DOCX
// and PDF files are checked. The text gets the marks and bodies of notes as Markdown has them
// ("[^3]"), bodies at its end; the source is a line for each line of the stream, so that a line and
// a column of it are a place in the stream. Nothing in the stream is trusted.
#pragma once

#include <string>
#include <string_view>

#include "indexer/system/error.hpp"
#include "searcher/manuscript/manuscript.hpp"

namespace chancery::manuscript {

/// Error `defect`: a line is no object of the stream.
Result<Manuscript> from_extraction(std::string name, std::string_view stream);

}  // namespace chancery::manuscript
