// SPDX-License-Identifier: GPL-2.0-or-later
//
// The text is split at what joins; each piece is read as a pinpoint and put below those units of
// the piece before that rank above its own first one: (b) behind 6 (a) is 6 (b).
#include "indexer/reference/places.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <iterator>
#include <span>
#include <utility>

#include "data/vocabulary/pinpoint_joins.hpp"
#include "indexer/reference/cleaned.hpp"
#include "indexer/text/ascii.hpp"
#include "indexer/text/normal.hpp"
#include "indexer/text/table.hpp"

namespace chancery::reference {
namespace {

using text::is_digit;
using text::is_letter;
using text::is_lower;

/// Kinds of units from the outermost to the innermost.
constexpr unsigned number_rank = 3, letter_rank = 4, numeral_rank = 5;
struct KindRank {
    std::string_view kind;
    unsigned rank;
};
constexpr auto kind_ranks = std::to_array<KindRank>({{"annex", 0},
                                                     {"app", 0},
                                                     {"encl", 0},
                                                     {"s", 1},
                                                     {"ch", 1},
                                                     {"art", 2},
                                                     {"rule", 2},
                                                     {"t", 2},
                                                     {"", number_rank},
                                                     {"pp", number_rank},
                                                     {"u", number_rank},
                                                     {"r", number_rank},
                                                     {"fn", 6}});

/// The letters that a unit begins with: "art" of "art5", nothing of "6" and "b".
std::string_view kind_of(std::string_view unit) {
    const auto digit = std::ranges::find_if(unit, is_digit);
    const auto letters = unit.substr(0, static_cast<std::size_t>(digit - unit.begin()));
    const bool bare = letters == "annex" || letters == "app" || letters == "encl";
    return digit == unit.end() && !bare ? std::string_view() : letters;
}

bool is_lettered(std::string_view unit) {
    return !unit.empty() && is_lower(unit.front()) && kind_of(unit).empty();
}

unsigned rank_of(std::span<const std::string> units, std::size_t place) {
    const std::string& unit = units[place];
    if (is_lettered(unit)) {
        const bool below_letter = place > 0 && is_lettered(units[place - 1]);
        return below_letter ? numeral_rank : letter_rank;
    }
    const auto row = std::ranges::find(kind_ranks, kind_of(unit), &KindRank::kind);
    return row == kind_ranks.end() ? number_rank : row->rank;
}

enum class Join { none, comma, and_, to };

/// A place as printed and what joins it to the one before.
struct Piece {
    std::string text;
    Join join = Join::none;
};

struct JoinWord {
    std::string spelling;  // without marks
    std::string_view join, next;
};

const std::vector<JoinWord>& join_words() {
    static const std::vector<JoinWord> words = [] {
        std::vector<JoinWord> rows;
        for (const text::Row& row : text::table_rows(data::pinpoint_joins)) {
            rows.push_back({text::without_marks(row[0]), row[1], row[2]});
        }
        return rows;
    }();
    return words;
}

class Splitter {
  public:
    explicit Splitter(std::string_view printed)
        : text_(text::without_marks(cleaned(printed).text)) {}

    std::vector<Piece> run() {
        while (at_ < text_.size()) {
            if (text_[at_] == '(') ++depth_;
            if (text_[at_] == ')' && depth_ > 0) --depth_;
            if (depth_ > 0 || !join()) pieces_.back().text += text_[at_++];
        }
        return std::move(pieces_);
    }

  private:
    std::string_view rest(std::size_t skipped = 0) const {
        return std::string_view(text_).substr(std::min(text_.size(), at_ + skipped));
    }

    bool join() {
        if (rest().starts_with("..")) return part(2, Join::to);
        if (text_[at_] == ';' && text::trim(rest(1)) == rest(1)) return false;  // "13;2"
        if (text_[at_] == ';') return part(1, Join::and_);
        if (text_[at_] == ',' && begins_number(text::trim(rest(1)))) return part(1, Join::comma);
        if (text_[at_] == '-') return dash();
        return word();
    }

