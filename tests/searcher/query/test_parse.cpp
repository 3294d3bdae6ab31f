// SPDX-License-Identifier: GPL-2.0-or-later
#include <string>
#include <string_view>
#include <vector>

#include "searcher/query/names.hpp"
#include "searcher/query/parse.hpp"
#include "searcher/query/ranges.hpp"
#include "tests/catch.hpp"

using namespace chancery;
using query::parse;

namespace {

struct ParseRow {
    std::string query;
    std::string tree;
};

/// The printed tree, or the error with its caret.
std::string outcome(std::string_view query) {
    const auto tree = parse(query);
    return tree ? query::to_expression(tree->root) : to_sentence(tree.error());
}

struct Fault {
    std::string query;
    std::size_t caret;
    std::string why;
};

void check_fault(const Fault& row) {
    CAPTURE(row.query);
    const auto tree = parse(row.query);
    REQUIRE_FALSE(tree.has_value());
    CHECK(tree.error().kind == Kind::usage);
    CHECK(tree.error().what == row.query + "\n" + std::string(row.caret, ' ') + "^");
    CHECK(tree.error().why == row.why);
    CHECK_FALSE(tree.error().remedy.empty());
}

}  // namespace

TEST_CASE("parse: words side by side are evidence", "[query]") {
    const auto row = GENERATE(values<ParseRow>({
        {"cyber", "(word cyber)"},
        {"responsible state behaviour", "(any (word responsible) (word state) (word behaviour))"},
        {"and or not", "(any (word and) (word or) (word not))"},
        {"a & b . c", "(any (word a) (word b) (word c))"},
        {"a (b c)", "(any (word a) (word b) (word c))"},
        {"13(c)", "(word 13(c))"},
        {"13 (c)", "(any (word 13) (word c))"},
        {"((a))", "(word a)"},
    }));
    CAPTURE(row.query);
    CHECK(outcome(row.query) == row.tree);
}

TEST_CASE("parse: a phrase beside words must hold", "[query]") {
    const auto row = GENERATE(values<ParseRow>({
        {"\"due diligence\" cyber territory",
         "(and-maybe (phrase \"due diligence\") (any (word cyber) (word territory)))"},
        {"cyber \"due diligence\"", "(and-maybe (phrase \"due diligence\") (word cyber))"},
        {"\"a b\" \"c d\"", "(and (phrase \"a b\") (phrase \"c d\"))"},
        {"x \"a b\" \"c d\"", "(and-maybe (and (phrase \"a b\") (phrase \"c d\")) (word x))"},
        {"(\"a b\" OR \"c d\") x", "(and-maybe (or (phrase \"a b\") (phrase \"c d\")) (word x))"},
        {"(\"a b\" OR c) x", "(any (or (phrase \"a b\") (word c)) (word x))"},
        {"(a AND b) c", "(and-maybe (and (word a) (word b)) (word c))"},
        {"\u00abhe said \"no\"\u00bb", "(phrase \"he said \\\"no\\\"\")"},
    }));
    CAPTURE(row.query);
    CHECK(outcome(row.query) == row.tree);
}

TEST_CASE("parse: a plus makes a word required", "[query]") {
    const auto row = GENERATE(values<ParseRow>({
        {"+a", "(word a)"},
        {"+a b c", "(and-maybe (word a) (any (word b) (word c)))"},
        {"b +a +c", "(and-maybe (and (word a) (word c)) (word b))"},
        {"+(a b) c", "(and-maybe (any (word a) (word b)) (word c))"},
        {"+session:76 a", "(and (word a) (field session (word 76)))"},
    }));
    CAPTURE(row.query);
    CHECK(outcome(row.query) == row.tree);
}

