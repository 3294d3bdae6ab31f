// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/structure/print/looks.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <cmath>
#include <map>
#include <set>
#include <string>

#include "indexer/structure/headings.hpp"
#include "indexer/structure/item.hpp"
#include "indexer/structure/labels.hpp"
#include "indexer/structure/print/masthead_lines.hpp"
#include "indexer/structure/print/numbered_headings.hpp"
#include "indexer/text/normal.hpp"
#include "indexer/text/table.hpp"
#include "indexer/text/utf8.hpp"

namespace chancery::structure {
namespace {

using document::Align;
using document::Block;
using document::BlockKind;

constexpr std::size_t max_heading_letters = 250;
constexpr std::size_t max_italic_letters = 120;
constexpr int larger = 3;  // half points above the text's own size
constexpr int max_level = 6;
constexpr std::size_t enough_of_an_entry = 24;                 // bytes of its key
constexpr std::size_t same_entry = 40;                         // bytes, where the rest differs
constexpr std::size_t max_entries = 2000, max_letters = 1000;  // of which a work is compared
constexpr std::size_t max_more_lines = 3;  // of a heading that a contents page names whole

/// Half points, so that rounding does not make two looks of one.
int half_points(float size) {
    return static_cast<int>(std::lround(size * 2));
}

bool is_paragraph(const Block& block) {
    return block.kind == BlockKind::paragraph;
}

bool is_italic(const Block& block) {
    return block.emphasis > 0 && block.emphasis + 2 >= text::trim(block.text).size();
}

/// The size that most of the text is set in; 0 where sizes are not told.
int body_size(const std::vector<Block>& blocks) {
    std::map<int, std::size_t> bytes;
    for (const Block& block : blocks) {
        if (is_paragraph(block) && !block.bold && block.size > 0)
            bytes[half_points(block.size)] += block.text.size();
    }
    const auto most =
        std::ranges::max_element(bytes, {}, [](const auto& entry) { return entry.second; });
    return most == bytes.end() ? 0 : most->first;
}

/// True for "**Agenda item 3** (*continued*)": what a record discusses, bold but for what is said
/// of it in brackets. Names with their countries look the same, so the words speak too.
bool is_agenda_heading(const Block& block, std::string_view stored) {
    if (block.strong == 0 || block.strong >= block.text.size()) return false;
    const std::string rest = text::stored_form(std::string_view(block.text).substr(block.strong));
    return rest.starts_with('(') && rest.find(')') == rest.size() - 1 &&
           is_line(stored, LineKind::agenda);
}

/// "(Signed) Name", "[Original: French]", stage directions: never headings.
bool is_bracketed(std::string_view text) {
    // "(l) Lanterns" has a letter before its title.
    const bool lettered = split_label(text).bytes > 0 && !text.ends_with(')');
    return (text.starts_with('(') && !lettered) || text.starts_with('[') || text.starts_with('*') ||
           text.starts_with("\u2026");
}

/// A point of a list. Symbol fonts hold theirs in the private area.
bool is_point(std::string_view text) {
    constexpr auto bullets = std::to_array<std::string_view>(
        {"\u2022", "\u25cf", "\u25cb", "\u25e6", "\u25aa", "\u2023", "\u00b7", "\uf0b7", "\uf0a7"});
    return std::ranges::any_of(bullets,
                               [&](std::string_view bullet) { return text.starts_with(bullet); });
}

bool is_sentence(const Block& block, std::string_view stored) {
    const Ending ending = ending_of(stored);
    if (ending == Ending::comma || ending == Ending::semicolon || ending == Ending::colon)
        return true;
    if (ending != Ending::stop) return false;
    // "I. Introduction." and "Article 5." end in a stop and are headings all the same.
    return read_heading(stored, {}).kind == HeadingKind::plain || stored.size() > 120 ||
           block.number.size() > 0;
}

/// "12.<tab>The Committee ..." is a paragraph even in bold type; "1.<tab>Overview" may be a
/// heading.
bool has_paragraph_label(const Block& block) {
    if (!text::trim(block.number).empty()) return true;
    const LabelPrefix prefix = split_label(block.text);
    return prefix.bytes > 0 && !prefix.label.tentative;
}

/// A heading's number belongs to its words ("1. Overview"): apart it would number a paragraph.
void join_number(Block& block) {
    if (text::trim(block.number).empty()) return;
    const std::string number = std::string(text::trim(block.number)) + " ";
    block.number.clear();
    block.text.insert(0, number);
    for (auto& note : block.notes) note.offset += number.size();
    for (auto& link : block.links) {
        if (link.note >= 0) continue;
        link.begin += number.size();
        link.end += number.size();
    }
}

class Settler {
  public:
    Settler(std::vector<Block>& blocks, const Contents& contents)
        : blocks_(blocks), contents_(contents), body_(body_size(blocks)) {}

