// SPDX-License-Identifier: GPL-2.0-or-later
//
// The words of entries, as their lists of terms have them: of passages those of the text, of
// editions those of the title. Editions have long lists (sponsors, votes) and are asked for again
// and again, so what has been read of them is kept as long as the shelf is open.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include <xapian.h>

#include "indexer/index/terms.hpp"
#include "indexer/text/ascii.hpp"

namespace chancery::index {

/// Gives the ranked forms of an entry with a prefix (terms.hpp) to `take`, in rising order. Throws
/// what Xapian throws.
template <class Take>
void each_ranked_form(const Xapian::Database& database, Xapian::docid entry,
                      std::string_view prefix, Take take) {
    const std::string begin = ranked_term(prefix, {});
    auto term = database.termlist_begin(entry);
    const auto end = database.termlist_end(entry);
    for (term.skip_to(begin); term != end; ++term) {
        const std::string form = *term;
        if (!form.starts_with(begin)) break;
        const std::string_view word = std::string_view(form).substr(begin.size());
        // Capitals begin the prefixes of fields; forms have none.
        if (!word.empty() && !text::is_upper(word.front())) take(word);
    }
}

class TitleWords {
  public:
    /// Ranked forms in the title of the edition whose entry has this number. Throws what Xapian
    /// throws.
    const std::vector<std::string>& of(const Xapian::Database& database, Xapian::docid edition);

  private:
    std::unordered_map<Xapian::docid, std::vector<std::string>> read_;
};

}  // namespace chancery::index
