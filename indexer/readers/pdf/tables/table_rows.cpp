// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/pdf/tables/table_rows.hpp"

#include <algorithm>
#include <cstddef>
#include <utility>

namespace chancery::readers::pdf {
namespace {

using document::BlockKind;

// True for a row of several cells that is all bold or all italic.
bool is_set_apart(const Paragraph& row) {
    const auto all = [&](auto has) {
        return std::ranges::all_of(row.letters, [&](const Letter& letter) {
            return is_blank(letter.code) || has(letter);
        });
    };
    return std::ranges::find(row.letters, U'\t', &Letter::code) != row.letters.end() &&
           (all([](const Letter& letter) { return letter.bold; }) ||
            all([](const Letter& letter) { return letter.italic; }));
}

}  // namespace

void mark_headers(std::span<Paragraph> rows) {
    std::size_t heads = 0;
    while (heads < rows.size() && is_set_apart(rows[heads])) ++heads;
    if (heads == rows.size()) return;
    for (Paragraph& row : rows.first(heads)) row.kind = BlockKind::header_row;
}

void add_cell(Paragraph& row, Paragraph&& cell, bool first) {
    if (!first) {
        Letter tab;
        tab.code = U'\t', tab.page = 1;
        row.letters.push_back(tab);
    }
    const std::size_t before = row.letters.size();
    for (PlacedNote& note : cell.notes) {
        note.begin += before, note.at += before;
        row.notes.push_back(std::move(note));
    }
    for (Letter letter : cell.letters) {
        if (letter.code == U'\t') letter.code = U' ';
        row.letters.push_back(letter);
    }
    if (row.size == 0) row.size = cell.size;
}

}  // namespace chancery::readers::pdf
