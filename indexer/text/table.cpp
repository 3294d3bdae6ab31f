// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/text/table.hpp"

namespace chancery::text {

std::vector<std::string_view> split(std::string_view text, char separator) {
    std::vector<std::string_view> parts;
    for (;;) {
        const auto end = text.find(separator);
        parts.push_back(text.substr(0, end));
        if (end == std::string_view::npos) return parts;
        text.remove_prefix(end + 1);
    }
}

std::string_view trim(std::string_view text) {
    constexpr std::string_view blanks = " \t\r\n";
    const auto first = text.find_first_not_of(blanks);
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(blanks) - first + 1);
}

std::vector<Row> table_rows(std::string_view tsv) {
    std::vector<Row> rows;
    std::size_t columns = 0;
    for (std::string_view line : split(tsv, '\n')) {
        if (line.empty() || line.front() == '#') continue;
        Row row = split(line, '\t');
        if (columns == 0) {
            columns = row.size();
            continue;
        }
        row.resize(columns);
        rows.push_back(std::move(row));
    }
    return rows;
}

}  // namespace chancery::text
