// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/results/marks.hpp"

#include <algorithm>
#include <set>

#include "indexer/text/utf8.hpp"

namespace chancery::results {
namespace {

using analysis::Token;

/// Bytes of every place where the phrase's exact forms stand in a row.
void add_phrase(const std::vector<const Token*>& exact, const std::vector<std::string>& phrase,
                std::vector<Mark>& bytes) {
    if (phrase.empty()) return;
    for (std::size_t i = 0; i + phrase.size() <= exact.size(); ++i) {
        std::size_t length = 0;
        while (length < phrase.size() && exact[i + length]->exact == phrase[length]) ++length;
        if (length == phrase.size())
            bytes.emplace_back(exact[i]->begin, exact[i + length - 1]->end);
    }
}

std::vector<Mark> merged(std::vector<Mark> marks) {
    std::ranges::sort(marks);
    std::vector<Mark> result;
    for (const Mark& mark : marks) {
        if (!result.empty() && mark.first < result.back().second) {
            result.back().second = std::max(result.back().second, mark.second);
        } else {
            result.push_back(mark);
        }
    }
    return result;
}

/// Byte offsets in rising order turned into code points.
void count_code_points_of(std::string_view text, std::vector<Mark>& marks) {
    std::size_t bytes = 0, letters = 0;
    const auto convert = [&](std::size_t& offset) {
        letters += text::count_code_points(text.substr(bytes, offset - bytes));
        bytes = offset;
        offset = letters;
    };
    for (Mark& mark : marks) {
        convert(mark.first);
        convert(mark.second);
    }
}

}  // namespace

std::vector<Mark> marks_in(std::string_view text, const std::vector<query::Markable>& marks,
                           analysis::Analyser& analyser) {
    std::set<std::string, std::less<>> ranked;
    for (const query::Markable& markable : marks)
        ranked.insert(markable.ranked.begin(), markable.ranked.end());
    const std::vector<Token>& tokens = analyser.analyse(text);
    std::vector<const Token*> exact;
    std::vector<Mark> bytes;
    for (const Token& token : tokens) {
        if (!token.exact.empty()) exact.push_back(&token);
        if (ranked.contains(token.ranked)) bytes.emplace_back(token.begin, token.end);
    }
    for (const query::Markable& markable : marks) add_phrase(exact, markable.phrase, bytes);
    std::vector<Mark> result = merged(std::move(bytes));
    count_code_points_of(text, result);
    return result;
}

}  // namespace chancery::results
