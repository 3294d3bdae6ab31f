// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/structure/citations.hpp"

#include <algorithm>
#include <utility>

#include "indexer/reference/finder/find.hpp"
#include "indexer/reference/finder/open_places.hpp"
#include "indexer/structure/verbs.hpp"
#include "indexer/text/utf8.hpp"

namespace chancery::structure {
namespace {

using document::Citation;
using document::Edition;
using document::Link;
using document::Passage;
using reference::finder::Certainty;
using reference::finder::Find;

/// How the symbols of a text's organ begin: "its resolution" is that organ's.
std::string organ_of(const document::Masthead& masthead) {
    const std::string& symbol = masthead.symbol.name;
    if (symbol.starts_with("A/HRC/")) return "A/HRC";
    return symbol.starts_with("S/") ? "S" : "A";
}

class Citer {
  public:
    Citer(const Edition& edition, Passage& passage)
        : edition_(edition),
          passage_(passage),
          reading_{organ_of(edition.masthead)},
          links_(std::exchange(passage.links, {})) {}

    void run() {
        read(passage_.text, -1);
        for (std::size_t note = 0; note < passage_.footnotes.size(); ++note) {
            read(passage_.footnotes[note].text, static_cast<int>(note));
            place_title(note);
        }
    }

  private:
    void read(std::string_view text, int footnote) {
        const std::vector<Find> finds = reference::finder::find_citations(text, reading_);
        const std::size_t first = passage_.citations.size();
        std::size_t byte = 0, place = 0;  // code points before a byte
        const auto place_of = [&](std::size_t to) {
            if (to < byte) byte = place = 0;
            place += text::count_code_points(text.substr(byte, to - byte));
            byte = to;
            return place;
        };
        for (const Find& find : finds) {
            const std::size_t begin = place_of(find.begin), end = place_of(find.end);
            add({begin, end, footnote, settled(find, begin, end, footnote), to_string(find.places),
                 verb_before(text.substr(0, find.begin), footnote)});
        }
        for (const Link& link : links_) {
            if (link.footnote == footnote && !is_found(link, first)) {
                add({link.begin,
                     link.end,
                     footnote,
                     link.symbol,
                     {},
                     verb_before(text.substr(0, text::byte_offset(text, link.begin)), footnote)});
            }
        }
        std::ranges::stable_sort(passage_.citations.begin() + static_cast<std::ptrdiff_t>(first),
                                 passage_.citations.end(), {}, &Citation::begin);
    }

    /// Gives a note's one text the places that stand before its title in the passage. Of two notes
    /// at one title the first gets them.
    void place_title(std::size_t note) {
        const auto of_note = [&](const Citation& one) {
            return one.footnote == static_cast<int>(note);
        };
        const auto citation = std::ranges::find_if(passage_.citations, of_note);
        if (std::ranges::count_if(passage_.citations, of_note) != 1 || !citation->places.empty()) {
            return;
        }
        const std::size_t mark = passage_.footnotes[note].offset;
        const std::size_t last = note == 0 ? 0 : passage_.footnotes[note - 1].offset;
        if (last > mark || last > text::count_code_points(passage_.text)) return;
        // Nothing before the mark of the note before, and nothing of a text cited in words.
        std::size_t begin = last;
        for (const Citation& one : passage_.citations) {
            if (one.footnote < 0 && one.end <= mark) begin = std::max(begin, one.end);
        }
        std::string_view before = passage_.text;
        before = before.substr(0, text::byte_offset(before, mark));
        before.remove_prefix(text::byte_offset(before, begin));
        const auto places = reference::finder::places_of_title(before);
        // Articles are of conventions and declarations, which resolutions hold; a report in a note
        // only speaks of them.
        const bool article = std::ranges::any_of(places, [](const reference::Place& place) {
            return !place.first.units.empty() && place.first.units.front().starts_with("art");
        });
        if (article && citation->symbol.find("RES/") == std::string::npos) return;
        citation->places = to_string(places);
    }

    void add(Citation citation) {
        const auto& masthead = edition_.masthead;
        const bool itself = citation.symbol == masthead.symbol.name ||
                            std::ranges::count(masthead.other_symbols, citation.symbol) > 0;
        if (!citation.symbol.empty() && !itself) passage_.citations.push_back(std::move(citation));
    }

    /// Where the organ was guessed, a link at the same place knows it.
    std::string settled(const Find& find, std::size_t begin, std::size_t end, int footnote) const {
        if (find.certainty == Certainty::certain) return find.symbol.name;
        const auto link = std::ranges::find_if(links_, [&](const Link& one) {
            return one.footnote == footnote && one.begin >= begin && one.end <= end;
        });
        const bool same_number =
            link != links_.end() && number_of(link->symbol) == number_of(find.symbol.name);
        return same_number ? link->symbol : find.symbol.name;
    }

    static std::string_view number_of(std::string_view symbol) {
        const auto kind = symbol.find("RES/");
        return kind == std::string_view::npos ? std::string_view() : symbol.substr(kind);
    }

    bool is_found(const Link& link, std::size_t first) const {
        return std::any_of(passage_.citations.begin() + static_cast<std::ptrdiff_t>(first),
                           passage_.citations.end(), [&](const Citation& citation) {
                               return citation.footnote == link.footnote &&
                                      citation.begin < link.end && link.begin < citation.end;
                           });
    }

    std::string verb_before(std::string_view before, int footnote) const {
        if (footnote >= 0) return {};
        std::string verb = citing_verb(
            before, passage_.language.empty() ? edition_.masthead.language : passage_.language);
        return verb.empty() ? passage_.verb : verb;
    }

    const Edition& edition_;
    Passage& passage_;
    reference::finder::Reading reading_;
    std::vector<Link> links_;
};

}  // namespace

void cite(Edition& edition) {
    for (Passage& passage : edition.passages) Citer(edition, passage).run();
}

}  // namespace chancery::structure
