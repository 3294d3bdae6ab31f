// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/pdf/notes.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <utility>

#include "indexer/text/ascii.hpp"
#include "indexer/text/utf8.hpp"

namespace chancery::readers::pdf {
namespace {

constexpr std::size_t longest_mark = 5;
// What bears raised numbers that are no notes.
constexpr auto powered = std::to_array<std::string_view>({"m", "km", "cm", "mm", "10", "CO"});
constexpr float smaller = 0.95F;  // notes are set in smaller type than the body

struct Found {
    std::string number;
    Letters letters;  // without the number
    std::uint16_t page = 0;
    bool has_place = false;  // the tree has it in a paragraph
    bool tied = false;       // to a mark
    std::size_t paragraph = 0, at = 0;
};

struct Mark {
    std::size_t paragraph = 0, begin = 0, end = 0;
    std::string number;
    std::uint16_t page = 0;
    bool used = false;
};

std::size_t skip_blanks(const Letters& letters, std::size_t at) {
    while (at < letters.size() && is_blank(letters[at].code)) ++at;
    return at;
}

float body_size(const std::vector<Paragraph>& paragraphs) {
    std::map<int, std::size_t> sizes;
    for (const Paragraph& paragraph : paragraphs) {
        if (!paragraph.is_note) {
            sizes[static_cast<int>(std::lround(paragraph.size * 4))] += paragraph.letters.size();
        }
    }
    const auto most =
        std::ranges::max_element(sizes, {}, [](const auto& row) { return row.second; });
    return most == sizes.end() ? 0 : static_cast<float>(most->first) / 4;
}

// Length of the mark that begins at `at`: digits or stars of one kind, raised.
std::size_t mark_length(const Letters& letters, std::size_t at) {
    std::size_t end = at;
    const auto is_star = [&](std::size_t i) { return letters[i].code == U'*'; };
    while (end < letters.size() && end - at < longest_mark && is_mark(letters[end].code) &&
           letters[end].raised && is_star(end) == is_star(at)) {
        ++end;
    }
    return end - at;
}

// True for a raised letter that stands alone: "a", not the "st" of an ordinal.
bool is_letter_mark(const Letters& letters, std::size_t at) {
    const auto is_raised = [&](std::size_t i) {
        return i < letters.size() && letters[i].raised && !is_blank(letters[i].code);
    };
    return is_raised(at) && text::is_lower(letters[at].code) && !is_raised(at + 1) &&
           (at == 0 || !is_raised(at - 1));
}

// Length of the mark of a note or of a note's place: what mark_length() finds, or one letter.
std::size_t any_mark_length(const Letters& letters, std::size_t at) {
    const std::size_t length = mark_length(letters, at);
    return length == 0 && is_letter_mark(letters, at) ? 1 : length;
}

bool begins_with_mark(const Letters& letters) {
    const std::size_t at = skip_blanks(letters, 0);
    return at < letters.size() && mark_length(letters, at) > 0;
}

std::string text_of(const Letters& letters, std::size_t begin, std::size_t end) {
    std::string out;
    for (std::size_t i = begin; i < end; ++i) text::append(out, letters[i].code);
    return out;
}

// True when what is raised at `at` is an exponent or a number of atoms: m2, 10 2, CO2.
bool is_power(const Letters& letters, std::size_t at) {
    std::size_t from = at;
    while (from > 0 && !is_blank(letters[from - 1].code) && at - from < 4) --from;
    const std::string word = text_of(letters, from, at);
    return std::ranges::find(powered, word) != powered.end();
}

class NoteTies {
  public:
    explicit NoteTies(std::vector<Paragraph>& paragraphs) : paragraphs_(paragraphs) {}

    void tie() {
        take_notes();
        if (found_.empty()) return;
        find_marks();
        for (Found& note : found_) place(note);
        for (const Mark& mark : marks_) {
            if (!mark.used && !repeat(mark)) drop_repeat(mark);
        }
        for (Paragraph& paragraph : paragraphs_) {
            std::ranges::stable_sort(paragraph.notes, {}, &PlacedNote::begin);
        }
    }

  private:
    void take_notes() {
        const float body = body_size(paragraphs_);
        std::vector<Paragraph> kept;
        for (Paragraph& paragraph : paragraphs_) {
            const bool small = paragraph.size > 0 && paragraph.size < smaller * body;
            const bool is_note = paragraph.kind == document::BlockKind::paragraph &&
                                 (paragraph.is_note || paragraph.style == "Note" ||
                                  (small && begins_with_mark(paragraph.letters)));
            if (is_note) {
                split(paragraph.letters, kept.size(), 0, false);
                for (PlacedNote& note : paragraph.notes) split(note.letters, kept.size(), 0, false);
                continue;
            }
            for (PlacedNote& note : paragraph.notes) {
                const bool has_place = skip_blanks(paragraph.letters, 0) < paragraph.letters.size();
                split(note.letters, kept.size(), note.at, has_place);
            }
            paragraph.notes.clear();
            if (skip_blanks(paragraph.letters, 0) < paragraph.letters.size()) {
                kept.push_back(std::move(paragraph));
            }
        }
        paragraphs_ = std::move(kept);
    }

    // One element may hold several notes, each line with a raised number at its start begins one.
    void split(const Letters& letters, std::size_t paragraph, std::size_t at, bool has_place) {
        std::size_t from = skip_blanks(letters, 0);
        while (from < letters.size()) {
            std::size_t to = from + 1;
            while (to < letters.size() &&
                   !(letters[to].starts_line && any_mark_length(letters, to) > 0)) {
                ++to;
            }
            add(letters, from, to, paragraph, at, has_place);
            from = to;
        }
    }

