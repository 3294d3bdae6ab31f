// SPDX-License-Identifier: GPL-2.0-or-later
//
// What stands inside a paragraph: runs, and what may hold runs.
#include <algorithm>
#include <array>
#include <charconv>
#include <iterator>
#include <utility>

#include "indexer/readers/docx/labels.hpp"
#include "indexer/readers/docx/story.hpp"
#include "indexer/text/table.hpp"
#include "indexer/text/utf8.hpp"

namespace chancery::readers {
namespace {

constexpr std::string_view no_break_hyphen = "\u2011";
constexpr std::string_view math = "officeDocument/2006/math";
constexpr std::string_view strict_math = "officeDocument/math";

/// Namespaces of contents that are understood as far as text goes: shapes, groups, canvases.
constexpr auto understood = std::to_array<std::string_view>({
    "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
    "http://schemas.microsoft.com/office/word/2010/wordprocessingGroup",
    "http://schemas.microsoft.com/office/word/2010/wordprocessingCanvas",
    "http://schemas.microsoft.com/office/word/2010/wordprocessingDrawing",
    "http://schemas.microsoft.com/office/word/2010/wordml",
    "http://schemas.microsoft.com/office/word/2012/wordml",
    "http://schemas.microsoft.com/office/drawing/2010/main",
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
});

/// Elements around runs that mean nothing to the text.
constexpr auto transparent = std::to_array<std::string_view>(
    {"ins", "moveTo", "smartTag", "customXml", "bdo", "dir", "ruby", "rubyBase"});

bool is_math(const XmlReader& xml) {
    return xml.space().ends_with(math) || xml.space().ends_with(strict_math);
}

}  // namespace

void DocxStory::add(std::string_view characters, const RunLook& look) {
    if (look.hidden.value_or(false) || !fields_.shows()) return;
    if (in_custom_mark_) {
        paragraph_.add_to_mark(characters);
        return;
    }
    if (text::trim(characters).empty()) return paragraph_.add(characters, look);
    if (std::exchange(page_break_, false)) ++page_;
    paragraph_.begins_on(page_);
    paragraph_.add(characters, look);
}

void DocxStory::read_inlines() {
    for_each_child(xml_, [&] { read_inline(); });
}

void DocxStory::read_inline() {
    const std::string name(xml_.name());
    if (name == "AlternateContent") return read_alternatives([&] { read_inlines(); });
    if (is_math(xml_)) return read_math();
    if (!is_word(xml_)) return skip_element(xml_);
    if (name == "r") {
        read_run();
    } else if (name == "hyperlink") {
        read_hyperlink();
    } else if (name == "fldSimple") {
        read_simple_field();
    } else if (name == "sdt") {
        read_content_control([&] { read_inlines(); });
    } else if (std::ranges::count(transparent, name) > 0) {
        read_inlines();
    } else {
        skip_element(xml_);
    }
}

void DocxStory::read_run() {
    RunLook look = context_.styles.run({}, *style_);
    for_each_child(xml_, [&] {
        if (xml_.name() == "rPr" && is_word(xml_)) {
            look = context_.styles.run(read_run_look(xml_), *style_);
        } else {
            read_run_element(look);
        }
    });
    if (std::exchange(in_custom_mark_, false)) paragraph_.end_custom_mark();
}

void DocxStory::read_run_element(const RunLook& look) {
    const std::string name(xml_.name());
    if (name == "AlternateContent") {
        return read_alternatives([&] { for_each_child(xml_, [&] { read_run_element(look); }); });
    }
    if (!is_word(xml_)) return skip_element(xml_);
    if (name == "t") {
        add(characters_in(xml_), look);
    } else if (name == "instrText") {
        fields_.add_code(characters_in(xml_));
    } else if (name == "footnoteReference") {
        read_note(context_.footnotes);
    } else if (name == "endnoteReference") {
        read_note(context_.endnotes);
    } else if (name == "drawing" || name == "pict" || name == "object") {
        read_boxes();
    } else if (name == "ruby") {
        for_each_child(xml_, [&] {
            if (xml_.name() == "rubyBase") return read_inlines();
            skip_element(xml_);
        });
    } else {
        if (name == "tab" || name == "ptab") add("\t", look);
        if (name == "br" || name == "cr") read_break(look);
        if (name == "noBreakHyphen") add(no_break_hyphen, look);
        if (name == "sym") read_symbol(look);
        if (name == "fldChar") read_field_character();
        if (name == "lastRenderedPageBreak" && page_ > 0) {
            ++page_;
            page_break_ = false;
        }
        skip_element(xml_);
    }
}

void DocxStory::read_break(const RunLook& look) {
    if (own(xml_, "type") == "page") break_page();
    add(" ", look);
}

void DocxStory::read_symbol(const RunLook& look) {
    const std::string digits = own(xml_, "char");
    unsigned code = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), code, 16);
    const bool in_font_only = code >= 0xE000 && code <= 0xF8FF;
    const std::string_view known = symbol_character(own(xml_, "font"), code);
    if (!known.empty()) return add(known, look);
    const bool surrogate = code >= 0xD800 && code < 0xE000;
    if (code < 0x20 || in_font_only || surrogate || code > 0x10FFFF) return;
    std::string character;
    text::append(character, code);
    add(character, look);
}

