// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/learn_words/forms.hpp"

namespace chancery::learning {

void add(meaning::Texts& texts, analysis::Analyser& analyser, std::string_view text) {
    for (const analysis::Token& token : analyser.analyse(text)) {
        if (!token.ranked.empty()) texts.add(token.ranked);
    }
    texts.end();
}

std::string only_form(analysis::Analyser& analyser, std::string_view text) {
    const auto tokens = analyser.analyse(text);
    return tokens.size() == 1 ? std::string(tokens.front().ranked) : std::string();
}

}  // namespace chancery::learning
