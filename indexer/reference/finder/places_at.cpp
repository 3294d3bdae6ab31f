// SPDX-License-Identifier: GPL-2.0-or-later
//
// Tokens are taken while they can belong to places: words of units, labels (numbers, letters,
// numerals) and what joins them. After every label the spelling so far is a candidate; the longest
// one that parse_places() reads wins.
#include "indexer/reference/finder/places_at.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "indexer/reference/finder/number.hpp"
#include "indexer/reference/finder/place_labels.hpp"
#include "indexer/reference/finder/place_units.hpp"
#include "indexer/reference/pinpoint.hpp"

namespace chancery::reference::finder {
namespace {

constexpr std::size_t max_tokens = 200, max_tries = 6;
constexpr unsigned max_ordinals = 4;

/// A spelling that may be read, and the token behind it.
struct Candidate {
    std::string spelling;
    std::size_t next;
};

class Collector {
  public:
    Collector(std::string_view text, std::span<const Token> tokens, std::size_t place)
        : text_(text), tokens_(tokens), start_(place), at_(place) {}

    std::vector<Candidate> run() {
        while (at_ < tokens_.size() && at_ - start_ < max_tokens && step()) {
        }
        return std::move(candidates_);
    }

  private:
    const Token* token(std::size_t ahead = 0) const {
        return at_ + ahead < tokens_.size() ? &tokens_[at_ + ahead] : nullptr;
    }
    bool is_sign(std::size_t ahead, char sign) const {
        return token(ahead) != nullptr && token(ahead)->is(sign);
    }
    std::string_view spelling(const Token& token) const {
        return text_.substr(token.begin, token.end - token.begin);
    }

    bool step() {
        const std::size_t back = at_;
        if (unit() || label()) return true;
        at_ = back;  // what was read was no label
        return joined();
    }

    /// The unit that a word means here; empty for none.
    std::string_view unit_name() const {
        const auto* name = token()->means(Meaning::unit);
        if (name == nullptr) return {};
        if (*name != "pp" || !ordinal_.empty()) return *name;
        // "alinéa c)" is a sub-paragraph, "alinéa 3" one of the preamble.
        if (is_bracketed_letter(tokens_, at_ + (is_sign(1, '.') ? 2 : 1))) return "sub";
        return is_pages() ? "p" : *name;
    }

    /// "pp. 31-143" and "pp 12-13" are pages, "PP. 3" and "pp4" are not.
    bool is_pages() const {
        if (spelling(*token()) != "pp") return false;
        if (is_sign(1, '.')) return true;
        return token(1) != nullptr && token(1)->number() && token(1)->blank && is_sign(2, '-');
    }

    bool unit() {
        const std::string_view name = unit_name();
        if (name == "sub") return sub_paragraph();
        if (name == "para" || name == "pp") skip_cut_word();
        const std::string_view word = word_of(name);
        if (word.empty()) return false;
        const bool han = is_han(text_, *token());
        // Chinese numbers come first: 第35至37段.
        if (han && labels_since_unit_ > 0 && unit_.empty() && !stands_alone(name)) {
            const std::string_view between = piece_ == 0 ? "" : name == finished_ ? "and " : ", ";
            out_.insert(piece_, std::string(between) + std::string(word) + " ");
            finished_ = name;
            ++at_;
            finish_piece();
            return true;
        }
        if (!begins_unit(name, han)) return false;
        // Arabic writes "and" to the word: "الفقرتان 117 و 118 والمرفق".
        if (token()->and_ && labels_since_unit_ > 0 && !join_) {
            out_ += "and ";
            join_ = true;
        }
        const bool page = unit_ == "p" || name == "p";
        // "annex I para. 34" goes inwards; in "статья 6 приложения" the annex holds the article.
        const bool labelled = !unit_.empty() && labels_since_unit_ > 0 && !join_;
        if (labelled && !page && depth_of(name) <= depth_of(unit_)) return false;
        if (!out_.empty() && !join_) out_ += labelled && page ? "and " : ", ";
        if (ordinal_.empty()) {
            out_ += std::string(word) + " ";
        } else {  // "third preambular paragraph"
            out_ += std::string(word) + " " + std::exchange(ordinal_, {}) + " ";
        }
        const bool numbered =
            out_.size() > 2 && out_[out_.size() - 2] >= '0' && out_[out_.size() - 2] <= '9';
        unit_ = name;
        join_ = false;
        labels_since_unit_ = 0;
        ++at_;
        if (stands_alone(unit_)) good();
        if (numbered) finish_piece();
        if (is_sign(0, '.')) ++at_;
        if (token() != nullptr && token()->means(Meaning::from) && is_number(1)) ++at_;
        return true;
    }

