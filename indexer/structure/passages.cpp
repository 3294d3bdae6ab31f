// SPDX-License-Identifier: GPL-2.0-or-later
//
// Fifth pass: items become passages with role and lead-ins. A passage above max_passage_words is cut at a
// sentence; its parts are "24", "24~2", ...
#include <algorithm>
#include <iterator>

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
    if (item.kind == BlockKind::heading || item.kind == BlockKind::section_number) return Role::heading;
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
    return passage;
}

bool ends_sentence(std::string_view text, std::size_t place) {
    const std::string_view before = text.substr(0, place);
    for (const std::string_view mark : {"。", "；", "؛", "！", "？"}) {
        if (before.ends_with(mark)) return true;
    }
    if (place >= text.size() || text[place] != ' ' || before.empty()) return false;
    return before.back() == '.' || before.back() == ';' || before.back() == '!' || before.back() == '?' ||
           before.back() == ':';
}

/// Where to cut so that the first part has at most max_passage_words words: behind the last sentence
/// that fits, else the last comma or blank, else the last letter (bytes).
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

/// Takes the part of `rest` up to `bytes` off; notes and links go with their words.
Passage split_off(Passage& rest, std::size_t bytes) {
    Passage part = rest;
    part.text = rest.text.substr(0, bytes);
    const std::size_t skip = rest.text.substr(bytes).starts_with(' ') ? 1 : 0;
    const std::size_t letters = text::count_code_points(part.text);
    rest.text = rest.text.substr(bytes + skip);
    const std::size_t shift = letters + skip;

    std::vector<int> moved(rest.footnotes.size(), -1);  // new number of each note in its part
    std::vector<bool> stays(rest.footnotes.size());
    part.footnotes.clear();
    std::vector<document::Footnote> later;
    for (std::size_t i = 0; i < rest.footnotes.size(); ++i) {
        document::Footnote note = rest.footnotes[i];
        stays[i] = note.offset <= letters;
        auto& target = stays[i] ? part.footnotes : later;
        moved[i] = static_cast<int>(target.size());
        if (!stays[i]) note.offset -= std::min(note.offset, shift);
        target.push_back(std::move(note));
    }
    rest.footnotes = std::move(later);

    part.links.clear();
    std::vector<document::Link> links;
    for (document::Link link : rest.links) {
        const bool in_note = link.footnote >= 0;
        const auto number = static_cast<std::size_t>(in_note ? link.footnote : 0);
        const bool first = in_note ? stays[number] : link.end <= letters;
        if (in_note) link.footnote = moved[number];
        if (!in_note && !first) {
            link.begin -= std::min(link.begin, shift);
            link.end -= std::min(link.end, shift);
        }
        (first ? part.links : links).push_back(std::move(link));
    }
    rest.links = std::move(links);
    return part;
}

void add_parts(Passage passage, std::vector<Passage>& passages) {
    const std::string unit = passage.pinpoint.units.back();
    unsigned number = 1;
    const auto name = [&](Passage& part) {
        if (number > 1) {
            part.pinpoint.units.back() = unit + "~" + std::to_string(number);
            part.label.clear();
        }
        ++number;
    };
    while (text::count_words(passage.text) > max_passage_words) {
        const std::size_t place = cut_place(passage.text);
        if (place == 0 || place >= passage.text.size()) break;
        Passage part = split_off(passage, place);
        name(part);
        passages.push_back(std::move(part));
    }
    name(passage);
    passages.push_back(std::move(passage));
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
