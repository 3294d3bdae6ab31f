// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/text/calendar.hpp"

#include <chrono>

#include <fmt/format.h>

namespace chancery::text {

std::string iso_day(unsigned year, unsigned month, unsigned day) {
    constexpr unsigned most_months = 12, most_days = 31;
    if (year < first_dated_year || year > last_dated_year || month > most_months || day > most_days)
        return {};
    const std::chrono::year_month_day date{std::chrono::year(static_cast<int>(year)),
                                           std::chrono::month(month), std::chrono::day(day)};
    return date.ok() ? fmt::format("{:04}-{:02}-{:02}", year, month, day) : std::string();
}

}  // namespace chancery::text
