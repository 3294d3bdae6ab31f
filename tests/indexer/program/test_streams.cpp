// SPDX-License-Identifier: GPL-2.0-or-later
#include <string>

#include <fcntl.h>
#include <unistd.h>

#include "indexer/program/streams.hpp"
#include "tests/catch.hpp"

namespace program = chancery::program;
using chancery::Kind;

TEST_CASE("streams: a full disk is told, a closed pipe is not", "[streams]") {
    program::prepare_process();
    SECTION("full") {
        const int full = ::open("/dev/full", O_WRONLY | O_CLOEXEC);
        REQUIRE(full >= 0);
        program::FileBuffer buffer(full);
        std::ostream out(&buffer);
        out << "text";
        const auto written = program::finish(out, buffer);
        REQUIRE_FALSE(written);
        CHECK(written.error().kind == Kind::system);
        ::close(full);
    }
    SECTION("closed pipe") {
        int ends[2];
        REQUIRE(::pipe(ends) == 0);
        ::close(ends[0]);
        program::FileBuffer buffer(ends[1]);
        std::ostream out(&buffer);
        out << "text";
        CHECK(program::finish(out, buffer));
        CHECK(buffer.error_number() != 0);
        ::close(ends[1]);
    }
    SECTION("more than the buffer holds") {
        int ends[2];
        REQUIRE(::pipe(ends) == 0);
        program::FileBuffer buffer(ends[1]);
        std::ostream out(&buffer);
        const std::string part(1000, 'x');
        for (int i = 0; i < 60; ++i) out << part;
        CHECK(program::finish(out, buffer));
        std::string read(70000, '\0');
        CHECK(::read(ends[0], read.data(), read.size()) == 60000);
        ::close(ends[0]);
        ::close(ends[1]);
    }
}