    void add(const Letters& letters, std::size_t from, std::size_t to, std::size_t paragraph,
             std::size_t at, bool has_place) {
        Found note;
        note.page = letters[from].page;
        note.paragraph = paragraph, note.at = at, note.has_place = has_place;
        std::size_t length = any_mark_length(letters, from);
        if (length == 0 && has_place) {
            // The tree says it is a note: its number may be set on the line.
            while (from + length < to && length < longest_mark &&
                   is_mark(letters[from + length].code)) {
                ++length;
            }
        }
        note.number = text_of(letters, from, from + length);
        note.letters.assign(letters.begin() + static_cast<std::ptrdiff_t>(from + length),
                            letters.begin() + static_cast<std::ptrdiff_t>(to));
        if (length == 0 && !has_place && !found_.empty()) {
            Letters& before = found_.back().letters;
            if (!before.empty() && !is_blank(before.back().code)) {
                Letter blank = before.back();
                blank.code = U' ';
                before.push_back(blank);
            }
            before.insert(before.end(), note.letters.begin(), note.letters.end());
            return;
        }
        found_.push_back(std::move(note));
    }

    /// Letters mark places only where a note bears one: elsewhere they are part of a word.
    bool has_lettered_notes() const {
        return std::ranges::any_of(found_, [](const Found& note) {
            return note.number.size() == 1 && text::is_lower(note.number[0]);
        });
    }

    void find_marks() {
        const auto length_at = has_lettered_notes() ? any_mark_length : mark_length;
        for (std::size_t p = 0; p < paragraphs_.size(); ++p) {
            const Letters& letters = paragraphs_[p].letters;
            for (std::size_t i = 0; i < letters.size(); ++i) {
                if (!letters[i].raised) continue;
                const std::size_t length = length_at(letters, i);
                if (length == 0) continue;
                marks_.push_back(
                    {p, i, i + length, text_of(letters, i, i + length), letters[i].page, false});
                i += length - 1;
            }
        }
    }

    static bool is_near(const Mark& mark, const Found& note) {
        return std::abs(static_cast<int>(mark.page) - static_cast<int>(note.page)) <= 1;
    }

    Mark* mark_of(const Found& note) {
        const auto fits = [&](const Mark& mark) {
            return !mark.used && mark.number == note.number && is_near(mark, note);
        };
        const auto ahead =
            std::find_if(marks_.begin() + static_cast<std::ptrdiff_t>(next_), marks_.end(), fits);
        if (ahead != marks_.end()) return &*ahead;
        const auto any = std::ranges::find_if(marks_, fits);
        return any == marks_.end() ? nullptr : &*any;
    }

    void place(Found& note) {
        if (paragraphs_.empty()) return;
        if (Mark* mark = mark_of(note)) {
            mark->used = true;
            next_ = static_cast<std::size_t>(mark - marks_.data()) + 1;
            paragraphs_[mark->paragraph].notes.push_back(
                {mark->begin, mark->end, note.number, note.letters});
            note.tied = true;
            return;
        }
        if (note.has_place && note.paragraph < paragraphs_.size()) {
            paragraphs_[note.paragraph].notes.push_back(
                {note.at, note.at, note.number, std::move(note.letters)});
            return;
        }
        Paragraph& last = last_on(note.page);
        last.notes.push_back(
            {last.letters.size(), last.letters.size(), note.number, std::move(note.letters)});
    }

    /// A later mark of the same number on a note's page means that note again. Says whether it
    /// does.
    bool repeat(const Mark& mark) {
        const auto note = std::ranges::find_if(found_, [&](const Found& found) {
            return found.tied && found.number == mark.number && found.page == mark.page;
        });
        Paragraph& paragraph = paragraphs_[mark.paragraph];
        if (note == found_.end() || is_power(paragraph.letters, mark.begin)) return false;
        paragraph.notes.push_back({mark.begin, mark.end, note->number, note->letters});
        return true;
    }

    /// A mark at the end of a heading that repeats the one of a heading on the page before: the
    /// note stands there. Elsewhere a raised digit may be an exponent.
    void drop_repeat(const Mark& mark) {
        Paragraph& paragraph = paragraphs_[mark.paragraph];
        const bool ends = skip_blanks(paragraph.letters, mark.end) == paragraph.letters.size();
        if (!ends || !is_heading(paragraph)) return;
        const auto bears = [&](const Paragraph& other) {
            return std::ranges::count(other.notes, mark.number, &PlacedNote::number) > 0 &&
                   !other.letters.empty() && is_heading(other) &&
                   std::abs(static_cast<int>(other.letters.front().page) -
                            static_cast<int>(mark.page)) <= 1;
        };
        if (std::ranges::any_of(paragraphs_, bears)) paragraph.letters.resize(mark.begin);
    }

    static bool is_heading(const Paragraph& paragraph) {
        return paragraph.kind == document::BlockKind::heading ||
               std::ranges::all_of(paragraph.letters, [](const Letter& letter) {
                   return letter.bold || letter.raised || is_blank(letter.code);
               });
    }

    Paragraph& last_on(std::uint16_t page) {
        Paragraph* last = &paragraphs_.front();
        for (Paragraph& paragraph : paragraphs_) {
            const std::size_t at = skip_blanks(paragraph.letters, 0);
            if (at < paragraph.letters.size() && paragraph.letters[at].page > page) break;
            last = &paragraph;
        }
        return *last;
    }

    std::vector<Paragraph>& paragraphs_;
    std::vector<Found> found_;
    std::vector<Mark> marks_;
    std::size_t next_ = 0;
};

}  // namespace

void tie_notes(std::vector<Paragraph>& paragraphs) {
    NoteTies(paragraphs).tie();
}

}  // namespace chancery::readers::pdf
