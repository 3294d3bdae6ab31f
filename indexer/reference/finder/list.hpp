// SPDX-License-Identifier: GPL-2.0-or-later
//
// A list of numbers that share their kind and organ: "Human Rights Council resolutions 24/14 of 27
// September 2013 and 27/21", "résolutions 58/5 et 60/2 du Conseil des droits de l'homme",
// "2022年12月7日第77/512号决定". Which organ is meant, its name says, or the number's own shape
// ((2001): the Security Council's; 2019/25: ECOSOC's), or the date: session n of the Assembly opens
// in 1945 + n (domain: symbols.md sections 2, 5 and 6).
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/reference/finder/date.hpp"
#include "indexer/reference/finder/find.hpp"
#include "indexer/reference/finder/number.hpp"
#include "indexer/reference/finder/places_behind.hpp"
#include "indexer/reference/finder/tokens.hpp"

namespace chancery::reference::finder {

/// Organs that a table's value does not name.
constexpr std::string_view unnamed_council = "?", other_organ = "-", some_commission = "~";

class NumberList {
  public:
    struct Entry {
        Number number;
        std::string kind, organ;  ///< of its own; empty for the list's
        PrintedDate date;
        std::vector<Place> places;
        std::size_t begin = 0, end = 0;  ///< tokens
        std::vector<std::string> symbols;
        Certainty certainty = Certainty::certain;
        bool chinese = false;  ///< 第 ... 号 stands around it
    };

    /// What the text before a list tells of it.
    struct Context {
        std::string_view own_organ;       ///< Reading::organ
        std::string_view sentence_organ;  ///< named last in the sentence
        std::string_view list_kind;       ///< of the last list in the sentence; empty for none
        std::string_view list_organ;
    };

    /// `kind`: RES, DEC or SRES when `place` is its word; empty for a list without one.
    NumberList(std::string_view text, std::span<const Token> tokens, std::size_t place,
               std::string_view kind, const Context& context);

    /// Reads the list; false when none begins there (then next() says nothing).
    bool read();

    /// Those that are citations; none when the numbers are another organ's.
    const std::vector<Entry>& entries() const { return entries_; }
    std::size_t begin() const { return begin_; }  ///< first token: organ or kind
    std::size_t next() const { return at_; }      ///< token behind the list
    const std::string& kind() const { return kind_; }
    const std::string& organ() const { return organ_; }  ///< that is named before; or empty

  private:
    const Token* token(std::size_t place) const {
        return place < tokens_.size() ? &tokens_[place] : nullptr;
    }
    bool means(std::size_t place, Meaning meaning) const {
        return token(place) != nullptr && token(place)->means(meaning) != nullptr;
    }
    bool is_sign(std::size_t place, char sign) const {
        return token(place) != nullptr && token(place)->is(sign);
    }
    bool organ_token(std::size_t place, std::string& organ) const;
    void organ_before();
    bool united_before();
    bool ends_a_name(std::size_t place) const;
    bool may_be_plain(const Entry& entry) const;
    bool plain_is_told();
    bool council_near() const;
    void words_before_number();
    bool entry();
    void behind_number(Entry& entry);
    void skip_note_mark();
    bool organ_behind(Entry& entry);
    void organ_following();
    bool kind_behind(Entry& entry);
    bool separator(bool& range);
    void fill_range();
    void settle();
    void specials_follow_their_list();
    void settle(Entry& entry);
    void settle_old_session(Entry& entry, bool economic);
    void settle_session(Entry& entry, std::string organ);
    bool tell_organ(Entry& entry, std::string& organ) const;
    bool is_commissions_report() const;
    static bool without_note_mark(Entry& entry);
    bool date_speaks() const;
    bool goes_on() const;

    std::string_view text_;
    std::span<const Token> tokens_;
    std::size_t begin_, at_;
    std::string kind_, organ_;
    Context context_;
    bool own_ = false;     ///< "its" stands before the kind
    bool united_ = false;  ///< "UN resolution 1701"
    std::vector<Entry> entries_;
};

}  // namespace chancery::reference::finder
