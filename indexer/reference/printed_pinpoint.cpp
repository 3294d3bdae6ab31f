// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/reference/printed_pinpoint.hpp"

#include <algorithm>
#include <cctype>
#include <utility>
#include <vector>

#include "data/vocabulary/pinpoint_words.hpp"
#include "indexer/reference/cleaned.hpp"
#include "indexer/reference/letters.hpp"
#include "indexer/text/ascii.hpp"
#include "indexer/text/normal.hpp"
#include "indexer/text/table.hpp"

namespace chancery::reference {
namespace {

using text::is_digit;
using text::is_lower;

/// A row of data/vocabulary/pinpoint_words.tsv.
struct PlaceWord {
    std::string spelling;  // without marks
    std::string_view unit;
};

const std::vector<PlaceWord>& place_words() {
    static const std::vector<PlaceWord> words = [] {
        std::vector<PlaceWord> rows;
        for (const text::Row& row : text::table_rows(data::pinpoint_words)) {
            rows.push_back({text::without_marks(row[0]), row[1]});
        }
        return rows;
    }();
    return words;
}

/// Reads a printed pinpoint from left to right.
class PrintedReader {
  public:
    explicit PrintedReader(std::string_view printed)
        : text_(text::without_marks(cleaned(printed).text)) {}

    bool run(Pinpoint& pinpoint) {
        while (skip_separators(), at_ < text_.size()) {
            if (!step()) return false;
        }
        if (!pending_.empty() && !place_pending()) return false;
        if (part_ > 1 && !units_.empty()) units_.back() += "~" + std::to_string(part_);
        pinpoint.units = std::move(units_);
        return !pinpoint.units.empty();
    }

  private:
    void skip_separators() {
        while (at_ < text_.size() && (text_[at_] == ' ' || text_[at_] == ',' || text_[at_] == '.' ||
                                      text_[at_] == ';' || text_[at_] == '#')) {
            ++at_;
        }
    }

    bool step() {
        if (text_[at_] == '(') return bracketed();
        if (text_[at_] == '[') return repeated();
        if (word()) return true;
        if (is_digit(text_[at_])) return number();
        return letters();
    }

    bool word() {
        std::string_view best, unit;
        const std::string_view rest = std::string_view(text_).substr(at_);
        for (const auto& [spelling, row_unit] : place_words()) {
            if (spelling.size() <= best.size() || !rest.starts_with(spelling)) continue;
            const bool han = static_cast<unsigned char>(spelling.front()) >= 0xE3;
            if (!han && spelling.size() < rest.size() && is_lower(rest[spelling.size()])) continue;
            best = rest.substr(0, spelling.size());
            unit = row_unit;
        }
        if (best.empty()) return false;
        if (is_digit(unit.front())) {
            ordinal_ = number_of(unit);
        } else if (unit != "filler" && !take_word(unit)) {
            return false;
        }
        at_ += best.size();
        return true;
    }

    bool take_word(std::string_view unit) {
        if (unit == "u" || unit == "para") {
            if (ordinal_ > 0) {  // "seventh unnumbered para."
                if (!pending_.empty() && !place_pending()) return false;
                if (unit == "u") units_.push_back("u" + std::to_string(ordinal_));
                if (unit == "u") ordinal_ = 0;
                return unit == "u";
            }
            if (unit == "para" && !units_.empty() && units_.back().starts_with("u")) return true;
            if (unit == "para" && pending_ == "pp") return true;  // "preambular" + "para."
        }
        if (!pending_.empty() && !place_pending()) return false;
        pending_ = unit;
        return true;
    }

    /// An annex, appendix or enclosure needs no number; the others do.
    bool place_pending() {
        const std::string unit = std::exchange(pending_, {});
        if (unit == "annex" || unit == "app" || unit == "encl") {
            units_.push_back(unit == "annex" ? unit : unit + "1");
            return true;
        }
        return unit == "part" || unit == "para";
    }

    /// A point with a digit behind it.
    bool point_of_number(std::size_t at) const {
        return at + 1 < text_.size() && text_[at] == '.' && is_digit(text_[at + 1]);
    }

    /// Letters of "29c.17", and the point and letters of "31.i.1", at the cursor; 0 for none.
    std::size_t letters_of_number() const {
        std::size_t end = at_;
        const bool numeral = text_[at_] == '.';
        if (numeral) ++end;
        while (end < text_.size() && is_lower(text_[end])) ++end;
        if (end == at_ + numeral || !point_of_number(end)) return 0;
        const std::string letters = text_.substr(at_ + numeral, end - at_ - numeral);
        const bool good = numeral ? roman_value(letters) > 0 : letters.size() == 1;
        return good ? end - at_ : 0;
    }

