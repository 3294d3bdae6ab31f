// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/structure/print/contents.hpp"

#include <algorithm>
#include <cctype>

#include "indexer/structure/print/masthead_lines.hpp"
#include "indexer/text/ascii.hpp"
#include "indexer/text/normal.hpp"
#include "indexer/text/table.hpp"
#include "indexer/text/utf8.hpp"

namespace chancery::structure {
namespace {

using text::is_digit;

using document::Block;
using document::BlockKind;

constexpr std::size_t max_entry_letters = 600;  // an entry may name a score of States
constexpr std::size_t min_leaders = 3;  // entries with dots that make a page without heading
constexpr std::size_t most_pieces = 4;  // lines of an entry cut in pieces

/// A row of dots, as printed: ". . . ." or "....".
std::size_t leader_at(std::string_view text) {
    for (const std::string_view dots : {". . . .", "....", "……", ".\u00a0.\u00a0."}) {
        if (const auto at = text.find(dots); at != text.npos) return at;
    }
    return text.npos;
}

bool has_leader(const Block& block) {
    return leader_at(block.text) != std::string::npos;
}

/// Ends in a page number apart from the words: behind dots, a tab or a blank.
bool ends_in_page(std::string_view text) {
    text = text::trim(text);
    std::size_t begin = text.size();
    while (begin > 0 && (is_digit(text[begin - 1]) || text[begin - 1] == '-')) --begin;
    const std::size_t digits = text.size() - begin;
    if (digits == 0 || digits > 9 || begin == 0) return false;
    const char before = text[begin - 1];
    return before == '\t' || before == '.' || before == ' ' ||
           text.substr(0, begin).ends_with("\u00a0");
}

/// A page number or a range of paragraphs alone: "28-33".
bool is_page(std::string_view text) {
    return !text.empty() && is_digit(text.front()) &&
           text.find_first_not_of("0123456789 -") == text.npos;
}

/// What stands before the last number or range of numbers; all of it where none stands there.
std::string_view without_last_number(std::string_view text) {
    std::size_t end = text.size();
    while (end > 0 && (is_digit(text[end - 1]) || text[end - 1] == '-')) --end;
    return text.substr(0, end);
}

/// The words of an entry: without dots and page.
std::string_view words_of(std::string_view text) {
    if (const auto leader = leader_at(text); leader != text.npos) return text.substr(0, leader);
    text = text::trim(text);
    // Numbers in cells of their own are all pages; of what blanks part only the last is: "2031 4".
    for (bool cell = true, first = true; cell || first; first = false) {
        const std::string_view kept = without_last_number(text);
        cell = kept.ends_with('\t');
        if (kept.size() == text.size() || (!cell && !first)) break;
        text = text::trim(kept);
    }
    while (text.ends_with('.') || text.ends_with(' ')) text.remove_suffix(1);
    return text;
}

/// "I.<tab>Introduction" without its number.
std::string_view without_number(std::string_view text) {
    text = text::trim(text);
    const auto blank = text.find_first_of("\t ");
    if (blank == text.npos || blank > 6) return text;
    const std::string_view number = text.substr(0, blank);
    const bool numbered =
        number.ends_with('.') || text[blank] == '\t' || std::ranges::all_of(number, is_digit);
    return numbered ? text::trim(text.substr(blank)) : text;
}

class Taker {
  public:
    explicit Taker(std::vector<Block>& blocks) : blocks_(blocks), taken_(blocks.size(), false) {}

    Contents run() {
        for (std::size_t i = 0; i < blocks_.size(); ++i) {
            if (line_kind_of(i) == LineKind::contents || heads_pages(i)) {
                const std::size_t end = take_page(i + 1);
                taken_[i] = end > i + 1;
                i = end - 1;
            }
        }
        take_leaders();
        std::size_t kept = 0;
        for (std::size_t i = 0; i < blocks_.size(); ++i) {
            if (taken_[i]) continue;
            if (kept != i) blocks_[kept] = std::move(blocks_[i]);
            ++kept;
        }
        blocks_.resize(kept);
        return std::move(contents_);
    }

  private:
    LineKind line_kind_of(std::size_t index) const {
        constexpr std::size_t max_bytes = 120;
        const Block& block = blocks_[index];
        if (block.text.size() > max_bytes) return LineKind::other;
        if (is_line(block.text, LineKind::contents)) return LineKind::contents;
        // Page numbers set apart from the entries they belong to.
        if (is_page(block.text)) return LineKind::column;
        return is_line(block.text, LineKind::column) ? LineKind::column : LineKind::other;
    }

