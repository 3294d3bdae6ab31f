// SPDX-License-Identifier: GPL-2.0-or-later
//
// One walk over the tokens of a paragraph. What a token can begin is tried in order: an address, a
// symbol, a report's name, a kind with its list of numbers, a bare number, places before their
// text. Each attempt reads ahead without going back, so the walk goes on behind it.
#include "indexer/reference/finder/find.hpp"

#include <span>
#include <utility>

#include "indexer/reference/cleaned.hpp"
#include "indexer/reference/finder/address_at.hpp"
#include "indexer/reference/finder/date.hpp"
#include "indexer/reference/finder/list.hpp"
#include "indexer/reference/finder/places_before.hpp"
#include "indexer/reference/finder/places_behind.hpp"
#include "indexer/reference/finder/repeats.hpp"
#include "indexer/reference/finder/reports_at.hpp"
#include "indexer/reference/finder/sessions.hpp"
#include "indexer/reference/finder/symbol_at.hpp"
#include "indexer/reference/finder/symbols_behind.hpp"
#include "indexer/reference/finder/tokens.hpp"
#include "indexer/reference/full_symbol.hpp"
#include "indexer/text/table.hpp"

namespace chancery::reference::finder {
namespace {

/// Places that wait for the text they belong to.
struct Pending {
    FoundPlaces found;
    std::size_t begin = 0;  ///< their first token
};

class Walk {
  public:
    Walk(const Cleaned& clean, std::size_t offset, const Reading& reading, std::vector<Find>& finds)
        : clean_(clean),
          text_(clean.text),
          tokens_storage_(tokens_of(clean.text)),
          tokens_(tokens_storage_),
          offset_(offset),
          reading_(reading),
          finds_(finds),
          first_(finds.size()) {}

    void run() {
        while (at_ < tokens_.size()) {
            if (address() || symbol() || report() || kind() || bare_list() || places_before())
                continue;
            note_organ();
            ++at_;
        }
    }

  private:
    bool is_sign(std::size_t place, char sign) const {
        return place < tokens_.size() && tokens_[place].is(sign);
    }
    std::string_view spelling(std::size_t place) const {
        return text_.substr(tokens_[place].begin, tokens_[place].end - tokens_[place].begin);
    }

    /// The organ that a sentence speaks of, for "in its resolution".
    void note_organ() {
        const Token& token = tokens_[at_];
        if (token.is('.') ? ends_sentence() : token.is(';')) {
            sentence_organ_.clear();
            list_kind_.clear();
        }
        if (const auto* organ = token.means(Meaning::body)) sentence_organ_ = *organ;
        const auto* other = token.means(Meaning::other);
        if (other != nullptr && other->empty()) sentence_organ_ = "-";
    }

    /// A point before a capital letter or the end.
    bool ends_sentence() const {
        if (at_ + 1 >= tokens_.size()) return true;
        const Token& next = tokens_[at_ + 1];
        const char first = text_[next.begin];
        return next.blank && next.word() && (first < 'a' || first > 'z');
    }

    Find& emit(std::string name, std::size_t begin_byte, std::size_t end_byte) {
        Find find;
        find.symbol.name = std::move(name);
        find.begin = offset_ + clean_.origin[begin_byte];
        find.end = offset_ + clean_.origin[end_byte];
        // The end of a cleaned text maps to the byte behind it; inside, to the next one's start.
        finds_.push_back(std::move(find));
        return finds_.back();
    }

    void take(const ShortSymbols& behind) {
        for (const ShortSymbol& symbol : behind.symbols) {
            emit(symbol.name, symbol.begin, symbol.end);
        }
        at_ = behind.next;
    }

    /// True when a token is part of what was found last: "E/7GA Res. 73/2".
    bool stands_in_last(std::size_t place) const {
        return !finds_.empty() && offset_ + clean_.origin[tokens_[place].begin] < finds_.back().end;
    }

    std::size_t token_from(std::size_t byte) const {
        std::size_t place = at_;
        while (place < tokens_.size() && tokens_[place].begin < byte) ++place;
        return place;
    }

    // ---- addresses

    bool address() {
        const FoundAddress found = address_at(text_, tokens_, at_);
        if (found.end == 0) return false;
        std::size_t begin = scheme_before(tokens_, at_);
        if (stands_in_last(begin)) begin = at_;
        Find& find = emit(found.key.symbol.name, tokens_[begin].begin, found.end);
        at_ = token_from(found.end);
        if (found.key.pinpoint.empty()) {
            places_behind(find);
        } else {
            find.places = {{found.key.pinpoint, found.key.pinpoint}};
        }
        return true;
    }

    // ---- reports by their names

