// SPDX-License-Identifier: GPL-2.0-or-later
//
// Several places of a work in one reference: "paras. 1-3 and 5", "para. 6 (a) and (b)", "пункты 3
// и 5". Behind a joining word (data/vocabulary/pinpoint_joins.tsv) or a comma a place is printed
// only as far as it differs from the one before. What stands between the ends of a range, the
// document's own order tells (searcher/lookup/show.hpp).
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "indexer/reference/pinpoint.hpp"
#include "indexer/system/error.hpp"

namespace chancery::reference {

/// One place of a work, or all from one to another.
struct Place {
    Pinpoint first, last;  ///< equal where it is one

    bool is_range() const { return first != last; }
    friend auto operator<=>(const Place&, const Place&) = default;
};

/// "1..3,5": paths, ranges with two points.
std::string to_string(const std::vector<Place>& places);

/// Reads what parse_pinpoint() reads, lists and ranges of it, and to_string()'s form. A path stays
/// one place: "6-5" is the paragraph that is printed 6.5. Error `usage`.
Result<std::vector<Place>> parse_places(std::string_view printed);

}  // namespace chancery::reference
