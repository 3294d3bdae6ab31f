// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/reference/finder/sessions.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <string_view>
#include <utility>
#include <vector>

#include "data/vocabulary/council_numbers.hpp"
#include "indexer/text/table.hpp"

namespace chancery::reference::finder {
namespace {

/// Last resolution of each session of the Assembly to the thirtieth, to some tens: sessions were
/// resumed, and bounds need not be sharp to tell another organisation's numbers.
constexpr auto last_numbers = std::to_array<unsigned>(
    {0,    110,  195,  290,  366,  500,  610,  711,  808,  906,  995,  1150, 1240, 1350, 1497, 1630,
     1770, 1880, 1996, 2010, 2140, 2245, 2380, 2505, 2615, 2765, 2905, 3065, 3205, 3365, 3545});
constexpr unsigned slack = 40;

/// Years of the Assembly's special sessions since the Human Rights Council holds some, too.
constexpr unsigned first_council_year = 2006, first_late_special = 29;
constexpr auto late_specials =
    std::to_array<std::pair<unsigned, unsigned>>({{29, 2014}, {30, 2016}, {31, 2020}, {32, 2021}});

/// The table of the Council's numbers is told to be right to a few.
constexpr unsigned council_slack = 5;

unsigned value_of(std::string_view digits) {
    unsigned value = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return value;
}

const std::vector<CouncilYear>& council_numbers() {
    static const std::vector<CouncilYear> numbers = [] {
        std::vector<CouncilYear> rows;
        for (const text::Row& row : text::table_rows(data::council_numbers))
            rows.push_back({value_of(row[0]), value_of(row[1])});
        return rows;
    }();
    return numbers;
}

}  // namespace

bool fits_council(unsigned number, unsigned year) {
    const auto& rows = council_numbers();
    const auto next = std::ranges::lower_bound(rows, year, {}, &CouncilYear::year);
    const unsigned before = next == rows.begin() ? 0 : (next - 1)->last;
    if (number + council_slack <= before) return false;
    return next == rows.end() || number <= next->last + council_slack;
}

CouncilYear latest_council_year() {
    return council_numbers().back();
}

bool fits_assembly(unsigned session, unsigned year) {
    return year == 1945 + session || year == 1946 + session;
}

bool fits_human_rights(unsigned session, unsigned year) {
    const double expected = 2006.5 + (session - 1) / 3.03;
    return session <= last_council_session && std::abs(expected - year) <= 1.6;
}

bool fits_old_session(unsigned session, unsigned number) {
    return session >= 1 && session < last_numbers.size() &&
           number + slack > last_numbers[session - 1] && number <= last_numbers[session] + slack;
}

bool fits_special_session(unsigned session, unsigned year) {
    if (session < first_late_special) return year < first_council_year;
    const auto known =
        std::ranges::find(late_specials, session, &std::pair<unsigned, unsigned>::first);
    return known != late_specials.end() && (year == 0 || year == known->second);
}

}  // namespace chancery::reference::finder
