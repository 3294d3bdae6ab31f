// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/manuscript/possible.hpp"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <vector>

#include <fmt/format.h>

#include "indexer/program/numbers.hpp"
#include "indexer/reference/cleaned.hpp"
#include "indexer/reference/finder/sessions.hpp"
#include "indexer/reference/finder/tokens.hpp"
#include "indexer/reference/pinpoint.hpp"
#include "indexer/text/table.hpp"

namespace chancery::manuscript {
namespace {

using reference::finder::Meaning;
using reference::finder::Token;

// Sessions open in September of 1945 + their number; numbers with a slash begin with the 31st.
constexpr unsigned first_year = 1945, first_slashed = 31;
// The busiest session of the Assembly adopted some 350 resolutions; decisions begin with 401.
constexpr unsigned most_resolutions = 400, first_decision = 401, most_decisions = 899;
// The Council's busiest year had some 90.
constexpr unsigned most_in_a_year = 120;

/// The number at the start of a text; 0 when there is none.
unsigned number_of(std::string_view text) {
    unsigned value = 0;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
}

bool only_digits(std::string_view text) {
    return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

/// The session of the Assembly that sits on a day.
unsigned session_on(std::string_view today) {
    const unsigned year = number_of(today);
    const unsigned month = today.size() > 6 ? number_of(today.substr(5)) : 12;
    return year - first_year - (month < 9 ? 1 : 0);
}

std::string of_session(unsigned session, unsigned latest) {
    if (session > latest)
        return fmt::format("there was no session {} yet; the latest is {}", session, latest);
    if (session > 0 && session < first_slashed)
        return fmt::format("numbers with a slash begin with session 31, not with {}", session);
    return {};
}

/// A/RES/76/19, A/DEC/77/512.
std::string of_assembly(std::string_view kind, std::string_view rest, unsigned latest) {
    const std::size_t bracket = rest.find('(');
    const std::size_t slash = rest.find('/');
    if (bracket != std::string_view::npos && bracket < slash) {
        const std::string_view roman = rest.substr(bracket + 1, rest.find(')') - bracket - 1);
        const unsigned session = reference::roman_value(roman);
        if (session >= first_slashed)
            return fmt::format("sessions from the 31st on have numbers with a slash, not ({})",
                               roman);
        return {};
    }
    if (slash == std::string_view::npos || !only_digits(rest.substr(0, slash))) return {};
    const std::string reason = of_session(number_of(rest), latest);
    if (!reason.empty()) return reason;
    const unsigned number = number_of(rest.substr(slash + 1));
    const bool decision = kind == "DEC";
    if (!decision && number > most_resolutions)
        return fmt::format("no session has so many resolutions ({})", program::grouped(number));
    if (decision && (number < first_decision || number > most_decisions))
        return fmt::format("decisions have numbers from 401 on, not {}", program::grouped(number));
    return {};
}

/// S/RES/1373(2001).
std::string of_council(std::string_view rest, std::string_view today) {
    const unsigned number = number_of(rest), this_year = number_of(today);
    const std::size_t bracket = rest.find('(');
    const unsigned year =
        bracket == std::string_view::npos ? 0 : number_of(rest.substr(bracket + 1));
    if (year > this_year) return fmt::format("the year {} is yet to come", year);
    const auto known = reference::finder::latest_council_year();
    const unsigned ceiling =
        known.last + (this_year - std::min(this_year, known.year)) * most_in_a_year;
    if (number > ceiling)
        return fmt::format("the Security Council has not adopted so many resolutions ({})",
                           program::grouped(number));
    if (year == 0) return {};
    if (!reference::finder::fits_council(number, year))
        return fmt::format("resolution {} of the Security Council is not of {}", number, year);
    return {};
}

std::vector<std::string_view> parts_of(std::string_view symbol) {
    return text::split(symbol, '/');
}

bool is_year(std::string_view part) {
    return part.size() == 4 && only_digits(part) && number_of(part) >= first_year;
}

/// The Assembly's session that a printed date falls into.
bool fits_session(unsigned session, std::string_view iso) {
    const unsigned year = number_of(iso), opened = first_year + session;
    // Sessions are resumed until the next one opens.
    if (iso.size() < 7) return year == opened || year == opened + 1;
    const unsigned month = number_of(iso.substr(5));
    return (year == opened && month >= 9) || (year == opened + 1 && month <= 9);
}

unsigned days_in(unsigned month, unsigned year) {
    using namespace std::chrono;
    const year_month_day_last last{std::chrono::year(static_cast<int>(year)),
                                   month_day_last{std::chrono::month(month)}};
    return static_cast<unsigned>(last.day());
}

}  // namespace

std::string impossible_symbol(std::string_view symbol, std::string_view today) {
    const unsigned latest = session_on(today), this_year = number_of(today);
    for (const std::string_view kind : {"RES", "DEC"}) {
        const std::string start = fmt::format("A/{}/", kind);
        if (symbol.starts_with(start))
            return of_assembly(kind, symbol.substr(start.size()), latest);
    }
    if (symbol.starts_with("S/RES/")) return of_council(symbol.substr(6), today);
    const auto parts = parts_of(symbol);
    if (parts.size() < 3) return {};
    const bool by_year = (parts[0] == "S" || parts[0] == "E") && is_year(parts[1]);
    if (by_year && number_of(parts[1]) > this_year)
        return fmt::format("the year {} is yet to come", parts[1]);
    // Documents of a session are issued from spring on.
    const bool by_session = parts[0] == "A" && only_digits(parts[1]) && only_digits(parts[2]);
    return by_session ? of_session(number_of(parts[1]), latest + 1) : std::string();
}

std::string impossible_date(std::string_view symbol, std::string_view iso_date,
                            std::string_view today) {
    if (iso_date.empty()) return {};
    if (iso_date.substr(0, today.size()) > today)
        return fmt::format("{} is yet to come", program::printed_date(iso_date));
    const auto parts = parts_of(symbol);
    const bool adopted =
        parts.size() >= 4 && parts[0] == "A" && parts[1] == "RES" && only_digits(parts[2]);
    if (!adopted || fits_session(number_of(parts[2]), iso_date)) return {};
    const unsigned opened = first_year + number_of(parts[2]);
    return fmt::format("session {} sat from September {} to September {}, not on {}", parts[2],
                       opened, opened + 1, program::printed_date(iso_date));
}

std::string impossible_day(std::string_view text_behind) {
    constexpr std::size_t near = 60;
    const auto clean = reference::cleaned(text::trim(text_behind.substr(0, near)));
    const auto tokens = reference::finder::tokens_of(clean.text);
    std::size_t at = 0;
    while (at < tokens.size() && at < 4 && !tokens[at].number() &&
           tokens[at].means(Meaning::month) == nullptr) {
        const bool leads = tokens[at].is(',') || tokens[at].is('(') ||
                           tokens[at].means(Meaning::of) != nullptr ||
                           tokens[at].means(Meaning::date) != nullptr;
        if (!leads) return {};
        ++at;
    }
    if (at + 2 >= tokens.size()) return {};
    const bool day_first = tokens[at].number();
    const Token& name = day_first ? tokens[at + 1] : tokens[at];
    const Token& day = day_first ? tokens[at] : tokens[at + 1];
    std::size_t year_at = at + 2;
    if (tokens[year_at].is(',') && year_at + 1 < tokens.size()) ++year_at;
    const auto* month = name.means(Meaning::month);
    if (month == nullptr || !day.number() || !tokens[year_at].number()) return {};
    const unsigned year = tokens[year_at].value, number = number_of(*month);
    if (year < first_year || year > 2100 || number < 1 || number > 12) return {};
    if (day.value >= 1 && day.value <= days_in(number, year)) return {};
    return std::string(std::string_view(clean.text)
                           .substr(tokens[at].begin, tokens[year_at].end - tokens[at].begin));
}

}  // namespace chancery::manuscript
