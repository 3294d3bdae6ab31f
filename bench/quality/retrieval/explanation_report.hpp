// SPDX-License-Identifier: GPL-2.0-or-later
//
// Explanations of scores as text of 80 columns and as JSON.
#pragma once

#include <ostream>
#include <string>
#include <vector>

#include "bench/quality/retrieval/retriever.hpp"

namespace chancery::quality {

struct ExplanationReport {
    Topic topic;
    std::string model;  ///< its whole specification
    std::size_t depth = 0;
    std::vector<Explained> documents;  ///< one, or two to be compared
};

void write_text(const ExplanationReport& report, std::ostream& out);
void write_json(const ExplanationReport& report, std::ostream& out);

}  // namespace chancery::quality
