// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/ingest/reader_pool.hpp"

#include <chrono>
#include <csignal>

#include <fmt/format.h>

#include "indexer/system/memory_file.hpp"
#include "indexer/system/sandbox.hpp"

namespace chancery::ingest {
namespace {

using system::Message;

constexpr std::chrono::seconds time_to_start{30};
constexpr std::size_t max_greeting_bytes = 10'000;
// What a reading takes in memory beyond its bytes: short texts in strings, lists.
constexpr std::uint64_t memory_a_byte = 4;

system::Deadline after(std::chrono::seconds time) {
    return std::chrono::steady_clock::now() + time;
}

std::string printed_memory(std::uint64_t bytes) {
    constexpr std::uint64_t mebibyte = std::uint64_t{1} << 20, gibibyte = mebibyte << 10;
    if (bytes % gibibyte == 0) return fmt::format("{} GiB", bytes / gibibyte);
    return bytes % mebibyte == 0 ? fmt::format("{} MiB", bytes / mebibyte)
                                 : fmt::format("{} bytes", bytes);
}

/// Why a worker ended that gave no answer.
std::string reason_of(const system::Ending& ending, const ReadLimits& limits) {
    // Libraries that are refused memory crash, abort or leave; their size tells.
    const bool large = system::memory_can_be_limited() && limits.memory > 0 &&
                       ending.peak_memory > limits.memory / 4 * 3;
    if (ending.exit_code == memory_exit_code || (large && ending.signal != SIGXCPU)) {
        return "needed more than " + printed_memory(limits.memory) + " of memory";
    }
    if (ending.signal == SIGXCPU) {
        return fmt::format("took more than {} s of processor time", limits.processor_seconds);
    }
    if (ending.signal == SIGKILL) return "the reader was killed by the system";
    if (ending.signal != 0) return fmt::format("the reader crashed (signal {})", ending.signal);
    return fmt::format("the reader gave up (exit code {})", ending.exit_code);
}

}  // namespace

Result<std::unique_ptr<ReaderPool>> ReaderPool::start(const ReadLimits& limits, ReadFunction read) {
    const WorkerRules rules{
        .sandbox = {.max_memory = limits.memory, .readable = files_that_readers_need()},
        .max_answer_bytes = limits.answer,
        .read = std::move(read)};
    auto nursery = system::Nursery::start(
        {.prepare = prepare_reading,
         .work = [rules](const system::Channel& channel) { serve(channel, rules); }});
    if (!nursery) return pass_on(std::move(nursery));
    return std::unique_ptr<ReaderPool>(new ReaderPool(limits, *std::move(nursery)));
}

Result<Reading> ReaderPool::read(std::string_view bytes, const ReadRequest& request) {
    auto document = system::seal_in_memory(bytes);
    if (!document) return pass_on(std::move(document));
    auto seat = take_seat();
    if (!seat) return pass_on(std::move(seat));
    const Message answer = ask(*seat, *document, request);
    if (answer.state != Message::State::whole) return failed(*seat, answer.state);
    auto reading = decode_reading(answer.bytes, limits_.answer * memory_a_byte);
    // A reader that failed may have left its library in a state that the next file would feel.
    release(*std::move(seat), reading && reading->outcome != Reading::Outcome::failed);
    if (reading) return reading;
    Reading broken;
    broken.reason = reading.error().why;
    return broken;
}

Message ReaderPool::ask(const Seat& seat, const system::Descriptor& document,
                        const ReadRequest& request) const {
    const auto& [process, channel] = seat.worker;
    if (!system::allow_processor_time(process, limits_.processor_seconds)) return {};
    if (!channel.send(encode(request), &document)) return {};
    return channel.receive(limits_.answer, after(std::chrono::seconds(limits_.seconds)),
                           system::Enclosures::refuse);
}

/// Ends a worker that gave no answer and tells why.
Reading ReaderPool::failed(const Seat& seat, Message::State state) {
    const system::Ending ending = nursery_->end(seat.worker.process);
    Reading reading;
    if (state == Message::State::timed_out) {
        reading.reason = fmt::format("took more than {} s", limits_.seconds);
    } else if (state == Message::State::too_large) {
        reading.reason = "gave more than " + printed_memory(limits_.answer) + " of text";
    } else {
        reading.reason = reason_of(ending, limits_);
    }
    return reading;
}

Result<ReaderPool::Seat> ReaderPool::take_seat() {
    {
        const std::scoped_lock lock(lock_);
        if (!idle_.empty()) {
            Seat seat = std::move(idle_.back());
            idle_.pop_back();
            return seat;
        }
    }
    return new_seat();
}

Result<ReaderPool::Seat> ReaderPool::new_seat() {
    auto worker = nursery_->spawn();
    if (!worker) return pass_on(std::move(worker));
    const Message greeting = worker->channel.receive(max_greeting_bytes, after(time_to_start),
                                                     system::Enclosures::refuse);
    if (greeting.state == Message::State::whole && greeting.bytes.empty()) {
        return Seat{.worker = *std::move(worker), .files = 0};
    }
    nursery_->end(worker->process);
    return fail(Kind::system, "a reading process",
                greeting.bytes.empty() ? "does not start" : "does not start: " + greeting.bytes,
                "allow more memory with --max-memory, or run on a system with seccomp");
}

void ReaderPool::release(Seat seat, bool fit) {
    if (!fit || ++seat.files >= limits_.files_a_worker) {
        nursery_->end(seat.worker.process);
        return;
    }
    const std::scoped_lock lock(lock_);
    idle_.push_back(std::move(seat));
}

}  // namespace chancery::ingest