    static bool begins_number(std::string_view text) {
        return !text.empty() && (is_digit(text.front()) || text.front() == '(' ||
                                 text.starts_with("\xE7\xAC\xAC"));  // 第
    }

    bool dash() {
        const bool apart = at_ > 0 && text_[at_ - 1] == ' ' && rest(1).starts_with(' ');
        return (apart || begins_number(text::trim(rest(1)))) && part(1, Join::to);
    }

    bool word() {
        for (const JoinWord& row : join_words()) {
            const auto& spelling = row.spelling;
            if (!rest().starts_with(spelling)) continue;
            const std::string_view behind = rest(spelling.size());
            const bool han = static_cast<unsigned char>(spelling.front()) >= 0xE3;
            const bool begins = at_ == 0 || text_[at_ - 1] == ' ' || text_[at_ - 1] == ')' ||
                                is_digit(text_[at_ - 1]);
            if (!han && !begins) continue;
            const bool ends = behind.starts_with(' ') || begins_number(behind);
            if (row.next != "attached" && !ends) continue;
            const std::string_view next = text::trim(behind);
            if (next.empty()) continue;
            const bool letter = next.size() > 1 && is_lower(next[0]) && next[1] == ')';
            if (row.next == "number" && !begins_number(next) && !letter && !begins_word(next))
                continue;
            if (row.join == "from") {
                at_ += spelling.size();
                return true;
            }
            return part(spelling.size(), row.join == "to" ? Join::to : Join::and_);
        }
        return false;
    }

    /// True for a word longer than a label: "y párrafo 5".
    static bool begins_word(std::string_view text) {
        return text.find(' ') != std::string_view::npos && text.find(' ') > 4 &&
               text.find('(') > text.find(' ');
    }

    bool part(std::size_t bytes, Join join) {
        at_ += bytes;
        // "3, and 5": the word counts.
        if (text::trim(pieces_.back().text).empty() && pieces_.size() > 1) {
            pieces_.back() = {{}, join};
        } else {
            pieces_.push_back({{}, join});
        }
        return true;
    }

