// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/hocr.hpp"

#include <algorithm>
#include <cctype>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

#include "indexer/document/recognised.hpp"
#include "indexer/readers/pdf/lines.hpp"
#include "indexer/readers/pdf/pages.hpp"
#include "indexer/readers/xml.hpp"
#include "indexer/text/ascii.hpp"
#include "indexer/text/utf8.hpp"

namespace chancery::readers {
namespace {

using text::is_digit;

constexpr float points_a_pixel = 72.0F / static_cast<float>(recognised_dots_an_inch);
constexpr float greatest_pixel = 200'000;   // PDF's largest page at this resolution has 60,000
constexpr float largest_skew = 0.2F;        // pixels down for one to the right
constexpr float same_size = 1.18F;          // times that measured sizes of one type differ at most
constexpr float descent = 0.2F;             // of the size, where no baseline is told
constexpr float raised_above_base = 0.22F;  // of the size: such a digit is a note's mark
constexpr float height_of_raised = 0.62F;   // of the size, at most
constexpr float size_of_height = 1.4F;      // of type, for the height of a digit
constexpr std::size_t size_of_length = 8;   // bytes before each page in a message
constexpr std::size_t greatest_page = 100'000;  // words, more than a printed page holds
constexpr float unsure = 60;                    // of a word, in per cent
constexpr std::size_t most_of_a_stray = 8;      // letters
constexpr unsigned low_confidence = 70;         // of a page, in per cent: told

struct Box {
    float x0 = 0, y0 = 0, x1 = 0, y1 = 0;
};

struct Sign {
    std::string text;
    Box box;
};

struct Word {
    std::string text;
    Box box;
    float confidence = 0;
    std::vector<Sign> signs;
};

struct TextLine {
    Box box;
    float slope = 0, base = -1, size = 0;  // base: from the box's lower left corner
    std::vector<Word> words;
};

struct RecognisedPage {
    pdf::Page page;
    unsigned confidence = 0;  // mean of its letters, 0 to 100
    std::size_t letters = 0;
};

struct Image {
    Box box;
    std::vector<TextLine> lines;
};

/// The numbers behind a property of a `title`: "bbox 10 20 30 40; baseline 0.01 -5".
std::vector<float> numbers_of(std::string_view title, std::string_view property) {
    std::vector<float> numbers;
    while (!title.empty()) {
        std::string_view part = title.substr(0, title.find(';'));
        title.remove_prefix(std::min(title.size(), part.size() + 1));
        part.remove_prefix(std::min(part.size(), part.find_first_not_of(' ')));
        if (!part.starts_with(property)) continue;
        part.remove_prefix(property.size());
        while (part.starts_with(' ')) {
            part.remove_prefix(std::min(part.size(), part.find_first_not_of(' ')));
            float number = 0;
            const auto [end, fault] =
                std::from_chars(part.data(), part.data() + part.size(), number);
            if (fault != std::errc{} || !std::isfinite(number)) break;
            numbers.push_back(std::clamp(number, -greatest_pixel, greatest_pixel));
            part.remove_prefix(static_cast<std::size_t>(end - part.data()));
        }
        return numbers;
    }
    return numbers;
}

std::optional<Box> box_of(std::string_view title, std::string_view property) {
    const auto numbers = numbers_of(title, property);
    if (numbers.size() < 4) return {};
    const Box box{numbers[0], numbers[1], numbers[2], numbers[3]};
    if (box.x0 < 0 || box.y0 < 0 || box.x1 < box.x0 || box.y1 < box.y0) return {};
    return box;
}

float number_of(std::string_view title, std::string_view property) {
    const auto numbers = numbers_of(title, property);
    return numbers.empty() ? 0 : numbers.front();
}

/// Walks over the elements of a page.
class ImageReader {
  public:
    explicit ImageReader(std::string_view hocr) : xml_(hocr) {}

    Result<Image> read() {
        for (auto event = xml_.next(); event != XmlReader::Event::none; event = xml_.next()) {
            if (event == XmlReader::Event::start) {
                start();
            } else if (event == XmlReader::Event::end) {
                end();
            } else if (sign_depth_ > 0 && in_word() && !word().signs.empty()) {
                word().signs.back().text += xml_.text();
            } else if (word_depth_ > 0 && in_word()) {
                word().text += xml_.text();
            }
        }
        const std::string& why = xml_.error();
        if (!why.empty()) return fail(Kind::input, {}, why);
        if (!has_page_) return fail(Kind::input, {}, "it is no hOCR");
        if (words_ > greatest_page) return fail(Kind::input, {}, "it has too many words");
        return std::move(image_);
    }

  private:
    bool in_word() const { return !image_.lines.empty() && !image_.lines.back().words.empty(); }
    Word& word() { return image_.lines.back().words.back(); }

    void start() {
        ++depth_;
        const std::string kind = xml_.attribute("class"), title = xml_.attribute("title");
        if (kind == "ocr_page") {
            const auto box = box_of(title, "bbox");
            if (box && !has_page_) image_.box = *box, has_page_ = true;
        } else if (kind == "ocrx_word") {
            start_word(title);
        } else if (kind == "ocrx_cinfo") {
            const auto box = box_of(title, "x_bboxes");
            if (word_depth_ == 0 || !in_word() || !box) return;
            word().signs.push_back({{}, *box});
            sign_depth_ = depth_;
        } else if (title.find("baseline ") != title.npos || kind == "ocr_line") {
            // Tesseract calls lines by what it takes them for: ocr_header, ocr_caption ...
            start_line(title);
        }
    }

