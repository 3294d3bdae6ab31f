// SPDX-License-Identifier: GPL-2.0-or-later
#include <map>
#include <string>

#include "indexer/reference/aliases.hpp"
#include "indexer/reference/citation.hpp"
#include "indexer/reference/symbol.hpp"
#include "tests/catch.hpp"

namespace chancery::reference {
namespace {

TEST_CASE("alias: every symbol of the table is canonical and every place can be read",
          "[aliases]") {
    for (const Alias& alias : aliases()) {
        for (const std::string_view symbol : alias.symbols) {
            CAPTURE(symbol);
            const auto read = parse_symbol(symbol);
            REQUIRE(read.has_value());
            CHECK(read->name == symbol);
        }
        if (!alias.place.empty()) CHECK(parse_pinpoint(alias.place).has_value());
    }
}

TEST_CASE("alias: no two rows share a name", "[aliases]") {
    std::map<std::string, const Alias*> keys;
    for (const Alias& alias : aliases()) {
        for (const std::string_view name : alias.names) {
            const std::string key = alias_key(name);
            CAPTURE(name);
            CHECK_FALSE(key.empty());
            CHECK(keys.emplace(key, &alias).first->second == &alias);
        }
    }
}

TEST_CASE("alias: every name is read as its text, or as several", "[aliases]") {
    for (const Alias& alias : aliases()) {
        for (const std::string_view name : alias.names) {
            const std::string printed = std::string(name) + (alias.needs_place ? " (c)" : "");
            CAPTURE(printed);
            const auto citation = parse_citation(printed);
            REQUIRE(citation.has_value() == (alias.symbols.size() == 1));
            if (!citation) continue;
            CHECK(citation->symbol.name == alias.symbols.front());
            CHECK(citation->form == Form::name);
        }
    }
}

struct AliasesRow {
    std::string printed, citation;
};

TEST_CASE("alias: a place behind or before a name is a place of its text", "[aliases]") {
    const auto row = GENERATE(values<AliasesRow>({
        {"GGE 2015", "A/70/174"},
        {"the 2015 GGE report", "A/70/174"},
        {"GGE2015, norm 13c", "A/70/174#13.c"},
        {"2015 Report of the UN Group of Governmental Experts", "A/70/174"},
        {"GGE 2015, para. 13 (c)", "A/70/174#13.c"},
        {"GGE 2015 norm 13 (c)", "A/70/174#13.c"},
        {"para. 13 (c) of the 2015 GGE report", "A/70/174#13.c"},
        {"norm 13 (c)", "A/70/174#13.c"},
        {"norm c", "A/70/174#13.c"},
        {"GGE norm (c)", "A/70/174#13.c"},
        {"GGE 2015, norm (c)", "A/70/174#13.c"},
        {"OEWG final report 2021, paras. 24-33", "A/75/816#24..33"},
        {"Global Digital Compact, para. 5", "A/RES/79/1#annex.5"},
        {"Convention against Cybercrime, art. 5", "A/RES/79/243#annex.art5"},
        {"全球数字契约第5段", "A/RES/79/1#annex.5"},
        {"Universal Declaration of Human Rights", "A/RES/217A(III)"},
    }));
    CAPTURE(row.printed);
    const auto citation = parse_citation(row.printed);
    REQUIRE(citation.has_value());
    CHECK(to_string(*citation) == row.citation);
}

TEST_CASE("alias: words that are none are left alone", "[aliases]") {
    const auto printed =
        GENERATE("norm", "norms", "norm 5", "norm 2021", "GGE 2015 2021", "cyber", "the",
                 "OEWG 1999", "norm of the sea", "2030 agenda and cyber", "report", "");
    CAPTURE(printed);
    CHECK_FALSE(parse_citation(printed).has_value());
}

TEST_CASE("alias: a name of several texts is told, not guessed", "[aliases]") {
    const auto citation = parse_citation("GGE report");
    REQUIRE_FALSE(citation.has_value());
    CHECK(citation.error().why == "names several texts");
    CHECK(citation.error().remedy.find("A/70/174 (GGE 2015)") != std::string::npos);
}

}  // namespace
}  // namespace chancery::reference
