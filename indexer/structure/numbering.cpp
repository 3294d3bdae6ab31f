// SPDX-License-Identifier: GPL-2.0-or-later
//
// Fourth pass: pinpoints. A stretch of paragraphs shares a base ("annex.art5"); within it a stack
// of open levels (6, then a, then ii) follows the labels. A label goes on where some open level
// expects it, else it opens a level below, else it stands beside what it resembles. Where a label
// can be read in two ways, the labels behind it decide: "(i)" before "(ii)" is Roman, before "(j)"
// a letter.
//
// Which sections a pinpoint names is found out first (restarts.hpp), and so are lists that have
// lost their counter (counters.cpp).
#include <algorithm>
#include <map>
#include <set>

#include "indexer/reference/letters.hpp"
#include "indexer/reference/pinpoint.hpp"
#include "indexer/structure/item.hpp"
#include "indexer/structure/restarts.hpp"
#include "indexer/text/utf8.hpp"

namespace chancery::structure {
namespace {

using document::BlockKind;
using document::Region;

/// What a level counts. Digits nested in a list are a series of their own.
enum class LevelKind { preambular, digit, nested_digit, letter, roman, ordinal, unnumbered };

struct Level {
    LevelKind kind;
    unsigned value = 0;
    std::string unit;  // with ";2" where the path would stand twice
    std::string own;   // own letter of the edition
    std::size_t item = 0;
};

LevelKind kind_of(Series series, int depth) {
    switch (series) {
        case Series::digit:
            return depth > 0 ? LevelKind::nested_digit : LevelKind::digit;
        case Series::letter:
            return LevelKind::letter;
        case Series::roman:
            return LevelKind::roman;
        case Series::ordinal:
            return LevelKind::ordinal;
    }
    return LevelKind::digit;
}

std::string lower_roman(unsigned value) {
    std::string numeral = reference::roman_numeral(value);
    std::ranges::transform(numeral, numeral.begin(), [](char byte) {
        return static_cast<char>(byte >= 'A' && byte <= 'Z' ? byte + ('a' - 'A') : byte);
    });
    return numeral;
}

/// Numbers the items of one base, called in document order; keeps its levels between calls.
struct Stretch {
    std::vector<std::string> base;
    std::vector<Level> levels;
    std::vector<Level> before_unnumbered;  // levels that a paragraph without number interrupted
    bool has_list_since = false;  // that paragraph has a list: a bare number is none of before
    unsigned preambular = 0, unnumbered = 0;
    unsigned plain_paragraphs = 0;  // without label, not preambular: counted before numbering
    bool has_numbers = false;
};

class Numberer {
  public:
    /// `enacts`: the work is a resolution, whose only paragraph is its first.
    Numberer(Items& items, std::vector<std::string>& warnings, bool enacts)
        : items_(items), warnings_(warnings), restarts_(items), enacts_(enacts) {}

    void run() {
        count();
        for (std::size_t i = 0; i < items_.size(); ++i) {
            if (items_[i].is_heading || items_[i].kind == BlockKind::formula) continue;
            number_item(i);
        }
    }

  private:
    Stretch& stretch_of(const Item& item) {
        std::vector<std::string> base = base_units(item.place, restarts_.of(item.place));
        std::vector<std::string> key = base;
        if (item.quoted) key.emplace_back();  // counts beside the work's own numbers
        return stretches_.try_emplace(key, Stretch{base, {}, {}, false, 0, 0, 0, false})
            .first->second;
    }

    /// A paragraph that stands alone without number is the first (contract.md section 2).
    void count() {
        for (const Item& item : items_) {
            if (item.is_heading || item.kind != BlockKind::paragraph ||
                item.region == Region::preamble)
                continue;
            Stretch& stretch = stretch_of(item);
            if (!item.quoted && item.depth == 0 && !item.label.empty() &&
                item.label.readings[0].series == Series::digit) {
                std::vector<std::string> own = stretch.base;
                own.push_back(item.label.readings[0].unit);
                own_.insert(std::move(own));
            }
            const bool plain = item.label.empty() && item.depth == 0 && !item.supplied;
            stretch.plain_paragraphs += plain;
            stretch.has_numbers =
                stretch.has_numbers || item.supplied ||
                (!item.label.empty() && !item.label.tentative &&
                 item.label.readings[0].series == Series::digit && item.depth == 0);
        }
    }

