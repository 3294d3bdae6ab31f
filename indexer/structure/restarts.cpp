// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/structure/restarts.hpp"

namespace chancery::structure {

using document::Region;

Restarts::Restarts(const Items& items) {
    for (const Item& item : items) look(item);
}

Carried Restarts::of(const Place& place) const {
    const auto found = found_.find(place.annex);
    if (found == found_.end()) return {};
    const Found& evidence = found->second;
    Carried carried;
    carried.chapter = evidence.chapter_articles;
    if (evidence.counts_by_parts()) return carried;
    carried.subsection = evidence.subsection.tells();
    carried.section = evidence.section.tells() || (carried.subsection && evidence.section_above);
    carried.chapter = evidence.chapter.tells() || evidence.chapter_articles;
    return carried;
}

void Restarts::look(const Item& item) {
    if (item.is_heading || item.label.empty() || item.label.tentative || item.depth > 0 ||
        item.quoted)
        return;
    if (!item.place.article_unit.empty()) return look_at_article(item);
    if (item.region == Region::preamble) return;
    const Reading& reading = item.label.readings[0];
    if (reading.series != Series::digit) return;
    Found& found = found_[item.place.annex];
    if (reading.unit.find('-') != std::string::npos) {
        found.parted_again = !found.parted.insert(reading.unit).second || found.parted_again;
        return;
    }
    ++found.plain;
    auto [last, first] = last_.try_emplace(item.place.annex, Last{item.place, reading.value});
    Last& previous = last->second;
    const bool restart = reading.value == 1 && previous.value >= 1;
    const bool runs_on = reading.value == previous.value + 1;
    if (!first && (restart || runs_on)) mark(previous.place, item.place, restart);
    previous = {item.place, reading.value};
}

void Restarts::mark(const Place& before, const Place& here, bool restart) {
    Found& found = found_[here.annex];
    const auto count = [&](Evidence& evidence) {
        ++(restart ? evidence.restarts : evidence.runs_on);
    };
    if (before.section_unit != here.section_unit) {
        count(found.section);
    } else if (before.subsection_unit != here.subsection_unit) {
        count(found.subsection);
        found.section_above = found.section_above || !here.section_unit.empty();
    } else if (before.chapter_unit != here.chapter_unit) {
        count(found.chapter);
    }
}

void Restarts::look_at_article(const Item& item) {
    auto& seen = articles_[item.place.annex];
    const auto [chapter, first] =
        seen.try_emplace(item.place.article_unit, item.place.chapter_unit);
    if (!first && chapter->second != item.place.chapter_unit) {
        found_[item.place.annex].chapter_articles = true;
    }
}

std::vector<std::string> annex_units(const Place& place) {
    std::vector<std::string> units;
    const auto add = [&](const char* word, unsigned value) {
        if (value == 1) units.emplace_back(word);
        if (value > 1) units.push_back(word + std::to_string(value));
    };
    add("annex", place.annex);
    const auto add_numbered = [&](const char* word, unsigned value) {
        if (value > 0) units.push_back(word + std::to_string(value));
    };
    add_numbered("app", place.appendix);
    add_numbered("encl", place.enclosure);
    return units;
}

std::vector<std::string> base_units(const Place& place, const Carried& carried) {
    std::vector<std::string> units = annex_units(place);
    const auto add = [&](bool wanted, const std::string& unit) {
        if (wanted && !unit.empty()) units.push_back(unit);
    };
    add(carried.chapter, place.chapter_unit);
    add(carried.section, place.section_unit);
    add(carried.subsection, place.subsection_unit);
    add(true, place.article_unit);
    return units;
}

}  // namespace chancery::structure
