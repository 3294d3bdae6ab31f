// SPDX-License-Identifier: GPL-2.0-or-later
//
// What the user says of files (--manifest FILE): a table of tab-separated values with a header
// line. Its column `path` names a file, relative to the table's folder; the others say what the
// file is: symbol, title, date, published, language, type, body, session, agenda. An empty cell
// says nothing. What is given is taken before what the file says; a table with a fault is refused
// whole.
#pragma once

#include <cstddef>
#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/document/edition.hpp"
#include "indexer/system/error.hpp"

namespace chancery::ingest {

class GivenTable {
  public:
    /// Reads the table's text; paths in it are relative to `folder`. Error `usage` names the line.
    static Result<GivenTable> parse(std::string_view text, const std::filesystem::path& file);

    /// True when the table has a row for the file.
    bool names(const std::filesystem::path& path) const;

    /// The row as text, for a file's digest; empty when there is none.
    std::string row_text(const std::filesystem::path& path) const;

    /// Says of an edition what the row of its file says. A symbol is said only of a file's single
    /// edition: lettered parts have their own.
    void apply(const std::filesystem::path& path, bool single, document::Masthead& masthead) const;

    /// Paths of rows that name none of these files.
    std::vector<std::string> unused(const std::vector<std::filesystem::path>& files) const;

  private:
    using Row = std::map<std::string, std::string, std::less<>>;  // by column
    std::map<std::string, Row> rows_;                             // by absolute path
};

/// Reads a table from disk. Errors `usage` (a fault in it) and `input` (it cannot be read).
Result<GivenTable> read_given(const std::filesystem::path& file);

}  // namespace chancery::ingest