TEST_CASE("parse: exclusions stand in an and", "[query]") {
    const auto row = GENERATE(values<ParseRow>({
        {"cyber -nuclear", "(and (word cyber) (not (word nuclear)))"},
        {"-nuclear cyber", "(and (word cyber) (not (word nuclear)))"},
        {"cyber NOT nuclear", "(and (word cyber) (not (word nuclear)))"},
        {"cyber AND NOT nuclear", "(and (word cyber) (not (word nuclear)))"},
        {"NOT nuclear AND cyber", "(and (not (word nuclear)) (word cyber))"},
        {"a AND (NOT b)", "(and (word a) (not (word b)))"},
        {"a (-b -c)", "(and (word a) (not (word b)) (not (word c)))"},
        {"a b -\"c d\" -(e OR f)",
         "(and (any (word a) (word b)) (not (phrase \"c d\")) (not (or (word e) (word f))))"},
        {"session:76 -type:letter",
         "(and (field session (word 76)) (not (field type (word letter))))"},
        {"coverage/gap open-ended", "(any (word coverage/gap) (word open-ended))"},
    }));
    CAPTURE(row.query);
    CHECK(outcome(row.query) == row.tree);
}

TEST_CASE("parse: side by side binds before AND, AND before OR", "[query]") {
    const auto row = GENERATE(values<ParseRow>({
        {"a b OR c d", "(or (any (word a) (word b)) (any (word c) (word d)))"},
        {"a b AND c d", "(and (any (word a) (word b)) (any (word c) (word d)))"},
        {"a OR b AND c", "(or (word a) (and (word b) (word c)))"},
        {"(a OR b) AND c", "(and (or (word a) (word b)) (word c))"},
        {"a AND b AND (c AND d)", "(and (word a) (word b) (word c) (word d))"},
        {"a OR (b OR c)", "(or (word a) (word b) (word c))"},
        {"a AND(b OR c)", "(and (word a) (or (word b) (word c)))"},
    }));
    CAPTURE(row.query);
    CHECK(outcome(row.query) == row.tree);
}

TEST_CASE("parse: fields restrict", "[query]") {
    const auto row = GENERATE(values<ParseRow>({
        {"title:\"open-ended working group\"",
         "(field title (phrase \"open-ended working group\"))"},
        {"session:76 cyber", "(and (word cyber) (field session (word 76)))"},
        {"session:76 \"a b\" c",
         "(and (and-maybe (phrase \"a b\") (word c)) (field session (word 76)))"},
        {"session:76 \"a b\"", "(and (field session (word 76)) (phrase \"a b\"))"},
        {"title:(privacy OR encryption)", "(field title (or (word privacy) (word encryption)))"},
        {"title:(a \"b c\")", "(field title (and-maybe (phrase \"b c\") (word a)))"},
        {"(title:a OR heading:a) b",
         "(and (word b) (or (field title (word a)) (field heading "
         "(word a))))"},
        {"session:(75 76)", "(field session (or (word 75) (word 76)))"},
        {"sponsor:(Estonia Kenya)", "(field sponsor (any (word Estonia) (word Kenya)))"},
        {"symbol:S/RES/1373(2001)", "(field symbol (word S/RES/1373(2001)))"},
        {"Organ:OEWG", "(field body (word OEWG))"},
        {"title:NOT", "(field title (word NOT))"},
        {"http://a.b/c 12:30 Note: x",
         "(any (word http://a.b/c) (word 12:30) (word Note:) (word x))"},
    }));
    CAPTURE(row.query);
    CHECK(outcome(row.query) == row.tree);
}

TEST_CASE("parse: dates and numbers are ranges", "[query]") {
    const auto row = GENERATE(values<ParseRow>({
        {"date:2018..2021", "(date 2018..2021)"},
        {"date:2020-12..", "(date 2020-12..)"},
        {"date:..2019-06-30", "(date ..2019-06-30)"},
        {"date:2021-12-06", "(date 2021-12-06)"},
        {"date:2024-02-29", "(date 2024-02-29)"},
        {"date:\"2021\"", "(date 2021)"},
        {"date:2021-03..2021", "(date 2021-03..2021)"},
        {"year:2020..2023 cyber", "(and (word cyber) (year 2020..2023))"},
        {"year:(2020 2022)", "(or (year 2020) (year 2022))"},
        {"year:(2018..2022 -2020)", "(and (year 2018..2022) (not (year 2020)))"},
        {"responsible \"due diligence\" -nuclear date:2018..2021",
         "(and (and-maybe (phrase \"due diligence\") (word responsible)) (date 2018..2021) "
         "(not (word nuclear)))"},
    }));
    CAPTURE(row.query);
    CHECK(outcome(row.query) == row.tree);
}

