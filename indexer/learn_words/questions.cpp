// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/learn_words/questions.hpp"

#include <array>
#include <cstdint>
#include <iostream>
#include <map>
#include <string_view>
#include <utility>
#include <vector>

#include "indexer/learn_words/forms.hpp"
#include "indexer/meaning/contrasted.hpp"
#include "indexer/meaning/evened.hpp"
#include "indexer/meaning/shipped.hpp"
#include "indexer/meaning/tongue.hpp"
#include "indexer/meaning/translation_table.hpp"
#include "indexer/meaning/word_table.hpp"
#include "indexer/system/files.hpp"

namespace chancery::learning {
namespace {

/// Steps between two lines that tell the loss.
constexpr std::size_t told_steps = 25;
constexpr const char* input = "standard input";

/// Texts of a language, each different one once, and where they stand.
struct Shelf {
    explicit Shelf(const std::string& language) : analyser(language) {}
    void take(std::string_view place, const std::string& text) {
        const auto [known, is_new] = numbers.try_emplace(text, texts.count());
        if (is_new) add(texts, analyser, text);
        places[std::string(place)] = static_cast<std::uint32_t>(known->second);
    }

    analysis::Analyser analyser;
    meaning::Texts texts;
    std::map<std::string, std::size_t> numbers;
    std::map<std::string, std::uint32_t> places;
};

/// By language. Error `usage`: a line of another form.
Result<std::map<std::string, Shelf>> read_shelves(std::istream& lines) {
    const LineForm form{"place", "write LANGUAGE, tab, PLACE, tab, TEXT"};
    std::map<std::string, Shelf> shelves;
    for (std::string line; std::getline(lines, line);) {
        const std::size_t first = line.find('\t'), second = line.find('\t', first + 1);
        if (first == std::string::npos || second == std::string::npos)
            return no_such_line(input, line, form);
        const std::string language = line.substr(0, first);
        shelves.try_emplace(language, language)
            .first->second.take(std::string_view(line).substr(first + 1, second - first - 1),
                                line.substr(second + 1));
    }
    return shelves;
}

/// The pivot first, then each language that has shipped tables.
struct Tongues {
    std::vector<meaning::Tongue> tongues;
    std::vector<meaning::Place> places;
};

Tongues tongues_of(std::map<std::string, Shelf>& shelves,
                   const std::vector<meaning::LearnedWord>& words) {
    std::vector<const Shelf*> held = {
        &shelves
             .try_emplace(std::string(meaning::shipped_pivot), std::string(meaning::shipped_pivot))
             .first->second};
    Tongues result;
    result.tongues.push_back(meaning::tongue_of_pivot(held.front()->texts, words));
    for (const auto& [language, shelf] : shelves) {
        const auto learned =
            meaning::TranslationTable::over(meaning::shipped_translations(language));
        const auto everyday =
            meaning::TranslationTable::over(meaning::shipped_everyday_words(language));
        if (language == meaning::shipped_pivot || !learned || !everyday) continue;
        held.push_back(&shelf);
        result.tongues.push_back(
            meaning::tongue_of(shelf.texts, words, std::array{*learned, *everyday}, *everyday));
    }
    std::map<std::string, meaning::Place> places;
    for (std::size_t tongue = 0; tongue < held.size(); ++tongue) {
        for (const auto& [place, text] : held[tongue]->places) {
            auto& texts = places[place];
            texts.resize(held.size());
            texts[tongue] = text;
        }
    }
    for (auto& [name, place] : places) result.places.push_back(std::move(place));
    return result;
}

}  // namespace

Result<void> move_words(const std::string& from, const std::string& path) {
    auto bytes = system::read_file(from);
    if (!bytes) return pass_on(std::move(bytes));
    const auto table = meaning::WordTable::over(*bytes);
    if (!table)
        return fail(Kind::usage, from, "it is no table of words",
                    "name what learn-words words has written");
    auto shelves = read_shelves(std::cin);
    if (!shelves) return pass_on(std::move(shelves));
    auto words = meaning::words_of(*table);
    const Tongues tongues = tongues_of(*shelves, words);
    bool is_moved = false;
    words = meaning::contrasted(std::move(words), tongues.tongues, tongues.places, {},
                                [&](std::size_t step, double loss) {
                                    is_moved = true;
                                    if (step % told_steps == 0)
                                        std::cerr << "step " << step << ": loss " << loss << '\n';
                                });
    if (!is_moved)
        return fail(Kind::usage, input, "no place has texts in two languages that can be asked for",
                    "give what data/vectors/make-places writes of an index in several languages");
    return system::write_file(path,
                              meaning::encode(meaning::evened(std::move(words)), table->from()));
}

}  // namespace chancery::learning
