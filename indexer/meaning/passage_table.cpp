// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/meaning/passage_table.hpp"

#include <algorithm>

#include "indexer/meaning/vector_file.hpp"

namespace chancery::meaning {
namespace {

constexpr std::string_view passages_magic = "CHPV0001";
constexpr std::size_t digest_digits = 32;
constexpr std::size_t head = passages_magic.size() + 2 * number_bytes + digest_digits;

}  // namespace

Result<PassageTable> PassageTable::over(std::string_view bytes) {
    const auto damaged = fail(Kind::index, std::string(passages_file), "is damaged");
    if (bytes.size() < head || !bytes.starts_with(passages_magic)) return damaged;
    const char* numbers = bytes.data() + passages_magic.size();
    PassageTable table;
    table.size_ = whole_number(numbers, 0);
    if (whole_number(numbers, 1) != dimensions) return damaged;
    if (bytes.size() != head + table.size_ * (number_bytes + dimensions)) return damaged;
    table.words_ = bytes.substr(head - digest_digits, digest_digits);
    table.factors_ = bytes.data() + head;
    table.rows_ = table.factors_ + table.size_ * number_bytes;
    for (std::size_t entry = 1; entry <= table.size_; ++entry) {
        if (!is_factor(table.factor(entry))) return damaged;
    }
    return table;
}

float PassageTable::factor(std::size_t entry) const {
    return real_number(factors_, entry - 1);
}

Row PassageTable::row(std::size_t entry) const {
    return row_at(rows_, entry - 1);
}

std::string encode(const std::vector<Quantised>& entries, std::string_view words) {
    std::string bytes(passages_magic);
    bytes.reserve(head + entries.size() * (number_bytes + dimensions));
    append(bytes, static_cast<std::uint32_t>(entries.size()));
    append(bytes, static_cast<std::uint32_t>(dimensions));
    std::string digest(words.substr(0, digest_digits));
    digest.resize(digest_digits, '0');
    bytes += digest;
    for (const Quantised& entry : entries) append(bytes, entry.factor);
    for (const Quantised& entry : entries) append(bytes, entry.numbers);
    return bytes;
}

}  // namespace chancery::meaning
