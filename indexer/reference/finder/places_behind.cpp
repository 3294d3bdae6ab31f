// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/reference/finder/places_behind.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "indexer/reference/places.hpp"
#include "indexer/text/ascii.hpp"

namespace chancery::reference::finder {
namespace {

constexpr unsigned first_named_year = 1945, max_bare_number = 1944, max_depth = 4;
constexpr std::size_t max_aside = 14;

/// The letters of a unit: "annex" of "annex2", "s" of "s3", nothing of "13" and "c".
std::string_view letters_of(std::string_view unit) {
    const auto digit = std::ranges::find_if(unit, text::is_digit);
    return unit.substr(0, static_cast<std::size_t>(digit - unit.begin()));
}

bool is_annex(std::string_view unit) {
    const std::string_view letters = letters_of(unit);
    return letters == "annex" || letters == "app" || letters == "encl";
}

/// Units that hold paragraphs: annexes, parts, chapters, sections, articles, rules.
bool holds_others(std::string_view unit) {
    const std::string_view letters = letters_of(unit);
    const bool numbered = letters.size() < unit.size();
    const bool section = unit.size() == 2 && unit.front() == 's';
    return is_annex(unit) || section ||
           (numbered && (letters == "s" || letters == "ch" || letters == "part" ||
                         letters == "vol" || letters == "art" || letters == "rule"));
}

/// A letter that no paragraph holds: "(c)" alone.
bool is_lone_letter(const Place& place) {
    const std::string& unit = place.first.units.front();
    return text::is_lower(unit.front()) && !holds_others(unit) &&
           letters_of(unit).size() == unit.size();
}

class Reader {
  public:
    Reader(std::string_view text, std::span<const Token> tokens, std::size_t place)
        : text_(text), tokens_(tokens), at_(place) {}

    FoundPlaces behind() {
        const std::size_t start = at_;
        if (skip_to_place()) return {};
        FoundPlaces found = places_at(text_, tokens_, at_);
        if (found.next == 0) found = bare_number();
        if (found.next == 0) found = behind_aside(start);
        if (found.next == 0) return {};
        if (is_letter_alone(found)) return {};
        below_an_annex(found);
        if (is_sign(found.next, ',')) add(found, square(found.next + 1));  // "Annex I, [34]"
        // "Annex II (Chair's summary), para. 12"
        if (holds_others(found.places.back().last.units.back()))
            add(found, behind_aside(found.next));
        return belongs_to_next(found) ? FoundPlaces{} : found;
    }

    FoundPlaces nested() {
        FoundPlaces found = places_at(text_, tokens_, at_);
        for (unsigned depth = 0; depth < max_depth && found.next != 0; ++depth) {
            preamble(found);
            const FoundPlaces outer = places_at(text_, tokens_, behind_of(found.next));
            if (!put_below(found, outer)) break;
        }
        return found.next != 0 && is_letter_alone(found) ? FoundPlaces{} : found;
    }

  private:
    /// "subparagraph (c)" of which no paragraph is told.
    bool is_letter_alone(const FoundPlaces& found) const {
        const auto* unit = at_ < tokens_.size() ? tokens_[at_].means(Meaning::unit) : nullptr;
        return unit != nullptr && (*unit == "sub" || *unit == "pp") &&
               is_lone_letter(found.places.front());
    }

    bool is_sign(std::size_t place, char sign) const {
        return place < tokens_.size() && tokens_[place].is(sign);
    }
    bool means(std::size_t place, Meaning meaning) const {
        return place < tokens_.size() && tokens_[place].means(meaning) != nullptr;
    }
    bool is_number(std::size_t place) const {
        return place < tokens_.size() && tokens_[place].number();
    }

    /// Moves behind all that may stand between a text and its places; true where none can follow.
    bool skip_to_place() {
        while (is_sign(at_, ')') || is_sign(at_, ']') || is_sign(at_, '*')) ++at_;
        // "resolution 76/19's fourth preambular paragraph"
        const bool apart = at_ > 0 && at_ < tokens_.size() && !tokens_[at_].blank &&
                           tokens_[at_].begin > tokens_[at_ - 1].end;
        if (apart && spelling(at_) == "s") ++at_;
        skip_document_words();
        skip_year();
        skip_cross_reference();
        if (is_sign(at_, ',') || is_sign(at_, ';') || is_sign(at_, '(') || is_sign(at_, ':')) ++at_;
        skip_cross_reference();
        while (is_sign(at_, '*') || is_sign(at_, '_')) ++at_;  // Markdown's emphasis
        if (at_ < tokens_.size()) {
            const auto* in = tokens_[at_].means(Meaning::in);
            // "at 12" and "at [12]" are read with their word.
            if (in != nullptr && *in == "at" && !is_number(at_ + 1) && !is_sign(at_ + 1, '['))
                ++at_;
        }
        // "resolution 1 (I) and article VI of the Treaty"
        return at_ < tokens_.size() && tokens_[at_].and_;
    }

