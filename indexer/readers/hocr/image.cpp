// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/hocr/image.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <optional>
#include <utility>

#include "indexer/readers/xml.hpp"

namespace chancery::readers::hocr {
namespace {

constexpr float greatest_pixel = 200'000;       // PDF's largest page at this resolution has 60,000
constexpr float largest_skew = 0.2F;            // pixels down for one to the right
constexpr float descent = 0.2F;                 // of the size, where no baseline is told
constexpr std::size_t greatest_page = 100'000;  // words, more than a printed page holds

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

}  // namespace

Result<Image> read_image(std::string_view hocr) {
    return ImageReader(hocr).read();
}

}  // namespace chancery::readers::hocr
