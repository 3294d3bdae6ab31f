// SPDX-License-Identifier: GPL-2.0-or-later
//
// Blocks and paragraphs; runs stand in docx/runs.cpp, tables in docx/story_tables.cpp. Depth is
// bounded by the XML parser (256), so the walk may call itself.
#include "indexer/readers/docx/story.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "indexer/readers/docx/table_notes.hpp"

namespace chancery::readers {
namespace {

constexpr float twips = 20;  // in a point
constexpr int no_heading = 9;

document::Align flipped(document::Align align) {
    if (align == document::Align::left) return document::Align::right;
    return align == document::Align::right ? document::Align::left : align;
}

}  // namespace

std::vector<document::Block> DocxStory::read() {
    Blocks blocks;
    read_blocks(blocks);
    if (!paragraph_.is_blank())
        finish_paragraph({}, blocks);  // its mark was deleted, or it broke off
    tie_table_notes(blocks);
    return blocks;
}

void DocxStory::read_blocks(Blocks& blocks) {
    for_each_child(xml_, [&] { read_block(blocks); });
}

void DocxStory::read_block(Blocks& blocks) {
    const std::string name(xml_.name());
    if (name == "AlternateContent") return read_alternatives([&] { read_blocks(blocks); });
    if (!is_word(xml_)) return skip_element(xml_);
    if (name == "p") {
        read_paragraph(blocks);
    } else if (name == "tbl") {
        read_table(blocks);
    } else if (name == "sectPr") {
        sections_.push_back(read_section_look(xml_));
    } else if (name == "sdt") {
        read_content_control([&] { read_blocks(blocks); });
    } else if (name == "customXml" || name == "ins" || name == "moveTo") {
        read_blocks(blocks);
    } else {
        if (name == "altChunk") context_.merges_parts = true;
        skip_element(xml_);
    }
}

void DocxStory::read_paragraph(Blocks& blocks) {
    if (!std::exchange(joined_, false)) paragraph_ = {};
    style_ = &context_.styles.paragraph({});
    for (const std::string& address : fields_.open_links()) paragraph_.open_link(address);
    ParagraphLook look;
    for_each_child(xml_, [&] {
        if (xml_.name() != "pPr" || !is_word(xml_)) return read_inline();
        look = read_paragraph_look(xml_);
        style_ = &context_.styles.paragraph(look.style);
        if (look.new_page.value_or(style_->paragraph.new_page.value_or(false))) break_page();
    });
    fields_.end_codes();
    if (look.section) sections_.push_back(*look.section);
    if (look.joined) {
        joined_ = true;
        return;
    }
    finish_paragraph(look, blocks);
}

void DocxStory::finish_paragraph(const ParagraphLook& own_look, Blocks& blocks) {
    paragraph_.begins_on(page_);
    const bool blank = paragraph_.is_blank() && !paragraph_.has_note();
    document::Block block = std::exchange(paragraph_, {}).finish();
    const ParagraphLook look = over(own_look, style_->paragraph);
    block.style = style_->name;
    block.align = look.align.value_or(document::Align::unknown);
    if (look.right_to_left.value_or(false)) block.align = flipped(block.align);
    const int outline = own_look.outline.value_or(-1);
    block.level = outline >= 0 && outline < no_heading ? outline + 1 : style_->level;
    if (outline == no_heading) block.level = 0;
    if (block.level > 0) block.kind = document::BlockKind::heading;
    block.indent = static_cast<float>(look.left.value_or(0) + look.first_line.value_or(0)) / twips;
    label(own_look, own_look.style, block);
    if (!blank) blocks.push_back(std::move(block));
    std::ranges::move(std::exchange(boxes_, {}), std::back_inserter(blocks));
}

/// The automatic number, told by the paragraph or by its style. It is counted even where there is
/// no text, as the word processor does.
void DocxStory::label(const ParagraphLook& own_look, const std::string& style,
                      document::Block& block) {
    const ParagraphLook look = over(own_look, style_->paragraph);
    if (look.list.value_or(0) == 0) return;
    // A level told by the list's own row for this style goes before the one that styles inherit.
    const std::optional<int> level = own_look.list ? look.list_level.value_or(0) : look.list_level;
    const auto label = context_.numbering.next(*look.list, level, style);
    if (!label || label->text.empty()) return;
    if (!block.number.empty()) block.text = block.number + '\t' + block.text;
    block.number = label->text;
    if (block.kind != document::BlockKind::heading)
        block.depth = label->level + (label->bullet ? 1 : 0);
    const int left = own_look.left.value_or(label->left.value_or(look.left.value_or(0)));
    const int first =
        own_look.first_line.value_or(label->first_line.value_or(look.first_line.value_or(0)));
    block.indent = static_cast<float>(left + first) / twips;
}

}  // namespace chancery::readers
