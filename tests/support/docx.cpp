// SPDX-License-Identifier: GPL-2.0-or-later
#include "tests/support/docx.hpp"

#include <array>
#include <string_view>
#include <utility>

#include "indexer/readers/readers.hpp"
#include "tests/catch.hpp"

namespace chancery::tests {

document::ParsedFile parsed_docx(const std::string& bytes) {
    auto file = readers::read(bytes);
    INFO((file ? std::string() : file.error().why));
    REQUIRE(file.has_value());
    return std::move(*file);
}

std::vector<std::string> blocks(const std::string& bytes) {
    constexpr std::array<std::string_view, 7> kinds = {"p",      "heading",    "formula", "row",
                                                       "header", "table note", "number"};
    std::vector<std::string> lines;
    const document::ParsedFile file = parsed_docx(bytes);
    for (const document::Block& block : file.works.at(0).blocks) {
        const auto kind = static_cast<std::size_t>(block.kind);
        lines.push_back(std::string(kinds.at(kind)) + " " + block.number + "|" + block.text);
    }
    return lines;
}

}  // namespace chancery::tests
