// SPDX-License-Identifier: GPL-2.0-or-later
//
// Third pass: headings. They are no passages but stand above what follows them, by rank; a numbered
// heading without title takes the plain one behind it as its title ("Article 1" + "Use of terms").
// A heading that nothing stands under is kept as a passage of its own, so that no word is lost.
#include <algorithm>
#include <optional>

#include "indexer/structure/headings.hpp"
#include "indexer/structure/item.hpp"
#include "indexer/text/utf8.hpp"

namespace chancery::structure {
namespace {

using document::BlockKind;
using document::Region;

constexpr std::size_t max_heading_letters = 250;
constexpr std::size_t max_numbered_letters =
    400;  // sections of budget resolutions have long titles

constexpr std::size_t max_number_bytes = 24;    // "Annex VIII"
constexpr std::size_t max_joined_bytes = 2000;  // no title of the UN is longer

/// Lower is further out. Plain headings stand between sections and articles, by Word's levels.
int rank_of(const HeadingNumber& number, int level) {
    switch (number.kind) {
        case HeadingKind::annex:
            return 0;
        case HeadingKind::appendix:
        case HeadingKind::enclosure:
            return 5;
        case HeadingKind::part:
            return 10;
        case HeadingKind::chapter:
            return 20;
        case HeadingKind::section:
            return 30;
        case HeadingKind::letter:
            return 40;
        case HeadingKind::plain:
            return level == 0 ? 58 : std::min(50 + level, 59);
        case HeadingKind::article:
        case HeadingKind::rule:
            return 70;
    }
    return 58;
}

/// Number and words of a heading whose number the file has apart: what stands apart has ended.
std::string with_number(const Item& item) {
    const std::string& number = item.label.printed;
    const bool ended = number.ends_with('.') || number.ends_with(':') || number.ends_with('-');
    return number + (ended ? " " : ". ") + item.text;
}

/// "Article 1 Article 1" (once printed, once made by a list) without its second half.
std::string_view once(std::string_view text) {
    const std::size_t half = text.size() / 2;
    const bool twice =
        text.size() % 2 == 1 && text[half] == ' ' && text.substr(0, half) == text.substr(half + 1);
    return twice ? text.substr(0, half) : text;
}

struct OpenHeading {
    int rank = 0;
    int own_rank = 0;      // by its look alone; a caption stands below whatever it interrupts
    std::size_t item = 0;  // the last item that it is made of
    std::string text;
    bool used = false, numbered = false, titled = false;
    bool caption = false;  // of a figure or a table
};

/// What a heading without number is known by.
struct Plain {
    int rank = 0;
    bool caption = false;
};

class Outliner {
  public:
    explicit Outliner(Items& items) : items_(items) {}

    void run() {
        bare_letters_ = has_bare_letters();
        state_.bare_letters = bare_letters_;
        for (std::size_t i = 0; i < items_.size(); ++i) {
            enter(items_[i]);
            const auto number = heading_number(items_[i]);
            if (number) {
                quoting_ = false;
                add_heading(i, *number);
            } else {
                end_captions(items_[i]);
                return_from_quotation(items_[i]);
                add_passage(items_[i]);
            }
        }
        close_down_to(-1);
        restore_notes();
    }

  private:
    /// Begins an annex when its attachment begins, whether or not a heading says so.
    void enter(const Item& item) {
        if (item.region != Region::annex || item.attachment == attachment_) return;
        attachment_ = item.attachment;
        begin_annex(0);
        implied_ = true;
    }

    static bool is_numbered(const Item& item) {
        return item.depth == 0 && !item.label.empty() &&
               item.label.readings[0].series == Series::digit;
    }

    /// What a figure or table is called stands above it, not above the text's next paragraph.
    void end_captions(const Item& item) {
        if (item.kind == BlockKind::paragraph && is_numbered(item)) close_captions();
    }

    void close_captions() {
        const auto first = std::ranges::find_if(stack_, &OpenHeading::caption);
        for (auto left = stack_.end() - first; left > 0; --left) close_last();
    }

    /// Headings of a text that the work quotes end with it: the work's next number stands under
    /// those that stood above its last one.
    void return_from_quotation(const Item& item) {
        if (!is_numbered(item)) return;
        if (item.quoted) {
            quoting_ = own_place_.annex == place_.annex && !own_stack_.empty();
            return;
        }
        if (quoting_) {
            stack_ = own_stack_;
            place_ = own_place_;
            state_ = own_state_;
        }
        quoting_ = false;
        own_stack_ = stack_;
        own_place_ = place_;
        own_state_ = state_;
    }

    void reset_state() { state_ = {0, 0, bare_letters_}; }

    /// Headings "A Title" and "B Title": a letter alone would be a word of French or Spanish.
    bool has_bare_letters() const {
        const auto begins = [&](std::string_view letter) {
            return std::ranges::any_of(items_, [&](const Item& item) {
                return (item.kind == BlockKind::heading || item.bold) &&
                       item.text.starts_with(letter);
            });
        };
        return begins("A ") && begins("B ");
    }

