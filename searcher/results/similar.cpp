// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/results/similar.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include "indexer/index/terms.hpp"
#include "indexer/meaning/vectors.hpp"
#include "indexer/text/language.hpp"
#include "searcher/results/hits.hpp"

namespace chancery::results {
namespace {

constexpr std::size_t looked_at = 2'000;  // passages among which reprints are collapsed

/// Number of a passage's entry; 0 when the shelf does not hold it.
Xapian::docid entry_of(const index::Shelf& shelf, const Hit& passage) {
    const std::string term = index::id_term(passage.symbol, passage.pinpoint);
    const auto place = shelf.database.postlist_begin(term);
    return place == shelf.database.postlist_end(term) ? 0 : *place;
}

class Search {
  public:
    Search(const index::Shelf& shelf, const meaning::PassageTable& table,
           const SimilarRequest& request)
        : shelf_(shelf), table_(table), request_(request) {}

    Result<Results> run() {
        meaning::Vector sum{};
        for (const Hit& passage : request_.passages) {
            const Xapian::docid entry = entry_of(shelf_, passage);
            if (entry == 0 || entry > table_.last()) continue;
            meaning::add(sum, table_.row(entry), table_.factor(entry));
            own_work_ = shelf_.order.of(entry).entry;
        }
        meaning::normalise(sum);
        auto taken = take(nearest(meaning::Probe(sum)));
        if (!taken) return pass_on(std::move(taken));
        return std::move(results_);
    }

  private:
    using Near = std::pair<float, Xapian::docid>;  // negative nearness first, so that it sorts

    std::vector<Near> nearest(const meaning::Probe& probe) const {
        std::vector<Near> near;
        const std::size_t last = std::min<std::size_t>(shelf_.lengths.last(), table_.last());
        std::uint32_t work = 0;
        for (std::uint32_t entry = 1; entry <= last; ++entry) {
            if (shelf_.lengths[entry] == index::Lengths::edition_entry) work = entry;
            if (work == own_work_ || !shelf_.lengths.is_passage(entry)) continue;
            const float nearness = probe.nearness(table_.row(entry), table_.factor(entry));
            if (nearness > 0) near.emplace_back(-nearness, entry);
        }
        const auto end =
            near.begin() + static_cast<std::ptrdiff_t>(std::min(looked_at, near.size()));
        std::partial_sort(near.begin(), end, near.end());
        near.erase(end, near.end());
        return near;
    }

    Result<void> take(const std::vector<Near>& near) {
        HitLoader loader(shelf_);
        std::set<std::string> seen;
        std::size_t passed = 0;
        results_.total = {near.size(), near.size() < looked_at};
        for (const auto& [distance, entry] : near) {
            if (results_.hits.size() == request_.count) break;
            const std::string print =
                shelf_.database.get_document(entry).get_value(index::slot_fingerprint);
            if (request_.collapse && !print.empty() && !seen.insert(print).second) continue;
            if (passed++ < request_.first) continue;
            auto hit = loader.load(entry);
            if (!hit) return pass_on(std::move(hit));
            hit->rank = request_.first + results_.hits.size() + 1;
            hit->score = -static_cast<double>(distance);
            auto reprints = loader.reprints(*hit);
            if (!reprints) return pass_on(std::move(reprints));
            hit->reprints = *std::move(reprints);
            results_.hits.push_back(*std::move(hit));
        }
        return {};
    }

    const index::Shelf& shelf_;
    const meaning::PassageTable& table_;
    const SimilarRequest& request_;
    Xapian::docid own_work_ = 0;
    Results results_;
};

}  // namespace

Result<Results> similar(const index::Index& index, const SimilarRequest& request) {
    if (request.passages.empty()) return Results{};
    const std::string& language = request.passages.front().language;
    auto vectors = meaning::open_vectors(index, language);
    if (!vectors) {
        Results nothing;
        nothing.notes.push_back(meaning::explained(vectors.error(), language));
        return nothing;
    }
    auto shelf = index.shelf(language);
    if (!shelf) return pass_on(std::move(shelf));
    try {
        return Search(**shelf, vectors->passages, request).run();
    } catch (const Xapian::Error& error) {
        return fail(Kind::index, language, "the index is damaged: " + error.get_msg(),
                    "run chancery-index --verify, then build the index anew");
    }
}

}  // namespace chancery::results
