// SPDX-License-Identifier: GPL-2.0-or-later
#include "bench/quality/verbs/score.hpp"

#include <string>
#include <vector>

#include <fmt/format.h>

#include "bench/quality/measures/evaluate.hpp"

namespace chancery::quality {

Result<int> score(const program::Options& options, program::Streams& streams) {
    const std::vector<std::string> usual{"AP", "nDCG@10"};
    const auto measures = parse_measures(options.measures.empty() ? usual : options.measures);
    if (!measures) return fail(measures.error());
    const auto qrels = read_qrels(options.operands[0]);
    if (!qrels) return fail(qrels.error());
    const auto run = read_run(options.operands[1]);
    if (!run) return fail(run.error());
    const auto evaluation = evaluate(*qrels, *run, *measures);
    if (!evaluation) return fail(evaluation.error());
    for (std::size_t i = 0; i < measures->size(); ++i) {
        streams.out << fmt::format("{}\t{:.4f}\n", (*measures)[i].name, evaluation->means[i]);
    }
    return 0;
}

}  // namespace chancery::quality
