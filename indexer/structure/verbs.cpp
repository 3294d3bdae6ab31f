// SPDX-License-Identifier: GPL-2.0-or-later
//
// Spellings are looked for at the starts of words (in Chinese: of letters), each by the longest
// that begins there.
#include "indexer/structure/verbs.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <unordered_map>
#include <utility>
#include <vector>

#include "data/vocabulary/governing_verbs.hpp"
#include "indexer/text/normal.hpp"
#include "indexer/text/table.hpp"
#include "indexer/text/utf8.hpp"

namespace chancery::structure {
namespace {

using document::Passage;
using document::Role;

/// Bytes of a paragraph's start, and before a citation, in which a verb is looked for; words (of
/// Chinese: letters) of the start among which it must begin: "Also notes with appreciation".
constexpr std::size_t start_bytes = 160, before_bytes = 90;
constexpr unsigned start_words = 7;

enum class Form { preambular, operative, citing };

struct Spelling {
    std::string words;  // without marks
    std::string_view verb;
    Form form;
};

/// Spellings of a language by their first word (of Chinese: letter), the longest first.
using Spellings = std::unordered_map<std::string, std::vector<Spelling>>;

/// Length of the word, or Han letter, at the start of a text; 0 for a sign or blank.
std::size_t word_length(std::string_view text) {
    if (text::begins_with_han(text)) return std::min<std::size_t>(3, text.size());
    std::size_t end = 0;
    while (end < text.size()) {
        const auto byte = static_cast<unsigned char>(text[end]);
        const bool letter = (byte >= 'a' && byte <= 'z') || (byte >= 0x80 && byte < 0xE2);
        if (!letter) break;
        ++end;
    }
    return end;
}

Form form_of(std::string_view name) {
    if (name == "preambular") return Form::preambular;
    return name == "operative" ? Form::operative : Form::citing;
}

const Spellings& spellings(std::string_view language) {
    static constexpr auto columns =
        std::to_array<std::string_view>({"en", "fr", "es", "ru", "ar", "zh"});
    static const std::map<std::string_view, Spellings> tables = [] {
        std::map<std::string_view, Spellings> result;
        for (const text::Row& row : text::table_rows(data::governing_verbs)) {
            for (std::size_t column = 0; column < columns.size(); ++column) {
                for (const std::string_view words : text::split(row[column + 2], '|')) {
                    std::string plain = text::without_marks(words);
                    if (plain.empty()) continue;
                    auto& list = result[columns[column]][plain.substr(0, word_length(plain))];
                    list.push_back({std::move(plain), row[0], form_of(row[1])});
                }
            }
        }
        for (auto& [code, table] : result) {
            for (auto& [word, list] : table) {
                std::ranges::stable_sort(list, std::ranges::greater{},
                                         [](const Spelling& one) { return one.words.size(); });
            }
        }
        return result;
    }();
    static const Spellings none;
    const auto found = tables.find(language);
    return found == tables.end() ? none : found->second;
}

/// The longest spelling at the start of a text that a form allows; null for none.
template <class Allows>
const Spelling* spelling_at(const Spellings& table, std::string_view text, std::size_t length,
                            Allows allows) {
    const auto found = table.find(std::string(text.substr(0, length)));
    if (found == table.end()) return nullptr;
    for (const Spelling& one : found->second) {
        if (!allows(one) || !text.starts_with(one.words)) continue;
        // Arabic prepositions are written to the next word (عملا ب), Han letters to all.
        const bool joined =
            one.form == Form::citing && static_cast<unsigned char>(one.words[0]) > 0xD7;
        const bool ends = word_length(text.substr(one.words.size())) == 0;
        if (ends || joined || text::begins_with_han(one.words)) return &one;
    }
    return nullptr;
}

std::string_view verb_of_start(std::string_view text, Form form, const Spellings& table) {
    const std::string start = text::without_marks(text::cut(text, start_bytes));
    const auto allows = [&](const Spelling& one) { return one.form == form; };
    unsigned words = 0;
    for (std::size_t at = 0; at < start.size() && words < start_words;) {
        const std::string_view rest = std::string_view(start).substr(at);
        const std::size_t length = word_length(rest);
        if (length == 0) {
            ++at;
            continue;
        }
        if (const Spelling* one = spelling_at(table, rest, length, allows)) return one->verb;
        ++words;
        at += length;
    }
    return {};
}

std::string verb_of(const Passage& passage, const Spellings& table) {
    const Form form = passage.role == Role::preambular ? Form::preambular : Form::operative;
    // A sub-paragraph goes on with the sentence of its lead-ins.
    for (const std::string& lead_in : passage.context) {
        if (const auto verb = verb_of_start(lead_in, form, table); !verb.empty())
            return std::string(verb);
    }
    return std::string(verb_of_start(passage.text, form, table));
}

}  // namespace

void govern(document::Edition& edition) {
    const std::string* before = nullptr;
    for (Passage& passage : edition.passages) {
        if (passage.role != Role::preambular && passage.role != Role::operative) continue;
        const Spellings& table =
            spellings(passage.language.empty() ? edition.masthead.language : passage.language);
        const bool goes_on = passage.pinpoint.units.back().find('~') != std::string::npos;
        passage.verb = goes_on && before != nullptr ? *before : verb_of(passage, table);
        before = &passage.verb;
    }
}

std::string citing_verb(std::string_view before, std::string_view language) {
    std::size_t from = before.size() > before_bytes ? before.size() - before_bytes : 0;
    while (from < before.size() && (static_cast<unsigned char>(before[from]) & 0xC0U) == 0x80U)
        ++from;
    const std::string text = text::without_marks(before.substr(from));
    const Spellings& table = spellings(language);
    const auto allows = [](const Spelling& one) { return one.form != Form::operative; };
    std::string_view last;
    bool inside_word = from > 0;  // the first word may be cut
    for (std::size_t at = 0; at < text.size();) {
        const std::string_view rest = std::string_view(text).substr(at);
        const std::size_t length = word_length(rest);
        if (length == 0) {
            if (text[at] == ';') last = {};
            inside_word = false;
            ++at;
            continue;
        }
        const Spelling* one = inside_word ? nullptr : spelling_at(table, rest, length, allows);
        if (one != nullptr) last = one->verb;
        inside_word = false;
        at += one != nullptr && !text::begins_with_han(rest) ? one->words.size() : length;
    }
    return std::string(last);
}

}  // namespace chancery::structure
