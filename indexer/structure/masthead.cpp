// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/structure/masthead.hpp"

#include <algorithm>

#include "data/vocabulary/bodies.hpp"
#include "data/vocabulary/committees.hpp"
#include "indexer/reference/symbol.hpp"
#include "indexer/structure/dates.hpp"
#include "indexer/structure/masthead/language.hpp"
#include "indexer/structure/masthead/pairs.hpp"
#include "indexer/structure/masthead/symbol.hpp"
#include "indexer/structure/print/masthead_lines.hpp"
#include "indexer/structure/states.hpp"
#include "indexer/text/ascii.hpp"
#include "indexer/text/normal.hpp"
#include "indexer/text/table.hpp"

namespace chancery::structure {
namespace {

using text::is_digit;

using document::Masthead;

/// The adopted date; where attributes differ, the one that is printed (domain section 4).
std::string adopted(const Pairs& pairs, std::vector<std::string>& warnings) {
    std::vector<std::string> dates;
    for (const std::string& value : values(pairs, "adopted")) {
        const std::string date = checked_date(value);
        if (!date.empty() && std::ranges::count(dates, date) == 0) dates.push_back(date);
    }
    const auto words = values(pairs, "adopted_words");
    const std::string printed = words.empty() ? std::string() : read_date(words.back());
    if (dates.size() == 1 && (printed.empty() || printed == dates[0])) return dates[0];
    if (dates.empty()) return printed;
    const std::string taken = printed.empty() ? dates.back() : printed;
    warnings.push_back("gives different dates of adoption; " + taken + " is taken, as printed");
    return taken;
}

std::string table_value(std::string_view kind, std::string_view symbol, bool inside) {
    std::string_view best, value;
    for (const text::Row& row : text::table_rows(data::bodies)) {
        if (row[0] != kind || row[1].size() <= best.size()) continue;
        const bool is_part = row[1].starts_with('/');
        if (is_part ? !(inside && symbol.find(row[1]) != symbol.npos) : !symbol.starts_with(row[1]))
            continue;
        best = row[1];
        value = row[2];
    }
    return std::string(value);
}

/// Parts inside a symbol ("/RES/", "/L.") are surer than words, words surer than its first letters.
std::string type_of(std::string_view symbol, const std::string& by_words) {
    const std::string by_symbol = table_value("type", symbol, true);
    const bool sure = std::ranges::any_of(text::table_rows(data::bodies), [&](const auto& row) {
        return row[0] == "type" && row[2] == by_symbol && row[1].starts_with('/') &&
               symbol.find(row[1]) != symbol.npos;
    });
    return sure || by_words.empty() ? by_symbol : by_words;
}

/// "95", "18 (a)" of "Agenda item 95" or "Points 18 a) et b)".
void add_agenda(std::string_view printed, std::vector<std::string>& items) {
    for (std::size_t i = 0; i < printed.size();) {
        if (!is_digit(printed[i])) {
            ++i;
            continue;
        }
        std::size_t end = i;
        while (end < printed.size() && is_digit(printed[end])) ++end;
        std::string item(printed.substr(i, end - i));
        std::size_t letter = end;
        while (letter < printed.size() && (printed[letter] == ' ' || printed[letter] == '('))
            ++letter;
        if (letter + 1 < printed.size() && printed[letter] >= 'a' && printed[letter] <= 'z' &&
            printed[letter + 1] == ')') {
            item += " (" + std::string(1, printed[letter]) + ")";
        }
        if (std::ranges::count(items, item) == 0) items.push_back(item);
        i = end;
    }
}

void read_papers(const Pairs& pairs, Masthead& masthead) {
    for (const std::string& printed : values(pairs, "draft")) {
        const auto prefix = reference::parse_symbol_prefix(printed);
        if (!prefix.symbol.empty()) masthead.drafts.push_back(prefix.symbol.name);
    }
    const auto paragraphs = values(pairs, "report_paragraph");
    const auto reports = values(pairs, "report");
    for (std::size_t i = 0; i < reports.size(); ++i) {
        const auto prefix = reference::parse_symbol_prefix(reports[i]);
        if (prefix.symbol.empty()) continue;
        std::string report = prefix.symbol.name;
        if (i < paragraphs.size() && !paragraphs[i].empty()) report += ", para. " + paragraphs[i];
        if (std::ranges::count(masthead.reports, report) == 0) masthead.reports.push_back(report);
    }
    for (const std::string& printed : values(pairs, "meeting_record")) {
        if (const auto symbol = reference::parse_symbol(printed))
            masthead.meeting_record = symbol->name;
    }
}

void read_subjects(const Pairs& pairs, Masthead& masthead) {
    for (const auto& [name, value] : pairs) {
        if (name == "subject") {
            const std::string term = text::stored_form(value);
            if (std::ranges::count(masthead.subjects, term, &document::Subject::term) == 0) {
                masthead.subjects.push_back({term, {}});
            }
        } else if (name == "subject_vocabulary" && !masthead.subjects.empty()) {
            if (masthead.subjects.back().vocabulary.empty()) {
                masthead.subjects.back().vocabulary = text::stored_form(value);
            }
        }
    }
}

std::vector<std::string> states(const Pairs& pairs, std::string_view name,
                                std::vector<std::string>& warnings) {
    std::vector<std::string> names;
    for (const std::string& printed : values(pairs, name)) {
        std::string state = state_name(printed);
        if (state.empty()) {
            warnings.push_back("names a voter that is no known State: " + printed);
            state = printed;
        }
        names.push_back(std::move(state));
    }
    return names;
}

unsigned tally(const Pairs& pairs, std::string_view name, std::size_t named) {
    const std::string value = first_value(pairs, name);
    if (value.empty() || value.size() > 4 || !std::ranges::all_of(value, is_digit)) {
        return static_cast<unsigned>(named);
    }
    return static_cast<unsigned>(std::stoul(value));
}

void read_vote(const Pairs& all, Masthead& masthead, std::vector<std::string>& warnings) {
    const Pairs pairs = nearest(all, "adoption");
    const std::string outcome = first_value(pairs, "adoption");
    document::Vote& vote = masthead.vote;
    vote.states_in_favour = states(pairs, "voter_in_favour", warnings);
    vote.states_against = states(pairs, "voter_against", warnings);
    vote.states_abstaining = states(pairs, "voter_abstaining", warnings);
    vote.in_favour = tally(pairs, "in_favour", vote.states_in_favour.size());
    vote.against = tally(pairs, "against", vote.states_against.size());
    vote.abstaining = tally(pairs, "abstaining", vote.states_abstaining.size());
    vote.recorded = vote.in_favour + vote.against + vote.abstaining > 0;
    const bool plain = outcome == "adoptedWithoutVote" || outcome == "adoptedRecordedVote";
    masthead.adoption =
        vote.recorded ? "recorded vote" : (outcome == "adoptedWithoutVote" ? "without a vote" : "");
    if (!plain && !outcome.empty()) masthead.adoption = outcome;
    if (vote.recorded && vote.in_favour != vote.states_in_favour.size()) {
        warnings.push_back("counts " + std::to_string(vote.in_favour) +
                           " votes in favour and names " +
                           std::to_string(vote.states_in_favour.size()) + " States");
    }
}

void read_sponsors(const Pairs& pairs, Masthead& masthead) {
    for (const std::string& prose : values(pairs, "sponsor")) {
        for (std::string& sponsor : sponsors_in(prose)) {
            if (std::ranges::count(masthead.sponsors, sponsor) == 0) {
                masthead.sponsors.push_back(std::move(sponsor));
            }
        }
    }
}

/// Arabic prefaces set a dash between number and title: "75/32 - ...".
std::string_view without_dash(std::string_view title) {
    for (const std::string_view dash : {"- ", "– ", "— "}) {
        if (title.starts_with(dash)) return title.substr(dash.size());
    }
    return title;
}

/// Title of the work; of a part, the common title and its own.
std::string title_of(const Pairs& pairs) {
    std::string title;
    bool own = false;
    for (const auto& [name, value] : pairs) {
        if (name == "part") own = true;
        if (name != "title") continue;
        const std::string printed = text::stored_form(value);
        const std::string_view piece = without_dash(printed);
        if (piece.empty()) continue;
        if (!title.empty()) title += own ? ": " : " ";
        own = false;
        title += piece;
    }
    return title;
}

std::string committee_of(std::string_view reference) {
    if (reference.starts_with('#')) reference.remove_prefix(1);
    for (const text::Row& row : text::table_rows(data::committees)) {
        if (row[0] == reference) return std::string(row[1]);
    }
    return {};
}

}  // namespace

MastheadResult read_masthead(const MastheadSource& source, std::vector<std::string>& warnings) {
    MastheadResult result;
    Masthead& masthead = result.masthead;
    const Pairs& pairs = source.work.metadata;
    masthead.symbol = symbol_of(source, warnings, result.doubt);
    masthead.language = language_of(source, warnings, result.doubt);
    masthead.title = title_of(pairs);
    masthead.body = table_value("body", masthead.symbol.name, false);
    masthead.type = type_of(masthead.symbol.name, first_value(pairs, "type"));
    if (masthead.body.empty()) masthead.body = first_value(pairs, "body");
    masthead.other_symbols = values(pairs, "other_symbol");
    masthead.parent = parent_symbol(masthead.symbol.name);
    if (masthead.type.empty()) masthead.type = "other";
    masthead.session = reference::session_of(masthead.symbol);
    if (masthead.session.empty()) masthead.session = first_value(pairs, "session");
    masthead.date = adopted(pairs, warnings);
    const auto published = values(pairs, "published");
    if (!published.empty()) masthead.published = checked_date(published.front());
    const auto meetings = values(pairs, "meeting");
    if (!meetings.empty()) masthead.meeting = meetings.back();
    masthead.committee = committee_of(first_value(pairs, "committee"));
    for (const std::string& printed : values(pairs, "agenda")) add_agenda(printed, masthead.agenda);
    masthead.agenda_title = first_value(pairs, "agenda_title");
    masthead.digest = first_value(pairs, "digest");
    read_papers(pairs, masthead);
    read_subjects(pairs, masthead);
    read_sponsors(nearest(pairs, "sponsor"), masthead);
    read_vote(pairs, masthead, warnings);
    if (masthead.title.empty()) warnings.emplace_back("has no title");
    return result;
}

}  // namespace chancery::structure
