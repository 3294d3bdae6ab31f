// SPDX-License-Identifier: GPL-2.0-or-later
//
// Questions made up for a text as people ask them: in other words. Some words of the same place in
// another language, as dictionaries render them, are such words: they say what the text says and
// seldom as it says it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "indexer/meaning/quantised.hpp"
#include "indexer/meaning/tongue.hpp"
#include "indexer/meaning/word_table.hpp"

namespace chancery::meaning {

/// Numbers that look drawn by lot and are the same on any machine (SplitMix64: Steele, Lea and
/// Flood, "Fast Splittable Pseudorandom Number Generators", OOPSLA 2014).
class Lots {
  public:
    explicit Lots(std::uint64_t seed) : state_(seed) {}
    /// One of 0 to `count` - 1, each as likely; `count` is above 0.
    std::size_t below(std::size_t count);
    /// From 0 up to 1, 1 left out.
    double share();

  private:
    std::uint64_t next();
    std::uint64_t state_;
};

/// Words of a question: so many are drawn, and this many at least must be found.
constexpr std::size_t fewest_drawn = 4, most_drawn = 9, fewest_asked = 3;
/// Words in a larger share of the texts are not drawn.
constexpr double greatest_drawn_share = 0.1;
/// How often a question asks in words of the text itself, and how often one otherwise has a word
/// that the text has, too.
constexpr double asked_in_own_words = 0.1, own_word_let_in = 0.1;

/// How much a rendering is meant in a text, by how near it lies to the text in the pivot: a
/// dictionary has all senses of a word, a text one of them.
class Senses {
  public:
    /// Of the pivot's texts, by where its words lie.
    Senses(const Tongue& pivot, const std::vector<LearnedWord>& words);
    /// Above 0; 1 where no text is given.
    float of(std::uint32_t word, std::optional<std::uint32_t> text) const;

  private:
    std::vector<Vector> words_, texts_;
};

class MadeQuestions {
  public:
    /// The tongues, the pivot first, and the places of the texts; both must outlive this. `words`
    /// are the pivot's.
    MadeQuestions(std::span<const Tongue> tongues, std::span<const Place> places,
                  const std::vector<LearnedWord>& words);

    /// Texts of a tongue that are held in another one, too, in rising order.
    const std::vector<std::uint32_t>& texts(std::size_t tongue) const { return texts_[tongue]; }

    /// A question for one of those texts, each word once; fewer words than fewest_asked where too
    /// few can be said otherwise.
    std::vector<std::uint32_t> ask(std::size_t tongue, std::uint32_t text, Lots& lots) const;

  private:
    std::span<const Tongue> tongues_;
    std::span<const Place> places_;
    Senses senses_;
    std::vector<std::vector<std::uint32_t>> texts_;                  // by tongue
    std::vector<std::vector<std::vector<std::uint32_t>>> standing_;  // places by tongue and text
};

}  // namespace chancery::meaning
