// SPDX-License-Identifier: GPL-2.0-or-later
#include <cstdint>
#include <vector>

#include "indexer/index/lengths.hpp"
#include "tests/catch.hpp"
#include "tests/support/folder.hpp"

namespace chancery::index {
namespace {

using tests::TemporaryFolder;

constexpr auto edition = Lengths::edition_entry;
constexpr auto unused = Lengths::no_entry;

// Entries 1 to 9: an edition of two passages, a removed edition, one of two, one of none.
const std::vector<std::uint16_t> lengths_held = {
    edition, 10, 20, unused, unused, edition, 300, Lengths::longest, edition};

TEST_CASE("lengths: what is written is read", "[lengths]") {
    TemporaryFolder folder;
    const auto some = GENERATE(std::vector<std::uint16_t>{}, lengths_held);
    REQUIRE(Lengths(some).write(folder / "lengths"));
    CHECK(tests::get(folder / "lengths").size() == 12 + 2 * some.size());
    const auto read = Lengths::read(folder / "lengths");
    REQUIRE(read);
    REQUIRE(read->last() == some.size());
    for (std::uint32_t i = 0; i < some.size(); ++i) CHECK((*read)[i + 1] == some[i]);
}

TEST_CASE("lengths: the form on disk is little endian", "[lengths]") {
    TemporaryFolder folder;
    REQUIRE(Lengths({0x0102}).write(folder / "lengths"));
    CHECK(tests::get(folder / "lengths") == std::string("CHLN0001\1\0\0\0\2\1", 14));
}

TEST_CASE("lengths: numbers beyond the array are no entries", "[lengths]") {
    const Lengths lengths(lengths_held);
    CHECK(lengths[0] == unused);
    CHECK(lengths[10] == unused);
    CHECK_FALSE(lengths.is_passage(0));
    CHECK_FALSE(lengths.is_passage(1));
    CHECK(lengths.is_passage(2));
    CHECK_FALSE(lengths.is_passage(4));
    CHECK(lengths.is_passage(8));
    CHECK(Lengths()[1] == unused);
}

TEST_CASE("lengths: only passages count for the mean", "[lengths]") {
    CHECK(Lengths(lengths_held).average() == Approx((10 + 20 + 300 + 0xFFFD) / 4.0));
    CHECK(Lengths({edition, unused}).average() == 0);
    CHECK(Lengths().average() == 0);
}

TEST_CASE("lengths: an edition ends after its last passage", "[lengths]") {
    const auto [entry, end] =
        GENERATE(table<std::uint32_t, std::uint32_t>({{1, 4}, {6, 9}, {9, 10}, {100, 101}}));
    CHECK(Lengths(lengths_held).end_of_edition(entry) == end);
}

TEST_CASE("lengths: a damaged file is refused", "[lengths]") {
    TemporaryFolder folder;
    const auto path = folder / "lengths";
    REQUIRE(Lengths(lengths_held).write(path));
    const auto sound = tests::get(path);
    const auto bytes =
        GENERATE_COPY(std::string(), sound.substr(0, 11), sound.substr(0, sound.size() - 1),
                      sound + "x", "CHLN0002" + sound.substr(8),
                      sound.substr(0, 8) + std::string(4, '\xFF') + sound.substr(12));
    tests::put(path, bytes);
    const auto read = Lengths::read(path);
    REQUIRE_FALSE(read);
    CHECK(read.error() == Error{Kind::index, path.string(), "is damaged",
                                "run chancery-index again to rebuild the index"});
}

TEST_CASE("lengths: a missing file is the index's fault", "[lengths]") {
    TemporaryFolder folder;
    const auto read = Lengths::read(folder / "lengths");
    REQUIRE_FALSE(read);
    CHECK(read.error().kind == Kind::index);
    CHECK(read.error().why == "is missing");
}

}  // namespace
}  // namespace chancery::index
