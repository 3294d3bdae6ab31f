// SPDX-License-Identifier: GPL-2.0-or-later
#include <string>
#include <vector>

#include "indexer/text/utf8.hpp"
#include "searcher/results/marks.hpp"
#include "tests/catch.hpp"

namespace chancery::results {
namespace {

using query::Markable;

/// The text with its marks in brackets.
std::string marked(std::string_view language, std::string_view text,
                   const std::vector<Markable>& marks) {
    analysis::Analyser analyser(language);
    std::string shown;
    std::size_t last = 0;
    for (const auto& [begin, end] : marks_in(text, marks, analyser)) {
        const std::size_t from = text::byte_offset(text, begin), to = text::byte_offset(text, end);
        shown += std::string(text.substr(last, from - last)) + "[" +
                 std::string(text.substr(from, to - from)) + "]";
        last = to;
    }
    return shown + std::string(text.substr(last));
}

Markable word(const std::string& ranked) {
    return {{ranked}, {}};
}
Markable phrase(const std::vector<std::string>& exact) {
    return {{}, exact};
}

TEST_CASE("marks: a word marks every form of it", "[marks]") {
    CHECK(marked("en", "The lanterns, a Lantern's lamp.", {word("lantern")}) ==
          "The [lanterns], a [Lantern]'s lamp.");
    CHECK(marked("en", "Nothing here", {word("lantern")}) == "Nothing here");
    CHECK(marked("en", "", {word("lantern")}).empty());
    CHECK(marked("en", "lantern", {}) == "lantern");
}

TEST_CASE("marks: a phrase marks its words only where they stand in a row", "[marks]") {
    const Markable open_ended = phrase({"open", "ended"});
    CHECK(marked("en", "An Open-ended open group, ended", {open_ended}) ==
          "An [Open-ended] open group, ended");
    CHECK(marked("en", "open ended open ended", {open_ended}) == "[open ended] [open ended]");
    CHECK(marked("en", "open", {open_ended}) == "open");
}

TEST_CASE("marks: occurrences that overlap are one mark", "[marks]") {
    CHECK(marked("en", "a b a b a", {phrase({"a", "b", "a"})}) == "[a b a b a]");
    CHECK(marked("en", "open ended", {phrase({"open", "ended"}), word("end")}) == "[open ended]");
}

TEST_CASE("marks: neighbours are marked one by one", "[marks]") {
    CHECK(marked("en", "harbour lantern", {word("lantern"), word("harbor")}) ==
          "[harbour] [lantern]");
}

TEST_CASE("marks: places count code points, not bytes", "[marks]") {
    analysis::Analyser analyser("fr");
    CHECK(marks_in("Éé l'été été", {phrase({"été"})}, analyser) ==
          std::vector<Mark>{{5, 8}, {9, 12}});
    analysis::Analyser chinese("zh");
    CHECK(marks_in("在网络上", {word("网络")}, chinese) == std::vector<Mark>{{1, 3}});
}

TEST_CASE("marks: Chinese phrases by their letters", "[marks]") {
    CHECK(marked("zh", "互联网络。网、络", {phrase({"网", "络"})}) == "互联[网络]。[网、络]");
}

TEST_CASE("marks: a form that is absent marks no word without ranked form", "[marks]") {
    CHECK(marked("fr", "l'été", {Markable{}}) == "l'été");
    CHECK(marked("fr", "l'été", {word("l")}) == "l'été");
}

}  // namespace
}  // namespace chancery::results
