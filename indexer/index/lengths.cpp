// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/index/lengths.hpp"

#include <string_view>

#include "indexer/index/little_endian.hpp"
#include "indexer/system/files.hpp"

namespace chancery::index {
namespace {

constexpr std::string_view lengths_magic = "CHLN0001";
constexpr std::size_t last_bytes = 4, value_bytes = 2;

}  // namespace

Result<Lengths> Lengths::read(const std::filesystem::path& path) {
    auto numbers = read_numbers<std::uint16_t>(path, lengths_magic, 1);
    if (!numbers) return pass_on(std::move(numbers));
    return Lengths(*std::move(numbers));
}

Result<void> Lengths::write(const std::filesystem::path& path) const {
    std::string bytes(lengths_magic);
    append_little_endian(bytes, last(), last_bytes);
    for (const auto value : values_) append_little_endian(bytes, value, value_bytes);
    return system::write_file(path, bytes);
}

Lengths::Lengths(std::vector<std::uint16_t> values) : values_(std::move(values)) {
    double sum = 0;
    std::size_t passages = 0;
    for (const auto value : values_) {
        if (value > longest) continue;
        sum += value;
        ++passages;
    }
    if (passages > 0) average_ = sum / static_cast<double>(passages);
}

std::uint32_t Lengths::end_of_edition(std::uint32_t entry) const {
    std::uint32_t end = entry + 1;
    for (auto number = end; number <= last() && (*this)[number] != edition_entry; ++number) {
        if (is_passage(number)) end = number + 1;
    }
    return end;
}

}  // namespace chancery::index
