// SPDX-License-Identifier: GPL-2.0-or-later
//
// The block builder of the Akoma Ntoso reader: it takes elements and text in document order and
// makes blocks of them, with notes and links at their places. It knows nothing of XML parsing.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "indexer/document/parsed_file.hpp"

namespace chancery::readers {

/// One start tag: its local name and the attributes that matter here.
struct Element {
    std::string_view name;
    std::string_view style;      ///< @class
    std::string_view refers_to;  ///< @refersTo
    std::string_view address;    ///< @href
    std::string_view marker;     ///< @marker
};

class BlockBuilder {
  public:
    explicit BlockBuilder(document::ParsedFile& file) : file_(file) {}

    /// Where the next blocks belong.
    void begin_work(document::ParsedWork& work);
    void set_region(document::Region region) { region_ = region; }
    void begin_attachment();
    void end_attachment() { attachment_ = 0; }

    void start(const Element& element);
    void text(std::string_view characters);
    void end(std::string_view name);

    /// Closes what is open at the end of a work, or where a damaged file breaks off.
    void flush();

  private:
    enum class Target { none, number, block, note };

    void open_block(document::BlockKind kind);
    void close_block();
    void start_inline(const Element& element);
    void end_inline(std::string_view name);
    void start_note(std::string_view marker);
    void end_note();
    void end_superscript();
    void end_container();
    void end_row();
    void add_text(std::string_view characters);
    std::string& target_text();

    document::ParsedFile& file_;
    document::ParsedWork* work_ = nullptr;
    document::Region region_ = document::Region::body;
    int attachment_ = 0, attachments_ = 0, tables_ = 0, table_ = 0;
    int depth_ = 0;          // enclosing points and items
    std::size_t noted_ = 0;  // notes of this work so far

    bool open_ = false;  // a block is being built
    int nested_ = 0;     // block elements inside the open block (p in td, subheading in p)
    document::Block block_;
    std::string number_;  // label waiting for its text
    bool in_number_ = false;
    bool in_row_ = false, row_has_data_ = false, row_has_text_ = false;
    std::string superscript_;
    bool in_superscript_ = false;
    bool parted_ = false;  // brackets of a mark were dropped just now
    bool in_note_ = false;
    document::RawNote note_;
    bool in_link_ = false;
    document::RawLink link_;
    std::vector<std::string> spans_;  // classes of open spans
    std::size_t bold_bytes_ = 0;
};

}  // namespace chancery::readers
