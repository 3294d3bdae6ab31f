// SPDX-License-Identifier: GPL-2.0-or-later
#include <set>
#include <sstream>
#include <vector>

#include <nlohmann/json.hpp>

#include "indexer/text/table.hpp"
#include "searcher/cite/facts.hpp"
#include "searcher/cite/style.hpp"
#include "searcher/output/entries.hpp"
#include "tests/catch.hpp"
#include "tests/support/golden_works.hpp"

namespace chancery::tests {

namespace {

std::string with_line_ends(std::string_view cell) {
    std::string text;
    for (std::size_t i = 0; i < cell.size(); ++i) {
        const bool line_end = cell.substr(i, 2) == "\\n";
        text += line_end ? '\n' : cell[i];
        if (line_end) ++i;
    }
    return text;
}

std::string written(const cite::Style& style, const cite::Cited& cited) {
    if (style.is_prose()) return cite::Facts(style, cited).citation();
    std::ostringstream out;
    output::write_entries(style, {cited}, out);
    return out.str();
}

}  // namespace

TEST_CASE("cite: the golden citations", "[cite]") {
    const std::string table = golden_table("citations.tsv");
    const auto rows = text::table_rows(table);
    CHECK(rows.size() >= 60);
    for (const text::Row& row : rows) {
        INFO(row[0] << ' ' << row[1]);
        const cite::Style* style = cite::find_style(row[1]);
        REQUIRE(style != nullptr);
        const std::string found = written(*style, golden_work(std::string(row[0])));
        if (style->syntax() == cite::Syntax::csl_json) {
            CHECK(nlohmann::ordered_json::parse(found) == nlohmann::ordered_json::parse(row[2]));
        } else {
            CHECK(found == with_line_ends(row[2]));
        }
        CHECK_FALSE(row[4].empty());
        CHECK((row[3] == "seen" || row[3] == "derived" || row[3] == "memory"));
    }
}

TEST_CASE("cite: every style has golden citations", "[cite]") {
    const std::string table = golden_table("citations.tsv");
    std::set<std::string_view> styles;
    for (const text::Row& row : text::table_rows(table)) styles.insert(row[1]);
    for (const cite::Style& style : cite::styles()) {
        INFO(style.name());
        CHECK(styles.contains(style.name()));
    }
}

TEST_CASE("cite: no style leaves marks of what is missing", "[cite]") {
    const std::string table = golden_table("works.tsv");
    std::vector<std::string> symbols = {"file:letter.pdf"};
    for (const text::Row& row : text::table_rows(table)) symbols.emplace_back(row[0]);
    for (const std::string& symbol : symbols) {
        const bool is_work = symbol != symbols.front();
        const cite::Cited whole = is_work ? golden_work(symbol + "#1") : golden_work("A/70/174#1");
        for (unsigned missing = 0; missing < 64; ++missing) {
            cite::Cited work = whole;
            work.masthead.symbol = {symbol};
            if ((missing & 1) != 0) work.masthead.body.clear();
            if ((missing & 2) != 0) work.masthead.title.clear();
            if ((missing & 4) != 0) work.masthead.date.clear();
            if ((missing & 8) != 0) work.masthead.session.clear();
            if ((missing & 16) != 0) work.places.clear();
            if ((missing & 32) != 0) work.masthead.published.clear();
            for (const cite::Style& style : cite::styles()) {
                if (!style.is_prose()) continue;
                const std::string found = written(style, work);
                INFO(symbol << ' ' << style.name() << ": " << found);
                for (const char* mark : {"()", ", ,", "  ", " ,", " .", "..", ",.", "\n\n", "‘’"}) {
                    CHECK(found.find(mark) == std::string::npos);
                }
                CHECK(found.find_first_of(" ,.)") != 0);
                CHECK_FALSE(found.ends_with(' '));
                CHECK_FALSE(found.ends_with(','));
            }
        }
    }
}

}  // namespace chancery::tests