TEST_CASE("parse: a query must say what to find", "[query][errors]") {
    const auto row = GENERATE(values<Fault>({
        {". . .", 0, "the query has no words"},
        {"\"\"", 0, "the query has no words"},
        {"-a", 0, "this only excludes"},
        {"NOT a NOT b", 0, "this only excludes"},
        {"a OR -b", 5, "this side of OR only excludes"},
        {"-b OR a", 0, "this side of OR only excludes"},
        {"-(-a) b", 1, "this only excludes"},
        {"title:(-a)", 6, "this only excludes"},
    }));
    check_fault(row);
}

TEST_CASE("parse: operators and brackets need their other part", "[query][errors]") {
    const auto row = GENERATE(values<Fault>({
        {"AND", 0, "AND has nothing before it"},
        {"AND a", 0, "AND has nothing before it"},
        {"a OR", 2, "OR has nothing behind it"},
        {"a AND OR b", 2, "AND has nothing behind it"},
        {"a AND .", 2, "AND has nothing behind it"},
        {"(OR a)", 1, "OR has nothing before it"},
        {"a NOT", 2, "NOT has nothing behind it"},
        {"NOT NOT a", 0, "NOT has nothing behind it"},
        {"-\"\" a", 0, "- has nothing behind it"},
        {"a (", 2, "the brackets hold no words"},
        {"a () b", 2, "the brackets hold no words"},
        {"(a OR (b)", 0, "this bracket is never closed"},
        {"a)b", 1, "this bracket was never opened"},
        {")", 0, "this bracket was never opened"},
    }));
    check_fault(row);
}

TEST_CASE("parse: faults of fields and dates are shown in their place", "[query][errors]") {
    const auto row = GENERATE(values<Fault>({
        {"a titel:b", 2, "there is no field \"titel\""},
        {"nosuch:\"a b\"", 0, "there is no field \"nosuch\""},
        {"a title:", 2, "the field \"title\" has no value"},
        {"title: a", 0, "the field \"title\" has no value"},
        {"title:*", 6, "the value has no letters and no digits"},
        {"title:\"\"", 6, "the value has no letters and no digits"},
        {"title:()", 6, "the brackets hold no words"},
        {"title:(a session:76)", 9, "a field stands inside the field title"},
        {"date:2021-02-30", 5, "there is no day 2021-02-30"},
        {"date:2018..2021-13", 11, "there is no month 13"},
        {"date:0000", 5, "there is no year 0000"},
        {"date:2021-1-1", 5, "\"2021-1-1\" is not a date"},
        {"date:2018-2021", 5, "\"2018-2021\" is not a date"},
        {"date:-1", 5, "\"-1\" is not a date"},
        {"date:..", 5, "the range has neither end"},
        {"date:2021-03-01..2021-01-01", 5, "the range ends before it begins"},
        {"year:2021..1999", 5, "the range ends before it begins"},
        {"year:9999999999", 5, "\"9999999999\" is too large"},
        {"year:2021.5", 5, "\"2021.5\" is not a whole number"},
        {"year:1..2..3", 8, "\"2..3\" is not a whole number"},
    }));
    check_fault(row);
}

TEST_CASE("parse: near fields are suggested", "[query][errors]") {
    CHECK(parse("titel:b").error().remedy == "did you mean title:?");
    CHECK(parse("orgn:b").error().remedy == "did you mean body:?");
    CHECK(parse("nosuch:b").error().remedy.find("agenda") != std::string::npos);
    CHECK(query::edit_distance("titel", "title") == 1);
    CHECK(query::edit_distance("", "abc") == 3);
    CHECK(query::edit_distance("kitten", "sitting") == 3);
}