    /// A/79/214号文件附件C: 号文件 belongs to the symbol.
    void skip_document_words() {
        for (unsigned words = 0; words < 2; ++words) {
            const bool label = is_number(at_ + 1) || means(at_ + 1, Meaning::numeral);
            if ((means(at_, Meaning::number_sign) && !label) ||
                (means(at_, Meaning::document) && at_ > 0 && !tokens_[at_].blank)) {
                ++at_;
            }
        }
    }

    /// "A/RES/73/27 (2018), para. 1"
    void skip_year() {
        if (is_sign(at_, '(') && is_sign(at_ + 2, ')') && is_number(at_ + 1) &&
            tokens_[at_ + 1].value >= first_named_year) {
            at_ += 3;
        }
    }

    /// "A/70/174 (n 3), para. 28", "A/70/174, supra note 3, ¶ 28".
    void skip_cross_reference() {
        const std::size_t open = is_sign(at_, '(') || is_sign(at_, ',') ? at_ + 1 : at_;
        if (!means(open, Meaning::above)) return;
        std::size_t place = open + 1;
        if (is_sign(place, '.')) ++place;
        if (!is_number(place)) return;
        at_ = place + 1;
        if (is_sign(at_, ')')) ++at_;
        if (is_sign(at_, ',')) ++at_;
    }

    /// "at 12", "at 12-14": pages, as Bluebook prints them; "at [45]", ", [45]-[47]": paragraphs,
    /// as OSCOLA and AGLC do, also behind a page: "8 [19]". "[3]" alone may be a note's mark.
    FoundPlaces bare_number() {
        const bool at = means(at_, Meaning::in) && spelling(at_) == "at";
        std::size_t place = at ? at_ + 1 : at_;
        if (at && is_number(place)) return page(place);
        const bool behind_bracket = place > 0 && is_sign(place - 1, ')');
        const bool page_before = behind_bracket && is_number(place) && is_sign(place + 1, '[');
        if (page_before) ++place;
        const bool comma = place > 0 && is_sign(place - 1, ',');
        FoundPlaces found = square(place);
        const bool told = at || comma || page_before || behind_bracket;
        return found.next == 0 || told || found.places.front().is_range() ? found : FoundPlaces{};
    }

    static void add(FoundPlaces& found, const FoundPlaces& more) {
        if (more.next == 0) return;
        add_places(found.places, more.places);
        found.next = more.next;
    }

    /// "resolution 31/72 (ENMOD Convention), annex", "A/RES/79/243 (the “Convention”), art. 6": a
    /// name that the text is given in between.
    FoundPlaces behind_aside(std::size_t place) const {
        if (!is_sign(place, '(')) return {};
        const std::size_t end = std::min(tokens_.size(), place + max_aside);
        for (++place; place < end && !is_sign(place, ')'); ++place) {
            if (is_sign(place, '(') || is_sign(place, '.') || is_sign(place, '/')) return {};
            if (is_number(place) || means(place, Meaning::unit)) return {};
        }
        if (!is_sign(place, ')') || !is_sign(place + 1, ',')) return {};
        return places_at(text_, tokens_, place + 2);
    }

    std::string_view spelling(std::size_t place) const {
        return text_.substr(tokens_[place].begin, tokens_[place].end - tokens_[place].begin);
    }

    FoundPlaces page(std::size_t place) const {
        std::string unit = "p" + std::string(spelling(place));
        if (tokens_[place].value > max_bare_number) return {};
        ++place;
        if (is_sign(place, '-') && is_number(place + 1)) {
            unit += "..p" + std::string(spelling(place + 1));
            place += 2;
        }
        // "at 3 p.m.", "at 50%", "at 3.5" are no pages.
        const bool ends = place >= tokens_.size() || is_sign(place, ',') || is_sign(place, ';') ||
                          is_sign(place, ')') || is_sign(place, '(') || is_sign(place, ']') ||
                          (is_sign(place, '.') && !is_number(place + 1));
        const FoundPlaces more = places_at(text_, tokens_, place);  // "at 7 ¶ 13"
        const auto read = parse_places(unit);
        if ((!ends && more.next == 0) || !read) return {};
        FoundPlaces found{*read, place};
        add(found, more);
        return found;
    }

