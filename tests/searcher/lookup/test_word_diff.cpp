// SPDX-License-Identifier: GPL-2.0-or-later
#include <algorithm>
#include <string>
#include <vector>

#include "indexer/text/normal.hpp"
#include "searcher/lookup/diff_parts.hpp"
#include "searcher/lookup/word_diff.hpp"
#include "tests/catch.hpp"
#include "tests/support/random_words.hpp"

namespace chancery::lookup {
namespace {

using analysis::Word;
using Words = std::vector<Word>;

/// A diff on one line: [-went-]{+came+}, without the blanks that output adds.
std::string marked(const std::string& before, const std::string& after,
                   const std::string& language = "en") {
    const Words old_words = analysis::words_of(before, language);
    const Words new_words = analysis::words_of(after, language);
    const WordDiff diff = word_diff(old_words, new_words);
    std::string line;
    for (const DiffPart& part : diff_parts({before, old_words}, {after, new_words}, diff)) {
        if (part.kind == PartKind::removed) line += "[-" + part.text + "-]";
        if (part.kind == PartKind::added) line += "{+" + part.text + "+}";
        if (part.kind == PartKind::same) line += part.text;
    }
    return line;
}

struct WordDiffRow {
    const char *before, *after, *marked;
};

TEST_CASE("diff: words that went and came are marked, as printed", "[diff]") {
    const auto row = GENERATE(values<WordDiffRow>({
        {"the lantern burns", "the lantern burns", "the lantern burns"},
        {"the lantern burns", "The “lantern”, burns.", "The “lantern”, burns."},
        {"the lantern burns", "the beacon burns", "the [-lantern-]{+beacon+} burns"},
        {"Also decides that", "Decides that", "[-Also-]Decides that"},
        {"Decides that", "Also decides that", "{+Also+} decides that"},
        {"the lantern, burns", "the lantern burns brightly;", "the lantern burns {+brightly+};"},
        {"the lantern burns brightly;", "the lantern burns;", "the lantern burns[-brightly-];"},
        {"tide, harbour and lantern", "tide, lantern", "tide, [-harbour and-]lantern"},
        {"tide", "lantern", "[-tide-]{+lantern+}"},
        {"", "lantern", "{+lantern+}"},
        {"lantern", "", "[-lantern-]"},
        {"lantern", "...", "[-lantern-]..."},
        {"", "", ""},
        // The same letters are the same words, however they are parted.
        {"cyber-security of harbours", "cybersecurity of harbours", "cybersecurity of harbours"},
        {"old cyber-security of harbours", "cybersecurity of harbours",
         "[-old cyber-security-]{+cybersecurity+} of harbours"},
        {"x a ba", "x ab a", "x ab a"},
        {"1,500 lamps", "1500 lamps", "1500 lamps"},
        {"A/RES/75/240", "A/RES/76/19", "[-A/RES/75/240-]{+A/RES/76/19+}"},
        {"its seventy-sixth session", "its seventy-seventh session",
         "its [-seventy-sixth-]{+seventy-seventh+} session"},
        {"its seventieth session", "its seventy-first session",
         "its [-seventieth-]{+seventy-first+} session"},
        {"open-ended", "ever open-ended", "{+ever+} open-ended"},
        {"open-ended", "ever-open-ended", "[-open-ended-]{+ever-open-ended+}"},
        // A word or two in common between greater changes are no comfort.
        {"one two three of four five six", "seven eight nine of ten eleven twelve",
         "[-one two three of four five six-]{+seven eight nine of ten eleven twelve+}"},
        {"one of two", "three of four", "[-one-]{+three+} of [-two-]{+four+}"},
    }));
    CAPTURE(row.before, row.after);
    CHECK(marked(row.before, row.after) == row.marked);
}

TEST_CASE("diff: every language has its words", "[diff]") {
    CHECK(marked("l'Assemblée générale décide", "L’Assemblée générale prie", "fr") ==
          "L’Assemblée générale [-décide-]{+prie+}");
    CHECK(marked("国际安全与信息", "国际和平与信息", "zh") == "国际[-安全-]{+和平+}与信息");
    CHECK(marked("تقرر الجمعية العامة", "تطلب الجمعية العامة", "ar") ==
          "[-تقرر-]{+تطلب+} الجمعية العامة");
    CHECK(marked("Ещё одна лампа", "ещё одна гавань", "ru") == "ещё одна [-лампа-]{+гавань+}");
}

TEST_CASE("diff: beyond its bound it says so and still tells starts and ends", "[diff]") {
    std::string before = "lantern", after = "lantern";
    for (std::size_t i = 0; i <= max_edits / 2; ++i) {
        before += " a" + std::to_string(i);
        after += " b" + std::to_string(i);
    }
    const Words old_words = analysis::words_of(before + " tide", "en");
    const Words new_words = analysis::words_of(after + " tide", "en");
    const WordDiff diff = word_diff(old_words, new_words);
    CHECK_FALSE(diff.whole);
    REQUIRE(diff.stretches.size() == 3);
    CHECK(diff.stretches[0].same);
    CHECK(diff.words_out == max_edits / 2 + 1);
    CHECK(diff.stretches[2].same);
}

/// Length of a longest common subsequence by the table of textbooks.
std::size_t longest_common(const Words& one, const Words& other) {
    std::vector<std::vector<std::size_t>> best(one.size() + 1,
                                               std::vector<std::size_t>(other.size() + 1, 0));
    for (std::size_t i = 1; i <= one.size(); ++i) {
        for (std::size_t j = 1; j <= other.size(); ++j) {
            best[i][j] = one[i - 1].key == other[j - 1].key
                             ? best[i - 1][j - 1] + 1
                             : std::max(best[i - 1][j], best[i][j - 1]);
        }
    }
    return best[one.size()][other.size()];
}

/// The stretches are all words of both texts, in order, and same ones have the same letters.
void check_stretches(const WordDiff& diff, const Words& before, const Words& after) {
    std::size_t row = 0, column = 0;
    for (std::size_t i = 0; i < diff.stretches.size(); ++i) {
        const Stretch& stretch = diff.stretches[i];
        CHECK(stretch.before.begin == row);
        CHECK(stretch.after.begin == column);
        CHECK((i == 0 || stretch.same != diff.stretches[i - 1].same));
        std::string old_key, new_key;
        for (; row < stretch.before.end; ++row) old_key += before[row].key;
        for (; column < stretch.after.end; ++column) new_key += after[column].key;
        CHECK((old_key == new_key) == stretch.same);
    }
    CHECK(row == before.size());
    CHECK(column == after.size());
}

void check_laws(const std::string& before, const std::string& after) {
    CAPTURE(before, after);
    const Words old_words = analysis::words_of(before, "en");
    const Words new_words = analysis::words_of(after, "en");
    const WordDiff diff = word_diff(old_words, new_words);
    check_stretches(diff, old_words, new_words);
    CHECK(diff.unchanged() == (text::word_key(before) == text::word_key(after)));
    std::string rebuilt, words_before;
    for (const DiffPart& part : diff_parts({before, old_words}, {after, new_words}, diff)) {
        if (part.kind != PartKind::removed) rebuilt += part.text;
        if (part.kind != PartKind::added) words_before += part.text;
    }
    CHECK(rebuilt == after);
    CHECK(text::word_key(words_before) == text::word_key(before));
    const CommonWords common = common_words(old_words, new_words);
    CHECK(common.pairs.size() == longest_common(old_words, new_words));
    for (std::size_t i = 0; i < common.pairs.size(); ++i) {
        const auto& [row, column] = common.pairs[i];
        CHECK(old_words[row].key == new_words[column].key);
        if (i == 0) continue;
        CHECK(common.pairs[i - 1].first < row);
        CHECK(common.pairs[i - 1].second < column);
    }
}

TEST_CASE("diff: applied to the earlier text it gives the later one", "[diff][property]") {
    for (std::uint64_t seed = 1; seed <= tests::rounds(300); ++seed) {
        CAPTURE(seed);
        tests::Draw draw(seed);
        check_laws(draw.text(1 + draw.below(25)), draw.text(1 + draw.below(25)));
    }
}

TEST_CASE("diff: all small texts of two words and a hyphen", "[diff][property]") {
    const std::vector<std::string> words = {"a", "b", "ab", "a-b"};
    std::vector<std::string> texts = {""};
    for (std::size_t i = 0; i < 21; ++i) {
        for (const std::string& word : words) texts.push_back(texts[i] + " " + word);
    }
    for (const std::string& before : texts) {
        for (const std::string& after : texts) check_laws(before, after);
    }
}

}  // namespace
}  // namespace chancery::lookup
