// SPDX-License-Identifier: GPL-2.0-or-later
//
// Laws of finding: where finds stand in the text, that print's noise changes nothing, and that long
// texts of any shape are read to their end.
#include <string>
#include <vector>

#include "indexer/reference/finder/find.hpp"
#include "tests/catch.hpp"
#include "tests/support/finds.hpp"

namespace chancery::reference::finder {
namespace {

using tests::finds_of;

bool is_border(const std::string& text, std::size_t at) {
    return at == text.size() || (static_cast<unsigned char>(text[at]) & 0xC0) != 0x80;
}

std::string replaced(std::string text, const std::string& from, const std::string& to) {
    for (auto at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size())) {
        text.replace(at, from.size(), to);
    }
    return text;
}

/// Texts of both tables, and all of them as one.
std::vector<std::string> texts() {
    std::vector<std::string> all;
    std::string together;
    for (const char* name : {"citations.tsv", "spellings.tsv"}) {
        const tests::TableFile table(std::string("tests/indexer/reference/finder/") + name);
        for (const text::Row& row : table.rows()) {
            all.push_back(tests::unescaped(row[1]));
            together += all.back() + "\n\n";
        }
    }
    all.push_back(together);
    return all;
}

TEST_CASE("find: finds stand in the text, in order and apart", "[find][laws]") {
    for (const std::string& text : texts()) {
        std::size_t end = 0;
        for (const Find& find : find_citations(text)) {
            CAPTURE(text, find.symbol.name);
            CHECK(find.begin < find.end);
            REQUIRE(find.end <= text.size());
            CHECK(is_border(text, find.begin));
            CHECK(is_border(text, find.end));
            // One print may name several works: "A/72/PV.111-112".
            CHECK((find.begin >= end || find.end == end));
            end = find.end;
        }
    }
}

TEST_CASE("find: paragraphs do not touch each other", "[find][laws]") {
    std::size_t alone = 0;
    const auto all = texts();
    for (std::size_t i = 0; i + 1 < all.size(); ++i) alone += find_citations(all[i]).size();
    CHECK(find_citations(all.back()).size() == alone);
}

TEST_CASE("find: what print does to blanks and dashes changes nothing", "[find][laws]") {
    for (const std::string& text : texts()) {
        const std::string finds = finds_of(text);
        CAPTURE(text);
        CHECK(finds_of(replaced(text, " ", "\xC2\xA0")) == finds);
        CHECK(finds_of(replaced(text, " ", "\xE2\x80\x89")) == finds);
        CHECK(finds_of(replaced(text, "/", "\xE2\x80\x8B/")) == finds);
        if (text.find('\n') != std::string::npos) continue;
        for (const char* dash : {"\xE2\x80\x91", "\xE2\x80\x93", "\xE2\x80\x94", "\xE2\x88\x92"}) {
            CHECK(finds_of(replaced(text, "-", dash)) == finds);
        }
    }
}

TEST_CASE("find: blanks beside slashes of a symbol", "[find][laws]") {
    const tests::TableFile table("tests/indexer/reference/finder/symbols.tsv");
    for (const text::Row& row : table.rows()) {
        const std::string symbol(row[0]);
        if (!symbol.starts_with("A/RES/")) continue;
        CAPTURE(symbol);
        CHECK(finds_of("see " + replaced(symbol, "/", " / ") + ", para. 3") == symbol + "#3");
        CHECK(finds_of("see " + replaced(symbol, "/", "/ ") + ", para. 3") == symbol + "#3");
        CHECK(finds_of("see " + replaced(symbol, "/", " /") + ", para. 3") == symbol + "#3");
    }
}

std::string repeated(const std::string& piece, std::size_t bytes) {
    std::string text;
    while (text.size() < bytes) text += piece;
    return text;
}

constexpr std::size_t long_text = 300'000;

TEST_CASE("find: long texts of any shape come to their end", "[find][laws]") {
    for (const char* piece : {"(",
                              "[",
                              "A/",
                              "A/A",
                              "para. ",
                              "paras. 1, ",
                              "para. 6 (a) ",
                              "annex, ",
                              "第",
                              "第1",
                              "section II of ",
                              "resolution ",
                              "its resolution of the ",
                              "and ",
                              "1 (",
                              "A/76/19-",
                              "Add.1, ",
                              "undocs.org/",
                              "https://undocs.org/A/",
                              "و",
                              "II.",
                              "resolution 73/27 (",
                              "sect. I.A.",
                              "73/27 A and B, "}) {
        CAPTURE(piece);
        CHECK(find_citations(repeated(piece, long_text)).size() <= long_text);
    }
}

TEST_CASE("find: a list without end is found whole", "[find][laws]") {
    const std::string numbers = "73/27, 73/28, ", symbols = "A/73/27; A/73/28; ";
    const std::size_t count = 10'000;
    CHECK(find_citations("resolutions " + repeated(numbers, count * numbers.size())).size() ==
          2 * count);
    CHECK(find_citations(repeated(symbols, count * symbols.size())).size() == 2 * count);
}

}  // namespace
}  // namespace chancery::reference::finder
