// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/structure/print/stems.hpp"

#include <algorithm>
#include <cctype>
#include <map>
#include <string>
#include <string_view>

#include "indexer/structure/labels.hpp"
#include "indexer/text/table.hpp"

namespace chancery::structure {
namespace {

using document::Block;
using document::BlockKind;
using Blocks = std::vector<Block>;

constexpr unsigned max_gap = 5;  // paragraphs that may be missing between two: lost in a table
constexpr unsigned least_sentences = 3;           // of that many a run is made
constexpr std::size_t least_sentence_bytes = 80;  // what is shorter may be a heading or a cell

/// A number of several parts at the head of a text.
struct Stem {
    std::string before;   ///< "29C-"
    unsigned last = 0;    ///< 17
    std::size_t end = 0;  ///< where the number ends in the text
};

/// No stem (last 0) where the text begins otherwise, or goes on small as an amount does.
Stem read_stem(std::string_view text) {
    const std::size_t end = text.find_first_of(" \t");
    if (end == std::string_view::npos) return {};
    std::size_t begin = end + 1;
    while (begin < text.size() && (text[begin] == ' ' || text[begin] == '\t')) ++begin;
    if (begin == text.size() || std::islower(static_cast<unsigned char>(text[begin])) != 0)
        return {};
    if (end == 0 || std::isdigit(static_cast<unsigned char>(text[end - 1])) == 0 ||
        text[begin] == '%')
        return {};
    const Label label = read_label(text.substr(0, end));
    if (label.empty() || label.readings[0].series != Series::digit) return {};
    const std::string& unit = label.readings[0].unit;
    const auto dash = unit.rfind('-');
    if (dash == std::string::npos) return {};
    Stem stem{unit.substr(0, dash + 1), 0, end};
    for (const char digit : unit.substr(dash + 1))
        stem.last = stem.last * 10 + static_cast<unsigned>(digit - '0');
    return stem;
}

/// Numbers of one stem that count up.
struct Run {
    unsigned last = 0, sentences = 0;
    std::vector<std::size_t> blanks, blocks;
};

void close_run(Blocks& blocks, Run& run) {
    for (std::size_t i = 0; i < run.blocks.size() && run.sentences >= least_sentences; ++i)
        blocks[run.blocks[i]].text[run.blanks[i]] = '\t';
    run = {};
}

}  // namespace

void part_stems(Blocks& blocks) {
    std::map<std::string, Run> runs;
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        const Block& block = blocks[i];
        if (block.kind != BlockKind::paragraph || block.bold || !text::trim(block.number).empty())
            continue;
        const Stem stem = read_stem(block.text);
        if (stem.last == 0) continue;
        Run& run = runs[stem.before];
        if (stem.last <= run.last || stem.last > run.last + max_gap) close_run(blocks, run);
        run.last = stem.last;
        run.sentences += block.text.size() >= least_sentence_bytes;
        run.blanks.push_back(stem.end);
        run.blocks.push_back(i);
    }
    for (auto& [stem, run] : runs) close_run(blocks, run);
}

}  // namespace chancery::structure
