// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/hocr/glyphs.hpp"

#include <algorithm>
#include <cctype>
#include <cmath>
#include <string>
#include <string_view>
#include <utility>

#include "indexer/readers/pdf/lines.hpp"
#include "indexer/text/ascii.hpp"
#include "indexer/text/utf8.hpp"

namespace chancery::readers::hocr {
namespace {

using text::is_digit;

constexpr float same_size = 1.18F;          // times that measured sizes of one type differ at most
constexpr float raised_above_base = 0.22F;  // of the size: such a digit is a note's mark
constexpr float height_of_raised = 0.62F;   // of the size, at most
constexpr float size_of_height = 1.4F;      // of type, for the height of a digit
constexpr float unsure = 60;                // of a word, in per cent
constexpr std::size_t most_of_a_stray = 8;  // letters

std::u32string letters_of(std::string_view text) {
    std::u32string letters;
    for (std::size_t at = 0; at < text.size();) letters += text::next_code_point(text, at);
    std::erase_if(letters, [](char32_t code) { return pdf::is_blank(code) || code < U' '; });
    return letters;
}

bool is_right_to_left(char32_t code) {
    return (code >= 0x0590 && code < 0x0900) || (code >= 0xFB1D && code <= 0xFEFC);
}

bool is_east_asian(char32_t code) {
    return (code >= 0x2E80 && code < 0xA4D0) || (code >= 0xF900 && code < 0xFB00) ||
           (code >= 0xFF00 && code < 0xFFF0);
}

/// The usual slope of a page's lines, long ones counting most.
float skew_of(const Image& image) {
    std::vector<std::pair<float, float>> slopes;  // (slope, width)
    float all = 0;
    for (const TextLine& line : image.lines) {
        slopes.emplace_back(line.slope, line.box.x1 - line.box.x0);
        all += slopes.back().second;
    }
    std::ranges::sort(slopes);
    float sum = 0;
    for (const auto& [slope, width] : slopes) {
        if ((sum += width) * 2 >= all) return slope;
    }
    return 0;
}

/// The letters of a word, and of its signs where they are told apart.
std::u32string letters_of(const Word& word) {
    if (word.signs.empty()) return letters_of(word.text);
    std::string text;
    for (const Sign& sign : word.signs) text += sign.text;
    return letters_of(text);
}

/// Mean of an image's letters.
double confidence_of(const Image& image) {
    double sum = 0;
    std::size_t count = 0;
    for (const TextLine& line : image.lines) {
        for (const Word& word : line.words) {
            const std::size_t letters = letters_of(word).size();
            sum += static_cast<double>(word.confidence) * static_cast<double>(letters);
            count += letters;
        }
    }
    return count == 0 ? 0 : sum / static_cast<double>(count);
}

/// True for signs of ASCII, which say nothing alone: "|", "\".
bool is_sign(char32_t code) {
    return code < 0x80 && std::isalnum(static_cast<int>(code)) == 0;
}

/// True for what a stamp, a seal or a signature looks like to OCR: a few letters, none of them
/// sure. Figures of tables may be unsure, too, and stay.
bool is_stray(const TextLine& line) {
    std::size_t count = 0;
    for (const Word& word : line.words) {
        const std::u32string letters = letters_of(word);
        if (std::ranges::all_of(letters, is_sign)) continue;
        const bool figure = std::ranges::any_of(letters, [](char32_t code) {
            return code < 0x80 && is_digit(static_cast<char>(code));
        });
        if (word.confidence >= unsure || figure) return false;
        count += letters.size();
    }
    return count <= most_of_a_stray;
}

/// Puts the lines of an image on a page as glyphs.
class PageMaker {
  public:
    PageMaker(const Image& image, float points)
        : image_(image), points_(points), skew_(skew_of(image)) {}

    RecognisedPage make() {
        page_.page.width = (image_.box.x1 - image_.box.x0) * points_;
        page_.page.height = (image_.box.y1 - image_.box.y0) * points_;
        page_.page.has_image = true;
        double confidences = 0;
        // Where all is doubtful, a doubtful line is no stray.
        const bool sure = confidence_of(image_) >= low_confidence;
        for (const TextLine& line : image_.lines) {
            if (!sure || !is_stray(line)) confidences += add(line);
        }
        if (page_.letters > 0) {
            page_.confidence = static_cast<unsigned>(
                std::lround(confidences / static_cast<double>(page_.letters)));
        }
        return std::move(page_);
    }

