// SPDX-License-Identifier: GPL-2.0-or-later
//
// One pass over the code points. A word is a run of letters, digits and marks; points and commas
// between digits belong to a number ("1,500", "6.5"), points behind single letters to initials
// ("U.N."), everything else parts words, apostrophes too. Of Chinese, letters and pairs are terms;
// words of ICU's dictionary are not: pairs find them, they took half of the time, and with them
// nDCG@10 of xquad_zh was .812, without .814. Words repeat, so their forms are kept.
#include "indexer/analysis/analyse.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <map>
#include <unordered_map>

#include <unicode/uchar.h>

#include "indexer/analysis/han.hpp"
#include "indexer/analysis/word_forms.hpp"
#include "indexer/text/normal.hpp"
#include "indexer/text/utf8.hpp"

namespace chancery::analysis {
namespace {

constexpr std::size_t max_cached_words = 200'000;

enum class Sort : unsigned char { separator, letter, digit, mark, apostrophe, hyphen, han };

Sort sort_of(char32_t code_point) {
    if (code_point < 0x80) {
        const auto byte = static_cast<unsigned char>(code_point);
        if (std::isalpha(byte) != 0) return Sort::letter;
        if (std::isdigit(byte) != 0) return Sort::digit;
        if (byte == '-') return Sort::hyphen;
        return byte == '\'' ? Sort::apostrophe : Sort::separator;
    }
    if (code_point == 0x2010 || code_point == 0x2011) return Sort::hyphen;
    if (code_point == 0x2019 || code_point == 0x2018 || code_point == 0x02BC)
        return Sort::apostrophe;
    if (is_han(code_point)) return Sort::han;
    const auto mask = U_MASK(u_charType(static_cast<UChar32>(code_point)));
    if ((mask & U_GC_L_MASK) != 0) return Sort::letter;
    if ((mask & U_GC_N_MASK) != 0) return Sort::digit;
    if ((mask & U_GC_M_MASK) != 0) return Sort::mark;
    // Tatweel is a letter for Unicode; joiners and soft hyphens stand inside words.
    return code_point == 0x200C || code_point == 0x200D || code_point == 0x00AD ? Sort::mark
                                                                                : Sort::separator;
}

const std::array<Sort, 128>& ascii_sorts() {
    static const std::array<Sort, 128> table = [] {
        std::array<Sort, 128> sorts{};
        for (char32_t byte = 0; byte < 128; ++byte) sorts[byte] = sort_of(byte);
        return sorts;
    }();
    return table;
}

struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view word) const {
        return std::hash<std::string_view>{}(word);
    }
};

}  // namespace

class Analyser::State {
  public:
    explicit State(std::string_view language) : forms_(language) {}

    const std::vector<Token>& analyse(std::string_view text) {
        if (cache_.size() >= max_cached_words) {
            cache_.clear();
            ++numbering_;
        }
        text_ = text;
        tokens_.clear();
        position_ = 0;
        at_ = 0;
        parts_.clear();
        bool behind_apostrophe = false, behind_hyphen = false;
        while (at_ < text_.size()) {
            const std::size_t start = at_;
            const Sort sort = take();
            if (sort == Sort::letter || sort == Sort::digit) {
                if (!behind_hyphen) parts_.clear();
                add_word(start, sort, behind_apostrophe);
                if (behind_hyphen) add_joints();
                behind_apostrophe = behind_hyphen = false;
            } else if (sort == Sort::han) {
                add_han(start);
                behind_apostrophe = behind_hyphen = false;
                parts_.clear();
            } else {
                const bool behind_word = start > 0 && start == last_end_;
                behind_apostrophe = sort == Sort::apostrophe && behind_word;
                behind_hyphen = sort == Sort::hyphen && behind_word;
            }
        }
        return tokens_;
    }

    std::uint32_t numbering() const { return numbering_; }

  private:
    struct Known {
        Forms forms;
        std::uint32_t number = 0;
    };

