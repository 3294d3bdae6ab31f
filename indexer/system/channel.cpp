// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/system/channel.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdint>
#include <cstring>

#include <poll.h>
#include <sys/socket.h>
#include <sys/uio.h>

#include "indexer/system/files.hpp"

namespace chancery::system {
namespace {

constexpr std::size_t read_bytes = std::size_t{64} << 10;

/// Room for one descriptor beside a message.
struct Envelope {
    alignas(cmsghdr) std::array<char, CMSG_SPACE(sizeof(int))> bytes{};
};

void enclose(msghdr& message, Envelope& envelope, int number) {
    message.msg_control = envelope.bytes.data();
    message.msg_controllen = envelope.bytes.size();
    cmsghdr* head = CMSG_FIRSTHDR(&message);
    head->cmsg_level = SOL_SOCKET;
    head->cmsg_type = SCM_RIGHTS;
    head->cmsg_len = CMSG_LEN(sizeof number);
    std::memcpy(CMSG_DATA(head), &number, sizeof number);
}

/// The descriptor that came with a message; not open when there was none.
Descriptor unpack(msghdr& message) {
    int number = -1;
    const cmsghdr* head = CMSG_FIRSTHDR(&message);
    if (head != nullptr && head->cmsg_type == SCM_RIGHTS &&
        head->cmsg_len == CMSG_LEN(sizeof number)) {
        std::memcpy(&number, CMSG_DATA(head), sizeof number);
    }
    return Descriptor(number);
}

/// Milliseconds for poll(2); negative: no end.
int milliseconds_to(const Deadline& deadline) {
    if (!deadline) return -1;
    const auto left =
        std::chrono::ceil<std::chrono::milliseconds>(*deadline - std::chrono::steady_clock::now());
    return static_cast<int>(std::clamp<std::int64_t>(left.count(), 0, INT32_MAX));
}

/// Waits until something can be read: the other end's death counts as something.
bool wait_for(const Descriptor& socket, const Deadline& deadline) {
    pollfd wanted{.fd = socket.number(), .events = POLLIN, .revents = 0};
    for (;;) {
        const int ready = ::poll(&wanted, 1, milliseconds_to(deadline));
        if (ready > 0) return true;
        if (ready == 0 || errno != EINTR) return false;
    }
}

/// Reads what has come, at most `size` bytes; 0 or less: the other end is gone.
ssize_t take(const Descriptor& socket, char* into, std::size_t size, Descriptor* enclosed) {
    iovec part{.iov_base = into, .iov_len = size};
    msghdr message{};
    message.msg_iov = &part;
    message.msg_iovlen = 1;
    Envelope envelope;
    if (enclosed != nullptr) {
        message.msg_control = envelope.bytes.data();
        message.msg_controllen = envelope.bytes.size();
    }
    ssize_t got = 0;
    do {
        got = ::recvmsg(socket.number(), &message, MSG_CMSG_CLOEXEC);
    } while (got < 0 && errno == EINTR);
    if (got > 0 && enclosed != nullptr) {
        Descriptor came = unpack(message);
        if (came.is_open()) *enclosed = std::move(came);
    }
    return got;
}

}  // namespace

bool Channel::send(std::string_view bytes, const Descriptor* enclosed) const {
    std::uint64_t length = bytes.size();
    std::array<iovec, 2> parts{
        {{.iov_base = &length, .iov_len = sizeof length},
         {.iov_base = const_cast<char*>(bytes.data()), .iov_len = bytes.size()}}};
    msghdr message{};
    message.msg_iov = parts.data();
    message.msg_iovlen = parts.size();
    Envelope envelope;
    if (enclosed != nullptr) enclose(message, envelope, enclosed->number());
    while (parts[0].iov_len + parts[1].iov_len > 0) {
        const ssize_t sent = ::sendmsg(socket_.number(), &message, MSG_NOSIGNAL);
        if (sent < 0 && errno != EINTR) return false;
        if (sent < 0) continue;
        message.msg_control = nullptr;  // it goes with the first bytes
        message.msg_controllen = 0;
        auto left = static_cast<std::size_t>(sent);
        for (iovec& part : parts) {
            const std::size_t gone = std::min(left, part.iov_len);
            part.iov_base = static_cast<char*>(part.iov_base) + gone;
            part.iov_len -= gone;
            left -= gone;
        }
    }
    return true;
}

Message Channel::receive(std::size_t max_bytes, Deadline deadline, Enclosures enclosures) const {
    Message message;
    Descriptor* enclosed = enclosures == Enclosures::take ? &message.enclosed : nullptr;
    std::array<char, sizeof(std::uint64_t)> head{};
    for (std::size_t have = 0; have < head.size();) {
        if (!wait_for(socket_, deadline)) return {.state = Message::State::timed_out};
        const ssize_t got = take(socket_, head.data() + have, head.size() - have, enclosed);
        if (got <= 0) return {.state = Message::State::closed};
        have += static_cast<std::size_t>(got);
    }
    std::uint64_t length = 0;
    std::memcpy(&length, head.data(), sizeof length);
    if (length > max_bytes) return {.state = Message::State::too_large};
    for (std::size_t have = 0; have < length;) {
        const std::size_t more = std::min<std::size_t>(length - have, std::max(read_bytes, have));
        message.bytes.resize(have + more);
        if (!wait_for(socket_, deadline)) return {.state = Message::State::timed_out};
        const ssize_t got = take(socket_, message.bytes.data() + have, more, enclosed);
        if (got <= 0) return {.state = Message::State::closed};
        have += static_cast<std::size_t>(got);
        message.bytes.resize(have);
    }
    message.state = Message::State::whole;
    return message;
}

Result<ChannelPair> make_channel() {
    std::array<int, 2> ends{-1, -1};
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data()) != 0) {
        return fail(Kind::system, "a pair of sockets", "cannot be made: " + reason_of(errno),
                    remedy_of(errno));
    }
    return ChannelPair{Channel(Descriptor(ends[0])), Channel(Descriptor(ends[1]))};
}

}  // namespace chancery::system
