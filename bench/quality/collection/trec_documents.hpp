// SPDX-License-Identifier: GPL-2.0-or-later
//
// Documents as TREC has them (SGML, NIST's disks 1 to 5 and what followed them):
//
//     <DOC> <DOCNO> AP880212-0001 </DOCNO> <HEAD>...</HEAD> <TEXT> ... </TEXT> </DOC>
//
// Names of elements in any case. The title is what the elements TITLE, HEADLINE, HEAD, HL, TI or
// TTL hold, the text what all TEXT elements hold, and where there is none all the rest but DOCNO,
// DOCID and DOCHDR. Tags within are blanks, comments nothing; &amp; &lt; &gt; &quot; &apos; &nbsp;
// and numbers are read as what they stand for, other entities are left as they are.
#pragma once

#include <string>
#include <string_view>

#include "bench/quality/collection/document.hpp"
#include "indexer/system/error.hpp"

namespace chancery::quality {

/// Reads a file's bytes; `name` is for messages. Bytes that are not UTF-8 are read as ISO 8859-1,
/// document by document; gives how many were. Error `input` with the line that a document begins
/// on: no DOCNO, no end, an id that no run can carry.
Result<std::size_t> read_trec_documents(std::string_view bytes, const std::string& name,
                                        const TakeDocument& take);

}  // namespace chancery::quality
