// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/meaning/passage_table.hpp"

#include <algorithm>
#include <cstdint>

#include "indexer/meaning/vector_file.hpp"

namespace chancery::meaning {
namespace {

constexpr std::string_view passages_kind = "CHPV";
constexpr std::string_view passages_magic = "CHPV0002";
constexpr std::size_t digest_digits = 32;
constexpr std::size_t head = passages_magic.size() + 2 * number_bytes + digest_digits;
constexpr std::size_t entry_bytes = 2 * number_bytes + dimensions;  // beside its words

}  // namespace

std::string packed_words(std::vector<std::size_t> places) {
    std::ranges::sort(places);
    index::ArchiveWriter writer;
    std::size_t before = 0;
    for (std::size_t i = 0; i < places.size(); ++i) {
        if (i > 0 && places[i] == places[i - 1]) continue;
        writer.number(places[i] - before);
        before = places[i];
    }
    return std::move(writer.bytes);
}

Result<PassageTable> PassageTable::over(std::string_view bytes) {
    const auto damaged = fail(Kind::index, std::string(passages_file), "is damaged");
    if (bytes.size() < head || !bytes.starts_with(passages_kind)) return damaged;
    if (!bytes.starts_with(passages_magic))
        return fail(Kind::index, std::string(passages_file), "is of another version of Chancery");
    const char* numbers = bytes.data() + passages_magic.size();
    PassageTable table;
    table.size_ = whole_number(numbers, 0);
    if (whole_number(numbers, 1) != dimensions) return damaged;
    if (bytes.size() < head + table.size_ * entry_bytes) return damaged;
    table.words_ = bytes.substr(head - digest_digits, digest_digits);
    table.factors_ = bytes.data() + head;
    table.rows_ = table.factors_ + table.size_ * number_bytes;
    table.ends_ = table.rows_ + table.size_ * dimensions;
    table.packed_ = bytes.substr(head + table.size_ * entry_bytes);
    std::size_t before = 0;
    for (std::size_t entry = 1; entry <= table.size_; ++entry) {
        const std::size_t end = whole_number(table.ends_, entry - 1);
        if (!is_factor(table.factor(entry)) || end < before) return damaged;
        before = end;
    }
    if (before != table.packed_.size()) return damaged;
    return table;
}

float PassageTable::factor(std::size_t entry) const {
    return real_number(factors_, entry - 1);
}

Row PassageTable::row(std::size_t entry) const {
    return row_at(rows_, entry - 1);
}

std::string_view PassageTable::packed(std::size_t entry) const {
    const std::size_t begin = entry == 1 ? 0 : whole_number(ends_, entry - 2);
    return packed_.substr(begin, whole_number(ends_, entry - 1) - begin);
}

std::string encode(const std::vector<PassageRow>& entries, std::string_view words) {
    std::size_t packed = 0;
    for (const PassageRow& entry : entries) packed += entry.words.size();
    std::string bytes(passages_magic);
    bytes.reserve(head + entries.size() * entry_bytes + packed);
    append(bytes, static_cast<std::uint32_t>(entries.size()));
    append(bytes, static_cast<std::uint32_t>(dimensions));
    std::string digest(words.substr(0, digest_digits));
    digest.resize(digest_digits, '0');
    bytes += digest;
    for (const PassageRow& entry : entries) append(bytes, entry.direction.factor);
    for (const PassageRow& entry : entries) append(bytes, entry.direction.numbers);
    std::uint32_t end = 0;
    for (const PassageRow& entry : entries) {
        end += static_cast<std::uint32_t>(entry.words.size());
        append(bytes, end);
    }
    for (const PassageRow& entry : entries) bytes += entry.words;
    return bytes;
}

}  // namespace chancery::meaning
