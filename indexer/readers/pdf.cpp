// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/pdf.hpp"

#include <algorithm>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

#include "indexer/readers/pdf/cells.hpp"
#include "indexer/readers/pdf/core.hpp"
#include "indexer/readers/pdf/furniture.hpp"
#include "indexer/readers/pdf/hyphens.hpp"
#include "indexer/readers/pdf/joins.hpp"
#include "indexer/readers/pdf/layout.hpp"
#include "indexer/readers/pdf/lines.hpp"
#include "indexer/readers/pdf/notes.hpp"
#include "indexer/readers/pdf/paragraph.hpp"
#include "indexer/readers/pdf/refusals.hpp"
#include "indexer/readers/pdf/strays.hpp"
#include "indexer/readers/pdf/tagged.hpp"

namespace chancery::readers {
namespace {

using document::ParsedFile;
using document::ParsedWork;

// Paragraphs by the structure tree; none where it leaves out too much.
std::vector<pdf::Paragraph> read_tree(const pdf::File& file, const pdf::Spacing& spacing,
                                      pdf::Furniture& furniture,
                                      std::vector<std::string>& warnings) {
    pdf::TaggedText tagged = pdf::read_tags(file, spacing);
    if (!pdf::is_sound(file, tagged)) {
        warnings.push_back(
            "its structure tree leaves out text of its pages; read by the look of "
            "the pages instead");
        return {};
    }
    furniture = pdf::sort_outside(file, tagged, spacing);
    pdf::insert_strays(tagged.paragraphs, furniture.strays);
    pdf::find_tables(tagged.paragraphs);
    std::vector<pdf::Paragraph> paragraphs = std::move(furniture.masthead);
    std::ranges::move(tagged.paragraphs, std::back_inserter(paragraphs));
    return paragraphs;
}

ParsedWork to_work(const pdf::File& file, pdf::Furniture& furniture,
                   const std::vector<pdf::Paragraph>& paragraphs) {
    ParsedWork work;
    for (auto& head : furniture.heads) work.metadata.push_back({"page_head", std::move(head)});
    for (auto& foot : furniture.feet) work.metadata.push_back({"page_foot", std::move(foot)});
    if (!file.title.empty()) work.metadata.push_back({"document_title", file.title});
    if (!file.digest.empty()) work.metadata.push_back({"digest", file.digest});
    for (const auto& paragraph : paragraphs) {
        work.blocks.push_back(pdf::to_block(paragraph, file, furniture.page_numbers));
    }
    return work;
}

}  // namespace

bool is_pdf(std::string_view bytes) {
    return bytes.substr(0, 1024).find("%PDF-") != std::string_view::npos;
}

Result<ParsedFile> read_pdf(std::string_view bytes, const ReadOptions& options) {
    auto file = pdf::open(bytes);
    if (!file) return pass_on(std::move(file));
    if (auto refusal = pdf::refuse_without_text(*file)) return fail(std::move(*refusal));
    const pdf::Spacing spacing = pdf::spacing_of(*file);
    ParsedFile parsed;
    if (auto pictures = pdf::warn_of_pictures(*file)) {
        parsed.warnings.push_back(std::move(*pictures));
    }
    pdf::Furniture furniture;
    std::vector<pdf::Paragraph> paragraphs;
    if (options.use_tags && !file->nodes.empty()) {
        paragraphs = read_tree(*file, spacing, furniture, parsed.warnings);
    }
    if (paragraphs.empty()) {
        furniture = {};
        paragraphs = pdf::read_layout(*file, spacing, furniture);
    }
    pdf::tie_notes(paragraphs);
    pdf::join_pieces(paragraphs);
    pdf::mend_hyphens(paragraphs);
    parsed.works.push_back(to_work(*file, furniture, paragraphs));
    const auto& blocks = parsed.works.front().blocks;
    if (auto refusal = pdf::refuse_error_page(*file, blocks)) return fail(std::move(*refusal));
    return parsed;
}

}  // namespace chancery::readers
