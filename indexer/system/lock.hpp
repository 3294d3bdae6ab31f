// SPDX-License-Identifier: GPL-2.0-or-later
//
// Locks between processes by flock(2): the kernel lets go when the holder dies, so a killed run
// never leaves a stale lock behind. Writers hold an exclusive lock on the index, readers a shared
// one on the generation that they read.
#pragma once

#include <filesystem>

#include "indexer/system/error.hpp"

namespace chancery::system {

enum class LockMode { shared, exclusive };

/// A lock on a file, held as long as the object lives. Movable, not copyable.
class Lock {
  public:
    /// Takes the lock at once or fails: error `index` ("in use by another process") when somebody
    /// else holds it, `system` when the file cannot be opened. An exclusive lock creates the file.
    static Result<Lock> take(const std::filesystem::path& path, LockMode mode);

    Lock(Lock&& other) noexcept;
    Lock& operator=(Lock&& other) noexcept;
    Lock(const Lock&) = delete;
    Lock& operator=(const Lock&) = delete;
    ~Lock();

  private:
    explicit Lock(int descriptor) : descriptor_(descriptor) {}
    int descriptor_ = -1;
};

}  // namespace chancery::system