  private:
    double add(const TextLine& line) {
        const float middle = (line.box.x1 - line.box.x0) / 2;
        base_ = line.box.y1 + line.base + line.slope * middle - skew_ * (line.box.x0 + middle);
        double confidences = 0;
        const Word* before = nullptr;
        for (const Word& word : line.words) {
            const std::size_t first = page_.page.glyphs.size();
            const std::size_t count = add_word(word, line, before);
            if (count == 0) continue;
            confidences += static_cast<double>(word.confidence) * static_cast<double>(count);
            page_.letters += count;
            before = first == page_.page.glyphs.size() ? before : &word;
        }
        return confidences;
    }

    std::size_t add_word(const Word& word, const TextLine& line, const Word* before) {
        const std::u32string letters = letters_of(word);
        if (letters.empty()) return 0;
        if (before != nullptr) add_blank(*before, word, line, letters.front());
        const bool to_left = std::ranges::any_of(letters, is_right_to_left);
        if (!to_left && word.signs.size() == letters.size()) {
            for (std::size_t i = 0; i < letters.size(); ++i) {
                add_glyph(letters[i], word.signs[i].box, line);
            }
        } else {
            spread(letters, word.box, line, to_left);
        }
        return letters.size();
    }

    /// Letters without places of their own share their word's.
    void spread(const std::u32string& letters, const Box& box, const TextLine& line, bool to_left) {
        const float step = (box.x1 - box.x0) / static_cast<float>(letters.size());
        for (std::size_t i = 0; i < letters.size(); ++i) {
            const std::size_t place = to_left ? letters.size() - 1 - i : i;
            const float x0 = box.x0 + step * static_cast<float>(place);
            push(letters[i], x0, x0 + step, base_, line.size);
        }
    }

    void add_blank(const Word& before, const Word& word, const TextLine& line, char32_t first) {
        const float x0 = std::min(before.box.x1, word.box.x1);
        const float x1 = std::max(before.box.x0, word.box.x0);
        const auto& glyphs = page_.page.glyphs;
        const bool tight = !glyphs.empty() && is_east_asian(first) &&
                           is_east_asian(glyphs.back().code) && x1 - x0 < line.size / 2;
        if (!tight && x0 <= x1) push(U' ', x0, x1, base_, line.size);
    }

    void add_glyph(char32_t code, const Box& box, const TextLine& line) {
        const float bottom = box.y1 - skew_ * box.x0, height = box.y1 - box.y0;
        const bool raised = is_digit(code) && base_ - bottom > raised_above_base * line.size &&
                            height < height_of_raised * line.size;
        if (raised) {
            push(code, box.x0, box.x1, bottom, std::min(size_of_height * height, 0.7F * line.size));
        } else {
            push(code, box.x0, box.x1, base_, line.size);
        }
    }

    void push(char32_t code, float x0, float x1, float y, float size) {
        pdf::Glyph glyph;
        glyph.code = code;
        glyph.x0 = x0 * points_, glyph.x1 = x1 * points_;
        glyph.y = y * points_;
        glyph.size = size * points_;
        page_.page.glyphs.push_back(glyph);
    }

    const Image& image_;
    const float points_;  // of a pixel
    const float skew_;
    float base_ = 0;
    RecognisedPage page_;
};

}  // namespace

void level_sizes(std::vector<Image>& images) {
    std::vector<TextLine*> open;
    for (Image& image : images) {
        for (TextLine& line : image.lines) open.push_back(&line);
    }
    const auto weight = [](const TextLine& line) { return line.box.x1 - line.box.x0 + 1; };
    std::ranges::sort(open, {}, [](const TextLine* line) { return line->size; });
    while (!open.empty()) {
        std::size_t best = 0, best_end = 1, end = 0;
        double most = -1, sum = 0;
        for (std::size_t begin = 0; begin < open.size(); ++begin) {
            while (end < open.size() && open[end]->size <= open[begin]->size * same_size) {
                sum += weight(*open[end++]);
            }
            if (sum > most) most = sum, best = begin, best_end = end;
            sum -= weight(*open[begin]);
        }
        const float size = open[best + (best_end - best) / 2]->size;
        for (std::size_t i = best; i < best_end; ++i) open[i]->size = size;
        open.erase(open.begin() + static_cast<std::ptrdiff_t>(best),
                   open.begin() + static_cast<std::ptrdiff_t>(best_end));
    }
}

RecognisedPage page_of(const Image& image, float points) {
    return PageMaker(image, points).make();
}

}  // namespace chancery::readers::hocr
