// SPDX-License-Identifier: GPL-2.0-or-later
#include "tests/support/finds.hpp"

#include <fstream>
#include <sstream>
#include <stdexcept>

#include "indexer/reference/finder/find.hpp"
#include "tests/support/corpus.hpp"

namespace chancery::tests {

std::string finds_of(std::string_view text) {
    std::string line;
    for (const auto& find : reference::finder::find_citations(text)) {
        if (!line.empty()) line += " | ";
        line += find.symbol.name;
        if (!find.places.empty()) line += "#" + to_string(find.places);
    }
    return line;
}

TableFile::TableFile(const std::string& path) {
    std::ifstream stream(source_root() / path, std::ios::binary);
    if (!stream) throw std::runtime_error("cannot read " + path);
    std::ostringstream bytes;
    bytes << stream.rdbuf();
    bytes_ = bytes.str();
    rows_ = text::table_rows(bytes_);
}

std::string unescaped(std::string_view cell) {
    std::string text(cell);
    for (auto at = text.find("\\n"); at != std::string::npos; at = text.find("\\n", at)) {
        text.replace(at, 2, "\n");
    }
    return text;
}

}  // namespace chancery::tests
