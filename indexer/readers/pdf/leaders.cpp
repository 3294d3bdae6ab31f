// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/pdf/leaders.hpp"

#include <cmath>
#include <string>
#include <utility>

namespace chancery::readers::pdf {
namespace {

bool ends_in_digit(const Letters& letters) {
    for (auto at = letters.rbegin(); at != letters.rend(); ++at) {
        if (!is_blank(at->code)) return at->code >= U'0' && at->code <= U'9';
    }
    return false;
}

}  // namespace

bool has_leaders(const Letters& letters) {
    const std::string text = plain_text(letters);
    return text.find("....") != std::string::npos || text.find(". . . .") != std::string::npos;
}

void to_entry(Paragraph& row) {
    row.kind = document::BlockKind::paragraph;
    row.style = "TOC";
    Letters letters;
    for (const Letter& letter : row.letters) {
        const bool needless =
            letter.code == U'\t' && (letters.empty() || letters.back().code == U'\t');
        if (!needless) letters.push_back(letter);
    }
    row.letters = std::move(letters);
}

std::vector<Paragraph> entries_of(const std::vector<Line>& lines) {
    std::vector<Paragraph> entries;
    Paragraph open;
    open.style = "TOC";
    const Line* last = nullptr;
    for (const Line& line : lines) {
        const bool beside = last && std::fabs(line.y - last->y) < 0.45F * line.size;
        const bool complete = !beside && ends_in_digit(open.letters);
        if (complete || (last && line.y - last->y > 2.5F * line.size)) {
            entries.push_back(std::exchange(open, Paragraph{}));
            open.style = "TOC";
        }
        if (!open.letters.empty()) {
            Letter blank = open.letters.back();
            blank.code = beside ? U'\t' : U' ';
            open.letters.push_back(blank);
        }
        open.letters.insert(open.letters.end(), line.letters.begin(), line.letters.end());
        if (open.size == 0) open.size = line.size, open.first_x0 = line.x0;
        last = &line;
    }
    entries.push_back(std::move(open));
    return entries;
}

}  // namespace chancery::readers::pdf
