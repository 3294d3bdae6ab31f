// SPDX-License-Identifier: GPL-2.0-or-later
//
// Judgements as collections bring them: TREC's qrels (formats/qrels.hpp), or BEIR's, a table with
// the header "query-id corpus-id score" whose columns are parted by tabs. The latter are turned
// into the former, line by line.
#pragma once

#include <string>
#include <string_view>

#include "bench/quality/formats/qrels.hpp"
#include "indexer/system/error.hpp"

namespace chancery::quality {

/// Reads either. Error `input` with the line's number.
Result<Qrels> read_judgements(const std::string& path);

/// BEIR's table as lines of TREC; other texts as they are. A table's row of other than three
/// columns is left as it is, for the reader of qrels to tell.
std::string to_trec_qrels(std::string bytes);

}  // namespace chancery::quality
