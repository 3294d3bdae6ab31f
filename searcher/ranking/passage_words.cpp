// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/ranking/passage_words.hpp"

#include <algorithm>

#include "indexer/analysis/analyse.hpp"
#include "indexer/index/stored.hpp"
#include "indexer/index/terms.hpp"

namespace chancery::ranking {

std::uint32_t FormNumbers::of(std::string_view form) {
    if (const auto known = numbers_.find(form); known != numbers_.end()) return known->second;
    const auto number = static_cast<std::uint32_t>(forms_.size());
    forms_.push_back(&numbers_.emplace(std::string(form), number).first->first);
    return number;
}

Result<std::vector<PassageWord>> PassageReader::words_of(Xapian::docid passage) {
    auto stored = index::decode_passage(shelf_.database.get_document(passage).get_data());
    if (!stored) return pass_on(std::move(stored));
    // As the indexer does (ingest/entries.cpp); a guest's language is the shelf's.
    const std::string& own = stored->language;
    analysis::Analyser& analyser = analysis::kept_analyser(own.empty() ? shelf_.language : own);
    std::vector<PassageWord> words;
    std::uint32_t position = 0;
    const auto add = [&](const std::string& text) {
        std::uint32_t last = position;
        for (const analysis::Token& token : analyser.analyse(text)) {
            PassageWord word;
            if (!token.exact.empty()) word.exact = exact_.of(token.exact);
            if (!token.ranked.empty()) word.ranked = ranked_.of(token.ranked);
            word.position = position + token.position;
            last = std::max(last, word.position);
            words.push_back(word);
        }
        position = last + index::position_gap;
    };
    add(stored->text);
    for (const document::Footnote& note : stored->footnotes) add(note.text);
    return words;
}

}  // namespace chancery::ranking
