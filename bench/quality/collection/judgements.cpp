// SPDX-License-Identifier: GPL-2.0-or-later
#include "bench/quality/collection/judgements.hpp"

#include <utility>

#include "bench/quality/formats/fields.hpp"
#include "indexer/text/table.hpp"

namespace chancery::quality {

std::string to_trec_qrels(std::string bytes) {
    constexpr std::string_view header = "query-id\tcorpus-id\tscore";
    if (!bytes.starts_with(header)) return bytes;
    std::string lines;
    Lines rows(bytes);
    std::string_view row;
    // The header stays as a line, an empty one, so that the numbers of lines are those of the file.
    for (rows.next(row); rows.next(row);) {
        const auto columns = text::split(text::trim(row), '\t');
        if (columns.size() == 3) {
            lines += columns[0];
            lines += " 0 ";
            lines += columns[1];
            lines += ' ';
            lines += columns[2];
        } else {
            lines += row;
        }
        lines += '\n';
    }
    return lines;
}

Result<Qrels> read_judgements(const std::string& path) {
    auto bytes = read_text(path);
    if (!bytes) return pass_on(std::move(bytes));
    return parse_qrels(to_trec_qrels(*std::move(bytes)), path);
}

}  // namespace chancery::quality
