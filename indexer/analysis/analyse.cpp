// SPDX-License-Identifier: GPL-2.0-or-later
//
// One pass over the code points. A word is a run of letters, digits and marks; points and commas
// between digits belong to a number ("1,500", "6.5"), everything else parts words, apostrophes too.
// Runs of Chinese letters are handed to HanWords. Words repeat, so their forms are kept.
#include "indexer/analysis/analyse.hpp"

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
constexpr std::size_t three_letters = 7;  // bytes, at least; pairs come by themselves

enum class Sort : unsigned char { separator, letter, digit, mark, apostrophe, han };

Sort sort_of(char32_t code_point) {
    if (code_point < 0x80) {
        const auto byte = static_cast<unsigned char>(code_point);
        if (std::isalpha(byte) != 0) return Sort::letter;
        if (std::isdigit(byte) != 0) return Sort::digit;
        return byte == '\'' ? Sort::apostrophe : Sort::separator;
    }
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
        text_ = text;
        tokens_.clear();
        position_ = 0;
        at_ = 0;
        bool behind_apostrophe = false;
        while (at_ < text_.size()) {
            const std::size_t start = at_;
            const Sort sort = take();
            if (sort == Sort::letter || sort == Sort::digit) {
                add_word(start, sort, behind_apostrophe);
                behind_apostrophe = false;
            } else if (sort == Sort::han) {
                add_han(start);
                behind_apostrophe = false;
            } else {
                behind_apostrophe = sort == Sort::apostrophe && start > 0 && start == last_end_;
            }
        }
        return tokens_;
    }

  private:
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
        const Forms& forms = forms_of(word);
        const bool elided = is_apostrophe_next() && forms_.is_elided(forms.exact);
        const bool possessive = behind_apostrophe && forms_.is_possessive(forms.exact);
        tokens_.push_back({forms.exact, elided || possessive ? std::string() : forms.ranked,
                           position_++, start, at_});
        last_end_ = at_;
    }

    bool is_apostrophe_next() const {
        std::size_t place = at_;
        return place < text_.size() &&
               sort_of(text::next_code_point(text_, place)) == Sort::apostrophe;
    }

    const Forms& forms_of(std::string_view word) {
        if (const auto found = cache_.find(word); found != cache_.end()) return found->second;
        if (cache_.size() >= max_cached_words) cache_.clear();
        return cache_.emplace(std::string(word), forms_.of(word)).first->second;
    }

    void add_han(std::size_t start) {
        std::size_t previous = start;
        tokens_.push_back(
            {text::folded(text_.substr(start, at_ - start)), {}, position_++, start, at_});
        bool pairs = false;
        while (at_ < text_.size()) {
            const std::size_t place = at_;
            if (take() != Sort::han) {
                at_ = place;
                break;
            }
            std::string letter = text::folded(text_.substr(place, at_ - place));
            tokens_.push_back({{},
                               text::folded(text_.substr(previous, at_ - previous)),
                               position_ - 1,
                               previous,
                               at_});
            tokens_.push_back({std::move(letter), {}, position_++, place, at_});
            previous = place;
            pairs = true;
        }
        last_end_ = at_;
        if (!pairs) {  // a letter alone ranks as itself
            tokens_.back().ranked = tokens_.back().exact;
            return;
        }
        const std::string_view run = text_.substr(start, at_ - start);
        han_.each(run, three_letters, [&](std::size_t begin, std::size_t end) {
            tokens_.push_back({{},
                               std::string(text::cut(text::folded(run.substr(begin, end - begin)),
                                                     max_term_bytes)),
                               position_ - 1,
                               start + begin,
                               start + end});
        });
    }

    WordForms forms_;
    HanWords han_;
    std::unordered_map<std::string, Forms, Hash, std::equal_to<>> cache_;
    std::string_view text_;
    std::vector<Token> tokens_;
    std::size_t at_ = 0, last_end_ = 0;
    std::uint32_t position_ = 0;
};

Analyser::Analyser(std::string_view language) : state_(std::make_unique<State>(language)) {}
Analyser::Analyser(Analyser&&) noexcept = default;
Analyser& Analyser::operator=(Analyser&&) noexcept = default;
Analyser::~Analyser() = default;

const std::vector<Token>& Analyser::analyse(std::string_view text) {
    return state_->analyse(text);
}

Analyser& kept_analyser(std::string_view language) {
    thread_local std::map<std::string, Analyser, std::less<>> kept;
    const auto found = kept.find(language);
    if (found != kept.end()) return found->second;
    return kept.emplace(std::string(language), Analyser(language)).first->second;
}

}  // namespace chancery::analysis
