// SPDX-License-Identifier: GPL-2.0-or-later
//
// Every word of a file is in its passages, their labels, notes and headings, and nothing else is:
// counted from the document tree (tests/support/xml_words.hpp) against our own result. Three things
// are known to differ: a superscript number that repeats a note's mark is dropped; a note without
// blanks beside it joins or splits words; a heading that stands again under the same headings, and
// a label that the words repeat, count once. Besides: keys occur once, passages are not too long,
// and the languages agree on pinpoints.
#include <algorithm>
#include <fstream>
#include <map>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "indexer/document/edition.hpp"
#include "indexer/readers/readers.hpp"
#include "indexer/reference/key.hpp"
#include "indexer/structure/structure.hpp"
#include "indexer/text/normal.hpp"
#include "indexer/text/utf8.hpp"
#include "tests/catch.hpp"
#include "tests/support/corpus.hpp"
#include "tests/support/xml_words.hpp"

using namespace chancery;
using tests::WordCounts;

namespace {

constexpr std::size_t longest_passage = 400;
constexpr int max_dropped_digits = 30;  // of superscript marks in one file
constexpr double least_agreement = 97;  // per cent

std::string bytes_of(const std::filesystem::path& path) {
    std::ifstream stream(path, std::ios::binary);
    std::ostringstream bytes;
    bytes << stream.rdbuf();
    return bytes.str();
}

/// Takes the words of an edition off `counts`; the words of its headings go to `headings`.
void take_off(const document::Edition& edition, WordCounts& counts, WordCounts& headings) {
    const auto take = [&](std::string_view text) { tests::count_words(text, -1, counts); };
    take(edition.formula);
    std::set<std::vector<std::string>> seen;
    for (const document::Passage& passage : edition.passages) {
        for (std::size_t i = 1; i <= passage.heading.size(); ++i) {
            const auto end = passage.heading.begin() + static_cast<std::ptrdiff_t>(i);
            tests::count_words(passage.heading[i - 1], 1, headings);
            if (seen.emplace(passage.heading.begin(), end).second) take(passage.heading[i - 1]);
        }
        if (passage.role == document::Role::heading) tests::count_words(passage.text, 1, headings);
        take(passage.label);
        take(passage.text);
        for (const document::Footnote& note : passage.footnotes) take(note.text);
    }
}

/// True when the words left over on both sides have the same letters, superscript marks aside.
bool same_letters(const WordCounts& counts, const WordCounts& without) {
    std::map<char32_t, long> letters;
    long digits = 0;
    for (const auto& [word, count] : counts) {
        if (count > 0 && without.contains(word)) continue;
        for (std::size_t position = 0; position < word.size();) {
            const char32_t letter = text::next_code_point(word, position);
            (letter >= '0' && letter <= '9' ? digits : letters[letter]) += count;
        }
    }
    return digits >= 0 && digits <= max_dropped_digits &&
           std::ranges::all_of(letters, [](const auto& row) { return row.second == 0; });
}

/// What is left of `counts` beyond the known differences, as words to be shown; empty when nothing.
std::string unexplained(const WordCounts& counts, const WordCounts& headings) {
    if (same_letters(counts, {}) || same_letters(counts, headings)) return {};
    std::string shown;
    for (const auto& [word, count] : counts) {
        if (count != 0) shown += " " + word + ":" + std::to_string(count);
    }
    return shown;
}

/// What one run over many files finds.
struct Survey {
    std::vector<std::string> word_faults, long_passages, repeated_keys;
    std::map<std::pair<std::string, std::string>, std::vector<std::string>> pinpoints;
    std::size_t files = 0, malformed = 0;

    void add(const std::filesystem::path& path) {
        const std::string bytes = bytes_of(path);
        const auto file = readers::read(bytes);
        if (!file) return;
        ++files;
        const structure::Structured structured = structure::to_editions(*file, path.string());
        for (const document::Edition& edition : structured.editions) add(edition);
        auto counts = tests::xml_words(bytes);
        if (!counts) {
            ++malformed;
            return;
        }
        WordCounts headings;
        for (const auto& edition : structured.editions) take_off(edition, *counts, headings);
        const std::string fault = unexplained(*counts, headings);
        if (!fault.empty()) word_faults.push_back(path.filename().string() + fault);
    }

    void add(const document::Edition& edition) {
        std::vector<std::string> own;
        std::set<std::string> seen;
        for (const document::Passage& passage : edition.passages) {
            const std::string key = reference::to_string(reference::Key{
                edition.masthead.symbol, edition.masthead.language, passage.pinpoint});
            if (!seen.insert(key).second) repeated_keys.push_back(key);
            if (text::count_words(passage.text) > longest_passage) long_passages.push_back(key);
            own.push_back(reference::to_string(passage.pinpoint));
        }
        std::ranges::sort(own);
        // The same edition may be kept twice (emergency sessions); the first is compared.
        pinpoints.emplace(std::pair{edition.masthead.symbol.name, edition.masthead.language}, own);
    }

    /// Share of pinpoints that a language has in common with English, in per cent.
    double agreement(const std::string& language) const {
        std::size_t common = 0, all = 0;
        for (const auto& [edition, own] : pinpoints) {
            if (edition.second != language) continue;
            const auto english = pinpoints.find({edition.first, "en"});
            if (english == pinpoints.end()) continue;
            std::vector<std::string> both;
            std::ranges::set_intersection(own, english->second, std::back_inserter(both));
            common += both.size();
            all += std::max(own.size(), english->second.size());
        }
        return all == 0 ? 100 : 100.0 * static_cast<double>(common) / static_cast<double>(all);
    }
};

Survey survey_of(const std::filesystem::path& folder) {
    Survey survey;
    for (const auto& path : tests::xml_files(folder)) survey.add(path);
    return survey;
}

void check(const Survey& survey) {
    CHECK(survey.word_faults == std::vector<std::string>{});
    CHECK(survey.repeated_keys == std::vector<std::string>{});
    CHECK(survey.long_passages == std::vector<std::string>{});
}

}  // namespace

TEST_CASE("every word of the sample is in its passages", "[structure]") {
    const Survey survey = survey_of(tests::source_root() / "data" / "sample");
    REQUIRE(survey.files > 20);
    check(survey);
    for (const char* language : {"fr", "es", "ru", "ar", "zh"}) {
        CHECK(survey.agreement(language) == 100);
    }
}

TEST_CASE("every word of the corpus is in its passages", "[structure][corpus]") {
    const tests::Corpus corpus;
    if (!corpus.folder()) {
        WARN("skipped: no corpus, see tests/support/corpus.hpp");
        return;
    }
    const Survey survey = survey_of(*corpus.folder());
    REQUIRE(survey.files > 0);
    check(survey);
    std::string agreement;
    for (const char* language : {"ar", "zh", "fr", "ru", "es"}) {
        const double share = survey.agreement(language);
        agreement += std::string(" ") + language + " " + std::to_string(share).substr(0, 5);
        CHECK(share >= least_agreement);
    }
    WARN(survey.files << " files, " << survey.malformed
                      << " not well formed; pinpoints as in English, per cent:" << agreement);
}
