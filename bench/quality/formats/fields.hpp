// SPDX-License-Identifier: GPL-2.0-or-later
//
// Lines of fields parted by blanks, as TREC's formats have them: bytes in, views out, nothing is
// copied. What counts as a blank is C's isspace() in the C locale (blank, tab, CR, VT, FF), so that
// files with tabs or CRLF read as trec_eval reads them.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "indexer/system/error.hpp"

namespace chancery::quality {

/// A blank that is no line end.
constexpr bool is_blank(char character) {
    // Two comparisons: fields are walked byte by byte, and few bytes stand below the first letter.
    return character == ' ' || (character >= '\t' && character <= '\r' && character != '\n');
}

/// Walks over the lines of a text without copying; a last line without line end counts.
class Lines {
  public:
    explicit Lines(std::string_view text) : rest_(text) {}
    /// Takes the next line, without its end, and counts it; false when there is none.
    bool next(std::string_view& line);
    /// Number of the line that was taken last, from 1.
    std::size_t number() const { return number_; }

  private:
    std::string_view rest_;
    std::size_t number_ = 0;
};

/// Takes the first field off `line` and gives it; empty when only blanks are left.
std::string_view take_field(std::string_view& line);

/// The Error of one line: "NAME: line 12: WHY; REMEDY".
Error line_error(const std::string& name, std::size_t line, std::string why, std::string remedy);

/// Reads a file whole, or standard input as "-". Error `input` when it cannot be read, is empty or
/// holds a NUL byte, which no text does.
Result<std::string> read_text(const std::string& name);

}  // namespace chancery::quality
