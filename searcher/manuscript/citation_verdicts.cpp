// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/manuscript/citation_verdicts.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "indexer/program/numbers.hpp"
#include "indexer/text/normal.hpp"
#include "searcher/manuscript/possible.hpp"

namespace chancery::manuscript {
namespace {

using document::Masthead;
using reference::finder::Find;

/// True when one date is the other or the start of it.
bool same_date(std::string_view one, std::string_view other) {
    return !one.empty() && !other.empty() && (one.starts_with(other) || other.starts_with(one));
}

/// A letter is cited by its own date, which its title prints.
bool stands_in_title(const Masthead& masthead, std::string_view iso) {
    return masthead.title.find(program::printed_date(iso)) != std::string::npos;
}

std::string differing_date(const Masthead& masthead, const Find& find) {
    if (find.date.empty() || (masthead.date.empty() && masthead.published.empty())) return {};
    if (same_date(masthead.date, find.date) || same_date(masthead.published, find.date)) return {};
    if (stands_in_title(masthead, find.date)) return {};
    const bool adopted = masthead.type == "resolution" || masthead.type == "decision";
    std::string message =
        fmt::format("{} is not of {}", find.symbol.name, program::printed_date(find.date));
    if (!masthead.date.empty())
        message += fmt::format("; it {} {}", adopted ? "was adopted on" : "is dated",
                               program::printed_date(masthead.date));
    if (!masthead.published.empty() && masthead.published != masthead.date)
        message += fmt::format("{} distributed on {}", masthead.date.empty() ? "; it was" : " and",
                               program::printed_date(masthead.published));
    return message;
}

class CitationJudge {
  public:
    CitationJudge(const Find& find, std::string_view text, std::vector<Finding>& findings)
        : find_(find), text_(text), findings_(findings) {}

    void add(Verdict verdict, Gravity gravity, std::string message) {
        Finding finding;
        finding.verdict = verdict;
        finding.gravity = gravity;
        finding.span = {find_.begin, find_.end};
        finding.text = text::stored_form(text_.substr(find_.begin, find_.end - find_.begin));
        finding.message = std::move(message);
        finding.cited = key_of(find_);
        findings_.push_back(std::move(finding));
    }

    /// What needs no index.
    void judge_alone(std::string_view today) {
        if (auto reason = impossible_symbol(find_.symbol.name, today); !reason.empty()) {
            add(Verdict::cannot_exist, Gravity::fault,
                fmt::format("{} cannot exist: {}", find_.symbol.name, reason));
            exists_ = false;
        }
        const auto day = impossible_day(text_.substr(std::min(find_.end, text_.size())));
        if (find_.date.empty() && !day.empty()) {
            add(Verdict::cannot_exist, Gravity::fault,
                fmt::format("there is no such day as {}", day));
            dated_ = false;
        }
    }

    Result<void> judge_held(Source& work, Sources& sources, std::string_view today) {
        const Masthead& masthead = work.hits.front().masthead;
        const std::size_t before = findings_.size();
        if (auto message = differing_date(masthead, find_); !message.empty())
            add(Verdict::date_differs, Gravity::fault, message);
        auto placed = judge_places(sources);
        if (!placed) return placed;
        auto later = sources.later_forms(find_.symbol.name);
        if (!later) return pass_on(std::move(later));
        for (const std::string& form : *later) judge_later(form);
        const bool sound =
            std::none_of(findings_.begin() + static_cast<std::ptrdiff_t>(before), findings_.end(),
                         [](const Finding& one) { return one.gravity == Gravity::fault; });
        if (sound && dated_) add(Verdict::held, Gravity::fine, held_as(work));
        (void)today;
        return {};
    }

    void judge_absent(const std::string& lack, std::string_view today) {
        if (!exists_) return;
        if (auto reason = impossible_date(find_.symbol.name, find_.date, today); !reason.empty()) {
            add(Verdict::date_differs, Gravity::fault,
                fmt::format("{} cannot be of that date: {}", find_.symbol.name, reason));
            return;
        }
        add(Verdict::not_held, Gravity::note,
            lack.empty() ? find_.symbol.name + " is not held" : lack);
    }

  private:
    std::string held_as(const Source& work) const {
        const Masthead& masthead = work.hits.front().masthead;
        std::string message = "held";
        if (!masthead.title.empty()) message += ": " + masthead.title;
        return message;
    }

    Result<void> judge_places(Sources& sources) {
        for (const reference::Place& place : find_.places) {
            auto there = sources.of(find_.symbol.name, {place});
            if (!there) return pass_on(std::move(there));
            if ((*there)->lack.empty()) continue;
            add(Verdict::no_paragraph, Gravity::fault, (*there)->lack);
        }
        return {};
    }

    void judge_later(const std::string& form) {
        const bool corrected = form.find("/Corr.") != std::string::npos;
        add(Verdict::superseded, corrected ? Gravity::note : Gravity::fault,
            corrected ? fmt::format("{} corrects {}", form, find_.symbol.name)
                      : fmt::format("{} was superseded by {}", find_.symbol.name, form));
    }

    const Find& find_;
    std::string_view text_;
    std::vector<Finding>& findings_;
    bool exists_ = true, dated_ = true;
};

}  // namespace

std::string key_of(const Find& find) {
    const std::string places = reference::to_string(find.places);
    return find.symbol.name + (places.empty() ? "" : "#" + places);
}

Result<void> judge_citation(const Find& find, std::string_view text, std::string_view today,
                            Sources& sources, std::vector<Finding>& findings) {
    CitationJudge judge(find, text, findings);
    judge.judge_alone(today);
    auto work = sources.of(find.symbol.name, {});
    if (!work) return pass_on(std::move(work));
    if ((*work)->held()) return judge.judge_held(**work, sources, today);
    judge.judge_absent((*work)->lack, today);
    return {};
}

}  // namespace chancery::manuscript
