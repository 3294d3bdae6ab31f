// SPDX-License-Identifier: GPL-2.0-or-later
//
// The parts of a run. Each prints its tables and writes its raw figures to the work folder.
#pragma once

#include <string>

namespace chancery::speed {

struct Setting {
    std::string corpus;    ///< folder of documents
    std::string work;      ///< for databases and raw figures
    std::string index;     ///< of the corpus; written by measure_indexing()
    std::string programs;  ///< folder of chancery and chancery-index
    std::string extra;     ///< one document that the corpus does not hold
};

/// Words to terms on one processor, a language at a time.
void measure_analysis(const Setting& setting);

/// chancery-index over the corpus: anew, with nothing to do, with one changed file.
void measure_indexing(const Setting& setting);

/// Latency by kind of query, beside the peers, and whether the engines agree on what matches.
void measure_queries(const Setting& setting);

/// From the start of a program to its first result.
void measure_start(const Setting& setting);

}  // namespace chancery::speed
