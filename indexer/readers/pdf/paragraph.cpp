// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/pdf/paragraph.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "indexer/readers/pdf/lines.hpp"
#include "indexer/text/utf8.hpp"

namespace chancery::readers::pdf {
namespace {

using document::Block;
using document::RawLink;
using document::RawNote;

bool is_typed_hyphen(char32_t code) {
    return code == U'-' || code == 0x2010 || code == 0x2011;
}

bool is_any_digit(char32_t code) {
    return (code >= U'0' && code <= U'9') || (code >= 0x660 && code <= 0x669) ||
           (code >= 0x6F0 && code <= 0x6F9);
}

// Text and offsets while letters are added; blanks are folded.
class BlockText {
  public:
    BlockText(const File& file, int note) : file_(file), note_(note) {}

    void add(const Letter& letter) {
        if (letter.code == 0xAD) return;
        if (letter.code == U' ' || letter.code == U'\t') {
            if (letter.code == U'\t' || blank_ == 0) blank_ = letter.code;
            return;
        }
        if (blank_ != 0 && !text.empty()) text += static_cast<char>(blank_);
        blank_ = 0;
        const std::size_t begin = text.size();
        text::append(text, letter.code);
        note_link(letter, begin);
    }

    std::string text;
    std::vector<RawLink> links;

  private:
    void note_link(const Letter& letter, std::size_t begin) {
        if (letter.link < 0) {
            page_ = 0;
            return;
        }
        const auto& area =
            file_.pages[letter.page - 1U].links[static_cast<std::size_t>(letter.link)];
        const bool goes_on = page_ != 0 && !links.empty() && links.back().address == area.address;
        if (goes_on) {
            links.back().end = text.size();
        } else {
            links.push_back({begin, text.size(), note_, area.address});
        }
        page_ = letter.page;
    }

    const File& file_;
    int note_;
    char32_t blank_ = 0;
    unsigned page_ = 0;
};

// Bytes at the start of a text that `has` holds of; a label before them counts as well.
template <class Has>
std::size_t styled_start(const Letters& letters, const File& file, Has has) {
    BlockText upto(file, -1);
    std::size_t bytes = 0;
    bool begun = false;
    for (const Letter& letter : letters) {
        upto.add(letter);
        if (is_blank(letter.code)) {
            if (letter.code == U'\t' && !begun && upto.text.size() > 8) return 0;
            continue;
        }
        if (has(letter)) {
            begun = true;
            bytes = upto.text.size();
        } else if (begun || upto.text.size() > 8) {
            return bytes;
        }
    }
    return bytes;
}

// The text of a note without blanks before it.
RawNote to_note(const PlacedNote& placed, const File& file, int index,
                std::vector<RawLink>& links) {
    RawNote note;
    note.number = placed.number;
    BlockText body(file, index);
    for (const Letter& letter : placed.letters) {
        if (body.text.empty() && is_blank(letter.code)) continue;
        body.add(letter);
    }
    note.text = std::move(body.text);
    links.insert(links.end(), body.links.begin(), body.links.end());
    return note;
}

}  // namespace

bool is_mark(char32_t code) {
    return is_any_digit(code) || code == U'*' || code == 0x2020 || code == 0x2021;
}

void append_lines(Letters& letters, const std::vector<Line>& lines) {
    for (const Line& line : lines) {
        if (!letters.empty() && !line.letters.empty()) {
            Letter last = letters.back();
            last.starts_line = false;
            const char32_t next = line.letters.front().code;
            const bool joined = is_blank(last.code) || is_typed_hyphen(last.code) ||
                                last.code == 0xAD || last.code == 0x2014 ||
                                (is_east_asian(last.code) && is_east_asian(next));
            last.code = U' ';
            if (!joined) letters.push_back(last);
        }
        letters.insert(letters.end(), line.letters.begin(), line.letters.end());
    }
}

std::string plain_text(const Letters& letters) {
    std::string out;
    bool blank = false;
    for (const Letter& letter : letters) {
        if (is_blank(letter.code)) {
            blank = true;
            continue;
        }
        if (blank && !out.empty()) out += ' ';
        blank = false;
        text::append(out, letter.code);
    }
    return out;
}

Block to_block(const Paragraph& paragraph, const File& file, const std::vector<unsigned>& pages) {
    Block block;
    block.kind = paragraph.kind;
    block.level = paragraph.level;
    block.table = paragraph.table;
    block.style = paragraph.style;
    block.size = paragraph.size;
    block.align = paragraph.align;
    BlockText body(file, -1);
    Letters kept;
    std::size_t from = 0;
    const auto add_to = [&](std::size_t end) {
        for (; from < end; ++from) {
            body.add(paragraph.letters[from]);
            kept.push_back(paragraph.letters[from]);
        }
    };
    for (const PlacedNote& placed : paragraph.notes) {
        add_to(std::max(from, placed.begin));
        from = std::max(from, placed.at);
        const int index = static_cast<int>(block.notes.size());
        RawNote note = to_note(placed, file, index, block.links);
        note.offset = body.text.size();
        block.notes.push_back(std::move(note));
    }
    add_to(paragraph.letters.size());
    block.text = std::move(body.text);
    block.links.insert(block.links.begin(), body.links.begin(), body.links.end());
    block.emphasis = styled_start(kept, file, [](const Letter& letter) { return letter.italic; });
    block.strong = styled_start(kept, file, [](const Letter& letter) { return letter.bold; });
    block.bold = !kept.empty() && std::ranges::all_of(kept, [](const Letter& letter) {
        return letter.bold || is_blank(letter.code);
    });
    const auto first =
        std::ranges::find_if(kept, [](const Letter& letter) { return !is_blank(letter.code); });
    if (first != kept.end()) block.page = pages[first->page - 1U];
    return block;
}

const Letter* last_ink(const Letters& letters) {
    for (auto at = letters.rbegin(); at != letters.rend(); ++at) {
        if (!is_blank(at->code) && !(at->raised && is_mark(at->code))) return &*at;
    }
    return nullptr;
}

bool begins_with_mark(const Line& line) {
    const auto first = std::ranges::find_if(
        line.letters, [](const Letter& letter) { return !is_blank(letter.code); });
    return first != line.letters.end() && first->raised && is_mark(first->code);
}

}  // namespace chancery::readers::pdf
