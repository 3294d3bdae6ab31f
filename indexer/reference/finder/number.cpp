// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/reference/finder/number.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <utility>

#include "indexer/reference/finder/sessions.hpp"
#include "indexer/reference/letters.hpp"
#include "indexer/reference/pinpoint.hpp"
#include "indexer/text/utf8.hpp"

namespace chancery::reference::finder {
namespace {

constexpr unsigned first_year = 1946, last_year = 2100;
constexpr unsigned max_session = 199, max_number = 9999;
/// Sessions and years of other numbers lie below and above.
constexpr unsigned first_council_slashed = 200;

std::string latin(std::string_view word) {
    std::string result;
    for (std::size_t at = 0; at < word.size();) {
        const std::size_t start = at;
        const char capital = latin_capital(text::next_code_point(word, at));
        result +=
            capital != 0 ? std::string(1, capital) : std::string(word.substr(start, at - start));
    }
    return result;
}

bool is_year(unsigned value) {
    return value >= first_year && value <= last_year;
}

class NumberReader {
  public:
    NumberReader(std::string_view text, std::span<const Token> tokens, std::size_t place)
        : text_(text), tokens_(tokens), at_(place) {}

    Number run() {
        Number number;
        const std::string prefix = special_prefix();
        if (!is_number(0)) return {};
        const bool good =
            is_sign(1, '/') ? slashed(number, prefix) : prefix.empty() && lone(number);
        if (!good) return {};
        number.next = at_;
        return number;
    }

  private:
    const Token* token(std::size_t ahead) const {
        return at_ + ahead < tokens_.size() ? &tokens_[at_ + ahead] : nullptr;
    }
    bool is_number(std::size_t ahead) const {
        return token(ahead) != nullptr && token(ahead)->number() && token(ahead)->value != too_big;
    }
    bool is_sign(std::size_t ahead, char sign) const {
        return token(ahead) != nullptr && token(ahead)->is(sign);
    }
    /// The token is written to the one before it: no blank, and no apostrophe as in "76/19's".
    bool attached(std::size_t ahead) const {
        const std::size_t place = at_ + ahead;
        return token(ahead) != nullptr && place > 0 &&
               tokens_[place - 1].end == tokens_[place].begin;
    }
    std::string_view spelling(const Token& token) const {
        return text_.substr(token.begin, token.end - token.begin);
    }

    /// "S-", "ES-", "دإ-" before a number; leaves the cursor behind it.
    std::string special_prefix() {
        if (token(0) == nullptr || !token(0)->word() || !is_sign(1, '-') || !is_number(2))
            return {};
        const auto* arabic = token(0)->means(Meaning::session);
        const std::string letters = latin(spelling(*token(0)));
        std::string prefix;
        if (letters == "S" || letters == "ES") prefix = letters;
        if (arabic != nullptr && *arabic != "D") prefix = *arabic;
        if (!prefix.empty()) at_ += 2;
        return prefix;
    }

    /// "73/27", "2019/25", with letters.
    bool slashed(Number& number, const std::string& prefix) {
        if (!is_number(2) || too_long(2)) return false;
        number.session = token(0)->value;
        number.number = token(2)->value;
        if (prefix.empty() && council_slashed(number)) return true;
        if (number.number == 0 || number.number > max_number || number.session == 0) return false;
        const bool year = prefix.empty() && is_year(number.session);
        if (!year && number.session > max_session) return false;
        number.shape = year ? Number::Shape::year : Number::Shape::session;
        number.special = !prefix.empty();
        if (year) number.year = std::exchange(number.session, 0);
        number.head = std::string(spelling(*token(0))) + "/" + std::string(spelling(*token(2)));
        if (number.special) number.head = prefix + "-" + number.head;
        at_ += 3;
        if (is_sign(0, '/') && attached(0)) return false;  // a date, or another body's number
        if (is_sign(0, '%')) return false;
        letters(number);
        return true;
    }

    /// "1373/2001": how others than the UN print 1373 (2001).
    bool council_slashed(Number& number) {
        const unsigned year = number.number;
        if (number.session < first_council_slashed || !is_year(year) || is_sign(3, '/') ||
            is_sign(3, '%') || !fits_council(number.session, year)) {
            return false;
        }
        number.shape = Number::Shape::year_behind;
        number.number = std::exchange(number.session, 0);
        number.year = year;
        number.head = spelling(*token(0));
        number.bracket = "(" + std::to_string(year) + ")";
        at_ += 3;
        return true;
    }

    bool too_long(std::size_t ahead) const { return spelling(*token(ahead)).size() > 4; }

    /// "217 A (III)", "1373 (2001)", "1325".
    bool lone(Number& number) {
        if (too_long(0) || token(0)->value == 0) return false;
        number.number = token(0)->value;
        number.head = spelling(*token(0));
        ++at_;
        const std::size_t behind = at_;
        letters(number);
        if (bracket(number)) {
            if (number.letters.empty()) letter_behind_bracket(number);
            return true;
        }
        at_ = behind;
        number.letters.clear();
        return !(is_sign(0, '/') || (is_sign(0, '.') && attached(0) && is_number(1)));
    }

    /// "(III)", "(S-IV)", "(د-25)", "(二十五)", "(2001)".
    bool bracket(Number& number) {
        if (!is_sign(0, '(')) return false;
        std::size_t ahead = 1;
        std::string prefix;
        if (is_number(1) && is_sign(2, ')') && is_year(token(1)->value)) {
            number.shape = Number::Shape::year_behind;
            number.year = token(1)->value;
            number.bracket = "(" + std::to_string(number.year) + ")";
            at_ += 3;
            return true;
        }
        if (token(1) != nullptr && token(1)->word() && is_sign(2, '-')) {
            const auto* arabic = token(1)->means(Meaning::session);
            prefix = arabic != nullptr ? std::string(*arabic) : latin(spelling(*token(1)));
            if (prefix != "S" && prefix != "ES" && prefix != "D") return false;
            ahead = 3;
        }
        const unsigned session = session_number(ahead);
        if (session == 0 || !is_sign(ahead, ')')) return false;
        number.shape = Number::Shape::old_session;
        number.session = session;
        number.special = prefix == "S" || prefix == "ES";
        number.bracket =
            "(" + (number.special ? prefix + "-" : std::string()) + roman_numeral(session) + ")";
        at_ += ahead + 1;
        return true;
    }

