// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/reference/finder/symbol_at.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <set>

#include "data/vocabulary/symbol_series.hpp"
#include "indexer/reference/full_symbol.hpp"
#include "indexer/text/ascii.hpp"
#include "indexer/text/table.hpp"

namespace chancery::reference::finder {
namespace {

using text::is_digit;

/// Longer than every symbol; a text of slashes costs no more than this at each of them.
constexpr std::size_t max_symbol = 120;
constexpr unsigned max_range = 40;
/// A last part without digits is at least a word: Summary, Corrigendum.
constexpr std::size_t min_word = 6;

const std::set<std::string, std::less<>>& series() {
    static const std::set<std::string, std::less<>> names = [] {
        std::set<std::string, std::less<>> rows;
        for (const text::Row& row : text::table_rows(data::symbol_series)) {
            rows.insert(std::string(row[0].substr(0, row[0].find('/'))));
        }
        return rows;
    }();
    return names;
}

bool is_series(std::string_view part) {
    // "GC.18" stands for a series with its session; "A.32" for none.
    const std::string_view name = part.substr(0, part.find('.'));
    return series().contains(name) && (name.size() > 1 || name.size() == part.size());
}

/// Parts that name a body and not yet a document: A/C.1, A/AC.292, E/CN.4.
bool is_body(std::string_view part) {
    constexpr auto bodies =
        std::to_array<std::string_view>({"AC.", "C.", "CN.", "GC.", "SC.", "Sub.", "WG.", "EA."});
    return std::ranges::any_of(bodies, [&](std::string_view body) {
        return part.starts_with(body) && all_digits(part.substr(body.size()));
    });
}

/// True where a name has the shape of a document and not of something that looks like one.
bool is_document(std::string_view name, bool small) {
    const auto parts = text::split(name, '/');
    if (parts.size() < 2 || !is_series(parts.front())) return false;
    const std::string_view last = parts.back();
    if (std::ranges::none_of(name.substr(parts.front().size()), is_digit)) return false;
    const bool organ = parts.front().size() == 1;
    if (parts.size() == 2) {
        if (is_body(last)) return false;
        // "S/2" and "A/4" are sizes and ratios; the documents of early years have long numbers.
        if (organ && (small || !is_digit(last.front()) || last.size() < 3)) {
            return last.starts_with("PV.") && last.size() > 3;
        }
        return is_digit(last.front()) || last.find('.') != std::string_view::npos;
    }
    if (parts.size() == 3 && parts[0] == "A" && parts[1] == "HRC" && !is_digit(last.front()))
        return false;
    // "A/C.1/75/PV" is cut; ".../Corrigendum" is not.
    const bool cut = std::ranges::none_of(last, is_digit) && last.size() < min_word;
    if (is_body(last) || cut) return false;
    // A resolution has a session: "A/RES/4" is half of one.
    const bool resolution = parts[1] == "RES" || parts[1] == "DEC";
    if (parts[0] == "A" && resolution && parts.size() == 3 && last.find('(') == last.npos)
        return false;
    if (!small) return true;
    return parts[1] == "RES" || parts[1] == "HRC" || parts[1].find('.') != std::string_view::npos ||
           (is_digit(parts[1].front()) && is_digit(parts[2].front()));
}

/// "PV.111-112", "Add.1-3": the symbols from one to the other.
std::vector<std::string> expanded(std::string name) {
    // "A/RES/76/19-A/RES/76/21"
    const auto middle = name.find('-');
    if (middle != std::string::npos) {
        const std::string stem = name.substr(0, name.rfind('/', middle) + 1);
        if (!stem.empty() && name.compare(middle + 1, stem.size(), stem) == 0)
            name.erase(middle + 1, stem.size());
    }
    const auto slash = name.rfind('/');
    const auto dash = name.rfind('-');
    auto point = name.find('.', slash == std::string::npos ? 0 : slash);
    // "A/RES/76/19-21": resolutions have no point before their number.
    if (point == std::string::npos && name.find("/RES/") != std::string::npos) point = slash;
    if (dash == std::string::npos || point == std::string::npos || dash < point) return {name};
    const std::string first = name.substr(point + 1, dash - point - 1),
                      last = name.substr(dash + 1);
    if (!all_digits(first) || !all_digits(last) || first.size() > 4 || last.size() > 4)
        return {name};
    const unsigned from = static_cast<unsigned>(std::stoul(first));
    const unsigned to = static_cast<unsigned>(std::stoul(last));
    if (to <= from || to - from > max_range) return {name};
    std::vector<std::string> names;
    for (unsigned number = from; number <= to; ++number) {
        names.push_back(name.substr(0, point + 1) + std::to_string(number));
    }
    return names;
}

/// The second half of a double symbol behind reissue stars: "A/80/62*-E/2025/12*".
void read_second_half(Scanner& scanner, std::string& name) {
    Scanner ahead = scanner;
    while (ahead.peek() == '*') ++ahead.at;
    ahead.skip_blanks();
    if (ahead.peek() != '-') return;
    ++ahead.at;
    ahead.skip_blanks();
    Scanner half = ahead;
    const std::string second = read_full_symbol(half, Setting::running);
    // A dash with blanks may stand between two sentences; halves are written together.
    if (second.empty() || !is_document(second, false)) return;
    if (second.substr(0, second.find('/')) == name.substr(0, name.find('/'))) return;
    name += "-" + second;
    scanner = half;
}

/// What is found must be what its canonical form means: "(Resumption o)" is no division.
bool reads_back(const std::string& name) {
    Scanner again{name, 0};
    return read_full_symbol(again) == name && again.at == name.size();
}

}  // namespace

bool opens_symbol(std::string_view word) {
    std::string capitals(word);
    std::ranges::transform(capitals, capitals.begin(), [](unsigned char byte) {
        return static_cast<char>(std::toupper(byte));
    });
    return is_series(capitals);
}

FoundSymbol symbol_at(std::string_view text, std::size_t at) {
    const std::string_view window = text.substr(0, std::min(text.size(), at + max_symbol));
    Scanner scanner{window, at};
    std::string name = read_full_symbol(scanner, Setting::running);
    const bool small = at < text.size() && std::islower(static_cast<unsigned char>(text[at])) != 0;
    if (name.empty() || !is_document(name, small)) return {};
    read_second_half(scanner, name);
    if (!reads_back(name)) return {};
    return {expanded(name), scanner.at};
}

}  // namespace chancery::reference::finder
