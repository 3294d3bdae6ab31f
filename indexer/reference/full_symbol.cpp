// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/reference/full_symbol.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <utility>

#include "indexer/reference/pinpoint.hpp"
#include "indexer/text/ascii.hpp"

namespace chancery::reference {
namespace {

using text::is_digit;
using text::is_letter;
using text::lower;
using text::upper;

bool is_alnum(char byte) {
    return is_digit(byte) || is_letter(byte);
}
/// Parts that are not printed in capitals.
constexpr auto mixed_case =
    std::to_array<std::string_view>({"Add", "Amend", "Corr", "Rev", "Sub", "Summary", "Part", "Vol",
                                     "Sect", "Introduction", "Resumption", "Prog"});

bool same_letters(std::string_view left, std::string_view right) {
    return upper(left) == upper(right);
}

/// The word of a part ("add", "REV") as it is printed.
std::string cased(std::string_view word) {
    if (word.empty()) return {};
    for (const std::string_view known : mixed_case) {
        if (known.size() == word.size() && same_letters(known, word)) return std::string(known);
    }
    // "(PartI)", as addresses write it: the number keeps its capitals.
    for (const std::string_view known : {"Part", "Vol", "Sect"}) {
        const bool joined = word.size() > known.size() && word.starts_with(known) &&
                            roman_value(word.substr(known.size())) > 0;
        if (joined) return std::string(word);
    }
    return upper(word);
}

/// "(2001)", "(XX)", "(S-IV)", "(Part I)", "(Sect. 5)", "(Vol. II)"; without blanks; empty when the
/// bracket at the scanner is something else, "(a)" for one.
std::string bracket(Scanner& scanner) {
    Scanner ahead = scanner;
    ahead.skip_blanks();
    if (ahead.peek() != '(') return {};
    ++ahead.at;
    std::string inside, word;
    while (ahead.peek() != '\0' && ahead.peek() != ')' && inside.size() < 24) {
        const char byte = ahead.peek();
        ++ahead.at;
        if (is_letter(byte)) {
            word += byte;
            continue;
        }
        inside += cased(word) + (byte == ' ' ? "" : std::string(1, byte));
        word.clear();
        if (!is_digit(byte) && byte != '-' && byte != '.' && byte != ' ') return {};
    }
    inside += cased(word);
    if (ahead.peek() != ')') return {};
    const std::string capitals = upper(inside);
    const bool year = capitals.size() == 4 && std::ranges::all_of(capitals, is_digit);
    const auto dash = capitals.find('-');
    const std::string numeral = dash == std::string::npos ? capitals : capitals.substr(dash + 1);
    const bool session =
        roman_value(numeral) > 0 && capitals != "C" && capitals != "D" &&
        (dash == std::string::npos || capitals.starts_with("S-") || capitals.starts_with("ES-"));
    const bool division = std::ranges::any_of(
        mixed_case, [&](std::string_view known) { return inside.starts_with(known); });
    // "COP(8)": the session of a treaty's conference, behind its letters.
    const bool conference = capitals.size() <= 2 && std::ranges::all_of(capitals, is_digit) &&
                            !capitals.empty() && scanner.at > 0 &&
                            is_letter(scanner.text[scanner.at - 1]);
    if (!year && !session && !division && !conference) return {};
    scanner.at = ahead.at + 1;
    return "(" + inside + ")";
}

}  // namespace

std::string read_part(Scanner& scanner) {
    std::string result, word;
    while (is_alnum(scanner.peek()) || scanner.peek() == '.' || scanner.peek() == '-') {
        const char byte = scanner.peek();
        // A point or hyphen belongs to the part only when something of it follows.
        if (!is_alnum(byte) && !is_alnum(scanner.peek(1)) &&
            !(byte == '.' && scanner.peek(1) == ' ' && is_digit(scanner.peek(2)) &&
              !word.empty())) {
            break;
        }
        ++scanner.at;
        if (is_letter(byte)) {
            word += byte;
            continue;
        }
        // "UNEP/EA.4/Res.23" is printed so.
        const bool mixed = byte == '.' && (same_letters(word, "Res") || same_letters(word, "Dec"));
        result += (mixed ? upper(word.substr(0, 1)) + lower(word.substr(1)) : cased(word)) + byte;
        word.clear();
        if (byte == '.') scanner.skip_blanks();
    }
    return result + cased(word);
}

namespace {

/// Only "(Part I)", "(Vol. II)", "(Resumption 1)": a year in brackets behind a report's number is
/// none of its own.
std::string division(Scanner& scanner) {
    Scanner ahead = scanner;
    std::string inside = bracket(ahead);
    const bool found = std::ranges::any_of(mixed_case, [&](std::string_view known) {
        return inside.size() > 1 && std::string_view(inside).substr(1).starts_with(known);
    });
    if (!found) return {};
    scanner = ahead;
    return inside;
}

/// The letter of a lettered resolution behind its number: "245 B", "101 a", "84A". Lower case only
/// where it is joined.
std::string part_letter(Scanner& scanner) {
    Scanner ahead = scanner;
    const bool apart = ahead.peek() == ' ';
    ahead.skip_blanks();
    const char letter = ahead.peek();
    if (!is_letter(letter) || is_alnum(ahead.peek(1)) || ahead.peek(1) == '\'') return {};
    if (static_cast<unsigned char>(ahead.peek(1)) >= 0x80) return {};
    if (apart && !(letter >= 'A' && letter <= 'Z')) return {};
    // "75/245 A new" would be a sentence: after a blank, "A" must close a reference.
    if (apart && letter == 'A' && ahead.peek(1) == ' ' && is_letter(ahead.peek(2)) &&
        !(ahead.peek(2) >= 'A' && ahead.peek(2) <= 'Z')) {
        const std::string_view rest = ahead.text.substr(ahead.at + 2);
        if (!rest.starts_with("of ") && !rest.starts_with("and ") && !rest.starts_with("para")) {
            return {};
        }
    }
    scanner.at = ahead.at + 1;
    return upper(std::string_view(&letter, 1));
}

/// "[H]": the letter of a part as the Digital Library writes it.
std::string square_letter(Scanner& scanner) {
    const char letter = scanner.peek(1);
    if (scanner.peek() != '[' || letter < 'A' || letter > 'Z' || scanner.peek(2) != ']') return {};
    scanner.at += 3;
    return std::string(1, letter);
}

}  // namespace

bool all_digits(std::string_view text) {
    return !text.empty() && std::ranges::all_of(text, is_digit);
}

bool is_session(std::string_view text) {
    if (text.starts_with("ES-")) text.remove_prefix(3);
    if (text.starts_with("S-")) text.remove_prefix(2);
    return all_digits(text) && text.size() <= 3;
}

void read_resolution_tail(Scanner& scanner, std::string& name, std::string_view last) {
    // Before 1976 the letter stands before the bracket: 217 A (III).
    Scanner ahead = scanner;
    const std::string letter = part_letter(ahead);
    if (!letter.empty()) {
        Scanner behind = ahead;
        const std::string session = bracket(behind);
        if (!session.empty()) {
            name += letter + session;
            scanner = behind;
            return;
        }
    }
    // "73/27 (2018)": a number that has its session has no bracket.
    const std::string_view stem = std::string_view(name).substr(0, name.size() - last.size());
    const bool slashed = stem.size() > 1 && stem.back() == '/' && is_digit(stem[stem.size() - 2]);
    const std::string session = slashed ? std::string() : bracket(scanner);
    if (!session.empty()) {
        // The Digital Library writes "217(III)[A]".
        const std::string square = square_letter(scanner);
        name += square + session;
        return;
    }
    if (const std::string square = square_letter(scanner); !square.empty()) {
        name += square;
        return;
    }
    if (!letter.empty() && all_digits(last)) {
        name += letter;
        scanner = ahead;
    }
}

namespace {

/// Words of parts by which a part is known although a blank stands before it.
constexpr auto known_parts = std::to_array<std::string_view>(
    {"AC.",    "C.",    "CN.",  "CONF.", "HRC/", "RES/", "DEC/",  "PV.",
     "SR.",    "L.",    "CRP.", "WP.",   "INF/", "ADD.", "CORR.", "REV.",
     "AMEND.", "PRST/", "SC.",  "SUB.",  "GC/",  "WG.",  "NGO/"});

bool begins_known_part(std::string_view text) {
    return std::ranges::any_of(known_parts, [&](std::string_view known) {
        if (text.size() < known.size() - 1) return false;
        if (!same_letters(text.substr(0, known.size() - 1), known.substr(0, known.size() - 1)))
            return false;
        // "RES / 73": a blank before the slash, too.
        std::string_view rest = text.substr(known.size() - 1);
        while (rest.starts_with(' ')) rest.remove_prefix(1);
        return rest.starts_with(known.back());
    });
}

/// Moves behind a slash that goes on with the symbol; false when none does. `spaced`: blanks stood
/// on both sides of a slash before.
bool skip_slash(Scanner& scanner, Setting setting, bool& spaced) {
    Scanner ahead = scanner;
    ahead.skip_blanks();
    const bool before = ahead.at > scanner.at;
    if (ahead.peek() != '/') return false;
    ++ahead.at;
    if (ahead.peek() == '/') ++ahead.at;  // "A//RES/76/19" occurs in links
    const std::size_t slash = ahead.at;
    ahead.skip_blanks();
    const bool behind = ahead.at > slash;
    if (setting == Setting::running && (before || behind)) {
        const bool known = begins_known_part(ahead.text.substr(ahead.at));
        const bool digit = is_digit(ahead.peek()) && (spaced || before != behind);
        if (!known && !digit) return false;
        spaced = spaced || (before && behind);
    }
    scanner = ahead;
    return true;
}

/// In running text the digits of a note's mark may hang behind a number: "75/240.3".
void cut_note_mark(std::string& part, Scanner& scanner) {
    if (part.empty() || !is_digit(part.front())) return;
    const auto point = part.find('.');
    if (point == std::string::npos || !all_digits(std::string_view(part).substr(point + 1))) return;
    scanner.at -= part.size() - point;
    part.resize(point);
}

}  // namespace

namespace {

/// "S/RES/1373/2001" is S/RES/1373(2001).
std::string with_year_behind(std::string name) {
    constexpr std::string_view stem = "S/RES/";
    constexpr std::size_t year = 4;
    const auto slash = name.rfind('/');
    if (!name.starts_with(stem) || slash <= stem.size() || name.size() - slash != year + 1)
        return name;
    const std::string_view number = std::string_view(name).substr(stem.size(), slash - stem.size());
    if (!all_digits(number) || !all_digits(std::string_view(name).substr(slash + 1))) return name;
    return name.substr(0, slash) + "(" + name.substr(slash + 1) + ")";
}

}  // namespace

std::string read_full_symbol(Scanner& scanner, Setting setting) {
    Scanner ahead = scanner;
    std::string name = upper(read_part(ahead));
    if (name.empty() || name.size() > 8 || !is_letter(name.front())) return {};
    if (is_session(name)) return {};  // "S-26/2" is a number of the Assembly's
    std::string last;
    std::size_t parts = 1;
    bool spaced = false;
    for (;;) {
        Scanner behind = ahead;
        if (!skip_slash(behind, setting, spaced)) break;
        last = read_part(behind);
        if (last.empty()) break;
        if (setting == Setting::running) cut_note_mark(last, behind);
        name += "/" + last;
        ++parts;
        ahead = behind;
        const bool resolution =
            name.find("RES/") != std::string::npos || name.find("DEC/") != std::string::npos;
        if (resolution && all_digits(last)) {
            read_resolution_tail(ahead, name, last);
        } else if (setting == Setting::alone || !all_digits(last)) {
            name += bracket(ahead);
        } else {
            name += division(ahead);
        }
    }
    const bool has_digit = std::ranges::any_of(name, is_digit);
    if (parts < 2 || !has_digit) return {};
    scanner = ahead;
    return with_year_behind(std::move(name));
}

}  // namespace chancery::reference
