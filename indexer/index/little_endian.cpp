// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/index/little_endian.hpp"

#include <system_error>

#include "indexer/system/files.hpp"

namespace chancery::index {
namespace {

constexpr std::size_t count_bytes = 4;

std::uint32_t little_endian(std::string_view bytes) {
    std::uint32_t value = 0;
    for (std::size_t i = bytes.size(); i-- > 0;) {
        value = value << 8 | static_cast<unsigned char>(bytes[i]);
    }
    return value;
}

auto unusable(const std::filesystem::path& path, std::string why) {
    return fail(Kind::index, path.string(), std::move(why),
                "run chancery-index again to rebuild the index");
}

}  // namespace

void append_little_endian(std::string& bytes, std::uint32_t value, std::size_t width) {
    for (std::size_t i = 0; i < width; ++i) {
        bytes += static_cast<char>(static_cast<unsigned char>(value >> (8 * i)));
    }
}

Result<std::vector<std::uint32_t>> read_numbers(const std::filesystem::path& path,
                                                std::string_view magic, std::size_t width,
                                                std::size_t columns) {
    std::error_code ignored;
    if (!std::filesystem::exists(path, ignored)) return unusable(path, "is missing");
    const auto bytes = system::read_file(path);
    if (!bytes) return fail(bytes.error());
    const std::string_view all = *bytes;
    const std::size_t head = magic.size() + count_bytes;
    if (all.size() < head || !all.starts_with(magic)) return unusable(path, "is damaged");
    const std::size_t count = columns * little_endian(all.substr(magic.size(), count_bytes));
    if (all.size() - head != count * width) return unusable(path, "is damaged");
    std::vector<std::uint32_t> numbers;
    numbers.reserve(count);
    for (std::size_t at = head; at < all.size(); at += width)
        numbers.push_back(little_endian(all.substr(at, width)));
    return numbers;
}

}  // namespace chancery::index
