// SPDX-License-Identifier: GPL-2.0-or-later
//
// Elements that hold words open a block; a block element inside an open block (p in td, subheading
// in p) only parts words. A label (num) waits for the next block; when its parent ends without one,
// it becomes a block of its own, so that no word is lost.
#include "indexer/readers/akn_blocks.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <utility>

namespace chancery::readers {
namespace {

using document::BlockKind;
using document::Region;

struct BlockElement {
    std::string_view name;
    BlockKind kind;
};

// subhheading is a slip that occurs once; title stands for a part's heading in 79/252.
constexpr auto block_elements = std::to_array<BlockElement>({
    {"p", BlockKind::paragraph},
    {"listIntroduction", BlockKind::paragraph},
    {"decoration", BlockKind::paragraph},
    {"note", BlockKind::table_note},
    {"heading", BlockKind::heading},
    {"subheading", BlockKind::heading},
    {"subhheading", BlockKind::heading},
    {"crossHeading", BlockKind::heading},
});

const BlockElement* block_element(std::string_view name) {
    const auto found = std::ranges::find(block_elements, name, &BlockElement::name);
    return found == block_elements.end() ? nullptr : &*found;
}

constexpr auto inline_elements = std::to_array<std::string_view>(
    {"span", "a",    "sup",          "sub",      "b",      "i",
     "u",    "br",   "eol",          "img",      "inline", "noteRef",
     "ref",  "term", "organization", "location", "event",  "docDate",
     "date", "role", "person",       "concept"});

bool is_inline(std::string_view name) {
    return std::ranges::count(inline_elements, name) > 0;
}

/// Word's style names for headings: H1 above H23 above H4 (akn_corpus.md section 6.6).
int heading_level(std::string_view style) {
    if (style == "HCh" || style == "HM") return 1;
    if (style == "H1") return 2;
    if (style == "H23") return 3;
    return style == "H4" || style == "H56" ? 4 : 0;
}

bool is_blank(std::string_view text) {
    return std::ranges::all_of(
        text, [](unsigned char byte) { return byte == ' ' || (byte >= 9 && byte <= 13); });
}

/// Letters and digits; of others only those of Arabic count, whose files set brackets around marks.
bool begins_word(std::string_view text) {
    if (text.empty()) return false;
    const auto byte = static_cast<unsigned char>(text.front());
    const bool arabic_mark =
        text.starts_with("\u060c") || text.starts_with("\u061b") || text.starts_with("\u061f");
    return std::isalnum(byte) != 0 || (byte >= 0xD8 && byte <= 0xDB && !arabic_mark);
}
bool ends_word(std::string_view text) {
    if (text.empty()) return false;
    const auto byte = static_cast<unsigned char>(text.back());
    return byte >= 0x80 || std::isalnum(byte) != 0;
}

/// "2" of "2", "(2)" and " 2 "; empty when the text is no bare number.
std::string bare_number(std::string_view text) {
    std::string digits;
    for (const char byte : text) {
        if (std::isdigit(static_cast<unsigned char>(byte))) {
            digits += byte;
        } else if (byte != '(' && byte != ')' && !is_blank({&byte, 1})) {
            return {};
        }
    }
    return digits.size() <= 3 ? digits : std::string();
}

}  // namespace

void BlockBuilder::begin_work(document::ParsedWork& work) {
    work_ = &work;
    region_ = Region::preamble;
    attachment_ = attachments_ = tables_ = depth_ = 0;
    number_.clear();
}

void BlockBuilder::begin_attachment() {
    attachment_ = ++attachments_;
    region_ = Region::annex;
}

void BlockBuilder::start(const Element& element) {
    if (is_inline(element.name)) return start_inline(element);
    if (element.name == "authorialNote") return start_note(element.marker);
    if (in_note_) return add_text(" ");  // paragraphs of a note
    if (element.name == "num") {
        in_number_ = true;
        number_.clear();
    } else if (element.name == "table") {
        table_ = ++tables_;
    } else if (element.name == "tr") {
        open_block(BlockKind::row);
        in_row_ = true;
        row_has_data_ = row_has_text_ = false;
    } else if (element.name == "td" || element.name == "th") {
        if (!block_.text.empty()) add_text("\t");
        row_has_data_ = row_has_data_ || element.name == "td";
    } else if (element.name == "point" || element.name == "item") {
        ++depth_;
    } else if (element.name == "paragraph") {
        block_.level = heading_level(element.style);
    } else if (const BlockElement* row = block_element(element.name)) {
        if (open_) {
            ++nested_;
            if (row->kind == BlockKind::heading && is_blank(block_.text)) block_.kind = row->kind;
            if (!in_row_ || !block_.text.ends_with('\t')) add_text(" ");
            return;
        }
        // A crossHeading that refers to the preamble is a preambular paragraph of a section.
        const bool preambular = element.refers_to == "#preamble";
        open_block(preambular ? BlockKind::paragraph : row->kind);
        if (preambular) block_.region = Region::preamble;
    } else if (element.name == "formula") {
        open_block(BlockKind::formula);
    }
}

void BlockBuilder::open_block(BlockKind kind) {
    close_block();
    const int level = block_.level;
    block_ = {};
    block_.kind = kind;
    block_.level = level;
    block_.region = region_;
    block_.depth = depth_;
    block_.attachment = attachment_;
    block_.table = kind == BlockKind::row ? table_ : 0;
    if (kind != BlockKind::row) block_.number = std::exchange(number_, {});
    open_ = true;
    nested_ = 0;
    bold_bytes_ = 0;
}

void BlockBuilder::close_block() {
    if (!open_) return;
    open_ = false;
    if (is_blank(block_.text) && block_.number.empty() && block_.notes.empty()) return;
    const auto letters = static_cast<std::size_t>(std::ranges::count_if(block_.text, [](char byte) {
        return !is_blank({&byte, 1});
    }));
    block_.bold = letters > 0 && bold_bytes_ >= letters;
    work_->blocks.push_back(std::move(block_));
    block_ = {};
}

void BlockBuilder::start_inline(const Element& element) {
    if (element.name == "br" || element.name == "eol") return add_text(" ");
    if (element.name == "span") {
        spans_.emplace_back(element.style);
    } else if (element.name == "sup") {
        in_superscript_ = true;
        superscript_.clear();
    } else if (element.name == "a" && (open_ || in_note_)) {
        auto& links = block_.links;
        const int note = in_note_ ? static_cast<int>(block_.notes.size()) : -1;
        const std::size_t place = target_text().size();
        in_link_ = true;
        // Pieces of one link stand side by side with the same address.
        if (!links.empty() && links.back().address == element.address &&
            links.back().note == note && links.back().end == place) {
            link_ = links.back();
            links.pop_back();
        } else {
            link_ = {place, place, note, std::string(element.address)};
        }
    }
}

void BlockBuilder::end_inline(std::string_view name) {
    if (name == "span" && !spans_.empty()) {
        spans_.pop_back();
    } else if (name == "sup") {
        end_superscript();
    } else if (name == "a" && in_link_) {
        in_link_ = false;
        link_.end = target_text().size();
        // A file that is badly nested may end a link in another text than it began in.
        const bool same_text = link_.begin <= link_.end;
        if (same_text && !is_blank(std::string_view(target_text()).substr(link_.begin))) {
            block_.links.push_back(std::move(link_));
        }
    }
}

/// A superscript number that repeats the mark of an earlier note is no word of the sentence;
/// ordinals
/// ("1er") and exponents behind a letter m ("km2") are.
void BlockBuilder::end_superscript() {
    if (!in_superscript_) return;
    in_superscript_ = false;
    const std::string number = bare_number(superscript_);
    const std::string& before = in_note_ ? note_.text : block_.text;
    const bool exponent = before.ends_with('m');
    if (!number.empty() && !exponent && std::stoul(number) <= noted_) return;
    // Arabic files set brackets around the mark: the first before the note, the second behind it.
    if (superscript_ == "(" || superscript_ == ")" || superscript_ == "()") {
        parted_ = true;
        return;
    }
    add_text(superscript_);
}

void BlockBuilder::start_note(std::string_view marker) {
    if (!open_) open_block(BlockKind::paragraph);
    in_superscript_ = false;
    in_note_ = true;
    note_ = {std::string(marker), {}, block_.text.size()};
}

void BlockBuilder::end_note() {
    if (!in_note_) return;
    in_note_ = false;
    ++noted_;
    block_.notes.push_back(std::move(note_));
}

void BlockBuilder::text(std::string_view characters) {
    if (in_number_) {
        number_ += characters;
    } else if (in_superscript_) {
        superscript_ += characters;
    } else if (open_ || in_note_) {
        add_text(characters);
    } else if (!is_blank(characters) && work_ != nullptr) {
        file_.warnings.push_back("text outside any paragraph is kept as one");
        open_block(BlockKind::paragraph);
        add_text(characters);
        close_block();
    }
}

std::string& BlockBuilder::target_text() {
    return in_note_ ? note_.text : block_.text;
}

void BlockBuilder::add_text(std::string_view characters) {
    if (!open_ && !in_note_) return;
    std::string& target = target_text();
    // The brackets of a mark may be all that parts two words.
    if (std::exchange(parted_, false) && ends_word(target) && begins_word(characters))
        target += ' ';
    if (!in_note_) {
        const auto has = [&](std::string_view style) {
            return std::ranges::count(spans_, style) > 0;
        };
        if (has("bold") || has("boldItalic")) {
            bold_bytes_ +=
                static_cast<std::size_t>(std::ranges::count_if(characters, [](char byte) {
                    return !is_blank({&byte, 1});
                }));
        }
        const bool at_start = is_blank(std::string_view(target).substr(block_.emphasis));
        if (at_start && has("italic")) block_.emphasis = target.size() + characters.size();
        row_has_text_ = row_has_text_ || !is_blank(characters);
    }
    target += characters;
}

void BlockBuilder::end(std::string_view name) {
    if (is_inline(name)) return end_inline(name);
    if (name == "authorialNote") return end_note();
    if (in_note_) return;
    if (name == "num") {
        in_number_ = false;
    } else if (name == "tr") {
        end_row();
    } else if (name == "table") {
        table_ = 0;
    } else if (name == "point" || name == "item") {
        end_container();
        depth_ = std::max(0, depth_ - 1);
    } else if (name == "paragraph" || name == "section" || name == "subsection" || name == "part") {
        end_container();
        block_.level = 0;
    } else if (block_element(name) != nullptr || name == "formula") {
        if (nested_ > 0) {
            --nested_;
        } else if (!in_row_) {
            close_block();
        }
    }
}

/// A label that found no text: a section number on a line of its own.
void BlockBuilder::end_container() {
    close_block();
    if (is_blank(number_)) return number_.clear();
    open_block(BlockKind::section_number);
    close_block();
}

void BlockBuilder::end_row() {
    if (!in_row_) return;
    in_row_ = false;
    if (!row_has_data_) block_.kind = BlockKind::header_row;
    if (!row_has_text_ && block_.notes.empty()) open_ = false;  // a row of rules only
    close_block();
}

void BlockBuilder::flush() {
    end_superscript();
    end_note();
    in_number_ = in_row_ = in_link_ = false;
    spans_.clear();
    nested_ = depth_ = 0;
    end_container();
}

}  // namespace chancery::readers
