// SPDX-License-Identifier: GPL-2.0-or-later
//
// A name is a run of a group, its years or numbers and a word for a report, each once and in any
// order, with small words between: that is how six languages print it.
#include "indexer/reference/finder/reports_at.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include "data/vocabulary/group_reports.hpp"
#include "indexer/reference/finder/places_behind.hpp"
#include "indexer/text/table.hpp"

namespace chancery::reference::finder {
namespace {

constexpr unsigned first_report_year = 1990, last_report_year = 2100;
/// A name has no more tokens, and what its group is about is told in so many behind it.
constexpr std::size_t max_name = 30, max_subject = 14, max_subject_and_context = 30;

/// A row of the table; numbers are as printed there, empty where it has none.
struct GroupReport {
    std::string_view group, kind, year, number, symbol;
};

const std::vector<GroupReport>& group_reports() {
    static const std::vector<GroupReport> table = [] {
        std::vector<GroupReport> rows;
        for (const text::Row& row : text::table_rows(data::group_reports))
            rows.push_back({row[0], row[1], row[2], row[3], row[4]});
        return rows;
    }();
    return table;
}

class NameReader {
  public:
    NameReader(std::string_view text, std::span<const Token> tokens, std::size_t place)
        : text_(text), tokens_(tokens), begin_(place), at_(place) {}

    NamedReports run() {
        // "second annual progress report (2024)", whose number speaks against its year, is none.
        const bool numbered_before = begin_ > 0 && means(begin_ - 1, Meaning::ordinal);
        if (numbered_before && means(begin_, Meaning::report)) return {};
        const std::size_t last = std::min(tokens_.size(), begin_ + max_name);
        while (at_ < last && (element() || between())) {
        }
        if (group_.empty() || !is_told() || is_about_else()) return {};
        NamedReports named, numbered;
        for (const std::string& year : years_) {
            if (!add(named, &GroupReport::year, year)) return {};
        }
        for (const std::string_view number : numbers_) {
            if (!add(numbered, &GroupReport::number, number)) return {};
        }
        // "the third annual progress report (2024)" says it twice.
        const bool both = !named.symbols.empty() && !numbered.symbols.empty();
        if (both && named.symbols != numbered.symbols) return {};
        if (named.symbols.empty()) named.symbols = numbered.symbols;
        if (named.symbols.empty()) return {};
        named.next = end_;
        named.behind = behind_subject();
        return named;
    }

  private:
    bool means(std::size_t place, Meaning meaning) const {
        return place < tokens_.size() && tokens_[place].means(meaning) != nullptr;
    }
    bool is_sign(std::size_t place, char sign) const {
        return place < tokens_.size() && tokens_[place].is(sign);
    }
    bool is_year(std::size_t place) const {
        return place < tokens_.size() && tokens_[place].number() &&
               tokens_[place].value >= first_report_year &&
               tokens_[place].value <= last_report_year &&
               tokens_[place].end - tokens_[place].begin == 4;
    }

    /// What a name is made of.
    bool element() {
        const Token& token = tokens_[at_];
        if (is_year(at_)) return year();
        if (const auto* number = number_at(token)) {
            if (!numbers_.empty() && !listed_) return false;
            numbers_.push_back(*number);
            return went_on(at_ + 1, true);
        }
        if (const auto* kind = token.means(Meaning::report)) {
            if (kind_) return false;
            kind_ = *kind;
            return went_on(at_ + 1, false);
        }
        if (const auto* group = token.means(Meaning::group)) {
            if (!group_.empty()) return false;
            group_ = *group;
            return went_on(at_ + 1, false);
        }
        return false;
    }

    /// "second", 二.
    static const std::string_view* number_at(const Token& token) {
        if (!token.word()) return nullptr;
        const auto* number = token.means(Meaning::ordinal);
        return number != nullptr ? number : token.means(Meaning::numeral);
    }

    /// A year, or the last one of "2019-2021", in which a group reports.
    bool year() {
        if (!years_.empty() && !listed_) return false;
        std::size_t last = at_;
        if (is_sign(at_ + 1, '-') && is_year(at_ + 2)) last = at_ + 2;
        spans_years_ = spans_years_ || last > at_;
        years_.push_back(std::to_string(tokens_[last].value));
        return went_on(last + 1, true);
    }

