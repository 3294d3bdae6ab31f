// SPDX-License-Identifier: GPL-2.0-or-later
//
// One paragraph of a DOCX file while it is put together: runs are cut in the middle of words, so
// the look is kept by stretches of bytes, and what the block tells (bold as a whole, italics at the
// start) is settled at its end.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/document/parsed_file.hpp"
#include "indexer/readers/docx/look.hpp"

namespace chancery::readers {

class DocxParagraph {
  public:
    void add(std::string_view characters, const RunLook& look);
    void add_note(document::RawNote note, std::vector<document::RawLink> links);
    /// Links may hold links; text belongs to the innermost that has an address.
    void open_link(std::string address);
    void close_link();

    bool has_note() const { return !block_.notes.empty(); }
    /// The last note's mark is of the author's own: its characters, then its end.
    void add_to_mark(std::string_view characters) { block_.notes.back().number += characters; }
    void end_custom_mark();
    bool is_blank() const;
    /// Page of its first word; the first value given after words stood is kept.
    void begins_on(unsigned page);

    /// The block without blanks at its ends, a typed label in `number`, and the raised marks of a
    /// table's notes as pending notes (docx/table_notes.hpp).
    document::Block finish();

  private:
    struct Stretch {
        std::size_t end;
        bool bold, italic, raised;
        int half_points;
    };

    void end_link();
    void trim();
    void take_label();
    void take_raised_label();
    void take_table_marks();
    void cut_out(std::size_t begin, std::size_t count);
    void settle_look();
    void cut_front(std::size_t count);

    document::Block block_;
    std::vector<Stretch> stretches_;
    std::vector<std::string> addresses_;  // of open links
    std::size_t link_begin_ = 0;
    bool paged_ = false;
};

}  // namespace chancery::readers
