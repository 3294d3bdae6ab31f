// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/pdf/pages.hpp"

#include <algorithm>
#include <iterator>
#include <string>
#include <utility>

#include "indexer/readers/pdf/furniture.hpp"
#include "indexer/readers/pdf/hyphens.hpp"
#include "indexer/readers/pdf/joins.hpp"
#include "indexer/readers/pdf/layout.hpp"
#include "indexer/readers/pdf/lines.hpp"
#include "indexer/readers/pdf/notes.hpp"
#include "indexer/readers/pdf/paragraph.hpp"
#include "indexer/readers/pdf/stories.hpp"
#include "indexer/readers/pdf/strays.hpp"
#include "indexer/readers/pdf/tables/cells.hpp"
#include "indexer/readers/pdf/tables/table_notes.hpp"
#include "indexer/readers/pdf/tagged.hpp"

namespace chancery::readers::pdf {
namespace {

using document::ParsedFile;
using document::ParsedWork;

// Paragraphs by the structure tree; none where it leaves out too much.
std::vector<Paragraph> read_tree(const File& file, const Spacing& spacing, Furniture& furniture,
                                 std::vector<std::string>& warnings) {
    TaggedText tagged = read_tags(file, spacing);
    if (!is_sound(file, tagged)) {
        warnings.push_back(
            "its structure tree leaves out text of its pages; read by the look of "
            "the pages instead");
        return {};
    }
    return_to_pages(tagged.paragraphs);
    furniture = sort_outside(file, tagged, spacing);
    insert_strays(tagged.paragraphs, furniture.strays);
    find_tables(tagged.paragraphs);
    std::vector<Paragraph> paragraphs = std::move(furniture.masthead);
    std::ranges::move(tagged.paragraphs, std::back_inserter(paragraphs));
    return paragraphs;
}

ParsedWork to_work(const File& file, Furniture& furniture,
                   const std::vector<Paragraph>& paragraphs) {
    ParsedWork work;
    for (auto& head : furniture.heads) work.metadata.push_back({"page_head", std::move(head)});
    for (auto& foot : furniture.feet) work.metadata.push_back({"page_foot", std::move(foot)});
    if (!file.title.empty()) work.metadata.push_back({"document_title", file.title});
    if (!file.digest.empty()) work.metadata.push_back({"digest", file.digest});
    for (const auto& paragraph : paragraphs) {
        work.blocks.push_back(to_block(paragraph, file, furniture.page_numbers));
    }
    return work;
}

}  // namespace

ParsedFile read_pages(const File& file, bool use_tags) {
    const Spacing spacing = spacing_of(file);
    ParsedFile parsed;
    Furniture furniture;
    std::vector<Paragraph> paragraphs;
    if (use_tags && !file.nodes.empty()) {
        paragraphs = read_tree(file, spacing, furniture, parsed.warnings);
    }
    if (paragraphs.empty()) {
        furniture = {};
        paragraphs = read_layout(file, spacing, furniture);
    }
    tie_notes(paragraphs);
    tie_table_notes(paragraphs);
    join_pieces(paragraphs);
    mend_hyphens(paragraphs);
    parsed.works.push_back(to_work(file, furniture, paragraphs));
    return parsed;
}

}  // namespace chancery::readers::pdf