    /// "[45]", "[71(f)]", "[45]-[47]", "[45], [47]".
    FoundPlaces square(std::size_t place) const {
        std::string list;
        std::size_t next = 0;
        std::string_view join;
        for (std::size_t close = square_end(place); close != 0; close = square_end(place)) {
            const std::size_t begin = tokens_[place + 1].begin;
            list += join;
            list += "para. ";
            list += text_.substr(begin, tokens_[close].begin - begin);
            next = close + 1;
            const bool range = is_sign(next, '-') && join != " to ";
            if (!range && !is_sign(next, ',')) break;
            join = range ? " to " : " and ";
            place = next + 1;
        }
        if (next == 0) return {};
        const auto read = parse_places(list);
        return read ? FoundPlaces{*read, next} : FoundPlaces{};
    }

    /// The token that closes a number in square brackets, with its letter or without; 0 for none.
    std::size_t square_end(std::size_t place) const {
        if (!is_sign(place, '[') || !is_number(place + 1)) return 0;
        if (tokens_[place + 1].value > max_bare_number) return 0;
        std::size_t close = place + 2;
        if (is_sign(close, '(') && is_sign(close + 2, ')')) close += 3;
        return is_sign(close, ']') ? close : 0;
    }

    /// ", para. 8 of the annex".
    void below_an_annex(FoundPlaces& found) const {
        const std::size_t outer = behind_of(found.next);
        if (outer == found.next) return;
        const FoundPlaces annex = places_at(text_, tokens_, outer);
        if (annex.next == 0 || !is_annex(annex.places.front().first.units.front())) return;
        put_below(found, annex);
    }

    /// Units of the one outer place are set before those of the inner ones.
    static bool put_below(FoundPlaces& found, const FoundPlaces& outer) {
        if (outer.next == 0 || outer.places.size() != 1 || outer.places.front().is_range())
            return false;
        const auto& units = outer.places.front().first.units;
        if (!holds_others(units.back()) && !is_lone_letter(found.places.front())) return false;
        for (Place& inner : found.places) {
            inner.first.units.insert(inner.first.units.begin(), units.begin(), units.end());
            inner.last.units.insert(inner.last.units.begin(), units.begin(), units.end());
        }
        found.next = outer.next;
        return true;
    }

    /// Behind "of" and its like: "paragraph 2 (b), of the annex".
    std::size_t behind_of(std::size_t next) const {
        std::size_t at = next;
        if (is_sign(at, ',') && means(at + 1, Meaning::of)) ++at;
        while (at - next < 4 && means(at, Meaning::of) && !means(at, Meaning::unit)) ++at;
        return at;
    }

    /// "paragraph 4 of the preamble": its paragraphs are preambular ones.
    void preamble(FoundPlaces& found) const {
        const std::size_t at = behind_of(found.next);
        if (!means(at, Meaning::preamble)) return;
        for (Place& place : found.places) {
            for (Pinpoint* pinpoint : {&place.first, &place.last}) {
                std::string& unit = pinpoint->units.front();
                if (text::is_digit(unit.front())) unit = "pp" + unit;
            }
        }
        found.next = at + 1;
    }

    /// "resolution 51/233, paragraph 5 of resolution 52/237", "..., Article 51 of the Charter".
    bool belongs_to_next(const FoundPlaces& found) const {
        std::size_t behind = found.next;
        while (behind < found.next + 3 && means(behind, Meaning::of)) ++behind;
        if (means(behind, Meaning::kind) || means(behind, Meaning::self)) return true;
        if (behind == found.next || behind >= tokens_.size()) return false;
        if (means(behind, Meaning::body) || means(behind, Meaning::document)) return true;
        const bool capital = tokens_[behind].word() && text::is_upper(text_[tokens_[behind].begin]);
        return capital && !means(behind, Meaning::unit) && !means(behind, Meaning::ordinal);
    }

    std::string_view text_;
    std::span<const Token> tokens_;
    std::size_t at_;
};

}  // namespace

FoundPlaces places_behind(std::string_view text, std::span<const Token> tokens, std::size_t place) {
    return Reader(text, tokens, place).behind();
}

FoundPlaces nested_places_at(std::string_view text, std::span<const Token> tokens,
                             std::size_t place) {
    return Reader(text, tokens, place).nested();
}

void add_places(std::vector<Place>& places, const std::vector<Place>& more) {
    const bool one = places.size() == 1 && !places.front().is_range();
    if (!one || !holds_others(places.front().first.units.back())) {
        places.insert(places.end(), more.begin(), more.end());
        return;
    }
    const Place outer = places.front();
    places.clear();
    for (Place inner : more) {
        const bool nests =
            !is_annex(inner.first.units.front()) &&
            letters_of(inner.first.units.front()) != letters_of(outer.first.units.back());
        if (!nests && places.empty()) places.push_back(outer);
        for (Pinpoint* end : {&inner.first, &inner.last}) {
            const auto& units = outer.first.units;
            if (nests) end->units.insert(end->units.begin(), units.begin(), units.end());
        }
        places.push_back(std::move(inner));
    }
}

}  // namespace chancery::reference::finder