    bool report() {
        if (stands_in_last(at_)) return false;
        const NamedReports named = reports_at(text_, tokens_, at_);
        if (named.next == 0) return false;
        const std::size_t begin = at_, first = finds_.size();
        at_ = named.next;
        for (const std::string_view symbol : named.symbols) {
            emit(std::string(symbol), tokens_[begin].begin, tokens_[at_ - 1].end).certainty =
                Certainty::likely;
        }
        if (named.symbols.size() == 1) {
            attach_pending(begin, first);
            at_ = named.behind;
            if (!places_behind(finds_[first])) at_ = named.next;
        }
        pending_ = {};
        return true;
    }

    // ---- whole symbols

    bool symbol() {
        const Token& token = tokens_[at_];
        if (!token.word() || token.end - token.begin > 6) return false;
        const bool slash = is_sign(at_ + 1, '/') || is_sign(at_ + 1, '.');
        if (!slash || !opens_symbol(spelling(at_)) || glued_before()) return false;
        const FoundSymbol found = symbol_at(text_, token.begin);
        if (found.end == 0) return false;
        const std::size_t begin = at_;
        at_ = token_from(found.end);
        const std::size_t first = finds_.size();
        for (const std::string& name : found.names) emit(name, token.begin, found.end);
        take(parts_behind(text_, tokens_, at_, found.names.back()));
        skip_stars();
        attach_pending(begin, first);
        sentence_organ_ = reporting_organ(found.names.front());
        behind_symbol(first);
        note_list(finds_[first].symbol.name);
        return true;
    }

    /// "A/RES/53/70, 54/49 and 55/28": bare numbers go on with a symbol's kind.
    void note_list(std::string_view name) {
        for (const std::string_view organ : {"A/HRC", "A", "E"}) {
            for (const std::string_view kind : {"RES", "DEC"}) {
                if (!name.starts_with(std::string(organ) + "/" + std::string(kind) + "/")) continue;
                list_kind_ = kind;
                list_organ_ = organ;
                return;
            }
        }
    }

    /// The Human Rights Council's reports are Supplement No. 53, which hold its resolutions:
    /// "(A/74/53/Add.1), chap. III, resolution 42/12". Those of its commissions the Economic and
    /// Social Council prints.
    static std::string_view reporting_organ(std::string_view name) {
        const auto parts = text::split(name, '/');
        const bool supplement = parts.size() >= 3 && parts[0] == "A" &&
                                parts[2].starts_with("53") && parts[2].size() <= 3;
        if (supplement) return "A/HRC";
        return parts[0] == "E" ? "E" : "";
    }

    /// "24/A/75", "x.A/1": not a symbol's start.
    bool glued_before() const {
        if (at_ == 0 || tokens_[at_].blank) return false;
        const Token& before = tokens_[at_ - 1];
        // "UN/A/RES/73/27"
        if (before.is('/') && at_ > 1 && tokens_[at_ - 2].means(Meaning::united)) return false;
        if (before.is('_') && (at_ == 1 || before.blank)) return false;  // Markdown's emphasis
        return before.number() || before.is('/') || before.is('.') || before.is('-') ||
               before.is('@') || before.is('_');
    }

    void skip_stars() {
        while (is_sign(at_, '*')) ++at_;
    }

    /// What a symbol may have behind it: modifications, places, a date.
    void behind_symbol(std::size_t first) {
        take(modifications_behind(tokens_, at_, finds_[first].symbol.name));
        std::size_t behind = at_;
        while (is_sign(behind, ')') || is_sign(behind, ']')) ++behind;
        const PrintedDate date = date_behind(tokens_, behind);
        if (!date.iso.empty()) {
            for (std::size_t i = first; i < finds_.size(); ++i) finds_[i].date = date.iso;
            at_ = date.next;
            complete_year(finds_.back().symbol.name, date.year);
        }
        if (places_behind(finds_.back())) {
            // "A/73/305 and A/73/305/Corr.1, para. 56": the paragraph is the main document's.
            move_from_corrigendum(first);
        }
    }

    /// "S/RES/1373 (28 September 2001)": the date has the year that the symbol lacks.
    static void complete_year(std::string& name, unsigned year) {
        constexpr std::string_view stem = "S/RES/";
        if (!name.starts_with(stem) || !all_digits(std::string_view(name).substr(stem.size())))
            return;
        const auto number = static_cast<unsigned>(std::stoul("0" + name.substr(stem.size(), 6)));
        if (fits_council(number, year)) name += "(" + std::to_string(year) + ")";
    }

    void move_from_corrigendum(std::size_t first) {
        Find& last = finds_.back();
        const auto corr = last.symbol.name.rfind("/Corr.");
        if (corr == std::string::npos || finds_.size() < first_ + 2) return;
        Find& main = finds_[finds_.size() - 2];
        if (main.symbol.name != std::string_view(last.symbol.name).substr(0, corr)) return;
        if (!main.places.empty() || first + 1 > finds_.size()) return;
        main.places = std::exchange(last.places, {});
    }

    // ---- places

