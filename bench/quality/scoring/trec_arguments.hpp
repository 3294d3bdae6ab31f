// SPDX-License-Identifier: GPL-2.0-or-later
//
// The command line of trec_eval 9.0.8, so that a script which calls it needs to change one word:
// getopt's rules (options anywhere, values joined or apart, long names cut short where they are
// clear), numbers as atol() reads them, and exit code 1 for what it does not know.
#pragma once

#include <limits>
#include <span>
#include <string>
#include <vector>

#include "indexer/system/error.hpp"

namespace chancery::quality {

struct TrecArguments {
    bool help = false;
    bool version = false;
    bool by_topic = false;                         ///< -q
    bool complete = false;                         ///< -c
    bool summary = true;                           ///< not -n
    bool judged_only = false;                      ///< -J
    long relevant = 1;                             ///< -l
    long documents_in_collection = 0;              ///< -N
    long most = std::numeric_limits<long>::max();  ///< -M
    std::string judgements_format = "qrels";       ///< -R
    std::string results_format = "trec_results";   ///< -T
    std::string z_scores;                          ///< -Z; empty: none
    bool has_z_scores = false;
    std::string only_topic;             ///< -D LEVEL.TOPIC; empty: all
    std::vector<std::string> measures;  ///< -m, as told
    std::vector<std::string> operands;
};

/// Reads the arguments behind the verb. Error `usage` for an unknown option or a missing value.
Result<TrecArguments> parse_trec_arguments(std::span<const std::string> arguments);

}  // namespace chancery::quality