    /// "op. para. 5", "preamb. para. 9": two words for one unit.
    void skip_cut_word() {
        if (!is_sign(1, '.') || token(2) == nullptr) return;
        const auto* next = token(2)->means(Meaning::unit);
        if (next != nullptr && *next == "para") at_ += 2;
    }

    bool is_number(std::size_t ahead) const {
        return token(ahead) != nullptr && token(ahead)->number();
    }

    /// "subparagraph (c)", "alinéas a) et b)": letters, which the paragraph is set before.
    bool sub_paragraph() {
        const std::size_t point = is_sign(1, '.') ? 1 : 0;
        if (!is_bracketed_letter(tokens_, at_ + 1 + point)) return false;
        at_ += point;
        if (!out_.empty() && !join_) out_ += ' ';
        unit_ = "sub";
        join_ = false;
        labels_since_unit_ = 0;
        ++at_;
        return true;
    }

    /// A unit begins only where its label can follow; else "section" is a word of the sentence.
    bool begins_unit(std::string_view name, bool han) {
        if (stands_alone(name) || !ordinal_.empty()) return true;
        std::size_t ahead = is_sign(1, '.') ? 2 : 1;
        if (token(ahead) == nullptr) return false;
        if (token(ahead)->means(Meaning::from) && is_number(ahead + 1)) return true;
        if (han && token(ahead)->means(Meaning::number_sign)) return true;
        return token(ahead)->number() || token(ahead)->is('(') ||
               token(ahead)->means(Meaning::ordinal) || token(ahead)->means(Meaning::numeral) ||
               token(ahead)->means(Meaning::letter) ||
               !letter_label_at(text_, tokens_, at_ + ahead).empty();
    }

    void finish_piece() {
        good();
        close_piece();
    }

    /// What follows has a unit of its own.
    void close_piece() {
        unit_.clear();
        labels_since_unit_ = 0;
        piece_ = out_.size();
    }

    void good() { candidates_.push_back({out_, at_}); }

    bool label() {
        if (token()->means(Meaning::number_sign)) {
            // 附件第六条, 附件一第34段: the number is the article's.
            if (stands_alone(unit_)) close_piece();
            ++at_;
            return token() != nullptr && (token()->number() || token()->means(Meaning::numeral));
        }
        if (is_sign(0, '(')) return bracketed();
        if (token()->number() && is_ordinal(tokens_, at_)) {
            const std::string_view value = spelling(*token());
            ++at_;
            return unit_.empty() && ordinal(value);
        }
        if (token()->number()) return number();
        if (token()->means(Meaning::numeral)) return add(std::to_string(han_number(tokens_, at_)));
        if (const auto* value = token()->means(Meaning::ordinal)) return ordinal(*value);
        return letters();
    }

    bool number() {
        const PlaceLabel number = number_label_at(text_, tokens_, at_);
        if (number.next == 0) return false;
        at_ = number.next;
        return add(number.printed);
    }

    bool ordinal(std::string_view value) {
        ++at_;
        if (!unit_.empty()) return add(std::string(value));
        // "second and third preambular paragraphs"
        const bool more = token() != nullptr && token()->means(Meaning::and_) &&
                          token(1) != nullptr && token(1)->means(Meaning::ordinal);
        ordinal_ += value;
        if (more) {
            ordinal_ += " and ";
            ++at_;
            return true;
        }
        return token() != nullptr && token()->means(Meaning::unit) != nullptr;
    }

