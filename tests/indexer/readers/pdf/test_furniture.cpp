// SPDX-License-Identifier: GPL-2.0-or-later
#include <string>
#include <vector>

#include "indexer/readers/pdf/furniture.hpp"
#include "tests/catch.hpp"
#include "tests/support/pdf_type.hpp"

using namespace chancery::readers::pdf;
using namespace chancery::tests;
using Texts = std::vector<std::string>;

namespace {

struct Stripped {
    Furniture furniture;
    std::vector<Texts> pages;
};

Stripped strip(const std::vector<std::vector<Typed>>& pages) {
    const File file = typed_file(pages);
    Stripped result;
    for (const auto& lines : strip_furniture(file, spacing_of(file), result.furniture)) {
        result.pages.push_back(texts_of(lines));
    }
    return result;
}

// Pages of three lines of text between what stands at their heads and feet.
std::vector<Typed> page(std::vector<Typed> edges, const std::string& words) {
    for (int i = 0; i < 3; ++i) {
        edges.push_back(
            {100, 300 + 12.0F * static_cast<float>(i), words + std::string(1, char('a' + i))});
    }
    return edges;
}

}  // namespace

TEST_CASE("pdf furniture: running heads go, whatever their number", "[pdf][furniture]") {
    std::vector<std::vector<Typed>> pages;
    for (int number = 1; number <= 12; ++number) {
        pages.push_back(
            page({{100, 40, "A/86/1"}, {100, 52, "Page " + std::to_string(number)}},
                 "lanterns of page " + std::string(static_cast<std::size_t>(number), 'x')));
    }
    const Stripped stripped = strip(pages);
    for (std::size_t p = 1; p < stripped.pages.size(); ++p) {
        INFO("page " << p + 1);
        CHECK(stripped.pages[p].size() == 3);
    }
    CHECK(stripped.furniture.heads == Texts{"A/86/1"});
    CHECK(stripped.furniture.page_numbers.back() == 12);
}

TEST_CASE("pdf furniture: page numbers count as printed where they run", "[pdf][furniture]") {
    const Stripped stripped =
        strip({page({{300, 760, "- 3 -"}}, "one "), page({{300, 760, "- 4 -"}}, "two "),
               page({{300, 760, "- 5 -"}}, "three ")});
    CHECK(stripped.furniture.page_numbers == std::vector<unsigned>{3, 4, 5});
    CHECK(stripped.pages.front() == Texts{"one a", "one b", "one c"});
}

TEST_CASE("pdf furniture: the printer's requests and job numbers are no text", "[pdf][furniture]") {
    const Stripped stripped =
        strip({page({{100, 740, "31-06847 (E)"}, {400, 740, "Please recycle"}}, "one "),
               page({}, "two ")});
    CHECK(stripped.pages.front() == Texts{"one a", "one b", "one c"});
}

TEST_CASE("pdf furniture: a printer's foot of two halves below the page number",
          "[pdf][furniture]") {
    std::vector<std::vector<Typed>> pages;
    for (int number = 6; number <= 11; ++number) {
        const std::string digits = std::to_string(number);
        pages.push_back(page({}, "lanterns " + std::string(static_cast<std::size_t>(number), 'x')));
        pages.back().push_back({400, 640, digits});
        pages.back().push_back({50, 690, "6 ORD_86.indb " + digits});
        pages.back().push_back({420, 690, "3/09/31 09:53"});
    }
    const Stripped stripped = strip(pages);
    for (const Texts& lines : stripped.pages) CHECK(lines.size() == 3);
    CHECK(stripped.furniture.page_numbers.back() == 11);
}

TEST_CASE("pdf furniture: what stands once at the head is text", "[pdf][furniture]") {
    const Stripped stripped = strip({page({}, "one "), page({{100, 40, "of the harbour"}}, "two "),
                                     page({}, "three "), page({}, "four ")});
    CHECK(stripped.pages[1].front() == "of the harbour");
}

TEST_CASE("pdf furniture: in a short file a head repeats the first page, a sentence may",
          "[pdf][furniture]") {
    const Stripped stripped =
        strip({page({{100, 60, "A/86/1"}, {100, 90, "the keepers of the harbour."}}, "one "),
               page({{100, 40, "A/86/1"},
                     {100, 70, "Boats are counted every night by"},
                     {100, 82, "the keepers of the harbour."}},
                    "two ")});
    CHECK(stripped.pages[1] == Texts{"Boats are counted every night by",
                                     "the keepers of the harbour.", "two a", "two b", "two c"});
}

TEST_CASE("pdf furniture: Roman page numbers go where the file labels its pages so",
          "[pdf][furniture]") {
    File file = typed_file({page({{300, 760, "i"}}, "one "), page({{300, 760, "- ii -"}}, "two "),
                            page({{300, 760, "vi"}}, "three ")});
    file.pages[0].label = "i", file.pages[1].label = "ii", file.pages[2].label = "iii";
    Furniture furniture;
    const auto pages = strip_furniture(file, spacing_of(file), furniture);
    CHECK(texts_of(pages[0]) == Texts{"one a", "one b", "one c"});
    CHECK(texts_of(pages[1]) == Texts{"two a", "two b", "two c"});
    CHECK(texts_of(pages[2]) == Texts{"three a", "three b", "three c", "vi"});
}

TEST_CASE("pdf furniture: feet that count the pages go from the shortest file, in any language",
          "[pdf][furniture]") {
    struct Row {
        std::string foot;
        bool stays = false;
    };
    const auto row = GENERATE(values<Row>({{"Page 2 of 2"},
                                           {"2 of 2"},
                                           {"- 2 / 2 -"},
                                           {"P\u00E1gina 2 de 2"},
                                           {"\u7B2C 2 \u9875 \u5171 2 \u9875"},
                                           {"Page 2"},
                                           {"Seite 2"},
                                           {"Page 1 of 2", true},
                                           {"2 of 3 boats", true},
                                           {"Article 2", true},
                                           {"2 boats of all the 2 harbours", true}}));
    INFO(row.foot);
    const Stripped stripped = strip({page({}, "one "), page({{300, 760, row.foot}}, "two ")});
    CHECK(stripped.pages[1].size() == (row.stays ? 4U : 3U));
    CHECK(stripped.furniture.page_numbers == std::vector<unsigned>{1, 2});
}

TEST_CASE("pdf furniture: the end of a sentence that tops two pages of many is text",
          "[pdf][furniture]") {
    std::vector<std::vector<Typed>> pages;
    for (int number = 0; number < 12; ++number) {
        const std::string top = number == 3 || number == 8
                                    ? "of the harbour."
                                    : std::string(1, static_cast<char>('b' + number)) + " and oil";
        pages.push_back(page({{100, 40, "A/86/1"}, {100, 64, top}}, "lit "));
    }
    const Stripped stripped = strip(pages);
    CHECK(stripped.pages[3].front() == "of the harbour.");
    CHECK(stripped.pages[8].front() == "of the harbour.");
    CHECK(stripped.furniture.heads == Texts{"A/86/1"});
}
