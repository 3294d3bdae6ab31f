// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/ranking/posting_list.hpp"

#include <algorithm>

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
    return list;
}

}  // namespace chancery::ranking
