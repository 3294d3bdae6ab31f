// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/index/lengths.hpp"

#include <string_view>
#include <system_error>

#include <fmt/format.h>

#include "indexer/system/files.hpp"

namespace chancery::index {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view magic = "CHLN0001";
constexpr std::size_t count_bytes = 4, value_bytes = 2;
constexpr std::size_t head_bytes = magic.size() + count_bytes;

void append_little_endian(std::string& bytes, std::uint32_t value, std::size_t width) {
    for (std::size_t i = 0; i < width; ++i) {
        bytes += static_cast<char>(static_cast<unsigned char>(value >> (8 * i)));
    }
}

std::uint32_t little_endian(std::string_view bytes) {
    std::uint32_t value = 0;
    for (std::size_t i = bytes.size(); i-- > 0;) {
        value = value << 8 | static_cast<unsigned char>(bytes[i]);
    }
    return value;
}

/// True when magic and length are as they must be.
bool is_sound(std::string_view bytes) {
    if (bytes.size() < head_bytes || !bytes.starts_with(magic)) return false;
    const std::size_t count = little_endian(bytes.substr(magic.size(), count_bytes));
    return bytes.size() - head_bytes == count * value_bytes;
}

auto unusable(const fs::path& path, std::string why) {
    return fail(Kind::index, path.string(), std::move(why),
                "run chancery-index again to rebuild the index");
}

}  // namespace

Result<Lengths> Lengths::read(const fs::path& path) {
    std::error_code ignored;
    if (!fs::exists(path, ignored)) return unusable(path, "is missing");
    auto bytes = system::read_file(path);
    if (!bytes) return pass_on(std::move(bytes));
    if (!is_sound(*bytes)) return unusable(path, "is damaged");
    std::vector<std::uint16_t> values;
    values.reserve((bytes->size() - head_bytes) / value_bytes);
    const std::string_view all = *bytes;
    for (std::size_t at = head_bytes; at < all.size(); at += value_bytes) {
        values.push_back(static_cast<std::uint16_t>(little_endian(all.substr(at, value_bytes))));
    }
    return Lengths(std::move(values));
}

Result<void> Lengths::write(const fs::path& path) const {
    std::string bytes(magic);
    append_little_endian(bytes, last(), count_bytes);
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
