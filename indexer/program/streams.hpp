// SPDX-License-Identifier: GPL-2.0-or-later
//
// Where a program writes. Results go to `out`, everything else to `err`; both are told what they
// stand on (terminal.hpp) once, so that nothing below main() asks the system. FileBuffer writes to
// a descriptor and keeps the reason of the first failure: a full disk must be told (exit code 5),
// while a reader that closed its pipe early ("| head") is nobody's fault.
#pragma once

#include <array>
#include <ostream>
#include <streambuf>

#include "indexer/program/terminal.hpp"
#include "indexer/system/error.hpp"

namespace chancery::program {

/// Buffered output to a file descriptor that is not owned.
class FileBuffer : public std::streambuf {
  public:
    explicit FileBuffer(int descriptor);
    FileBuffer(const FileBuffer&) = delete;
    FileBuffer& operator=(const FileBuffer&) = delete;
    ~FileBuffer() override;

    /// errno of the first write that failed; 0 when none did.
    int error_number() const { return error_number_; }

  protected:
    int_type overflow(int_type character) override;
    int sync() override;

  private:
    bool write_out();
    int descriptor_;
    int error_number_ = 0;
    std::array<char, 65536> buffer_{};
};

struct Streams {
    std::ostream& out;
    std::ostream& err;
    Screen screen;        ///< what `out` stands on, with --color heeded
    Screen error_screen;  ///< what `err` stands on
};

/// Flushes standard output at a program's end. Error `system` when something could not be written;
/// a pipe closed by its reader is no error.
Result<void> finish(std::ostream& out, const FileBuffer& buffer);

}  // namespace chancery::program
