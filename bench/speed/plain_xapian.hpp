// SPDX-License-Identifier: GPL-2.0-or-later
//
// The peer that a short program with Xapian is: TermGenerator with stems and positions, QueryParser,
// Enquire with its usual BM25; a document a passage, its text as the document's data.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "bench/speed/engine.hpp"

namespace chancery::speed {

/// Writes the database, which replaces the one before.
void build_plain(const std::string& folder, const std::vector<PassageText>& passages);

std::unique_ptr<Engine> open_plain(const std::string& folder);

/// One query as a program of its own: prints the texts of the hits.
void answer_plainly(const std::string& folder, const std::string& query);

}  // namespace chancery::speed
