// SPDX-License-Identifier: GPL-2.0-or-later
//
// Words to terms, for texts and queries alike: the one seam of language analysis. Every word gives
// two terms: its *exact* form (contract.md section 6: NFKC casefold with marks kept), which bears
// positions and serves phrases, and its *ranked* form (stemmed and folded), which serves single
// words and bears weight.
//
//     text            exact       ranked
//     States'         states      state
//     l'Assemblée     l assemblée -, assemble       an elided article has no ranked form
//     поведения       поведения   поведен
//     网络安全        网 络 安 全   网络, 络安, 安全   letters are exact, pairs of neighbours
//     rank
//     cyber-security  cyber security   cyber, secur, cybersecur   parts, and the whole, which only
//     ranks
//     U.N.            un            un                one word, as if printed without points
//     10.1.2          10.1.2        10.1.2, 10, 1, 2, 10.1   the parts only to be found by
//
// Nothing outside this folder knows a language's rules. A change of any result raises `version`.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace chancery::analysis {

/// Of the rules; an index of another version is built anew.
constexpr std::string_view version = "3";

/// Longest term in bytes; longer words are cut at a code point (Xapian takes 245 with prefix).
constexpr std::size_t max_term_bytes = 200;

/// What a token is of its text. Only words have exact forms.
enum class Kind : std::uint8_t {
    word,   ///< a word or number; of Chinese a letter
    pair,   ///< of Chinese: two letters
    joint,  ///< parts of a compound with hyphens, put together
    piece,  ///< a part of a number with points: for texts, not for what is sought
};

struct Token {
    std::string exact;   ///< empty: this token only ranks
    std::string ranked;  ///< empty: this token only matches exactly
    Kind kind = Kind::word;
    std::uint32_t position = 0;      ///< of the exact form, from 0; of the last word of others
    std::size_t begin = 0, end = 0;  ///< bytes in the text
    std::uint32_t word = 0;  ///< number of the word in this analyser, from 1; 0: it has none
};

/// Letters that a search takes for the same compound: "cyber-security" of any hyphen or case.
std::string compound_spelling(std::string_view compound);

/// Analyses texts of one language. Not for two threads at once: it keeps a cache of words.
class Analyser {
  public:
    /// `language` by ISO 639-1; one without stemmer is analysed without stems.
    explicit Analyser(std::string_view language);
    Analyser(Analyser&&) noexcept;
    Analyser& operator=(Analyser&&) noexcept;
    ~Analyser();

    /// Tokens of valid UTF-8, in order of their place; the reference lasts until the next call.
    const std::vector<Token>& analyse(std::string_view text);

    /// Tokens of the same number have the same forms (where they have them) as long as this stays
    /// the same; it changes between calls only, when the cache is full and words are numbered anew.
    std::uint32_t numbering() const;

  private:
    class State;
    std::unique_ptr<State> state_;
};

/// The analyser of a language that this thread keeps, with the words that it has seen: for queries
/// and marks, which come again and again.
Analyser& kept_analyser(std::string_view language);

}  // namespace chancery::analysis
