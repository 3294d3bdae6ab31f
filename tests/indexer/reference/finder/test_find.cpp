// SPDX-License-Identifier: GPL-2.0-or-later
//
// Rules of finding, a group of rows each. Longer tables: test_tables.cpp; laws: test_laws.cpp.
#include <string>
#include <vector>

#include "indexer/reference/finder/find.hpp"
#include "tests/catch.hpp"
#include "tests/support/finds.hpp"

namespace chancery::reference::finder {
namespace {

using tests::finds_of;

struct FindRow {
    std::string text, finds;
};

TEST_CASE("find: whole symbols", "[find]") {
    const FindRow row = GENERATE(values<FindRow>({
        {"(A/76/135)", "A/76/135"},
        {"A/76/135*", "A/76/135"},
        {"A/76/135.", "A/76/135"},
        {"A/RES/75/240.3 It", "A/RES/75/240"},
        {"a/res/75/240", "A/RES/75/240"},
        {"A / RES / 75 / 240", "A/RES/75/240"},
        {"A/75/345-S/2020/898", "A/75/345-S/2020/898"},
        {"A/80/62*-E/2025/12*", "A/80/62-E/2025/12"},
        {"A/72/PV.111-113", "A/72/PV.111 | A/72/PV.112 | A/72/PV.113"},
        {"A/CONF.157/24 (Part I)", "A/CONF.157/24(PartI)"},
        {"GC.18/Res.9", "GC.18/Res.9"},
        {"A.32/4", ""},
        {"A/RES/75/253 A-C", "A/RES/75/253A | A/RES/75/253B | A/RES/75/253C"},
    }));
    CAPTURE(row.text);
    CHECK(finds_of(row.text) == row.finds);
}

TEST_CASE("find: modifications behind a symbol", "[find]") {
    const FindRow row = GENERATE(values<FindRow>({
        {"A/74/120 and Add.1", "A/74/120 | A/74/120/Add.1"},
        {"A/74/120, Add.1 and 2", "A/74/120 | A/74/120/Add.1 | A/74/120/Add.2"},
        {"A/66/152 and Add.1-3", "A/66/152 | A/66/152/Add.1 | A/66/152/Add.2 | A/66/152/Add.3"},
        {"A/66/152/Add.1 and Add.2", "A/66/152/Add.1 | A/66/152/Add.2"},
        {"A/73/305 and A/73/305/Corr.1, para. 56", "A/73/305#56 | A/73/305/Corr.1"},
        {"A/66/152 and Add.1-999", "A/66/152 | A/66/152/Add.1"},
    }));
    CAPTURE(row.text);
    CHECK(finds_of(row.text) == row.finds);
}

TEST_CASE("find: numbers behind their kind", "[find]") {
    const FindRow row = GENERATE(values<FindRow>({
        {"resolution 73/27", "A/RES/73/27"},
        {"Resolution 43/78 H", "A/RES/43/78H"},
        {"resolution 217 A (III)", "A/RES/217A(III)"},
        {"resolution 2200 (XXI) A", "A/RES/2200A(XXI)"},
        {"resolution 1874 (S-IV)", "A/RES/1874(S-IV)"},
        {"resolution S-26/2", "A/RES/S-26/2"},
        {"resolution ES-11/1", "A/RES/ES-11/1"},
        {"resolution 1373 (2001)", "S/RES/1373(2001)"},
        {"UNSCR 1325", "S/RES/1325"},
        {"Council resolution 2019/25", "E/RES/2019/25"},
        {"decision 77/512", "A/DEC/77/512"},
        {"resolution 74/2639", "A/RES/74/263"},
        {"resolution 73/27/4", ""},
        {"resolution 73/0", ""},
        {"resolution 30/5", ""},
        {"decision 77/5", ""},
    }));
    CAPTURE(row.text);
    CHECK(finds_of(row.text) == row.finds);
}

TEST_CASE("find: a list shares kind and organ", "[find]") {
    const FindRow row = GENERATE(values<FindRow>({
        {"resolutions 68/243, 69/28 and 70/237", "A/RES/68/243 | A/RES/69/28 | A/RES/70/237"},
        {"resolutions 68/243 of 27 December 2013 and 69/28 of 2 December 2014",
         "A/RES/68/243 | A/RES/69/28"},
        {"resolutions 74/28 and 74/29 of 12 December 2019", "A/RES/74/28 | A/RES/74/29"},
        {"resolutions 68/243 and 69/28, as well as its decisions 74/551 and 75/564",
         "A/RES/68/243 | A/RES/69/28 | A/DEC/74/551 | A/DEC/75/564"},
        {"resolutions 77/36-77/38", "A/RES/77/36 | A/RES/77/37 | A/RES/77/38"},
        {"resolutions 74/249 A and B", "A/RES/74/249A | A/RES/74/249B"},
        {"resolutions 67/290 on the forum and 70/299 on the follow-up",
         "A/RES/67/290 | A/RES/70/299"},
        {"Human Rights Council resolutions 24/14 and 27/21", "A/HRC/RES/24/14 | A/HRC/RES/27/21"},
        {"General Assembly and Security Council resolutions 70/262 and 2282 (2016)",
         "A/RES/70/262 | S/RES/2282(2016)"},
        {"resolutions 73/27, paragraph 5, and 74/28", "A/RES/73/27#5 | A/RES/74/28"},
    }));
    CAPTURE(row.text);
    CHECK(finds_of(row.text) == row.finds);
}

TEST_CASE("find: whose number it is", "[find]") {
    const FindRow row = GENERATE(values<FindRow>({
        {"resolution 40/10 of the Human Rights Council", "A/HRC/RES/40/10"},
        {"resolution 40/10 of 21 March 2019", "A/HRC/RES/40/10"},
        {"resolution 40/10 of 11 November 1985", "A/RES/40/10"},
        {"In its resolution 47/23, the Human Rights Council asked", "A/HRC/RES/47/23"},
        {"In its resolution 60/251, the General Assembly decided", "A/RES/60/251"},
        {"The Human Rights Council adopted resolution 48/4", "A/HRC/RES/48/4"},
        {"(A/74/53/Add.1), chap. III, resolution 42/12", "A/74/53/Add.1#ch3 | A/HRC/RES/42/12"},
        {"(E/2015/27), chap. I, sect. C, resolution 59/1", "E/2015/27#ch1.sc"},
        {"Environment Assembly resolution 5/2", "UNEP/EA.5/Res.2"},
        {"resolution 56/4 of the Commission on the Status of Women", ""},
        {"résolution 56/4 de la Commission, en date du 9 mars 2012", ""},
        {"decision 15/4 of the Conference of the Parties", ""},
        {"decision Ext/Assembly/AU/Dec.1 (XI)", ""},
        {"resolution CM/Res.1356 (LIV)", ""},
        {"resolution 707 (XXII)", ""},
        {"General Assembly resolution 2205 (XXI)", "A/RES/2205(XXI)"},
        {"decision 75(8)", ""},
        {"Economic and Social Council resolution 155 C (VII)", "E/RES/155C(VII)"},
        {"resolution S-34/1 of 12 May 2022", "A/HRC/RES/S-34/1"},
        {"resolution S-31/1 of 3 December 2020", "A/RES/S-31/1"},
    }));
    CAPTURE(row.text);
    CHECK(finds_of(row.text) == row.finds);
}

TEST_CASE("find: places behind their text", "[find]") {
    const FindRow row = GENERATE(values<FindRow>({
        {"A/70/174, para. 13 (c)", "A/70/174#13.c"},
        {"A/70/174, paras. 24, 25 and 31", "A/70/174#24,25,31"},
        {"A/62/20, paras. 117–118, and annex", "A/62/20#117..118,annex"},
        {"A/70/174, annex, para. 4", "A/70/174#annex.4"},
        {"A/74/10, chap. V, sect. A", "A/74/10#ch5.sa"},
        {"A/76/35, sect. III.E", "A/76/35#s3.se"},
        {"A/76/35, sect. III.E4", "A/76/35#s3.se"},
        {"A/76/135 (paras. 68-70)", "A/76/135#68..70"},
        {"A/40/1, annex II, appendix I", "A/40/1#annex2.app1"},
        {"A/40/1, appendix", "A/40/1#app1"},
        {"A/40/1 (Vol. I), annex VI; annex VII, para. 3", "A/40/1(Vol.I)#annex6,annex7.3"},
        {"A/40/1, paragraph (a)", "A/40/1#a"},
        {"A/40/1, part 40 and 6.1", "A/40/1#part40,6.1"},
        {"A/76/135 at para. 68", "A/76/135#68"},
        {"A/RES/73/27 (2018), para. 1", "A/RES/73/27#1"},
        {"(A/74/17), chap. VIII", "A/74/17#ch8"},
        {"resolution 76/19, OP3", "A/RES/76/19#3"},
        {"A/RES/70/237, ¶ 3", "A/RES/70/237#3"},
        {"resolution 51/233, paragraph 5 of resolution 52/237", "A/RES/51/233 | A/RES/52/237#5"},
        {"resolution 1 (I) and article VI of the Treaty", "A/RES/1(I)"},
    }));
    CAPTURE(row.text);
    CHECK(finds_of(row.text) == row.finds);
}

TEST_CASE("find: places before their text", "[find]") {
    const FindRow row = GENERATE(values<FindRow>({
        {"paragraph 20 of section VIII of its resolution 77/263 A", "A/RES/77/263A#s8.20"},
        {"section III, paragraph 9, of its resolution 59/265", "A/RES/59/265#s3.9"},
        {"paragraphs 23 to 27 of the annex to resolution 71/146",
         "A/RES/71/146#annex.23..annex.27"},
        {"article 5, paragraph 2 (b), of the annex to resolution 79/243",
         "A/RES/79/243#annex.art5.2.b"},
        {"the fourth preambular paragraph of resolution 76/19", "A/RES/76/19#pp4"},
        {"norm 13 (c) of A/70/174", "A/70/174#13.c"},
        {"paragraphs 5 and 7 above, resolution 76/19", "A/RES/76/19"},
        {"paragraph 3 of that resolution", ""},
        {"paragraph 13 above, A/76/135", "A/76/135"},
    }));
    CAPTURE(row.text);
    CHECK(finds_of(row.text) == row.finds);
}

TEST_CASE("find: the other languages", "[find]") {
    const FindRow row = GENERATE(values<FindRow>({
        {"résolution 58/5 du Conseil des droits de l’homme", "A/HRC/RES/58/5"},
        {"paragraphe 5 b) de sa résolution 73/27 du 1er décembre 2018", "A/RES/73/27#5.b"},
        {"resoluciones 73/27, de 5 de diciembre de 2018, y 74/29, de 12 de diciembre de 2019",
         "A/RES/73/27 | A/RES/74/29"},
        {"véanse A/70/174, párrs. 13 a 15", "A/70/174#13..15"},
        {"резолюции 26/20 Совета по правам человека", "A/HRC/RES/26/20"},
        {"резолюция 43/78 Н", "A/RES/43/78H"},
        {"резолюции 1998/72 Комиссии по правам человека", ""},
        {"пункты 5–7 своей резолюции 76/19", "A/RES/76/19#5..7"},
        {"Resolution 73/27 der Generalversammlung, Ziffer 3", "A/RES/73/27#3"},
    }));
    CAPTURE(row.text);
    CHECK(finds_of(row.text) == row.finds);
}

TEST_CASE("find: Chinese", "[find]") {
    const FindRow row = GENERATE(values<FindRow>({
        {"2018年12月5日第73/27号决议", "A/RES/73/27"},
        {"第73/27号、第74/28号和第75/240号决议", "A/RES/73/27 | A/RES/74/28 | A/RES/75/240"},
        {"其2022年12月7日第77/512号决定", "A/DEC/77/512"},
        {"2018年12月5日大会第73/27号决议", "A/RES/73/27"},
        {"2016年7月1日人权理事会第32/13号决议", "A/HRC/RES/32/13"},
        {"人权理事会第52/37号决议", "A/HRC/RES/52/37"},
        {"第76/237号决议第78段", "A/RES/76/237#78"},
        {"见A/70/174，第13(c)段。", "A/70/174#13.c"},
        {"A/76/135，第68至70段；A/77/275", "A/76/135#68..70 | A/77/275"},
        {"A/74/10，第二章，第一节", "A/74/10#ch2.s1"},
        {"A/40/1，附件五，A节", "A/40/1#annex5.sa"},
        {"A/40/1，第117和第118段及附件", "A/40/1#117,118,annex"},
        {"第2625(XXV)号决议，附件", "A/RES/2625(XXV)#annex"},
        {"预防犯罪和刑事司法委员会2016年5月27日第25/2号决议", ""},
    }));
    CAPTURE(row.text);
    CHECK(finds_of(row.text) == row.finds);
}

TEST_CASE("find: Arabic", "[find]") {
    const FindRow row = GENERATE(values<FindRow>({
        {"القرار 73/27 المؤرخ 5 كانون الأول/ديسمبر 2018", "A/RES/73/27"},
        {"وقراريها 73/27 و 74/28", "A/RES/73/27 | A/RES/74/28"},
        {"قرار مجلس حقوق الإنسان 44/4", "A/HRC/RES/44/4"},
        {"قرارها 1514 (د-15)", "A/RES/1514(XV)"},
        {"القرار دإ-26/2، المرفق", "A/RES/S-26/2#annex"},
        {"انظر A/70/174، الفقرة 13 (ج)", "A/70/174#13.c"},
        {"A/40/1، الفرع الأول – ألف", "A/40/1#s1.sa"},
        {"A/40/1، الفقرتان 117 و 118 والمرفق", "A/40/1#117,118,annex"},
        {"مقررها 74/550 باء", "A/DEC/74/550B"},
        {"قرار الجمعية العامة 1 (د-1) والمادة السادسة من معاهدة", "A/RES/1(I)"},
        {"القرار ٧٣/٢٧", "A/RES/73/27"},
    }));
    CAPTURE(row.text);
    CHECK(finds_of(row.text) == row.finds);
}

TEST_CASE("find: near misses", "[find]") {
    const FindRow row = GENERATE(values<FindRow>({
        {"", ""},
        {"open 24/7, on 9/11 and in 2022/23", ""},
        {"192.168.0.0/16 and CVE-2021/44228", ""},
        {"A/B testing, N/A, S/MIME, I/O", ""},
        {"a screen resolution of 1920/1080", ""},
        {"Article 2 (4) of the Charter", ""},
        {"Ibid., para. 5; see footnote 4", ""},
        {"Directive (EU) 2016/1148", ""},
        {"24/A/75/12", ""},
        {"the resolution, 5 March 2020", ""},
    }));
    CAPTURE(row.text);
    CHECK(finds_of(row.text) == row.finds);
}

TEST_CASE("find: one document in two forms is one find", "[find]") {
    const FindRow row = GENERATE(values<FindRow>({
        {"resolution 73/27 (A/RES/73/27)", "A/RES/73/27"},
        {"UNGA Res 73/27 (5 December 2018) UN Doc A/RES/73/27, para 5", "A/RES/73/27#5"},
        {"UNSC Res 1373 (28 September 2001) UN Doc S/RES/1373", "S/RES/1373(2001)"},
        {"[A/76/135](https://undocs.org/en/A/76/135), para. 29", "A/76/135#29"},
        {"<a href=\"https://docs.un.org/en/A/76/135\">A/76/135</a>", "A/76/135"},
        {"A/76/135, para. 2, and A/76/135, para. 3", "A/76/135#2 | A/76/135#3"},
        {"A/76/135 speaks of what A/76/135 says", "A/76/135 | A/76/135"},
        {"Resolution 73/27, Developments in the Field, A/RES/73/27, para. 5", "A/RES/73/27#5"},
        {"resolution 73/27, it said. A/RES/73/27, para. 5", "A/RES/73/27 | A/RES/73/27#5"},
        {"[^1]: A/76/135, para. 2.\n[^2]: A/76/135, para. 2.", "A/76/135#2 | A/76/135#2"},
        {"[^1]: A/76/135.\n[^2]: A/76/135.", "A/76/135 | A/76/135"},
    }));
    CAPTURE(row.text);
    CHECK(finds_of(row.text) == row.finds);
}

TEST_CASE("find: an empty line ends what belongs together", "[find]") {
    CHECK(finds_of("resolutions 73/27\nand 74/28") == "A/RES/73/27 | A/RES/74/28");
    CHECK(finds_of("resolutions 73/27\n\nand 74/28") == "A/RES/73/27");
    CHECK(finds_of("resolutions 73/27\n \t\nand 74/28") == "A/RES/73/27");
    CHECK(finds_of("resolutions 73/27\fand 74/28") == "A/RES/73/27");
    CHECK(finds_of("paragraph 5 of\n\nA/76/135") == "A/76/135");
    CHECK(finds_of("A/76/135\n\npara. 5") == "A/76/135");
}

/// What the finds take of the text.
std::vector<std::string> spans(const std::string& text) {
    std::vector<std::string> taken;
    for (const Find& find : find_citations(text)) {
        taken.push_back(text.substr(find.begin, find.end - find.begin));
    }
    return taken;
}

TEST_CASE("find: the span holds the words of the citation", "[find]") {
    using Spans = std::vector<std::string>;
    CHECK(spans("in its resolution 73/27 of 5 December 2018, it") == Spans{"resolution 73/27"});
    CHECK(spans("see “A/70/174, para. 13 (c)”.") == Spans{"A/70/174, para. 13 (c)"});
    CHECK(spans("the General Assembly resolutions 73/27 and 74/28 say") ==
          Spans{"General Assembly resolutions 73/27", "74/28"});
    CHECK(spans("by paragraph 5 of its resolution 73/27,") ==
          Spans{"paragraph 5 of its resolution 73/27"});
    CHECK(spans("又回顾其2018年12月5日第73/27号决议，") == Spans{"2018年12月5日第73/27号决议"});
    CHECK(spans("voir \xC2\xA0"
                "A/70/174.") == Spans{"A/70/174"});
    CHECK(spans("(https://undocs.org/A/76/135)") == Spans{"https://undocs.org/A/76/135"});
}

struct Told {
    std::string text, date;
    Certainty certainty;
};

TEST_CASE("find: dates and how sure a find is", "[find]") {
    const auto row = GENERATE(values<Told>({
        {"A/76/135", "", Certainty::certain},
        {"A/76/135 (14 July 2021)", "2021-07-14", Certainty::certain},
        {"resolution 73/27 of 5 December 2018", "2018-12-05", Certainty::certain},
        {"73/27 of 5 December 2018", "2018-12-05", Certainty::likely},
        {"resolution 40/10 of 21 March 2019", "2019-03-21", Certainty::likely},
        {"General Assembly resolution 707 (XXII)", "", Certainty::doubtful},
        {"resolution 73/27 of 5 December 1999", "1999-12-05", Certainty::doubtful},
        {"resolution 1373 (2001) of 28 September 2003", "2003-09-28", Certainty::doubtful},
        {"resolution 2045 (2015)", "", Certainty::doubtful},
        {"UN resolution 1701", "", Certainty::likely},
        {"The EU, at a brisk pace, supports resolution 76/19", "", Certainty::certain},
        {"le débat qui a eu lieu sur la résolution 76/19", "", Certainty::certain},
        {"the Security Council adopted resolution 2334", "", Certainty::likely},
        {"A/RES/68/167 (21 January 2014, adopted 18 December 2013)", "2013-12-18",
         Certainty::certain},
        {"Council resolution 2019/25", "", Certainty::likely},
        {"2018年12月5日大会第73/27号决议", "2018-12-05", Certainty::certain},
        {"resolution 73/27 of 1807 December 2018", "", Certainty::certain},
        {"2018年257月5日大会第73/27号决议", "", Certainty::certain},
    }));
    CAPTURE(row.text);
    const auto finds = find_citations(row.text);
    REQUIRE(finds.size() == 1);
    CHECK(finds.front().date == row.date);
    CHECK(finds.front().certainty == row.certainty);
}

TEST_CASE("find: whose text is read tells whose \"its resolution\" is", "[find]") {
    const auto finds = find_citations("Recalling its resolution 48/4,", {.organ = "A/HRC"});
    REQUIRE(finds.size() == 1);
    CHECK(finds.front().symbol.name == "A/HRC/RES/48/4");
}

TEST_CASE("find: names of certainties", "[find]") {
    CHECK(to_string(Certainty::certain) == "certain");
    CHECK(to_string(Certainty::likely) == "likely");
    CHECK(to_string(Certainty::doubtful) == "doubtful");
}

}  // namespace
}  // namespace chancery::reference::finder
