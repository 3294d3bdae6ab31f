// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/structure/masthead/language.hpp"

#include <algorithm>
#include <map>

#include "indexer/structure/file_name.hpp"
#include "indexer/structure/masthead/pairs.hpp"
#include "indexer/text/language.hpp"
#include "indexer/text/language_guess.hpp"
#include "indexer/text/utf8.hpp"

namespace chancery::structure {
namespace {

constexpr std::size_t max_language_bytes = 200'000;  // looked at for the language of a work

/// A code of the table, or what looks like one; anything else ("..", "/x") must never name a shelf.
std::string trusted_code(const std::string& said) {
    std::string code = text::language_code(said);
    const bool plain =
        (said.size() == 2 || said.size() == 3) &&
        std::ranges::all_of(said, [](char byte) { return byte >= 'a' && byte <= 'z'; });
    return code.empty() && plain ? said : code;
}

/// The language of most paragraphs. Where none has two thirds of the text (compilations print what
/// was sent in), the one that the name tells is taken if it occurs, else English if it does.
std::string main_language(const document::ParsedWork& work, const std::string& said) {
    constexpr std::size_t enough = 80;  // bytes of a paragraph that has a language
    std::map<std::string, std::size_t> bytes;
    std::size_t all = 0;
    for (const document::Block& block : work.blocks) {
        if (block.text.size() < enough || all > max_language_bytes) continue;
        const std::string language = text::guessed_language(text::cut(block.text, 400));
        if (language.empty()) continue;
        bytes[language] += block.text.size();
        all += block.text.size();
    }
    if (bytes.empty()) return {};
    const auto most =
        *std::ranges::max_element(bytes, {}, [](const auto& entry) { return entry.second; });
    if (most.second * 3 >= all * 2) return most.first;
    for (const std::string& other : {said, std::string("en")}) {
        const auto found = bytes.find(other);
        if (found != bytes.end() && found->second * 10 >= all) return other;
    }
    return most.first;
}

/// Language of print: that of the text; what the file's name and the folder say is compared.
std::string language_of_print(const MastheadSource& source, std::vector<std::string>& warnings,
                              unsigned& doubt) {
    const std::string in_name = language_in_name(source.path);
    const std::string folder = language_of_folder(source.path);
    const std::string said = in_name.empty() ? folder : in_name;
    const std::string language = main_language(source.work, said);
    if (language.empty()) return said.empty() ? "en" : said;
    if (!said.empty() && said != language) {
        ++doubt;
        warnings.push_back("is named as " + text::language_name(said) + "; its text is " +
                           text::language_name(language) + ", and it is held as that");
    }
    return language;
}

}  // namespace

std::string language_of(const MastheadSource& source, std::vector<std::string>& warnings,
                        unsigned& doubt) {
    if (source.printed) return language_of_print(source, warnings, doubt);
    const std::string said = first_value(source.work.metadata, "language");
    std::string language = trusted_code(said);
    if (language.empty() && !said.empty()) {
        ++doubt;
        warnings.push_back("names a language that is none: " + said);
    }
    const text::Script script = text::main_script(source.sample);
    const bool fits = script == text::Script::none || script == text::Script::other ||
                      (!language.empty() && text::script_of(language) == script);
    if (!fits) {
        const std::string by_script = script == text::Script::cyrillic ? "ru"
                                      : script == text::Script::arabic ? "ar"
                                      : script == text::Script::han    ? "zh"
                                                                       : "en";
        if (!language.empty()) {
            ++doubt;
            warnings.push_back("says that its language is " + text::language_name(language) +
                               "; its text is " + text::language_name(by_script));
        }
        language = by_script;
    }
    const std::string folder = language_of_folder(source.path);
    if (!folder.empty() && folder != language) {
        ++doubt;
        warnings.push_back("is " + text::language_name(language) + " in a folder named " +
                           text::language_name(folder));
    }
    return language.empty() ? "en" : language;
}

}  // namespace chancery::structure
