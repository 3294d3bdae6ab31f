// SPDX-License-Identifier: GPL-2.0-or-later
#include "bench/quality/formats/fields.hpp"

#include <utility>

#include <fmt/format.h>

#include "indexer/system/files.hpp"

namespace chancery::quality {
namespace {

constexpr std::uint64_t most_bytes = std::uint64_t{64} << 30;  // beyond any run; memory ends first

}  // namespace

bool Lines::next(std::string_view& line) {
    if (rest_.empty()) return false;
    const auto end = rest_.find('\n');
    line = rest_.substr(0, end);
    rest_.remove_prefix(end == std::string_view::npos ? rest_.size() : end + 1);
    ++number_;
    return true;
}

std::string_view take_field(std::string_view& line) {
    std::size_t start = 0;
    while (start < line.size() && is_blank(line[start])) ++start;
    std::size_t end = start;
    while (end < line.size() && !is_blank(line[end])) ++end;
    const auto field = line.substr(start, end - start);
    line.remove_prefix(end);
    return field;
}

Error line_error(const std::string& name, std::size_t line, std::string why, std::string remedy) {
    return {Kind::input, fmt::format("{}: line {}", name, line), std::move(why), std::move(remedy)};
}

Result<std::string> read_text(const std::string& name) {
    auto bytes = system::read_named(name, most_bytes);
    if (!bytes) return bytes;
    const std::string called = name == "-" ? "standard input" : name;
    if (bytes->empty()) {
        return fail(Kind::input, called, "is empty", "name a file that holds something");
    }
    if (bytes->find('\0') != std::string::npos) {
        return fail(Kind::input, called, "holds a NUL byte, so it is no text",
                    "name a text file, not a compressed or binary one");
    }
    return bytes;
}

}  // namespace chancery::quality
