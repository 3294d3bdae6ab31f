// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/pdf_furniture.hpp"

#include <algorithm>
#include <cctype>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <set>
#include <string_view>
#include <utility>

namespace chancery::readers::pdf {
namespace {

bool is_rule(std::string_view text) {
    return !text.empty() && text.find_first_not_of("_-. ") == std::string_view::npos;
}

bool has_barcode(const std::vector<PlacedGlyph>& glyphs, const File& file, const Line& line) {
    return std::ranges::any_of(line.letters, [&](const Letter& letter) {
        return letter.order < glyphs.size() && file.faces[glyphs[letter.order].glyph->face].barcode;
    });
}

// Upper end of the text on page 1 that the tree names.
float top_of_text(const TaggedText& tagged, const Page& page) {
    float top = page.height;
    for (const Paragraph& paragraph : tagged.paragraphs) {
        for (const Letter& letter : paragraph.letters) {
            if (letter.page == 1 && letter.size > 0 && !is_blank(letter.code)) {
                top = std::min(top, letter.y);
            }
        }
    }
    return top;
}

void add_once(std::vector<std::string>& wordings, std::string text) {
    if (std::ranges::find(wordings, text) == wordings.end()) wordings.push_back(std::move(text));
}

// The number in "4/18", "18/4" or "4" at a page's foot or head; 0: none.
unsigned page_number(std::string_view text) {
    unsigned number = 0;
    std::size_t at = 0;
    while (at < text.size() && at < 4 && std::isdigit(static_cast<unsigned char>(text[at]))) {
        number = number * 10 + static_cast<unsigned>(text[at++] - '0');
    }
    if (at == 0 || number == 0) return 0;
    if (at == text.size()) return number;
    return text[at] == '/' && text.find_first_not_of("0123456789", at + 1) == text.npos ? number
                                                                                        : 0;
}

Paragraph to_paragraph(const Line& line) {
    Paragraph paragraph;
    paragraph.style = "Artifact";
    paragraph.letters = line.letters;
    paragraph.size = line.size;
    paragraph.x0 = paragraph.first_x0 = line.x0;
    paragraph.x1 = line.x1;
    return paragraph;
}

std::string text_of(const std::vector<Line>& lines) {
    std::string out;
    for (const Line& line : lines) out += plain_text(line.letters) + ' ';
    return out;
}

// Offset of printed from counted numbers that most pages agree on.
std::vector<unsigned> settle_numbers(const std::vector<std::vector<unsigned>>& printed) {
    std::vector<std::pair<long, int>> offsets;
    for (std::size_t p = 0; p < printed.size(); ++p) {
        for (const unsigned number : printed[p]) {
            const long offset = static_cast<long>(number) - static_cast<long>(p + 1);
            const auto row = std::ranges::find(offsets, offset, &std::pair<long, int>::first);
            if (row != offsets.end()) {
                ++row->second;
            } else {
                offsets.push_back({offset, 1});
            }
        }
    }
    const auto best = std::ranges::max_element(offsets, {}, &std::pair<long, int>::second);
    const bool runs = best != offsets.end() && best->second >= 2 &&
                      static_cast<std::size_t>(best->second) * 2 >= printed.size();
    std::vector<unsigned> numbers;
    for (std::size_t p = 0; p < printed.size(); ++p) {
        const long number = static_cast<long>(p + 1) + (runs ? best->first : 0);
        numbers.push_back(number > 0 ? static_cast<unsigned>(number)
                                     : static_cast<unsigned>(p + 1));
    }
    return numbers;
}

}  // namespace

Furniture sort_outside(const File& file, const TaggedText& tagged, const Spacing& spacing) {
    Furniture furniture;
    std::vector<std::vector<unsigned>> printed(file.pages.size());
    for (std::size_t p = 0; p < file.pages.size(); ++p) {
        const float height = file.pages[p].height;
        const float top = p == 0 ? top_of_text(tagged, file.pages[p]) : 0;
        for (const Line& line : lines_by_place(tagged.outside[p], file, spacing)) {
            const std::string text = plain_text(line.letters);
            if (text.empty() || is_rule(text) || has_barcode(tagged.outside[p], file, line)) {
                continue;
            }
            if (p == 0 && line.y < std::min(top, height * 0.6F)) {
                furniture.masthead.push_back(to_paragraph(line));
                continue;
            }
            if (const unsigned number = page_number(text)) {
                printed[p].push_back(number);
            } else {
                add_once(line.y < height / 2 ? furniture.heads : furniture.feet, text);
            }
        }
    }
    furniture.page_numbers = settle_numbers(printed);
    return furniture;
}

namespace {

constexpr float head_zone = 0.14F, foot_zone = 0.88F;  // of the page's height

// A wording with its digits alike: "4/18" and "5/18" are the same foot.
std::string wording(const Line& line) {
    std::string out = plain_text(line.letters);
    for (char& byte : out) {
        if (std::isdigit(static_cast<unsigned char>(byte))) byte = '#';
    }
    return out;
}

bool in_zone(const Line& line, const Page& page) {
    return line.y < head_zone * page.height || line.y > foot_zone * page.height;
}

// Digits, stamps and "(E)": no words.
bool is_code(std::string_view text) {
    std::size_t letters = 0;
    for (const char byte : text) letters += std::isalpha(static_cast<unsigned char>(byte)) ? 1 : 0;
    return letters <= 1 && text.find_first_of("0123456789") != text.npos;
}

using Counts = std::map<std::string, std::size_t, std::less<>>;

// On how many pages each wording stands at the head or foot.
Counts count_wordings(const std::vector<std::vector<Line>>& pages, const File& file) {
    Counts counts;
    for (std::size_t p = 0; p < pages.size(); ++p) {
        std::set<std::string> here;
        for (const Line& line : pages[p]) {
            if (in_zone(line, file.pages[p])) here.insert(wording(line));
        }
        for (const std::string& text : here) ++counts[text];
    }
    return counts;
}

// Lower edge of a rule that later pages have at one height near their head; 0: none.
float head_rule(const File& file) {
    std::map<int, std::size_t> heights;
    for (std::size_t p = 1; p < file.pages.size(); ++p) {
        std::set<int> here;
        for (const Rule& rule : file.pages[p].rules) {
            if (rule.y < head_zone * file.pages[p].height) here.insert(static_cast<int>(rule.y));
        }
        for (const int y : here) ++heights[y];
    }
    for (const auto& [y, count] : heights) {
        if (count * 2 >= file.pages.size() - 1 && count > 0) return static_cast<float>(y) + 1;
    }
    return 0;
}

}  // namespace

std::vector<std::vector<Line>> strip_furniture(const File& file, const Spacing& spacing,
                                               Furniture& furniture) {
    std::vector<std::vector<Line>> pages;
    for (std::size_t p = 0; p < file.pages.size(); ++p) {
        std::vector<PlacedGlyph> glyphs;
        for (const Glyph& glyph : file.pages[p].glyphs) {
            if (!file.faces[glyph.face].barcode) {
                glyphs.push_back({&glyph, static_cast<std::uint16_t>(p + 1)});
            }
        }
        pages.push_back(lines_by_place(glyphs, file, spacing));
    }
    const Counts counts = count_wordings(pages, file);
    const float rule = head_rule(file);
    const std::string first = pages.empty() ? std::string() : text_of(pages.front());
    std::vector<std::vector<unsigned>> printed(pages.size());
    for (std::size_t p = 0; p < pages.size(); ++p) {
        const Page& page = file.pages[p];
        std::erase_if(pages[p], [&](const Line& line) {
            const bool head = line.y < head_zone * page.height;
            if (!in_zone(line, page)) return false;
            const std::string text = plain_text(line.letters);
            const bool repeated = counts.find(wording(line))->second >= 2;
            const bool above = p > 0 && line.y < rule;
            const bool told = p > 0 && head && text.size() > 5 && first.find(text) != first.npos;
            if (p == 0 && head) return false;
            if (!repeated && !above && !told && !is_code(text)) return false;
            if (const unsigned number = page_number(text)) {
                printed[p].push_back(number);
            } else {
                add_once(head ? furniture.heads : furniture.feet, text);
            }
            return true;
        });
    }
    furniture.page_numbers = settle_numbers(printed);
    return pages;
}

}  // namespace chancery::readers::pdf
