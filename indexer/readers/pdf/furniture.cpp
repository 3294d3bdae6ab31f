// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/pdf/furniture.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <map>
#include <set>
#include <string_view>
#include <utility>

#include "indexer/readers/pdf/page_numbers.hpp"
#include "indexer/readers/pdf/paragraph.hpp"
#include "indexer/readers/pdf/running_heads.hpp"

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

bool is_artifact(const std::vector<PlacedGlyph>& glyphs, const Line& line) {
    const std::uint32_t first = line.letters.front().order;
    return first < glyphs.size() && glyphs[first].glyph->artifact;
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

}  // namespace

Furniture sort_outside(const File& file, const TaggedText& tagged, const Spacing& spacing) {
    Furniture furniture;
    std::vector<std::vector<unsigned>> printed(file.pages.size());
    for (std::size_t p = 0; p < file.pages.size(); ++p) {
        const float height = file.pages[p].height;
        const float top = p == 0 ? top_of_text(tagged, file.pages[p]) : 0;
        for (const Line& line : lines_by_place(tagged.outside[p], file, spacing)) {
            std::string text = plain_text(line.letters);
            if (text.empty() || is_rule(text) || has_barcode(tagged.outside[p], file, line)) {
                continue;
            }
            if (p == 0 && line.y < std::min(top, height * 0.6F)) {
                furniture.masthead.push_back(to_paragraph(line));
                continue;
            }
            // What is drawn in the middle of a page and named no text belongs to a chart.
            const bool at_edge = line.y < head_zone * height || line.y > foot_zone * height;
            if (!at_edge && is_artifact(tagged.outside[p], line)) continue;
            if (!at_edge) {
                furniture.strays.push_back(line);
                continue;
            }
            if (const unsigned number = take_page_number(text)) printed[p].push_back(number);
            if (!text.empty()) {
                add_once(line.y < height / 2 ? furniture.heads : furniture.feet, text);
            }
        }
    }
    furniture.page_numbers = settle_numbers(printed);
    return furniture;
}

namespace {

// What the printer asks of readers, at the foot of a file's first or last page.
constexpr auto requests = std::to_array<std::string_view>(
    {"Accessible document", "Please recycle", "Merci de recycler", "Se ruega reciclar",
     "Просьба отправить на вторичную переработку", "请回收", "الرجاء إعادة الاستعمال"});

// True for a line of nothing but such requests.
bool is_request(std::string text) {
    bool asks = false;
    for (const std::string_view request : requests) {
        const std::size_t at = text.find(request);
        if (at == text.npos) continue;
        text.erase(at, request.size());
        asks = true;
    }
    return asks && text.find_first_not_of(" :.*") == text.npos;
}

// Digits, stamps and "(E)": no words.
bool is_code(std::string_view text) {
    std::size_t letters = 0;
    for (const char byte : text) letters += std::isalpha(static_cast<unsigned char>(byte)) ? 1 : 0;
    return letters <= 1 && text.find_first_of("0123456789") != text.npos;
}

// True when a line stands right below another as the next line of its paragraph.
bool goes_on(const Line* before, const Line& line) {
    return before && line.y - before->y < 1.45F * line.size && line.y > before->y + 1 &&
           std::fabs(line.size - before->size) < 0.6F && line.x0 < before->x1;
}

// Figures of a table's row at the page's edge: they stand beside words that are no furniture.
std::vector<bool> row_figures(const std::vector<Line>& lines, const std::vector<bool>& at_edge,
                              const RunningHeads& running) {
    std::vector<bool> found(lines.size());
    for (std::size_t from = 0; from < lines.size();) {
        std::size_t to = from;
        bool words = false;
        for (; to < lines.size() && std::fabs(lines[to].y - lines[from].y) < 1; ++to) {
            if (!at_edge[to] || words) continue;
            const std::string text = plain_text(lines[to].letters);
            words = !is_code(text) && !is_rule(text) && !is_request(text) &&
                    !running.hold(text, lines[to]);
        }
        for (; from < to; ++from) found[from] = words;
    }
    return found;
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
    const RunningHeads running(pages, file);
    const float rule = head_rule(file);
    const std::string first = pages.empty() ? std::string() : text_of(pages.front());
    std::vector<std::vector<unsigned>> printed(pages.size());
    for (std::size_t p = 0; p < pages.size(); ++p) {
        std::vector<Line> kept;
        const std::vector<bool> at_edge = edge_lines(pages[p], file.pages[p]);
        const std::vector<bool> in_row = row_figures(pages[p], at_edge, running);
        for (std::size_t i = 0; i < pages[p].size(); ++i) {
            Line& line = pages[p][i];
            const Line* before = kept.empty() ? nullptr : &kept.back();
            if (!at_edge[i] || begins_with_mark(line)) {
                kept.push_back(std::move(line));
                continue;
            }
            const bool head = i < pages[p].size() / 2;
            std::string text = plain_text(line.letters);
            if (is_request(text)) continue;
            if (counts_page(text, p + 1, pages.size())) {
                printed[p].push_back(static_cast<unsigned>(p + 1));
                continue;
            }
            const bool above = p > 0 && line.y < rule;
            // Where no rule tells, a short file's running head repeats words of its first page.
            const bool told = p > 0 && head && rule == 0 && pages.size() <= 3 && text.size() > 5 &&
                              first.find(text) != first.npos && !goes_on(before, line);
            const bool code = ((is_code(text) && !in_row[i]) || is_label_of(file.pages[p], text)) &&
                              !goes_on(before, line);
            const bool strip = (p > 0 || !head) && !is_rule(text) &&
                               (running.hold(text, line) || above || told || code);
            if (!strip) {
                kept.push_back(std::move(line));
                continue;
            }
            if (const unsigned number = take_page_number(text)) printed[p].push_back(number);
            if (!text.empty()) add_once(head ? furniture.heads : furniture.feet, text);
        }
        pages[p] = std::move(kept);
    }
    furniture.page_numbers = settle_numbers(printed);
    return pages;
}

}  // namespace chancery::readers::pdf
