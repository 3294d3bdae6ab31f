// SPDX-License-Identifier: GPL-2.0-or-later
//
// A symbol is read part by part behind its organ ("A", "S", "ST", ...): parts are joined by
// slashes, blanks around them are printer's noise, a part may have one bracket (year, Roman
// session, volume). A number without organ ("76/19", "1373 (2001)", "2131 (XX)") needs the words
// around it, or stands alone and then is the Assembly's.
#include "indexer/reference/symbol.hpp"

#include <algorithm>
#include <cctype>
#include <cstdint>
#include <vector>

#include "data/vocabulary/symbol_words.hpp"
#include "indexer/reference/cleaned.hpp"
#include "indexer/reference/full_symbol.hpp"
#include "indexer/text/ascii.hpp"
#include "indexer/text/normal.hpp"
#include "indexer/text/table.hpp"

namespace chancery::reference {
namespace {

using text::is_digit;
using text::is_letter;
using text::upper;

struct Word {
    std::string spelling;  // without marks
    std::string kind, value;
};

const std::vector<Word>& words() {
    static const std::vector<Word> table = [] {
        std::vector<Word> rows;
        for (const text::Row& row : text::table_rows(data::symbol_words)) {
            rows.push_back({text::without_marks(row[0]), std::string(row[1]), std::string(row[2])});
        }
        std::ranges::stable_sort(rows, std::ranges::greater{},
                                 [](const Word& word) { return word.spelling.size(); });
        return rows;
    }();
    return table;
}

bool ends_word(std::string_view text, std::size_t at) {
    if (at >= text.size()) return true;
    const auto byte = static_cast<unsigned char>(text[at]);
    return byte < 0x80 ? !is_letter(text[at]) : static_cast<unsigned char>(text[at - 1]) >= 0xE3;
}

/// Reads the words before a number; says which organ and kind they name.
bool skip_word(std::string_view lower, std::size_t& at, std::string& body, std::string& kind) {
    for (const Word& word : words()) {
        if (word.kind == "suffix") continue;  // stands behind the number
        if (!lower.substr(at).starts_with(word.spelling)) continue;
        std::size_t end = at + word.spelling.size();
        const bool han = static_cast<unsigned char>(word.spelling.front()) >= 0xE3;
        if (!han && !ends_word(lower, end)) continue;
        if (end < lower.size() && lower[end] == '.') ++end;
        if (word.kind == "body") body = word.value;
        if (word.kind == "kind") kind = word.value;
        if (kind == "SRES") {
            body = "S";
            kind = "RES";
        }
        at = end;
        return true;
    }
    return false;
}

/// A number without organ: "76/19", "43/78 H", "1373 (2001)", "2131 (XX)", "S-26/2".
std::string bare_number(Scanner& scanner, const std::string& body, const std::string& kind) {
    Scanner ahead = scanner;
    const std::string first = upper(read_part(ahead));
    const std::string stem_kind = kind.empty() ? "RES" : kind;
    Scanner behind = ahead;
    behind.skip_blanks();
    if (behind.peek() == '/' && is_session(first)) {
        ++behind.at;
        behind.skip_blanks();
        const std::string number = read_part(behind);
        if (!all_digits(number) || number.size() > 4) return {};
        std::string name =
            (body.empty() ? "A" : body) + "/" + stem_kind + "/" + first + "/" + number;
        read_resolution_tail(behind, name, number);
        scanner = behind;
        return name;
    }
    if (!all_digits(first) || first.size() > 4) return {};
    std::string name = first;
    read_resolution_tail(ahead, name, first);
    if (name.find('(') == std::string::npos) return {};
    const bool year =
        name.find("(19") != std::string::npos || name.find("(20") != std::string::npos;
    std::string organ = body;
    if (organ.empty()) organ = year ? "S" : "A";
    scanner = ahead;
    return organ + "/" + stem_kind + "/" + name;
}

}  // namespace

SymbolPrefix parse_symbol_prefix(std::string_view printed) {
    const Cleaned clean = cleaned(printed);
    Scanner scanner{clean.text};
    scanner.skip_blanks();
    const auto result = [&](std::string name) {
        return SymbolPrefix{{std::move(name)}, clean.origin[scanner.at]};
    };
    if (std::string name = read_full_symbol(scanner); !name.empty()) return result(std::move(name));

    // The words are compared in a form without case and marks; it is used only to find where the
    // number begins, which is the same number of digits and slashes in both.
    const std::string lower = text::without_marks(clean.text);
    std::string body, kind;
    std::size_t at = scanner.at;
    while (skip_word(lower, at, body, kind)) {
        while (at < lower.size() && lower[at] == ' ') ++at;
    }
    const auto digit = clean.text.find_first_of("0123456789", scanner.at);
    const auto lower_digit = lower.find_first_of("0123456789", scanner.at);
    if (digit == std::string::npos || lower_digit == std::string::npos) return {};
    // "S-26/2", "ES-11/1": the session's letters stand before the digit.
    std::size_t back = 0;
    while (at + back < lower_digit) ++back;
    if (back > 3 || at > lower_digit || digit < back) return {};
    scanner.at = digit - back;
    if (std::string name = read_full_symbol(scanner); !name.empty()) return result(std::move(name));
    std::string name = bare_number(scanner, body, kind);
    return name.empty() ? SymbolPrefix{} : result(std::move(name));
}

Result<Symbol> parse_symbol(std::string_view printed) {
    const std::string_view trimmed = text::trim(printed);
    if (trimmed.starts_with("file:")) return Symbol{std::string(trimmed)};
    SymbolPrefix prefix = parse_symbol_prefix(trimmed);
    std::string_view rest = text::trim(trimmed.substr(prefix.bytes));
    while (!rest.empty() && (rest.front() == '*' || rest.front() == '.' || rest.front() == ',')) {
        rest.remove_prefix(1);
    }
    if (prefix.symbol.empty() || !rest.empty()) {
        return fail(Kind::usage, std::string(printed), "is not the symbol of a UN document",
                    "write it as the UN prints it, for example A/RES/76/19");
    }
    return prefix.symbol;
}

std::string sort_key(const Symbol& symbol) {
    std::string key;
    for (std::size_t i = 0; i < symbol.name.size();) {
        if (!is_digit(symbol.name[i])) {
            key += symbol.name[i++];
            continue;
        }
        std::size_t end = i;
        while (end < symbol.name.size() && is_digit(symbol.name[end])) ++end;
        const std::string digits = symbol.name.substr(i, end - i);
        key += std::string(digits.size() < 6 ? 6 - digits.size() : 0, '0') + digits;
        i = end;
    }
    return key;
}

std::string session_of(const Symbol& symbol) {
    const auto parts = text::split(symbol.name, '/');
    if (parts.size() < 3 || parts[0] != "A") return {};
    for (std::size_t i = 1; i + 1 < parts.size(); ++i) {
        if (is_session(parts[i]) && (i == 1 || parts[i].size() <= 5)) return std::string(parts[i]);
    }
    return {};
}

std::vector<std::string> halves_of(const Symbol& symbol) {
    std::vector<std::string> symbols{symbol.name};
    // A hyphen joins two symbols where an organ's letter and a slash stand behind it.
    for (auto dash = symbol.name.find('-'); dash != std::string::npos;
         dash = symbol.name.find('-', dash + 1)) {
        const std::string_view behind = std::string_view(symbol.name).substr(dash + 1);
        const auto slash = behind.find('/');
        const bool organ = slash != std::string_view::npos && slash > 0 &&
                           std::ranges::all_of(behind.substr(0, slash), is_letter);
        if (!organ || dash == 0 || !is_digit(symbol.name[dash - 1])) continue;
        symbols.push_back(symbol.name.substr(0, dash));
        symbols.emplace_back(behind);
        break;
    }
    return symbols;
}

bool is_organ(std::string_view printed) {
    const std::string spelling = text::without_marks(cleaned(printed).text);
    return std::ranges::any_of(words(), [&](const Word& word) {
        return word.kind == "body" && word.spelling == spelling;
    });
}

bool is_file(const Symbol& symbol) {
    return symbol.name.starts_with("file:");
}

std::string url_of(const Symbol& symbol, std::string_view language) {
    if (symbol.empty() || is_file(symbol)) return {};
    return "https://undocs.org/" + (language.empty() ? "en" : std::string(language)) + "/" +
           symbol.name;
}

}  // namespace chancery::reference