    /// Kind of the code point at the place, which moves behind it.
    Sort take() {
        const auto byte = static_cast<unsigned char>(text_[at_]);
        if (byte < 0x80) {
            ++at_;
            return ascii_sorts()[byte];
        }
        return sort_of(text::next_code_point(text_, at_));
    }

    /// Runs to the end of a word that has begun at `start`.
    void run_word(Sort last) {
        while (at_ < text_.size()) {
            const std::size_t before = at_;
            const Sort sort = take();
            if (sort == Sort::letter || sort == Sort::digit || sort == Sort::mark) {
                if (sort != Sort::mark) last = sort;
                continue;
            }
            const char byte = text_[before];
            const bool joins = last == Sort::digit && (byte == '.' || byte == ',') &&
                               at_ < text_.size() &&
                               std::isdigit(static_cast<unsigned char>(text_[at_])) != 0;
            if (!joins) {
                at_ = before;
                return;
            }
        }
    }

    void add_word(std::size_t start, Sort sort, bool behind_apostrophe) {
        run_word(sort);
        const std::string_view word = text_.substr(start, at_ - start);
        parts_.push_back({start, at_});
        std::string initials;
        if (sort == Sort::letter && at_ < text_.size() && text_[at_] == '.') {
            initials = read_initials(start);
        }
        const Known& known = known_word(initials.empty() ? word : std::string_view(initials));
        const Forms& forms = known.forms;
        last_end_ = at_;
        if (forms.exact.empty()) {  // nothing but letters that say nothing, as fillers
            parts_.clear();
            return;
        }
        const bool elided = is_apostrophe_next() && forms_.is_elided(forms.exact);
        const bool possessive = behind_apostrophe && forms_.is_possessive(forms.exact);
        tokens_.push_back({forms.exact, elided || possessive ? std::string() : forms.ranked,
                           Kind::word, position_++, start, at_, known.number});
        if (sort == Sort::digit) add_pieces(start, word);
    }

    /// The letters of initials, "U.N." or "U.S.A", that begin at `start`, and moves behind them;
    /// empty where there are none. The place is the point behind the first letter.
    std::string read_initials(std::size_t start) {
        std::size_t letter = start;
        text::next_code_point(text_, letter);
        const bool inside = start > 0 && text_[start - 1] == '.';
        if (letter != at_ || inside) return {};
        std::string letters(text_.substr(start, letter - start));
        std::size_t points = 0, count = 1, end = at_;
        while (end < text_.size() && text_[end] == '.') {
            ++points;
            std::size_t next = ++end;
            if (next == text_.size() || sort_at(next) != Sort::letter) break;
            const std::size_t from = next;
            text::next_code_point(text_, next);
            if (next < text_.size() && is_in_word(sort_at(next))) break;
            letters += text_.substr(from, next - from);
            ++count;
            end = next;
        }
        // "a.b" may be two words; "U.S.A" is none.
        if (count < 2 || (points < count && count < 3)) return {};
        at_ = end;
        return letters;
    }

    static bool is_in_word(Sort sort) {
        return sort == Sort::letter || sort == Sort::digit || sort == Sort::mark;
    }

    Sort sort_at(std::size_t place) const {
        const auto byte = static_cast<unsigned char>(text_[place]);
        return byte < 0x80 ? ascii_sorts()[byte] : sort_of(text::next_code_point(text_, place));
    }

    /// What numbers with two points or more ("10.1.2", "06.12.2021") are found by besides: each
    /// number, and how the whole begins.
    void add_pieces(std::size_t start, std::string_view word) {
        constexpr std::size_t max_pieces = 8;
        if (std::count(word.begin(), word.end(), '.') < 2) return;
        std::size_t begin = 0;
        for (std::size_t count = 0; count < max_pieces && begin < word.size(); ++count) {
            const std::size_t end = std::min(word.find('.', begin), word.size());
            add_piece(start + begin, start + end);
            if (begin > 0 && end < word.size()) add_piece(start, start + end);
            begin = end + 1;
        }
    }

