// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/pdf/core/text_string.hpp"

#include <CharTypes.h>
#include <UTF.h>
#include <goo/GooString.h>
#include <goo/gmem.h>

#include "indexer/text/utf8.hpp"

namespace chancery::readers::pdf {

std::string from_text_string(const GooString& printed) {
    Unicode* letters = nullptr;
    const int count = TextStringToUCS4(printed.toStr(), &letters);
    std::string out;
    for (int i = 0; i < count; ++i) {
        const char32_t letter = letters[i];
        if (letter < 0x110000 && (letter < 0xD800 || letter > 0xDFFF)) text::append(out, letter);
    }
    gfree(letters);
    return out;
}

}  // namespace chancery::readers::pdf
