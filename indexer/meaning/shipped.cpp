// SPDX-License-Identifier: GPL-2.0-or-later
//
// The assembler takes the file in as it is: as an array in C++ a table of megabytes takes minutes
// to compile.
#include "indexer/meaning/shipped.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <span>
#include <vector>

#include "indexer/meaning/rendered.hpp"
#include "indexer/meaning/translation_table.hpp"
#include "indexer/meaning/word_table.hpp"

// A file as it is between two names; two that C++ knows as chancery_NAME and chancery_NAME_end.
// NOLINTBEGIN(hicpp-no-assembler,cppcoreguidelines-macro-usage)
#define CHANCERY_SHIP(name, file)                     \
    asm(".pushsection .rodata\n"                      \
        ".balign 16\n"                                \
        ".globl chancery_" #name                      \
        "\n"                                          \
        "chancery_" #name                             \
        ":\n"                                         \
        ".incbin \"" CHANCERY_VECTORS_FOLDER "/" file \
        "\"\n"                                        \
        ".globl chancery_" #name                      \
        "_end\n"                                      \
        "chancery_" #name                             \
        "_end:\n"                                     \
        ".byte 0\n"                                   \
        ".popsection\n");                             \
    extern "C" const char chancery_##name[], chancery_##name##_end[]

CHANCERY_SHIP(words_en, "en.words.vectors");
CHANCERY_SHIP(translations_ar, "ar.translations");
CHANCERY_SHIP(translations_es, "es.translations");
CHANCERY_SHIP(translations_fr, "fr.translations");
CHANCERY_SHIP(translations_ru, "ru.translations");
CHANCERY_SHIP(translations_zh, "zh.translations");
CHANCERY_SHIP(everyday_ar, "ar.everyday");
CHANCERY_SHIP(everyday_es, "es.everyday");
CHANCERY_SHIP(everyday_fr, "fr.everyday");
CHANCERY_SHIP(everyday_ru, "ru.everyday");
CHANCERY_SHIP(everyday_zh, "zh.everyday");
// NOLINTEND(hicpp-no-assembler,cppcoreguidelines-macro-usage)

namespace chancery::meaning {
namespace {

struct Table {
    std::string_view language;
    const char* begin;
    const char* end;
};

const std::array<Table, 1> word_tables = {{{"en", chancery_words_en, chancery_words_en_end}}};

const std::array<Table, 5> translation_tables = {{
    {"ar", chancery_translations_ar, chancery_translations_ar_end},
    {"es", chancery_translations_es, chancery_translations_es_end},
    {"fr", chancery_translations_fr, chancery_translations_fr_end},
    {"ru", chancery_translations_ru, chancery_translations_ru_end},
    {"zh", chancery_translations_zh, chancery_translations_zh_end},
}};

const std::array<Table, 5> everyday_tables = {{
    {"ar", chancery_everyday_ar, chancery_everyday_ar_end},
    {"es", chancery_everyday_es, chancery_everyday_es_end},
    {"fr", chancery_everyday_fr, chancery_everyday_fr_end},
    {"ru", chancery_everyday_ru, chancery_everyday_ru_end},
    {"zh", chancery_everyday_zh, chancery_everyday_zh_end},
}};

std::string_view bytes_of(std::span<const Table> tables, std::string_view language) {
    const auto table = std::ranges::find(tables, language, &Table::language);
    if (table == tables.end()) return {};
    return {table->begin, static_cast<std::size_t>(table->end - table->begin)};
}

}  // namespace

std::string_view shipped_words(std::string_view language) {
    return bytes_of(word_tables, language);
}

std::string_view shipped_translations(std::string_view language) {
    return bytes_of(translation_tables, language);
}

std::string_view shipped_everyday_words(std::string_view language) {
    return bytes_of(everyday_tables, language);
}

std::string words_to_lend(std::string_view language) {
    if (const auto own = shipped_words(language); !own.empty()) return std::string(own);
    const auto pivot = WordTable::over(shipped_words(shipped_pivot));
    std::vector<TranslationTable> tables;
    for (const auto bytes : {shipped_translations(language), shipped_everyday_words(language)}) {
        if (auto table = TranslationTable::over(bytes)) tables.push_back(*std::move(table));
    }
    if (!pivot || tables.empty()) return {};
    return encode(rendered(tables, *pivot), pivot->from());
}

}  // namespace chancery::meaning
