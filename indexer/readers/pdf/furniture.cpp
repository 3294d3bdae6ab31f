// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/pdf/furniture.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <set>
#include <string_view>
#include <system_error>
#include <utility>

#include "indexer/readers/pdf/paragraph.hpp"
#include "indexer/text/table.hpp"

namespace chancery::readers::pdf {
namespace {

constexpr std::size_t longest_slug = 50;               // of feet that differ in their digits only
constexpr std::size_t sure_repeats = 4;                // of a wording at one height of pages
constexpr std::size_t outermost = 2;                   // lines of a page with wide margins
constexpr float head_zone = 0.14F, foot_zone = 0.88F;  // of the page's height

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

unsigned number_of(std::string_view digits) {
    unsigned number = 0;
    const auto [end, failure] =
        std::from_chars(digits.data(), digits.data() + digits.size(), number);
    const bool whole = failure == std::errc{} && end == digits.data() + digits.size();
    return whole && number < 10000 ? number : 0;
}

// The page number in a foot or head, which loses it: "4/18", "4", "- 4 -", "Page 4",
// "24-24293 4/18". 0: none.
unsigned take_page_number(std::string& text) {
    std::vector<std::string> words;
    for (const auto word : text::split(text, ' ')) {
        if (!word.empty()) words.emplace_back(word);
    }
    for (std::size_t i = 0; i < words.size(); ++i) {
        const std::size_t slash = words[i].find('/');
        const unsigned number = number_of(std::string_view(words[i]).substr(0, slash));
        const bool of_all = slash != std::string::npos &&
                            number <= number_of(std::string_view(words[i]).substr(slash + 1));
        const bool alone = slash == std::string::npos &&
                           (words.size() == 1 || (words.size() == 2 && i == 1) ||
                            (words.size() == 3 && words[0] == "-" && words[2] == "-"));
        if (number == 0 || !(of_all || alone)) continue;
        words.erase(words.begin() + static_cast<std::ptrdiff_t>(i));
        text.clear();
        for (const std::string& word : words) text += (text.empty() ? "" : " ") + word;
        return number;
    }
    return 0;
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

// Lines at the page's head and foot; those of a page with wide margins are the outermost ones.
std::vector<bool> edge_lines(const std::vector<Line>& lines, const Page& page) {
    // What stands side by side at the foot counts as one line.
    std::size_t foot = lines.size();
    for (std::size_t rows = 0; foot > 0; --foot) {
        const bool same = foot < lines.size() && lines[foot].y - lines[foot - 1].y < 1;
        if (!same && rows++ == outermost) break;
    }
    std::vector<bool> at_edge;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const float y = lines[i].y;
        at_edge.push_back(y < head_zone * page.height || y > foot_zone * page.height ||
                          i < outermost || i >= foot);
    }
    return at_edge;
}

// A wording with its numbers alike: the feet "sheet 9 of 12" and "sheet 10 of 12".
std::string without_digits(std::string_view text) {
    std::string alike;
    for (const char byte : text) {
        const bool digit = std::isdigit(static_cast<unsigned char>(byte)) != 0;
        if (!digit || !alike.ends_with('#')) alike += digit ? '#' : byte;
    }
    return alike;
}

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

// What stands before a page's number where that is all that is printed.
constexpr auto page_words =
    std::to_array<std::string_view>({"Page", "page", "PAGE", "Página", "página", "Pagina", "Seite",
                                     "Страница", "Стр.", "صفحة", "الصفحة"});

// True for a wording that counts this page, alone ("Page 2") or of all ("2 of 9", "Página 2 de 9").
bool counts_page(std::string_view text, std::size_t page, std::size_t pages) {
    constexpr std::size_t most_words = 3;
    std::vector<unsigned> numbers;
    std::vector<std::string_view> words;
    for (const auto part : text::split(text, ' ')) {
        const unsigned number = number_of(part);
        if (number > 0) numbers.push_back(number);
        if (number == 0 && !part.empty()) words.push_back(part);
    }
    if (numbers.size() == 1) {
        return numbers[0] == page && words.size() == 1 && text.starts_with(words[0]) &&
               std::ranges::find(page_words, words[0]) != page_words.end();
    }
    return numbers.size() == 2 && numbers[0] == page && numbers[1] == pages && !words.empty() &&
           words.size() <= most_words;
}

// Digits, stamps and "(E)": no words.
bool is_code(std::string_view text) {
    std::size_t letters = 0;
    for (const char byte : text) letters += std::isalpha(static_cast<unsigned char>(byte)) ? 1 : 0;
    return letters <= 1 && text.find_first_of("0123456789") != text.npos;
}

// True for what the file itself calls the page, which may be a Roman numeral: "ii", "- ii -".
bool is_label_of(const Page& page, std::string_view text) {
    const std::size_t first = text.find_first_not_of("- ");
    if (first == text.npos) return false;
    return text.substr(first, text.find_last_not_of("- ") - first + 1) == page.label;
}

// True when a line stands right below another as the next line of its paragraph.
bool goes_on(const Line* before, const Line& line) {
    return before && line.y - before->y < 1.45F * line.size && line.y > before->y + 1 &&
           std::fabs(line.size - before->size) < 0.6F && line.x0 < before->x1;
}

// Wordings at one height: what stands at the same place on several pages.
using Counts = std::map<std::pair<std::string, int>, std::size_t>;

int height_of(const Line& line) {
    return static_cast<int>(line.y / 4);
}

// On how many pages each wording stands at the head or foot.
Counts count_wordings(const std::vector<std::vector<Line>>& pages, const File& file) {
    Counts counts;
    for (std::size_t p = 0; p < pages.size(); ++p) {
        std::set<std::pair<std::string, int>> here;
        const std::vector<bool> at_edge = edge_lines(pages[p], file.pages[p]);
        for (std::size_t i = 0; i < pages[p].size(); ++i) {
            if (!at_edge[i]) continue;
            const std::string text = plain_text(pages[p][i].letters);
            here.insert({text, height_of(pages[p][i])});
            here.insert({without_digits(text) + '#', height_of(pages[p][i])});
        }
        for (const auto& row : here) ++counts[row];
    }
    return counts;
}

std::size_t times_of(const Counts& counts, const std::string& text, const Line& line) {
    std::size_t times = 0;
    for (int shift = -1; shift <= 1; ++shift) {
        const auto row = counts.find({text, height_of(line) + shift});
        if (row != counts.end()) times += row->second;
    }
    return times;
}

// True for "A/86/1" and what follows it: heads of pages, which lean and jump in scans.
bool begins_with_symbol(std::string_view text) {
    const std::string_view word = text.substr(0, text.find(' '));
    return std::ranges::count(word, '/') >= 2 && word.find_first_of("0123456789") != word.npos;
}

// Of the edge lines at each height: how many there are, and how many repeat another page's. Running
// heads differ from chapter to chapter, the first lines of pages almost always.
class Heights {
  public:
    Heights(const std::vector<std::vector<Line>>& pages, const File& file, const Counts& counts) {
        for (std::size_t p = 0; p < pages.size(); ++p) {
            const std::vector<bool> at_edge = edge_lines(pages[p], file.pages[p]);
            for (std::size_t i = 0; i < pages[p].size(); ++i) {
                if (!at_edge[i]) continue;
                const Line& line = pages[p][i];
                Tally& tally = tallies_[height_of(line)];
                ++tally.lines;
                if (times_of(counts, plain_text(line.letters), line) > 1) ++tally.repeats;
            }
        }
    }

