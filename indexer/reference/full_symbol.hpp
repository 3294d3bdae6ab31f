// SPDX-License-Identifier: GPL-2.0-or-later
//
// The parts of a symbol that is printed whole: its organ or series, then parts joined by slashes,
// each with at most one bracket (year, Roman session, volume). Blanks around them are printer's
// noise. The text is cleaned() before.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace chancery::reference {

/// A text and a place in it.
struct Scanner {
    std::string_view text;
    std::size_t at = 0;

    char peek(std::size_t ahead = 0) const {
        return at + ahead < text.size() ? text[at + ahead] : '\0';
    }
    void skip_blanks() {
        while (peek() == ' ') ++at;
    }
};

/// Where the symbol stands. In running text a blank beside a slash is noise only where what follows
/// is a part of symbols ("A /AC.290/2021/CRP. 2"), not the next word of the sentence.
enum class Setting { alone, running };

/// The canonical symbol at the scanner, which is moved behind it; empty when none stands there.
std::string read_full_symbol(Scanner& scanner, Setting setting = Setting::alone);

/// One part between slashes: letters, digits, points and hyphens; empty when none stands there.
std::string read_part(Scanner& scanner);

/// Appends to a resolution's `name`, which ends in its number `last`, the letter and session that
/// stand behind: "245 B", "217 A (III)", "1373 (2001)".
void read_resolution_tail(Scanner& scanner, std::string& name, std::string_view last);

bool all_digits(std::string_view text);

/// "76", "ES-11", "S-32".
bool is_session(std::string_view text);

}  // namespace chancery::reference