    void begin_annex(unsigned value) {
        counted_annexes_ = counted_annexes_ || value > 0;
        const unsigned section = place_.section + 1;
        const unsigned annex = value > 0 ? value : place_.annex + (implied_ ? 0 : 1);
        place_ = {};
        place_.annex = annex;
        place_.section = section;
        implied_ = false;
        reset_state();
        in_part_ = rules_ = false;
    }

    /// "(a) Transport": a letter before a title, which most files have in the heading's words.
    static bool is_lettered_title(const Item& item) {
        return item.kind == BlockKind::heading && item.region != Region::preamble &&
               !item.label.empty() && item.label.readings[0].series != Series::digit &&
               ending_of(item.text) == Ending::other &&
               text::count_code_points(item.text) <= max_heading_letters;
    }

    std::optional<HeadingNumber> heading_number(const Item& item) {
        if (is_lettered_title(item)) return HeadingNumber{};
        if (item.region == Region::preamble || item.kind == BlockKind::row ||
            item.kind == BlockKind::header_row || item.kind == BlockKind::table_note ||
            item.kind == BlockKind::formula || !item.label.empty()) {
            return std::nullopt;
        }
        const bool unread = !item.label.printed.empty();
        HeadingNumber number =
            read_heading(unread ? with_number(item) : std::string(once(item.text)), state_);
        // Annexes have letters that no contents page names.
        const bool opens =
            number.kind == HeadingKind::letter || number.kind == HeadingKind::section;
        if (item.unlisted && opens && place_.annex == 0) number = {};
        if (item.kind == BlockKind::heading || item.kind == BlockKind::section_number)
            return number;
        const bool numbered = number.kind != HeadingKind::plain;
        const bool short_text = text::count_code_points(item.text) <=
                                (numbered ? max_numbered_letters : max_heading_letters);
        const Ending ending = ending_of(item.text);
        const bool sentence =
            ending == Ending::comma || ending == Ending::semicolon || ending == Ending::colon;
        if (numbered && !number.titled) return number;
        if (names_place(item, number)) return std::nullopt;
        if (numbered && unread && short_text && !sentence && ending != Ending::stop) return number;
        // "Artículo 2 Definiciones": no ending, so it is no sentence about article 2.
        if (numbered && short_text && ending == Ending::other) return number;
        if (item.bold && short_text && !sentence) return number;
        return std::nullopt;
    }

    /// "Annex VIII: article 3 (e)" names a place in another text.
    static bool names_place(const Item& item, const HeadingNumber& number) {
        return number.kind == HeadingKind::annex && number.value > 0 && !item.bold &&
               item.text.find(": ") < max_number_bytes;
    }

    void add_heading(std::size_t index, HeadingNumber number) {
        Item& item = items_[index];
        // The annex of a text that stands in an annex counts lower: it begins none of the work.
        const bool nested = number.kind == HeadingKind::annex && !implied_ &&
                            (number.value > 0 ? number.value < place_.annex : counted_annexes_);
        if (nested) number = {};
        item.is_heading = true;
        if (item.kind == BlockKind::paragraph) item.kind = BlockKind::heading;
        const std::string words =
            item.label.printed.empty() || item.kind == BlockKind::section_number
                ? std::string(once(item.text))
                : item.label.printed + " " + item.text;
        const int rank = rank_of(number, item.level);
        const bool caption = number.kind == HeadingKind::plain && is_caption(words);
        if (joins(index, number, {rank, caption})) {
            OpenHeading& top = stack_.back();
            const bool ended = top.text.ends_with(':') || top.text.ends_with('.');
            top.text += (ended ? " " : ": ") + words;
            top.item = index;
            top.titled = true;
        } else if (caption) {
            close_captions();
            const int below = stack_.empty() ? rank : std::max(rank, stack_.back().rank + 1);
            stack_.push_back({below, rank, index, words, false, false, false, true});
        } else {
            close_down_to(rank - 1);
            stack_.push_back({rank, rank, index, words, false, number.kind != HeadingKind::plain,
                              number.titled, false});
            settle(number);
        }
        item.place = place_;
        // A chapter of a treaty may be headed so: only the annex's own title counts.
        const bool title =
            stack_.size() == 1 || (stack_.size() == 2 && number.kind == HeadingKind::plain);
        if (title && place_.annex > 0 && place_.article_unit.empty())
            rules_ = rules_ || names_rules(words);
    }

    /// A plain heading right behind an untitled number is its title; two plain ones of one level
    /// that follow each other are one heading on two lines, but a caption begins one of its own.
    bool joins(std::size_t index, const HeadingNumber& number, Plain plain) const {
        if (stack_.empty() || number.kind != HeadingKind::plain) return false;
        const OpenHeading& top = stack_.back();
        if (top.used || top.item + 1 != index || top.text.size() > max_joined_bytes) return false;
        if (top.numbered) return !top.titled;
        return top.own_rank == plain.rank && !plain.caption;
    }