    /// True where a third of the lines at this one's height are repeats.
    bool repeat_at(const Line& line) const {
        Tally sum;
        for (int shift = -1; shift <= 1; ++shift) {
            const auto row = tallies_.find(height_of(line) + shift);
            if (row == tallies_.end()) continue;
            sum.lines += row->second.lines, sum.repeats += row->second.repeats;
        }
        return sum.repeats * 3 >= sum.lines;
    }

  private:
    struct Tally {
        std::size_t lines = 0, repeats = 0;
    };
    std::map<int, Tally> tallies_;
};

/// What the pages of a file have in common at their heads and feet.
struct Wordings {
    Counts counts;
    Heights heights;
};

bool is_repeated(const Wordings& wordings, const std::string& text, const Line& line,
                 const File& file) {
    const Counts& counts = wordings.counts;
    const float height = file.pages[line.page - 1U].height;
    const bool in_zone = line.y < head_zone * height || line.y > foot_zone * height;
    const std::size_t times = times_of(counts, text, line);
    if (times >= sure_repeats || (times >= 2 && in_zone && begins_with_symbol(text))) return true;
    if (times >= (in_zone ? 2U : 3U) && wordings.heights.repeat_at(line)) return true;
    const std::size_t alike = times_of(counts, without_digits(text) + '#', line);
    return text.size() < longest_slug && alike >= 4 && alike * 3 >= file.pages.size();
}

// Figures of a table's row at the page's edge: they stand beside words that are no furniture.
std::vector<bool> row_figures(const std::vector<Line>& lines, const std::vector<bool>& at_edge,
                              const Wordings& wordings, const File& file) {
    std::vector<bool> found(lines.size());
    for (std::size_t from = 0; from < lines.size();) {
        std::size_t to = from;
        bool words = false;
        for (; to < lines.size() && std::fabs(lines[to].y - lines[from].y) < 1; ++to) {
            if (!at_edge[to] || words) continue;
            const std::string text = plain_text(lines[to].letters);
            words = !is_code(text) && !is_rule(text) && !is_request(text) &&
                    !is_repeated(wordings, text, lines[to], file);
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
    const Counts counts = count_wordings(pages, file);
    const Wordings wordings{counts, Heights(pages, file, counts)};
    const float rule = head_rule(file);
    const std::string first = pages.empty() ? std::string() : text_of(pages.front());
    std::vector<std::vector<unsigned>> printed(pages.size());
    for (std::size_t p = 0; p < pages.size(); ++p) {
        std::vector<Line> kept;
        const std::vector<bool> at_edge = edge_lines(pages[p], file.pages[p]);
        const std::vector<bool> in_row = row_figures(pages[p], at_edge, wordings, file);
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
                               (is_repeated(wordings, text, line, file) || above || told || code);
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
