// SPDX-License-Identifier: GPL-2.0-or-later
//
// Laws of analysis over any text. The short way through ASCII gives what the way through ICU gives:
// the same text in full-width letters, which ICU alone knows, has the same forms in the same order.
// Real text of six languages where the corpus is at hand, random text always. Terms are never
// empty and never longer than Xapian takes.
#include <algorithm>
#include <cctype>
#include <fstream>
#include <iterator>
#include <random>
#include <string>
#include <vector>

#include "indexer/analysis/analyse.hpp"
#include "indexer/index/fields.hpp"
#include "indexer/index/terms.hpp"
#include "indexer/text/normal.hpp"
#include "indexer/text/utf8.hpp"
#include "tests/catch.hpp"
#include "tests/support/corpus.hpp"
#include "tests/support/random_words.hpp"

namespace chancery::tests {
namespace {

using analysis::Analyser;
using analysis::Token;

constexpr std::size_t max_xapian_term = 245;

/// ASCII letters as full-width ones; everything else as it is.
std::string full_width(std::string_view text) {
    std::string wide;
    for (const char byte : text) {
        if (std::isalpha(static_cast<unsigned char>(byte)) != 0) {
            text::append(wide, static_cast<char32_t>(byte) - U'A' + U'\uFF21');
        } else {
            wide += byte;
        }
    }
    return wide;
}

/// Exact forms, ranked forms and kinds, without the places.
std::vector<std::string> forms_of(Analyser& analyser, std::string_view text) {
    std::vector<std::string> forms;
    for (const Token& token : analyser.analyse(text)) {
        forms.push_back(token.exact + "/" + token.ranked + "@" + std::to_string(token.position) +
                        "k" + std::to_string(static_cast<int>(token.kind)));
    }
    return forms;
}

void check_paths(Analyser& analyser, const std::string& text) {
    const auto plain = forms_of(analyser, text), wide = forms_of(analyser, full_width(text));
    if (plain == wide) return;
    const auto place = std::ranges::mismatch(plain, wide);
    FAIL("apart at " << (place.in1 == plain.end() ? "the end" : *place.in1)
                     << " in: " << text.substr(0, 200));
}

/// Draws code points of every plane, with a liking for what texts are made of.
std::string random_text(std::mt19937_64& numbers, bool ascii) {
    const auto below = [&](std::uint64_t bound) { return numbers() % bound; };
    static constexpr char32_t starts[] = {0x20,   0x60,   0xA0,   0x300,  0x400,  0x600,   0x1100,
                                          0x2000, 0x3100, 0x4E00, 0xFB00, 0xFF00, 0x1D400, 0x20000};
    std::string text;
    const std::size_t length = below(300);
    for (std::size_t i = 0; i < length; ++i) {
        if (ascii || below(3) == 0) {
            static constexpr std::string_view liked = " .,-'()/aAbBzZ019Us";
            text += below(4) == 0 ? static_cast<char>(below(128)) : liked[below(liked.size())];
            continue;
        }
        char32_t letter =
            below(8) == 0 ? static_cast<char32_t>(below(0x110000))
                          : starts[below(std::size(starts))] + static_cast<char32_t>(below(0x100));
        if (letter >= 0xD800 && letter < 0xE000) letter = U'x';
        const std::size_t times = below(40) == 0 ? 1 + below(300) : 1;
        for (std::size_t n = 0; n < times; ++n) text::append(text, letter);
    }
    return text;
}

/// Bytes of a term as Xapian counts them.
std::size_t size_of(const std::string& term) {
    return term.size() + static_cast<std::size_t>(std::count(term.begin(), term.end(), '\0'));
}

TEST_CASE("analysis: ASCII takes a short way to the same forms", "[analysis][property]") {
    std::mt19937_64 numbers(20211206);
    for (const char* language : {"en", "fr", "es", "ru", "ar", "zh"}) {
        Analyser analyser(language);
        for (std::size_t round = 0; round < rounds(300); ++round) {
            const std::string text = random_text(numbers, round % 2 == 0);
            check_paths(analyser, text);
            for (const char byte : text) {
                if (static_cast<unsigned char>(byte) >= 0x80) continue;
                const std::string letter(1, byte);
                // A letter beyond ASCII sends the whole through ICU.
                CHECK(text::folded(letter + "é") == text::folded(letter) + "é");
            }
        }
    }
}

TEST_CASE("analysis: ASCII takes a short way to the same forms of real text",
          "[analysis][property][corpus]") {
    const Corpus corpus;
    if (!corpus.folder()) {
        WARN("no corpus at hand");
        return;
    }
    struct AnalysisPathsRow {
        const char *folder, *language;
    };
    const std::size_t every = rounds(40) > 40 ? 1 : 40;  // $CHANCERY_ROUNDS asks for all files
    std::size_t read = 0;
    for (const AnalysisPathsRow& row :
         {AnalysisPathsRow{"English", "en"}, AnalysisPathsRow{"French", "fr"},
          AnalysisPathsRow{"Spanish", "es"}, AnalysisPathsRow{"Russian", "ru"},
          AnalysisPathsRow{"Arabic", "ar"}, AnalysisPathsRow{"Chinese", "zh"}}) {
        Analyser analyser(row.language);
        std::size_t number = 0;
        for (const auto& file : xml_files(*corpus.folder())) {
            if (file.string().find(row.folder) == std::string::npos || number++ % every != 0)
                continue;
            std::ifstream stream(file);
            // Line by line, marks of XML and all: any text will do.
            for (std::string line; std::getline(stream, line);) {
                if (text::is_utf8(line)) check_paths(analyser, line);
                ++read;
            }
        }
    }
    CHECK(read > 0);
}

TEST_CASE("analysis: no term is empty or too long for Xapian", "[analysis][property]") {
    std::size_t longest_prefix = 0;
    for (const index::Field& field : index::fields())
        longest_prefix = std::max(longest_prefix, field.prefix.size());
    const std::string prefix(longest_prefix, 'X');
    std::mt19937_64 numbers(73027);
    for (const char* language : {"en", "fr", "es", "ru", "ar", "zh", "de", ""}) {
        Analyser analyser(language);
        for (std::size_t round = 0; round < rounds(300); ++round) {
            const std::string text = random_text(numbers, false);
            CAPTURE(language, text);
            std::uint32_t position = 0;
            for (const Token& token : analyser.analyse(text)) {
                const bool word = token.kind == analysis::Kind::word;
                if (token.exact.empty() == word || (!word && token.ranked.empty()) ||
                    token.begin >= token.end || token.end > text.size())
                    FAIL("a token without form or place: " << token.begin << ".." << token.end);
                if (word && token.position != position++) FAIL("position " << token.position);
                if (size_of(index::exact_term(prefix, token.exact)) > max_xapian_term ||
                    size_of(index::ranked_term(prefix, token.ranked)) > max_xapian_term)
                    FAIL("a long term: " << token.exact << " " << token.ranked);
                if (token.kind != analysis::Kind::joint) continue;
                const std::string spelling = analysis::compound_spelling(
                    std::string_view(text).substr(token.begin, token.end - token.begin));
                if (size_of(index::exact_term(index::compound_prefix, spelling)) > max_xapian_term)
                    FAIL("a long compound: " << spelling);
            }
        }
    }
}

}  // namespace
}  // namespace chancery::tests
