// SPDX-License-Identifier: GPL-2.0-or-later
//
// Fourth pass: pinpoints. Paragraphs that share a base ("annex.art5") are numbered together
// (stretch.hpp); rows, preambles and paragraphs without number are counted here.
//
// Which sections a pinpoint names is found out first (restarts.hpp), and so are lists that have
// lost their counter (counters.cpp).
#include <algorithm>
#include <map>
#include <set>

#include "indexer/structure/item.hpp"
#include "indexer/structure/restarts.hpp"
#include "indexer/structure/stretch.hpp"
#include "indexer/text/utf8.hpp"

namespace chancery::structure {
namespace {

using document::BlockKind;
using document::Region;

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
        return stretches_.try_emplace(key, base).first->second;
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
        if (item.label.tentative) settle_tentative(index, stretch);
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

    /// "6 Also ..." is paragraph 6 only where 6 comes next, "1 Also ..." where no other number than
    /// 2 follows; otherwise the number is text again ("1 clerk, 2 keepers" in a chart).
    void settle_tentative(std::size_t index, const Stretch& stretch) {
        Item& item = items_[index];
        const unsigned expected = stretch.last_digit() + 1;
        item.label.tentative = false;
        const bool runs = expected > 1 || next_number(index) == 0 || next_number(index) == 2;
        if (item.label.readings[0].value == expected && runs && item.region != Region::preamble)
            return;
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

    void number_preambular(std::size_t index, Stretch& stretch) {
        const unsigned value = ++stretch.preambular;
        stretch.levels = {{LevelKind::preambular, value, "pp" + std::to_string(value), {}, index}};
        finish_levels(index, stretch);
    }

    void number_supplied(std::size_t index, Stretch& stretch) {
        const unsigned value = stretch.last_digit() + 1;
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
        stretch.interrupt();
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
        std::vector<std::string> parent = stretch.path();
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
        const Item& item = items_[index];
        const bool colon = index > 0 && ending_of(items_[index - 1].text) == Ending::colon;
        // What is quoted leaves the plain number to the work's own paragraph.
        const IsTaken is_taken = [&](const std::vector<std::string>& units) {
            return used_.contains(units) || (item.quoted && own_.contains(units));
        };
        const Label* next = readings.size() < 2 ? nullptr : next_label(index);
        if (stretch.take(readings, own, {index, item.depth, colon, next}, is_taken)) return;
        const Level& level = stretch.levels.back();
        if (level.kind == LevelKind::digit && level.unit.find('-') == std::string::npos)
            warn(item, "is numbered " + item.label.printed + " out of sequence");
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

    /// The number of the next paragraph of the same place that begins with one; 0: none is near.
    unsigned next_number(std::size_t index) const {
        for (std::size_t i = index + 1; i < items_.size() && i < index + 40; ++i) {
            const Item& item = items_[i];
            if (item.is_heading || item.label.empty() || item.depth > 0) continue;
            if (!(item.place == items_[index].place)) return 0;
            if (item.label.readings[0].series == Series::digit) return item.label.readings[0].value;
        }
        return 0;
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
        finish(item, stretch.path(), std::move(item.letters));
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
