// SPDX-License-Identifier: GPL-2.0-or-later
//
// Chinese letters, and the words that ICU's dictionary finds in a run of them: for people who read
// and compare; an index has letters and pairs (analyse.hpp).
#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <string_view>

namespace chancery::analysis {

/// True for letters that are written without blanks between words.
bool is_han(char32_t code_point);

/// True when folding leaves all letters as they are: those of the main block, three bytes each,
/// have no other forms.
bool is_folded_han(std::string_view letters);

class HanWords {
  public:
    HanWords();
    ~HanWords();
    HanWords(const HanWords&) = delete;
    HanWords& operator=(const HanWords&) = delete;

    /// Calls `word(begin, end)` for every dictionary word of a run; bytes in `run`.
    void each(std::string_view run, const std::function<void(std::size_t, std::size_t)>& word);

  private:
    struct Breaker;
    std::unique_ptr<Breaker> breaker_;
};

}  // namespace chancery::analysis
