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

PassageWord PassageReader::forms_of(const analysis::Token& token, MetWords& met) {
    PassageWord of_token, unmet;
    if (token.word >= met.forms.size()) met.forms.resize(token.word * 2 + 1024);
    PassageWord& known = token.word == 0 ? unmet : met.forms[token.word];
    if (!token.exact.empty()) {
        if (known.exact == no_form) known.exact = exact_.of(token.exact);
        of_token.exact = known.exact;
    }
    if (!token.ranked.empty()) {
        if (known.ranked == no_form) known.ranked = ranked_.of(token.ranked);
        of_token.ranked = known.ranked;
    }
    return of_token;
}

void PassageReader::add_words(const std::string& text, analysis::Analyser& analyser, MetWords& met,
                              std::vector<PassageWord>& words) {
    const std::vector<analysis::Token>& tokens = analyser.analyse(text);
    if (analyser.numbering() != met.numbering) met = {{}, analyser.numbering()};
    std::uint32_t last = position_;
    for (const analysis::Token& token : tokens) {
        PassageWord word = forms_of(token, met);
        word.position = position_ + token.position;
        last = std::max(last, word.position);
        words.push_back(word);
    }
    position_ = last + index::position_gap;
}

Result<std::vector<PassageWord>> PassageReader::words_of(Xapian::docid passage) {
    auto stored = index::decode_passage(shelf_.database.get_document(passage).get_data());
    if (!stored) return pass_on(std::move(stored));
    // As the indexer does (ingest/entries.cpp); a guest's language is the shelf's.
    const std::string& language = stored->language.empty() ? shelf_.language : stored->language;
    analysis::Analyser& analyser = analysis::kept_analyser(language);
    MetWords& met = met_[language];
    std::vector<PassageWord> words;
    position_ = 0;
    add_words(stored->text, analyser, met, words);
    for (const document::Footnote& note : stored->footnotes)
        add_words(note.text, analyser, met, words);
    return words;
}

}  // namespace chancery::ranking
