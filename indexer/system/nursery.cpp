// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/system/nursery.hpp"

#include <cerrno>
#include <cstring>
#include <set>
#include <type_traits>

#include <sys/wait.h>

#include "indexer/system/files.hpp"

namespace chancery::system {
namespace {

/// A question to the nursery: 0 with a channel's end asks for a worker, a process for its end.
struct Question {
    pid_t process = 0;
};

struct Answer {
    pid_t process = 0;  ///< of a new worker; negative: it could not be started
    Ending ending;
};

template <class T>
std::string_view bytes_of(const T& value) {
    static_assert(std::is_trivially_copyable_v<T>);
    return {reinterpret_cast<const char*>(&value), sizeof value};
}

/// The next value of the other end, which is of this very program; false when that is gone.
template <class T>
bool receive(const Channel& channel, T& value, Descriptor* enclosed = nullptr) {
    Message message = channel.receive(sizeof value, {},
                                      enclosed == nullptr ? Enclosures::refuse : Enclosures::take);
    if (message.state != Message::State::whole || message.bytes.size() != sizeof value) {
        return false;
    }
    std::memcpy(&value, message.bytes.data(), sizeof value);
    if (enclosed != nullptr) *enclosed = std::move(message.enclosed);
    return true;
}

/// The nursery's life.
void rear(const Channel& program, const Upbringing& upbringing) {
    if (upbringing.prepare) upbringing.prepare();
    std::set<pid_t> workers;
    for (;;) {
        Question question;
        Descriptor end(-1);
        if (!receive(program, question, &end)) break;
        Answer answer;
        if (question.process == 0) {
            const auto worker = start_child(Channel(std::move(end)), upbringing.work);
            answer.process = worker ? *worker : -1;
            if (worker) workers.insert(*worker);
        } else if (workers.erase(question.process) > 0) {
            answer.ending = end_child(question.process);
        }
        if (!program.send(bytes_of(answer))) break;
    }
    for (const pid_t worker : workers) end_child(worker);
}

auto lost() {
    return fail(Kind::system, "a reading process", "cannot be started",
                "end other programs or use fewer --jobs, then run again");
}

}  // namespace

Result<std::unique_ptr<Nursery>> Nursery::start(const Upbringing& upbringing) {
    auto ends = make_channel();
    if (!ends) return pass_on(std::move(ends));
    const auto child = start_child(std::move(ends->theirs),
                                   [&](const Channel& program) { rear(program, upbringing); });
    if (!child) return pass_on(Result<pid_t>(child));
    return std::unique_ptr<Nursery>(new Nursery(*child, std::move(ends->ours)));
}

Nursery::~Nursery() {
    { const Channel closed = std::move(channel_); }
    int status = 0;
    while (::waitpid(process_, &status, 0) < 0 && errno == EINTR) {
    }
}

Result<Worker> Nursery::spawn() {
    auto ends = make_channel();
    if (!ends) return pass_on(std::move(ends));
    const std::scoped_lock lock(lock_);
    Answer answer;
    if (!channel_.send(bytes_of(Question{}), &ends->theirs.socket()) ||
        !receive(channel_, answer) || answer.process <= 0) {
        return lost();
    }
    return Worker{answer.process, std::move(ends->ours)};
}

Ending Nursery::end(pid_t worker) {
    const std::scoped_lock lock(lock_);
    Answer answer;
    if (channel_.send(bytes_of(Question{worker}))) receive(channel_, answer);
    return answer.ending;
}

}  // namespace chancery::system
