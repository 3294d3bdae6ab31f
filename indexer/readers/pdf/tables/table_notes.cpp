// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/pdf/tables/table_notes.hpp"

#include <algorithm>
#include <cstddef>
#include <map>
#include <set>
#include <span>
#include <string>
#include <utility>

#include "indexer/text/utf8.hpp"

namespace chancery::readers::pdf {
namespace {

using document::BlockKind;

constexpr std::size_t title_paragraphs = 3;  // above a table that may bear a mark of it
constexpr std::size_t other_paragraphs = 3;  // between a table and its notes: "Source: ..."

using Notes = std::map<std::string, Letters, std::less<>>;

bool is_letter_mark(char32_t code) {
    return code >= U'a' && code <= U'z';
}

bool may_stand_in_mark(const Letter& letter) {
    return letter.raised &&
           (is_letter_mark(letter.code) || letter.code == U',' || is_blank(letter.code));
}

// The letters of a run of raised type from `begin` to `end`; none where it is a word ("st").
std::vector<std::string> marks_in(const Letters& letters, std::size_t begin, std::size_t end) {
    std::vector<std::string> marks;
    bool parted = true;
    for (std::size_t i = begin; i < end; ++i) {
        if (!is_letter_mark(letters[i].code)) {
            parted = true;
            continue;
        }
        if (!parted) return {};
        marks.emplace_back();
        text::append(marks.back(), letters[i].code);
        parted = false;
    }
    return marks;
}

std::size_t mark_end(const Letters& letters, std::size_t at) {
    while (at < letters.size() && may_stand_in_mark(letters[at])) ++at;
    return at;
}

// Where the words of a note begin, behind its one raised letter; 0 for other paragraphs.
std::size_t words_of_note(const Paragraph& paragraph, std::string& mark) {
    if (paragraph.kind != BlockKind::paragraph || paragraph.table != 0) return 0;
    const Letters& letters = paragraph.letters;
    std::size_t begin = 0;
    while (begin < letters.size() && is_blank(letters[begin].code)) ++begin;
    std::size_t end = mark_end(letters, begin);
    const std::vector<std::string> marks = marks_in(letters, begin, end);
    if (marks.size() != 1) return 0;
    while (end < letters.size() && is_blank(letters[end].code)) ++end;
    if (end == letters.size() || !is_blank(letters[end - 1].code)) return 0;
    mark = marks.front();
    return end;
}

bool is_row(const Paragraph& paragraph) {
    return paragraph.table != 0;
}

// Ties the marks of one paragraph, and remembers which notes they call for.
void tie_marks(Paragraph& paragraph, const Notes& notes, std::set<std::string>& used) {
    const Letters& letters = paragraph.letters;
    for (std::size_t begin = 0; begin < letters.size(); ++begin) {
        if (!letters[begin].raised || !is_letter_mark(letters[begin].code)) continue;
        std::size_t end = mark_end(letters, begin);
        while (is_blank(letters[end - 1].code)) --end;
        const std::vector<std::string> marks = marks_in(letters, begin, end);
        const bool known = !marks.empty() && std::ranges::all_of(marks, [&](const auto& mark) {
            return notes.contains(mark);
        });
        for (std::size_t m = 0; known && m < marks.size(); ++m) {
            const std::size_t from = m == 0 ? begin : end;
            paragraph.notes.push_back({from, end, marks[m], notes.find(marks[m])->second});
            used.insert(marks[m]);
        }
        begin = end;
    }
    std::ranges::stable_sort(paragraph.notes, {}, &PlacedNote::begin);
}

// A table with what stands around it: [title, rows) [rows, below) [below, end).
struct Place {
    std::size_t title = 0, rows = 0, below = 0, end = 0;
};

class TableNotes {
  public:
    explicit TableNotes(std::vector<Paragraph>& paragraphs) : paragraphs_(paragraphs) {}

    void run() {
        std::size_t told = 0;  // where the table before, and its notes, end
        for (std::size_t at = 0; at < paragraphs_.size();) {
            if (!is_row(paragraphs_[at])) {
                ++at;
                continue;
            }
            const Place place = place_at(at, told);
            tie(place);
            told = at = place.end;
        }
        std::erase_if(paragraphs_, [](const Paragraph& paragraph) {
            return paragraph.letters.empty() && paragraph.notes.empty();
        });
    }

  private:
    Place place_at(std::size_t rows, std::size_t told) const {
        Place place;
        place.rows = rows;
        place.title = rows - std::min(rows - told, title_paragraphs);
        place.below = rows;
        while (place.below < paragraphs_.size() && is_same_table(place.below, rows)) ++place.below;
        place.end = place.below;
        std::string mark;
        std::size_t others = 0;
        for (std::size_t i = place.below; i < paragraphs_.size() && others < other_paragraphs;
             ++i) {
            const Paragraph& paragraph = paragraphs_[i];
            if (is_row(paragraph) || paragraph.kind == BlockKind::heading) break;
            const bool note = words_of_note(paragraph, mark) > 0;
            if (note) place.end = i + 1;
            // Source and abbreviations stand before the notes, and the text's own type after them.
            if (!note && (place.end > place.below || ++others == other_paragraphs)) break;
        }
        return place;
    }

    bool is_same_table(std::size_t one, std::size_t other) const {
        return paragraphs_[one].table == paragraphs_[other].table;
    }

    void tie(const Place& place) {
        Notes notes;
        std::string mark;
        for (std::size_t i = place.below; i < place.end; ++i) {
            const Letters& letters = paragraphs_[i].letters;
            if (const std::size_t words = words_of_note(paragraphs_[i], mark); words > 0) {
                notes.emplace(mark, Letters(letters.begin() + static_cast<std::ptrdiff_t>(words),
                                            letters.end()));
            }
        }
        if (notes.empty()) return;
        std::set<std::string> used;
        for (std::size_t i = place.title; i < place.below; ++i) {
            tie_marks(paragraphs_[i], notes, used);
        }
        for (std::size_t i = place.below; i < place.end; ++i) {
            // Marks of notes may have been tied in it, too: then it stays.
            if (words_of_note(paragraphs_[i], mark) > 0 && used.contains(mark) &&
                paragraphs_[i].notes.empty())
                paragraphs_[i].letters.clear();
        }
    }

    std::vector<Paragraph>& paragraphs_;
};

}  // namespace

void tie_table_notes(std::vector<Paragraph>& paragraphs) {
    TableNotes(paragraphs).run();
}

}  // namespace chancery::readers::pdf
