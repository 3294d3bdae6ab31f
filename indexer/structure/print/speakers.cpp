// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/structure/print/speakers.hpp"

#include <algorithm>
#include <string>
#include <string_view>

#include "indexer/structure/states.hpp"
#include "indexer/text/normal.hpp"
#include "indexer/text/table.hpp"
#include "indexer/text/utf8.hpp"

namespace chancery::structure {
namespace {

using document::Block;
using document::BlockKind;

constexpr std::size_t max_name_bytes = 200;
constexpr std::size_t min_speeches = 3;  // speakers that make a record
constexpr std::size_t min_states = 3;    // headings that make a compilation
constexpr std::size_t least_share = 3;   // one heading of so many is a State's

bool is_heading(const Block& block) {
    return block.kind == BlockKind::heading;
}

/// A line that the record adds ("The meeting rose at 1 p.m."): italic as a whole.
bool is_direction(const Block& block) {
    return block.emphasis > 0 && block.emphasis + 2 >= text::trim(block.text).size();
}

/// "Mr. Quill (Utopia)" of "Mr. Quill (Utopia) (spoke in French): ...": bold at the start and
/// closed by a colon. Empty when the block begins no speech.
std::string speaker_at_start(const Block& block) {
    if (block.kind != BlockKind::paragraph || block.strong == 0) return {};
    const std::string_view text = block.text;
    const auto colon = text.find(':');
    if (colon == text.npos || colon > max_name_bytes || colon + 1 < block.strong) return {};
    std::string_view name = text.substr(0, colon);
    // The language that was spoken is no part of the name: a second bracket.
    if (const auto bracket = name.find('('); bracket != name.npos) {
        const auto close = name.find(')', bracket);
        const bool language =
            name.substr(0, bracket).size() < block.strong &&
            !state_name(text::trim(name.substr(bracket + 1, close - bracket - 1))).empty();
        name =
            language || name.find('(', bracket + 1) != name.npos ? name.substr(0, close + 1) : name;
    }
    return text::stored_form(name);
}

/// The State that a heading names: "Utopia", "Utopia (on behalf of ...)"; empty for others.
std::string state_of(std::string_view heading) {
    const std::string stored = text::stored_form(heading);
    if (std::string name = state_name(stored); !name.empty()) return name;
    const auto bracket = stored.find(" (");
    if (bracket == stored.npos) return {};
    const bool named = !state_name(std::string_view(stored).substr(0, bracket)).empty();
    return named ? stored : std::string();
}

bool find_speeches(document::ParsedWork& work) {
    std::size_t speeches = 0;
    for (const Block& block : work.blocks) speeches += !speaker_at_start(block).empty();
    if (speeches < min_speeches) return false;
    std::string speaker;
    for (Block& block : work.blocks) {
        if (is_heading(block)) speaker.clear();
        if (block.kind != BlockKind::paragraph) continue;
        if (std::string name = speaker_at_start(block); !name.empty()) speaker = std::move(name);
        if (!is_direction(block)) block.speaker = speaker;
    }
    return true;
}

/// The level at which States are headings; 0 when the work is no compilation.
int level_of_states(const std::vector<Block>& blocks) {
    for (int level = 1; level <= 6; ++level) {
        std::size_t headings = 0, states = 0;
        for (const Block& block : blocks) {
            if (!is_heading(block) || block.level != level) continue;
            ++headings;
            states += !state_of(block.text).empty();
        }
        if (states >= min_states && states * least_share >= headings) return level;
    }
    return 0;
}

void find_statements(std::vector<Block>& blocks) {
    const int level = level_of_states(blocks);
    if (level == 0) return;
    std::string speaker;
    for (Block& block : blocks) {
        if (is_heading(block) && block.level <= level) {
            // Groups and organisations make statements beside States, under headings of their
            // level.
            const std::string state = state_of(block.text);
            speaker = block.level < level ? std::string()
                      : state.empty()     ? text::stored_form(block.text)
                                          : state;
        }
        if (!is_heading(block)) block.speaker = speaker;
    }
}

}  // namespace

void find_speakers(document::ParsedWork& work) {
    if (!find_speeches(work)) find_statements(work.blocks);
}

}  // namespace chancery::structure
