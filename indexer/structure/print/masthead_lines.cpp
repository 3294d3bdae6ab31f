// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/structure/print/masthead_lines.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <utility>

#include "data/vocabulary/masthead_words.hpp"
#include "data/vocabulary/session_numbers.hpp"
#include "indexer/reference/cleaned.hpp"
#include "indexer/reference/symbol.hpp"
#include "indexer/structure/dates.hpp"
#include "indexer/structure/labels.hpp"
#include "indexer/text/normal.hpp"
#include "indexer/text/table.hpp"
#include "indexer/text/utf8.hpp"

namespace chancery::structure {
namespace {

constexpr std::size_t max_line_bytes = 400;
constexpr std::size_t max_date_letters = 40;
constexpr std::size_t max_inside_letters = 140;  // a longer line only happens to hold the words

constexpr auto kinds =
    std::to_array<std::pair<std::string_view, LineKind>>({{"skipped", LineKind::skipped},
                                                          {"distribution", LineKind::distribution},
                                                          {"original", LineKind::original},
                                                          {"organ", LineKind::organ},
                                                          {"records", LineKind::records},
                                                          {"adopted", LineKind::adopted},
                                                          {"source", LineKind::source},
                                                          {"agenda", LineKind::agenda},
                                                          {"session", LineKind::session},
                                                          {"contents", LineKind::contents},
                                                          {"column", LineKind::column},
                                                          {"formula", LineKind::formula},
                                                          {"meeting", LineKind::meeting},
                                                          {"summary", LineKind::summary}});

enum class Where { start, whole, inside };

struct Words {
    LineKind kind;
    Where where;
    std::vector<std::string> spellings;
};

const std::vector<Words>& masthead_words() {
    static const std::vector<Words> table = [] {
        std::vector<Words> rows;
        for (const text::Row& row : text::table_rows(data::masthead_words)) {
            const auto kind = std::ranges::find(kinds, row[0], &decltype(kinds)::value_type::first);
            if (kind == kinds.end()) continue;
            const Where where = row[1] == "whole"   ? Where::whole
                                : row[1] == "start" ? Where::start
                                                    : Where::inside;
            Words words{kind->second, where, {}};
            for (const auto spelling : text::split(row[2], '|')) {
                words.spellings.push_back(text::without_marks(spelling));
            }
            rows.push_back(std::move(words));
        }
        return rows;
    }();
    return table;
}

bool is_letter_byte(char byte) {
    return std::isalpha(static_cast<unsigned char>(byte)) != 0 ||
           static_cast<unsigned char>(byte) >= 0x80;
}

/// Words of a folded line without the numbers, stars and points around them.
std::string_view bare(std::string_view folded) {
    const auto is_noise = [](char byte) { return !is_letter_byte(byte); };
    while (!folded.empty() && is_noise(folded.front())) folded.remove_prefix(1);
    while (!folded.empty() && is_noise(folded.back())) folded.remove_suffix(1);
    for (const std::string_view mark : {"،", "，", "。"}) {
        if (folded.ends_with(mark)) folded.remove_suffix(mark.size());
    }
    return folded;
}

bool is_han(std::string_view text) {
    return !text.empty() && static_cast<unsigned char>(text.front()) >= 0xE3;
}

bool begins_with_word(std::string_view line, std::string_view words) {
    if (!line.starts_with(words)) return false;
    const bool ends = words.empty() || !is_letter_byte(words.back()) ||
                      line.size() == words.size() || !is_letter_byte(line[words.size()]);
    return ends || is_han(words);
}

/// "12th meeting": what follows a number's ending must follow a number ("third meeting" is none).
bool holds(const Words& words, std::string_view folded, const std::string& spelling) {
    const auto at = folded.find(spelling);
    if (at == folded.npos) return false;
    const bool ending = words.kind == LineKind::meeting && spelling.size() > 3 &&
                        spelling[2] == ' ' &&
                        (spelling.starts_with("th") || spelling.starts_with("st") ||
                         spelling.starts_with("nd") || spelling.starts_with("rd"));
    return !ending || (at > 0 && std::isdigit(static_cast<unsigned char>(folded[at - 1])) != 0);
}

/// Names of organs only: "General Assembly Security Council".
bool is_organs(const Words& words, std::string_view core) {
    for (bool again = true; again && !core.empty();) {
        again = false;
        for (const std::string& spelling : words.spellings) {
            if (!begins_with_word(core, spelling)) continue;
            core = text::trim(core.substr(spelling.size()));
            again = true;
        }
    }
    return core.empty();
}

bool fits(const Words& words, std::string_view folded) {
    const std::string_view core = bare(folded);
    return std::ranges::any_of(words.spellings, [&](const std::string& spelling) {
        switch (words.where) {
            case Where::whole:
                return core == spelling ||
                       (words.kind == LineKind::organ && is_organs(words, core));
            case Where::start:
                return begins_with_word(folded, spelling);
            case Where::inside:
                return folded.size() <= max_inside_letters && holds(words, folded, spelling);
        }
        return false;
    });
}

std::string folded_line(std::string_view line) {
    return text::without_marks(text::stored_form(text::cut(line, max_line_bytes)));
}

/// Stars and the blanks around them.
std::string without_stars(std::string_view line) {
    std::string result;
    for (const char byte : line) {
        if (byte != '*') result += byte;
    }
    return result;
}

/// Places where one symbol of a double one ends: a hyphen before the next organ and slash.
std::vector<std::string_view> halves(std::string_view line) {
    std::vector<std::string_view> parts;
    std::size_t begin = 0;
    for (std::size_t i = 1; i + 2 < line.size(); ++i) {
        if (line[i] != '-') continue;
        std::size_t end = i + 1;
        while (end < line.size() && line[end] == ' ') ++end;
        const std::size_t organ = end;
        while (end < line.size() && line[end] >= 'A' && line[end] <= 'Z') ++end;
        const bool next = end > organ && end - organ <= 6 && end < line.size() &&
                          (line[end] == '/' || line.substr(end).starts_with(" /"));
        if (!next) continue;
        parts.push_back(line.substr(begin, i - begin));
        begin = i + 1;
    }
    parts.push_back(line.substr(begin));
    return parts;
}

struct SessionNumber {
    std::string spelling;
    unsigned value;
};

const std::vector<SessionNumber>& session_numbers() {
    static const std::vector<SessionNumber> table = [] {
        std::vector<SessionNumber> rows;
        for (const text::Row& row : text::table_rows(data::session_numbers)) {
            for (const auto spelling : text::split(row[1], '|')) {
                rows.push_back({text::without_marks(spelling),
                                static_cast<unsigned>(std::stoul(std::string(row[0])))});
            }
        }
        std::ranges::stable_sort(rows, std::ranges::greater{},
                                 [](const SessionNumber& row) { return row.spelling.size(); });
        return rows;
    }();
    return table;
}

/// "第七十九届": the numeral behind the first letter.
unsigned chinese_session(std::string_view line) {
    const auto start = line.find("第");
    const auto end = line.find("届");
    if (start == line.npos || end == line.npos || end <= start + 3) return 0;
    return chinese_value(line.substr(start + 3, end - start - 3));
}

}  // namespace

std::vector<std::string> symbols_of_line(std::string_view line) {
    if (line.size() > max_line_bytes) return {};
    const std::string plain = without_stars(reference::cleaned(line).text);
    std::vector<std::string> symbols;
    for (const std::string_view half : halves(text::trim(plain))) {
        std::string_view printed = text::trim(half);
        if (printed.ends_with('.')) printed.remove_suffix(1);
        const auto prefix = reference::parse_symbol_prefix(printed);
        const std::string_view rest = text::trim(printed.substr(prefix.bytes));
        const bool division = rest.size() <= 8 && rest.starts_with("Part");  // of a budget section
        const bool full = !prefix.symbol.empty() && printed.find('/') != printed.npos &&
                          (rest.empty() || division) &&
                          std::isdigit(static_cast<unsigned char>(printed.front())) == 0;
        if (!full) return {};
        symbols.push_back(prefix.symbol.name);
    }
    return symbols;
}

std::vector<std::string> symbols_inside(std::string_view line) {
    const std::string plain =
        without_stars(reference::cleaned(text::cut(line, max_line_bytes)).text);
    std::vector<std::string> symbols;
    for (const std::string_view half : halves(plain)) {
        for (std::size_t at = 0; at < half.size(); ++at) {
            const bool starts =
                half[at] >= 'A' && half[at] <= 'Z' &&
                (at == 0 || std::isalnum(static_cast<unsigned char>(half[at - 1])) == 0);
            if (!starts) continue;
            const auto slash = half.substr(at).find('/');
            if (slash == half.npos || slash > 8) continue;
            const auto prefix = reference::parse_symbol_prefix(half.substr(at));
            if (prefix.symbol.empty() || half.substr(at, prefix.bytes).find('/') == half.npos)
                continue;
            symbols.push_back(prefix.symbol.name);
            at += prefix.bytes;
        }
    }
    return symbols;
}

bool is_line(std::string_view line, LineKind kind) {
    const std::string folded = folded_line(line);
    return std::ranges::any_of(masthead_words(), [&](const Words& words) {
        return words.kind == kind && fits(words, folded);
    });
}

LineKind line_kind(std::string_view line) {
    if (text::trim(line).empty()) return LineKind::skipped;
    if (!symbols_of_line(line).empty()) return LineKind::symbol;
    const std::string folded = folded_line(line);
    for (const auto& [name, kind] : kinds) {
        for (const Words& words : masthead_words()) {
            if (words.kind == kind && fits(words, folded)) return kind;
        }
    }
    const bool dated =
        text::count_code_points(line) <= max_date_letters && !read_date(line).empty();
    return dated ? LineKind::date : LineKind::other;
}

std::string session_of_words(std::string_view line) {
    if (const unsigned value = chinese_session(line); value > 0) return std::to_string(value);
    std::string letters;
    for (const char byte : folded_line(line)) {
        if (is_letter_byte(byte)) letters += byte;
        if (byte >= '0' && byte <= '9') return {};  // "2025 session": a year is no number of one
    }
    unsigned total = 0;
    for (std::size_t at = 0; at < letters.size();) {
        const auto word = std::ranges::find_if(session_numbers(), [&](const SessionNumber& number) {
            return std::string_view(letters).substr(at).starts_with(number.spelling);
        });
        if (word == session_numbers().end()) break;
        total += word->value;
        at += word->spelling.size();
    }
    return total > 0 ? std::to_string(total) : std::string();
}

std::string parent_symbol(std::string_view symbol) {
    const auto slash = symbol.rfind('/');
    if (slash == symbol.npos) return {};
    const std::string_view last = symbol.substr(slash + 1);
    const bool modifies = std::ranges::any_of(
        std::to_array<std::string_view>({"Add.", "Amend.", "Corr.", "Rev.", "Summary"}),
        [&](std::string_view word) { return last.starts_with(word); });
    return modifies ? std::string(symbol.substr(0, slash)) : std::string();
}

}  // namespace chancery::structure
