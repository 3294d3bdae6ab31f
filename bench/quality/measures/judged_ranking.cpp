// SPDX-License-Identifier: GPL-2.0-or-later
//
// Retrieved documents are put in order of their names and walked beside the judgements, which are
// in that order already; n log n, and a document that stands twice is its own neighbour.
#include "bench/quality/measures/judged_ranking.hpp"

#include <algorithm>
#include <cstdint>
#include <numeric>
#include <span>
#include <string>

#include <fmt/format.h>

namespace chancery::quality {
namespace {

auto twice(std::string_view topic, std::string_view document, std::string_view where) {
    return fail(Kind::input, fmt::format("topic {}", topic),
                fmt::format("document {} stands twice in the {}", document, where),
                "keep one of the lines");
}

std::vector<Level> levels_of(std::span<const Judgement> judgements) {
    std::vector<long> judged;
    for (const Judgement& judgement : judgements) {
        if (judgement.relevance >= 0) judged.push_back(judgement.relevance);
    }
    std::ranges::sort(judged);
    std::vector<Level> levels;
    for (const long relevance : judged) {
        if (levels.empty() || levels.back().relevance != relevance)
            levels.push_back({relevance, 0});
        ++levels.back().documents;
    }
    return levels;
}

/// Ranks in byte order of their documents.
std::vector<std::uint32_t> by_name(std::span<const Retrieved> documents) {
    std::vector<std::uint32_t> order(documents.size());
    std::iota(order.begin(), order.end(), std::uint32_t{0});
    std::ranges::sort(order, {}, [&](std::uint32_t rank) { return documents[rank].document; });
    return order;
}

}  // namespace

long JudgedRanking::relevant(long least) const {
    long documents = 0;
    for (const Level& level : levels) {
        if (level.relevance >= least) documents += level.documents;
    }
    return documents;
}

long JudgedRanking::judged_nonrelevant(long least) const {
    long documents = 0;
    for (const Level& level : levels) {
        if (level.relevance < least) documents += level.documents;
    }
    return documents;
}

long JudgedRanking::relevant_retrieved(long least) const {
    return static_cast<long>(std::ranges::count_if(
        relevance, [least](long value) { return value >= 0 && value >= least; }));
}

Result<JudgedRanking> judge(const JudgedTopic& topic, const Ranking& ranking,
                            const Judging& judging) {
    const auto most = static_cast<std::size_t>(std::max(judging.most_documents, 0L));
    const auto documents = ranking.documents.first(std::min(most, ranking.documents.size()));
    const auto judgements = topic.judgements;
    const auto repeated = std::ranges::adjacent_find(judgements, {}, &Judgement::document);
    if (repeated != judgements.end()) return twice(topic.topic, repeated->document, "judgements");

    JudgedRanking judged;
    judged.relevance.assign(documents.size(), not_in_pool);
    judged.levels = levels_of(judgements);
    auto judgement = judgements.begin();
    std::string_view before;
    bool first = true;
    for (const auto rank : by_name(documents)) {
        const auto document = documents[rank].document;
        if (!first && document == before) return twice(topic.topic, document, "run");
        first = false;
        before = document;
        while (judgement != judgements.end() && judgement->document < document) ++judgement;
        if (judgement == judgements.end() || judgement->document != document) continue;
        judged.relevance[rank] = judgement->relevance < 0 ? not_judged : judgement->relevance;
    }
    judged.in_pool_not_judged = static_cast<long>(std::ranges::count_if(
        judgements, [](long r) { return r < 0; }, &Judgement::relevance));
    if (judging.judged_only) std::erase_if(judged.relevance, [](long value) { return value < 0; });
    return judged;
}

}  // namespace chancery::quality