    void run() {
        for (std::size_t i = 0; i < blocks_.size(); ++i) decide(i);
        join_listed();
        mark_unlisted();
        settle_levels();
        join_numbered_looks(blocks_);
        lower_unlisted();
        part_listed();
        settle_numbered(blocks_);
        // Bold type has been judged: later passes must not judge it again.
        for (Block& block : blocks_) {
            if (is_paragraph(block)) block.bold = false;
            if (block.kind == BlockKind::heading) join_number(block);
        }
    }

  private:
    void decide(std::size_t index) {
        Block& block = blocks_[index];
        if (block.kind != BlockKind::heading && !is_paragraph(block)) return;
        const std::string stored = text::stored_form(block.text);
        const std::size_t letters = text::count_code_points(stored);
        if (block.kind == BlockKind::heading) {
            // A tag may lie: sentences that a paragraph's number stands before are text.
            const bool lies = letters > 2 * max_heading_letters ||
                              (has_paragraph_label(block) && is_sentence(block, stored)) ||
                              is_bracketed(stored) || is_point(stored);
            if (lies) block.kind = BlockKind::paragraph;
            return;
        }
        if (letters == 0 || letters > max_heading_letters) return;
        if (is_bracketed(stored) || is_point(stored)) return;
        if (is_heading(block, stored, letters)) block.kind = BlockKind::heading;
    }

    bool is_heading(const Block& block, const std::string& stored, std::size_t letters) const {
        const bool labelled = has_paragraph_label(block);
        const bool large = body_ > 0 && block.size > 0 && half_points(block.size) >= body_ + larger;
        // A colon in the type of titles parts a title in two.
        const bool parted = block.bold && large && ending_of(stored) == Ending::colon;
        if (!parted && is_sentence(block, stored)) return false;
        if (block.bold) return true;
        if (labelled) return false;
        if (is_agenda_heading(block, stored)) return true;
        if (large && std::isdigit(static_cast<unsigned char>(stored.front())) == 0) return true;
        if (contents_.contains(text::word_key(stored))) return true;
        if (is_italic(block) && letters <= max_italic_letters && block.align != Align::right)
            return true;
        if (block.align == Align::centred && letters <= max_italic_letters &&
            read_heading(stored, {}).kind != HeadingKind::plain)
            return true;
        return false;
    }

    struct Look {
        int size = 0;
        bool bold = false, italic = false;
        friend auto operator<=>(const Look&, const Look&) = default;
    };

    static Look look_of(const Block& block) {
        const bool whole_bold = block.bold || block.strong + 2 >= block.text.size() ||
                                is_agenda_heading(block, text::stored_form(block.text));
        return {-half_points(block.size), !whole_bold, is_italic(block)};
    }

    /// Told levels are kept; other looks get the level of a told one that looks the same, else
    /// their place among the looks of the work.
    void settle_levels() {
        std::map<Look, int> levels;
        for (const Block& block : blocks_) {
            if (block.kind == BlockKind::heading && block.level == 0)
                levels.emplace(look_of(block), 0);
        }
        for (const Block& block : blocks_) {
            if (block.kind != BlockKind::heading || block.level == 0) continue;
            const auto same = levels.find(look_of(block));
            if (same != levels.end() && same->second == 0) same->second = block.level;
        }
        int above = 0;
        for (auto& [look, level] : levels) {
            if (level == 0) level = above + 1;
            above = std::max(above, level);
        }
        for (Block& block : blocks_) {
            if (block.kind == BlockKind::heading && block.level == 0)
                block.level = std::min(levels[look_of(block)], max_level);
        }
    }

    bool is_listed(std::string_view text) const { return contents_.contains(text::word_key(text)); }

    /// Listed, or begun as an entry is: contents pages put long names in another order.
    bool is_nearly_listed(std::string_view text) const {
        const std::string key = text::word_key(text);
        if (contents_.contains(key)) return true;
        if (key.size() <= same_entry) return false;
        const std::string_view begin = text::cut(key, same_entry);
        const auto entry = contents_.lower_bound(begin);
        return entry != contents_.end() && std::string_view(*entry).starts_with(begin);
    }

    static HeadingKind kind_of(const Block& block) {
        std::string words = block.number + " " + block.text;
        return read_heading(text::stored_form(words), {}).kind;
    }

