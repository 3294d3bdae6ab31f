// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/manuscript/attribution.hpp"

#include <algorithm>
#include <array>

#include "indexer/analysis/words.hpp"
#include "searcher/manuscript/words_around.hpp"

namespace chancery::manuscript {
namespace {

constexpr std::size_t longest_mark = 60;

/// True when the text has no words but signals ("see", "cited in").
bool only_signals(std::string_view text) {
    return std::ranges::all_of(analysis::words_of(text, {}), [&](const analysis::Word& word) {
        return is_around(Around::signal, text.substr(word.begin, word.end - word.begin));
    });
}

void add_new(std::vector<std::size_t>& numbers, const std::vector<std::size_t>& more) {
    for (const std::size_t number : more) {
        if (std::ranges::count(numbers, number) == 0) numbers.push_back(number);
    }
}

/// True when the quotation's own words end a sentence.
bool ends_sentence(std::string_view text, const Quotation& quotation) {
    const Span& last = quotation.parts.back();
    const std::size_t end = text.substr(0, last.end).find_last_not_of(" \n");
    return end != std::string_view::npos && end >= last.begin &&
           std::string_view(".!?").find(text[end]) != std::string_view::npos;
}

/// "— A/RES/76/19, para. 3" below a block quote.
bool names_a_source(std::string_view line) {
    return std::ranges::any_of(std::to_array<std::string_view>({"—", "–", "--", "- ", "*—", "_—"}),
                               [&](std::string_view dash) { return line.starts_with(dash); });
}

}  // namespace

Attributor::Attributor(const Manuscript& manuscript,
                       const std::vector<reference::finder::Find>& finds,
                       const std::vector<Quotation>& quotations)
    : text_(manuscript.text),
      manuscript_(manuscript),
      finds_(finds),
      quotations_(quotations),
      notes_(notes_of(manuscript.text)) {}

/// Finds that begin within a range, quoted ones aside.
std::vector<std::size_t> Attributor::finds_in(std::size_t begin, std::size_t end) const {
    std::vector<std::size_t> numbers;
    auto first = std::ranges::lower_bound(finds_, begin, {}, &reference::finder::Find::begin);
    for (; first != finds_.end() && first->begin < end; ++first)
        numbers.push_back(static_cast<std::size_t>(first - finds_.begin()));
    return numbers;
}

/// Citations with nothing but signals between them and the quotation, and their neighbours in the
/// same brackets.
std::vector<std::size_t> Attributor::behind(const Quotation& quotation, std::size_t end) const {
    std::vector<std::size_t> numbers;
    std::size_t at = quotation.outer.end;
    for (const std::size_t number : finds_in(at, end)) {
        const std::string_view between = text_.substr(at, finds_[number].begin - at);
        if (finds_[number].begin > at && !only_signals(between)) break;
        if (!numbers.empty() && between.find(')') != std::string_view::npos) break;
        numbers.push_back(number);
        at = std::max(at, finds_[number].end);
    }
    return numbers;
}

std::vector<std::size_t> Attributor::noted(std::size_t begin, std::size_t end) const {
    std::vector<std::size_t> numbers;
    const std::string_view head = text_.substr(0, end);
    for (std::size_t at = head.find("[^", begin); at < end; at = head.find("[^", at + 2)) {
        const std::string_view rest = text_.substr(at + 2, longest_mark);
        const auto note = notes_.find(rest.substr(0, rest.find(']')));
        if (note != notes_.end()) add_new(numbers, finds_in(note->second.begin, note->second.end));
    }
    return numbers;
}

void Attributor::add_around_block(const Quotation& quotation, Attribution& attribution) const {
    // At its own end, in brackets or behind a dash.
    const auto inside = finds_in(quotation.outer.begin, quotation.outer.end);
    if (!inside.empty()) {
        const reference::finder::Find& last = finds_[inside.back()];
        const std::size_t rest = quotation.outer.end - std::min(last.end, quotation.outer.end);
        if (rest < 40) add_new(attribution.citations, {inside.back()});
    }
    // What follows, when it is short or in brackets.
    const std::size_t next = text_.find_first_not_of(" \n\t\r>", quotation.outer.end);
    if (next != std::string_view::npos) {
        const Span after = paragraph_around(text_, manuscript_.block_quotes, next);
        const auto finds = finds_in(after.begin, after.end);
        const bool bracketed = text_[next] == '(' || names_a_source(text_.substr(next));
        if (!finds.empty() && bracketed && finds_[finds.front()].begin - next < 80)
            add_new(attribution.citations, {finds.front()});
    }
    if (quotation.outer.begin == 0) return;
    // The sentence that leads to it.
    std::size_t before = quotation.outer.begin;
    while (before > 0 &&
           std::string_view(" \n\t\r>").find(text_[before - 1]) != std::string_view::npos)
        --before;
    if (before == 0) return;
    const Span lead = paragraph_around(text_, manuscript_.block_quotes, before - 1);
    const std::string_view words = text_.substr(lead.begin, before - lead.begin);
    const std::size_t first = words.find_first_not_of(" \n\t\r>");
    // The source of the block before says nothing of this one.
    if (first != std::string_view::npos && names_a_source(words.substr(first))) return;
    // Its own end is no end of a sentence before it.
    const std::size_t start = sentence_start(words.substr(0, words.size() - 1));
    auto leading = finds_in(lead.begin + start, before);
    std::ranges::reverse(leading);
    add_new(attribution.citations, leading);
    add_new(attribution.citations, noted(lead.begin + start, before));
}

Attribution Attributor::of(std::size_t number) const {
    const Quotation& quotation = quotations_[number];
    Attribution attribution;
    add_new(attribution.citations, noted(quotation.outer.begin, quotation.outer.end));
    if (quotation.block) {
        add_around_block(quotation, attribution);
        attribution.sure = !attribution.citations.empty();
        return attribution;
    }
    const Span paragraph = paragraph_around(text_, manuscript_.block_quotes, quotation.outer.begin);
    const std::size_t after = quotation.outer.end;
    const std::string_view rest = text_.substr(after, std::max(paragraph.end, after) - after);
    std::size_t end = sentence_end(rest);
    // '... quoted." Next sentence': the full stop stands inside the marks.
    const std::size_t word = rest.find_first_not_of(" \n");
    const bool next_begins = ends_sentence(text_, quotation) && word != std::string_view::npos &&
                             word > 0 && rest[word] >= 'A' && rest[word] <= 'Z';
    if (next_begins) end = 0;
    const std::size_t sentence_stop = end == std::string_view::npos ? paragraph.end : after + end;
    // Before the next quotation, unless that stands behind its own citation.
    std::size_t limit = sentence_stop;
    if (number + 1 < quotations_.size())
        limit = std::min(limit, quotations_[number + 1].outer.begin);
    add_new(attribution.citations, behind(quotation, limit));
    add_new(attribution.citations, noted(after, std::min(sentence_stop + 8, paragraph.end)));
    const std::string_view before =
        text_.substr(paragraph.begin, quotation.outer.begin - paragraph.begin);
    const std::size_t start = paragraph.begin + sentence_start(before);
    auto leading = finds_in(start, quotation.outer.begin);
    std::ranges::reverse(leading);
    // Those inside of other quotations speak for themselves.
    std::erase_if(leading, [&](std::size_t find) {
        return std::ranges::any_of(quotations_, [&](const Quotation& other) {
            return other.outer.begin < finds_[find].begin && finds_[find].end <= other.outer.end;
        });
    });
    add_new(attribution.citations, leading);
    add_new(attribution.citations, finds_in(after, sentence_stop));
    attribution.sure = !attribution.citations.empty();
    if (attribution.sure) return attribution;
    auto earlier = finds_in(paragraph.begin, start);
    std::ranges::reverse(earlier);
    add_new(attribution.citations, earlier);
    return attribution;
}

}  // namespace chancery::manuscript
