// SPDX-License-Identifier: GPL-2.0-or-later
//
// Plain lists of records in the formats for programs: JSON (one object with the list and notes),
// JSON lines, CSV. All records of a list have the same cells in the same order; in JSON those that
// are empty are left out, never null.
#pragma once

#include <cstdint>
#include <ostream>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace chancery::output {

/// A word, a number (0 counts as empty), a truth, a range of code points.
using CellValue =
    std::variant<std::string, std::uint64_t, bool, std::pair<std::size_t, std::size_t>>;

struct Cell {
    std::string_view name;
    CellValue value;
};

using Record = std::vector<Cell>;

struct Records {
    std::string_view name;                  ///< of the list in JSON: "edges"
    std::vector<std::string_view> columns;  ///< names of all cells, for CSV without any record
    std::vector<Record> records;
    std::vector<std::string> notes;
};

/// {"edges": [...], "notes": [...]}.
void write_records_json(const Records& records, std::ostream& out);
/// One record a line.
void write_records_jsonl(const Records& records, std::ostream& out);
/// A header line, then one record a line; ranges as "12..34".
void write_records_csv(const Records& records, std::ostream& out);

/// In the format of that name, one of those three.
void write_records(const Records& records, std::string_view format, std::ostream& out);

}  // namespace chancery::output
