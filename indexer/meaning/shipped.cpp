// SPDX-License-Identifier: GPL-2.0-or-later
//
// The assembler takes the file in as it is: as an array in C++ a table of megabytes takes minutes
// to compile.
#include "indexer/meaning/shipped.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <span>

// NOLINTNEXTLINE(hicpp-no-assembler)
asm(".pushsection .rodata\n"
    ".balign 16\n"
    ".globl chancery_vectors_en\n"
    "chancery_vectors_en:\n"
    ".incbin \"" CHANCERY_VECTORS_FOLDER
    "/en.words.vectors\"\n"
    ".globl chancery_vectors_en_end\n"
    "chancery_vectors_en_end:\n"
    ".byte 0\n"
    ".balign 16\n"
    ".globl chancery_translations_ar\n"
    "chancery_translations_ar:\n"
    ".incbin \"" CHANCERY_VECTORS_FOLDER
    "/ar.translations\"\n"
    ".globl chancery_translations_ar_end\n"
    "chancery_translations_ar_end:\n"
    ".byte 0\n"
    ".balign 16\n"
    ".globl chancery_translations_es\n"
    "chancery_translations_es:\n"
    ".incbin \"" CHANCERY_VECTORS_FOLDER
    "/es.translations\"\n"
    ".globl chancery_translations_es_end\n"
    "chancery_translations_es_end:\n"
    ".byte 0\n"
    ".balign 16\n"
    ".globl chancery_translations_fr\n"
    "chancery_translations_fr:\n"
    ".incbin \"" CHANCERY_VECTORS_FOLDER
    "/fr.translations\"\n"
    ".globl chancery_translations_fr_end\n"
    "chancery_translations_fr_end:\n"
    ".byte 0\n"
    ".balign 16\n"
    ".globl chancery_translations_ru\n"
    "chancery_translations_ru:\n"
    ".incbin \"" CHANCERY_VECTORS_FOLDER
    "/ru.translations\"\n"
    ".globl chancery_translations_ru_end\n"
    "chancery_translations_ru_end:\n"
    ".byte 0\n"
    ".balign 16\n"
    ".globl chancery_translations_zh\n"
    "chancery_translations_zh:\n"
    ".incbin \"" CHANCERY_VECTORS_FOLDER
    "/zh.translations\"\n"
    ".globl chancery_translations_zh_end\n"
    "chancery_translations_zh_end:\n"
    ".byte 0\n"
    ".popsection\n");

extern "C" {
extern const char chancery_vectors_en[];
extern const char chancery_vectors_en_end[];
extern const char chancery_translations_ar[];
extern const char chancery_translations_ar_end[];
extern const char chancery_translations_es[];
extern const char chancery_translations_es_end[];
extern const char chancery_translations_fr[];
extern const char chancery_translations_fr_end[];
extern const char chancery_translations_ru[];
extern const char chancery_translations_ru_end[];
extern const char chancery_translations_zh[];
extern const char chancery_translations_zh_end[];
}

namespace chancery::meaning {
namespace {

struct Table {
    std::string_view language;
    const char* begin;
    const char* end;
};

const std::array<Table, 1> words = {{{"en", chancery_vectors_en, chancery_vectors_en_end}}};

const std::array<Table, 5> translations = {{
    {"ar", chancery_translations_ar, chancery_translations_ar_end},
    {"es", chancery_translations_es, chancery_translations_es_end},
    {"fr", chancery_translations_fr, chancery_translations_fr_end},
    {"ru", chancery_translations_ru, chancery_translations_ru_end},
    {"zh", chancery_translations_zh, chancery_translations_zh_end},
}};

std::string_view bytes_of(std::span<const Table> tables, std::string_view language) {
    const auto table = std::ranges::find(tables, language, &Table::language);
    if (table == tables.end()) return {};
    return {table->begin, static_cast<std::size_t>(table->end - table->begin)};
}

}  // namespace

std::string_view shipped_words(std::string_view language) {
    return bytes_of(words, language);
}

std::string_view shipped_translations(std::string_view language) {
    return bytes_of(translations, language);
}

}  // namespace chancery::meaning
