// SPDX-License-Identifier: GPL-2.0-or-later
#include <string>

#include "indexer/structure/labels.hpp"
#include "tests/catch.hpp"

using namespace chancery::structure;

namespace {

/// "digit 6 [6]" of every reading, parted by "|"; "?" before a tentative label.
std::string shown(const Label& label) {
    std::string result = label.tentative ? "?" : "";
    for (const Reading& reading : label.readings) {
        if (result.size() > 1) result += "|";
        const char* names[] = {"digit", "letter", "roman", "ordinal"};
        result += std::string(names[static_cast<int>(reading.series)]) + " " +
                  std::to_string(reading.value);
        if (!reading.unit.empty()) result += " [" + reading.unit + "]";
    }
    return result;
}

struct LabelsRow {
    std::string printed, readings;
};
struct Split {
    std::string raw, label, rest;
};

}  // namespace

TEST_CASE("labels: a number apart is read in every spelling", "[labels]") {
    const auto row = GENERATE(values<LabelsRow>({
        {"6.", "digit 6 [6]"},
        {" 6 - ", "digit 6 [6]"},
        {"6-", "digit 6 [6]"},
        {"6", "digit 6 [6]"},
        {"6、", "digit 6 [6]"},
        {"6．", "digit 6 [6]"},
        {"12 bis.", "digit 12 [12bis]"},
        {"1.4", "digit 1 [1-4]"},
        {"1-4-", "digit 1 [1-4]"},
        {"29C.17", "digit 29 [29C-17]"},
        {"31.I.1", "digit 31 [31-I-1]"},
        {"٦.", "digit 6 [6]"},
        {"三、", "digit 3 [3]"},
        {"(b)", "letter 2"},
        {"b)", "letter 2"},
        {"（b）", "letter 2"},
        {"(aa)", "letter 27"},
        {"(ii)", "roman 2|letter 35"},
        {"(i)", "letter 9|roman 1"},
        {"(ج)", "letter 3"},
        {"(ﻫ)", "letter 5"},
        {"(هـ)", "letter 5"},
        {"㈡", "ordinal 2"},
        {"(十一)", "ordinal 11"},
        {"’3‘", "ordinal 3"},
        {"(2)", "ordinal 2"},
    }));
    CAPTURE(row.printed);
    CHECK(shown(read_label(row.printed)) == row.readings);
}

TEST_CASE("labels: what is no number is no label", "[labels]") {
    const auto printed = GENERATE(values<std::string>(
        {"", " ", "Annex", "(twelve)", "2021.", "0.", "(0)", "’0‘", "’123‘", "•", "Article 5"}));
    CAPTURE(printed);
    CHECK(read_label(printed).empty());
}

TEST_CASE("labels: a label at the head of a text is taken off it", "[labels]") {
    const auto row = GENERATE(values<Split>({
        {"1 -\tتقرر", "1 -", "تقرر"},
        {"\t(a)\tTo do", "(a)", "To do"},
        {"a) to do", "a)", "to do"},
        {"1.重申", "1.", "重申"},
        {"㈠国际", "㈠", "国际"},
        {"232\t.\tUrges", "232\t.", "Urges"},
        {"1.1\tObjective", "1.1", "Objective"},
        {"(s)he", "", ""},
        {"3.5 per cent", "", ""},
        {"1946 was", "1946", "was"},  // tentative: a label only where 1946 comes next
        {"The General", "", ""},
    }));
    CAPTURE(row.raw);
    const LabelPrefix prefix = split_label(row.raw);
    CHECK(prefix.label.printed == row.label);
    if (!row.label.empty()) CHECK(row.raw.substr(prefix.bytes) == row.rest);
}

TEST_CASE("labels: a number without its point is tentative", "[labels]") {
    CHECK(split_label("6 Also reaffirms").label.tentative);
    CHECK_FALSE(split_label("6. Also reaffirms").label.tentative);
}

TEST_CASE("labels: two labels at once", "[labels]") {
    const Label label = split_label("a) i) To do").label;
    REQUIRE(label.below.size() == 2);
    CHECK(label.below[1].series == Series::roman);
}

TEST_CASE("labels: Chinese numerals", "[labels]") {
    struct Numeral {
        std::string printed;
        unsigned value;
    };
    const auto row = GENERATE(values<Numeral>({{"一", 1},
                                               {"十", 10},
                                               {"十一", 11},
                                               {"二十", 20},
                                               {"九十九", 99},
                                               {"一百零五", 105},
                                               {"附件", 0},
                                               {"", 0}}));
    CAPTURE(row.printed);
    CHECK(chinese_value(row.printed) == row.value);
}
