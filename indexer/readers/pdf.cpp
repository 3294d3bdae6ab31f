// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/pdf.hpp"

#include <algorithm>
#include <cctype>
#include <string>
#include <utility>
#include <vector>

#include "indexer/readers/pdf_core.hpp"
#include "indexer/readers/pdf_furniture.hpp"
#include "indexer/readers/pdf_lines.hpp"
#include "indexer/readers/pdf_paragraph.hpp"
#include "indexer/readers/pdf_tagged.hpp"

namespace chancery::readers {
namespace {

using document::ParsedFile;
using document::ParsedWork;

bool begins_small(const pdf::Paragraph& paragraph) {
    for (const pdf::Letter& letter : paragraph.letters) {
        if (pdf::is_blank(letter.code)) continue;
        return letter.code >= U'a' && letter.code <= U'z';
    }
    return false;
}

bool is_open(const pdf::Paragraph& paragraph) {
    const std::string text = pdf::plain_text(paragraph.letters);
    return !text.empty() && (std::isalnum(static_cast<unsigned char>(text.back())) != 0 ||
                             text.back() == ',' || text.back() == '-');
}

// A paragraph that the tree has in two pieces, one on each page.
void join_pieces(std::vector<pdf::Paragraph>& paragraphs) {
    std::vector<pdf::Paragraph> out;
    for (pdf::Paragraph& paragraph : paragraphs) {
        const bool goes_on = !out.empty() && paragraph.kind == document::BlockKind::paragraph &&
                             out.back().kind == paragraph.kind && begins_small(paragraph) &&
                             is_open(out.back());
        if (!goes_on) {
            out.push_back(std::move(paragraph));
            continue;
        }
        pdf::Letters& letters = out.back().letters;
        pdf::Letter blank = letters.back();
        blank.code = U' ';
        letters.push_back(blank);
        for (pdf::PlacedNote& note : paragraph.notes) {
            note.at += letters.size();
            out.back().notes.push_back(std::move(note));
        }
        letters.insert(letters.end(), paragraph.letters.begin(), paragraph.letters.end());
    }
    paragraphs = std::move(out);
}

}  // namespace

bool is_pdf(std::string_view bytes) {
    return bytes.substr(0, 1024).find("%PDF-") != std::string_view::npos;
}

Result<ParsedFile> read_pdf(std::string_view bytes, const ReadOptions&) {
    auto file = pdf::open(bytes);
    if (!file) return pass_on(std::move(file));
    const pdf::Spacing spacing = pdf::spacing_of(*file);
    pdf::TaggedText tagged = pdf::read_tags(*file, spacing);
    pdf::Furniture furniture = pdf::sort_outside(*file, tagged, spacing);
    std::vector<pdf::Paragraph> paragraphs = std::move(furniture.masthead);
    join_pieces(tagged.paragraphs);
    for (auto& paragraph : tagged.paragraphs) paragraphs.push_back(std::move(paragraph));
    ParsedFile parsed;
    ParsedWork work;
    for (auto& head : furniture.heads) work.metadata.push_back({"page_head", std::move(head)});
    for (auto& foot : furniture.feet) work.metadata.push_back({"page_foot", std::move(foot)});
    if (!file->title.empty()) work.metadata.push_back({"document_title", file->title});
    for (const auto& paragraph : paragraphs) {
        work.blocks.push_back(pdf::to_block(paragraph, *file, furniture.page_numbers));
    }
    parsed.works.push_back(std::move(work));
    return parsed;
}

}  // namespace chancery::readers
