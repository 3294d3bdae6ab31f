// SPDX-License-Identifier: GPL-2.0-or-later
//
// The assembler takes the file in as it is: as an array in C++ a table of megabytes takes minutes
// to compile.
#include "indexer/meaning/shipped.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

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
    ".popsection\n");

extern "C" {
extern const char chancery_vectors_en[];
extern const char chancery_vectors_en_end[];
}

namespace chancery::meaning {
namespace {

struct Table {
    std::string_view language;
    const char* begin;
    const char* end;
};

const std::array<Table, 1> tables = {{{"en", chancery_vectors_en, chancery_vectors_en_end}}};

}  // namespace

std::string_view shipped_words(std::string_view language) {
    const auto table = std::ranges::find(tables, language, &Table::language);
    if (table == tables.end()) return {};
    return {table->begin, static_cast<std::size_t>(table->end - table->begin)};
}

std::string_view shipped_translations(std::string_view /*language*/) {
    return {};
}

}  // namespace chancery::meaning
