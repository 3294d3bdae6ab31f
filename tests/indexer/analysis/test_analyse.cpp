// SPDX-License-Identifier: GPL-2.0-or-later
#include <string>
#include <vector>

#include "indexer/analysis/analyse.hpp"
#include "indexer/text/normal.hpp"
#include "indexer/text/utf8.hpp"
#include "tests/catch.hpp"

namespace chancery::analysis {
namespace {

/// Tokens as one line: "exact/ranked@position", "-" for a form that is absent.
std::string line_of(std::string_view language, std::string_view text) {
    Analyser analyser(language);
    std::string line;
    for (const Token& token : analyser.analyse(text)) {
        line += (line.empty() ? "" : " ") + (token.exact.empty() ? "-" : token.exact) + "/" +
                (token.ranked.empty() ? "-" : token.ranked) + "@" + std::to_string(token.position);
    }
    return line;
}

struct AnalyseRow {
    const char *language, *text, *line;
};

TEST_CASE("analyse: words and their two forms", "[analysis]") {
    const auto row = GENERATE(values<AnalyseRow>({
        {"en", "", ""},
        {"en", " ,;. ", ""},
        {"en", "Lanterns", "lanterns/lantern@0"},
        {"en", "keeping kept", "keeping/keep@0 kept/keep@1"},
        {"en", "open-ended", "open/open@0 ended/end@1 -/openend@1"},
        {"en", "e\u2011mail", "e/e@0 mail/mail@1 -/email@1"},
        {"en", "one-two-three",
         "one/one@0 two/two@1 -/onetwo@1 three/three@2 -/twothre@2 "
         "-/onetwothre@2"},
        {"en", "10-year 2018-2021", "10/10@0 year/year@1 2018/2018@2 2021/2021@3"},
        {"en", "open - ended open- ended", "open/open@0 ended/end@1 open/open@2 ended/end@3"},
        {"en", "U.N. U.S.A U.N.", "un/un@0 usa/usa@1 un/un@2"},
        {"en", "the U.N.'s", "the/the@0 un/un@1 s/-@2"},
        {"en", "10.1.2", "10.1.2/10.1.2@0 -/10@0 -/1@0 -/10.1@0 -/2@0"},
        {"en", "12,345,678 6,5 2018,2019", "12345678/12345678@0 6,5/6,5@1 2018,2019/2018,2019@2"},
        {"en", "organisation organize", "organisation/organiz@0 organize/organiz@1"},
        {"en", "\u3164 a", "a/a@0"},
        {"en", "harbour's", "harbour/harbor@0 s/-@1"},
        {"en", "harbour\u2019s", "harbour/harbor@0 s/-@1"},
        {"en", "harbours' tide", "harbours/harbor@0 tide/tide@1"},
        {"en", "s tide", "s/s@0 tide/tide@1"},
        {"en", "1,500 6.5", "1500/1500@0 6.5/6.5@1"},
        {"en", "6.5.", "6.5/6.5@0"},
        {"en", "6, 5", "6/6@0 5/5@1"},
        {"en", "a.b", "a/a@0 b/b@1"},
        {"en", "A/RES/199/1", "a/a@0 res/res@1 199/199@2 1/1@3"},
        {"en", "13(c)", "13/13@0 c/c@1"},
        {"en", "ﬁne", "fine/fine@0"},
        {"en", "na\u00EFve", "na\u00EFve/naiv@0"},
        {"en", "Stra\u00DFe", "strasse/strass@0"},
        {"en", "tide\u00ADless", "tideless/tideless@0"},
        {"en", "x_y", "x/x@0 y/y@1"},
        {"fr", "l'Assemblée", "l/-@0 assemblée/assembl@1"},
        {"fr", "qu\u2019il", "qu/-@0 il/il@1"},
        {"fr", "aujourd'hui", "aujourd/aujourd@0 hui/hui@1"},
        {"fr", "ASSEMBLÉE assemblees", "assemblée/assembl@0 assemblees/assembl@1"},
        {"fr", "l lanterne", "l/l@0 lanterne/lantern@1"},
        {"es", "resolución", "resolución/resolu@0"},
        {"es", "resolucion", "resolucion/resolu@0"},
        {"es", "resoluciones", "resoluciones/resolu@0"},
        {"es", "ion", "ion/ion@0"},
        {"ru", "фонаря", "фонаря/фонар@0"},
        {"ru", "Фонари", "фонари/фонар@0"},
        {"ru", "всё все", "всё/все@0 все/все@1"},
        {"ru", "какой", "какой/как@0"},
        {"ar", "الأمن", "الأمن/امن@0"},
        {"ar", "الأمنُ", "الأمنُ/امن@0"},
        {"ar", "أمن امن", "أمن/امن@0 امن/امن@1"},
        {"zh", "网", "网/网@0"},
        {"zh", "网络", "网/-@0 -/网络@0 络/-@1"},
        {"zh", "网 络", "网/网@0 络/络@1"},
        {"zh", "网络5G", "网/-@0 -/网络@0 络/-@1 5g/5g@2"},
        {"de", "Häfen", "häfen/haf@0"},
        {"xx", "Lanterns", "lanterns/lanterns@0"},
        {"", "Häfen", "häfen/hafen@0"},
    }));
    CAPTURE(row.language, row.text);
    CHECK(line_of(row.language, row.text) == row.line);
}

TEST_CASE("analyse: a run of Chinese gives its letters and its pairs", "[analysis]") {
    Analyser analyser("zh");
    std::vector<std::string> exact, ranked;
    for (const Token& token : analyser.analyse("互联网络。安全")) {
        if (!token.exact.empty()) exact.push_back(token.exact);
        if (!token.ranked.empty()) ranked.push_back(token.ranked);
    }
    CHECK(exact == std::vector<std::string>{"互", "联", "网", "络", "安", "全"});
    CHECK(ranked == std::vector<std::string>{"互联", "联网", "网络", "安全"});
}

TEST_CASE("analyse: folding leaves Chinese letters of the main block as they are", "[analysis]") {
    for (char32_t letter = 0x4E00; letter <= 0x9FFF; ++letter) {
        std::string text;
        text::append(text, letter);
        if (text::folded(text) != text) FAIL("U+" << std::hex << static_cast<unsigned>(letter));
    }
}

TEST_CASE("analyse: places are bytes of the text", "[analysis]") {
    Analyser analyser("en");
    const std::string text = "(é) Lanterns\u2019 tide";
    const auto& tokens = analyser.analyse(text);
    REQUIRE(tokens.size() == 3);
    CHECK(text.substr(tokens[1].begin, tokens[1].end - tokens[1].begin) == "Lanterns");
    CHECK(text.substr(tokens[2].begin, tokens[2].end - tokens[2].begin) == "tide");
}

TEST_CASE("analyse: positions rise by one and places never fall back in a word of blanks",
          "[analysis]") {
    Analyser analyser("en");
    std::uint32_t position = 0;
    std::size_t end = 0;
    for (const Token& token : analyser.analyse("The keeper's 12/3 open-ended l'lantern, 1,500.")) {
        if (token.kind == Kind::joint) continue;
        CHECK(token.position == position++);
        CHECK(token.begin >= end);
        CHECK(token.end > token.begin);
        end = token.end;
    }
    CHECK(position == 10);
}

TEST_CASE("analyse: terms are bounded whatever the word", "[analysis]") {
    for (const char* language : {"en", "fr", "es", "ru", "ar", "zh"}) {
        Analyser analyser(language);
        for (const char* letter : {"x", "é", "ж", "ع", "1", "e\u0301", "1.", "\u0640"}) {
            std::string word;
            while (word.size() < 100'000) word += letter;
            CAPTURE(language, letter);
            for (const Token& token : analyser.analyse(word)) {
                CHECK(token.exact.size() <= max_term_bytes);
                CHECK(token.ranked.size() <= max_term_bytes);
                CHECK(text::is_utf8(token.exact));
                CHECK(text::is_utf8(token.ranked));
            }
        }
    }
}

TEST_CASE("analyse: 100,000 Chinese letters in a row give bounded terms", "[analysis]") {
    Analyser analyser("zh");
    std::string run;
    for (int i = 0; i < 100'000; ++i) run += "网";
    std::size_t letters = 0;
    for (const Token& token : analyser.analyse(run)) {
        if (!token.exact.empty()) ++letters;
        if (token.ranked.size() > max_term_bytes)
            FAIL("a term of " << token.ranked.size() << " bytes");
    }
    CHECK(letters == 100'000);
}

TEST_CASE("analyse: thousands of marks on a letter are one word", "[analysis]") {
    Analyser analyser("en");
    std::string word = "a";
    for (int i = 0; i < 50'000; ++i) word += "\u0301";
    CHECK(analyser.analyse(word).size() == 1);
    CHECK(analyser.analyse("\u0301\u0301").empty());
}

TEST_CASE("analyse: the cache does not change what comes out", "[analysis]") {
    Analyser analyser("fr");
    const std::vector<Token> first = analyser.analyse("l'assemblée l lanterne");
    const std::vector<Token> again = analyser.analyse("l'assemblée l lanterne");
    REQUIRE(first.size() == again.size());
    for (std::size_t i = 0; i < first.size(); ++i) {
        CHECK(first[i].exact == again[i].exact);
        CHECK(first[i].ranked == again[i].ranked);
    }
}

TEST_CASE("analyse: an analyser that is moved goes on", "[analysis]") {
    Analyser first("en");
    first.analyse("lanterns");
    Analyser second = std::move(first);
    CHECK(second.analyse("lanterns").front().ranked == "lantern");
}

}  // namespace
}  // namespace chancery::analysis