    /// Sets the units that a numbered heading opens.
    void settle(const HeadingNumber& number) {
        const std::string digits = std::to_string(number.value);
        const auto restart = [&] { ++place_.section; };
        switch (number.kind) {
            case HeadingKind::annex:
                return begin_annex(number.value);
            case HeadingKind::appendix:
            case HeadingKind::enclosure: {
                unsigned& counter =
                    number.kind == HeadingKind::appendix ? place_.appendix : place_.enclosure;
                counter = number.value > 0 ? number.value : counter + 1;
                place_.section_unit.clear();
                return restart();
            }
            case HeadingKind::part:
                in_part_ = true;
                reset_state();
                open_section("s" + digits);
                return restart();
            case HeadingKind::chapter:
                place_.chapter_unit = "ch" + digits;
                reset_state();
                open_section({});
                return restart();
            case HeadingKind::section:
                reset_state();
                state_.section = number.value;
                in_part_ ? open_subsection("s" + digits) : open_section("s" + digits);
                return restart();
            case HeadingKind::letter:
                state_.letter = number.value;
                open_subsection("s" +
                                std::string(1, static_cast<char>('a' + (number.value - 1) % 26)));
                return restart();
            case HeadingKind::article:
                place_.article_unit = (rules_ ? "rule" : "art") + digits;
                return;
            case HeadingKind::rule:
                place_.article_unit = "rule" + digits;
                return;
            case HeadingKind::plain:
                place_.article_unit.clear();
                return;
        }
    }

    void open_section(std::string unit) {
        place_.section_unit = std::move(unit);
        open_subsection({});
    }
    void open_subsection(std::string unit) {
        place_.subsection_unit = std::move(unit);
        place_.article_unit.clear();
    }

    /// Closes headings whose rank is above `rank`. One that nothing stands under becomes a passage.
    void close_down_to(int rank) {
        while (!stack_.empty() && stack_.back().rank > rank) close_last();
    }

    void close_last() {
        const OpenHeading& top = stack_.back();
        if (!top.used) {
            Item& item = items_[top.item];
            item.is_heading = false;
            item.text = top.text;
            item.label = {};
            for (std::size_t i = 0; i + 1 < stack_.size(); ++i) {
                OpenHeading& above = stack_[i];
                above.used = above.used || above.numbered;
                // A plain one that nothing else stands under becomes a passage as well.
                if (above.used) item.heading.push_back(above.text);
            }
        }
        stack_.pop_back();
    }

    void add_passage(Item& item) {
        item.place = place_;
        if (item.region == Region::preamble && item.kind == BlockKind::formula) return;
        for (OpenHeading& heading : stack_) {
            heading.used = true;
            item.heading.push_back(heading.text);
        }
        if (item.kind == BlockKind::header_row) {
            header_row_ = header_row_.empty() || header_table_ != item.table
                              ? item.text
                              : header_row_ + " / " + item.text;
            header_table_ = item.table;
            item.is_heading = true;
        } else if (item.kind == BlockKind::row && header_table_ == item.table &&
                   !header_row_.empty()) {
            item.heading.push_back(header_row_);
        }
    }

    /// Notes on a heading go to the first passage below it.
    void restore_notes() {
        std::vector<document::Footnote> waiting;
        std::vector<document::Link> links;
        for (Item& item : items_) {
            if (item.is_heading) {
                for (auto link : item.links) {
                    if (link.footnote < 0) continue;
                    link.footnote += static_cast<int>(waiting.size());
                    links.push_back(link);
                }
                for (auto& note : item.footnotes) waiting.push_back({note.number, note.text, 0});
            } else if (!waiting.empty() && item.kind != BlockKind::formula) {
                for (auto& link : item.links) {
                    if (link.footnote >= 0) link.footnote += static_cast<int>(waiting.size());
                }
                item.links.insert(item.links.begin(), links.begin(), links.end());
                item.footnotes.insert(item.footnotes.begin(), waiting.begin(), waiting.end());
                waiting.clear();
                links.clear();
            }
        }
    }

    Items& items_;
    std::vector<OpenHeading> stack_;
    Place place_;
    HeadingState state_;
    bool bare_letters_ = false;
    // As they were at the work's last number of its own.
    std::vector<OpenHeading> own_stack_;
    Place own_place_;
    HeadingState own_state_;
    bool quoting_ = false;  // since then stand numbers of a quoted text, and no heading behind them
    int attachment_ = 0;
    bool in_part_ = false;
    bool counted_annexes_ = false;  // "Annex I" was seen: "Annex" is one of a quoted text
    bool rules_ = false;            // the annex has rules of procedure
    bool implied_ = false;  // an annex has begun with its attachment; its heading is still to come
    std::string header_row_;
    int header_table_ = 0;
};

}  // namespace

void outline(Items& items) {
    Outliner(items).run();
}

}  // namespace chancery::structure
