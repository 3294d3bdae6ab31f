// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/output/trace_summary.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "indexer/program/numbers.hpp"

namespace chancery::output {
namespace {

using lookup::Carrier;
using lookup::Trace;

std::string dated(const results::Hit& hit) {
    const std::string& date = hit.masthead.date;
    return date.empty() ? hit.reference
                        : fmt::format("{} ({})", hit.reference, program::printed_date(date));
}

/// Before that nobody can say from this index.
std::string since(const std::string& earliest) {
    return earliest.empty()
               ? ""
               : fmt::format(" The earliest text held is of {}.", program::printed_date(earliest));
}

std::string texts(std::size_t count) {
    return program::counted(count, "other text", "other texts");
}

/// Number of the asked passage in its series; the series' size when it is not there.
std::size_t asked_in(const Trace& trace) {
    return static_cast<std::size_t>(std::ranges::find(trace.series, true, &Carrier::asked) -
                                    trace.series.begin());
}

/// Where it comes from in its series; empty when it is the first there.
std::string origin_in_series(const Trace& trace, std::size_t asked) {
    if (asked == 0 || asked >= trace.series.size()) return {};
    std::size_t since = asked;
    while (since > 0 && trace.series[since].diff && trace.series[since].diff->unchanged()) --since;
    if (since < asked) return "unchanged since " + dated(trace.series[since].hit);
    return fmt::format("{} from {}", change_of(*trace.series[asked].diff),
                       dated(trace.series[asked - 1].hit));
}

/// The nearest earlier text of another title, where the series has none.
std::string origin_elsewhere(const Trace& trace) {
    const Carrier* nearest = nullptr;
    for (const Carrier& carrier : trace.others) {
        const bool earlier = carrier.hit.masthead.date < trace.asked->masthead.date;
        if (earlier && (nearest == nullptr || carrier.similarity >= nearest->similarity))
            nearest = &carrier;
    }
    if (nearest == nullptr) return "in no earlier text held";
    if (nearest->diff && nearest->diff->unchanged())
        return "in no earlier text of this title; unchanged from " + dated(nearest->hit);
    return fmt::format("in no earlier text of this title; nearest in {}", dated(nearest->hit));
}

}  // namespace

std::string change_of(const lookup::WordDiff& diff) {
    if (diff.unchanged()) return "unchanged";
    std::string counts;
    if (diff.words_out() > 0) counts = program::counted(diff.words_out(), "word", "words") + " out";
    if (diff.words_in() > 0) {
        counts += counts.empty() ? program::counted(diff.words_in(), "word", "words")
                                 : ", " + program::grouped(diff.words_in());
        counts += " in";
    }
    return fmt::format("changed ({}{})", counts,
                       diff.whole ? "" : "; too many to tell word from word");
}

std::string summary_of(const Trace& trace, const std::string& earliest) {
    const std::size_t unchanged = trace.in_series.unchanged + trace.in_others.unchanged;
    const std::size_t changed = trace.in_series.changed + trace.in_others.changed;
    std::string summary;
    if (unchanged + changed == 0) {
        summary = "No other text carries it.";
    } else if (changed == 0) {
        summary = fmt::format("Unchanged in {}.", texts(unchanged));
    } else if (unchanged == 0) {
        summary = fmt::format("In other words in {}.", texts(changed));
    } else {
        summary = fmt::format("Unchanged in {}, in other words in {}.", texts(unchanged),
                              program::grouped(changed));
    }
    if (trace.first && !(trace.asked && trace.first->key == trace.asked->key)) {
        summary += fmt::format(" These words first in {}.", dated(*trace.first));
    } else if (trace.first) {
        summary += " These words stand here first.";
    }
    return summary + since(earliest);
}

std::string phrase_summary_of(const Trace& trace, const std::string& earliest) {
    std::string summary = "Used in " + program::counted(trace.in_others.unchanged, "text", "texts");
    if (trace.first) summary += ", first in " + dated(*trace.first);
    return summary + "." + since(earliest);
}

std::vector<std::string> fates_of(const Trace& trace) {
    const std::size_t asked = asked_in(trace);
    const std::string origin = origin_in_series(trace, asked);
    std::vector<std::string> fates = {origin.empty() ? origin_elsewhere(trace) : origin};
    std::size_t kept = asked;
    while (kept + 1 < trace.series.size() && trace.series[kept + 1].diff->unchanged()) ++kept;
    if (kept > asked && kept < trace.series.size())
        fates.push_back("unchanged until " + dated(trace.series[kept].hit));
    if (kept + 1 < trace.series.size()) {
        const Carrier& next = trace.series[kept + 1];
        fates.push_back(fmt::format("{} in {}", change_of(*next.diff), dated(next.hit)));
    }
    return fates;
}

}  // namespace chancery::output
