// SPDX-License-Identifier: GPL-2.0-or-later
//
// Runs of Chinese letters. Dictionary words (ICU) and all pairs of neighbours rank; single letters
// match exactly, so that a phrase is found however the dictionary cuts it.
#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <string_view>

namespace chancery::analysis {

/// True for letters that are written without blanks between words.
bool is_han(char32_t code_point);

class HanWords {
  public:
    HanWords();
    ~HanWords();
    HanWords(const HanWords&) = delete;
    HanWords& operator=(const HanWords&) = delete;

    /// Calls `word(begin, end)` for every dictionary word of at least so many bytes in a run; bytes
    /// in `run`.
    void each(std::string_view run, std::size_t least_bytes,
              const std::function<void(std::size_t, std::size_t)>& word);

  private:
    struct Breaker;
    std::unique_ptr<Breaker> breaker_;
};

}  // namespace chancery::analysis
