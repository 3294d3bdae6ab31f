// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/cite/facts.hpp"
#include "searcher/cite/headline.hpp"
#include "searcher/cite/numbers.hpp"
#include "tests/catch.hpp"
#include "tests/support/golden_works.hpp"

namespace chancery::cite {

TEST_CASE("cite: numbers of resolutions, records and supplements", "[cite]") {
    struct FactsRow {
        std::string symbol, base, letter, session, meeting, supplement;
    };
    const auto row = GENERATE(values<FactsRow>({
        {"A/RES/73/27", "73/27", "", "", "", ""},
        {"A/RES/43/78H", "43/78", "H", "", "", ""},
        {"A/RES/74/255A-B", "74/255", "A-B", "", "", ""},
        {"A/RES/217A(III)", "217", "A", "III", "", ""},
        {"A/RES/1874(S-IV)", "1874", "", "S-IV", "", ""},
        {"A/RES/ES-11/1", "ES-11/1", "", "", "", ""},
        {"S/RES/1373(2001)", "1373", "", "2001", "", ""},
        {"E/RES/2019/25", "2019/25", "", "", "", ""},
        {"A/HRC/RES/40/10", "40/10", "", "", "", ""},
        {"A/56/PV.1", "", "", "", "1", ""},
        {"A/C.1/78/SR.12", "", "", "", "12", ""},
        {"A/74/17", "", "", "", "", "17"},
        {"A/74/53", "", "", "", "", "53"},
        {"A/74/50", "", "", "", "", ""},
        {"A/74/174", "", "", "", "", ""},
        {"A/25/17", "", "", "", "", ""},
        {"S/74/17", "", "", "", "", ""},
        {"A/74/17/Add.1", "", "", "", "", ""},
    }));
    INFO(row.symbol);
    const Numbers numbers = numbers_of({row.symbol});
    CHECK(numbers.base == row.base);
    CHECK(numbers.letter == row.letter);
    CHECK(numbers.session == row.session);
    CHECK(numbers.meeting == row.meeting);
    CHECK(numbers.supplement == row.supplement);
}

TEST_CASE("cite: decisions of the Assembly have no symbol on paper", "[cite]") {
    CHECK_FALSE(numbers_of({"A/DEC/77/512"}).on_paper);
    CHECK_FALSE(numbers_of({"E/DEC/2021/253"}).on_paper);
    CHECK(numbers_of({"A/HRC/DEC/18/120"}).on_paper);
}

TEST_CASE("cite: symbols are printed with blanks and read back without", "[cite]") {
    struct FactsRow {
        std::string symbol, printed;
    };
    const auto row = GENERATE(values<FactsRow>({
        {"A/RES/73/27", "A/RES/73/27"},
        {"S/RES/1373(2001)", "S/RES/1373 (2001)"},
        {"A/RES/217A(III)", "A/RES/217A (III)"},
        {"A/81/6(Sect.2)", "A/81/6 (Sect. 2)"},
        {"A/CONF.157/24(PartI)", "A/CONF.157/24 (Part I)"},
        {"A/78/PV.50(Resumption1)", "A/78/PV.50 (Resumption 1)"},
        {"ICCD/COP(8)/CST/8", "ICCD/COP(8)/CST/8"},
    }));
    CHECK(spaced({row.symbol}) == row.printed);
    const auto back = reference::parse_symbol(row.printed);
    REQUIRE(back.has_value());
    CHECK(back->name == row.symbol);
}

TEST_CASE("cite: headline capitals", "[cite]") {
    struct FactsRow {
        std::string title, expected;
    };
    const auto row = GENERATE(values<FactsRow>({
        {"Developments in the field of information", "Developments in the Field of Information"},
        {"follow-up to the state-of-the-art report", "Follow-Up to the State-of-the-Art Report"},
        {"role of ICTs: a report", "Role of ICTs: A Report"},
        {"what it is for", "What It Is For"},
        {"“security” (draft)", "“Security” (Draft)"},
        {"2nd meeting", "2nd Meeting"},
        {"at 3 p.m. sharp", "At 3 p.m. Sharp"},
        {"économie et droit", "économie Et Droit"},
        {"", ""},
    }));
    CHECK(headline(row.title, "a in it's of the to for at and") == row.expected);
}

TEST_CASE("cite: dates as far as they are known", "[cite]") {
    Cited work = tests::golden_work("A/RES/73/27");
    const auto dated = [&](std::string_view style, const std::string& date) {
        work.masthead.date = date;
        return Facts(*find_style(style), work).value("date");
    };
    CHECK(dated("un", "2018-12-05") == "5 December 2018");
    CHECK(dated("un", "2018-12") == "December 2018");
    CHECK(dated("un", "2018") == "2018");
    CHECK(dated("bluebook", "2018-12-05") == "Dec. 5, 2018");
    CHECK(dated("bluebook", "2018-09") == "Sept. 2018");
    CHECK(dated("bluebook", "2018") == "2018");
    CHECK(dated("ris", "2018-12-05") == "2018/12/05/");
    CHECK(dated("ris", "2018") == "2018///");
    CHECK(dated("biblatex", "2018-12") == "2018-12");
    CHECK(dated("un", "2018-99-99").find("99 2018") == std::string::npos);
    work.masthead.published = "2018-12-11";
    CHECK(dated("un", "") == "11 December 2018");
}

TEST_CASE("cite: a body that was misread is no author", "[cite]") {
    Cited work = tests::golden_work("A/70/174");
    for (const std::string body : {"___________", "1.", ""}) {
        work.masthead.body = body;
        CHECK(Facts(*find_style("ris"), work).value("author") == "United Nations");
        CHECK(Facts(*find_style("chicago"), work).value("author").empty());
    }
    work.masthead.symbol = {"file:letters/letter.pdf"};
    CHECK(Facts(*find_style("ris"), work).value("author").empty());
    CHECK(Facts(*find_style("ris"), work).value("publisher").empty());
    CHECK(Facts(*find_style("ris"), work).value("symbol").empty());
}

TEST_CASE("cite: keys of letters and digits", "[cite]") {
    const auto key = [](const std::string& symbol, const std::string& language) {
        document::Masthead masthead;
        masthead.symbol = {symbol};
        masthead.language = language;
        return citation_key(masthead);
    };
    CHECK(key("A/RES/76/19", "en") == "un-a-res-76-19");
    CHECK(key("A/RES/76/19", "fr") == "un-a-res-76-19-fr");
    CHECK(key("S/RES/1373(2001)", "en") == "un-s-res-1373-2001");
    CHECK(key("file:reports/gge 2015.pdf", "en") == "file-reports-gge-2015-pdf");
    CHECK(key("file:письмо.pdf", "ru").find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") ==
          std::string::npos);
    CHECK(key("file:письмо.pdf", "ru") != key("file:письма.pdf", "ru"));
}

}  // namespace chancery::cite
