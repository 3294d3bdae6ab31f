// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/results/by_meaning.hpp"

#include <algorithm>
#include <cmath>
#include <optional>
#include <set>

#include <fmt/format.h>

#include "indexer/index/terms.hpp"
#include "indexer/text/ascii.hpp"
#include "searcher/query/openness.hpp"
#include "searcher/query/tokens.hpp"
#include "searcher/ranking/nearness.hpp"
#include "searcher/ranking/query_words.hpp"
#include "searcher/results/near_words.hpp"

namespace chancery::results {
namespace {

/// Near words that are told of each word, and those among which held ones are looked for.
constexpr std::size_t told_words = 5, looked_through = 100;

Result<ranking::Joined> by_words(const index::Shelf& shelf, const Question& question,
                                 std::vector<std::string>& notes) {
    tell_unheld(question.meaning, {}, notes);
    auto ranking = ranking::rank(shelf, question.meaning, question.request);
    if (!ranking) return pass_on(std::move(ranking));
    ranking::Joined joined;
    joined.ranking = *std::move(ranking);
    return joined;
}

std::string told(const ranking::Joined& joined) {
    const auto percent = static_cast<int>(std::lround(100 * joined.sureness.coverage.share));
    if (2 * joined.rule.words() >= ranking::covering_words)
        return "words lead, nearness in meaning adds to them";
    if (percent == 0) return "no passage holds your words; these are near in meaning";
    return fmt::format(
        "no passage covers more than {} % of the weight of your words; these are near in meaning",
        percent);
}

/// "hacking: cybercrime 0.71, fraud 0.66" of each word typed that is no function word; of near
/// words those that are held.
void tell_near_words(const index::Shelf& shelf, const query::Meaning& meaning,
                     const meaning::WordTable& words, std::vector<std::string>& notes) {
    const auto content = ranking::content_forms(meaning, shelf.language);
    const std::set<std::string> typed(content.begin(), content.end());
    for (const std::string& word : typed) {
        const meaning::Vector direction = ranking::direction_of({word}, words);
        if (meaning::product(direction, direction) <= 0) continue;
        std::string near;
        std::size_t told = 0;
        for (const auto& row : ranking::near_words(words, direction, looked_through)) {
            if (told == told_words) break;
            const bool held = shelf.database.term_exists(index::ranked_term({}, row.word));
            if (row.word == word || !held) continue;
            ++told;
            near += fmt::format("{} {} {:.2f}", near.empty() ? "" : ",",
                                printed_form(shelf, row.word), row.nearness);
        }
        notes.push_back(fmt::format("near {}:{}", printed_form(shelf, word), near));
    }
}

void tell_shares(const ranking::Joined& joined, std::size_t first,
                 std::vector<std::string>& notes) {
    for (std::size_t i = 0; i < joined.shares.size(); ++i) {
        notes.push_back(fmt::format("passage {}: words {:.2f}, meaning {:.2f}", first + i + 1,
                                    joined.shares[i].words, joined.shares[i].meaning));
    }
}

/// Numbers, and the symbols and dates that they make, are what they are: 68 is not 69.
bool has_number(const query::Meaning& meaning) {
    return std::ranges::any_of(meaning.evidence, [](const std::string& word) {
        return std::ranges::any_of(word, text::is_digit);
    });
}

}  // namespace

void tell_unheld(const query::Meaning& meaning, const meaning::WordTable& known,
                 std::vector<std::string>& notes) {
    for (const query::Unheld& word : meaning.unheld) {
        const bool is_known = std::ranges::any_of(
            word.ranked, [&](const std::string& form) { return known.find(form).has_value(); });
        if (!is_known) query::add_note(notes, word.note);
    }
}

Result<ranking::Joined> rank_by_meaning(const index::Index& index, const index::Shelf& shelf,
                                        const Question& question, std::vector<std::string>& notes) {
    const query::Openness openness = query::openness_of(question.tree);
    if (openness == query::Openness::exact || question.meaning.evidence.empty() ||
        has_number(question.meaning)) {
        notes.push_back(
            "ranked by words alone: --meaning leaves numbers, quotes, signs and operators as they "
            "are, and fields alone");
        return by_words(shelf, question, notes);
    }
    const auto vectors = meaning::open_vectors(index, shelf.language);
    if (!vectors) {
        notes.push_back("ranked by words alone: " +
                        meaning::explained(vectors.error(), shelf.language));
        return by_words(shelf, question, notes);
    }
    const meaning::Vector direction =
        ranking::direction_of(question.meaning.evidence, vectors->words);
    if (meaning::product(direction, direction) <= 0) {
        notes.push_back("ranked by words alone: none of your words has been learned");
        return by_words(shelf, question, notes);
    }
    std::optional<Xapian::Query> within;
    if (openness == query::Openness::within) {
        auto fields = query::to_meaning(query::fields_of(question.tree), shelf);
        if (!fields) return pass_on(std::move(fields));
        within = fields->matching;
    }
    auto joined = ranking::rank_joined(shelf, question.meaning, *vectors, question.request, within);
    if (!joined) return joined;
    tell_unheld(question.meaning, vectors->words, notes);
    notes.push_back(told(*joined));
    if (!question.explain) return joined;
    tell_near_words(shelf, question.meaning, vectors->words, notes);
    tell_shares(*joined, question.request.first, notes);
    return joined;
}

}  // namespace chancery::results
