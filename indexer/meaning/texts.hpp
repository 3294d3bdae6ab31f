// SPDX-License-Identifier: GPL-2.0-or-later
//
// Texts of one language as rows of numbered words, as learning wants them: each different word is
// kept once, each occurrence is a number, and no text reaches into the next.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace chancery::meaning {

class Texts {
  public:
    /// Stands behind each text among the words.
    static constexpr std::uint32_t end_of_text = 0xFFFFFFFF;

    /// Adds a word (a ranked form) to the text that is being written.
    void add(std::string_view word);
    /// Ends the text, which may be empty; gives its number, from 0.
    std::size_t end();

    std::size_t count() const { return ends_.size(); }
    /// The words of a text, in order.
    std::span<const std::uint32_t> text(std::size_t number) const;
    const std::vector<std::string>& words() const { return words_; }
    /// Numbers in words(), and end_of_text behind each text.
    const std::vector<std::uint32_t>& occurrences() const { return occurrences_; }
    /// In how many texts a word stands, by its number.
    const std::vector<std::uint32_t>& holding() const { return holding_; }

  private:
    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view word) const {
            return std::hash<std::string_view>{}(word);
        }
    };

    std::vector<std::string> words_;
    std::unordered_map<std::string, std::uint32_t, Hash, std::equal_to<>> numbers_;
    std::vector<std::uint32_t> occurrences_, holding_;
    std::vector<std::size_t> last_text_;  // from 1, by word: the last text that holds it
    std::vector<std::size_t> ends_;       // of each text among the occurrences
};

}  // namespace chancery::meaning