    bool went_on(std::size_t next, bool listed) {
        at_ = end_ = next;
        listed_ = listed;
        return true;
    }

    /// What may stand between the parts of a name.
    bool between() {
        if (end_ == 0) return false;
        const Token& token = tokens_[at_];
        if (token.means(Meaning::about) && means(at_ - 1, Meaning::group)) return false;
        if (!joins_list() && !is_bracket() && !is_aside() && !is_small(token)) return false;
        if (token.is(')') || (listed_ && token.means(Meaning::year_word))) end_ = at_ + 1;
        ++at_;
        return true;
    }

    /// A comma or "and" between years or numbers.
    bool joins_list() const {
        const bool follows = is_year(at_ + 1) || means(at_ + 1, Meaning::ordinal);
        return listed_ && follows && (is_sign(at_, ',') || means(at_, Meaning::and_));
    }

    /// Of a year: "(2015)".
    bool is_bracket() const {
        const bool opens = is_sign(at_, '(') && is_year(at_ + 1) && is_sign(at_ + 2, ')');
        return opens || (is_sign(at_, ')') && listed_ && is_sign(at_ - 2, '('));
    }

    /// The comma of ", in its" and ", представленный".
    bool is_aside() const {
        const bool own = means(at_ + 1, Meaning::of) && means(at_ + 2, Meaning::self);
        return is_sign(at_, ',') && (own || means(at_ + 1, Meaning::kind_of_report));
    }

    static bool is_small(const Token& token) {
        constexpr std::array small = {
            Meaning::of,         Meaning::self,           Meaning::date,
            Meaning::united,     Meaning::kind_of_report, Meaning::year_word,
            Meaning::number_sign};
        const bool possessive = token.word() && !token.blank && token.end - token.begin == 1;
        return possessive || std::ranges::any_of(small, [&](Meaning meaning) {
                   return token.means(meaning) != nullptr;
               });
    }

    /// True with a word for a report, or with a place behind group and year.
    bool is_told() const {
        if (kind_) return true;
        return !spans_years_ && years_.size() == 1 && places_behind(text_, tokens_, end_).next != 0;
    }

    bool is_about_else() const {
        if (!means(end_, Meaning::about)) return false;
        for (std::size_t ahead = end_ + 1; ahead <= end_ + max_subject; ++ahead) {
            if (means(ahead, Meaning::subject)) return false;
        }
        return true;
    }

    /// Behind "on Developments in the Field of ...", where a place may stand.
    std::size_t behind_subject() const {
        std::size_t place = end_;
        if (!means(place, Meaning::about)) return place;
        const std::size_t last = std::min(tokens_.size(), end_ + max_subject_and_context);
        while (place < last && (tokens_[place].word() || tokens_[place].is('-'))) ++place;
        return place;
    }

    bool add(NamedReports& named, std::string_view GroupReport::*column,
             std::string_view value) const {
        const auto row = std::ranges::find_if(group_reports(), [&](const GroupReport& report) {
            return report.group == group_ && report.kind == kind_.value_or("") &&
                   report.*column == value;
        });
        if (row == group_reports().end()) return false;
        named.symbols.push_back(row->symbol);
        return true;
    }

    std::string_view text_;
    std::span<const Token> tokens_;
    std::size_t begin_, at_, end_ = 0;
    std::string_view group_;
    std::optional<std::string_view> kind_;  // of report; absent where no word for one stands
    std::vector<std::string> years_;
    std::vector<std::string_view> numbers_;
    bool listed_ = false;  // the last element was a year or a number
    bool spans_years_ = false;
};

}  // namespace

NamedReports reports_at(std::string_view text, std::span<const Token> tokens, std::size_t place) {
    const Token& first = tokens[place];
    if (first.phrase == nullptr && !first.number()) return {};  // most words
    return NameReader(text, tokens, place).run();
}

}  // namespace chancery::reference::finder
