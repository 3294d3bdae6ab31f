// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/reference/finder/list.hpp"

#include <algorithm>
#include <utility>

#include "indexer/reference/finder/sessions.hpp"

namespace chancery::reference::finder {
namespace {

constexpr unsigned max_entries = 2000, max_list_range = 60;
/// A number without session and year is the Security Council's where the Council is named beside
/// it; from far off it must be no small number.
constexpr unsigned first_plain = 4, first_plain_from_far = 100, last_plain = 2999;
/// So many tokens behind a lone number the Council is sought: ", which the Security Council".
constexpr std::size_t council_reach = 8;

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
    if (!plain_is_told()) return false;
    settle();
    return true;
}

/// "1325" may be the number of an entry: all before it in the list have its shape, or the Council
/// is named.
bool NumberList::may_be_plain(const Entry& entry) const {
    const unsigned number = entry.number.number;
    if (kind_.empty() && !entry.chinese) return false;
    if (organ_ == "S") return number >= first_plain;
    const bool first = entries_.empty() || entries_.back().number.shape == Number::Shape::plain;
    return organ_.empty() && first && number >= first_plain_from_far && number <= last_plain;
}

/// Whether the Security Council is named for the numbers without year: before, behind, in the
/// sentence, or by "UN resolution 1701".
bool NumberList::plain_is_told() {
    const bool plain = std::ranges::any_of(
        entries_, [](const Entry& entry) { return entry.number.shape == Number::Shape::plain; });
    if (!plain || organ_ == "S") return true;
    const Entry& last = entries_.back();
    if (kind_.empty() && last.kind != "RES") return false;
    if (last.organ == "S") return true;
    if (!last.organ.empty() || !organ_.empty()) return false;
    if (!united_ && !council_near()) return false;
    organ_ = "S";
    for (Entry& entry : entries_) entry.certainty = Certainty::likely;
    return true;
}

/// "The Security Council adopted resolution 2334", "Resolution 2334, adopted by the Council".
bool NumberList::council_near() const {
    if (context_.sentence_organ == "S") return true;
    for (std::size_t place = at_; place < tokens_.size() && place < at_ + council_reach; ++place) {
        if (is_sign(place, '.') || is_sign(place, ';') || means(place, Meaning::kind)) return false;
        if (const auto* organ = tokens_[place].means(Meaning::body)) return *organ == "S";
    }
    return false;
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
    // "GA/RES/73/27"
    if (place > 1 && organ_.empty() && is_sign(place - 1, '/') && organ_token(place - 2, organ_)) {
        begin_ = place - 2;
        return;
    }
    const bool chinese =
        place > 0 && static_cast<unsigned char>(text_[tokens_[place - 1].begin]) >= 0xE3;
    if (chinese && place > 0 && means(place - 1, Meaning::self)) --place;
    if (place == 0 || !organ_.empty()) return;
    if (organ_token(place - 1, organ_)) {
        begin_ = place - 1;
        return;
    }
    if (united_before()) return;
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

/// "UN resolution 1701", 联合国第1701号决议.
bool NumberList::united_before() {
    // Arabic and Cyrillic print it behind: there it is the end of what stands before.
    const auto first = static_cast<unsigned char>(text_[tokens_[begin_ - 1].begin]);
    united_ = means(begin_ - 1, Meaning::united) && (first < 0x80 || first >= 0xE3) &&
              !ends_a_name(begin_ - 1);
    if (united_) --begin_;
    return united_;
}

/// "... of the United Nations. Resolution 50/6", "de las Naciones Unidas": the end of what stands
/// before; "UN" is not.
bool NumberList::ends_a_name(std::size_t place) const {
    constexpr std::size_t longest_short_form = 4;
    if (tokens_[place].end - tokens_[place].begin <= longest_short_form || place == 0) return false;
    const Token& before = tokens_[place - 1];
    const bool article = text_.substr(before.begin, before.end - before.begin) == "the";
    return article ? means(place - 2, Meaning::of) : means(place - 1, Meaning::of);
}

/// Between a kind and its numbers: "Res.", "No.", "de l'Assemblée générale", "قرار مجلس الأمن".
void NumberList::words_before_number() {
    if (is_sign(at_, '/') && begin_ + 2 < at_ && is_sign(begin_ + 1, '/')) ++at_;
    // "the resolution (76/19) was adopted"
    if (is_sign(at_, '(') && is_sign(at_ + 2, '/') && is_sign(at_ + 4, ')')) ++at_;
    for (unsigned words = 0; words < 4; ++words) {
        if (is_sign(at_, '.') || means(at_, Meaning::number_sign)) {
            ++at_;
            continue;
        }
        std::size_t place = at_;
        while (place < at_ + 3 && means(place, Meaning::of)) ++place;
        std::string organ;
        if (organ_token(place, organ)) {
            organ_ = organ;
        } else if (means(place, Meaning::united)) {
            united_ = true;
        } else {
            return;
        }
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
    if (!entry.number || (plain && !may_be_plain(entry))) {
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
        add_places(entry.places, found.places);
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
    if (of && !united_ && means(place, Meaning::united) && !means(place, Meaning::body)) {
        united_ =
            true;  // "resolution 1701 of the United Nations", "du Conseil de sécurité de l'ONU"
        at_ = place + 1;
        return true;
    }
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
    } else if (means(place, Meaning::and_) || is_sign(place, '&')) {
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

}  // namespace chancery::reference::finder
