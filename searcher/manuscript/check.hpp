// SPDX-License-Identifier: GPL-2.0-or-later
//
// The citations and quotations of a manuscript against an index. Every citation gets a finding for
// each thing that is wrong with it, or one that says it is held; every quotation of four words or
// more one finding. A fault is what an author would want to mend before print; what an index cannot
// know (a work that it does not hold, words of somebody else) is only noted.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/index/open.hpp"
#include "indexer/reference/finder/find.hpp"
#include "indexer/system/error.hpp"
#include "searcher/lookup/diff_parts.hpp"
#include "searcher/manuscript/manuscript.hpp"
#include "searcher/manuscript/sources.hpp"

namespace chancery::manuscript {

enum class Verdict {
    held,
    not_held,
    cannot_exist,
    no_paragraph,
    date_differs,
    superseded,
    verbatim,
    verbatim_elsewhere,
    altered,
    not_found
};

/// "held", "not-held", "cannot-exist" ...
std::string_view to_string(Verdict verdict);

enum class Gravity { fine, note, fault };

struct Finding {
    Verdict verdict = Verdict::held;
    Gravity gravity = Gravity::fine;
    bool quotation = false;
    Span span;                                  ///< of the manuscript's text
    std::string text;                           ///< as printed, blanks folded
    std::string message;                        ///< one sentence, without a full stop
    std::string cited;                          ///< key of what is cited; empty for none
    std::vector<Found> found;                   ///< where the words stand
    std::vector<lookup::DiffPart> differences;  ///< from the source to the manuscript
};

/// Fewest words of a quotation that is looked up.
constexpr std::size_t least_quoted_words = 4;

struct CheckRequest {
    std::string language;  ///< ISO 639-1; empty: the one that the text is in
    std::string today;     ///< ISO 8601
};

struct Report {
    std::vector<Finding> findings;  ///< in the order of print
    std::size_t citations = 0, quotations = 0;
    std::vector<std::string> notes;

    std::size_t count(Gravity gravity) const;
};

/// Error `index`: damaged.
Result<Report> check(const index::Index& index, const Manuscript& manuscript,
                     const CheckRequest& request);

}  // namespace chancery::manuscript
