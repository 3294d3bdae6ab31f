// SPDX-License-Identifier: GPL-2.0-or-later
#include <cstdlib>
#include <optional>
#include <string>
#include <vector>

#include "indexer/index/open.hpp"
#include "indexer/index/terms.hpp"
#include "tests/catch.hpp"
#include "tests/support/editions.hpp"
#include "tests/support/folder.hpp"

namespace chancery::index {
namespace {

using tests::TemporaryFolder;

std::vector<document::Edition> editions(const std::vector<std::string>& languages) {
    std::vector<document::Edition> editions;
    for (const std::string& language : languages) {
        editions.push_back(tests::edition("A/RES/199/1", language));
        editions.back().passages.push_back(tests::passage("1", "Lantern"));
        editions.back().passages.push_back(tests::passage("2", "Harbour"));
    }
    return editions;
}

TEST_CASE("open: official languages first in their order, others by code", "[open]") {
    TemporaryFolder folder;
    const auto index =
        tests::index_of(folder / "index", editions({"zh", "de", "ar", "en", "cs", "fr"}));
    CHECK(index.languages() == std::vector<std::string>{"en", "fr", "ar", "zh", "cs", "de"});
}

TEST_CASE("open: a shelf knows its entries", "[open]") {
    TemporaryFolder folder;
    const auto index = tests::index_of(folder / "index", editions({"en"}));
    const auto shelf = index.shelf("en");
    REQUIRE(shelf);
    REQUIRE(*shelf != nullptr);
    CHECK((*shelf)->editions == 1);
    CHECK((*shelf)->passages == 2);
    CHECK((*shelf)->lengths.last() == 3);
    CHECK((*shelf)->lengths[1] == Lengths::edition_entry);
    CHECK((*shelf)->lengths[2] == 1);
    CHECK((*shelf)->database.term_exists(id_term("A/RES/199/1", "2")));
    CHECK(*index.shelf("en") == *shelf);
    CHECK(*index.shelf("fr") == nullptr);
    CHECK(*index.shelf("") == nullptr);
    CHECK(*index.shelf("../en") == nullptr);
}

TEST_CASE("open: an opened index stays as it is while another is published", "[open]") {
    TemporaryFolder folder;
    const auto index = tests::index_of(folder / "index", editions({"en"}));
    for (int i = 0; i < 3; ++i) tests::publish_editions(folder / "index", editions({"fr"}));
    const auto shelf = index.shelf("en");
    REQUIRE(shelf);
    CHECK((*shelf)->passages == 2);
    CHECK(Index::open(folder / "index")->languages() == std::vector<std::string>{"fr"});
}

TEST_CASE("open: no index, and a damaged one, say what to do", "[open]") {
    TemporaryFolder folder;
    const auto missing = Index::open(folder / "missing");
    REQUIRE_FALSE(missing);
    CHECK(missing.error().kind == Kind::index);
    CHECK_FALSE(missing.error().remedy.empty());
    tests::publish_editions(folder / "index", editions({"en"}));
    tests::flip_bit(folder / "index/gen-000001/en/lengths", 3);
    const auto damaged = Index::open(folder / "index");
    REQUIRE_FALSE(damaged);
    CHECK(damaged.error().kind == Kind::index);
}

/// Sets a variable of the environment for a while.
class Variable {
  public:
    Variable(const char* name, const char* value) : name_(name) {
        if (const char* before = std::getenv(name); before != nullptr) before_ = before;
        value == nullptr ? ::unsetenv(name) : ::setenv(name, value, 1);
    }
    Variable(const Variable&) = delete;
    Variable& operator=(const Variable&) = delete;
    ~Variable() { before_ ? ::setenv(name_, before_->c_str(), 1) : ::unsetenv(name_); }

  private:
    const char* name_;
    std::optional<std::string> before_;
};

TEST_CASE("open: where the index is when nobody says", "[open]") {
    const Variable home("HOME", "house");
    const Variable none("CHANCERY_INDEX", nullptr), nowhere("XDG_DATA_HOME", "");
    CHECK(default_folder() == "house/.local/share/chancery/index");
    const Variable share("XDG_DATA_HOME", "share");
    CHECK(default_folder() == "share/chancery/index");
    const Variable named("CHANCERY_INDEX", "lanterns");
    CHECK(default_folder() == "lanterns");
}

}  // namespace
}  // namespace chancery::index