    void number_item(std::size_t index) {
        Item& item = items_[index];
        Stretch& stretch = stretch_of(item);
        if (item.kind == BlockKind::row) return number_row(item);
        if (item.kind == BlockKind::table_note) return number_table_note(item, stretch, index);
        if (item.label.tentative) settle_tentative(item, stretch);
        if (!item.label.empty()) return number_labelled(index, stretch);
        if (item.region == Region::preamble && item.kind == BlockKind::paragraph) {
            return item.depth > 0 ? number_unlabelled_point(index, stretch)
                                  : number_preambular(index, stretch);
        }
        if (item.supplied) return number_supplied(index, stretch);
        if (item.depth > 0) return number_unlabelled_point(index, stretch);
        number_plain(index, stretch);
    }

    void number_row(Item& item) {
        std::vector<std::string> units = annex_units(item.place);
        auto& table = tables_[{item.place.annex, item.table}];
        if (table.first == 0) table.first = ++table_counts_[item.place.annex];
        units.push_back("t" + std::to_string(table.first));
        units.push_back("r" + std::to_string(++table.second));
        last_table_ = units[units.size() - 2];
        finish(item, std::move(units), {});
    }

    void number_table_note(Item& item, Stretch& stretch, std::size_t index) {
        if (item.label.empty() || last_table_.empty()) return number_plain(index, stretch);
        std::vector<std::string> units = annex_units(item.place);
        units.push_back(last_table_);
        units.push_back("fn" + item.label.printed);
        finish(item, std::move(units), {});
    }

    /// "6 Also ..." is paragraph 6 only where 6 comes next; otherwise the number is text again.
    void settle_tentative(Item& item, const Stretch& stretch) {
        const unsigned expected = last_digit(stretch) + 1;
        item.label.tentative = false;
        if (item.label.readings[0].value == expected && item.region != Region::preamble) return;
        item.text = item.label.printed + " " + item.text;
        const std::size_t shift = text::count_code_points(item.label.printed) + 1;
        for (auto& note : item.footnotes) note.offset += shift;
        for (auto& link : item.links) {
            if (link.footnote >= 0) continue;
            link.begin += shift;
            link.end += shift;
        }
        item.label = {};
    }

    static unsigned last_digit(const Stretch& stretch) {
        for (const auto* levels : {&stretch.levels, &stretch.before_unnumbered}) {
            if (levels == &stretch.before_unnumbered && stretch.has_list_since) break;
            for (const Level& level : *levels) {
                if (level.kind == LevelKind::digit) return level.value;
            }
        }
        return 0;
    }

    void number_preambular(std::size_t index, Stretch& stretch) {
        const unsigned value = ++stretch.preambular;
        stretch.levels = {{LevelKind::preambular, value, "pp" + std::to_string(value), {}, index}};
        finish_levels(index, stretch);
    }

    void number_supplied(std::size_t index, Stretch& stretch) {
        const unsigned value = last_digit(stretch) + 1;
        stretch.levels = {{LevelKind::digit, value, std::to_string(value), {}, index}};
        warn(items_[index], "has lost its number; " + std::to_string(value) + " is supplied");
        finish_levels(index, stretch);
    }

    void number_plain(std::size_t index, Stretch& stretch) {
        Item& item = items_[index];
        const bool sole = stretch.plain_paragraphs == 1 && item.kind == BlockKind::paragraph;
        // The only text of an article without number is the article itself.
        if (sole && !item.place.article_unit.empty() && !stretch.has_numbers) {
            stretch.levels.clear();
            article_text_[stretch.base] = index;
            return finish(item, stretch.base, {});
        }
        if (sole && enacts_ && !stretch.has_numbers && item.region == Region::body) {
            stretch.levels = {{LevelKind::digit, 1, "1", {}, index}};
            return finish_levels(index, stretch);
        }
        if (!stretch.levels.empty() && stretch.levels[0].kind != LevelKind::unnumbered) {
            stretch.before_unnumbered = stretch.levels;
            stretch.has_list_since = false;
        }
        const unsigned value = ++stretch.unnumbered;
        stretch.levels = {{LevelKind::unnumbered, value, "u" + std::to_string(value), {}, index}};
        finish_levels(index, stretch);
    }

    /// A point of a list without label: counted within its parent.
    void number_unlabelled_point(std::size_t index, Stretch& stretch) {
        while (!stretch.levels.empty() && stretch.levels.back().kind == LevelKind::unnumbered &&
               stretch.levels.size() > 1) {
            stretch.levels.pop_back();
        }
        std::vector<std::string> parent = path(stretch);
        unsigned& count = points_[parent];
        ++count;
        stretch.levels.push_back(
            {LevelKind::unnumbered, count, "u" + std::to_string(count), {}, index});
        finish_levels(index, stretch);
    }

