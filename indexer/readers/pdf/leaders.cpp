// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/pdf/leaders.hpp"

#include <string>
#include <utility>

namespace chancery::readers::pdf {

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

}  // namespace chancery::readers::pdf
