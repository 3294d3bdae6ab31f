// SPDX-License-Identifier: GPL-2.0-or-later
//
// OCR of scans by programs of others: pdftoppm draws a page, tesseract reads it (hOCR with a place
// for every letter). Both are run by processes of a nursery, confined as system/program.hpp tells;
// between them there are only sealed or anonymous files in memory. What comes out is as hostile as
// the file and goes to a reader in its sandbox (readers/hocr.hpp).
#pragma once

#include <chrono>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/system/error.hpp"
#include "indexer/system/nursery.hpp"

namespace chancery::ingest {

/// What OCR may take.
struct RecognitionLimits {
    unsigned pages = 300;                   ///< of one file; a longer one is refused
    std::uint64_t page_seconds = 60;        ///< processor time of each program on one page
    std::chrono::seconds file_time{3'600};  ///< by the clock
    std::uint64_t memory = std::uint64_t{1} << 30;
    std::uint64_t image_bytes = std::uint64_t{256} << 20;
    std::uint64_t text_bytes = std::uint64_t{32} << 20;  ///< hOCR of one page
};

/// What was recognised of a file.
struct Recognition {
    std::string message;  ///< for readers::read_recognised()
    unsigned pages = 0;   ///< in it
    std::string fault;    ///< why the page behind them was not read; empty: all were
};

class Recogniser {
  public:
    /// Call before the program has threads. Error `system`.
    static Result<std::unique_ptr<Recogniser>> start(const RecognitionLimits& limits);

    /// Why nothing can be recognised here: a program is missing, with its package; empty: it can.
    const std::string& missing() const { return missing_; }

    /// Languages whose tables tesseract has: "eng", "chi_sim".
    const std::vector<std::string>& languages() const { return languages_; }

    /// Reads pages `first` to `last` of a PDF; from any thread. `languages` are of languages(),
    /// joined by "+". Error `system` when no process is to be had.
    Result<Recognition> recognise(std::string_view pdf, unsigned first, unsigned last,
                                  const std::string& languages);

    const RecognitionLimits& limits() const { return limits_; }

  private:
    Recogniser(const RecognitionLimits& limits, std::unique_ptr<system::Nursery> nursery)
        : limits_(limits), nursery_(std::move(nursery)) {}

    RecognitionLimits limits_;
    std::unique_ptr<system::Nursery> nursery_;
    std::string missing_;
    std::vector<std::string> languages_;
};

}  // namespace chancery::ingest