    std::string text_;
    std::size_t at_ = 0;
    unsigned depth_ = 0;
    std::vector<Piece> pieces_ = {Piece{}};
};

/// "c" of "annexes B and C": there are not so many that it is a numeral.
bool is_letter_of(std::string_view text, std::string_view kind) {
    const bool lettered = kind == "s" || kind == "annex";
    constexpr unsigned first_rare = 50;
    const unsigned value = roman_value(text);
    return lettered && text.size() == 1 && is_lower(text.front()) &&
           (value == 0 || value >= first_rare);
}

/// A number without a word takes the word before: "preambular paras. 3 and 4", "annexes I and II".
bool take_number(std::string_view text, const Pinpoint& before, Pinpoint& pinpoint) {
    if (text.empty()) return false;
    std::size_t last = before.units.size();
    while (last > 0 && is_lettered(before.units[last - 1])) --last;
    if (last == 0) return false;
    const std::string kind(kind_of(before.units[last - 1]));
    std::string number(text);
    if (!is_digit(text.front())) {
        const bool numerals =
            kind == "annex" || kind == "app" || kind == "encl" || kind == "s" || kind == "ch";
        if (!numerals || last < before.units.size()) return false;
        if (is_letter_of(text, kind)) {  // "annexes B and C"
            pinpoint.units.assign(before.units.begin(), before.units.end() - 1);
            pinpoint.units.push_back(kind == "s" ? kind + std::string(text)
                                                 : kind + std::to_string(text.front() - 'a' + 1));
            return true;
        }
        if (roman_value(text) == 0) return false;
        number = std::to_string(roman_value(text));
    }
    const auto read = parse_pinpoint("para. " + number);
    if (!read || !is_digit(read->units.front().front())) return false;
    // "part 40 and 6.1": only paragraphs have numbers of several parts.
    if (!kind.empty() && !std::ranges::all_of(read->units.front(), is_digit)) return false;
    pinpoint.units.assign(before.units.begin(), before.units.begin() + static_cast<long>(last) - 1);
    const bool first_annex = kind == "annex" && read->units.front() == "1";
    pinpoint.units.push_back(first_annex ? kind : kind + read->units.front());
    pinpoint.units.insert(pinpoint.units.end(), read->units.begin() + 1, read->units.end());
    return true;
}

/// "b", "aa", "iv", or what is not of letters alone.
bool is_label(std::string_view text) {
    const bool repeated = std::ranges::count(text, text.front()) == std::ssize(text);
    return !is_lettered(text) || repeated || roman_value(text) > 0;
}

/// The place that a piece means behind the one before.
Result<Pinpoint> complete(std::string_view text, const Pinpoint& before) {
    Pinpoint pinpoint;
    if (take_number(text, before, pinpoint)) return pinpoint;
    auto own = parse_pinpoint(text);
    if (!own) return own;
    // Behind a joining word any word of the sentence may stand.
    if (own->units.front() == text && !is_label(text)) {
        return fail(Kind::usage, std::string(text), "is not a place in a document");
    }
    unsigned rank = rank_of(own->units, 0);
    const auto& units = before.units;
    // "(ii)" behind "(a) (i)" is a numeral, "(b)" a letter.
    const bool numeral = is_lettered(own->units.front()) && roman_value(own->units.front()) > 0;
    if (numeral && !units.empty() && rank_of(units, units.size() - 1) == numeral_rank) {
        rank = numeral_rank;
    }
    std::size_t kept = 0;
    while (kept < units.size() && rank_of(units, kept) < rank) ++kept;
    pinpoint.units.assign(units.begin(), units.begin() + static_cast<std::ptrdiff_t>(kept));
    std::ranges::copy(own->units, std::back_inserter(pinpoint.units));
    return pinpoint;
}

/// Reads to_string()'s form, with capitals in numbers of budgets ("29C-17"); false when the text
/// is another.
bool read_paths(std::string_view text, std::vector<Place>& places) {
    const bool bare = std::ranges::all_of(text, [](char byte) {
        return is_digit(byte) || is_letter(byte) ||
               std::string_view(".,-;~").find(byte) != std::string_view::npos;
    });
    if (!bare) return false;
    for (const std::string_view piece : text::split(text, ',')) {
        const auto points = piece.find("..");
        const auto first = parse_pinpoint(piece.substr(0, points));
        const auto last =
            points == std::string_view::npos ? first : parse_pinpoint(piece.substr(points + 2));
        if (!first || !last) return false;
        places.push_back({*first, *last});
    }
    return true;
}

}  // namespace

std::string to_string(const std::vector<Place>& places) {
    std::string text;
    for (const Place& place : places) {
        if (!text.empty()) text += ',';
        text += to_string(place.first);
        if (place.is_range()) text += ".." + to_string(place.last);
    }
    return text;
}

Result<std::vector<Place>> parse_places(std::string_view printed) {
    const std::string_view trimmed = text::trim(printed);
    std::vector<Place> places;
    if (read_paths(trimmed, places)) return places;
    places.clear();
    for (const Piece& piece : Splitter(trimmed).run()) {
        const Pinpoint before = places.empty() ? Pinpoint{} : places.back().last;
        auto pinpoint = piece.join == Join::none ? parse_pinpoint(piece.text)
                                                 : complete(text::trim(piece.text), before);
        if (!pinpoint) {
            return fail(Kind::usage, std::string(printed), "is not a place in a document",
                        pinpoint.error().remedy);
        }
        // "para. 6, (a)" goes on with the place before.
        const bool deeper =
            piece.join == Join::comma && pinpoint->units.size() > before.units.size() &&
            std::equal(before.units.begin(), before.units.end(), pinpoint->units.begin());
        if (piece.join == Join::to) {
            places.back().last = *pinpoint;
        } else if (deeper && !places.back().is_range()) {
            places.back() = {*pinpoint, *pinpoint};
        } else {
            places.push_back({*pinpoint, *pinpoint});
        }
    }
    return places;
}

}  // namespace chancery::reference
