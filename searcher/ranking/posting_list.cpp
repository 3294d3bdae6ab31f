// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/ranking/posting_list.hpp"

#include <algorithm>

#include "indexer/index/terms.hpp"

namespace chancery::ranking {

PostingList posting_list(const Xapian::Database& database, const std::string& term, double weight,
                         const Weigher& weigher) {
    PostingList list;
    list.size = database.get_termfreq(term);
    list.weight = weight;
    if (list.size == 0) return list;
    list.scale = weigher.scale(
        {static_cast<double>(list.size),
         static_cast<double>(std::max(database.get_collection_freq(term), list.size))});
    list.most_times = PostingList::times_of(database.get_wdf_upper_bound(term));
    list.bound = weight * bound_rounding * weigher.most(list.scale, list.most_times);
    list.place = database.postlist_begin(term);
    list.end = database.postlist_end(term);
    list.settle();
    return list;
}

PostingList posting_list(const Xapian::Database& database, const WeightedPassages& expansion,
                         const Weigher& weigher) {
    PostingList list;
    list.size = static_cast<Xapian::doccount>(expansion.passages->size());
    list.weight = expansion.weight;
    list.scale = weigher.scale({static_cast<double>(list.size), static_cast<double>(list.size)});
    double typed = 0;
    for (const std::string& ranked : expansion.typed) {
        const std::string term = index::ranked_term({}, ranked);
        const auto holding = static_cast<double>(database.get_termfreq(term));
        if (holding == 0) continue;
        typed += weigher.scale({holding, static_cast<double>(database.get_collection_freq(term))});
    }
    if (typed > 0) list.scale = std::min(list.scale, typed);
    list.most_times = 1;
    list.bound = list.weight * bound_rounding * weigher.most(list.scale, list.most_times);
    list.passages = expansion.passages;
    list.settle();
    return list;
}

}  // namespace chancery::ranking
