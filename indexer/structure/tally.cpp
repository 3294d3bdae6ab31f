// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/structure/tally.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>
#include <map>
#include <set>
#include <utility>
#include <vector>

#include "data/vocabulary/votes.hpp"
#include "indexer/text/ascii.hpp"
#include "indexer/text/normal.hpp"
#include "indexer/text/table.hpp"

namespace chancery::structure {
namespace {

using text::is_digit;

constexpr std::size_t max_label_bytes = 80;
constexpr std::size_t max_digits = 3;  // more votes than States there are not

constexpr auto parts =
    std::to_array<std::pair<std::string_view, VotePart>>({{"in_favour", VotePart::in_favour},
                                                          {"against", VotePart::against},
                                                          {"abstaining", VotePart::abstaining}});

struct VoteWords {
    std::map<std::string, VotePart, std::less<>> labels;
    std::map<std::string, unsigned, std::less<>> numbers;
    std::set<std::string, std::less<>> none, between;

    VoteWords() {
        for (const text::Row& row : text::table_rows(data::votes)) {
            for (const auto words : text::split(row[2], '|')) {
                add(row[0], row[1], text::without_marks(words));
            }
        }
    }

    void add(std::string_view kind, std::string_view value, std::string words) {
        const auto part = std::ranges::find(parts, kind, &decltype(parts)::value_type::first);
        if (part != parts.end()) labels.emplace(std::move(words), part->second);
        if (kind == "none") none.insert(words);
        if (kind == "between") between.insert(words);
        unsigned number = 0;
        if (kind == "number") {
            std::from_chars(value.data(), value.data() + value.size(), number);
            numbers.emplace(words, number);
        }
    }
};

const VoteWords& vote_words() {
    static const VoteWords table;
    return table;
}

/// Without the stops, commas and brackets around it.
std::string_view bare(std::string_view word) {
    for (bool changed = true; changed && !word.empty();) {
        const std::size_t size = word.size();
        while (!word.empty() && std::ispunct(static_cast<unsigned char>(word.front())) != 0)
            word.remove_prefix(1);
        while (!word.empty() && std::ispunct(static_cast<unsigned char>(word.back())) != 0)
            word.remove_suffix(1);
        for (const std::string_view mark : {"、", "，", "。", "،", "："}) {
            if (word.ends_with(mark)) word.remove_suffix(mark.size());
            if (word.starts_with(mark)) word.remove_prefix(mark.size());
        }
        changed = word.size() != size;
    }
    return word;
}

/// Words and numbers; where no blank parts them (Chinese) each run of digits stands alone.
std::vector<std::string> tokens_of(std::string_view text) {
    const std::string folded = text::without_marks(text);
    std::vector<std::string> tokens;
    for (const auto word : text::split(folded, ' ')) {
        for (std::size_t at = 0; at < word.size();) {
            std::size_t end = at + 1;
            while (end < word.size() && is_digit(word[end]) == is_digit(word[at])) ++end;
            tokens.emplace_back(bare(word.substr(at, end - at)));
            at = end;
        }
    }
    std::erase(tokens, std::string());
    return tokens;
}

class TallyReader {
  public:
    explicit TallyReader(std::vector<std::string> tokens) : tokens_(std::move(tokens)) {}

    std::size_t size() const { return tokens_.size(); }

    /// The counts that begin at a token: digits, then a second count at least.
    std::optional<Tally> at(std::size_t place) {
        if (!is_digit(tokens_[place].front())) return std::nullopt;
        const auto in_favour = number(place);
        const auto against = in_favour ? next(place) : std::nullopt;
        if (!against) return std::nullopt;
        return Tally{*in_favour, *against, next(place).value_or(0)};
    }

  private:
    std::optional<unsigned> number(std::size_t place) const {
        const std::string& token = tokens_[place];
        const auto& words = vote_words().numbers;
        if (const auto word = words.find(token); word != words.end()) return word->second;
        if (!is_digit(token.front()) || token.size() > max_digits) return std::nullopt;
        unsigned value = 0;
        std::from_chars(token.data(), token.data() + token.size(), value);
        return value;
    }

    /// The count behind the words that may stand between two; moves `place` to it.
    std::optional<unsigned> next(std::size_t& place) const {
        std::size_t at = place + 1;
        while (at < tokens_.size() && vote_words().between.contains(tokens_[at])) ++at;
        if (at == place + 1 || at == tokens_.size()) return std::nullopt;
        const auto found = number(at);
        if (found) place = at;
        return found;
    }

    std::vector<std::string> tokens_;
};

unsigned apart(unsigned one, unsigned other) {
    return std::max(one, other) - std::min(one, other);
}

}  // namespace

unsigned distance(const Tally& one, const Tally& other) {
    return apart(one.in_favour, other.in_favour) + apart(one.against, other.against) +
           apart(one.abstaining, other.abstaining);
}

std::optional<Tally> tally_in(std::string_view text, const Tally& counted) {
    TallyReader reader(tokens_of(text));
    std::optional<Tally> nearest;
    for (std::size_t place = 0; place < reader.size(); ++place) {
        auto tally = reader.at(place);
        if (!tally) continue;
        const Tally rejected{tally->against, tally->in_favour, tally->abstaining};
        if (distance(rejected, counted) < distance(*tally, counted)) tally = rejected;
        if (!nearest || distance(*tally, counted) < distance(*nearest, counted)) nearest = tally;
    }
    return nearest;
}

std::optional<VoteLabel> vote_label(std::string_view stored) {
    const std::string_view start = stored.substr(0, max_label_bytes);
    for (const std::string_view colon : {":", "："}) {
        const auto place = start.find(colon);
        if (place == start.npos) continue;
        const auto& labels = vote_words().labels;
        const auto found = labels.find(text::without_marks(text::trim(start.substr(0, place))));
        if (found == labels.end()) continue;
        std::size_t end = place + colon.size();
        while (end < stored.size() && stored[end] == ' ') ++end;
        return VoteLabel{found->second, end};
    }
    return std::nullopt;
}

bool names_nobody(std::string_view stored) {
    return vote_words().none.contains(bare(text::without_marks(stored)));
}

}  // namespace chancery::structure
