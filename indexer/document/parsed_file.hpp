// SPDX-License-Identifier: GPL-2.0-or-later
//
// What a reader hands over: metadata as printed and blocks in reading order, without any rule of
// the UN applied. One file may hold several works (lettered resolutions). structure/ makes Editions
// of it. Texts are raw: white space and characters as the file has them.
#pragma once

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

namespace chancery::document {

/// Part of the document that a block stands in.
enum class Region { preamble, body, annex };

/// What the format says a block is; structure/ may know better.
enum class BlockKind { paragraph, heading, formula, row, header_row, table_note, section_number };

/// How the lines of a paragraph are set.
enum class Align { unknown, left, centred, right };

/// A note inside a block: number, text and the byte offset of its mark in the block's text.
struct RawNote {
    std::string number, text;
    std::size_t offset = 0;
};

/// A link inside a block's text, or inside note number `note` (from 0; -1: the text). Byte offsets.
struct RawLink {
    std::size_t begin = 0, end = 0;
    int note = -1;
    std::string address;
};

struct Block {
    BlockKind kind = BlockKind::paragraph;
    Region region = Region::body;
    int depth = 0;       ///< nesting that the format tells: 0 paragraph, 1 point of a list, 2 ...
    int attachment = 0;  ///< which attachment, from 1; 0: none
    int table = 0;       ///< which table of the document, from 1; 0: none
    int level = 0;       ///< of a heading, where the format tells: 1 highest; 0: not told
    bool bold = false;   ///< the whole text is bold
    bool unlisted = false;  ///< lettered like sections that the contents page names, but not named
    std::string number;     ///< label where the format has it apart: "6.", "(a)"
    std::string text;       ///< without note bodies; cells of a row are parted by tabs
    std::vector<RawNote> notes;
    std::vector<RawLink> links;
    // Bytes from the start of `text`. A label that stands in the text is counted, whatever its
    // type; one that stands in `number` is not.
    std::size_t emphasis = 0;  ///< end of what is italic at the start: the governing verb
    std::size_t strong = 0;    ///< end of what is bold at the start: a speaker, a run-in title
    unsigned page = 0;         ///< page it begins on: the printed number where pages bear one
    std::string speaker;       ///< whose words they are, where the format or a pass knows it
    // What the page or the style sheet shows. Formats without a look leave these as they are.
    std::string style;             ///< the format's own name of its kind: "H2", "P", "_ H _Ch"
    Align align = Align::unknown;  ///< how its lines are set
    float size = 0;                ///< of its type in points; 0: not told
    float indent = 0;              ///< of its first line from the text's left edge, in points
};

/// One work in a file: what the file says of it, as (name, value) pairs in the file's order, and
/// its blocks. Names, each once or more often:
///
///     symbol printed_number title language session adopted adopted_words published meeting
///     meeting_record agenda agenda_title agenda_code draft report report_paragraph
///     originating_document committee subject subject_vocabulary sponsor adoption in_favour against
///     abstaining (tallies) voter_in_favour voter_against voter_abstaining job_number digest
///     other_symbol type body
///
/// Formats made for print tell instead what stands outside the text, for structure/ to read:
///
///     page_head page_foot (each wording once) comment (machine comments of a word processor)
///     document_title (the file's own property; so is digest: property Digest)
///
/// In a collection of lettered works, what stands before the pair ("part", "") is said of all.
struct ParsedWork {
    std::vector<std::pair<std::string, std::string>> metadata;
    std::vector<Block> blocks;
};

struct ParsedFile {
    std::vector<ParsedWork> works;
    std::vector<std::string> warnings;  ///< what was odd; the file is read all the same
    unsigned rank = 0;     ///< of its format among those that tell the same work, 0 the best
    bool damaged = false;  ///< the file broke off; the works hold what came before
};

}  // namespace chancery::document
