// SPDX-License-Identifier: GPL-2.0-or-later
//
// Readers that misbehave, by the first letter of their document; the next document goes on.
#include <csignal>
#include <cstdlib>
#include <new>
#include <set>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

#include <poll.h>
#include <unistd.h>

#include "indexer/ingest/reader_pool.hpp"
#include "tests/catch.hpp"
#include "tests/support/akn.hpp"

namespace chancery::ingest {
namespace {

Reading said(std::string reason) {
    Reading reading;
    reading.outcome = Reading::Outcome::no_format;
    reading.reason = std::move(reason);
    return reading;
}

/// Takes memory until there is none.
std::size_t devour() {
    std::size_t sum = 0;
    std::vector<std::string> all;
    for (;;) sum += all.emplace_back(std::size_t{1} << 24, 'x').size();
    return sum;
}

[[noreturn]] void loop() {
    static volatile bool on = true;
    while (on) {
    }
    std::abort();
}

[[noreturn]] void sleep_on() {
    for (;;) ::poll(nullptr, 0, -1);
}

Reading misbehave(std::string_view bytes, const ReadRequest& request) {
    switch (bytes.empty() ? ' ' : bytes.front()) {
        case 'c':
            std::raise(SIGSEGV);
            break;
        case 'a':
            std::abort();
        case 'x':
            ::_exit(3);
        case 't':
            throw std::runtime_error("unforeseen");
        case 'l':
            loop();
        case 's':
            sleep_on();
        case 'm':
            return said(std::to_string(devour()));
        case 'p':
            return said(std::to_string(::getpid()));
        case 'w':
            return said(std::string(2'000'000, 'w'));
        case 'i':
            return said("\xff");
        case 'f':
            return Reading{};
        default:
            break;
    }
    return said(request.name + ": " + std::string(bytes));
}

std::string reason_of(ReaderPool& pool, std::string_view bytes) {
    const auto reading = pool.read(bytes, {"name", {}});
    REQUIRE(reading);
    return reading->reason;
}

ReadLimits limits() {
    ReadLimits limits;
    limits.processor_seconds = 1;
    limits.seconds = 60;
    limits.memory = std::uint64_t{512} << 20;
    limits.answer = 1'000'000;
    return limits;
}

TEST_CASE("reader pool: what a document does to its reader is told and the next goes on",
          "[pool]") {
    const auto pool = ReaderPool::start(limits(), misbehave);
    REQUIRE(pool);
    struct ReaderPoolRow {
        const char* document;
        std::string reason;
    };
    const ReaderPoolRow rows[] = {
        {"crashes", "the reader crashed (signal 11)"},
        {"aborts", "the reader crashed (signal 6)"},
        {"xits", "the reader gave up (exit code 3)"},
        {"throws", "the reader gave up (exit code 70)"},
        {"loops", "took more than 1 s of processor time"},
        {"words without end", "its text is larger than what is taken from one file"},
        {"invalid UTF-8", "the reader's answer is broken"},
        {"fails without a reason", "the reader's answer is broken"},
    };
    for (const ReaderPoolRow& row : rows) {
        INFO(row.document);
        CHECK(reason_of(**pool, row.document) == row.reason);
        CHECK(reason_of(**pool, "next") == "name: next");
    }
}

TEST_CASE("reader pool: memory has its limit", "[pool]") {
    if (!system::memory_can_be_limited()) return;
    auto patient = limits();
    patient.processor_seconds = 30;  // a busy machine takes its time to give 512 MiB
    const auto pool = ReaderPool::start(patient, misbehave);
    REQUIRE(pool);
    CHECK(reason_of(**pool, "memory") == "needed more than 512 MiB of memory");
    CHECK(reason_of(**pool, "") == "name: ");
}

TEST_CASE("reader pool: a reader that waits for ever is ended by the clock", "[pool]") {
    auto hasty = limits();
    hasty.seconds = 1;
    const auto pool = ReaderPool::start(hasty, misbehave);
    REQUIRE(pool);
    CHECK(reason_of(**pool, "sleeps") == "took more than 1 s");
    CHECK(reason_of(**pool, "next") == "name: next");
}

TEST_CASE("reader pool: a worker reads many files and is replaced after so many", "[pool]") {
    auto few = limits();
    few.files_a_worker = 3;
    const auto pool = ReaderPool::start(few, misbehave);
    REQUIRE(pool);
    std::vector<std::string> processes;
    for (int i = 0; i < 9; ++i) processes.push_back(reason_of(**pool, "p"));
    CHECK(std::set<std::string>(processes.begin(), processes.end()).size() == 3);
    CHECK(processes[0] == processes[2]);
    CHECK(processes[2] != processes[3]);
}

TEST_CASE("reader pool: threads read at once, each its own", "[pool]") {
    const auto pool = ReaderPool::start(limits(), misbehave);
    REQUIRE(pool);
    std::vector<int> right(4);
    {
        std::vector<std::jthread> threads;
        for (std::size_t t = 0; t < right.size(); ++t) {
            threads.emplace_back([&, t] {
                for (int i = 0; i < 20; ++i) {
                    const std::string text = "n" + std::to_string(i);
                    const auto reading = (*pool)->read(i % 7 == 3 ? "crash" : text, {"name", {}});
                    right[t] +=
                        reading && reading->reason == (i % 7 == 3 ? "the reader crashed (signal 11)"
                                                                  : "name: " + text);
                }
            });
        }
    }
    CHECK(right == std::vector<int>{20, 20, 20, 20});
}

TEST_CASE("reader pool: a document comes back as its reader gave it", "[pool]") {
    const auto pool = ReaderPool::start({});
    REQUIRE(pool);
    tests::AknWork work;
    work.symbol = "A/RES/199/1";
    work.language = "eng";
    work.paragraphs = {"Lights the lantern", "Second"};
    const std::string bytes = tests::akn(work);
    const auto here = read_document(bytes, {"English/a.xml", {}});
    const auto there = (*pool)->read(bytes, {"English/a.xml", {}});
    REQUIRE(there);
    REQUIRE(there->editions.size() == 1);
    CHECK(there->outcome == Reading::Outcome::read);
    CHECK(encode(*there) == encode(here));
    CHECK((*pool)->read("<html/>", {"a.xml", {}})->outcome == Reading::Outcome::no_format);
    CHECK((*pool)->read("", {"a.xml", {}})->reason == "the file is empty");
}

}  // namespace
}  // namespace chancery::ingest