    void number_labelled(std::size_t index, Stretch& stretch) {
        Item& item = items_[index];
        take_label(item.label.readings, index, stretch, item.label.own);
        if (!item.label.below.empty()) take_label(item.label.below, index, stretch, {});
        finish_levels(index, stretch);
    }

    void take_label(const std::vector<Reading>& readings, std::size_t index, Stretch& stretch,
                    const std::string& own) {
        const std::vector<Reading> ordered = in_likely_order(readings, index, stretch);
        if (goes_on(ordered, index, stretch, own)) return;
        if (restores(ordered, index, stretch, own)) return;
        if (opens(ordered, index, stretch, own)) return;
        stands_beside(ordered.front(), index, stretch, own);
    }

    /// The label behind this one in the same base, if any.
    const Label* next_label(std::size_t index) const {
        for (std::size_t i = index + 1; i < items_.size() && i < index + 40; ++i) {
            const Item& item = items_[i];
            if (item.is_heading || !(item.place == items_[index].place)) return nullptr;
            if (!item.label.empty()) return &item.label;
        }
        return nullptr;
    }

    std::vector<Reading> in_likely_order(const std::vector<Reading>& readings, std::size_t index,
                                         const Stretch& stretch) const {
        std::vector<Reading> ordered = readings;
        if (ordered.size() < 2) return ordered;
        const Label* next = next_label(index);
        const bool after_colon = index > 0 && ending_of(items_[index - 1].text) == Ending::colon;
        const auto weight = [&](const Reading& reading) {
            int score = 0;
            for (const Level& level : stretch.levels) {
                if (level.kind == kind_of(reading.series, 0) && reading.value == level.value + 1)
                    score += 2;
            }
            if (next != nullptr) {
                for (const Reading& other : next->readings) {
                    if (other.series == reading.series && other.value == reading.value + 1)
                        score += 4;
                }
            }
            if (reading.value == 1 && after_colon) score += 3;
            return score;
        };
        std::ranges::stable_sort(ordered, std::ranges::greater{}, weight);
        return ordered;
    }

    /// Continues an open level, the innermost first, and closes what is below it.
    bool goes_on(const std::vector<Reading>& readings, std::size_t index, Stretch& stretch,
                 const std::string& own) {
        for (const Reading& reading : readings) {
            const LevelKind kind = kind_of(reading.series, items_[index].depth);
            for (std::size_t i = stretch.levels.size(); i-- > 0;) {
                const Level& level = stretch.levels[i];
                if (level.kind != kind || reading.value != level.value + 1) continue;
                stretch.levels.resize(i);
                push(stretch, kind, reading, own, index);
                return true;
            }
        }
        return false;
    }

    /// "(c)" behind a paragraph without number that interrupted (a), (b).
    bool restores(const std::vector<Reading>& readings, std::size_t index, Stretch& stretch,
                  const std::string& own) {
        if (stretch.before_unnumbered.empty()) return false;
        std::vector<Level> kept = stretch.levels;
        stretch.levels = stretch.before_unnumbered;
        if (goes_on(readings, index, stretch, own)) return true;
        stretch.levels = std::move(kept);
        return false;
    }

    /// Begins a level: a first letter or numeral below what is open, a first number at the root, or
    /// below a number whose text ends in a colon.
    bool opens(const std::vector<Reading>& readings, std::size_t index, Stretch& stretch,
               const std::string& own) {
        for (const Reading& reading : readings) {
            if (reading.value != 1) continue;
            LevelKind kind = kind_of(reading.series, items_[index].depth);
            const auto same = std::ranges::find(stretch.levels, kind, &Level::kind);
            const bool colon = index > 0 && ending_of(items_[index - 1].text) == Ending::colon;
            if (kind == LevelKind::digit) {
                if (same == stretch.levels.end()) {
                    stretch.levels.clear();
                } else if (colon && reading.unit == "1") {
                    kind = LevelKind::nested_digit;
                } else {
                    return false;
                }
            } else if (same != stretch.levels.end()) {
                // A second (a) at the level of the first: it stands beside it, unless a colon opens
                // it.
                if (!colon) continue;
            }
            push(stretch, kind, reading, own, index);
            return true;
        }
        return false;
    }

    /// Neither next nor first: a gap, a misprint, a number printed twice. The label is kept.
    void stands_beside(const Reading& reading, std::size_t index, Stretch& stretch,
                       const std::string& own) {
        const LevelKind kind = kind_of(reading.series, items_[index].depth);
        std::size_t keep = stretch.levels.size();
        for (std::size_t i = stretch.levels.size(); i-- > 0;) {
            if (stretch.levels[i].kind == kind) {
                keep = i;
                break;
            }
        }
        if (kind == LevelKind::digit && reading.unit.find('-') == std::string::npos) {
            warn(items_[index], "is numbered " + items_[index].label.printed + " out of sequence");
        }
        if (kind == LevelKind::digit) keep = 0;
        stretch.levels.resize(keep);
        push(stretch, kind, reading, own, index);
    }

