// SPDX-License-Identifier: GPL-2.0-or-later
//
// Any bytes as a PDF file, with the tree and without: what is read is valid UTF-8, notes, links and
// styled starts lie inside their texts, and what is refused says why.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "indexer/readers/pdf.hpp"
#include "indexer/text/utf8.hpp"

namespace {

using namespace chancery;

void require(bool law) {
    if (!law) std::abort();
}

void check_block(const document::Block& block) {
    require(text::is_utf8(block.text) && text::is_utf8(block.number));
    require(block.emphasis <= block.text.size() && block.strong <= block.text.size());
    require(text::is_utf8(std::string_view(block.text).substr(0, block.emphasis)));
    require(text::is_utf8(std::string_view(block.text).substr(0, block.strong)));
    for (const document::RawNote& note : block.notes) {
        require(text::is_utf8(note.number) && text::is_utf8(note.text));
        require(note.offset <= block.text.size());
        require(text::is_utf8(std::string_view(block.text).substr(0, note.offset)));
    }
    for (const document::RawLink& link : block.links) {
        require(link.note < static_cast<int>(block.notes.size()));
        const std::string& text =
            link.note < 0 ? block.text : block.notes[static_cast<std::size_t>(link.note)].text;
        require(link.begin <= link.end && link.end <= text.size());
        require(text::is_utf8(link.address));
    }
}

void check(std::string_view input, bool use_tags) {
    const auto file = readers::read_pdf(input, {.use_tags = use_tags});
    if (!file) return require(file.error().kind == Kind::input && !file.error().why.empty());
    for (const document::ParsedWork& work : file->works) {
        for (const auto& [name, value] : work.metadata) require(text::is_utf8(value));
        for (const document::Block& block : work.blocks) check_block(block);
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    const std::string input(bytes, bytes + size);
    check(input, true);
    check(input, false);
    return 0;
}
