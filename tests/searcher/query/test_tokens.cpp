// SPDX-License-Identifier: GPL-2.0-or-later
#include <string>

#include "searcher/query/tokens.hpp"
#include "tests/catch.hpp"

using chancery::query::max_query_bytes;
using chancery::query::Token;
using chancery::query::tokenize;
using chancery::query::TokenKind;

namespace {

/// One letter a token before its text: "w:cyber".
std::string shown(const Token& token) {
    switch (token.kind) {
        case TokenKind::word:
            return "w:" + token.text;
        case TokenKind::phrase:
            return "p:" + token.text;
        case TokenKind::field:
            return "f:" + token.text;
        case TokenKind::punctuation:
            return ".";
        case TokenKind::conjunction:
        case TokenKind::disjunction:
        case TokenKind::negation:
            return "o:" + token.text;
        case TokenKind::end:
            return "";
        default:
            return token.text;
    }
}

std::string tokens_of(const std::string& query) {
    const auto tokens = tokenize(query);
    std::string line;
    for (const Token& token : tokens.value().list) {
        const std::string one = shown(token);
        if (!line.empty() && !one.empty()) line += " ";
        line += one;
    }
    return line;
}

struct TokensRow {
    std::string query;
    std::string tokens;
};

void tokens_check(const TokensRow& row) {
    CAPTURE(row.query);
    CHECK(tokens_of(row.query) == row.tokens);
}

}  // namespace

TEST_CASE("tokens: hyphens, slashes, dots and apostrophes stay in words", "[query][tokens]") {
    const auto row = GENERATE(values<TokensRow>({
        {"open-ended group", "w:open-ended w:group"},
        {"A/AC.290/2021/CRP.2", "w:A/AC.290/2021/CRP.2"},
        {"2018-2021 73/27", "w:2018-2021 w:73/27"},
        {"States' l'Assembl\u00e9e ABC\u201913", "w:States' w:l'Assembl\u00e9e w:ABC\u201913"},
        {"a\u3000b\u00a0c\u2003d\ne", "w:a w:b w:c w:d w:e"},
        {"a\x1b"
         "b\x07"
         "c",
         "w:a w:b w:c"},
        {"cyber* a?b ~2 ^3", "w:cyber* w:a?b w:~2 w:^3"},
        {"\u7f51\u7edc\u5b89\u5168", "w:\u7f51\u7edc\u5b89\u5168"},
    }));
    tokens_check(row);
}

TEST_CASE("tokens: signs are operators only before an operand behind a blank", "[query][tokens]") {
    const auto row = GENERATE(values<TokensRow>({
        {"-cyber +law", "- w:cyber + w:law"},
        {"(-a)", "( - w:a )"},
        {"-\"a b\" -(a) -title:a", "- p:a b - ( w:a ) - f:title w:a"},
        {"a - b", "w:a . w:b"},
        {"a -", "w:a ."},
        {"a- b+ c-+d", "w:a- w:b+ w:c-+d"},
        {"--help", ". w:help"},
        {"+-a", ". w:a"},
        {"-. -- -->", ". . . . ."},
        {"(a)-b", "( w:a ) . w:b"},
        {"\u2013a", "w:\u2013a"},
    }));
    tokens_check(row);
}

TEST_CASE("tokens: brackets closed inside a word belong to it", "[query][tokens]") {
    const auto row = GENERATE(values<TokensRow>({
        {"S/RES/1373(2001)", "w:S/RES/1373(2001)"},
        {"13(c) 6(a)(ii) f(x(y))", "w:13(c) w:6(a)(ii) w:f(x(y))"},
        {"13 (c)", "w:13 ( w:c )"},
        {"(see S/RES/1373(2001))", "( w:see w:S/RES/1373(2001) )"},
        {"a(b c)", "w:a ( w:b w:c )"},
        {"a(b", "w:a ( w:b"},
        {"a)b", "w:a ) w:b"},
        {"a(\"b\")", "w:a ( p:b )"},
        {"AND(b) NOT(c)", "o:AND ( w:b ) o:NOT ( w:c )"},
        {"[13(c)] {a}", "w:[13(c)] w:{a}"},
    }));
    tokens_check(row);
}

