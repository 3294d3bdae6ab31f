// SPDX-License-Identifier: GPL-2.0-or-later
//
// Reads documents in processes that can do no harm. The indexer opens a file itself and hands over
// its bytes; a worker that crashes, runs on, wants too much memory or answers nonsense costs that
// one file, is replaced, and the reason is told. Workers read many files each, as many at once
// as there are threads that ask.
#pragma once

#include <cstdint>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/ingest/reader_worker.hpp"
#include "indexer/ingest/wire.hpp"
#include "indexer/system/nursery.hpp"

namespace chancery::ingest {

/// Limits of one file.
struct ReadLimits {
    std::uint64_t processor_seconds = 30;
    std::uint64_t seconds = 60;  ///< by the clock
    std::uint64_t memory = std::uint64_t{1} << 30;
    std::uint64_t answer = std::uint64_t{256} << 20;  ///< bytes of what is read out of it
    unsigned files_a_worker = 1'000;                  ///< then it is replaced, whatever it leaks
};

class ReaderPool {
  public:
    /// Call before the program has threads, locks or files of its own. Error `system`.
    static Result<std::unique_ptr<ReaderPool>> start(const ReadLimits& limits,
                                                     ReadFunction read = read_document);

    /// Reads a document; from any thread. What its bytes do to a worker is the reading's reason.
    /// Error `system` when no worker is to be had.
    Result<Reading> read(std::string_view bytes, const ReadRequest& request);

  private:
    struct Seat {
        system::Worker worker;
        unsigned files = 0;
    };

    ReaderPool(const ReadLimits& limits, std::unique_ptr<system::Nursery> nursery)
        : limits_(limits), nursery_(std::move(nursery)) {}

    Result<Seat> take_seat();
    Result<Seat> new_seat();
    void release(Seat seat, bool fit);
    system::Message ask(const Seat& seat, const system::Descriptor& document,
                        const ReadRequest& request) const;
    Reading failed(const Seat& seat, system::Message::State state);

    ReadLimits limits_;
    std::unique_ptr<system::Nursery> nursery_;
    std::mutex lock_;
    std::vector<Seat> idle_;
};

}  // namespace chancery::ingest
