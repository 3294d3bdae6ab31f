// SPDX-License-Identifier: GPL-2.0-or-later
//
// Any bytes as files of vectors: tables whose every word and row can be asked for, or an error.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "indexer/meaning/passage_table.hpp"
#include "indexer/meaning/translation_table.hpp"
#include "indexer/meaning/word_table.hpp"

namespace {

void require(bool law) {
    if (!law) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    using namespace chancery::meaning;
    const std::string file(bytes, bytes + size);
    const Probe probe(Vector{1});
    if (const auto words = WordTable::over(file)) {
        for (std::size_t word = 0; word < words->size(); ++word) {
            require(words->find(words->word(word)) == word);
            require(probe.nearness(words->row(word), words->factor(word)) <= 1'500);
        }
    }
    if (const auto pairs = TranslationTable::over(file)) {
        for (const char* word : {"", "a", "f7", "t7"}) {
            for (const Rendering& row : pairs->into_pivot(word)) require(row.weight <= 1);
            for (const Rendering& row : pairs->from_pivot(word)) require(row.weight <= 1);
        }
    }
    if (const auto passages = PassageTable::over(file)) {
        for (std::size_t entry = 1; entry <= passages->last(); ++entry) {
            require(probe.nearness(passages->row(entry), passages->factor(entry)) <= 1'500);
            std::size_t words = 0;
            passages->each_word(entry, [&](std::size_t) { ++words; });
            require(words <= passages->packed(entry).size());
        }
    }
    return 0;
}
