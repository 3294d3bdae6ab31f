// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/docx/styles.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <set>
#include <utility>

#include "indexer/readers/docx/xml.hpp"
#include "indexer/text/table.hpp"

namespace chancery::readers {
namespace {

struct HeadingStyle {
    std::string_view name;  ///< letters and digits, lower case
    int level;
};

/// The UN's templates: chapter, then H1 above H2/3 above H4 (the names of H5/6 are run-in titles).
constexpr auto heading_styles = std::to_array<HeadingStyle>({
    {"hch", 1},
    {"hm", 1},
    {"h1", 2},
    {"h23", 3},
    {"h4", 4},
    {"h56", 4},
});

constexpr std::string_view word_heading = "heading";  // "heading 1"

constexpr int body_outline = 9;
constexpr std::size_t max_inheritance = 64;

/// A toggle of a character style turns that of a paragraph style round.
std::optional<bool> toggled(std::optional<bool> character, std::optional<bool> paragraph) {
    if (!character) return paragraph;
    return *character != paragraph.value_or(false);
}

}  // namespace

int heading_level(std::string_view style_name) {
    std::string letters;
    for (const char byte : style_name) {
        const auto letter = static_cast<unsigned char>(byte);
        if (std::isalnum(letter) != 0) letters += static_cast<char>(std::tolower(letter));
    }
    const auto row = std::ranges::find(heading_styles, letters, &HeadingStyle::name);
    if (row != heading_styles.end()) return row->level;
    if (letters.size() == word_heading.size() + 1 && letters.starts_with(word_heading) &&
        letters.back() >= '1' && letters.back() <= '9') {
        return letters.back() - '0';
    }
    return 0;
}

std::string DocxStyles::read(std::string_view bytes) {
    XmlReader xml(bytes, XmlReader::Doctype::refused);
    if (xml.next() == XmlReader::Event::start) {
        for_each_child(xml, [&] {
            if (xml.name() == "style") {
                read_style(xml);
            } else if (xml.name() == "docDefaults") {
                read_defaults(xml);
            } else {
                skip_element(xml);
            }
        });
    }
    inherit();
    return xml.error();
}

void DocxStyles::read_style(XmlReader& xml) {
    const std::string id = own(xml, "styleId");
    if (own(xml, "type") == "paragraph" && own(xml, "default") == "1") default_id_ = id;
    DocxStyle style;
    for_each_child(xml, [&] {
        if (xml.name() == "pPr") {
            style.paragraph = read_paragraph_look(xml);
        } else if (xml.name() == "rPr") {
            style.run = read_run_look(xml);
        } else {
            if (xml.name() == "name") style.name = text::trim(own(xml, "val"));
            if (xml.name() == "basedOn") style.based_on = own(xml, "val");
            skip_element(xml);
        }
    });
    style.level = heading_level(style.name);
    styles_.emplace(id, std::move(style));
}

void DocxStyles::read_defaults(XmlReader& xml) {
    for_each_child(xml, [&] {
        for_each_child(xml, [&] {
            if (xml.name() == "pPr") {
                defaults_.paragraph = read_paragraph_look(xml);
            } else if (xml.name() == "rPr") {
                defaults_.run = read_run_look(xml);
            } else {
                skip_element(xml);
            }
        });
    });
}

/// Lays under each style what it is based on. A circle ends where it comes back.
void DocxStyles::inherit() {
    std::map<std::string, DocxStyle> whole;
    for (const auto& [id, style] : styles_) {
        DocxStyle sum = style;
        std::set<std::string> seen = {id};
        for (auto below = styles_.find(style.based_on);
             below != styles_.end() && seen.size() < max_inheritance &&
             seen.insert(below->first).second;
             below = styles_.find(below->second.based_on)) {
            sum.paragraph = over(sum.paragraph, below->second.paragraph);
            sum.run = over(sum.run, below->second.run);
        }
        const int outline = sum.paragraph.outline.value_or(body_outline);
        if (sum.level == 0 && outline >= 0 && outline < body_outline) sum.level = outline + 1;
        whole.emplace(id, std::move(sum));
    }
    styles_ = std::move(whole);
}

const DocxStyle& DocxStyles::paragraph(const std::string& id) const {
    auto found = styles_.find(id);
    if (found == styles_.end()) found = styles_.find(default_id_);
    return found == styles_.end() ? defaults_ : found->second;
}

RunLook DocxStyles::run(const RunLook& own_look, const DocxStyle& paragraph) const {
    RunLook look = over(paragraph.run, defaults_.run);
    if (const auto style = styles_.find(own_look.style); style != styles_.end()) {
        const RunLook& character = style->second.run;
        RunLook both = over(character, look);
        both.bold = toggled(character.bold, look.bold);
        both.italic = toggled(character.italic, look.italic);
        both.hidden = toggled(character.hidden, look.hidden);
        look = both;
    }
    return over(own_look, look);
}

}  // namespace chancery::readers
