// SPDX-License-Identifier: GPL-2.0-or-later
//
// Any bytes as a DOCX file and, because a fuzzer seldom writes a sound zip archive, as each part of
// one that is sound: what is read has valid UTF-8, and notes and links lie inside their texts.
#include <array>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <map>
#include <string>

#include "indexer/readers/docx.hpp"
#include "indexer/text/utf8.hpp"
#include "tests/support/docx_builder.hpp"

namespace {

using namespace chancery;

void require(bool law) {
    if (!law) std::abort();
}

void check_block(const document::Block& block) {
    require(text::is_utf8(block.text) && text::is_utf8(block.number) && text::is_utf8(block.style));
    require(block.emphasis <= block.text.size() && block.strong <= block.text.size());
    for (const document::RawNote& note : block.notes) {
        require(text::is_utf8(note.number) && text::is_utf8(note.text));
        require(note.offset <= block.text.size());
    }
    for (const document::RawLink& link : block.links) {
        require(link.note < static_cast<int>(block.notes.size()));
        const std::string& whole =
            link.note < 0 ? block.text : block.notes[static_cast<std::size_t>(link.note)].text;
        require(link.begin <= link.end && link.end <= whole.size());
    }
}

void check(const std::string& bytes) {
    const auto file = readers::read_docx(bytes);
    if (!file) return require(file.error().kind == Kind::input && !file.error().why.empty());
    for (const document::ParsedWork& work : file->works) {
        for (const auto& row : work.metadata) require(text::is_utf8(row.second));
        for (const document::Block& block : work.blocks) check_block(block);
    }
}

/// A document that refers to every kind of part.
std::map<std::string, std::string> sound_parts() {
    const std::string reference = "<w:r><w:footnoteReference w:id=\"1\"/></w:r>";
    return tests::Docx()
        .part("styles", "")
        .part("numbering", "")
        .part("footnotes",
              "<w:footnote w:id=\"1\"><w:p>" + tests::run("note") + "</w:p></w:footnote>")
        .margin("header1", "<w:p>" + tests::run("head") + "</w:p>")
        .link("rId9", "https://un.org")
        .p("<w:pStyle w:val=\"A\"/><w:numPr><w:numId w:val=\"1\"/></w:numPr>",
           tests::run("text") + reference)
        .body("<w:sectPr><w:headerReference w:type=\"default\" r:id=\"header1\"/></w:sectPr>")
        .parts();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    const std::string input(bytes, bytes + size);
    check(input);
    static const auto parts = sound_parts();
    constexpr std::array<const char*, 7> names = {
        "word/document.xml",  "word/styles.xml",  "word/numbering.xml",
        "word/footnotes.xml", "word/header1.xml", "word/_rels/document.xml.rels",
        "[Content_Types].xml"};
    for (const char* name : names) {
        auto changed = parts;
        changed[name] = input;
        check(tests::zipped(changed));
    }
    return 0;
}