    void start_line(std::string_view title) {
        const auto box = box_of(title, "bbox");
        if (!box) return;
        TextLine line{.box = *box, .words = {}};
        const auto base = numbers_of(title, "baseline");
        if (base.size() > 1 && std::fabs(base[0]) < largest_skew) {
            line.slope = base[0], line.base = base[1];
        } else {
            line.base = -descent * (box->y1 - box->y0);
        }
        line.size = number_of(title, "x_size");
        if (line.size <= 0) line.size = box->y1 - box->y0;
        image_.lines.push_back(std::move(line));
    }

    void start_word(std::string_view title) {
        const auto box = box_of(title, "bbox");
        if (!box || image_.lines.empty() || ++words_ > greatest_page) return;
        image_.lines.back().words.push_back(
            {{}, *box, std::clamp(number_of(title, "x_wconf"), 0.0F, 100.0F), {}});
        word_depth_ = depth_;
    }

    void end() {
        if (depth_ == sign_depth_) sign_depth_ = 0;
        if (depth_ == word_depth_) word_depth_ = 0;
        --depth_;
    }

    XmlReader xml_;
    Image image_;
    int depth_ = 0, word_depth_ = 0, sign_depth_ = 0;
    bool has_page_ = false;
    std::size_t words_ = 0;
};

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
    explicit PageMaker(const Image& image) : image_(image), skew_(skew_of(image)) {}

    RecognisedPage make() {
        page_.page.width = (image_.box.x1 - image_.box.x0) * points_a_pixel;
        page_.page.height = (image_.box.y1 - image_.box.y0) * points_a_pixel;
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
        glyph.x0 = x0 * points_a_pixel, glyph.x1 = x1 * points_a_pixel;
        glyph.y = y * points_a_pixel;
        glyph.size = size * points_a_pixel;
        page_.page.glyphs.push_back(glyph);
    }

    const Image& image_;
    const float skew_;
    float base_ = 0;
    RecognisedPage page_;
};

/// Makes one of the sizes that differ by less than measuring errs: the commonest takes its
/// neighbours, then the commonest of the rest.
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

/// The next page of a message; nothing at its end or where it is broken.
std::optional<std::string_view> next_page(std::string_view& message) {
    if (message.size() < size_of_length) return {};
    std::uint64_t length = 0;
    for (std::size_t i = size_of_length; i-- > 0;) {
        length = length << 8 | static_cast<unsigned char>(message[i]);
    }
    message.remove_prefix(size_of_length);
    if (length > message.size()) return {};
    const std::string_view page = message.substr(0, length);
    message.remove_prefix(length);
    return page;
}

Result<std::vector<Image>> images_of(std::string_view message) {
    std::vector<Image> images;
    while (!message.empty()) {
        const auto hocr = next_page(message);
        auto image = ImageReader(hocr.value_or(std::string_view{})).read();
        if (!image) {
            image.error().why = "what OCR gave for page " + std::to_string(images.size() + 1) +
                                " is broken: " + image.error().why;
            return pass_on(std::move(image));
        }
        images.push_back(*std::move(image));
    }
    return images;
}

std::string of_page(std::size_t number, const RecognisedPage& page) {
    const std::string name = std::string(doubtful_page) + std::to_string(number);
    if (page.letters == 0) return name + " has no word that OCR could read";
    return name + " was read by OCR with a confidence of only " + std::to_string(page.confidence) +
           " %";
}

}  // namespace

void add_recognised_page(std::string& message, std::string_view hocr) {
    for (std::size_t i = 0; i < size_of_length; ++i) {
        message += static_cast<char>(std::uint64_t{hocr.size()} >> (8 * i) & 0xFF);
    }
    message += hocr;
}

Result<document::ParsedFile> read_recognised(std::string_view message) {
    auto images = images_of(message);
    if (!images) return pass_on(std::move(images));
    level_sizes(*images);
    pdf::File file;
    file.faces.emplace_back();
    std::vector<std::string> doubtful;
    std::size_t letters = 0, sum = 0;
    for (const Image& image : *images) {
        RecognisedPage page = PageMaker(image).make();
        letters += page.letters, sum += page.letters * page.confidence;
        file.pages.push_back(std::move(page.page));
        if (page.confidence < low_confidence) {
            doubtful.push_back(of_page(file.pages.size(), page));
        }
    }
    if (letters == 0) {
        const std::size_t pages = file.pages.size();
        return fail(Kind::input, {},
                    "has " + std::to_string(pages) + (pages == 1 ? " page" : " pages") +
                        " of images on which OCR found no word",
                    "fetch a better scan");
    }
    document::ParsedFile parsed = pdf::read_pages(file, false);
    const std::string sure = std::to_string(std::max<std::size_t>(1, sum / letters));
    parsed.works.front().metadata.emplace_back(document::confidence_name, sure);
    parsed.warnings.insert(parsed.warnings.begin(), doubtful.begin(), doubtful.end());
    parsed.warnings.insert(parsed.warnings.begin(),
                           std::string(read_by_ocr) + " with a mean confidence of " + sure + " %");
    return parsed;
}

}  // namespace chancery::readers
