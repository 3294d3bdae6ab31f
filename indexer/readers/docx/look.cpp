// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/docx/look.hpp"

#include <string_view>

namespace chancery::readers {
namespace {

using document::Align;

std::optional<Align> align_of(std::string_view words) {
    if (words == "left" || words == "start" || words == "both" || words == "distribute") {
        return Align::left;
    }
    if (words == "center") return Align::centred;
    if (words == "right" || words == "end") return Align::right;
    return std::nullopt;
}

void read_indents(const XmlReader& xml, ParagraphLook& look) {
    auto left = number_in(xml, "left");
    if (!left) left = number_in(xml, "start");
    if (left) look.left = left;
    if (const auto hanging = number_in(xml, "hanging")) {
        look.first_line = *hanging > -(1 << 24) ? -*hanging : 0;
    } else if (const auto first = number_in(xml, "firstLine")) {
        look.first_line = first;
    }
}

void read_list(XmlReader& xml, ParagraphLook& look) {
    for_each_child(xml, [&] {
        if (xml.name() == "ilvl") look.list_level = number_in(xml, "val");
        if (xml.name() == "numId") look.list = number_in(xml, "val");
        skip_element(xml);
    });
}

/// The look of a paragraph's mark tells whether it was deleted or moved away.
void read_mark(XmlReader& xml, ParagraphLook& look) {
    for_each_child(xml, [&] {
        if (xml.name() == "del" || xml.name() == "moveFrom") look.joined = true;
        skip_element(xml);
    });
}

/// True when the element was consumed.
bool read_paragraph_element(XmlReader& xml, ParagraphLook& look) {
    if (xml.name() == "numPr") {
        read_list(xml, look);
    } else if (xml.name() == "rPr") {
        read_mark(xml, look);
    } else if (xml.name() == "sectPr") {
        look.section = read_section_look(xml);
    } else {
        return false;
    }
    return true;
}

/// How notes are counted inside a section's w:footnotePr.
std::string read_note_format(XmlReader& xml) {
    std::string format;
    for_each_child(xml, [&] {
        if (xml.name() == "numFmt") format = own(xml, "val");
        skip_element(xml);
    });
    return format;
}

template <class T>
void fill(std::optional<T>& above, const std::optional<T>& below) {
    if (!above) above = below;
}

}  // namespace

RunLook read_run_look(XmlReader& xml) {
    RunLook look;
    for_each_child(xml, [&] {
        if (is_word(xml)) {
            const std::string_view name = xml.name();
            if (name == "b") look.bold = is_on(xml);
            if (name == "i") look.italic = is_on(xml);
            if (name == "vanish") look.hidden = is_on(xml);
            if (name == "vertAlign") look.raised = own(xml, "val") == "superscript";
            if (name == "sz") look.half_points = number_in(xml, "val");
            if (name == "rStyle") look.style = own(xml, "val");
            if (name == "rFonts") look.font = own(xml, "ascii");
        }
        skip_element(xml);  // what a change was made from stands inside, too
    });
    return look;
}

ParagraphLook read_paragraph_look(XmlReader& xml) {
    ParagraphLook look;
    for_each_child(xml, [&] {
        if (!is_word(xml)) return skip_element(xml);
        if (read_paragraph_element(xml, look)) return;
        const std::string_view name = xml.name();
        if (name == "pStyle") look.style = own(xml, "val");
        if (name == "jc") look.align = align_of(own(xml, "val"));
        if (name == "ind") read_indents(xml, look);
        if (name == "outlineLvl") look.outline = number_in(xml, "val");
        if (name == "bidi") look.right_to_left = is_on(xml);
        if (name == "pageBreakBefore") look.new_page = is_on(xml);
        skip_element(xml);
    });
    return look;
}

SectionLook read_section_look(XmlReader& xml) {
    SectionLook look;
    for_each_child(xml, [&] {
        const std::string_view name = xml.name();
        if (name == "footnotePr") {
            look.footnote_format = read_note_format(xml);
            return;
        }
        if (name == "endnotePr") {
            look.endnote_format = read_note_format(xml);
            return;
        }
        if (name == "headerReference")
            look.headers.emplace_back(own(xml, "type"), relationship(xml));
        if (name == "footerReference")
            look.footers.emplace_back(own(xml, "type"), relationship(xml));
        if (name == "titlePg") look.title_page = is_on(xml);
        if (name == "pgNumType") look.first_page = number_in(xml, "start");
        skip_element(xml);
    });
    return look;
}

RunLook over(const RunLook& above, const RunLook& below) {
    RunLook look = above;
    fill(look.bold, below.bold);
    fill(look.italic, below.italic);
    fill(look.hidden, below.hidden);
    fill(look.raised, below.raised);
    fill(look.half_points, below.half_points);
    if (look.font.empty()) look.font = below.font;
    return look;
}

ParagraphLook over(const ParagraphLook& above, const ParagraphLook& below) {
    ParagraphLook look = above;
    fill(look.align, below.align);
    fill(look.left, below.left);
    fill(look.first_line, below.first_line);
    fill(look.outline, below.outline);
    fill(look.list, below.list);
    fill(look.list_level, below.list_level);
    fill(look.right_to_left, below.right_to_left);
    fill(look.new_page, below.new_page);
    return look;
}

}  // namespace chancery::readers