    bool add(const std::string& label) {
        if (labels_since_unit_ > 0 && !join_) return false;
        if (unit_.empty() && labels_since_unit_ == 0) piece_ = join_ ? piece_ : out_.size();
        const bool roman = stands_alone(unit_) || holds_sections(unit_);
        const bool digits = std::ranges::all_of(label, [](char b) { return b >= '0' && b <= '9'; });
        // "annex 2" and "annex II" are one; parse_places() reads numerals there.
        out_ += roman && digits ? roman_numeral(static_cast<unsigned>(std::stoul(label))) : label;
        out_ += ' ';
        ++labels_since_unit_;
        join_ = false;
        if (!unit_.empty()) good();
        while (subsection()) good();
        return true;
    }

    /// "(a)", "(ii)".
    bool bracketed() {
        const bool first = labels_since_unit_ + out_.size() == 0 && unit_ != "sub";
        const PlaceLabel inside = bracketed_label_at(text_, tokens_, at_);
        if (inside.next == 0 || first) return false;
        out_ += "(" + inside.printed + ") ";
        at_ = inside.next;
        ++labels_since_unit_;
        join_ = false;
        // 第13段(c)分段: behind a finished piece, too.
        if (!unit_.empty() || piece_ > 0) good();
        return true;
    }

    /// "a)", "II", "C"; "II.A".
    bool letters() {
        const std::string label = letter_label_at(text_, tokens_, at_);
        if (label.empty() || (unit_.empty() && labels_since_unit_ == 0 && !is_han_unit(1)))
            return false;
        if (is_sign(1, ')') && label.front() >= 'a') {
            out_ += "(" + label + ") ";
            at_ += 2;
        } else if (is_sign(1, ')') && static_cast<unsigned char>(label.front()) >= 0x80) {
            out_ += "(" + label + ") ";
            at_ += 2;
        } else {
            if (labels_since_unit_ > 0 && !join_) return false;
            out_ += label + " ";
            ++at_;
            while (subsection()) {
            }
        }
        ++labels_since_unit_;
        join_ = false;
        good();
        return true;
    }

    /// "II.A"; in Arabic "الثالث – ألف".
    bool subsection() {
        if (token() == nullptr || token(1) == nullptr) return false;
        const bool point = is_sign(0, '.') && !token()->blank && !token(1)->blank;
        const bool dash = is_sign(0, '-') && token(1)->means(Meaning::letter);
        const char capital = point || dash ? capital_at(text_, *token(1)) : char{0};
        const bool holds = holds_sections(unit_);
        if (capital == 0 || (!holds && !(dash && unit_ == "annex"))) return false;
        out_ += std::string(", sect ") + capital + " ";
        at_ += 2;
        return true;
    }

    bool joined() {
        if (labels_since_unit_ == 0 && !stands_alone(unit_)) return after_piece();
        std::string word;
        std::size_t ahead = 1;
        if (is_sign(0, ',') || is_sign(0, ';')) {
            const bool and_ = token(1) != nullptr && token(1)->means(Meaning::and_);
            word = and_ ? "and" : ",";
            if (and_) ahead = 2;
        } else if (is_sign(0, '-') || token()->means(Meaning::to)) {
            word = "to";
        } else if (token()->means(Meaning::and_) || is_sign(0, '&')) {
            word = "and";
        } else {
            return false;
        }
        const Token* next = token(ahead);
        if (next == nullptr) return false;
        const bool unit = next->means(Meaning::unit) || next->means(Meaning::ordinal);
        const bool label = next->number() || next->is('(') || next->means(Meaning::numeral) ||
                           next->means(Meaning::letter) || next->means(Meaning::number_sign) ||
                           !letter_label_at(text_, tokens_, at_ + ahead).empty();
        if (!unit && !label) return false;
        // 附件一，第34段: what holds others is closed before a number with a unit of its own.
        const bool numbered =
            !unit_.empty() && (next->means(Meaning::number_sign) || is_han_unit(ahead + 1));
        const bool lists = unit && next->means(Meaning::unit) && begins_another(*next);
        at_ += ahead;
        if (word == "," && !lists && (numbered || (unit && next->means(Meaning::unit)))) {
            close_piece();
            return true;
        }
        // "§ 2, b)" is one place: what a letter behind a comma goes on with, parse_places() tells.
        const bool letter = word == "," && (is_sign(0, '(') || is_sign(1, ')'));
        out_ += word == "to" ? "to " : letter ? ", " : "and ";
        join_ = true;
        if (unit && next->means(Meaning::unit)) unit_.clear();
        if (unit && next->means(Meaning::unit)) labels_since_unit_ = 0;
        return true;
    }

