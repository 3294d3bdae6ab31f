// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/reference/finder/list.hpp"

#include <algorithm>
#include <utility>

#include "indexer/reference/finder/sessions.hpp"

namespace chancery::reference::finder {
namespace {

// Organs that a table's value does not name.
constexpr std::string_view unnamed_council = "?", other_organ = "-", some_commission = "~";

/// Decisions are numbered from 301 (31/308), elections from 401, the others from 501.
constexpr unsigned first_decision = 301;
constexpr unsigned max_entries = 2000, max_list_range = 60;

bool is_small_word(const Token& token) {
    return token.means(Meaning::of) != nullptr || token.means(Meaning::self) != nullptr;
}

}  // namespace

NumberList::NumberList(std::string_view text, std::span<const Token> tokens, std::size_t place,
                       std::string_view kind, const Context& context)
    : text_(text), tokens_(tokens), begin_(place), at_(place), kind_(kind), context_(context) {
    if (kind_ == "SRES") {
        kind_ = "RES";
        organ_ = "S";
    }
}

bool NumberList::read() {
    organ_before();
    if (!kind_.empty()) {
        ++at_;
        words_before_number();
    }
    if (!entry()) return false;
    while (entries_.size() < max_entries) {
        const std::size_t back = at_;
        bool range = false;
        if (!separator(range) || !entry()) {
            at_ = back;
            break;
        }
        if (range) fill_range();
    }
    organ_following();
    settle();
    return true;
}

bool NumberList::organ_token(std::size_t place, std::string& organ) const {
    if (token(place) == nullptr) return false;
    if (const auto* name = token(place)->means(Meaning::body)) {
        organ = *name;
    } else if (const auto* other = token(place)->means(Meaning::other)) {
        organ = other->empty() ? other_organ : some_commission;
    } else if (means(place, Meaning::council)) {
        organ = unnamed_council;
    } else {
        return false;
    }
    return true;
}

/// "Human Rights Council resolutions": directly before; 大会其1960年 ...: before "its".
void NumberList::organ_before() {
    std::size_t place = begin_;
    const bool chinese =
        place > 0 && static_cast<unsigned char>(text_[tokens_[place - 1].begin]) >= 0xE3;
    if (chinese && place > 0 && means(place - 1, Meaning::self)) --place;
    if (place == 0 || !organ_.empty()) return;
    if (organ_token(place - 1, organ_)) {
        begin_ = place - 1;
        return;
    }
    // "by the Human Rights Council, in its resolution 36/10"
    own_ = means(place - 1, Meaning::self);
    if (!own_) return;
    --place;
    for (unsigned words = 0; words < 2 && place > 0; ++words) {
        if (!means(place - 1, Meaning::in) && !is_sign(place - 1, ',')) break;
        --place;
    }
    std::string organ;
    if (place > 0 && organ_token(place - 1, organ) && organ != unnamed_council) organ_ = organ;
}

/// Between a kind and its numbers: "Res.", "No.", "de l'Assemblée générale", "قرار مجلس الأمن".
void NumberList::words_before_number() {
    for (unsigned words = 0; words < 4; ++words) {
        if (is_sign(at_, '.') || means(at_, Meaning::number_sign)) {
            ++at_;
            continue;
        }
        std::size_t place = at_;
        while (place < at_ + 3 && means(place, Meaning::of)) ++place;
        std::string organ;
        if (!organ_token(place, organ)) return;
        organ_ = organ;
        at_ = place + 1;
    }
}

bool NumberList::entry() {
    Entry entry;
    const std::size_t back = at_;
    entry.begin = at_;
    if (token(at_) != nullptr && token(at_)->number() && means(at_ + 1, Meaning::year_word)) {
        entry.date = date_at(tokens_, at_);
        if (!entry.date.iso.empty()) at_ = entry.date.next;
        // The body is named behind the day, too: 2018年12月5日大会第73/27号决议.
        std::string organ;
        if (at_ != back && means(at_ + 1, Meaning::number_sign) && organ_token(at_, organ)) {
            organ_ = organ;
            ++at_;
        }
    }
    if (means(at_, Meaning::number_sign)) {
        entry.chinese = true;
        ++at_;
    }
    entry.number = number_at(text_, tokens_, at_);
    const bool plain = entry.number.shape == Number::Shape::plain;
    const bool numbered_council = organ_ == "S" && !kind_.empty() && entry.number.number >= 4;
    if (!entry.number || (plain && !numbered_council)) {
        at_ = back;
        return false;
    }
    at_ = entry.number.next;
    if (means(at_, Meaning::number_sign)) {
        entry.chinese = true;
        ++at_;
    }
    entry.end = at_;
    behind_number(entry);
    entries_.push_back(std::move(entry));
    return true;
}

/// Kind (Chinese), organ, date and places, in any order.
void NumberList::behind_number(Entry& entry) {
    for (unsigned round = 0; round < 5; ++round) {
        skip_note_mark();
        if (kind_behind(entry) || organ_behind(entry)) continue;
        if (entry.date.iso.empty() && !entry.chinese) {  // Chinese dates stand before
            entry.date = date_behind(tokens_, at_);
            if (!entry.date.iso.empty()) {
                at_ = entry.date.next;
                continue;
            }
        }
        const FoundPlaces found = places_behind(text_, tokens_, at_);
        if (found.next == 0) return;
        entry.places.insert(entry.places.end(), found.places.begin(), found.places.end());
        at_ = found.next;
        entry.end = at_;
    }
}

/// "()": what is left of a note's mark in Arabic editions.
void NumberList::skip_note_mark() {
    if (is_sign(at_, '(') && is_sign(at_ + 1, ')')) at_ += 2;
}

/// 决议 behind its number also names the kind of those before it in the list.
bool NumberList::kind_behind(Entry& entry) {
    if (!entry.chinese || !entry.kind.empty() || !means(at_, Meaning::kind)) return false;
    const std::string kind(*token(at_)->means(Meaning::kind));
    entry.kind = kind;
    for (auto before = entries_.rbegin(); before != entries_.rend() && before->kind.empty();
         ++before) {
        before->kind = kind;
    }
    ++at_;
    entry.end = at_;
    return true;
}

/// "of the Human Rights Council", "du Conseil de sécurité", "Генеральной Ассамблеи".
bool NumberList::organ_behind(Entry& entry) {
    std::size_t place = at_;
    bool of = false;
    while (place < at_ + 3 && means(place, Meaning::of)) {
        const std::string_view word =
            text_.substr(tokens_[place].begin, tokens_[place].end - tokens_[place].begin);
        of = of || (word != "the" && word != "to" && word != "in the" && word != "in");
        ++place;
    }
    std::string organ;
    if (place >= tokens_.size() || !organ_token(place, organ)) return false;
    const auto first = static_cast<unsigned char>(text_[tokens_[place].begin]);
    const bool declined = first >= 0xD0 && first < 0xE3 && place == at_;
    if (!of && !declined) return false;
    if (!entry.organ.empty()) return false;
    entry.organ = of && organ == some_commission ? other_organ : organ;
    at_ = place + 1;
    return true;
}

/// "In its resolution 54/15, the Human Rights Council decided": the subject says whose it is.
void NumberList::organ_following() {
    if (!own_ || !organ_.empty()) return;
    const bool assembly = std::ranges::any_of(entries_, [](const Entry& entry) {
        return fits_assembly(entry.number.session, entry.date.year);
    });
    std::size_t place = is_sign(at_, ',') ? at_ + 1 : at_;
    for (unsigned words = 0; words < 2 && means(place, Meaning::of); ++words) ++place;
    std::string organ;
    if (!assembly && organ_token(place, organ)) organ_ = organ;
}

/// Moves behind what parts the numbers of a list.
bool NumberList::separator(bool& range) {
    std::size_t place = at_;
    if (is_sign(place, ',') || is_sign(place, ';')) ++place;
    if (is_sign(place, '-') || means(place, Meaning::to)) {
        range = place == at_;
        ++place;
    } else if (means(place, Meaning::and_)) {
        ++place;
    }
    // An Arabic "and" may be written to the letters of a special session: ودإ-17/1.
    if (place == at_ && (token(place) == nullptr || !token(place)->and_)) return false;
    for (unsigned words = 0; words < 3 && place < tokens_.size(); ++words) {
        if (!is_small_word(tokens_[place]) || means(place, Meaning::kind)) break;
        ++place;
    }
    at_ = place;
    return token(at_) != nullptr && !means(at_, Meaning::kind);
}

/// "77/36-77/39", "2627 (XXV) to 2629 (XXV)": those between the last two.
void NumberList::fill_range() {
    const Entry last = entries_.back();
    Entry first = entries_[entries_.size() - 2];
    const bool same =
        first.number.shape == last.number.shape && first.number.session == last.number.session &&
        first.number.year == last.number.year && first.number.special == last.number.special;
    if (!same || last.number.number <= first.number.number ||
        last.number.number - first.number.number > max_list_range ||
        first.number.shape == Number::Shape::year_behind) {
        return;
    }
    entries_.pop_back();
    const auto slash = first.number.head.rfind('/');
    const std::string stem =
        slash == std::string::npos ? std::string() : first.number.head.substr(0, slash + 1);
    first.date = last.date;
    first.places.clear();
    for (unsigned number = first.number.number + 1; number < last.number.number; ++number) {
        first.number.number = number;
        first.number.head = stem + std::to_string(number);
        first.number.letters.clear();
        entries_.push_back(first);
    }
    entries_.push_back(last);
}

/// True where the date of a number without kind says that it is a resolution's.
bool NumberList::date_speaks() const {
    return std::ranges::any_of(entries_, [](const Entry& entry) {
        const unsigned year = entry.date.year;
        if (year == 0) return false;
        if (entry.number.shape == Number::Shape::year_behind) return year == entry.number.year;
        if (entry.number.shape == Number::Shape::year) return false;
        const unsigned session = entry.number.session;
        return fits_assembly(session, year) && !entry.number.special;
    });
}

/// "resolutions 67/290 on the format of the forum and 70/299 on the follow-up": words stand
/// between the numbers of a list.
bool NumberList::goes_on() const {
    if (context_.list_kind.empty() || begin_ == 0) return false;
    if (!means(begin_ - 1, Meaning::and_) && !is_sign(begin_ - 1, ',')) return false;
    const bool human_rights = context_.list_organ == "A/HRC";
    return std::ranges::all_of(entries_, [&](const Entry& entry) {
        const Number& number = entry.number;
        const bool session =
            human_rights
                ? entry.date.year != 0 && fits_human_rights(number.session, entry.date.year)
                : number.session >= first_slashed_session && number.session <= last_session &&
                      number.number <= 400;
        return number.shape == Number::Shape::session ? session
                                                      : number.shape != Number::Shape::plain;
    });
}

void NumberList::settle() {
    if (kind_.empty() && goes_on()) {
        kind_ = context_.list_kind;
        organ_ = context_.list_organ;
        for (Entry& entry : entries_) entry.certainty = Certainty::likely;
    }
    const bool told =
        !kind_.empty() || date_speaks() || (!organ_.empty() && entries_.front().chinese);
    const std::string last_organ = entries_.back().organ;
    for (Entry& entry : entries_) {
        const bool own_kind = !entry.kind.empty();
        if (!own_kind) entry.kind = kind_;
        if (entry.organ.empty()) entry.organ = organ_.empty() ? last_organ : organ_;
        if (entry.kind.empty() && told) {
            entry.kind = "RES";
            entry.certainty = Certainty::likely;
        }
        if (entry.kind.empty() || entry.organ == other_organ) continue;
        if (entry.organ == some_commission) {
            if (!fits_assembly(entry.number.session, entry.date.year)) continue;
            entry.organ.clear();
        }
        settle(entry);
    }
    specials_follow_their_list();
}

/// "47/1 of 12 July 2021, S-29/1 of 12 February 2021": both organs have special sessions; one in a
/// list of the Human Rights Council's numbers is the Council's.
void NumberList::specials_follow_their_list() {
    const bool human_rights = std::ranges::any_of(entries_, [](const Entry& entry) {
        return !entry.number.special && !entry.symbols.empty() &&
               entry.symbols.front().starts_with("A/HRC/");
    });
    for (Entry& entry : entries_) {
        const bool unnamed = entry.number.special && entry.organ.empty() && !entry.symbols.empty();
        if (human_rights && unnamed && entry.number.head.starts_with('S')) {
            entry.symbols = entry.number.symbols("A/HRC/" + entry.kind + "/");
            entry.certainty = Certainty::likely;
        }
    }
}

void NumberList::settle(Entry& entry) {
    const Number& number = entry.number;
    const std::string organ = entry.organ;
    const bool council = organ == unnamed_council;
    switch (number.shape) {
        case Number::Shape::session:
            return settle_session(entry, organ);
        case Number::Shape::year: {
            // EU decisions and others have this shape, too; ECOSOC's decisions count from 200.
            const bool likely = entry.kind == "RES" ? number.number <= 99 : number.number >= 100;
            if (organ != "E" && !((organ.empty() || council) && likely && number.number < 400))
                return;
            entry.symbols = number.symbols("E/" + entry.kind + "/");
            if (organ.empty() || council) entry.certainty = Certainty::likely;
            return;
        }
        case Number::Shape::old_session:
            return settle_old_session(entry, organ == "E" || council);
        case Number::Shape::year_behind:
            if (entry.kind != "RES" || organ == "E" || organ == "A/HRC") return;
            entry.symbols = number.symbols("S/RES/");
            if (organ == "A") entry.certainty = Certainty::doubtful;
            if (entry.date.year != 0 && entry.date.year != number.year)
                entry.certainty = Certainty::doubtful;
            return;
        case Number::Shape::plain:
            entry.symbols = number.symbols("S/RES/");
            if (entry.date.year != 0)
                entry.symbols.front() += "(" + std::to_string(entry.date.year) + ")";
            return;
    }
}

/// "2131 (XX)", "155 C (VII)". Other organisations number in this way, too.
void NumberList::settle_old_session(Entry& entry, bool economic) {
    const Number& number = entry.number;
    const std::string& organ = entry.organ;
    if (!economic && organ != "A" && !organ.empty()) return;
    if (!economic && entry.kind == "DEC") return;  // the Assembly did not number them so
    if (!economic && !number.special && !fits_old_session(number.session, number.number)) {
        if (organ.empty()) return;
        entry.certainty = Certainty::doubtful;
    }
    entry.symbols = number.symbols((economic ? "E/" : "A/") + entry.kind + "/");
}

void NumberList::settle_session(Entry& entry, std::string organ) {
    const Number& number = entry.number;
    const unsigned session = number.session;
    const bool named = organ == "A" || organ == "A/HRC";
    if (organ == "E") return;
    if (organ == "UNEP/EA") {
        entry.symbols = {"UNEP/EA." + std::to_string(session) + "/" +
                         (entry.kind == "RES" ? "Res." : "Dec.") + std::to_string(number.number)};
        return;
    }
    // "General Assembly and Security Council resolutions 70/262 and 2282 (2016)"
    if (organ == "S") {
        organ.clear();
        entry.certainty = Certainty::likely;
    }
    if (organ == unnamed_council) {
        // Numbers of this shape are the Human Rights Council's, where a council is meant at all.
        organ = "A/HRC";
        entry.certainty = Certainty::likely;
    }
    if (organ.empty() && !tell_organ(entry, organ)) return;
    if (organ == "A" && !number.special && session > last_session) return;
    if (organ == "A" && !number.special && session < first_slashed_session) return;
    if (organ == "A" && !without_note_mark(entry)) return;
    const bool decision = entry.kind == "DEC";
    if (organ == "A" && decision && !named && number.number < first_decision) return;
    entry.symbols = number.symbols(organ + "/" + entry.kind + "/");
}

/// "74/2639": the Assembly's numbers have three digits; the rest is a note's mark.
bool NumberList::without_note_mark(Entry& entry) {
    Number& number = entry.number;
    if (number.number <= last_number) return true;
    const auto slash = number.head.rfind('/');
    number.head.resize(std::min(number.head.size(), slash + 4));
    number.number /= 10;
    entry.certainty = Certainty::likely;
    return number.number <= last_number;
}

/// Whose session it is, where no organ is named; false where it is another one's.
bool NumberList::tell_organ(Entry& entry, std::string& organ) const {
    const Number& number = entry.number;
    const unsigned year = entry.date.year, session = number.session;
    const bool human_rights = context_.sentence_organ == "A/HRC" && !own_;
    const bool other = context_.sentence_organ == other_organ && !own_;
    organ = context_.own_organ == "A/HRC" ? "A/HRC" : "A";
    const bool assembly = organ == "A";
    if (assembly && year == 0 && is_commissions_report()) return false;
    const bool too_early = assembly && !number.special && session < first_slashed_session;
    const bool fits =
        number.special ? number.head.starts_with('E') || fits_special_session(session, year) || own_
                       : year == 0 || fits_assembly(session, year);
    const bool refuted = assembly && !fits;
    const bool council_fits = year == 0 ? human_rights && session <= last_council_session
                                        : fits_human_rights(session, year);
    const bool council_meant = too_early || refuted || (year == 0 && human_rights);
    if (other && council_meant) return false;
    if (council_meant && (council_fits || number.special) && number.number <= last_council_number) {
        organ = "A/HRC";
        entry.certainty = Certainty::likely;
    } else if (too_early) {
        return false;
    } else if (refuted || (other && year == 0)) {
        entry.certainty = Certainty::doubtful;
    }
    return true;
}

/// "(E/2015/27), chap. I, sect. C, resolution 59/1": the resolution of a commission of the Economic
/// and Social Council in its report.
bool NumberList::is_commissions_report() const {
    return context_.sentence_organ == "E" && !own_ && begin_ > 0 && is_sign(begin_ - 1, ',');
}

}  // namespace chancery::reference::finder