TEST_CASE("parse: the caret stands below wide and combining characters", "[query][errors]") {
    CHECK(parse("\u7f51\u7edc titel:b").error().what == "\u7f51\u7edc titel:b\n     ^");
    CHECK(parse("e\u0301 titel:b").error().what == "e\u0301 titel:b\n  ^");
    CHECK(parse("a\x1b[2J\tb\u202e titel:b").error().what ==
          "a\uFFFD[2J b\uFFFD titel:b\n         ^");
    CHECK(parse("").error().what == "query");
    CHECK(parse(" \t").error().what == "query");
}

TEST_CASE("parse: of a long query the error shows a window", "[query][errors]") {
    std::string query;
    for (int i = 0; i < 200; ++i) query += "word ";
    const std::string what = parse(query + "titel:b " + query).error().what;
    const std::size_t line_end = what.find('\n');
    const std::string line = what.substr(0, line_end);
    CHECK(line.size() == 70 + 2 * std::string_view("\u2026").size());
    const std::size_t caret = what.size() - line_end - 2;
    // The dots in front are one column and three bytes.
    CHECK(line.substr(caret + 2, 8) == "titel:b ");
}

TEST_CASE("parse: limits are errors", "[query][errors]") {
    const auto nested = [](std::size_t depth) {
        return std::string(depth, '(') + "a" + std::string(depth, ')');
    };
    CHECK(outcome(nested(query::max_nesting)) == "(word a)");
    CHECK(parse(nested(query::max_nesting + 1)).error().why ==
          "brackets are nested more than 100 deep");
    std::string words;
    for (std::size_t i = 0; i < query::max_terms; ++i) words += "w ";
    CHECK(parse(words).has_value());
    CHECK(parse(words + "w").error().why == "the query has more than 1,000 words");
    CHECK(parse("\"" + words + "w\"").error().why == "the query has more than 1,000 words");
}

TEST_CASE("parse: notes tell what may have been meant otherwise", "[query]") {
    CHECK(parse("a NOT b c")->notes ==
          std::vector<std::string>{"NOT excludes only \"b\"; brackets would exclude more words"});
    CHECK(parse("a NOT (b c)")->notes.empty());
    CHECK(parse("\"a b")->notes.size() == 1);
    CHECK(parse("Title: a")->notes.size() == 1);
    CHECK(parse("encrypt* a NEAR/3 b")->notes.size() == 2);
    CHECK(parse("a* a* a*")->notes.size() == 1);
}

TEST_CASE("parse: a field on one side of OR only is noted", "[query]") {
    CHECK(parse("session:76 a OR b")->notes.size() == 1);
    CHECK(parse("a OR b -c")->notes.size() == 1);
    CHECK(parse("session:76 a OR session:75 b")->notes.empty());
    CHECK(parse("(session:76 a) OR b")->notes.empty());
    CHECK(parse("session:76 (a OR b)")->notes.empty());
    CHECK(parse("title:a OR b")->notes.empty());
}

TEST_CASE("parse: a date's first and last day", "[query]") {
    CHECK(query::first_day("2021") == "2021-01-01");
    CHECK(query::last_day("2021") == "2021-12-31");
    CHECK(query::first_day("2024-02") == "2024-02-01");
    CHECK(query::last_day("2024-02") == "2024-02-29");
    CHECK(query::last_day("1900-02") == "1900-02-28");
    CHECK(query::last_day("2021-12-06") == "2021-12-06");
}

TEST_CASE("parse: nodes know their column", "[query]") {
    const auto tree = parse("\u7f51 (b OR c)");
    const auto& operands = query::as_operation(tree->root, query::Operator::any)->operands;
    CHECK(operands[0].column == 0);
    CHECK(operands[1].column == 3);
}