TEST_CASE("tokens: quotation marks of many habits make phrases", "[query][tokens]") {
    const auto row = GENERATE(values<TokensRow>({
        {"\"due diligence\"", "p:due diligence"},
        {"\u201cdue diligence\u201d", "p:due diligence"},
        {"\u201edue diligence\u201c", "p:due diligence"},
        {"\u201cdue diligence\"", "p:due diligence"},
        {"\u00ab\u00a0due  diligence \u00bb", "p:due diligence"},
        {"\u2039a\u203a \u00bbb\u00ab", "p:a p:b"},
        {"\u300c\u7f51\u7edc\u300d\u300a\u5baa\u7ae0\u300b", "p:\u7f51\u7edc p:\u5baa\u7ae0"},
        {"\"say \u00abhello\u00bb\"", "p:say \u00abhello\u00bb"},
        {"a\"b\"c", "w:a p:b w:c"},
        {"\"a AND b\"", "p:a AND b"},
        {"\"\" \" \" \"!\"", ". . ."},
        {"a\u300db", "w:a . w:b"},
        {"\"unclosed phrase", "p:unclosed phrase"},
    }));
    tokens_check(row);
}

TEST_CASE("tokens: an unclosed quotation mark is noted", "[query][tokens]") {
    CHECK(tokenize("a \"b c").value().notes.size() == 1);
    CHECK(tokenize("\"b c\"").value().notes.empty());
}

TEST_CASE("tokens: operators are whole words in capitals", "[query][tokens]") {
    const auto row = GENERATE(values<TokensRow>({
        {"a AND b OR NOT c", "w:a o:AND w:b o:OR o:NOT w:c"},
        {"and or not And", "w:and w:or w:not w:And"},
        {"ANDORRA NOTE NOT-a", "w:ANDORRA w:NOTE w:NOT-a"},
    }));
    tokens_check(row);
}

TEST_CASE("tokens: a name and a colon make a field when a value follows", "[query][tokens]") {
    const auto row = GENERATE(values<TokensRow>({
        {"title:privacy", "f:title w:privacy"},
        {"TITLE:a organ:b", "f:TITLE w:a f:organ w:b"},
        {"title:\"a b\" title:(a)", "f:title p:a b f:title ( w:a )"},
        {"symbol:A/RES/75/240 x", "f:symbol w:A/RES/75/240 w:x"},
        {"(symbol:S/RES/1373(2001))", "( f:symbol w:S/RES/1373(2001) )"},
        {"title:-a title:AND title::a", "f:title w:-a f:title w:AND f:title w::a"},
        {"date:..2019 date:..", "f:date w:..2019 f:date ."},
        {"title: a", "f:title w:a"},
        {"nosuch:a nosuch:(a)", "f:nosuch w:a f:nosuch ( w:a )"},
        {"http://a.b?c=d#e 12:30 std::string", "w:http://a.b?c=d#e w:12:30 w:std::string"},
        {"mailto:a@b", "w:mailto:a@b"},
        {"Note: see (Title:) foo:", "w:Note: w:see ( w:Title: ) w:foo:"},
        {":a a.b:c", "w::a w:a.b:c"},
    }));
    tokens_check(row);
}

TEST_CASE("tokens: positions are bytes, columns code points", "[query][tokens]") {
    const auto tokens = tokenize("\u7f51\u7edc \"a\"").value().list;
    REQUIRE(tokens.size() == 3);
    CHECK(tokens[1].position == 7);
    CHECK(tokens[1].end == 10);
    CHECK(tokens[1].column == 3);
    CHECK(tokens[2].column == 6);
}

TEST_CASE("tokens: a query has 32 KiB of UTF-8 at most", "[query][tokens]") {
    CHECK(tokenize(std::string(max_query_bytes, 'a')).has_value());
    CHECK(tokenize(std::string(max_query_bytes + 1, 'a')).error().why ==
          "the query is longer than 32 KiB");
    CHECK(tokenize("ab\xff").error().what == "ab\uFFFD\n  ^");
}
