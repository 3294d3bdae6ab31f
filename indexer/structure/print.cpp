// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/structure/print.hpp"

#include <algorithm>
#include <cctype>
#include <utility>

#include "indexer/structure/dates.hpp"
#include "indexer/structure/headings.hpp"
#include "indexer/structure/item.hpp"
#include "indexer/structure/labels.hpp"
#include "indexer/structure/print/contents.hpp"
#include "indexer/structure/print/front.hpp"
#include "indexer/structure/print/looks.hpp"
#include "indexer/structure/print/masthead_lines.hpp"
#include "indexer/structure/print/paragraphs.hpp"
#include "indexer/structure/print/printed_numbers.hpp"
#include "indexer/structure/print/speakers.hpp"
#include "indexer/structure/print/stars.hpp"
#include "indexer/structure/print/stems.hpp"
#include "indexer/structure/print/tables.hpp"
#include "indexer/structure/votes.hpp"
#include "indexer/text/normal.hpp"
#include "indexer/text/table.hpp"
#include "indexer/text/utf8.hpp"

namespace chancery::structure {
namespace {

using document::Block;
using document::BlockKind;
using document::Region;
using Blocks = std::vector<Block>;

constexpr std::size_t max_closing_letters = 80;  // "52nd plenary meeting 1 December 2025"
constexpr std::size_t max_before_formula = 6;    // headings that may stand above it

bool is_paragraph(const Block& block) {
    return block.kind == BlockKind::paragraph;
}

/// The value of a paragraph's number; 0 when it has none.
unsigned number_of(const Block& block) {
    if (!is_paragraph(block)) return 0;
    const Label label =
        text::trim(block.number).empty() ? split_label(block.text).label : read_label(block.number);
    if (label.empty() || label.tentative || label.readings[0].series != Series::digit) return 0;
    return label.readings[0].value;
}

/// "25-06847 (E) 090525" and "*2506847*", the printer's job number and its bar code, on lines of
/// their own.
bool is_job_number(const Block& block) {
    const std::string stored = text::stored_form(block.text);
    const auto digits =
        std::ranges::count_if(stored, [](unsigned char byte) { return std::isdigit(byte) != 0; });
    if (stored.size() > 24 || digits < 7 || !block.notes.empty()) return false;
    const bool bar_code = stored.front() == '*' && stored.back() == '*' &&
                          static_cast<std::size_t>(digits) + 2 == stored.size();
    const bool job = stored.size() > 11 && stored[2] == '-' && stored.substr(8, 2) == " (" &&
                     stored[11] == ')' && digits + 5 >= static_cast<long>(stored.size()) - 1;
    return is_paragraph(block) && (bar_code || job);
}

bool is_formula(const Block& block) {
    if (!is_paragraph(block) && block.kind != BlockKind::heading) return false;
    if (block.text.size() > 160) return false;
    const std::string stored = text::stored_form(block.text);
    const bool open = stored.ends_with(',') || stored.ends_with("，") || stored.ends_with("،");
    return (open || stored.size() < 40) && is_line(stored, LineKind::formula);
}

/// "Annex", "Annex II", "Annex to the letter dated ...": on a line of its own, or as a heading.
bool is_annex(const Block& block) {
    if (block.kind != BlockKind::heading && !is_paragraph(block)) return false;
    if (block.text.size() > 400 || has_label(block)) return false;
    const HeadingNumber number = read_heading(text::stored_form(block.text), {});
    if (number.kind != HeadingKind::annex) return false;
    return !number.titled || block.kind == BlockKind::heading;
}

/// Index of the enacting words that the text begins with; the end when it begins otherwise.
std::size_t formula_at(const Blocks& blocks) {
    for (std::size_t i = 0; i < blocks.size() && i <= max_before_formula; ++i) {
        if (is_formula(blocks[i])) return i;
        if (is_paragraph(blocks[i]) && has_label(blocks[i])) break;
    }
    return blocks.size();
}

/// An annex of a text that an annex holds counts lower than the annex it stands in, or not at all
/// where the work's own are counted: it begins none.
bool begins_annex(const Block& block, unsigned last) {
    if (!is_annex(block)) return false;
    const unsigned value = read_heading(text::stored_form(block.text), {}).value;
    return value > last || (value == 0 && last == 0);
}

void settle_annexes(Blocks& blocks) {
    int attachment = 0;
    unsigned last = 0;  // the highest number of an annex
    for (Block& block : blocks) {
        if (begins_annex(block, last)) {
            ++attachment;
            last = std::max(last, read_heading(text::stored_form(block.text), {}).value);
            block.kind = BlockKind::heading;
        }
        if (attachment == 0) continue;
        block.region = Region::annex;
        block.attachment = attachment;
    }
}

/// The preamble runs from the enacting words to the first number, or to the first paragraph that
/// closes with a stop and is followed by none: an operative paragraph that stands alone.
void settle_preamble(Blocks& blocks, std::size_t formula) {
    blocks[formula].kind = BlockKind::formula;
    std::size_t end = formula + 1;
    while (end < blocks.size() && blocks[end].region == Region::body && number_of(blocks[end]) == 0)
        ++end;
    const bool numbered = end < blocks.size() && blocks[end].region == Region::body;
    if (!numbered) {
        std::size_t first = formula + 1;
        while (first < end && (!is_paragraph(blocks[first]) || has_label(blocks[first]) ||
                               ending_of(text::stored_form(blocks[first].text)) == Ending::comma))
            ++first;
        end = first;
    }
    for (std::size_t i = formula; i < end; ++i) {
        const bool heading = blocks[i].kind == BlockKind::heading;
        // "Adopts the following text" and its heading: what stands below has a preamble of its own.
        const bool opens = i > formula && i + 1 < end && !heading &&
                           blocks[i + 1].kind == BlockKind::heading &&
                           ending_of(text::stored_form(blocks[i].text)) != Ending::comma;
        if (!heading && !opens) blocks[i].region = Region::preamble;
    }
}

/// "52nd plenary meeting" and the date below it close a resolution: they are said of it.
void take_closing(document::ParsedWork& work) {
    Blocks& blocks = work.blocks;
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        if (blocks[i].region == Region::annex) break;
        const std::string stored = text::stored_form(blocks[i].text);
        const bool short_line = text::count_code_points(stored) <= max_closing_letters &&
                                ending_of(stored) == Ending::other && !has_label(blocks[i]);
        if (!short_line || !is_line(stored, LineKind::meeting)) continue;
        work.metadata.emplace_back("meeting", stored);
        std::size_t end = i + 1;
        if (!read_date(stored).empty()) work.metadata.emplace_back("adopted_words", stored);
        if (end < blocks.size() && blocks[end].text.size() <= max_closing_letters &&
            !read_date(blocks[end].text).empty()) {
            work.metadata.emplace_back("adopted_words", text::stored_form(blocks[end].text));
            ++end;
        }
        blocks.erase(blocks.begin() + static_cast<std::ptrdiff_t>(i),
                     blocks.begin() + static_cast<std::ptrdiff_t>(end));
        return;
    }
}

/// "A", "B": the heading of a lettered part, whose enacting words follow soon.
bool begins_part(const Blocks& blocks, std::size_t index, char letter) {
    const std::string stored = text::stored_form(blocks[index].text);
    if (stored.size() != 1 || stored[0] != letter) return false;
    for (std::size_t i = index + 1; i < blocks.size() && i <= index + max_before_formula; ++i) {
        if (is_formula(blocks[i])) return true;
    }
    return false;
}

/// Lettered parts are works of their own; what the front says is said of all.
std::vector<document::ParsedWork> split_parts(document::ParsedWork work) {
    std::vector<std::size_t> starts;
    for (std::size_t i = 0; i < work.blocks.size(); ++i) {
        if (begins_part(work.blocks, i, static_cast<char>('A' + starts.size())))
            starts.push_back(i);
    }
    std::vector<document::ParsedWork> works;
    if (starts.size() < 2) {
        works.push_back(std::move(work));
        return works;
    }
    starts.push_back(work.blocks.size());
    for (std::size_t part = 0; part + 1 < starts.size(); ++part) {
        document::ParsedWork& own = works.emplace_back();
        own.metadata = work.metadata;
        own.metadata.emplace_back("part", "");
        own.metadata.emplace_back("printed_number", std::string(1, static_cast<char>('A' + part)));
        std::size_t begin = starts[part] + 1;
        for (; begin < starts[part + 1] && !is_formula(work.blocks[begin]); ++begin) {
            own.metadata.emplace_back("title", text::stored_form(work.blocks[begin].text));
        }
        for (; begin < starts[part + 1]; ++begin) {
            own.blocks.push_back(std::move(work.blocks[begin]));
        }
    }
    return works;
}

void settle_work(document::ParsedWork& work, const Contents& contents) {
    find_numbered_titles(work.blocks);
    settle_looks(work.blocks, contents);
    settle_annexes(work.blocks);
    if (const std::size_t formula = formula_at(work.blocks); formula < work.blocks.size()) {
        take_closing(work);
        settle_preamble(work.blocks, formula);
    }
    find_speakers(work);
}

}  // namespace

std::vector<document::ParsedWork> read_print(document::ParsedWork work, std::string_view path,
                                             std::vector<std::string>& warnings) {
    std::erase_if(work.blocks, is_job_number);
    join_tables(work.blocks);
    tie_stars(work.blocks);
    part_stems(work.blocks);
    mend_misread_numbers(work.blocks);
    join_paragraphs(work.blocks);
    join_vote_lists(work.blocks);
    join_lone_numbers(work.blocks);
    constexpr std::size_t most_of_a_title_page = 100;
    std::vector<document::Block> printed;
    if (work.blocks.size() <= most_of_a_title_page) printed = work.blocks;
    read_front(work, path, warnings);
    Contents contents = take_contents(work.blocks);
    if (work.blocks.empty()) {  // All of it looked like a title: it is what there is to read.
        work.blocks = std::move(printed);
        contents = {};
    }
    std::vector<document::ParsedWork> works = split_parts(std::move(work));
    for (document::ParsedWork& part : works) settle_work(part, contents);
    return works;
}

}  // namespace chancery::structure
