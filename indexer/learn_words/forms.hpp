// SPDX-License-Identifier: GPL-2.0-or-later
//
// Texts and words as learning wants them: in ranked forms.
#pragma once

#include <string>
#include <string_view>

#include "indexer/analysis/analyse.hpp"
#include "indexer/meaning/texts.hpp"
#include "indexer/system/error.hpp"

namespace chancery::learning {

/// Adds the ranked forms of a text.
void add(meaning::Texts& texts, analysis::Analyser& analyser, std::string_view text);

/// The ranked form of what is one word; empty for anything else.
std::string only_form(analysis::Analyser& analyser, std::string_view text);

/// What a file holds; nothing where none is named.
template <class Read>
auto read_if_named(Read read, const std::string& path, const std::string& language)
    -> decltype(read(path, language)) {
    if (path.empty()) return {};
    return read(path, language);
}

}  // namespace chancery::learning
