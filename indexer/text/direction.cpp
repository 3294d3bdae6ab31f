// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/text/direction.hpp"

#include <array>
#include <cstdint>
#include <memory>

#include <unicode/ubidi.h>
#include <unicode/uchar.h>
#include <unicode/unorm2.h>
#include <unicode/utf16.h>

namespace chancery::text {
namespace {

/// The longest form for print, U+FDFA, stands for 18 letters.
constexpr std::size_t max_letters = 32;

struct Closes {
    void operator()(UBiDi* bidi) const { ubidi_close(bidi); }
};

/// One unit a character: what takes two in UTF-16 is a letter from left to right here.
std::u16string units_of(std::u32string_view text) {
    std::u16string units;
    for (const char32_t code : text) units += code < 0x10000 ? static_cast<char16_t>(code) : u'x';
    return units;
}

bool is_presentation_form(char32_t code) {
    return (code >= 0xFB50 && code <= 0xFDFF) || (code >= 0xFE70 && code <= 0xFEFC);
}

}  // namespace

bool is_right_to_left(char32_t code) {
    const UCharDirection direction = u_charDirection(static_cast<UChar32>(code));
    return direction == U_RIGHT_TO_LEFT || direction == U_RIGHT_TO_LEFT_ARABIC;
}

bool is_combining(char32_t code) {
    return u_charType(static_cast<UChar32>(code)) == U_NON_SPACING_MARK;
}

std::vector<ReadCharacter> logical_order(std::u32string_view visual, bool right_to_left) {
    std::vector<ReadCharacter> read;
    for (std::size_t i = 0; i < visual.size(); ++i) read.push_back({i, visual[i]});
    const std::u16string units = units_of(visual);
    const auto size = static_cast<std::int32_t>(units.size());
    const std::unique_ptr<UBiDi, Closes> bidi(ubidi_open());
    UErrorCode status = U_ZERO_ERROR;
    ubidi_setReorderingMode(bidi.get(), UBIDI_REORDER_INVERSE_LIKE_DIRECT);
    ubidi_setPara(bidi.get(), units.data(), size, right_to_left ? 1 : 0, nullptr, &status);
    std::vector<std::int32_t> places(units.size());
    ubidi_getVisualMap(bidi.get(), places.data(), &status);
    if (U_FAILURE(status) || size == 0) return read;
    for (std::size_t i = 0; i < places.size(); ++i) {
        const auto place = static_cast<std::size_t>(places[i]);
        const bool turned = ubidi_getLevelAt(bidi.get(), places[i]) % 2 == 1;
        const char32_t code = visual[place];
        read[i] = {place,
                   turned ? static_cast<char32_t>(u_charMirror(static_cast<UChar32>(code))) : code};
    }
    return read;
}

std::u32string without_presentation_form(char32_t code) {
    if (!is_presentation_form(code)) return {code};
    UErrorCode status = U_ZERO_ERROR;
    const UNormalizer2* nfkc = unorm2_getNFKCInstance(&status);
    std::array<UChar, 2> form{};
    std::array<UChar, max_letters> plain{};
    std::int32_t length = 0;
    U16_APPEND_UNSAFE(form.data(), length, code);
    const std::int32_t size = unorm2_normalize(nfkc, form.data(), length, plain.data(),
                                               static_cast<std::int32_t>(plain.size()), &status);
    if (U_FAILURE(status)) return {code};
    std::u32string letters;
    for (std::int32_t at = 0; at < size;) {
        UChar32 letter = 0;
        U16_NEXT(plain.data(), at, size, letter);
        letters += static_cast<char32_t>(letter);
    }
    return letters;
}

bool is_direction_control(char32_t code) {
    return code == 0x061C || code == 0x200E || code == 0x200F ||
           (code >= 0x202A && code <= 0x202E) || (code >= 0x2066 && code <= 0x2069);
}

}  // namespace chancery::text
