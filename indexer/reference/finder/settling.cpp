// SPDX-License-Identifier: GPL-2.0-or-later
//
// The second half of a list's reading: which symbols its numbers are. What the text says of kind
// and organ comes first, then the number's own shape, then its date; where all are silent, there is
// no symbol.
#include <algorithm>
#include <string>
#include <string_view>

#include "indexer/reference/finder/list.hpp"
#include "indexer/reference/finder/sessions.hpp"

namespace chancery::reference::finder {
namespace {

/// Decisions are numbered from 301 (31/308), elections from 401, the others from 501.
constexpr unsigned first_decision = 301;

}  // namespace

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
            if (organ != "S" && !fits_council(number.number, number.year))
                entry.certainty = Certainty::doubtful;
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
