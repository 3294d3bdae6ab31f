// SPDX-License-Identifier: GPL-2.0-or-later
#include <string>
#include <vector>

#include "indexer/analysis/spelling.hpp"
#include "searcher/manuscript/html.hpp"
#include "searcher/manuscript/pattern.hpp"
#include "searcher/manuscript/possible.hpp"
#include "searcher/manuscript/quotations.hpp"
#include "searcher/manuscript/word_stream.hpp"
#include "tests/catch.hpp"

namespace chancery::manuscript {
namespace {

using Texts = std::vector<std::string>;

/// The parts of each quotation, joined by "|".
Texts quoted(const std::string& text) {
    const Manuscript manuscript = to_manuscript("-", text);
    Texts texts;
    for (const Quotation& one : find_quotations(manuscript.text, manuscript.block_quotes)) {
        std::string joined;
        for (const Span& part : one.parts)
            joined += (joined.empty() ? "" : "|") +
                      manuscript.text.substr(part.begin, part.end - part.begin);
        texts.push_back(joined);
    }
    return texts;
}

struct QuotationsRow {
    const char* text;
    Texts parts;
};

TEST_CASE("quotations: marks of any writing, apostrophes aside", "[manuscript]") {
    const auto row = GENERATE(values<QuotationsRow>({
        {"He said “one two” and \"three\".", {"one two", "three"}},
        {"„eins zwei“ und »drei«, « quatre »", {"eins zwei", "drei", " quatre "}},
        {"The States' duty isn't 'a States' right, it's law' now", {"a States' right, it's law"}},
        {"「一二三」", {"一二三"}},
        {"قال ”واحد“ ثم ”اثنان“ (”ثلاثة“)", {"واحد", "اثنان", "ثلاثة"}},
        {"“un ” et “ deux”, “three”", {"un ", " deux", "three"}},
        {"outer “a ‘b’ c” end", {"a ‘b’ c"}},
        {"never “closed\n\nnext paragraph", {}},
        {"“goes on\n\n“and ends”", {"goes on", "and ends"}},
        {"\"One,\" the report said, \"two.\"", {"One,|two."}},
        {"\"One,\" and then \"two.\"", {"One,", "two."}},
        {"Lead:\n\n> quoted line\n> and more\n\nrest", {"> quoted line\n> and more"}},
        {"<html><blockquote>a &amp; b</blockquote><q>c</q></html>", {"a & b", "c"}},
    }));
    CAPTURE(row.text);
    CHECK(quoted(row.text) == row.parts);
}

bool stands_in(const std::string& quotation, const std::string& source, bool& other_spelling) {
    const std::string text = "“" + quotation + "”";
    const auto found = find_quotations(text, {});
    REQUIRE(found.size() == 1);
    WordStream stream("en");
    stream.add(source, 0);
    const auto place = find_verbatim(pattern_of(text, found.front(), "en"), stream);
    other_spelling = place && place->other_spelling;
    return place.has_value();
}

struct Sought {
    const char* quotation;
    bool found, other_spelling;
};

TEST_CASE("quotations: gaps, brackets, case and spelling are not changes", "[manuscript]") {
    const std::string source = "The harbour keepers should not light cyber-security lamps at dusk";
    const auto row = GENERATE(values<Sought>({
        {"the harbour keepers should not light", true, false},
        {"[t]he harbour keepers ... light cybersecurity lamps", true, false},
        {"[They] should not light [some] lamps at dusk", true, false},
        {"The harbor keepers should not", true, true},
        {"harbour keepers should light", false, false},
        {"arbour keepers should not", false, false},
        {"harbour keepers should not (a) light", true, false},
    }));
    CAPTURE(row.quotation);
    bool other_spelling = false;
    CHECK(stands_in(row.quotation, source, other_spelling) == row.found);
    CHECK(other_spelling == row.other_spelling);
}

struct Symbol {
    const char* name;
    bool possible;
};

TEST_CASE("possible: sessions to come, numbers beyond any session's", "[manuscript]") {
    const auto row = GENERATE(values<Symbol>({
        {"A/RES/76/19", true},
        {"A/RES/99/1", false},
        {"A/RES/76/9999", false},
        {"A/RES/25/10", false},
        {"A/RES/2131(XX)", true},
        {"A/DEC/77/512", true},
        {"A/DEC/77/12", false},
        {"S/RES/1373(2001)", true},
        {"S/RES/1373(1995)", false},
        {"S/2031/4", false},
        {"A/70/174", true},
        {"A/90/1", false},
        {"A/HRC/50/55", true},
    }));
    CAPTURE(row.name);
    CHECK(impossible_symbol(row.name, "2026-11-24").empty() == row.possible);
    CHECK(impossible_day(" of 31 June 2020, and") == "31 June 2020");
    CHECK(impossible_day(" of 30 June 2020").empty());
    CHECK_FALSE(impossible_date("A/RES/76/19", "2015-12-06", "2026-11-24").empty());
    CHECK(impossible_date("A/RES/76/19", "2021-12-06", "2026-11-24").empty());
}

TEST_CASE("spelling: British and American words meet, others do not", "[manuscript]") {
    CHECK(analysis::american("organisation") == analysis::american("organization"));
    CHECK(analysis::american("programmes") == analysis::american("programs"));
    CHECK(analysis::american("fulfil") == analysis::american("fulfill"));
    CHECK(analysis::american("four") != analysis::american("for"));
}

}  // namespace
}  // namespace chancery::manuscript
