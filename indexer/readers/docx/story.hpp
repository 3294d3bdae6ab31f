// SPDX-License-Identifier: GPL-2.0-or-later
//
// A story of a DOCX file: the body, a note, a header. One walk from block to block, paragraph to
// run: what was inserted is kept and what was deleted dropped, fields give their results, notes go
// to their marks, a text box follows the paragraph that it hangs on, and of alternative contents
// the first that is understood is taken.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/document/parsed_file.hpp"
#include "indexer/readers/docx/fields.hpp"
#include "indexer/readers/docx/numbering.hpp"
#include "indexer/readers/docx/package.hpp"
#include "indexer/readers/docx/paragraph.hpp"
#include "indexer/readers/docx/styles.hpp"
#include "indexer/readers/docx/table.hpp"

namespace chancery::readers {

/// A note as read from its own part.
struct DocxNote {
    std::string text;
    std::vector<document::RawLink> links;
};

/// Notes of one kind, and how many marks were numbered so far.
struct DocxNotes {
    std::map<int, DocxNote> by_id;
    std::string format = "decimal";
    long long numbered = 0;
};

/// What all stories of a file share.
struct DocxContext {
    DocxStyles styles;
    DocxNumbering numbering;
    DocxNotes footnotes, endnotes;
    int tables = 0;
    std::size_t missing_notes = 0;  ///< marks whose note is not in the file
    bool merges_parts = false;      ///< the document has other files merged in, which are not read
};

class DocxStory {
  public:
    /// Reads from an element whose start is current. Layout tables: all tables only place text.
    DocxStory(DocxContext& context, XmlReader& xml, const DocxPart& part)
        : context_(context), xml_(xml), part_(part) {}

    /// In a part made for heads and feet.
    void take_tables_as_layout() { layout_only_ = true; }
    /// Pages are counted by the breaks that the word processor saw when it last set the text.
    void count_pages() { page_ = 1; }
    /// The page that was reached; 0 when none were counted.
    unsigned page() const { return page_; }

    /// The blocks of the current element, to its end.
    std::vector<document::Block> read();

    /// Sections in their order; the last one's comes with the body's end.
    const std::vector<SectionLook>& sections() const { return sections_; }

  private:
    using Blocks = std::vector<document::Block>;

    void read_blocks(Blocks& blocks);
    void read_block(Blocks& blocks);
    void read_paragraph(Blocks& blocks);
    void finish_paragraph(const ParagraphLook& own_look, Blocks& blocks);
    void label(const ParagraphLook& look, const std::string& style, document::Block& block);

    void read_inlines();
    void read_inline();
    void read_run();
    void read_run_element(const RunLook& look);
    void read_symbol(const RunLook& look);
    void read_field_character();
    void read_simple_field();
    void read_hyperlink();
    void read_note(DocxNotes& notes);
    /// Reads what a content control holds, by `read`; not the words that stand in for nothing.
    template <class Read>
    void read_content_control(Read read);
    /// Reads one branch of mc:AlternateContent by `read`.
    template <class Read>
    void read_alternatives(Read read);
    bool understands(const std::string& prefixes) const;
    void read_boxes();
    void read_box();
    void read_break(const RunLook& look);
    void read_math();
    void add(std::string_view characters, const RunLook& look);
    void break_page() { page_break_ = page_ > 0; }

    void read_table(Blocks& blocks);
    void read_rows(DocxTable& table);
    void read_row(DocxTable& table);
    void read_cell_element(DocxRow& row, int& column);
    void read_cell(DocxRow& row, int& column);

    DocxContext& context_;
    XmlReader& xml_;
    const DocxPart& part_;
    bool layout_only_ = false;
    unsigned page_ = 0;
    bool page_break_ = false;  // told, but not yet seen in the set text
    std::vector<SectionLook> sections_;

    // The paragraph at hand.
    DocxParagraph paragraph_;
    const DocxStyle* style_ = nullptr;
    bool joined_ = false;  // its beginning came from one whose mark was deleted
    DocxFields fields_;
    Blocks boxes_;
    bool in_custom_mark_ = false;
};

template <class Read>
void DocxStory::read_content_control(Read read) {
    bool placeholder = false;
    for_each_child(xml_, [&] {
        if (xml_.name() == "sdtPr") {
            for_each_child(xml_, [&] {
                if (xml_.name() == "showingPlcHdr") placeholder = is_on(xml_);
                skip_element(xml_);
            });
        } else if (xml_.name() == "sdtContent" && !placeholder) {
            read();
        } else {
            skip_element(xml_);
        }
    });
}

template <class Read>
void DocxStory::read_alternatives(Read read) {
    bool taken = false;
    for_each_child(xml_, [&] {
        const bool choice = xml_.name() == "Choice" && understands(xml_.attribute("Requires"));
        if (taken || (!choice && xml_.name() != "Fallback")) return skip_element(xml_);
        taken = true;
        read();
    });
}

}  // namespace chancery::readers