    bool number() {
        std::string digits;
        while (at_ < text_.size()) {
            const std::size_t letters = is_digit(text_[at_]) ? 0 : letters_of_number();
            if (!is_digit(text_[at_]) && letters == 0 && !point_of_number(at_)) break;
            digits += text_[at_] == '.' ? '-' : text_[at_];
            digits.append(text_, at_ + 1, letters > 0 ? letters - 1 : 0);
            at_ += std::max<std::size_t>(letters, 1);
        }
        digits = with_capitals(digits);
        for (const std::string_view suffix : {"st", "nd", "rd", "th"}) {  // "21st unnumbered para."
            const std::string_view rest = std::string_view(text_).substr(at_);
            if (!rest.starts_with(suffix) || rest.substr(suffix.size()).starts_with(')')) continue;
            at_ += suffix.size();
            ordinal_ = number_of(digits);
            return ordinal_ > 0;
        }
        for (const std::string_view suffix : {"bis", "ter", "quater"}) {
            if (std::string_view(text_).substr(at_).starts_with(suffix)) {
                digits += suffix;
                at_ += suffix.size();
            }
        }
        return take_number(digits);
    }

    bool take_number(const std::string& digits) {
        const std::string unit = std::exchange(pending_, {});
        if (unit == "part" && !units_.empty()) {  // of a long passage: "para. 24, part 2"
            part_ = number_of(digits);
            return part_ > 0;
        }
        units_.push_back(unit == "para" || unit.empty() ? digits : unit + digits);
        return true;
    }

    bool bracketed() {
        const auto close = text_.find(')', at_);
        if (close == std::string::npos) return false;
        const std::string inside = text_.substr(at_ + 1, close - at_ - 1);
        at_ = close + 1;
        return sub_paragraph(inside);
    }

    bool sub_paragraph(const std::string& label) {
        if (!pending_.empty() && !place_pending()) return false;
        if (roman_value(label) > 0 &&
            (label.size() > 1 || (!units_.empty() && is_lower(units_.back()[0])))) {
            units_.push_back(label);
            return true;
        }
        // "article 8 (2) (b)": the paragraph of an article, as jurists write it.
        const bool number =
            !label.empty() && label.size() <= 2 && std::ranges::all_of(label, is_digit);
        if (number && !units_.empty() && holds_paragraphs(units_.back())) {
            units_.push_back(label);
            return true;
        }
        const auto places = places_of(label);
        if (places.empty()) return false;
        units_.push_back(letter_of(places.front()));
        return true;
    }

    static bool holds_paragraphs(std::string_view unit) {
        return (unit.starts_with("art") || unit.starts_with("rule")) && is_digit(unit.back());
    }

    bool repeated() {
        const auto close = text_.find(']', at_);
        if (close == std::string::npos || units_.empty()) return false;
        const std::string inside = text_.substr(at_ + 1, close - at_ - 1);
        at_ = close + 1;
        for (const auto& [spelling, unit] : place_words()) {
            if (spelling == inside && is_digit(unit.front())) {
                units_.back() += ";" + std::string(unit);
                return true;
            }
        }
        return false;
    }

    /// Roman numerals and single letters behind a word ("sect. II", "annex I"), and "b)".
    bool letters() {
        std::size_t end = at_;
        while (end < text_.size() && text_[end] != ' ' && text_[end] != ',' && text_[end] != '.' &&
               text_[end] != ')' && text_[end] != '(') {
            ++end;
        }
        const std::string label = text_.substr(at_, end - at_);
        if (label.empty()) return false;
        at_ = end;
        if (at_ < text_.size() && text_[at_] == ')') {
            ++at_;
            return sub_paragraph(label);
        }
        if (pending_.empty()) return sub_paragraph(label);
        // Sections go up to some thirty: D, C, L and M are letters of lettered ones.
        const unsigned value = roman_value(label);
        const bool letter = (pending_ == "s" || pending_ == "annex" || pending_ == "app") &&
                            label.size() == 1 && value >= 50;
        if (value > 0 && !letter) return take_roman(value);
        if (label.size() == 1 && (pending_ == "s" || pending_ == "annex" || pending_ == "fn")) {
            const std::string unit = std::exchange(pending_, {});
            units_.push_back(unit + (unit == "annex" ? std::to_string(label[0] - 'a' + 1) : label));
            return true;
        }
        return sub_paragraph(label);
    }

    bool take_roman(unsigned value) {
        const std::string unit = std::exchange(pending_, {});
        const bool first = value == 1 && unit == "annex";
        units_.push_back(first ? unit : unit + std::to_string(value));
        return true;
    }

    std::string text_;
    std::size_t at_ = 0;
    std::vector<std::string> units_;
    std::string pending_;
    unsigned part_ = 1, ordinal_ = 0;
};

}  // namespace

std::string with_capitals(std::string_view unit) {
    std::string result(unit);
    if (result.empty() || !is_digit(result.front()) || result.find('-') == std::string::npos)
        return result;
    const std::size_t last = result.find_last_of("0123456789");
    std::transform(result.begin(), result.begin() + static_cast<std::ptrdiff_t>(last),
                   result.begin(),
                   [](unsigned char byte) { return static_cast<char>(std::toupper(byte)); });
    return result;
}

unsigned number_of(std::string_view digits) {
    unsigned value = 0;
    for (const char byte : digits.substr(0, 6))
        value = value * 10 + static_cast<unsigned>(byte - '0');
    return value;
}

bool read_printed_pinpoint(std::string_view printed, Pinpoint& pinpoint) {
    return PrintedReader(printed).run(pinpoint);
}

}  // namespace chancery::reference