    /// A Roman, Arabic or Han numeral; moves `ahead` behind it.
    unsigned session_number(std::size_t& ahead) const {
        if (token(ahead) == nullptr) return 0;
        if (is_number(ahead)) {
            const unsigned value = token(ahead++)->value;
            return value <= 63 ? value : 0;
        }
        if (token(ahead)->means(Meaning::numeral) != nullptr) {
            std::size_t place = at_ + ahead;
            const unsigned value = han_number(tokens_, place);
            ahead = place - at_;
            return value <= 63 ? value : 0;
        }
        if (!token(ahead)->word()) return 0;
        const unsigned value = roman_value(latin(spelling(*token(ahead))));
        ++ahead;
        return value <= 63 ? value : 0;
    }

    /// "217(III)[A]", "2200 (XXI) A".
    void letter_behind_bracket(Number& number) {
        const bool square = is_sign(0, '[');
        const std::size_t ahead = square ? 1 : 0;
        if (token(ahead) == nullptr || (square && !is_sign(2, ']'))) return;
        const char letter = square || !attached(0) ? capital_at(text_, *token(ahead)) : char{0};
        if (letter == 0 || (!square && !closes(ahead))) return;
        number.letters.push_back(letter);
        at_ += square ? 3 : 1;
    }

    /// The letter behind a number may be the first word of what follows: "75/245 A new".
    bool closes(std::size_t ahead) const {
        const Token* next = token(ahead + 1);
        if (next == nullptr || !next->word()) return true;
        const auto first = static_cast<unsigned char>(text_[next->begin]);
        const bool small = first >= 'a' && first <= 'z';
        if (!small) return true;
        return next->means(Meaning::of) || next->means(Meaning::date) ||
               next->means(Meaning::and_) || next->means(Meaning::to) || next->means(Meaning::unit);
    }

    char letter(std::size_t ahead) const {
        if (token(ahead) == nullptr || !token(ahead)->word()) return 0;
        const std::string_view word = spelling(*token(ahead));
        if (attached(ahead) && word.size() == 1 && word[0] >= 'a' && word[0] <= 'z') {
            return static_cast<char>(word[0] - 'a' + 'A');
        }
        const bool apostrophe = !token(ahead)->blank && !attached(ahead);
        const char capital = capital_at(text_, *token(ahead));
        return capital != 0 && !apostrophe && closes(ahead) ? capital : char{0};
    }

    /// "B", "A and B", "A-C", "A to C", "[H]".
    void letters(Number& number) {
        if (is_sign(0, '[') && token(1) != nullptr && is_sign(2, ']')) {
            if (const char one = capital_at(text_, *token(1))) {
                number.letters.push_back(one);
                at_ += 3;
            }
            return;
        }
        const char first = letter(0);
        if (first == 0) return;
        number.letters.push_back(first);
        ++at_;
        while (more_letters(number)) {
        }
    }

    bool more_letters(Number& number) {
        std::size_t ahead = 0;
        bool range = false;
        if (token(0) == nullptr || token(1) == nullptr) return false;
        if (is_sign(0, '-') || token(0)->means(Meaning::to)) {
            range = true;
            ahead = 1;
        } else if (token(0)->means(Meaning::and_) || is_sign(0, ',')) {
            ahead = 1;
        }
        if (ahead == 0) return false;
        const char next = capital_at(text_, *token(ahead));
        const char last = number.letters.back();
        if (next <= last || next - last > 25 || !closes(ahead)) return false;
        if (!range && next - last > 3) return false;
        for (char between = static_cast<char>(range ? last + 1 : next); between <= next;
             ++between) {
            number.letters.push_back(between);
        }
        at_ += ahead + 1;
        return true;
    }

    std::string_view text_;
    std::span<const Token> tokens_;
    std::size_t at_;
};

}  // namespace

unsigned han_number(std::span<const Token> tokens, std::size_t& place) {
    unsigned value = 0;
    for (; place < tokens.size(); ++place) {
        const auto* digit = tokens[place].means(Meaning::numeral);
        if (digit == nullptr || value > max_han_number) break;
        unsigned one = 0;
        std::from_chars(digit->data(), digit->data() + digit->size(), one);
        value = one == 10 ? (value == 0 ? 10 : value * 10) : value + one;
    }
    return value;
}

char capital_at(std::string_view text, const Token& token) {
    if (const auto* name = token.means(Meaning::letter)) return name->front();
    if (!token.word() || token.end - token.begin > 2) return 0;
    const std::string word = latin(text.substr(token.begin, token.end - token.begin));
    return word.size() == 1 && word[0] >= 'A' && word[0] <= 'Z' ? word[0] : char{0};
}

std::vector<std::string> Number::symbols(std::string_view stem) const {
    std::vector<std::string> names;
    const std::string start = std::string(stem) + head;
    if (letters.empty()) names.push_back(start + bracket);
    for (const char letter : letters) names.push_back(start + letter + bracket);
    return names;
}

Number number_at(std::string_view text, std::span<const Token> tokens, std::size_t place) {
    return place < tokens.size() ? NumberReader(text, tokens, place).run() : Number{};
}

}  // namespace chancery::reference::finder
