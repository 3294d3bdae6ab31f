// SPDX-License-Identifier: GPL-2.0-or-later
//
// A file descriptor that closes itself. Errors of close(2) are not looked at: what must be on the
// disk is flushed with fsync(2) before, which reports them.
#pragma once

#include <utility>

namespace chancery::system {

class Descriptor {
  public:
    explicit Descriptor(int number) : number_(number) {}
    Descriptor(Descriptor&& other) noexcept : number_(std::exchange(other.number_, -1)) {}
    Descriptor& operator=(Descriptor&& other) noexcept {
        std::swap(number_, other.number_);
        return *this;
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    ~Descriptor();

    /// The number for system calls; negative when opening failed.
    int number() const { return number_; }
    /// True when the file could be opened.
    bool is_open() const { return number_ >= 0; }

  private:
    int number_;
};

}  // namespace chancery::system
