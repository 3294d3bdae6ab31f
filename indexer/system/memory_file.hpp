// SPDX-License-Identifier: GPL-2.0-or-later
//
// Bytes that a process hands to another without a file on disk: a file in memory, which may be
// sealed, so that nobody can change, shorten or lengthen it any more; and a view of a sealed one in
// the process that got its descriptor.
#pragma once

#include <string>
#include <string_view>

#include "indexer/system/descriptor.hpp"
#include "indexer/system/error.hpp"

namespace chancery::system {

/// An empty file in memory that can be written. Error `system`.
Result<Descriptor> open_in_memory();

/// All bytes of such a file. Error `system`.
Result<std::string> read_from_memory(const Descriptor& file);

/// A sealed file in memory that holds `bytes`. Error `system`.
Result<Descriptor> seal_in_memory(std::string_view bytes);

/// A read-only view of a sealed file; a zero byte stands behind its last one.
class MemoryView {
  public:
    /// Error `system`; also when the file is not sealed, since it could shrink below the view.
    static Result<MemoryView> of(const Descriptor& file);

    MemoryView(MemoryView&& other) noexcept;
    MemoryView& operator=(MemoryView&& other) = delete;
    MemoryView(const MemoryView&) = delete;
    MemoryView& operator=(const MemoryView&) = delete;
    ~MemoryView();

    std::string_view bytes() const { return {start_, mapped_ - 1}; }

  private:
    MemoryView(const char* start, std::size_t mapped) : start_(start), mapped_(mapped) {}

    const char* start_;
    std::size_t mapped_;  // with the zero byte
};

}  // namespace chancery::system
