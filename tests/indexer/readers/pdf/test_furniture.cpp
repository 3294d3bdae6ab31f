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
    CHECK(stripped.furniture.heads == Texts{"A/86/1", "Page"});
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
