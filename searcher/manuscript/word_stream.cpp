// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/manuscript/word_stream.hpp"

#include <algorithm>

#include "indexer/analysis/spelling.hpp"

namespace chancery::manuscript {
namespace {

using lookup::WordRange;

/// A key that no word has.
constexpr std::string_view break_key = "\x01";

/// First tries of a quotation's first segment that are looked at.
constexpr std::size_t max_starts = 2'000;

std::string letters_of(const Pattern& pattern, const Segment& segment, bool other_spelling) {
    std::string letters;
    for (std::size_t i = segment.first; i < segment.first + segment.count; ++i) {
        const std::string& key = pattern.words[i].key;
        letters += other_spelling ? analysis::american(key) : key;
    }
    return letters;
}

/// The first place of `wanted` from a word on, as words; empty range when there is none.
WordRange find_words(const Letters& letters, std::string_view wanted, std::size_t from) {
    if (wanted.empty() || from + 1 >= letters.starts.size()) return {};
    for (std::size_t byte = letters.row.find(wanted, letters.starts[from]);
         byte != std::string::npos; byte = letters.row.find(wanted, byte + 1)) {
        const std::size_t begin = letters.word_at(byte);
        const std::size_t end = letters.word_at(byte + wanted.size());
        if (begin != std::string::npos && end != std::string::npos) return {begin, end};
    }
    return {};
}

/// Places of all segments when the first one stands at `first`.
bool follow(const Letters& letters, const std::vector<std::string>& wanted, const Pattern& pattern,
            WordRange first, Place& place) {
    place.segments = {first};
    for (std::size_t i = 1; i < wanted.size(); ++i) {
        const std::size_t from = place.segments.back().end;
        const WordRange next = find_words(letters, wanted[i], from);
        if (next.size() == 0 || next.begin - from > pattern.segments[i].skips) return false;
        place.segments.push_back(next);
    }
    return true;
}

std::optional<Place> find_in(const Pattern& pattern, const Letters& letters, bool other_spelling) {
    std::vector<std::string> wanted;
    for (const Segment& segment : pattern.segments)
        wanted.push_back(letters_of(pattern, segment, other_spelling));
    Place place;
    place.other_spelling = other_spelling;
    std::size_t from = 0;
    for (std::size_t tries = 0; tries < max_starts; ++tries) {
        const WordRange first = find_words(letters, wanted.front(), from);
        if (first.size() == 0) return std::nullopt;
        if (follow(letters, wanted, pattern, first, place)) return place;
        from = first.begin + 1;
    }
    return std::nullopt;
}

}  // namespace

void Letters::add(std::string_view key) {
    row += key;
    starts.push_back(static_cast<std::uint32_t>(row.size()));
}

std::size_t Letters::word_at(std::size_t byte) const {
    const auto place = std::ranges::lower_bound(starts, byte);
    if (place == starts.end() || *place != byte) return std::string::npos;
    return static_cast<std::size_t>(place - starts.begin());
}

void WordStream::add(std::string_view text, std::size_t passage) {
    const auto number = static_cast<std::uint32_t>(pieces_.size());
    pieces_.push_back({std::string(text), passage});
    for (analysis::Word& word : analysis::words_by_letter(text, language_)) {
        exact_.add(word.key);
        american_.add(analysis::american(word.key));
        words_.push_back(std::move(word));
        piece_of_.push_back(number);
    }
}

void WordStream::add_break() {
    if (words_.empty()) return;
    exact_.add(break_key);
    american_.add(break_key);
    analysis::Word word;
    word.key = break_key;
    word.begin = word.end = pieces_.back().text.size();
    words_.push_back(std::move(word));
    piece_of_.push_back(static_cast<std::uint32_t>(pieces_.size() - 1));
}

std::string_view WordStream::spelled(std::size_t number) const {
    const std::size_t begin = american_.starts[number];
    return std::string_view(american_.row).substr(begin, american_.starts[number + 1] - begin);
}

std::string WordStream::text_of(const WordRange& range) const {
    std::string text;
    for (std::size_t i = range.begin; i < range.end;) {
        const std::uint32_t piece = piece_of_[i];
        std::size_t last = i;
        while (last + 1 < range.end && piece_of_[last + 1] == piece) ++last;
        if (!text.empty()) text += ' ';
        text += pieces_[piece].text.substr(words_[i].begin, words_[last].end - words_[i].begin);
        i = last + 1;
    }
    return text;
}

WordRange Place::whole() const {
    return {segments.front().begin, segments.back().end};
}

std::optional<Place> find_verbatim(const Pattern& pattern, const WordStream& stream) {
    if (pattern.segments.empty()) return std::nullopt;
    if (auto place = find_in(pattern, stream.exact(), false)) return place;
    return find_in(pattern, stream.american(), true);
}

}  // namespace chancery::manuscript
