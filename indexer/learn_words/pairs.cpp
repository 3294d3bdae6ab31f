// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/learn_words/pairs.hpp"

#include <fstream>
#include <iostream>
#include <string_view>
#include <utility>
#include <vector>

#include "indexer/learn_words/forms.hpp"
#include "indexer/meaning/inflected.hpp"
#include "indexer/meaning/shipped.hpp"
#include "indexer/meaning/translation_table.hpp"
#include "indexer/meaning/translations.hpp"
#include "indexer/meaning/word_table.hpp"
#include "indexer/system/files.hpp"

namespace chancery::learning {
namespace {

/// Lines FORM, tab, WORD; others, and forms that analysis brings to the word's own, say nothing.
/// Error `usage`: the file cannot be read.
Result<meaning::Inflections> read_forms(const std::string& path, const std::string& language) {
    std::ifstream file(path);
    if (!file) return fail(Kind::usage, path, "it cannot be read", "name a file of forms");
    analysis::Analyser analyser(language);
    meaning::Inflections forms;
    for (std::string line; std::getline(file, line);) {
        const std::size_t tab = line.find('\t');
        if (tab == std::string::npos) continue;
        const std::string form = only_form(analyser, std::string_view(line).substr(0, tab));
        const std::string word = only_form(analyser, std::string_view(line).substr(tab + 1));
        if (!form.empty() && !word.empty() && form != word) forms[form].insert(word);
    }
    return forms;
}

std::string learned_pairs(const std::string& language, const meaning::Inflections& forms) {
    analysis::Analyser analyser(language), of_pivot(meaning::shipped_pivot);
    meaning::Texts texts, pivot_texts;
    for (std::string line; std::getline(std::cin, line);) {
        const std::size_t tab = line.find('\t');
        if (tab == std::string::npos) continue;
        add(texts, analyser, std::string_view(line).substr(0, tab));
        add(pivot_texts, of_pivot, std::string_view(line).substr(tab + 1));
    }
    auto pairs = meaning::translations(texts, pivot_texts, meaning::of_dictionaries);
    if (const auto words = meaning::WordTable::over(meaning::shipped_words(meaning::shipped_pivot)))
        std::erase_if(pairs, [&](const meaning::WordPair& pair) { return !words->find(pair.to); });
    pairs = meaning::inflected(std::move(pairs), forms);
    return meaning::encode(pairs, meaning::shipped_pivot, {.entries = 0, .texts = texts.count()});
}

}  // namespace

Result<void> learn_pairs(const std::string& language, const std::string& path,
                         const std::string& forms_path) {
    auto forms = read_if_named(read_forms, forms_path, language);
    if (!forms) return pass_on(std::move(forms));
    return system::write_file(path, learned_pairs(language, *forms));
}

}  // namespace chancery::learning
