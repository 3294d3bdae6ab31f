// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/pdf.hpp"

#include <algorithm>
#include <cctype>
#include <string>
#include <utility>
#include <vector>

#include "indexer/readers/pdf_core.hpp"
#include "indexer/readers/pdf_furniture.hpp"
#include "indexer/readers/pdf_joins.hpp"
#include "indexer/readers/pdf_lines.hpp"
#include "indexer/readers/pdf_notes.hpp"
#include "indexer/readers/pdf_paragraph.hpp"
#include "indexer/readers/pdf_tagged.hpp"

namespace chancery::readers {
namespace {

using document::ParsedFile;
using document::ParsedWork;

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
    pdf::join_pieces(tagged.paragraphs);
    for (auto& paragraph : tagged.paragraphs) paragraphs.push_back(std::move(paragraph));
    pdf::tie_notes(paragraphs);
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