    static bool is_plain_heading(const Block& block) {
        return block.kind == BlockKind::heading &&
               (block.unlisted ||
                read_heading(text::stored_form(block.text), {}).kind == HeadingKind::plain);
    }

    /// True for a heading that an entry of the contents holds with its letter, or begins with
    /// without it: headings have notes and line ends that entries have not, entries run together.
    bool is_named(const Block& block) const {
        const std::string words = text::stored_form(block.number + " " + block.text);
        const std::string key = text::word_key(words);
        const std::string title = text::word_key(words.substr(words.find(' ') + 1));
        const std::string_view lettered = text::cut(key, enough_of_an_entry);
        const std::string_view begin = text::cut(title, enough_of_an_entry);
        return std::ranges::any_of(contents_, [&](const std::string& entry) {
            return entry.find(lettered) != std::string::npos ||
                   std::string_view(entry).starts_with(begin);
        });
    }

    /// Where the contents name the lettered sections, "E. Deliverables" that they leave out stands
    /// in a table or a list and opens no section; nor does "III. Board" of a quoted text, where
    /// they name letters and no section of the text.
    void mark_unlisted() {
        if (contents_.empty() || contents_.size() > max_entries) return;
        std::vector<Block*> letters, sections;
        bool letter_named = false, section_named = false;
        std::size_t count = 0;
        for (Block& block : blocks_) {
            if (block.kind != BlockKind::heading && !is_paragraph(block)) continue;
            if (block.text.size() > max_heading_letters) continue;
            const HeadingKind kind = kind_of(block);
            if (kind != HeadingKind::letter && kind != HeadingKind::section) continue;
            if (++count > max_letters) return;
            const bool letter = kind == HeadingKind::letter;
            if (!is_named(block)) {
                (letter ? letters : sections).push_back(&block);
            } else if (block.kind == BlockKind::heading) {
                (letter ? letter_named : section_named) = true;
            }
        }
        for (Block* block : letters) block->unlisted = letter_named;
        for (Block* block : sections) block->unlisted = letter_named && !section_named;
    }

    /// Lines that a contents page names as one heading are one: "Programme 5" and its title.
    void join_listed() {
        if (contents_.empty()) return;
        for (std::size_t i = 0; i + 1 < blocks_.size(); ++i) {
            if (!is_plain_heading(blocks_[i]) || is_listed(blocks_[i].text)) continue;
            std::string words = blocks_[i].text;
            for (std::size_t last = i + 1; last < blocks_.size() && last <= i + max_more_lines &&
                                           is_plain_heading(blocks_[last]);
                 ++last) {
                words += ": " + blocks_[last].text;
                if (!is_listed(words)) continue;
                blocks_[i].text = std::move(words);
                blocks_.erase(blocks_.begin() + static_cast<std::ptrdiff_t>(i + 1),
                              blocks_.begin() + static_cast<std::ptrdiff_t>(last + 1));
                break;
            }
        }
    }

    /// A contents page names the upper headings: those it leaves out, of the level that ones it
    /// names have, stand below them.
    void lower_unlisted() {
        std::set<int> listed, others;
        for (const Block& block : blocks_) {
            if (is_plain_heading(block))
                (is_nearly_listed(block.text) ? listed : others).insert(block.level);
        }
        const auto mixed =
            std::ranges::find_if(others, [&](int level) { return listed.contains(level); });
        if (mixed == others.end()) return;
        for (Block& block : blocks_) {
            if (is_plain_heading(block) && block.level >= *mixed && !is_nearly_listed(block.text))
                ++block.level;
        }
    }

    /// Two headings that it names apart and that follow each other are no heading on two lines: the
    /// first stands above the second, and above all of its look.
    void part_listed() {
        std::set<std::size_t> above;
        for (std::size_t i = 0; i + 1 < blocks_.size(); ++i) {
            const Block &one = blocks_[i], &next = blocks_[i + 1];
            if (is_plain_heading(one) && is_plain_heading(next) && one.level == next.level &&
                is_listed(one.text) && is_listed(next.text))
                above.insert(i);
        }
        if (above.empty()) return;
        for (std::size_t i = 0; i < blocks_.size(); ++i) {
            if (is_plain_heading(blocks_[i]) && !above.contains(i)) ++blocks_[i].level;
        }
    }

    std::vector<Block>& blocks_;
    const Contents& contents_;
    int body_ = 0;
};

}  // namespace

void settle_looks(std::vector<Block>& blocks, const Contents& contents) {
    Settler(blocks, contents).run();
}

}  // namespace chancery::structure
