// SPDX-License-Identifier: GPL-2.0-or-later
#include <string>

#include "indexer/index/terms.hpp"
#include "tests/catch.hpp"

namespace chancery::index {
namespace {

TEST_CASE("terms: a colon parts a prefix from a capital or a colon", "[terms]") {
    CHECK(value_term("XU", "A/RES/199/1") == "XU:A/RES/199/1");
    CHECK(value_term("XR", "operative") == "XRoperative");
    CHECK(value_term("Y", "2144") == "Y2144");
    CHECK(value_term("XU", ":x") == "XU::x");
    CHECK(value_term("XU", "") == "XU");
}

TEST_CASE("terms: exact and ranked forms", "[terms]") {
    CHECK(exact_term({}, "lanterns") == "lanterns");
    CHECK(exact_term("S", "lanterns") == "Slanterns");
    CHECK(ranked_term({}, "lantern") == "Zlantern");
    CHECK(ranked_term("S", "lantern") == "ZSlantern");
}

TEST_CASE("terms: ids of works and passages", "[terms]") {
    CHECK(id_term("A/RES/199/1", {}) == "Q:A/RES/199/1");
    CHECK(id_term("A/RES/199/1", "6.a") == "Q:A/RES/199/1#6.a");
    CHECK(id_term("file:a.xml", {}) == "Qfile:a.xml");
}

TEST_CASE("terms: long ids are short and differ", "[terms]") {
    const std::string long_name = "file:" + std::string(5000, 'x');
    CHECK(id_term(long_name, "1").size() < 200);
    CHECK(id_term(long_name, "1") != id_term(long_name, "2"));
    CHECK(id_term(long_name, "1") == id_term(long_name, "1"));
    CHECK(value_term("XU", long_name).size() <= 245);
}

TEST_CASE("terms: the same words have the same fingerprint", "[terms]") {
    const std::string mark = fingerprint("The open-ended Lantern");
    CHECK(mark.size() == 16);
    CHECK(fingerprint("  the OPEN ended, lantern.") == mark);
    CHECK(fingerprint("the open-ended lanterns") != mark);
    CHECK(fingerprint(" ,. ").empty());
    CHECK(fingerprint("").empty());
}

}  // namespace
}  // namespace chancery::index
