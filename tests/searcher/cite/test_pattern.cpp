// SPDX-License-Identifier: GPL-2.0-or-later
#include <algorithm>

#include "searcher/cite/facts.hpp"
#include "searcher/cite/pattern.hpp"
#include "searcher/cite/style.hpp"
#include "tests/catch.hpp"

namespace chancery::cite {
namespace {

std::string value(std::string_view name) {
    if (name == "organ") return "UNGA";
    return name == "number" ? "73/27" : "";
}

}  // namespace

TEST_CASE("cite: a pattern's brackets appear with all that they need, or not at all", "[cite]") {
    struct PatternRow {
        std::string pattern, expected;
    };
    const auto row = GENERATE(values<PatternRow>({
        {"{organ} Res {number}", "UNGA Res 73/27"},
        {"{organ}[ ({date})]", "UNGA"},
        {"{organ}[ {number}[ of {date}]]", "UNGA 73/27"},
        {"[{title}|{organ}|{number}]", "UNGA"},
        {"[{title}|{date}]", ""},
        {"[{title}, |]{organ}", "UNGA"},
        {"a {title} b", "a  b"},
        {"line\\nend \\[kept\\] \\{x\\} \\\\", "line\nend [kept] {x} \\"},
        {"", ""},
        {"[{organ}", "UNGA"},
        {"{organ", "UNGA"},
        {"a]b|c", "a]b|c"},
        {"\\", "\\"},
    }));
    INFO(row.pattern);
    CHECK(expand(row.pattern, value) == row.expected);
}

TEST_CASE("cite: patterns that are not closed are told", "[cite]") {
    CHECK(is_well_formed("a[b|{c}[d]]\\]"));
    for (const std::string_view bad : {"[a", "a]", "{a", "a|b", "{a[b]}", "a\\"}) {
        INFO(bad);
        CHECK_FALSE(is_well_formed(bad));
    }
}

TEST_CASE("cite: the rules of all styles are patterns of placeholders that exist", "[cite]") {
    const std::vector<std::string_view> inner = {"n",       "nth",   "base", "letter", "session",
                                                 "ordinal", "stem",  "d",    "dd",     "mm",
                                                 "mon",     "month", "yyyy", "quoted", "citation"};
    for (const Style& style : styles()) {
        CHECK_FALSE(style.help().empty());
        auto rules = style.fields();
        for (const auto& [name, pattern] : style.own_rules()) {
            const bool list = name == "months" || name == "months.short" || name == "ordinals" ||
                              name == "letters@ar";
            if (!list && name != "help") rules.emplace_back(name, pattern);
        }
        for (const auto& [name, pattern] : rules) {
            INFO(style.name() << ": " << name);
            CHECK(is_well_formed(pattern));
            for (const std::string& used : placeholders_of(pattern)) {
                INFO(used);
                const bool known = Facts::knows(used) || std::ranges::count(inner, used) > 0;
                CHECK(known);
            }
        }
        CHECK(style.fields().empty() == style.is_prose());
    }
}

TEST_CASE("cite: a style goes back to the one behind it, file by file", "[cite]") {
    const Style& oscola = *find_style("oscola");
    CHECK(oscola.rule("unit.para") == "para {n}");
    CHECK(oscola.rule("range") == "–");
    CHECK(oscola.rule("no such rule").empty());
    // The less specific rule of the file itself comes before the more specific one behind it.
    const std::vector<std::string> names = {"cite.resolution.Security Council", "cite.resolution"};
    CHECK(find_style("chicago")->first_rule(names, "en")->starts_with("[{author}, ]"));
    CHECK(find_style("un")->rule("unit.para", "fr") == "par. {n}");
    CHECK(find_style("un")->rule("unit.para", "de") == "para. {n}");
    CHECK(find_style("xyz") == nullptr);
    CHECK(styles().front().name() == default_style);
}

}  // namespace chancery::cite
