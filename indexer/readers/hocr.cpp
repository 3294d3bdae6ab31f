// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/hocr.hpp"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

#include "indexer/document/recognised.hpp"
#include "indexer/readers/hocr/glyphs.hpp"
#include "indexer/readers/hocr/image.hpp"
#include "indexer/readers/pdf/pages.hpp"

namespace chancery::readers {
namespace {

using hocr::Image;
using hocr::RecognisedPage;

constexpr float points_a_pixel = 72.0F / static_cast<float>(recognised_dots_an_inch);
constexpr std::size_t size_of_length = 8;  // bytes before each page in a message

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
        const auto page = next_page(message);
        auto image = hocr::read_image(page.value_or(std::string_view{}));
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
    hocr::level_sizes(*images);
    pdf::File file;
    file.faces.emplace_back();
    std::vector<std::string> doubtful;
    std::size_t letters = 0, sum = 0;
    for (const Image& image : *images) {
        RecognisedPage page = hocr::page_of(image, points_a_pixel);
        letters += page.letters, sum += page.letters * page.confidence;
        file.pages.push_back(std::move(page.page));
        if (page.confidence < hocr::low_confidence) {
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