    static std::string unit_of(const Stretch& stretch, LevelKind kind, const Reading& reading) {
        if (!reading.unit.empty()) return reading.unit;
        switch (kind) {
            case LevelKind::letter:
                return reference::letter_of(reading.value);
            case LevelKind::roman:
                return lower_roman(reading.value);
            case LevelKind::ordinal: {
                const bool below_letter =
                    !stretch.levels.empty() && (stretch.levels.back().kind == LevelKind::letter ||
                                                stretch.levels.back().kind == LevelKind::ordinal);
                return below_letter ? lower_roman(reading.value)
                                    : reference::letter_of(reading.value);
            }
            default:
                return std::to_string(reading.value);
        }
    }

    void push(Stretch& stretch, LevelKind kind, const Reading& reading, const std::string& own,
              std::size_t index) {
        // A list below a paragraph without number does not end the one that this interrupted.
        stretch.has_list_since =
            !stretch.levels.empty() && stretch.levels[0].kind == LevelKind::unnumbered;
        if (!stretch.has_list_since) stretch.before_unnumbered.clear();
        std::string unit = unit_of(stretch, kind, reading);
        stretch.levels.push_back({kind, reading.value, unit, own, index});
        // What is quoted leaves the plain number to the work's own paragraph.
        const bool quoted = items_[index].quoted;
        const auto is_taken = [&] {
            const std::vector<std::string> units = path(stretch);
            return used_.contains(units) || (quoted && own_.contains(units));
        };
        for (unsigned repeat = 2; is_taken(); ++repeat) {
            stretch.levels.back().unit = unit + ";" + std::to_string(repeat);
        }
    }

    static std::vector<std::string> path(const Stretch& stretch) {
        std::vector<std::string> units = stretch.base;
        for (const Level& level : stretch.levels) units.push_back(level.unit);
        return units;
    }

    void finish_levels(std::size_t index, const Stretch& stretch) {
        Item& item = items_[index];
        item.letters.assign(stretch.base.size(), {});
        for (const Level& level : stretch.levels) {
            item.letters.push_back(level.own);
            if (level.item != index) item.parents.push_back(level.item);
        }
        const auto chapeau = article_text_.find(stretch.base);
        if (chapeau != article_text_.end() && chapeau->second != index && !stretch.levels.empty() &&
            stretch.levels[0].kind != LevelKind::unnumbered) {
            item.parents.insert(item.parents.begin(), chapeau->second);
        }
        while (!item.letters.empty() && item.letters.back().empty()) item.letters.pop_back();
        finish(item, path(stretch), std::move(item.letters));
    }

    void finish(Item& item, std::vector<std::string> units, std::vector<std::string> letters) {
        if (units.empty()) units.emplace_back("u1");
        const std::string last = units.back();
        for (unsigned repeat = 2; !used_.insert(units).second; ++repeat) {
            units.back() = last + ";" + std::to_string(repeat);
        }
        item.pinpoint.units = std::move(units);
        item.letters = std::move(letters);
    }

    void warn(const Item& item, const std::string& what) {
        warnings_.push_back("paragraph \"" + item.text.substr(0, item.text.find(' ', 30)) +
                            " ...\" " + what);
    }

    Items& items_;
    std::vector<std::string>& warnings_;
    Restarts restarts_;
    bool enacts_;
    std::map<std::vector<std::string>, Stretch> stretches_;
    std::map<std::vector<std::string>, unsigned> points_;
    std::map<std::vector<std::string>, std::size_t> article_text_;
    std::set<std::vector<std::string>> used_;
    std::set<std::vector<std::string>> own_;  // numbers that the work itself prints
    std::map<std::pair<unsigned, int>, std::pair<unsigned, unsigned>> tables_;
    std::map<unsigned, unsigned> table_counts_;
    std::string last_table_;
};

bool has_enacting_words(const Items& items) {
    return std::ranges::any_of(items, [](const Item& item) {
        return item.kind == BlockKind::formula || item.region == Region::preamble;
    });
}

}  // namespace

void number(Items& items, std::vector<std::string>& warnings, bool printed) {
    mend_counters(items, warnings);
    Numberer(items, warnings, !printed || has_enacting_words(items)).run();
}

}  // namespace chancery::structure
