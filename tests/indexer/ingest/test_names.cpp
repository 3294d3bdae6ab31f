// SPDX-License-Identifier: GPL-2.0-or-later
#include <algorithm>
#include <string>
#include <vector>

#include "indexer/ingest/names.hpp"
#include "tests/catch.hpp"

namespace chancery::ingest {
namespace {

using index::Source;
using Names = std::vector<std::string>;

/// A file with its name below a PATH.
Input input(const std::string& path, const std::string& name) {
    return {path, name, {1, 1}};
}

Source named_source(const std::string& path, const std::string& name) {
    Source source;
    source.path = path;
    source.name = name;
    return source;
}

/// Names of the files after parting.
Names parted(std::vector<Input> files, const std::vector<Source>& known = {},
             const Names& roots = {}) {
    Inputs inputs{std::move(files), {}, roots};
    part_names(inputs, known);
    Names names;
    for (const Input& file : inputs.files) names.push_back(file.name);
    return names;
}

TEST_CASE("names: those that differ stay", "[names]") {
    CHECK(parted({input("/a/in/x", "in/x"), input("/a/in/y", "in/y")}) == Names{"in/x", "in/y"});
}

TEST_CASE("names: of equal ones the first by path stays, the others get longer", "[names]") {
    CHECK(parted({input("/a/in/x", "in/x"), input("/b/in/x", "in/x")}) == Names{"in/x", "b/in/x"});
    CHECK(parted({input("/1/a/x", "x"), input("/2/a/x", "x"), input("/3/a/x", "x")}) ==
          Names{"x", "a/x", "3/a/x"});
}

TEST_CASE("names: a longer one that another file has is passed over", "[names]") {
    CHECK(parted({input("/1/b/x", "b/x"), input("/2/a/x", "x"), input("/2/b/x", "x")}) ==
          Names{"b/x", "x", "2/b/x"});
}

TEST_CASE("names: what is indexed keeps its name, whatever comes before it by path", "[names]") {
    CHECK(parted({input("/a/x", "x")}, {named_source("/b/x", "x")}) == Names{"a/x"});
    CHECK(parted({input("/a/x", "x"), input("/b/x", "x")}, {named_source("/b/x", "x")}) ==
          Names{"a/x", "x"});
}

TEST_CASE("names: a longer name stays when the other file is gone", "[names]") {
    CHECK(parted({input("/b/x", "x")}, {named_source("/a/x", "x"), named_source("/b/x", "b/x")},
                 {"/a"}) == Names{"b/x"});
}

TEST_CASE("names: the name of a file that is gone is free", "[names]") {
    CHECK(parted({input("/b/x", "x")}, {named_source("/a/x", "x")}, {"/a"}) == Names{"x"});
}

TEST_CASE("names: up to the root of the file system", "[names]") {
    CHECK(parted({input("/x", "x"), input("/y/x", "x")}) == Names{"x", "y/x"});
    CHECK(parted({input("/a/x", "x"), input("/x", "x")}) == Names{"x", "/x"});
}

}  // namespace
}  // namespace chancery::ingest
