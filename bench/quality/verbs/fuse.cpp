// SPDX-License-Identifier: GPL-2.0-or-later
#include "bench/quality/verbs/fuse.hpp"

#include <cmath>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

#include "bench/quality/formats/run.hpp"
#include "bench/quality/formats/run_lines.hpp"
#include "bench/quality/fusion/fuse.hpp"
#include "indexer/system/files.hpp"

namespace chancery::quality {
namespace {

// The table of options lets no other values in.
Fusion fusion_of(const program::Options& options) {
    Fusion fusion;
    fusion.k = options.k;
    if (options.method == "combsum") fusion.method = FusionMethod::comb_sum;
    if (options.method == "combmnz") fusion.method = FusionMethod::comb_mnz;
    if (options.normalise == "zscore") fusion.normalisation = Normalisation::zscore;
    if (options.normalise == "none") fusion.normalisation = Normalisation::none;
    return fusion;
}

/// A score that is no finite number cannot be added to others.
Result<void> check_scores(const Run& run, const std::string& name) {
    for (const Retrieved& document : run.retrieved) {
        if (std::isfinite(document.score)) continue;
        return fail(Kind::input, name,
                    "document " + std::string(document.document) + " has a score that is no number",
                    "fuse by ranks, with --method rrf, or mend the run");
    }
    return {};
}

}  // namespace

Result<int> fuse(const program::Options& options, program::Streams& streams) {
    const auto fusion = fusion_of(options);
    std::vector<Run> runs;
    for (const std::string& name : options.operands) {
        auto run = read_run(name);
        if (!run) return pass_on(std::move(run));
        if (fusion.method != FusionMethod::rrf) {
            if (auto checked = check_scores(*run, name); !checked)
                return pass_on(std::move(checked));
        }
        runs.push_back(std::move(*run));
    }
    const std::string tag = options.tag.empty() ? "fuse-" + options.method : options.tag;
    std::ostringstream lines;
    for (const FusedRanking& ranking : fuse_runs(runs, fusion)) {
        write_ranking(lines, ranking.topic, ranking.documents, tag);
    }
    if (options.output.empty()) {
        streams.out << std::move(lines).str();
        return 0;
    }
    auto written = system::write_file(options.output, std::move(lines).str());
    if (!written) return pass_on(std::move(written));
    return 0;
}

}  // namespace chancery::quality