void DocxStory::read_field_character() {
    const std::string type = own(xml_, "fldCharType");
    if (type == "begin") fields_.begin();
    if (type == "separate") {
        const std::string address = fields_.separate();
        if (!address.empty()) paragraph_.open_link(address);
    }
    if (type == "end" && fields_.end()) paragraph_.close_link();
}

void DocxStory::read_simple_field() {
    fields_.begin();
    fields_.add_code(own(xml_, "instr"));
    const std::string address = fields_.separate();
    if (!address.empty()) paragraph_.open_link(address);
    read_inlines();
    if (fields_.end()) paragraph_.close_link();
}

void DocxStory::read_hyperlink() {
    const auto address = part_.addresses.find(relationship(xml_));
    paragraph_.open_link(address == part_.addresses.end() ? std::string() : address->second);
    read_inlines();
    paragraph_.close_link();
}

/// Ties a note to its mark. A mark of the author's own is the text that follows in the same run.
void DocxStory::read_note(DocxNotes& notes) {
    const int id = number_in(xml_, "id").value_or(-1);
    const std::string custom = own(xml_, "customMarkFollows");
    skip_element(xml_);
    if (!fields_.shows()) return;
    const auto note = notes.by_id.find(id);
    if (note == notes.by_id.end()) {
        ++context_.missing_notes;
        return;
    }
    if (custom == "1" || custom == "true" || custom == "on") {
        paragraph_.add_note({{}, note->second.text, 0}, note->second.links);
        in_custom_mark_ = true;
    } else {
        paragraph_.add_note({print_number(++notes.numbered, notes.format), note->second.text, 0},
                            note->second.links);
    }
}

/// Shapes and pictures hold nothing of the text but boxes, at any depth.
void DocxStory::read_boxes() {
    for_each_child(xml_, [&] {
        if (xml_.name() == "AlternateContent") return read_alternatives([&] { read_boxes(); });
        if (xml_.name() == "txbxContent" && is_word(xml_)) return read_box();
        read_boxes();
    });
}

/// A box is a story of its own that follows the paragraph at hand.
void DocxStory::read_box() {
    DocxStory box(context_, xml_, part_);
    box.layout_only_ = layout_only_;
    box.page_ = page_;
    std::ranges::move(box.read(), std::back_inserter(boxes_));
}

/// The letters of a formula in their order.
void DocxStory::read_math() {
    for_each_child(xml_, [&] {
        if (xml_.name() == "t" && is_math(xml_)) {
            add(characters_in(xml_), context_.styles.run({}, *style_));
        } else if (is_math(xml_)) {
            read_math();
        } else {
            read_inline();
        }
    });
}

bool DocxStory::understands(const std::string& prefixes) const {
    const auto all = text::split(prefixes, ' ');
    return std::ranges::all_of(all, [&](std::string_view prefix) {
        return prefix.empty() ||
               std::ranges::count(understood, xml_.space_of(std::string(prefix))) > 0;
    });
}

}  // namespace chancery::readers
