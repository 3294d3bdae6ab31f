// SPDX-License-Identifier: GPL-2.0-or-later
//
// Every passage becomes numbers of words, 0 for what is no word of Latin letters or does not follow
// the one before by a single blank; runs and document frequencies are read off these numbers.
#include "bench/speed/workload.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <random>
#include <set>
#include <unordered_map>

#include "indexer/analysis/analyse.hpp"

namespace chancery::speed {
namespace {

constexpr std::uint64_t seed = 20'261'124;
constexpr std::size_t band_queries = 50;
// Shares of passages that hold a single word.
constexpr std::array<double, 5> bands = {0.0005, 0.002, 0.01, 0.05, 0.2};
constexpr double greatest_content_share = 0.1;
constexpr std::size_t least_content_letters = 4;
constexpr std::uint32_t gap = 0;

bool is_latin(std::string_view word) {
    return std::ranges::all_of(word, [](char letter) { return letter >= 'a' && letter <= 'z'; });
}

class Drawing {
  public:
    explicit Drawing(const std::vector<PassageText>& passages) : words_{""}, holding_{0} {
        analysis::Analyser analyser("en");
        for (const PassageText& passage : passages) add(analyser.analyse(passage.text), passage.text);
    }

    std::vector<Question> run() {
        for (std::size_t band = 0; band + 1 < bands.size(); ++band) draw_band(bands[band], bands[band + 1]);
        for (const KindRow& row : kinds()) {
            if (row.kind == Kind::single || row.kind == Kind::typed_or) continue;
            draw_kind(row);
            if (row.kind == Kind::any) repeat_with_or();
        }
        return std::move(questions_);
    }

  private:
    void add(const std::vector<analysis::Token>& tokens, std::string_view text) {
        std::vector<std::uint32_t>& numbers = passages_.emplace_back();
        std::size_t end = 0;
        for (const analysis::Token& token : tokens) {
            const bool adjacent = token.begin == end + 1 && text[end] == ' ';
            if (!numbers.empty() && !adjacent) numbers.push_back(gap);
            numbers.push_back(is_latin(token.exact) && !token.exact.empty() ? number_of(token.exact) : gap);
            end = token.end;
        }
        for (const std::uint32_t number : std::set<std::uint32_t>(numbers.begin(), numbers.end())) ++holding_[number];
    }

    std::uint32_t number_of(const std::string& word) {
        const auto [place, is_new] = numbers_.try_emplace(word, static_cast<std::uint32_t>(words_.size()));
        if (is_new) {
            words_.push_back(word);
            holding_.push_back(0);
        }
        return place->second;
    }

    std::size_t below(std::size_t limit) { return static_cast<std::size_t>(random_() % limit); }
    double share(std::uint32_t number) const {
        return static_cast<double>(holding_[number]) / static_cast<double>(passages_.size());
    }

    void draw_band(double from, double to) {
        std::vector<std::uint32_t> fitting;
        for (std::uint32_t number = 1; number < words_.size(); ++number) {
            if (words_[number].size() > 2 && share(number) >= from && share(number) < to) fitting.push_back(number);
        }
        for (std::size_t i = 0; i < band_queries && !fitting.empty(); ++i) {
            const std::size_t chosen = below(fitting.size());
            questions_.push_back({Kind::single, {words_[fitting[chosen]]}});
            fitting.erase(fitting.begin() + static_cast<std::ptrdiff_t>(chosen));
        }
    }

    void draw_kind(const KindRow& row) {
        std::set<std::vector<std::string>> drawn;
        const std::size_t patience = 1000 * row.queries;
        for (std::size_t trial = 0; trial < patience && drawn.size() < row.queries; ++trial) {
            const auto& passage = passages_[below(passages_.size())];
            std::vector<std::string> words = draw_words(row.kind, passage);
            if (words.empty() || !drawn.insert(words).second) continue;
            questions_.push_back({row.kind, std::move(words)});
        }
    }

    std::vector<std::string> draw_words(Kind kind, const std::vector<std::uint32_t>& passage) {
        if (kind == Kind::phrase) return run_of(passage, 2 + below(3));
        if (kind == Kind::question) return run_of(passage, 8 + below(5));
        return content_of(passage, 2 + below(3));
    }

    /// Adjacent words from a place drawn at random; none where the run is broken.
    std::vector<std::string> run_of(const std::vector<std::uint32_t>& passage, std::size_t length) {
        if (passage.size() < length) return {};
        const std::size_t begin = below(passage.size() - length + 1);
        std::vector<std::string> words;
        for (std::size_t i = begin; i < begin + length; ++i) {
            if (passage[i] == gap) return {};
            words.push_back(words_[passage[i]]);
        }
        return words;
    }

    std::vector<std::string> content_of(const std::vector<std::uint32_t>& passage, std::size_t count) {
        std::vector<std::uint32_t> content;
        for (const std::uint32_t number : passage) {
            const bool fits = number != gap && words_[number].size() >= least_content_letters &&
                              share(number) <= greatest_content_share;
            if (fits && std::ranges::count(content, number) == 0) content.push_back(number);
        }
        if (content.size() < count) return {};
        std::vector<std::string> words;
        for (std::size_t i = 0; i < count; ++i) {
            const std::size_t chosen = below(content.size());
            words.push_back(words_[content[chosen]]);
            content.erase(content.begin() + static_cast<std::ptrdiff_t>(chosen));
        }
        return words;
    }

    void repeat_with_or() {
        const std::vector<Question> before = questions_;
        for (const Question& question : before) {
            if (question.kind == Kind::any) questions_.push_back({Kind::typed_or, question.words});
        }
    }

    std::mt19937_64 random_{seed};
    std::vector<std::vector<std::uint32_t>> passages_;
    std::vector<std::string> words_;
    std::vector<std::size_t> holding_;  // passages that hold a word, by its number
    std::unordered_map<std::string, std::uint32_t> numbers_;
    std::vector<Question> questions_;
};

}  // namespace

const std::vector<KindRow>& kinds() {
    static const std::vector<KindRow> rows = {
        {Kind::single, "single", 4 * band_queries}, {Kind::any, "any", 200},
        {Kind::typed_or, "OR", 200},                {Kind::all, "AND", 200},
        {Kind::phrase, "phrase", 200},              {Kind::question, "question", 100}};
    return rows;
}

std::string_view name_of(Kind kind) { return std::ranges::find(kinds(), kind, &KindRow::kind)->name; }

std::string joined(const std::vector<std::string>& words, std::string_view between) {
    std::string text;
    for (const std::string& word : words) {
        if (!text.empty()) text += between;
        text += word;
    }
    return text;
}

std::vector<Question> draw_workload(const std::vector<PassageText>& passages) { return Drawing(passages).run(); }

}  // namespace chancery::speed
