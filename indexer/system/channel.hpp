// SPDX-License-Identifier: GPL-2.0-or-later
//
// Messages between a process and its children over a pair of sockets: a length, then as many bytes,
// and perhaps a file descriptor beside them. Both ends are of the same program and machine, but the
// other one may have been taken over by the file that it reads: a length is believed up to a
// limit, memory grows only with what arrives, descriptors are taken only where they are asked for,
// and waiting ends at a deadline. What the bytes mean is left to others.
#pragma once

#include <chrono>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "indexer/system/descriptor.hpp"
#include "indexer/system/error.hpp"

namespace chancery::system {

/// When to stop waiting; none: never.
using Deadline = std::optional<std::chrono::steady_clock::time_point>;

/// A message, or why there is none.
struct Message {
    enum class State { whole, closed, timed_out, too_large };

    State state = State::closed;
    std::string bytes = {};
    Descriptor enclosed = Descriptor(-1);  ///< not open when none came
};

enum class Enclosures { refuse, take };

/// One end of a pair.
class Channel {
  public:
    explicit Channel(Descriptor socket) : socket_(std::move(socket)) {}

    /// Sends one message; waits while the other end does not take it. False when that is gone.
    bool send(std::string_view bytes, const Descriptor* enclosed = nullptr) const;

    /// Waits for one message of at most `max_bytes`. After anything but `whole` the channel is of
    /// no more use.
    Message receive(std::size_t max_bytes, Deadline deadline, Enclosures enclosures) const;

    const Descriptor& socket() const { return socket_; }

  private:
    Descriptor socket_;
};

struct ChannelPair {
    Channel ours, theirs;
};

/// Two ends that are joined. Error `system`.
Result<ChannelPair> make_channel();

}  // namespace chancery::system
