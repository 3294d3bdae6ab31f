// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/index/works_order.hpp"
#include "tests/catch.hpp"
#include "tests/support/folder.hpp"

namespace chancery::index {
namespace {

TEST_CASE("order: works by day, then symbol, undated ones first, whatever their entries",
          "[order]") {
    const WorksOrder order(
        {{1, "2144-01-01", "b"}, {4, "2143-05-06", "c"}, {7, "2144-01-01", "a"}, {9, "", "z"}});
    tests::TemporaryFolder folder;
    REQUIRE(order.write(folder / "order"));
    const auto read = WorksOrder::read(folder / "order");
    REQUIRE(read);
    const std::vector<std::uint32_t> places = {3, 1, 2, 0};
    REQUIRE(read->rows().size() == places.size());
    for (std::size_t i = 0; i < places.size(); ++i) CHECK(read->rows()[i].place == places[i]);
    CHECK(read->of(6).entry == 4);
    CHECK(read->of(6).day == 21430506);
    CHECK(read->of(7).entry == 7);
    CHECK(read->of(100).entry == 9);
    CHECK(read->of(0).entry == 0);
}

TEST_CASE("order: a missing or damaged file is told", "[order]") {
    tests::TemporaryFolder folder;
    CHECK_FALSE(WorksOrder::read(folder / "order"));
    tests::put(folder / "order", std::string("CHOR0001\1\0\0\0\1", 13));
    const auto read = WorksOrder::read(folder / "order");
    REQUIRE_FALSE(read);
    CHECK(read.error().kind == Kind::index);
    CHECK(read.error().why == "is damaged");
}

}  // namespace
}  // namespace chancery::index
