// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/index/little_endian.hpp"

#include <system_error>

#include "indexer/system/files.hpp"

namespace chancery::index {
namespace {

constexpr std::size_t count_bytes = 4;

template <class Number>
Number little_endian(const char* bytes) {
    std::uint32_t value = 0;
    for (std::size_t i = sizeof(Number); i-- > 0;)
        value = value << 8 | static_cast<unsigned char>(bytes[i]);
    return static_cast<Number>(value);
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

template <class Number>
Result<std::vector<Number>> read_numbers(const std::filesystem::path& path, std::string_view magic,
                                         std::size_t columns) {
    std::error_code ignored;
    if (!std::filesystem::exists(path, ignored)) return unusable(path, "is missing");
    const auto bytes = system::read_file(path);
    if (!bytes) return fail(bytes.error());
    const std::size_t head = magic.size() + count_bytes;
    if (bytes->size() < head || !bytes->starts_with(magic)) return unusable(path, "is damaged");
    const std::size_t count = columns * little_endian<std::uint32_t>(bytes->data() + magic.size());
    if (bytes->size() - head != count * sizeof(Number)) return unusable(path, "is damaged");
    std::vector<Number> numbers(count);
    for (std::size_t i = 0; i < count; ++i)
        numbers[i] = little_endian<Number>(bytes->data() + head + i * sizeof(Number));
    return numbers;
}

template Result<std::vector<std::uint16_t>> read_numbers(const std::filesystem::path&,
                                                         std::string_view, std::size_t);
template Result<std::vector<std::uint32_t>> read_numbers(const std::filesystem::path&,
                                                         std::string_view, std::size_t);

}  // namespace chancery::index
