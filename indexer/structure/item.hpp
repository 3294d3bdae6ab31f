// SPDX-License-Identifier: GPL-2.0-or-later
//
// An item is a block on its way to becoming a passage; the passes fill it in from top to bottom.
#pragma once

#include <string>
#include <vector>

#include "indexer/document/edition.hpp"
#include "indexer/document/parsed_file.hpp"
#include "indexer/structure/labels.hpp"

namespace chancery::structure {

/// Where an item stands, as far as pinpoints need it.
struct Place {
    unsigned annex = 0;  ///< 0: the main text
    unsigned appendix = 0, enclosure = 0;
    unsigned section = 0;  ///< a change of any of these begins a new stretch of numbers
    std::string section_unit, subsection_unit, chapter_unit,
        article_unit;  ///< "s2", "sa", "ch1", "art5"

    friend bool operator==(const Place&, const Place&) = default;
};

struct Item {
    // items
    document::BlockKind kind = document::BlockKind::paragraph;
    document::Region region = document::Region::body;
    int depth = 0, table = 0, attachment = 0, level = 0;
    bool bold = false;
    bool unlisted = false;  ///< its letter is no section's, see print/looks.cpp
    Label label;
    std::string text;  ///< stored form
    std::vector<document::Footnote> footnotes;
    std::vector<document::Link> links;
    unsigned page = 0;
    std::string speaker;
    bool quoted = false;  ///< its number belongs to a text that the work quotes, see nested.cpp
    // regions
    bool supplied = false;  ///< an operative paragraph whose number was lost
    // outline
    Place place;
    std::vector<std::string> heading;
    bool is_heading = false;  ///< taken into the headings of what follows; makes no passage
    // numbering
    reference::Pinpoint pinpoint;
    std::vector<std::string> letters;
    std::vector<std::size_t> parents;  ///< items that it continues, outermost first
};

using Items = std::vector<Item>;

/// How a text ends, quotes and blanks aside: what decides between preamble and body.
enum class Ending { comma, colon, semicolon, stop, other };
Ending ending_of(std::string_view text);

/// Items of a work's blocks; separators without a word are dropped.
Items make_items(const std::vector<document::Block>& blocks);

/// Makes headings of titles that the file has as plain paragraphs, see titles.cpp.
void find_titles(Items& items);

/// Tells numbered lists inside a paragraph from the work's own numbers, see nested.cpp.
void nest_lists(Items& items);

/// Tells preambular from operative paragraphs, see regions.cpp. In print only what has enacting
/// words has a preamble.
void settle_regions(Items& items, bool printed = false);

/// Headings, sections, annexes and articles, see outline.cpp.
void outline(Items& items);

/// Counts on in lists whose paragraphs all bear the first one's number, see counters.cpp.
void mend_counters(Items& items, std::vector<std::string>& warnings);

/// Pinpoints, see numbering.cpp. Tells what does not run 1, 2, 3. In print only what has enacting
/// words counts its sole paragraph as the first.
void number(Items& items, std::vector<std::string>& warnings, bool printed = false);

/// Passages of numbered items, see passages.cpp.
std::vector<document::Passage> to_passages(const Items& items);

/// Longest passage in words (contract.md section 2: "24~2").
constexpr std::size_t max_passage_words = 400;

}  // namespace chancery::structure
