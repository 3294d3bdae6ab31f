// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/ingest/claims.hpp"

#include <algorithm>
#include <map>
#include <tuple>

namespace chancery::ingest {
namespace {

using index::Outcome;
using index::Source;

/// A file's wish to give an edition; the smallest is taken.
struct Candidate {
    unsigned doubt = 0;
    std::string path;
    Source* source = nullptr;
    const Claim* claim = nullptr;  // absent: its entries are in the generation before
    std::size_t batch = 0;
    std::size_t order = 0;  // of several in one file

    auto rank() const { return std::tie(doubt, path, order); }
};

void mark_lost(Candidate& loser, const Candidate& winner, const std::string& edition) {
    Source& source = *loser.source;
    // The last one: of a file that gives an edition twice, the first is taken.
    const auto behind = std::find(source.editions.rbegin(), source.editions.rend(), edition);
    const auto place = source.editions.rend() - behind - 1;
    source.passages -= std::min(source.passages, source.counts[static_cast<std::size_t>(place)]);
    const std::string reason =
        "gives " + edition + " as " + winner.source->name + " does, which is taken";
    if (source.editions.size() <= 1) {
        source.outcome = Outcome::duplicate;
        source.reason = reason;
        return;
    }
    source.editions.erase(source.editions.begin() + place);
    source.doubts.erase(source.doubts.begin() + place);
    source.counts.erase(source.counts.begin() + place);
    source.lost.push_back(edition);
    source.warnings.push_back(reason);
}

}  // namespace

Settlement settle_claims(const std::vector<BatchResult>& batches, std::vector<Source>& sources,
                         std::vector<Source>& kept) {
    std::map<std::string, std::vector<Candidate>> candidates;
    std::size_t order = 0;
    for (std::size_t batch = 0; batch < batches.size(); ++batch) {
        for (const Claim& claim : batches[batch].claims) {
            Source& source = sources[claim.task];
            candidates[claim.edition].push_back(
                {claim.doubt, source.path, &source, &claim, batch, order++});
        }
    }
    for (Source& source : kept) {
        if (source.outcome == Outcome::duplicate || is_failure(source.outcome)) continue;
        for (std::size_t i = 0; i < source.editions.size(); ++i) {
            const auto rivals = candidates.find(source.editions[i]);
            if (rivals == candidates.end()) continue;
            rivals->second.push_back({source.doubts[i], source.path, &source, nullptr, 0, 0});
        }
    }
    Settlement settlement;
    for (auto& [edition, rivals] : candidates) {
        std::ranges::stable_sort(rivals, {}, &Candidate::rank);
        for (std::size_t i = 1; i < rivals.size(); ++i) {
            if (rivals[i].claim != nullptr) {
                settlement.lost.push_back({rivals[i].batch, *rivals[i].claim});
            } else {
                settlement.replaced.insert(edition);
            }
            mark_lost(rivals[i], rivals[0], edition);
        }
    }
    return settlement;
}

}  // namespace chancery::ingest
