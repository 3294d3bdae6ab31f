// SPDX-License-Identifier: GPL-2.0-or-later
//
// Retrieved documents are put in order of a hash of their names, where judgements find them and a
// document that stands twice is its own neighbour. Names are only compared where hashes are equal,
// so that a run made to collide costs n log n, too.
#include "bench/quality/measures/judged_ranking.hpp"

#include <algorithm>
#include <cstddef>
#include <functional>
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

/// A retrieved document by the hash of its name.
struct Hashed {
    std::size_t hash = 0;
    std::string_view document;
    std::size_t rank = 0;  ///< counted from 0

    friend bool operator<(const Hashed& left, const Hashed& right) {
        return left.hash != right.hash ? left.hash < right.hash : left.document < right.document;
    }
};

std::vector<Hashed> by_hash(std::span<const Retrieved> documents) {
    std::vector<Hashed> order;
    order.reserve(documents.size());
    for (const Retrieved& retrieved : documents) {
        order.push_back(
            {std::hash<std::string_view>{}(retrieved.document), retrieved.document, order.size()});
    }
    std::sort(order.begin(), order.end());
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
    const auto order = by_hash(documents);
    const auto same = std::ranges::adjacent_find(order, {}, &Hashed::document);
    if (same != order.end()) return twice(topic.topic, same->document, "run");
    for (const Judgement& judgement : judgements) {
        const Hashed wanted{std::hash<std::string_view>{}(judgement.document), judgement.document,
                            0};
        const auto found = std::lower_bound(order.begin(), order.end(), wanted);
        if (found == order.end() || found->document != judgement.document) continue;
        judged.relevance[found->rank] = judgement.relevance < 0 ? not_judged : judgement.relevance;
    }
    judged.in_pool_not_judged = static_cast<long>(std::ranges::count_if(
        judgements, [](long r) { return r < 0; }, &Judgement::relevance));
    if (judging.judged_only) std::erase_if(judged.relevance, [](long value) { return value < 0; });
    return judged;
}

}  // namespace chancery::quality