    /// ", para. 13 (c)", " (OP 1)", "第5段" behind a text; moves the find's end.
    bool places_behind(Find& find) {
        bool any = false;
        for (bool more = true; more;) {
            const FoundPlaces found = finder::places_behind(text_, tokens_, at_);
            if (found.next == 0) return any;
            add_places(find.places, found.places);
            find.end = offset_ + clean_.origin[tokens_[found.next - 1].end];
            at_ = found.next;
            // "(A/RES/79/243, annex), article 27"
            more = !any && is_sign(at_, ')') && is_sign(at_ + 1, ',');
            any = true;
        }
        return any;
    }

    /// Places before their text: kept until it comes.
    bool places_before() {
        if (!opens_places(tokens_, at_)) return false;
        const FoundPlaces found = nested_places_at(text_, tokens_, at_);
        if (found.next == 0) return false;
        pending_ = {found, at_};
        at_ = found.next;
        return true;
    }

    /// Gives waiting places to the find at `first` when they lead to it.
    void attach_pending(std::size_t begin_token, std::size_t first) {
        if (pending_.found.next == 0 || first >= finds_.size()) return;
        const Pending pending = std::exchange(pending_, {});
        if (!lead_to(text_, tokens_, pending.found.next, begin_token)) return;
        finds_[first].places = pending.found.places;
        finds_[first].begin = offset_ + clean_.origin[tokens_[pending.begin].begin];
    }

    // ---- numbers

    bool kind() {
        const auto* name = tokens_[at_].means(Meaning::kind);
        return name != nullptr && !of_other_symbol() && list(*name);
    }

    /// "AU/Dec.729 (XXXII)", "CM/Res.1356 (LIV)": symbols of other organisations.
    bool of_other_symbol() const {
        return at_ > 1 && tokens_[at_ - 1].is('/') && !tokens_[at_].blank &&
               !tokens_[at_ - 2].means(Meaning::body);
    }

    /// "68/243 of 27 December 2013, 69/28 of ...": a list without its kind; 第74/28号.
    bool bare_list() {
        const Token& token = tokens_[at_];
        const bool opens = token.number() || token.means(Meaning::number_sign) ||
                           ((token.means(Meaning::session) || token.end - token.begin <= 2) &&
                            is_sign(at_ + 1, '-'));
        if (!opens || (glued_before() && !token.means(Meaning::number_sign))) return false;
        return list({});
    }

    bool list(std::string_view kind) {
        NumberList numbers(text_, tokens_, at_, kind,
                           {reading_.organ, sentence_organ_, list_kind_, list_organ_});
        if (!numbers.read()) return false;
        if (!numbers.kind().empty()) {
            list_kind_ = numbers.kind();
            list_organ_ = numbers.organ();
        }
        std::size_t begin = numbers.begin();
        while (begin < at_ && stands_in_last(begin)) ++begin;
        const std::size_t first = finds_.size();
        bool opening = true;
        for (const NumberList::Entry& entry : numbers.entries()) {
            const std::size_t start = opening ? begin : entry.begin;
            for (const std::string& name : entry.symbols) {
                Find& find = emit(name, tokens_[start].begin, tokens_[entry.end - 1].end);
                find.date = entry.date.iso;
                find.places = entry.places;
                find.certainty = entry.certainty;
            }
            opening = false;
        }
        at_ = numbers.next();
        if (first < finds_.size()) attach_pending(begin, first);
        pending_ = {};
        return true;
    }

    const Cleaned& clean_;
    std::string_view text_;
    std::vector<Token> tokens_storage_;
    std::span<const Token> tokens_;
    std::size_t offset_;
    const Reading& reading_;
    std::vector<Find>& finds_;
    std::size_t first_, at_ = 0;
    Pending pending_;
    std::string sentence_organ_, list_kind_, list_organ_;
};

/// End of the paragraph that begins at `at`: an empty line or a form feed.
std::size_t paragraph_end(std::string_view text, std::size_t at) {
    for (std::size_t place = text.find_first_of("\n\f", at); place != std::string_view::npos;
         place = text.find_first_of("\n\f", place + 1)) {
        if (text[place] == '\f') return place;
        const std::size_t next = text.find_first_not_of(" \t\r", place + 1);
        if (next != std::string_view::npos && text[next] == '\n') return place;
    }
    return text.size();
}

}  // namespace

std::string_view to_string(Certainty certainty) {
    switch (certainty) {
        case Certainty::certain:
            return "certain";
        case Certainty::likely:
            return "likely";
        default:
            return "doubtful";
    }
}

std::vector<Find> find_citations(std::string_view text, const Reading& reading) {
    std::vector<Find> finds;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = paragraph_end(text, at);
        const std::size_t first = finds.size();
        const Cleaned clean = cleaned(text.substr(at, end - at));
        Walk(clean, at, reading, finds).run();
        merge_repeats(text, finds, first);
        at = end + 1;
    }
    return finds;
}

}  // namespace chancery::reference::finder
