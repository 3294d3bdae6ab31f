// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/meaning/made_questions.hpp"

#include <algorithm>
#include <cmath>
#include <functional>
#include <optional>
#include <set>

namespace chancery::meaning {
namespace {

/// How often another rendering is drawn where one is a word of the text.
constexpr int trials = 3;
constexpr std::size_t fewest_own = 3, most_own = 7;
/// What a rendering counts that lies far from a text.
constexpr float least_near = 0.02F;

/// How much a rendering in the pivot is meant.
using Meant = std::function<float(std::uint32_t)>;

/// Words drawn by lot, the heavier the likelier.
class Urn {
  public:
    void put(std::uint32_t word, double weight) {
        words_.push_back(word);
        ends_.push_back((ends_.empty() ? 0 : ends_.back()) + weight);
    }
    std::size_t size() const { return words_.size(); }
    std::uint32_t draw(Lots& lots) const {
        const auto end = std::ranges::upper_bound(ends_, lots.share() * ends_.back());
        return words_[static_cast<std::size_t>(std::min(end, ends_.end() - 1) - ends_.begin())];
    }

  private:
    std::vector<std::uint32_t> words_;
    std::vector<double> ends_;
};

std::uint32_t drawn(const std::vector<Standing>& standings, Lots& lots) {
    Urn urn;
    for (const Standing& standing : standings) urn.put(standing.word, standing.share);
    return urn.draw(lots);
}

/// Words of a text that dictionaries have, each once, the rarer the likelier.
Urn renderable(const Tongue& tongue, std::uint32_t text) {
    const std::set<std::uint32_t> words(tongue.texts[text].begin(), tongue.texts[text].end());
    const auto all = static_cast<double>(tongue.texts.size());
    Urn urn;
    for (const std::uint32_t word : words) {
        const double holding = tongue.holding[word];
        if (holding > greatest_drawn_share * all || tongue.into_pivot[word].empty()) continue;
        urn.put(word, std::log(all / holding));
    }
    return urn;
}

/// A word of `into` for one of a text in `from`, in the sense that it has there; absent where no
/// dictionary has one that says something.
std::optional<std::uint32_t> rendering(const Tongue& from, std::uint32_t word, const Tongue& into,
                                       const Meant& meant, Lots& lots) {
    std::vector<Standing> renderings = from.into_pivot[word];
    for (Standing& rendering : renderings) rendering.share *= meant(rendering.word);
    const std::uint32_t between = drawn(renderings, lots);
    if (into.from_pivot[between].empty()) return std::nullopt;
    const std::uint32_t rendered = drawn(into.from_pivot[between], lots);
    if (into.weights[rendered] <= 0) return std::nullopt;
    return rendered;
}

/// A few of the words, each once.
std::set<std::uint32_t> some_of(const Urn& words, std::size_t fewest, std::size_t most,
                                Lots& lots) {
    std::set<std::uint32_t> some;
    const std::size_t count = fewest + lots.below(most - fewest + 1);
    for (std::size_t i = 0; i < count; ++i) some.insert(words.draw(lots));
    return some;
}

std::vector<std::uint32_t> in_own_words(const Tongue& tongue, std::uint32_t text, Lots& lots) {
    Urn urn;
    for (const std::uint32_t word : tongue.texts[text]) {
        if (tongue.weights[word] > 0) urn.put(word, tongue.weights[word]);
    }
    if (urn.size() == 0) return {};
    const auto asked = some_of(urn, fewest_own, most_own, lots);
    return {asked.begin(), asked.end()};
}

}  // namespace

std::uint64_t Lots::next() {
    state_ += 0x9E3779B97F4A7C15;
    std::uint64_t mixed = state_;
    mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
    mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
    return mixed ^ (mixed >> 31);
}

double Lots::share() {
    constexpr double steps = 9007199254740992.0;  // 2^53: what a double tells apart
    return static_cast<double>(next() >> 11) / steps;
}

std::size_t Lots::below(std::size_t count) {
    return static_cast<std::size_t>(share() * static_cast<double>(count));
}

Senses::Senses(const Tongue& pivot, const std::vector<LearnedWord>& words) {
    for (const LearnedWord& word : words) {
        Vector& direction = words_.emplace_back();
        add(direction, Row(word.direction.numbers), word.direction.factor);
    }
    for (const auto& text : pivot.texts) {
        Vector& direction = texts_.emplace_back();
        for (const std::uint32_t word : text) add(direction, words_[word], pivot.weights[word]);
        normalise(direction);
    }
}

float Senses::of(std::uint32_t word, std::optional<std::uint32_t> text) const {
    if (!text) return 1;
    const float near = std::max(product(words_[word], texts_[*text]), least_near);
    return near * near;
}

MadeQuestions::MadeQuestions(std::span<const Tongue> tongues, std::span<const Place> places,
                             const std::vector<LearnedWord>& words)
    : tongues_(tongues),
      places_(places),
      senses_(tongues.front(), words),
      texts_(tongues.size()),
      standing_(tongues.size()) {
    for (std::size_t tongue = 0; tongue < tongues.size(); ++tongue)
        standing_[tongue].resize(tongues[tongue].texts.size());
    for (std::uint32_t place = 0; place < places.size(); ++place) {
        const auto held =
            std::ranges::count_if(places[place], [](const auto& text) { return text.has_value(); });
        for (std::size_t tongue = 0; held > 1 && tongue < tongues.size(); ++tongue) {
            if (const auto text = places[place][tongue]) standing_[tongue][*text].push_back(place);
        }
    }
    for (std::size_t tongue = 0; tongue < tongues.size(); ++tongue) {
        for (std::uint32_t text = 0; text < standing_[tongue].size(); ++text) {
            if (!standing_[tongue][text].empty()) texts_[tongue].push_back(text);
        }
    }
}

std::vector<std::uint32_t> MadeQuestions::ask(std::size_t tongue, std::uint32_t text,
                                              Lots& lots) const {
    const Tongue& asked_in = tongues_[tongue];
    if (lots.share() < asked_in_own_words) return in_own_words(asked_in, text, lots);
    const auto& standing = standing_[tongue][text];
    const Place& place = places_[standing[lots.below(standing.size())]];
    std::vector<std::size_t> others;
    for (std::size_t other = 0; other < place.size(); ++other) {
        if (other != tongue && place[other]) others.push_back(other);
    }
    const std::size_t source = others[lots.below(others.size())];
    const Urn words = renderable(tongues_[source], *place[source]);
    if (words.size() < fewest_drawn) return {};
    const auto meant = [&](std::uint32_t word) { return senses_.of(word, place.front()); };
    std::set<std::uint32_t> asked;
    const auto& own = asked_in.texts[text];
    for (const std::uint32_t word : some_of(words, fewest_drawn, most_drawn, lots)) {
        for (int trial = 0; trial < trials; ++trial) {
            const auto rendered = rendering(tongues_[source], word, asked_in, meant, lots);
            if (!rendered) continue;
            if (std::ranges::find(own, *rendered) != own.end() && lots.share() >= own_word_let_in)
                continue;
            asked.insert(*rendered);
            break;
        }
    }
    return {asked.begin(), asked.end()};
}

}  // namespace chancery::meaning
