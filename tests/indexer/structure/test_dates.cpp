// SPDX-License-Identifier: GPL-2.0-or-later
#include <string>

#include "indexer/structure/dates.hpp"
#include "tests/catch.hpp"

using namespace chancery::structure;

namespace {
struct DatesRow {
    std::string printed, date;
};
}  // namespace

TEST_CASE("dates: printed ones in seven languages", "[dates]") {
    const auto row = GENERATE(values<DatesRow>({
        {"6 December 2021", "2021-12-06"},
        {"6 décembre 2021", "2021-12-06"},
        {"1er août 2023", "2023-08-01"},
        {"6 de diciembre de 2021", "2021-12-06"},
        {"6 декабря 2021 года", "2021-12-06"},
        {"2 мая 2022 года", "2022-05-02"},
        {"5 марта 2022 года", "2022-03-05"},
        {"6 كانون الأول/ديسمبر 2021", "2021-12-06"},
        {"4 تشرين الثاني/نوفمبر 2022", "2022-11-04"},
        {"2021年12月6日", "2021-12-06"},
        {"6. Dezember 2021", "2021-12-06"},
        {"31 June 2021", ""},
        {"6 December", ""},
        {"December", ""},
        {"6 December 1821", ""},
        {"1807 December 2018", ""},
        {"", ""},
    }));
    CAPTURE(row.printed);
    CHECK(read_date(row.printed) == row.date);
}

TEST_CASE("dates: attributes are checked", "[dates]") {
    const auto row = GENERATE(values<DatesRow>({{"2021-12-06", "2021-12-06"},
                                                {"2021-12-06T00:00:00", "2021-12-06"},
                                                {"0001-01-01", ""},
                                                {"0219-12-27", ""},
                                                {"2021-13-01", ""},
                                                {"2021/12/06", ""},
                                                {"6-12-2021", ""},
                                                {"", ""}}));
    CAPTURE(row.printed);
    CHECK(checked_date(row.printed) == row.date);
}
