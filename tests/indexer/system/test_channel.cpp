// SPDX-License-Identifier: GPL-2.0-or-later
#include <string>
#include <thread>
#include <utility>

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <unistd.h>

#include "indexer/system/channel.hpp"
#include "indexer/system/memory_file.hpp"
#include "tests/catch.hpp"

namespace chancery::system {
namespace {

Deadline in(int milliseconds) {
    return std::chrono::steady_clock::now() + std::chrono::milliseconds(milliseconds);
}

TEST_CASE("channel: messages of any size come whole and in order", "[channel]") {
    auto ends = make_channel();
    REQUIRE(ends);
    const std::string large(3'000'000, 'x');
    std::jthread sender([&] {
        for (const std::string& text : {std::string(), std::string("a\0b", 3), large}) {
            ends->theirs.send(text);
        }
    });
    CHECK(ends->ours.receive(0, in(5000), Enclosures::refuse).bytes.empty());
    CHECK(ends->ours.receive(3, in(5000), Enclosures::refuse).bytes == std::string("a\0b", 3));
    CHECK(ends->ours.receive(large.size(), in(5000), Enclosures::refuse).bytes == large);
}

TEST_CASE("channel: what is no whole message is told apart", "[channel]") {
    auto ends = make_channel();
    REQUIRE(ends);
    CHECK(ends->ours.receive(9, in(10), Enclosures::refuse).state == Message::State::timed_out);
    REQUIRE(ends->theirs.send("0123456789"));
    CHECK(ends->ours.receive(9, in(5000), Enclosures::refuse).state == Message::State::too_large);
}

TEST_CASE("channel: an end that closes in a message closes it", "[channel]") {
    auto ends = make_channel();
    REQUIRE(ends);
    const char head[] = {100, 0, 0, 0, 0, 0, 0, 0, 'x'};
    REQUIRE(::send(ends->theirs.socket().number(), head, sizeof head, 0) == sizeof head);
    { const Channel gone = std::move(ends->theirs); }
    CHECK(ends->ours.receive(900, in(5000), Enclosures::refuse).state == Message::State::closed);
    CHECK_FALSE(ends->ours.send("into the void"));
}

TEST_CASE("channel: descriptors go along, and only where they are asked for", "[channel]") {
    auto ends = make_channel();
    REQUIRE(ends);
    const auto file = seal_in_memory("sealed words");
    REQUIRE(file);
    REQUIRE(ends->theirs.send("take it", &*file));
    REQUIRE(ends->theirs.send("leave it", &*file));
    const Message taken = ends->ours.receive(100, in(5000), Enclosures::take);
    REQUIRE(taken.enclosed.is_open());
    const auto view = MemoryView::of(taken.enclosed);
    REQUIRE(view);
    CHECK(view->bytes() == "sealed words");
    CHECK(view->bytes().data()[view->bytes().size()] == '\0');
    const Message left = ends->ours.receive(100, in(5000), Enclosures::refuse);
    CHECK(left.bytes == "leave it");
    CHECK_FALSE(left.enclosed.is_open());
}

TEST_CASE("memory file: nobody can change it any more", "[channel]") {
    const auto file = seal_in_memory("");
    REQUIRE(file);
    CHECK(MemoryView::of(*file)->bytes().empty());
    CHECK(::write(file->number(), "x", 1) < 0);
    CHECK(::ftruncate(file->number(), 0) != 0);
    const Descriptor unsealed(::memfd_create("x", 0));
    CHECK_FALSE(MemoryView::of(unsealed));
}

}  // namespace
}  // namespace chancery::system
