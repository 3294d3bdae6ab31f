// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/manuscript/pattern.hpp"

#include <algorithm>
#include <array>

#include "indexer/text/utf8.hpp"

namespace chancery::manuscript {
namespace {

// Words of the source that a gap may stand for.
constexpr std::size_t left_out = 400, put_in = 15, broken_off = 60, labelled = 1;

bool is_letter(std::string_view text, std::size_t at) {
    if (at >= text.size()) return false;
    const auto byte = static_cast<unsigned char>(text[at]);
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') ||
           (byte >= 0xC3 && byte != 0xE2 && byte != 0xE3 && byte != 0xEF);
}

bool is_word(std::string_view text, std::size_t at) {
    return is_letter(text, at) || (at < text.size() && text[at] >= '0' && text[at] <= '9');
}

/// Takes the quotation apart.
class Reader {
  public:
    explicit Reader(std::string_view language) : language_(language) {}

    void part(std::string_view text) {
        text_ = text;
        for (at_ = 0; at_ < text_.size();) {
            if (ellipsis() || bracket() || label() || note_mark()) continue;
            if (line_end()) continue;
            piece_ += text_[at_++];
        }
    }

    void gap(std::size_t skips) {
        finish_segment();
        if (language_ == "zh") skips *= 2;  // two letters are about one word
        skips_ = std::max(skips_, skips);
    }

    Pattern finish() {
        finish_segment();
        return std::move(pattern_);
    }

  private:
    /// A line of the manuscript ends; the next one may begin with the mark of a block quote.
    bool line_end() {
        if (text_[at_] != '\n' && text_[at_] != '\r') return false;
        at_ = std::min(text_.find_first_not_of("\r\n >", at_), text_.size());
        piece_ += ' ';
        return true;
    }

    void finish_segment() {
        std::vector<analysis::Word> words = analysis::words_by_letter(piece_, language_);
        const std::size_t room = max_quoted_words - pattern_.words.size();
        if (words.size() > room) {
            words.resize(room);
            pattern_.whole = false;
        }
        if (!words.empty()) {
            if (!pattern_.text.empty()) pattern_.text += " … ";
            const std::size_t offset = pattern_.text.size();
            pattern_.segments.push_back({pattern_.words.size(), words.size(), skips_});
            const std::size_t end = words.back().end;
            for (analysis::Word& word : words) {
                word.begin += offset;
                word.end += offset;
                pattern_.words.push_back(std::move(word));
            }
            pattern_.text += std::string_view(piece_).substr(0, end);
            skips_ = 0;
        }
        piece_.clear();
    }

    bool ellipsis() {
        const std::string_view rest = text_.substr(at_);
        for (const std::string_view sign :
             {"[...]", "[…]", "(...)", "(…)", "[. . .]", "…", "...", ". . .", "⋯"}) {
            if (!rest.starts_with(sign)) continue;
            at_ += sign.size();
            while (at_ < text_.size() && text_[at_] == '.') ++at_;
            gap(left_out);
            return true;
        }
        return false;
    }

    /// "[the States]", "[sic]", "[T]he", "State[s]", "[^4]".
    bool bracket() {
        if (text_[at_] != '[') return false;
        const std::size_t end = text_.find(']', at_);
        constexpr std::size_t longest = 200;
        if (end == std::string_view::npos || end - at_ > longest) return false;
        const std::string_view inside = text_.substr(at_ + 1, end - at_ - 1);
        if (inside.starts_with('^')) {
            gap(0);
        } else if (text::count_code_points(inside) == 1 && is_word(text_, end + 1)) {
            piece_ += inside;  // only the case was changed
        } else if (at_ > 0 && is_letter(text_, at_ - 1)) {
            drop_last_word();
            gap(2);
        } else {
            gap(put_in);
        }
        at_ = end + 1;
        // A link of Markdown: its address is no word.
        if (text_.substr(at_).starts_with('(')) skip_address();
        return true;
    }

    void skip_address() {
        const std::size_t close = text_.find(')', at_);
        const std::string_view address = text_.substr(at_ + 1, 4);
        if (close != std::string_view::npos && address == "http") at_ = close + 1;
    }

    void drop_last_word() {
        while (!piece_.empty() && piece_.back() != ' ' && piece_.back() != '\n') piece_.pop_back();
    }

    /// "(a)", "(iv)", "(12)".
    bool label() {
        if (text_[at_] != '(') return false;
        const std::size_t end = text_.find(')', at_);
        if (end == std::string_view::npos || end - at_ > 5 || end == at_ + 1) return false;
        const std::string_view inside = text_.substr(at_ + 1, end - at_ - 1);
        const bool short_one = text::count_code_points(inside) == 1;
        const bool roman = inside.find_first_not_of("ivx") == std::string_view::npos;
        const bool digits = inside.find_first_not_of("0123456789") == std::string_view::npos;
        if (!short_one && !roman && !digits) return false;
        at_ = end + 1;
        gap(labelled);
        return true;
    }

    /// Raised figures behind a word.
    bool note_mark() {
        constexpr auto raised =
            std::to_array<std::string_view>({"¹", "²", "³", "⁰", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"});
        for (const std::string_view sign : raised) {
            if (!text_.substr(at_).starts_with(sign)) continue;
            at_ += sign.size();
            if (!piece_.empty()) piece_ += ' ';
            return true;
        }
        return false;
    }

    std::string_view language_, text_;
    std::size_t at_ = 0, skips_ = 0;
    std::string piece_;
    Pattern pattern_;
};

}  // namespace

std::size_t Pattern::length() const {
    const auto letters = static_cast<std::size_t>(std::ranges::count_if(
        words, [](const analysis::Word& word) { return text::begins_with_han(word.key); }));
    return words.size() - letters + (letters + 1) / 2;
}

bool Pattern::begins_segment(std::size_t word) const {
    return std::ranges::any_of(
        segments, [&](const Segment& one) { return one.first == word && one.first > 0; });
}

Pattern pattern_of(std::string_view text, const Quotation& quotation, std::string_view language) {
    Reader reader(language);
    for (std::size_t i = 0; i < quotation.parts.size(); ++i) {
        if (i > 0) reader.gap(broken_off);
        const Span& part = quotation.parts[i];
        reader.part(text.substr(part.begin, part.end - part.begin));
    }
    return reader.finish();
}

}  // namespace chancery::manuscript
