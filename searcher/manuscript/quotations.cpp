// SPDX-License-Identifier: GPL-2.0-or-later
//
// One walk over each paragraph with a stack of open marks. A mark that closes something further
// down the stack drops what stands above it: an apostrophe taken for an opening mark costs itself.
#include "searcher/manuscript/quotations.hpp"

#include <algorithm>
#include <string>

#include "data/vocabulary/quotation_marks.hpp"
#include "indexer/analysis/words.hpp"
#include "indexer/text/table.hpp"
#include "indexer/text/utf8.hpp"
#include "searcher/manuscript/words_around.hpp"

namespace chancery::manuscript {
namespace {

enum class MarkKind { pair, straight, apostrophe };

struct Marks {
    std::string_view open, close;
    MarkKind kind;
};

const std::vector<Marks>& mark_table() {
    static const std::vector<Marks> table = [] {
        std::vector<Marks> rows;
        for (const text::Row& row : text::table_rows(data::quotation_marks)) {
            const MarkKind kind = row[2] == "pair"       ? MarkKind::pair
                                  : row[2] == "straight" ? MarkKind::straight
                                                         : MarkKind::apostrophe;
            rows.push_back({row[0], row[1], kind});
        }
        return rows;
    }();
    return table;
}

constexpr std::size_t most_open = 8;

/// What stands before and behind a mark.
bool is_blank_or_opening(std::string_view text, std::size_t place) {
    if (place == 0) return true;
    const char before = text[place - 1];
    if (std::string_view(" \n\t\r([{/>*_-").find(before) != std::string_view::npos) return true;
    for (const std::string_view sign : {"—", "–", "“", "‘", "«", "„", "\u00A0", "\u202F"}) {
        if (text.substr(0, place).ends_with(sign)) return true;
    }
    return false;
}

bool letter_at(std::string_view text, std::size_t place) {
    if (place >= text.size()) return false;
    const char byte = text[place];
    const bool ascii = (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') ||
                       (byte >= '0' && byte <= '9');
    const auto value = static_cast<unsigned char>(byte);
    // Letters beyond ASCII, but not general punctuation (E2 80 ..) and CJK marks (E3 80 ..).
    const bool wide = value >= 0xC3 && value != 0xE2 && value != 0xE3 && value != 0xEF;
    return ascii || wide;
}

bool blank_at(std::string_view text, std::size_t place) {
    return place >= text.size() ||
           std::string_view(" \n\t\r").find(text[place]) != std::string_view::npos;
}

/// Walks over one paragraph.
class Walk {
  public:
    Walk(std::string_view text, Span paragraph, std::vector<Quotation>& found)
        : text_(text.substr(0, paragraph.end)), paragraph_(paragraph), found_(found) {}

    void run() {
        for (std::size_t at = paragraph_.begin; at < text_.size();) at += step(at);
        // An outermost quotation that the next paragraph takes up again.
        if (!open_.empty() && !open_.front().inside_only) {
            const bool typed = open_.front().marks->kind == MarkKind::pair;
            if (typed && goes_on()) close(0, text_.size(), text_.size());
        }
        while (!open_.empty()) drop();
    }

    std::string_view whole;  ///< the text beyond this paragraph

  private:
    struct Open {
        const Marks* marks = nullptr;
        std::size_t at = 0;
        std::vector<Quotation> inside = {};
        bool inside_only = false;
    };

    bool goes_on() const {
        const std::size_t next = whole.find_first_not_of(" \n\t\r>", text_.size());
        return next != std::string_view::npos &&
               whole.substr(next).starts_with(open_.front().marks->open);
    }

    /// Reads what stands at a place and gives how many bytes it takes.
    std::size_t step(std::size_t at) {
        const auto lead = static_cast<unsigned char>(text_[at]);
        const bool may_be_mark = lead == '"' || lead == '\'' || lead == 0xC2 || lead == 0xE2 ||
                                 lead == 0xE3 || lead == 0xEF;
        if (!may_be_mark) return 1;
        const std::string_view here = text_.substr(at);
        for (std::size_t depth = open_.size(); depth-- > 0;) {
            const std::string_view mark = open_[depth].marks->close;
            if (here.starts_with(mark) && closes(depth, at, mark)) {
                close(depth, at, at + mark.size());
                return mark.size();
            }
        }
        for (const Marks& marks : mark_table()) {
            if (!here.starts_with(marks.open)) continue;
            if (opens(marks, at)) {
                if (open_.size() < most_open) open_.push_back({&marks, at});
                return marks.open.size();
            }
        }
        return 1;
    }

    bool opens(const Marks& marks, std::size_t at) const {
        const std::size_t next = at + marks.open.size();
        if (marks.kind == MarkKind::straight)
            return !blank_at(text_, next) && is_blank_or_opening(text_, at);
        if (marks.kind == MarkKind::apostrophe)
            return !blank_at(text_, next) && is_blank_or_opening(text_, at);
        // What closes in French and English opens in German and Arabic.
        if (marks.open == "»" || marks.open == "”")
            return !blank_at(text_, next) && is_blank_or_opening(text_, at);
        return next < text_.size();
    }

    bool closes(std::size_t depth, std::size_t at, std::string_view mark) const {
        const Marks& marks = *open_[depth].marks;
        if (marks.kind == MarkKind::pair) return true;
        const std::size_t next = at + mark.size();
        if (marks.kind == MarkKind::straight)
            return !letter_at(text_, next) || !is_blank_or_opening(text_, at);
        if (letter_at(text_, next) || blank_at(text_, at - 1)) return false;
        return !is_possessive(at, next, mark);
    }

    /// "States' rights'": behind an s, with another mark later that can close.
    bool is_possessive(std::size_t at, std::size_t next, std::string_view mark) const {
        const bool maybe = text_[at - 1] == 's' && next + 1 < text_.size() && text_[next] == ' ' &&
                           text_[next + 1] >= 'a' && text_[next + 1] <= 'z';
        if (!maybe) return false;
        constexpr std::size_t far = 2000;
        const std::string_view rest = text_.substr(next, far);
        for (std::size_t place = rest.find(mark); place != std::string_view::npos;
             place = rest.find(mark, place + 1)) {
            if (place > 0 && rest[place - 1] == ' ') return false;  // opens the next one
            if (!letter_at(rest, place + mark.size())) return true;
        }
        return false;
    }

    void drop() {
        std::vector<Quotation> kept = std::move(open_.back().inside);
        open_.pop_back();
        std::vector<Quotation>& into = open_.empty() ? found_ : open_.back().inside;
        std::ranges::move(kept, std::back_inserter(into));
    }

    void close(std::size_t depth, std::size_t end, std::size_t outer_end) {
        while (open_.size() > depth + 1) drop();
        Open open = std::move(open_.back());
        open_.pop_back();
        Quotation quotation;
        quotation.outer = {open.at, outer_end};
        quotation.parts = {{open.at + open.marks->open.size(), end}};
        quotation.inside = std::move(open.inside);
        (open_.empty() ? found_ : open_.back().inside).push_back(std::move(quotation));
    }

    std::string_view text_;
    Span paragraph_;
    std::vector<Quotation>& found_;
    std::vector<Open> open_;
};

/// Bytes on either side of a place that are looked at for its paragraph: long ones cost no more.
constexpr std::size_t reach = 6'000;

/// The start of the code point that a byte belongs to.
std::size_t code_point_before(std::string_view text, std::size_t at) {
    if (at >= text.size()) return text.size();
    while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U) --at;
    return at;
}

/// End of the paragraph that begins at `at`.
std::size_t paragraph_end(std::string_view text, std::size_t at) {
    for (std::size_t place = text.find_first_of("\n\f", at); place != std::string_view::npos;
         place = text.find_first_of("\n\f", place + 1)) {
        if (text[place] == '\f') return place;
        const std::size_t next = text.find_first_not_of(" \t\r>", place + 1);
        if (next == std::string_view::npos || text[next] == '\n' || text[next] == '\f')
            return place;
    }
    return text.size();
}

std::vector<Span> paragraphs_of(std::string_view text, std::size_t begin, std::size_t end) {
    std::vector<Span> paragraphs;
    const std::string_view part = text.substr(0, end);
    for (std::size_t at = begin; at < end;) {
        const std::size_t stop = paragraph_end(part, at);
        if (stop > at) paragraphs.push_back({at, stop});
        at = stop + 1;
    }
    return paragraphs;
}

/// '..., the report said, ...': short, begins like the end of a clause, and has a verb of saying.
bool is_speech_between(std::string_view between) {
    constexpr std::size_t longest = 120;
    if (between.size() > longest || sentence_end(between) != std::string_view::npos) return false;
    if (between.find('\n') != std::string_view::npos && between.find("\n\n") != std::string::npos)
        return false;
    return has_around(Around::split, between);
}

/// Parts that a verb of saying parts: one quotation.
void join_split(std::string_view text, std::vector<Quotation>& quotations) {
    std::vector<Quotation> joined;
    for (Quotation& next : quotations) {
        if (!joined.empty() && !joined.back().block && !next.block) {
            Quotation& before = joined.back();
            const std::size_t from = before.outer.end;
            const std::string_view said =
                text.substr(before.parts.back().begin, from - before.parts.back().begin);
            const std::string_view between = text.substr(from, next.outer.begin - from);
            // The comma stands before or behind the mark.
            const bool comma =
                said.substr(0, said.size()).find_last_of(",") != std::string_view::npos &&
                said.size() - said.find_last_of(",") <= 4;
            const std::size_t first = between.find_first_not_of(' ');
            const bool after = first != std::string_view::npos &&
                               (between[first] == ',' || between.substr(first).starts_with("—") ||
                                between.substr(first).starts_with("–"));
            if ((comma || after) && is_speech_between(between)) {
                before.parts.insert(before.parts.end(), next.parts.begin(), next.parts.end());
                std::ranges::move(next.inside, std::back_inserter(before.inside));
                before.outer.end = next.outer.end;
                continue;
            }
        }
        joined.push_back(std::move(next));
    }
    quotations = std::move(joined);
}

void add_marked(std::string_view text, Span span, std::vector<Quotation>& found) {
    std::vector<Quotation> here;
    for (const Span paragraph : paragraphs_of(text, span.begin, span.end)) {
        Walk walk(text, paragraph, here);
        walk.whole = text;
        walk.run();
    }
    join_split(text, here);
    std::ranges::move(here, std::back_inserter(found));
}

/// A block quote, a quotation for each of its paragraphs.
void add_block(std::string_view text, Span span, std::vector<Quotation>& found) {
    for (const Span paragraph : paragraphs_of(text, span.begin, span.end)) {
        Quotation block;
        block.outer = paragraph;
        block.parts = {paragraph};
        block.block = true;
        add_marked(text, paragraph, block.inside);
        found.push_back(std::move(block));
    }
}

}  // namespace

std::vector<Quotation> find_quotations(std::string_view text,
                                       const std::vector<Span>& block_quotes) {
    std::vector<Quotation> found;
    std::size_t at = 0;
    for (const Span& block : block_quotes) {
        add_marked(text, {at, block.begin}, found);
        add_block(text, block, found);
        at = block.end;
    }
    add_marked(text, {at, text.size()}, found);
    return found;
}

Span paragraph_around(std::string_view text, const std::vector<Span>& block_quotes,
                      std::size_t place) {
    Span region{0, text.size()};
    for (const Span& block : block_quotes) {
        if (place >= block.begin && place < block.end) {
            region = block;
            break;
        }
        if (block.end <= place) region.begin = block.end;
        if (block.begin > place) {
            region.end = block.begin;
            break;
        }
    }
    place = std::min(place, text.size());
    region.begin = std::max(region.begin, code_point_before(text, place - std::min(place, reach)));
    region.end = std::min(region.end, code_point_before(text, place + reach));
    std::size_t begin = place;
    while (begin > region.begin) {
        const std::size_t line_in =
            text.substr(region.begin, begin - region.begin).find_last_of("\n\f");
        if (line_in == std::string_view::npos) {
            begin = region.begin;
            break;
        }
        const std::size_t line = region.begin + line_in;
        const std::size_t before = text.substr(0, line).find_last_not_of(" \t\r>");
        begin = line;
        if (text[line] == '\f' || before == std::string_view::npos || text[before] == '\n' ||
            text[before] == '\f') {
            begin = line + 1;
            break;
        }
    }
    return {begin, std::max(begin, paragraph_end(text.substr(0, region.end), place))};
}

}  // namespace chancery::manuscript
