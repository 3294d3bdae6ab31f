// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/reference/finder/symbols_behind.hpp"

#include <utility>

#include "indexer/reference/finder/number.hpp"
#include "indexer/reference/full_symbol.hpp"

namespace chancery::reference::finder {
namespace {

constexpr unsigned max_modifications = 20;  // of one symbol
constexpr unsigned max_step = 40;           // between numbers that are listed

/// Reads short symbols from a token on; nothing of what is no such is taken.
class ShortReader {
  public:
    ShortReader(std::span<const Token> tokens, std::size_t place) : tokens_(tokens), at_(place) {}

    ShortSymbols take() { return {std::move(symbols_), at_}; }

    /// " A-C", " A and B"
    void read_parts(std::string_view text, const std::string& name) {
        char letter = name.back();
        if (letter < 'A' || letter > 'Z' || name.find("RES/") == std::string::npos) return;
        const bool range = is_sign(at_, '-');
        while (at_ + 1 < tokens_.size() &&
               (range ? is_sign(at_, '-') : tokens_[at_].means(Meaning::and_) != nullptr)) {
            const char last = capital_at(text, tokens_[at_ + 1]);
            const bool follows = range ? last > letter : last == letter + 1;
            if (!follows) return;
            const std::size_t begin = tokens_[at_ + (range ? 0 : 1)].begin,
                              end = tokens_[at_ + 1].end;
            while (letter < last) emit(name.substr(0, name.size() - 1) + ++letter, begin, end);
            at_ += 2;
        }
    }

    /// " and Add.1", ", Corr.1 and 2", " and Add.1-3".
    void read_modifications(std::string stem) {
        more_of_last_modification(stem);
        for (unsigned found = 0; found < max_modifications; ++found) {
            std::size_t place = at_;
            if (is_sign(place, ',')) ++place;
            if (place < tokens_.size() && tokens_[place].means(Meaning::and_) &&
                !tokens_[place].means(Meaning::modification)) {
                ++place;
            }
            if (place >= tokens_.size() || place == at_) return;
            const auto* kind = tokens_[place].means(Meaning::modification);
            if (kind == nullptr || !is_sign(place + 1, '.') || place + 2 >= tokens_.size() ||
                !tokens_[place + 2].number()) {
                return;
            }
            const std::string mark = "/" + std::string(*kind) + ".";
            if (const auto same = stem.rfind(mark); same != std::string::npos) stem.resize(same);
            at_ = place + 2;
            numbers_of_modification(stem + mark, place);
        }
    }

  private:
    bool is_sign(std::size_t place, char sign) const {
        return place < tokens_.size() && tokens_[place].is(sign);
    }
    void emit(std::string name, std::size_t begin, std::size_t end) {
        symbols_.push_back({std::move(name), begin, end});
    }

    /// "A/66/152/Add.1 and 2": the symbol's own modification goes on.
    void more_of_last_modification(const std::string& name) {
        const auto point = name.rfind('.');
        const auto slash = name.rfind('/');
        if (point == std::string::npos || slash == std::string::npos || point < slash) return;
        const std::string_view kind = std::string_view(name).substr(slash + 1, point - slash - 1);
        const std::string_view number = std::string_view(name).substr(point + 1);
        if ((kind != "Add" && kind != "Corr" && kind != "Rev") || !all_digits(number)) return;
        const bool closed = at_ + 2 >= tokens_.size() || !tokens_[at_ + 2].word();
        if (!closed || number.size() > 4) return;
        more_numbers(name.substr(0, point + 1),
                     static_cast<unsigned>(std::stoul(std::string(number))));
    }

    /// "1 and 2" of " and Add.1 and 2", which begins at `begin`.
    void numbers_of_modification(const std::string& stem, std::size_t begin) {
        const unsigned last = tokens_[at_].value;
        emit(stem + std::to_string(last), tokens_[begin].begin, tokens_[at_].end);
        ++at_;
        more_numbers(stem, last);
    }

    /// " and 2", ", 2 and 3", "-3" behind a modification.
    void more_numbers(const std::string& stem, unsigned last) {
        while (at_ + 1 < tokens_.size() && tokens_[at_ + 1].number() && !is_sign(at_ + 2, '/')) {
            const bool range = tokens_[at_].is('-') || tokens_[at_].means(Meaning::to);
            const bool list = tokens_[at_].means(Meaning::and_) || tokens_[at_].is(',');
            const unsigned next = tokens_[at_ + 1].value;
            if ((!range && !list) || next <= last || next - last > max_step) break;
            for (unsigned n = range ? last + 1 : next; n <= next; ++n) {
                emit(stem + std::to_string(n), tokens_[at_ + 1].begin, tokens_[at_ + 1].end);
            }
            last = next;
            at_ += 2;
        }
    }

    std::span<const Token> tokens_;
    std::size_t at_;
    std::vector<ShortSymbol> symbols_;
};

}  // namespace

ShortSymbols parts_behind(std::string_view text, std::span<const Token> tokens, std::size_t place,
                          const std::string& name) {
    ShortReader reader(tokens, place);
    reader.read_parts(text, name);
    return reader.take();
}

ShortSymbols modifications_behind(std::span<const Token> tokens, std::size_t place,
                                  const std::string& name) {
    ShortReader reader(tokens, place);
    reader.read_modifications(name);
    return reader.take();
}

}  // namespace chancery::reference::finder
