// SPDX-License-Identifier: GPL-2.0-or-later
#include "tests/support/pdf_type.hpp"

#include <algorithm>

#include "indexer/text/utf8.hpp"

namespace chancery::tests {

using namespace readers::pdf;

namespace {

constexpr float raised_share = 0.65F;  // size of a mark beside its line's
constexpr float raised_by = 0.35F;

template <class Parts>
std::vector<std::string> plain_texts(const Parts& parts) {
    std::vector<std::string> texts;
    for (const auto& part : parts) texts.push_back(plain_text(part.letters));
    return texts;
}

}  // namespace

Line typed_line(const Typed& typed) {
    Line line;
    line.x0 = line.x1 = typed.x;
    line.y = typed.y, line.size = typed.size, line.page = typed.page;
    bool raised = false;
    for (std::size_t at = 0; at < typed.text.size();) {
        const char32_t code = text::next_code_point(typed.text, at);
        if (code == U'^') {
            raised = !raised;
            continue;
        }
        Letter letter;
        letter.code = code;
        letter.size = raised ? typed.size * raised_share : typed.size;
        letter.x0 = line.x1, letter.x1 = line.x1 += letter.size / 2;
        letter.y = raised ? typed.y - typed.size * raised_by : typed.y;
        letter.page = typed.page;
        letter.bold = typed.style == 'b', letter.italic = typed.style == 'i';
        letter.raised = raised;
        letter.starts_line = line.letters.empty();
        line.letters.push_back(letter);
    }
    return line;
}

std::vector<Line> typed_lines(const std::vector<Typed>& typed) {
    std::vector<Line> lines;
    for (const Typed& one : typed) lines.push_back(typed_line(one));
    return lines;
}

Paragraph typed_paragraph(const std::vector<Typed>& typed) {
    const std::vector<Line> lines = typed_lines(typed);
    Paragraph paragraph;
    append_lines(paragraph.letters, lines);
    paragraph.size = lines.front().size;
    paragraph.first_x0 = paragraph.x0 = lines.front().x0;
    for (const Line& line : lines) {
        paragraph.x0 = std::min(paragraph.x0, line.x0);
        paragraph.x1 = std::max(paragraph.x1, line.x1);
    }
    return paragraph;
}

File typed_file(const std::vector<std::vector<Typed>>& pages) {
    File file;
    file.faces = {{"Roman", false, false, false},
                  {"Bold", true, false, false},
                  {"Italic", false, true, false}};
    for (const auto& lines : pages) {
        Page& page = file.pages.emplace_back();
        page.width = 600, page.height = 800;
        for (const Typed& typed : lines) {
            for (const Letter& letter : typed_line(typed).letters) {
                Glyph glyph;
                glyph.code = letter.code;
                glyph.x0 = letter.x0, glyph.x1 = letter.x1, glyph.y = letter.y;
                glyph.size = letter.size;
                glyph.face = typed.style == 'b' ? 1 : typed.style == 'i' ? 2 : 0;
                page.glyphs.push_back(glyph);
            }
        }
    }
    return file;
}

std::vector<std::string> texts_of(const std::vector<Line>& lines) {
    return plain_texts(lines);
}

std::vector<std::string> texts_of(const std::vector<Paragraph>& paragraphs) {
    return plain_texts(paragraphs);
}

}  // namespace chancery::tests
