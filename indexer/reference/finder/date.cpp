// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/reference/finder/date.hpp"

#include <charconv>

#include "indexer/text/calendar.hpp"

namespace chancery::reference::finder {
namespace {

/// Reads tokens one after another; what is not there makes it fail for good.
class DateReader {
  public:
    DateReader(std::span<const Token> tokens, std::size_t place) : tokens_(tokens), at_(place) {}

    PrintedDate run() {
        unsigned day = 0, month = 0, year = 0;
        if (number(year) && year >= text::first_dated_year && word(Meaning::year_word)) {
            number(month) && word(Meaning::month_word) && number(day) && word(Meaning::day_word);
        } else {
            at_ = back_;
            month = month_word();
            if (month == 0 && number(day)) {
                skip(Meaning::day_word);
                skip_sign('.');
                skip(Meaning::of);
                month = month_word();
                skip(Meaning::of);
            } else if (month != 0 && number(day)) {
                skip_sign(',');
            }
            if (month == 0 || !number(year)) return {};
            if (has() && tokens_[at_].means(Meaning::year_word) != nullptr) {
                ++at_;
                if (has(1) && tokens_[at_].is('.') && tokens_[at_ + 1].is(','))
                    ++at_;  // "2018 г.,"
            }
        }
        return checked(year, month, day);
    }

  private:
    bool has(std::size_t ahead = 0) const { return at_ + ahead < tokens_.size(); }

    bool number(unsigned& value) {
        back_ = at_;
        if (!has() || !tokens_[at_].number()) return false;
        value = tokens_[at_++].value;
        return true;
    }

    bool word(Meaning meaning) {
        if (!has() || tokens_[at_].means(meaning) == nullptr) return false;
        ++at_;
        return true;
    }

    void skip(Meaning meaning) {
        if (has() && tokens_[at_].means(meaning) != nullptr) ++at_;
    }

    void skip_sign(char sign) {
        if (has() && tokens_[at_].is(sign)) ++at_;
    }

    unsigned month_word() {
        const auto* name = has() ? tokens_[at_].means(Meaning::month) : nullptr;
        if (name == nullptr) return 0;
        unsigned month = 0;
        std::from_chars(name->data(), name->data() + name->size(), month);
        ++at_;
        skip_sign('.');
        // Arabic prints both names of a month: كانون الأول/ديسمبر.
        if (has(1) && tokens_[at_].is('/') && tokens_[at_ + 1].means(Meaning::month) != nullptr) {
            at_ += 2;
        } else {
            skip(Meaning::month);
        }
        return month;
    }

    PrintedDate checked(unsigned year, unsigned month, unsigned day) const {
        const std::string date = text::iso_day(year, month, day);
        if (date.empty()) return {};
        return {date, year, at_};
    }

    std::span<const Token> tokens_;
    std::size_t at_, back_ = 0;
};

/// "(21 January 2014, adopted 18 December 2013)", as AGLC prints both: the second one counts.
void adopted_too(std::span<const Token> tokens, PrintedDate& date) {
    std::size_t at = date.next;
    if (at + 1 >= tokens.size() || !tokens[at].is(',')) return;
    ++at;
    if (tokens[at].means(Meaning::date) == nullptr) return;
    const PrintedDate adopted = DateReader(tokens, at + 1).run();
    if (!adopted.iso.empty()) date = adopted;
}

}  // namespace

PrintedDate date_at(std::span<const Token> tokens, std::size_t place) {
    return DateReader(tokens, place).run();
}

PrintedDate date_behind(std::span<const Token> tokens, std::size_t place) {
    std::size_t at = place;
    const auto has = [&] { return at < tokens.size(); };
    if (has() && (tokens[at].is(',') || tokens[at].is('('))) ++at;
    const bool bracket = at > place && tokens[at - 1].is('(');
    for (unsigned words = 0; words < 3 && has(); ++words) {
        const bool skipped = tokens[at].means(Meaning::date) || tokens[at].means(Meaning::of);
        if (!skipped) break;
        ++at;
    }
    PrintedDate date = date_at(tokens, at);
    if (date.iso.empty()) return {};
    if (bracket) adopted_too(tokens, date);
    if (bracket && date.next < tokens.size() && tokens[date.next].is(')')) ++date.next;
    return date;
}

}  // namespace chancery::reference::finder
