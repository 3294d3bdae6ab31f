// SPDX-License-Identifier: GPL-2.0-or-later
//
// Texts and words as learning wants them: in ranked forms.
#pragma once

#include <fstream>
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

/// What the lines of a file are, for who reads that one is not: "kinship", "write WORD, tab, ...".
struct LineForm {
    std::string name, how;
};

/// Error `usage`: a line of another form than `form`.
inline tl::unexpected<Error> no_such_line(const std::string& path, const std::string& line,
                                          const LineForm& form) {
    return fail(Kind::usage, path, "the line \"" + line + "\" is no " + form.name, form.how);
}

/// Gives each line of a file to `take`, which tells whether it is of the form. Error `usage`: the
/// file cannot be read, or has a line of another form.
template <class Take>
Result<void> each_line(const std::string& path, const LineForm& form, Take take) {
    std::ifstream file(path);
    if (!file)
        return fail(Kind::usage, path, "it cannot be read",
                    "name a file with a " + form.name + " a line");
    for (std::string line; std::getline(file, line);) {
        if (!take(line)) return no_such_line(path, line, form);
    }
    return {};
}

/// What a file holds; nothing where none is named.
template <class Read>
auto read_if_named(Read read, const std::string& path, const std::string& language)
    -> decltype(read(path, language)) {
    if (path.empty()) return {};
    return read(path, language);
}

}  // namespace chancery::learning
