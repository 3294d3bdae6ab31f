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
//     网络安全        网 络 安 全   网络, 络安, 安全   bigrams and dictionary words; letters are
//     exact
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
constexpr std::string_view version = "1";

/// Longest term in bytes; longer words are cut at a code point (Xapian takes 245 with prefix).
constexpr std::size_t max_term_bytes = 200;

struct Token {
    std::string exact;               ///< empty: this token only ranks
    std::string ranked;              ///< empty: this token only matches exactly
    std::uint32_t position = 0;      ///< of the exact form, from 0
    std::size_t begin = 0, end = 0;  ///< bytes in the text
};

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

  private:
    class State;
    std::unique_ptr<State> state_;
};

/// The analyser of a language that this thread keeps, with the words that it has seen: for queries
/// and marks, which come again and again.
Analyser& kept_analyser(std::string_view language);

}  // namespace chancery::analysis
