// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/cite/numbers.hpp"

#include <algorithm>
#include <charconv>
#include <string_view>

#include "indexer/text/ascii.hpp"
#include "indexer/text/table.hpp"

namespace chancery::cite {
namespace {

using text::is_digit;

bool all_digits(std::string_view text) {
    return !text.empty() && std::ranges::all_of(text, is_digit);
}

/// "217A(III)": base 217, letter A, session III.
void read_number(std::string_view tail, Numbers& numbers) {
    const auto bracket = tail.find('(');
    if (bracket != std::string_view::npos) {
        const auto end = tail.find(')', bracket);
        numbers.session = tail.substr(bracket + 1, end - bracket - 1);
        numbers.has_year = numbers.session.size() == 4 && all_digits(numbers.session);
    }
    tail = tail.substr(0, bracket);
    const auto last_digit = tail.find_last_of("0123456789");
    if (last_digit == std::string_view::npos) return;
    numbers.base = tail.substr(0, last_digit + 1);
    numbers.letter = tail.substr(last_digit + 1);
}

/// Supplements are numbered 1 to 49, and 53 is the report of the Human Rights Council; A/74/50 and
/// above are documents of the session. Before the thirty-first session they were not numbered so.
bool is_supplement(const std::vector<std::string_view>& parts) {
    if (parts.size() != 3 || parts[0] != "A" || !all_digits(parts[1]) || !all_digits(parts[2])) {
        return false;
    }
    if (parts[1].size() > 3 || parts[2].size() > 2) return false;
    const int session = std::stoi(std::string(parts[1]));
    const int number = std::stoi(std::string(parts[2]));
    return session >= 31 && number >= 1 && (number <= 49 || number == 53);
}

void read_record(std::string_view part, Numbers& numbers) {
    if (!part.starts_with("PV.") && !part.starts_with("SR.")) return;
    const auto end = std::ranges::find_if_not(part.substr(3), is_digit);
    numbers.record = part.substr(0, 2);
    numbers.meeting = std::string(part.substr(3).begin(), end);
}

}  // namespace

Numbers numbers_of(const reference::Symbol& symbol) {
    Numbers numbers;
    const std::string_view name = symbol.name;
    for (const std::string_view kind : {"/RES/", "/DEC/"}) {
        const auto place = name.find(kind);
        if (place == std::string_view::npos) continue;
        read_number(name.substr(place + kind.size()), numbers);
        const auto organ = name.substr(0, place);
        numbers.on_paper = kind != "/DEC/" || (organ != "A" && organ != "E");
    }
    const auto parts = text::split(name, '/');
    for (const auto part : parts) read_record(part, numbers);
    if (is_supplement(parts)) numbers.supplement = parts[2];
    return numbers;
}

std::string spaced(const reference::Symbol& symbol) {
    std::string printed;
    std::string_view rest = symbol.name;
    for (auto open = rest.find('('); open != std::string_view::npos; open = rest.find('(')) {
        const auto close = rest.find(')', open);
        const auto inside = rest.substr(open, close == rest.npos ? close : close - open);
        const bool joined = all_digits(inside.substr(1)) && inside.size() < 4;  // COP(8)
        printed += std::string(rest.substr(0, open)) + (joined ? "" : " ");
        std::string words(inside);
        for (const std::string_view word : {"Sect.", "Vol.", "Part", "Resumption", "Prog."}) {
            const auto place = words.find(word);
            if (place == 1 && words.size() > word.size() + 1) words.insert(1 + word.size(), " ");
        }
        printed += words;
        if (close == rest.npos) return printed;
        rest.remove_prefix(close);
    }
    return printed + std::string(rest);
}

unsigned value_of(std::string_view digits) {
    unsigned value = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return value;
}

}  // namespace chancery::cite