    /// 节 of "A节", 段 of "20段".
    bool is_han_unit(std::size_t ahead) const {
        return token(ahead) != nullptr && token(ahead)->means(Meaning::unit) &&
               is_han(text_, *token(ahead));
    }

    /// True where a place of a list begins and not one within the place before: "Annex I, para. 8;
    /// Annex II", "p. 17, para. 71".
    bool begins_another(const Token& unit) const {
        const std::string_view name = *unit.means(Meaning::unit);
        const bool page = unit_ == "p" || (name == "p" && !unit_.empty());
        const bool annex =
            stands_alone(name) && !unit_.empty() && depth_of(name) <= depth_of(unit_);
        return page || annex;
    }

    /// Behind a Chinese unit the next one follows at once: 第二章第一节; or behind a comma.
    bool after_piece() {
        const bool and_ = !finished_.empty() && token()->means(Meaning::and_);
        if (out_.empty() || (!is_sign(0, ',') && !and_)) return false;
        const Token* next = token(1);
        if (next == nullptr) return false;
        if (!next->means(Meaning::unit) && !next->means(Meaning::number_sign)) return false;
        ++at_;
        if (and_ && next->means(Meaning::unit)) {
            out_ += "and ";
            join_ = true;
        }
        return true;
    }

    std::string_view text_;
    std::span<const Token> tokens_;
    std::size_t start_, at_;
    std::string out_, unit_, ordinal_;
    std::string_view finished_;  ///< the Chinese unit that was closed last
    std::size_t piece_ = 0, labels_since_unit_ = 0;
    bool join_ = false;
    std::vector<Candidate> candidates_;
};

bool may_begin(std::span<const Token> tokens, std::size_t place) {
    const Token& token = tokens[place];
    return token.means(Meaning::number_sign) || token.means(Meaning::numeral) ||
           opens_places(tokens, place);
}

}  // namespace

bool opens_places(std::span<const Token> tokens, std::size_t place) {
    if (tokens[place].means(Meaning::unit)) return true;
    for (unsigned ordinals = 0; ordinals < max_ordinals && is_ordinal(tokens, place); ++ordinals) {
        place += tokens[place].number() ? 2 : 1;
        if (place >= tokens.size()) return false;
        if (tokens[place].means(Meaning::unit)) return true;
        if (!tokens[place].means(Meaning::and_) || place + 1 >= tokens.size()) return false;
        ++place;
    }
    return false;
}

FoundPlaces places_at(std::string_view text, std::span<const Token> tokens, std::size_t place) {
    if (place >= tokens.size() || !may_begin(tokens, place)) return {};
    std::vector<Candidate> candidates = Collector(text, tokens, place).run();
    for (std::size_t tried = 0; !candidates.empty() && tried < max_tries; ++tried) {
        if (auto places = parse_places(candidates.back().spelling)) {
            return {*std::move(places), candidates.back().next};
        }
        candidates.pop_back();
    }
    return {};
}

}  // namespace chancery::reference::finder
