// SPDX-License-Identifier: GPL-2.0-or-later
#include <limits>
#include <map>
#include <sstream>
#include <string>
#include <vector>

#include "bench/quality/comparison/comparison_page.hpp"
#include "bench/quality/comparison/comparison_plots.hpp"
#include "tests/catch.hpp"

using namespace chancery::quality;

namespace {

ComparisonReport report_of(const std::string& name, const std::vector<double>& differences) {
    ComparisonReport report{name, 10, 1, {}};
    Comparison comparison;
    comparison.measure = "nDCG@10";
    comparison.run = name;
    for (const double value : differences)
        comparison.differences.push_back({name, value, 0.25, 0.25 + value});
    comparison.student = student_test(differences);
    report.comparisons.push_back(comparison);
    return report;
}

std::string page_of(const ComparisonReport& report) {
    std::ostringstream page;
    write_page(report, page);
    return page.str();
}

std::size_t count(const std::string& text, const std::string& part) {
    std::size_t found = 0;
    for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++found;
    return found;
}

}  // namespace

TEST_CASE("page: foreign names stay text, and nothing is fetched or run", "[comparison]") {
    const std::string page =
        page_of(report_of("</title><script>alert('x')</script>\"&\x1b", {0.5, -0.25, 0}));
    CHECK(count(page, "<script") == 0);
    CHECK(count(page, "&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&quot;&amp;\\x1b") > 3);
    for (const char* fetched : {"http://", "https://", "url(", "src=", "href=", "@import"})
        CHECK(count(page, fetched) == 0);
    CHECK(count(page, "default-src 'none'") == 1);
}

TEST_CASE("page: every element is closed, every topic has its bar and its point", "[comparison]") {
    const std::string page = page_of(report_of("a", {0.5, -0.25, 0, 0.125}));
    for (const char* name :
         {"html", "body", "svg", "rect", "circle", "table", "section", "figure", "text"}) {
        CAPTURE(name);
        const std::string element = name;
        CHECK(count(page, "<" + element + ">") + count(page, "<" + element + " ") ==
              count(page, "</" + element + ">"));
    }
    CHECK(count(page, "<rect") == 4);
    CHECK(count(page, "<circle") == 4);
    CHECK(count(page, "class=\"down\"") == 2);
}

TEST_CASE("page: equal runs and infinite effects are drawn", "[comparison]") {
    for (const auto& differences : {std::vector<double>{0, 0}, std::vector<double>{0.5, 0.5}}) {
        const std::string page = page_of(report_of("a", differences));
        CHECK(count(page, "nan") == 0);
        CHECK(count(page, "inf") == 0);
    }
    CHECK(count(page_of(report_of("a", {0.5, 0.5})), "\u221E") == 1);
}

TEST_CASE("plots: limits are 1, 2 or 5 times a power of ten", "[comparison]") {
    struct Row {
        double value, limit;
    };
    const auto row = GENERATE(values<Row>({{0, 1},
                                           {0.2, 0.2},
                                           {0.21, 0.5},
                                           {0.7, 1},
                                           {1, 1},
                                           {3, 5},
                                           {1000, 1000},
                                           {std::numeric_limits<double>::quiet_NaN(), 1}}));
    CAPTURE(row.value);
    CHECK(round_limit(row.value) == Approx(row.limit));
}
