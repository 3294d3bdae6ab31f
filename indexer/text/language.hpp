// SPDX-License-Identifier: GPL-2.0-or-later
//
// The languages of the United Nations and the names under which files, people and addresses know
// them. Others come as they are: a language is its ISO 639-1 code.
#pragma once

#include <array>
#include <string>
#include <string_view>

namespace chancery::text {

/// The six official languages, English first: the order in which editions are offered.
constexpr std::array<std::string_view, 6> official_languages = {"en", "fr", "es", "ru", "ar", "zh"};

/// ISO 639-1 code of a language written in any known way ("eng", "English", "français", "ch");
/// empty when unknown. Table: data/vocabulary/languages.tsv.
std::string language_code(std::string_view name);

/// English name of a language code; the code itself when unknown.
std::string language_name(std::string_view code);

/// The script that most letters of a text belong to: latin, cyrillic, arabic, han, other.
enum class Script { none, latin, cyrillic, arabic, han, other };
Script main_script(std::string_view utf8);

/// The script a language is written in.
Script script_of(std::string_view language);

/// True for languages written from right to left.
bool right_to_left(std::string_view language);

}  // namespace chancery::text