    /// "Paragraphs" above words and numbers by turns: a contents page whose own heading is not on a
    /// line of its own.
    bool heads_pages(std::size_t index) const {
        if (line_kind_of(index) != LineKind::column || is_page(blocks_[index].text)) return false;
        if (index + 2 * min_leaders >= blocks_.size()) return false;
        for (std::size_t i = 1; i <= min_leaders; ++i) {
            if (is_page(blocks_[index + 2 * i - 1].text) || !is_page(blocks_[index + 2 * i].text))
                return false;
        }
        return true;
    }

    bool is_entry(std::size_t index) const {
        const Block& block = blocks_[index];
        return text::count_code_points(block.text) <= max_entry_letters &&
               (has_leader(block) ||
                (ends_in_page(block.text) && !text::trim(block.text).ends_with('.')));
    }

    /// A piece of an entry: no sentence, and an entry's end follows soon.
    bool is_piece(std::size_t index) const {
        const Block& block = blocks_[index];
        const std::string_view text = text::trim(block.text);
        if (text.ends_with('.') || text::count_code_points(text) > max_entry_letters) return false;
        for (std::size_t i = index + 1; i < blocks_.size() && i <= index + most_pieces; ++i) {
            if (is_entry(i) || is_page(blocks_[i].text)) return true;
            if (text::trim(blocks_[i].text).ends_with('.')) return false;
        }
        return false;
    }

    static void add_to(Contents& contents, std::string_view raw) {
        const std::string words = text::stored_form(raw);  // numbers may end in no-break blanks
        for (const std::string_view form : {std::string_view(words), without_number(words)}) {
            std::string key = text::word_key(form);
            if (!key.empty()) contents.insert(std::move(key));
        }
    }

    /// The body may begin with the words that the page named first, on one line or two, even with
    /// such as look like an entry ("Performance in 2031"). A line whose page stands apart is an
    /// entry again.
    bool begins_text(std::size_t index) const {
        if (has_leader(blocks_[index])) return false;
        const std::string words = text::stored_form(blocks_[index].text);
        const bool last = index + 1 == blocks_.size();
        if (!last && line_kind_of(index + 1) == LineKind::column) return false;
        return entries_.contains(text::word_key(words)) ||
               entries_.contains(text::word_key(without_number(words))) ||
               (!last && entries_.contains(text::word_key(words + blocks_[index + 1].text)));
    }

    /// Entries that run together on one line: what stands behind dots, and a page, is another.
    void add_run_on(std::string_view text) {
        for (auto at = leader_at(text); at != text.npos; at = leader_at(text)) {
            const auto begin = text.find_first_not_of(". \t0123456789-\xC2\xA0", at);
            if (begin == text.npos) return;
            text = text.substr(begin);
            add_to(contents_, words_of(text));
            add_to(entries_, words_of(text));
        }
    }

    /// Takes the entries from `index` on; gives the first block behind them.
    std::size_t take_page(std::size_t index) {
        std::string waiting;
        for (; index < blocks_.size(); ++index) {
            const Block& block = blocks_[index];
            const bool column = line_kind_of(index) == LineKind::column;
            const bool again = line_kind_of(index) == LineKind::contents;
            const bool entry = !column && is_entry(index);
            const bool same_table = table_ > 0 && block.table == table_;
            if (!column && !again && !entry && !same_table && !is_piece(index)) break;
            if (entry) table_ = block.table;
            if (!column && waiting.empty() && begins_text(index)) break;
            taken_[index] = true;
            if (!column && !again) {
                waiting += (waiting.empty() ? "" : " ") + std::string(words_of(block.text));
                add_to(contents_, words_of(block.text));
                add_run_on(block.text);
            }
            if (waiting.empty() || (!entry && !is_page(block.text))) continue;
            add_to(contents_, waiting);
            add_to(entries_, std::exchange(waiting, {}));
        }
        return index;
    }

    /// Runs of lines with dots, without a heading that says "Contents".
    void take_leaders() {
        for (std::size_t i = 0; i < blocks_.size(); ++i) {
            std::size_t end = i;
            while (end < blocks_.size() && !taken_[end] && has_leader(blocks_[end]) &&
                   ends_in_page(blocks_[end].text))
                ++end;
            if (end - i >= min_leaders) take_page(i);
            i = std::max(i, end);
        }
    }

    std::vector<Block>& blocks_;
    std::vector<bool> taken_;
    Contents contents_;
    Contents entries_;  // whole ones, without the lines that they are cut in
    int table_ = 0;     // that the last entry stands in: all of it is contents
};

}  // namespace

Contents take_contents(std::vector<Block>& blocks) {
    return Taker(blocks).run();
}

}  // namespace chancery::structure
