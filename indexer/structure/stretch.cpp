// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/structure/stretch.hpp"

#include <algorithm>

#include "indexer/reference/letters.hpp"
#include "indexer/reference/pinpoint.hpp"

namespace chancery::structure {
namespace {

std::string lower_roman(unsigned value) {
    std::string numeral = reference::roman_numeral(value);
    std::ranges::transform(numeral, numeral.begin(), [](char byte) {
        return static_cast<char>(byte >= 'A' && byte <= 'Z' ? byte + ('a' - 'A') : byte);
    });
    return numeral;
}

}  // namespace

LevelKind level_kind(Series series, int depth) {
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

std::vector<std::string> Stretch::path() const {
    std::vector<std::string> units = base;
    for (const Level& level : levels) units.push_back(level.unit);
    return units;
}

unsigned Stretch::last_digit() const {
    for (const auto* open : {&levels, &before_unnumbered_}) {
        if (open == &before_unnumbered_ && has_list_since_) break;
        for (const Level& level : *open) {
            if (level.kind == LevelKind::digit) return level.value;
        }
    }
    return 0;
}

void Stretch::interrupt() {
    if (levels.empty() || levels[0].kind == LevelKind::unnumbered) return;
    before_unnumbered_ = levels;
    has_list_since_ = false;
}

bool Stretch::take(const std::vector<Reading>& readings, const std::string& own,
                   const LabelPlace& place, const IsTaken& is_taken) {
    const std::vector<Reading> ordered = in_likely_order(readings, place);
    const Taking taking{place, own, is_taken};
    if (goes_on(ordered, taking) || restores(ordered, taking) || opens(ordered, taking))
        return true;
    stands_beside(ordered.front(), taking);
    return false;
}

std::vector<Reading> Stretch::in_likely_order(const std::vector<Reading>& readings,
                                              const LabelPlace& place) const {
    std::vector<Reading> ordered = readings;
    if (ordered.size() < 2) return ordered;
    const auto weight = [&](const Reading& reading) {
        int score = 0;
        for (const Level& level : levels) {
            if (level.kind == level_kind(reading.series, 0) && reading.value == level.value + 1)
                score += 2;
        }
        if (place.next != nullptr) {
            for (const Reading& other : place.next->readings) {
                if (other.series == reading.series && other.value == reading.value + 1) score += 4;
            }
        }
        if (reading.value == 1 && place.behind_colon) score += 3;
        return score;
    };
    std::ranges::stable_sort(ordered, std::ranges::greater{}, weight);
    return ordered;
}

/// Continues an open level, the innermost first, and closes what is below it.
bool Stretch::goes_on(const std::vector<Reading>& readings, const Taking& taking) {
    for (const Reading& reading : readings) {
        const LevelKind kind = level_kind(reading.series, taking.place.depth);
        for (std::size_t i = levels.size(); i-- > 0;) {
            const Level& level = levels[i];
            if (level.kind != kind || reading.value != level.value + 1) continue;
            levels.resize(i);
            push(kind, reading, taking);
            return true;
        }
    }
    return false;
}

/// "(c)" behind a paragraph without number that interrupted (a), (b).
bool Stretch::restores(const std::vector<Reading>& readings, const Taking& taking) {
    if (before_unnumbered_.empty()) return false;
    std::vector<Level> kept = levels;
    levels = before_unnumbered_;
    if (goes_on(readings, taking)) return true;
    levels = std::move(kept);
    return false;
}

/// Begins a level: a first letter or numeral below what is open, a first number at the root, or
/// below a number whose text ends in a colon.
bool Stretch::opens(const std::vector<Reading>& readings, const Taking& taking) {
    for (const Reading& reading : readings) {
        if (reading.value != 1) continue;
        LevelKind kind = level_kind(reading.series, taking.place.depth);
        const auto same = std::ranges::find(levels, kind, &Level::kind);
        const bool colon = taking.place.behind_colon;
        if (kind == LevelKind::digit) {
            if (same == levels.end()) {
                levels.clear();
            } else if (colon && reading.unit == "1") {
                kind = LevelKind::nested_digit;
            } else {
                return false;
            }
        } else if (same != levels.end()) {
            // A second (a) at the level of the first: it stands beside it, unless a colon opens
            // it.
            if (!colon) continue;
        }
        push(kind, reading, taking);
        return true;
    }
    return false;
}

/// Neither next nor first: a gap, a misprint, a number printed twice. The label is kept.
void Stretch::stands_beside(const Reading& reading, const Taking& taking) {
    const LevelKind kind = level_kind(reading.series, taking.place.depth);
    std::size_t keep = levels.size();
    for (std::size_t i = levels.size(); i-- > 0;) {
        if (levels[i].kind == kind) {
            keep = i;
            break;
        }
    }
    if (kind == LevelKind::digit) keep = 0;
    levels.resize(keep);
    push(kind, reading, taking);
}

std::string Stretch::unit_of(LevelKind kind, const Reading& reading) const {
    if (!reading.unit.empty()) return reading.unit;
    switch (kind) {
        case LevelKind::letter:
            return reference::letter_of(reading.value);
        case LevelKind::roman:
            return lower_roman(reading.value);
        case LevelKind::ordinal: {
            const bool below_letter = !levels.empty() && (levels.back().kind == LevelKind::letter ||
                                                          levels.back().kind == LevelKind::ordinal);
            return below_letter ? lower_roman(reading.value) : reference::letter_of(reading.value);
        }
        default:
            return std::to_string(reading.value);
    }
}

void Stretch::push(LevelKind kind, const Reading& reading, const Taking& taking) {
    // A list below a paragraph without number does not end the one that this interrupted.
    has_list_since_ = !levels.empty() && levels[0].kind == LevelKind::unnumbered;
    if (!has_list_since_) before_unnumbered_.clear();
    std::string unit = unit_of(kind, reading);
    levels.push_back({kind, reading.value, unit, taking.own, taking.place.item});
    for (unsigned repeat = 2; taking.is_taken(path()); ++repeat) {
        levels.back().unit = unit + ";" + std::to_string(repeat);
    }
}

}  // namespace chancery::structure
