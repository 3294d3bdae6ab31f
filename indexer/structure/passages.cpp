// SPDX-License-Identifier: GPL-2.0-or-later
//
// Fifth pass: items become passages with role and lead-ins. A passage above max_passage_words is
// cut at a sentence; its parts are "24", "24~2", ...
#include <algorithm>
#include <span>
#include <tuple>
#include <utility>

#include "indexer/structure/item.hpp"
#include "indexer/text/normal.hpp"
#include "indexer/text/utf8.hpp"

namespace chancery::structure {
namespace {

using document::BlockKind;
using document::Passage;
using document::Region;
using document::Role;

Role role_of(const Item& item) {
    if (item.kind == BlockKind::row) return Role::row;
    if (item.kind == BlockKind::table_note) return Role::note;
    if (item.kind == BlockKind::heading || item.kind == BlockKind::section_number)
        return Role::heading;
    if (item.region == Region::preamble) return Role::preambular;
    if (!item.place.article_unit.empty()) return Role::article;
    const bool numbered = !item.label.empty() || item.supplied || item.pinpoint.units.back() == "1";
    if (!numbered) return Role::unnumbered;
    return item.region == Region::body ? Role::operative : Role::numbered;
}

Passage to_passage(const Items& items, const Item& item) {
    Passage passage;
    passage.pinpoint = item.pinpoint;
    passage.letters = item.letters;
    passage.role = role_of(item);
    passage.label = item.label.printed;
    passage.heading = item.heading;
    for (const std::size_t parent : item.parents) passage.context.push_back(items[parent].text);
    passage.text = item.text;
    passage.footnotes = item.footnotes;
    passage.links = item.links;
    passage.page = item.page;
    passage.speaker = item.speaker;
    return passage;
}

bool ends_sentence(std::string_view text, std::size_t place) {
    const std::string_view before = text.substr(0, place);
    for (const std::string_view mark : {"。", "；", "؛", "！", "？"}) {
        if (before.ends_with(mark)) return true;
    }
    if (place >= text.size() || text[place] != ' ' || before.empty()) return false;
    return before.back() == '.' || before.back() == ';' || before.back() == '!' ||
           before.back() == '?' || before.back() == ':';
}

/// Where to cut so that the first part has at most max_passage_words words: behind the last
/// sentence that fits, else the last comma or blank, else the last letter (bytes).
std::size_t cut_place(std::string_view text) {
    std::size_t sentence = 0, blank = 0, letter = 0;
    std::size_t words = 0, counted = 0;
    for (std::size_t position = 0; position < text.size();) {
        text::next_code_point(text, position);
        const bool sentence_end = ends_sentence(text, position);
        const bool is_blank = position < text.size() && text[position] == ' ';
        const bool comma = text.substr(0, position).ends_with("，");
        if (!sentence_end && !is_blank && !comma && position - counted < 60) continue;
        words += text::count_words(text.substr(counted, position - counted));
        counted = position;
        if (words > max_passage_words) break;
        letter = position;
        if (is_blank || comma) blank = position;
        if (sentence_end) sentence = position;
    }
    if (sentence > 0) return sentence;
    return blank > 0 ? blank : letter;
}

/// True when a text has more than max_passage_words words; looks no further than it has to.
bool is_long(std::string_view text) {
    for (std::size_t bytes = 8 * max_passage_words;; bytes *= 2) {
        const std::string_view start = text::cut(text, bytes);
        if (text::count_words(start) > max_passage_words + (start.size() < text.size() ? 1 : 0)) {
            return true;
        }
        if (start.size() == text.size()) return false;
    }
}

/// A part of a text: bytes, and code points.
struct Part {
    std::size_t begin = 0, end = 0;
    std::size_t first = 0, last = 0;
};

/// Parts of at most max_passage_words words; the blank at a cut belongs to none.
std::vector<Part> parts_of(std::string_view text) {
    std::vector<Part> parts;
    std::size_t begin = 0, first = 0;
    const auto add = [&](std::size_t end) {
        const std::size_t last = first + text::count_code_points(text.substr(begin, end - begin));
        parts.push_back({begin, end, first, last});
        const std::size_t blank = text.substr(end).starts_with(' ') ? 1 : 0;
        begin = end + blank;
        first = last + blank;
    };
    while (is_long(text.substr(begin))) {
        const std::size_t bytes = cut_place(text.substr(begin));
        if (bytes == 0 || begin + bytes >= text.size()) break;
        add(begin + bytes);
    }
    add(text.size());
    return parts;
}

/// The part that a place in the text belongs to.
std::size_t part_at(const std::vector<Part>& parts, std::size_t code_point) {
    const auto found = std::ranges::lower_bound(parts, code_point, {}, &Part::last);
    return found == parts.end() ? parts.size() - 1
                                : static_cast<std::size_t>(found - parts.begin());
}

/// Hands notes and links to the parts that have their words.
void share_out(const Passage& whole, const std::vector<Part>& parts, std::span<Passage> passages) {
    const auto behind = [](std::size_t place, const Part& part) {
        return place - std::min(place, part.first);
    };
    std::vector<std::pair<std::size_t, int>> places;  // of each note: part, number in it
    for (document::Footnote note : whole.footnotes) {
        const std::size_t part = part_at(parts, note.offset);
        note.offset = behind(note.offset, parts[part]);
        places.emplace_back(part, static_cast<int>(passages[part].footnotes.size()));
        passages[part].footnotes.push_back(std::move(note));
    }
    for (document::Link link : whole.links) {
        std::size_t part = part_at(parts, link.end);
        if (link.footnote >= 0) {
            std::tie(part, link.footnote) = places[static_cast<std::size_t>(link.footnote)];
        } else {
            link.begin = behind(link.begin, parts[part]);
            link.end = behind(link.end, parts[part]);
        }
        passages[part].links.push_back(std::move(link));
    }
}

void add_parts(Passage whole, std::vector<Passage>& passages) {
    const std::vector<Part> parts = parts_of(whole.text);
    if (parts.size() == 1) return passages.push_back(std::move(whole));
    const std::string text = std::exchange(whole.text, {});
    const auto footnotes = std::exchange(whole.footnotes, {});
    const auto links = std::exchange(whole.links, {});
    const std::string unit = whole.pinpoint.units.back();
    const std::size_t base = passages.size();
    for (std::size_t i = 0; i < parts.size(); ++i) {
        Passage part = whole;
        part.text = text.substr(parts[i].begin, parts[i].end - parts[i].begin);
        if (i > 0) {
            part.pinpoint.units.back() = unit + "~" + std::to_string(i + 1);
            part.label.clear();
        }
        passages.push_back(std::move(part));
    }
    whole.footnotes = footnotes;
    whole.links = links;
    share_out(whole, parts, std::span(passages).subspan(base));
}

}  // namespace

std::vector<Passage> to_passages(const Items& items) {
    std::vector<Passage> passages;
    passages.reserve(items.size());
    for (const Item& item : items) {
        if (item.is_heading || item.kind == BlockKind::formula) continue;
        Passage passage = to_passage(items, item);
        // Most paragraphs are far shorter: a word has two bytes at least, with its blank.
        if (passage.text.size() <= 2 * max_passage_words) {
            passages.push_back(std::move(passage));
        } else {
            add_parts(std::move(passage), passages);
        }
    }
    return passages;
}

}  // namespace chancery::structure
