// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/docx/labels.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

#include "indexer/text/utf8.hpp"

namespace chancery::readers {
namespace {

constexpr long long max_roman = 3999;
constexpr long long max_repeats = 8;  // "zzzzzzzz"
constexpr std::size_t max_label_letters = 8;

/// Alphabets that count as a, b, ..., z, aa, bb.
struct Alphabet {
    std::string_view format, letters;
};
constexpr auto alphabets = std::to_array<Alphabet>({
    {"lowerLetter", "abcdefghijklmnopqrstuvwxyz"},
    {"upperLetter", "ABCDEFGHIJKLMNOPQRSTUVWXYZ"},
    {"russianLower", "абвгдежзиклмнопрстуфхцчшщэюя"},
    {"russianUpper", "АБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЩЭЮЯ"},
    {"arabicAlpha", "أبتثجحخدذرزسشصضطظعغفقكلمنهوي"},
    {"arabicAbjad", "أبجدهوزحطيكلمنسعفصقرشتثخذضظغ"},
});

struct Roman {
    int value;
    std::string_view letters;
};
constexpr auto romans = std::to_array<Roman>({{1000, "m"},
                                              {900, "cm"},
                                              {500, "d"},
                                              {400, "cd"},
                                              {100, "c"},
                                              {90, "xc"},
                                              {50, "l"},
                                              {40, "xl"},
                                              {10, "x"},
                                              {9, "ix"},
                                              {5, "v"},
                                              {4, "iv"},
                                              {1, "i"}});

std::string to_roman(long long number) {
    std::string letters;
    for (const Roman& row : romans) {
        for (; number >= row.value; number -= row.value) letters += row.letters;
    }
    return letters;
}

std::string in_alphabet(long long number, std::string_view letters) {
    const auto count = static_cast<long long>(text::count_code_points(letters));
    if (number > count * max_repeats) return std::to_string(number);
    const auto index = static_cast<std::size_t>((number - 1) % count);
    const std::size_t begin = text::byte_offset(letters, index);
    const std::string_view letter =
        letters.substr(begin, text::byte_offset(letters, index + 1) - begin);
    std::string label;
    for (long long i = 0; i <= (number - 1) / count; ++i) label += letter;
    return label;
}

constexpr auto chinese_digits =
    std::to_array<std::string_view>({"〇", "一", "二", "三", "四", "五", "六", "七", "八", "九"});

/// 十, 十一, 二十, 二十一; beyond 99 digit by digit.
std::string to_chinese(long long number) {
    std::string label;
    if (number < 100) {
        const auto tens = static_cast<std::size_t>(number / 10);
        const auto ones = static_cast<std::size_t>(number % 10);
        if (tens > 1) label += chinese_digits[tens];
        if (tens > 0) label += "十";
        if (ones > 0) label += chinese_digits[ones];
        return label;
    }
    for (const char digit : std::to_string(number)) {
        label += chinese_digits[static_cast<std::size_t>(digit - '0')];
    }
    return label;
}

constexpr auto chinese_formats = std::to_array<std::string_view>(
    {"chineseCounting", "chineseCountingThousand", "taiwaneseCounting", "taiwaneseCountingThousand",
     "japaneseCounting", "ideographDigital"});

std::string upper(std::string letters) {
    std::ranges::transform(letters, letters.begin(),
                           [](char letter) { return static_cast<char>(letter - 'a' + 'A'); });
    return letters;
}

struct SymbolCharacter {
    std::string_view font;  ///< empty: any
    unsigned code;          ///< without the 0xF000 that Word adds
    std::string_view character;
};
/// Bullets, dashes and letters that occur in text; the fonts' pictures are left out.
constexpr auto symbol_characters = std::to_array<SymbolCharacter>({
    {"Symbol", 0x2D, "−"},    {"Symbol", 0xA3, "≤"},    {"Symbol", 0xB0, "°"},
    {"Symbol", 0xB1, "±"},    {"Symbol", 0xB3, "≥"},    {"Symbol", 0xB4, "×"},
    {"Symbol", 0xB7, "•"},    {"Symbol", 0xB9, "≠"},    {"Symbol", 0xBE, "—"},
    {"Symbol", 0x61, "α"},    {"Symbol", 0x62, "β"},    {"Symbol", 0x67, "γ"},
    {"Symbol", 0x64, "δ"},    {"Symbol", 0x6D, "μ"},    {"Symbol", 0x70, "π"},
    {"Symbol", 0x73, "σ"},    {"Symbol", 0x53, "Σ"},    {"Symbol", 0x44, "Δ"},
    {"Wingdings", 0x6C, "•"}, {"Wingdings", 0x6E, "▪"}, {"Wingdings", 0x71, "❑"},
    {"Wingdings", 0x76, "❖"}, {"Wingdings", 0x9F, "•"}, {"Wingdings", 0xA7, "▪"},
    {"Wingdings", 0xA8, "☐"}, {"Wingdings", 0xD8, "➢"}, {"Wingdings", 0xE0, "→"},
    {"Wingdings", 0xFC, "✓"}, {"Wingdings", 0xFE, "☑"}, {"", 0xB7, "•"},
    {"", 0xA7, "▪"},
});

bool is_digit(char32_t letter) {
    return (letter >= U'0' && letter <= U'9') || (letter >= 0x660 && letter <= 0x669);
}
bool is_letter(char32_t letter) {
    return (letter >= U'a' && letter <= U'z') || (letter >= U'A' && letter <= U'Z') ||
           (letter >= 0xC0 && letter < 0x2000) || (letter >= 0x3007 && letter < 0xD800);
}
bool closes(char32_t mark) {
    return mark == U'.' || mark == U')' || mark == U'-' || mark == 0x2013 || mark == 0xFF0E ||
           mark == 0x3001 || mark == 0xFF09;
}
bool is_bullet(std::string_view label) {
    constexpr auto bullets = std::to_array<std::string_view>({"•", "▪", "–", "—", "-", "·", "○"});
    return std::ranges::count(bullets, label) > 0;
}

/// "6.", "(a)", "IV.", "6.5", "(أ)": letters or numbers in parts, closed by a point or bracket.
bool is_label(std::string_view label) {
    if (is_bullet(label)) return true;
    std::size_t place = label.starts_with('(') ? 1 : label.starts_with("（") ? 3 : 0;
    std::size_t letters = 0, digits = 0, points = 0;
    while (place < label.size()) {
        const std::size_t before = place;
        const char32_t character = text::next_code_point(label, place);
        if (is_digit(character)) {
            ++digits;
        } else if (is_letter(character)) {
            ++letters;
        } else if (closes(character) && letters + digits > 0) {
            if (place == label.size()) return letters + digits <= max_label_letters;
            if (label[before] != '.') return false;
            ++points;
        } else {
            return false;
        }
    }
    return points > 0 && letters == 0 && digits > points;  // "6.5" has no closing mark
}

}  // namespace

std::string print_number(long long number, std::string_view format) {
    const std::string digits = std::to_string(number);
    if (format == "none") return {};
    if (format == "decimalZero" && number >= 0 && number < 10) return "0" + digits;
    if (number < 1) return digits;
    if (format == "lowerRoman" && number <= max_roman) return to_roman(number);
    if (format == "upperRoman" && number <= max_roman) return upper(to_roman(number));
    if (std::ranges::count(chinese_formats, format) > 0) return to_chinese(number);
    const auto alphabet = std::ranges::find(alphabets, format, &Alphabet::format);
    return alphabet == alphabets.end() ? digits : in_alphabet(number, alphabet->letters);
}

std::size_t typed_label(std::string_view text) {
    constexpr std::size_t max_label_bytes = 32;
    const std::size_t tab = text.substr(0, max_label_bytes).find('\t');
    if (tab == text.npos || tab == 0) return 0;
    std::size_t end = tab;
    while (end > 0 && text[end - 1] == ' ') --end;
    return is_label(text.substr(0, end)) ? end : 0;
}

std::string_view symbol_character(std::string_view font, unsigned code) {
    const auto row = std::ranges::find_if(symbol_characters, [&](const SymbolCharacter& one) {
        return one.code == (code & 0xFFU) && (one.font.empty() || font.starts_with(one.font));
    });
    return row == symbol_characters.end() ? std::string_view() : row->character;
}

}  // namespace chancery::readers