    void add_piece(std::size_t begin, std::size_t end) {
        const Known& known = known_word(text_.substr(begin, end - begin));
        tokens_.push_back(
            {{}, known.forms.ranked, Kind::piece, position_ - 1, begin, end, known.number});
    }

    /// The last two parts of a compound as one word, and three where it has no more.
    void add_joints() {
        constexpr std::size_t longest = 3;
        for (std::size_t count = 2; count <= std::min(parts_.size(), longest); ++count) {
            if (count == longest && parts_.size() > longest) return;
            const Place first = parts_[parts_.size() - count];
            if (sort_at(first.begin) == Sort::digit) continue;
            std::string whole;
            for (std::size_t i = parts_.size() - count; i < parts_.size(); ++i)
                whole += text_.substr(parts_[i].begin, parts_[i].end - parts_[i].begin);
            const Known& known = known_word(whole);
            tokens_.push_back({{},
                               known.forms.ranked,
                               Kind::joint,
                               position_ - 1,
                               first.begin,
                               parts_.back().end,
                               known.number});
        }
    }

    bool is_apostrophe_next() const {
        std::size_t place = at_;
        return place < text_.size() &&
               sort_of(text::next_code_point(text_, place)) == Sort::apostrophe;
    }

    const Known& known_word(std::string_view word) {
        if (const auto found = cache_.find(word); found != cache_.end()) return found->second;
        const auto number = static_cast<std::uint32_t>(cache_.size() + 1);
        return cache_.emplace(std::string(word), Known{forms_.of(word), number}).first->second;
    }

    /// Letters of a run match exactly, pairs of neighbours rank; a letter alone does both.
    void add_han(std::size_t start) {
        std::size_t previous = start, count = 1;
        add_letter(start);
        while (at_ < text_.size()) {
            const std::size_t place = at_;
            if (take() != Sort::han) {
                at_ = place;
                break;
            }
            tokens_.push_back(
                {{}, folded_han(previous), Kind::pair, position_ - 1, previous, at_, 0});
            add_letter(place);
            previous = place;
            ++count;
        }
        last_end_ = at_;
        if (count == 1) tokens_.back().ranked = tokens_.back().exact;
    }

    void add_letter(std::size_t begin) {
        tokens_.push_back({folded_han(begin), {}, Kind::word, position_++, begin, at_, 0});
    }

    /// The letters from `begin` to the place, folded: most are so already.
    std::string folded_han(std::size_t begin) const {
        const std::string_view letters = text_.substr(begin, at_ - begin);
        return is_folded_han(letters) ? std::string(letters) : text::folded(letters);
    }

    WordForms forms_;
    std::unordered_map<std::string, Known, Hash, std::equal_to<>> cache_;
    std::string_view text_;
    std::vector<Token> tokens_;
    struct Place {
        std::size_t begin = 0, end = 0;
    };
    std::vector<Place> parts_;  // of the compound with hyphens that is being read
    std::size_t at_ = 0, last_end_ = 0;
    std::uint32_t position_ = 0;
    std::uint32_t numbering_ = 0;
};

std::string compound_spelling(std::string_view compound) {
    return std::string(text::cut(text::folded(compound), max_term_bytes));
}

Analyser::Analyser(std::string_view language) : state_(std::make_unique<State>(language)) {}
Analyser::Analyser(Analyser&&) noexcept = default;
Analyser& Analyser::operator=(Analyser&&) noexcept = default;
Analyser::~Analyser() = default;

const std::vector<Token>& Analyser::analyse(std::string_view text) {
    return state_->analyse(text);
}

std::uint32_t Analyser::numbering() const {
    return state_->numbering();
}

Analyser& kept_analyser(std::string_view language) {
    thread_local std::map<std::string, Analyser, std::less<>> kept;
    const auto found = kept.find(language);
    if (found != kept.end()) return found->second;
    return kept.emplace(std::string(language), Analyser(language)).first->second;
}

}  // namespace chancery::analysis
