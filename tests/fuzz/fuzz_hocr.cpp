// SPDX-License-Identifier: GPL-2.0-or-later
//
// Any bytes as what OCR gave for two pages: what is read has valid UTF-8, marks of notes that lie
// inside their texts, pages that are there, and a confidence.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "indexer/readers/hocr.hpp"
#include "indexer/text/utf8.hpp"

namespace {

using namespace chancery;

void require(bool law) {
    if (!law) std::abort();
}

void check(std::string_view message, unsigned pages) {
    const auto file = readers::read_recognised(message);
    if (!file) return require(file.error().kind == Kind::input && !file.error().why.empty());
    require(!file->warnings.empty() && file->warnings.front().starts_with(readers::read_by_ocr));
    for (const document::Block& block : file->works.at(0).blocks) {
        require(text::is_utf8(block.text));
        require(pages == 0 || block.page <= 10'000);
        for (const document::RawNote& note : block.notes) {
            require(text::is_utf8(note.text) && note.offset <= block.text.size());
        }
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    const std::string input(bytes, bytes + size);
    check(input, 0);
    std::string message;
    readers::add_recognised_page(message, input);
    readers::add_recognised_page(message, input);
    check(message, 2);
    return 0;
}
