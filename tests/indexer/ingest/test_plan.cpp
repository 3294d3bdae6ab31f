// SPDX-License-Identifier: GPL-2.0-or-later
#include <string>
#include <vector>

#include "indexer/ingest/batch.hpp"
#include "indexer/ingest/plan.hpp"
#include "tests/catch.hpp"

namespace chancery::ingest {
namespace {

using index::Outcome;
using index::Source;
using Names = std::vector<std::string>;

Input input(const std::string& path, std::uint64_t bytes = 1) {
    return {path, path.substr(1), {bytes, 1}};
}

Source plan_source(const std::string& path, const std::vector<std::string>& editions,
                   Outcome outcome = Outcome::indexed) {
    Source source;
    source.path = path;
    source.stamp = {1, 1};
    source.digest = "digest of " + path;
    source.outcome = outcome;
    source.editions = editions;
    source.doubts.resize(editions.size());
    source.counts.resize(editions.size());
    return source;
}

Names paths(const std::vector<Task>& tasks) {
    Names paths;
    for (const Task& task : tasks) paths.push_back(task.input.path);
    return paths;
}

Names paths(const std::vector<Source>& sources) {
    Names paths;
    for (const Source& source : sources) paths.push_back(source.path);
    return paths;
}

TEST_CASE("plan: new files are read, unchanged ones kept, changed ones read, others removed",
          "[plan]") {
    const Inputs inputs{
        {input("/in/changed", 2), input("/in/new"), input("/in/same")}, {}, {"/in"}};
    const auto plan =
        make_plan(inputs, {plan_source("/in/changed", {"a@en"}), plan_source("/in/gone", {"b@en"}),
                           plan_source("/in/same", {"c@en"}), plan_source("/other/x", {"d@en"})});
    CHECK(paths(plan.to_read) == Names{"/in/changed", "/in/new"});
    CHECK(plan.to_read[0].known_digest == "digest of /in/changed");
    CHECK(plan.to_read[1].known_digest.empty());
    CHECK(paths(plan.before) == Names{"/in/changed"});
    CHECK(paths(plan.kept) == Names{"/in/same", "/other/x"});
    CHECK(paths(plan.removed) == Names{"/in/gone"});
    CHECK(plan.unchanged == 1);
}

TEST_CASE("plan: a change of time alone makes a file read", "[plan]") {
    Inputs inputs{{input("/in/a")}, {}, {"/in"}};
    inputs.files[0].stamp.modified_ns = 2;
    CHECK(make_plan(inputs, {plan_source("/in/a", {})}).to_read.size() == 1);
}

TEST_CASE("plan: below means a folder, not the start of a name", "[plan]") {
    const Inputs inputs{{}, {}, {"/in"}};
    const auto plan = make_plan(inputs, {plan_source("/in", {}), plan_source("/in/a", {}),
                                         plan_source("/inner/a", {}), plan_source("/i", {})});
    CHECK(paths(plan.removed) == Names{"/in", "/in/a"});
    CHECK(paths(plan.kept) == Names{"/inner/a", "/i"});
    CHECK(make_plan({{}, {}, {"/"}}, {plan_source("/in/a", {})}).removed.size() == 1);
}

TEST_CASE("plan: a duplicate is read when what was taken in its place is read or gone", "[plan]") {
    const auto known = {plan_source("/in/a", {"x@en"}),
                        plan_source("/in/b", {"x@en"}, Outcome::duplicate),
                        plan_source("/in/c", {"y@en"}, Outcome::duplicate)};
    const auto gone = make_plan({{input("/in/b"), input("/in/c")}, {}, {"/in"}}, known);
    CHECK(paths(gone.to_read) == Names{"/in/b"});
    CHECK(paths(gone.kept) == Names{"/in/c"});
    CHECK(gone.unchanged == 1);
    const auto changed =
        make_plan({{input("/in/a", 2), input("/in/b"), input("/in/c")}, {}, {"/in"}}, known);
    CHECK(paths(changed.to_read) == Names{"/in/a", "/in/b"});
    CHECK(changed.to_read[1].known_digest.empty());
    const auto same =
        make_plan({{input("/in/a"), input("/in/b"), input("/in/c")}, {}, {"/in"}}, known);
    CHECK(same.to_read.empty());
    CHECK(same.unchanged == 3);
}

Task task(std::uint64_t bytes) {
    return {input("/in/a", bytes), {}};
}

TEST_CASE("batches: all tasks in order, each once, cut by bytes", "[plan]") {
    CHECK(cut_into_batches({}).empty());
    const std::vector<Task> tasks{task(400'000), task(400'000), task(10), task(20'000'000),
                                  task(0)};
    const auto ranges = cut_into_batches(tasks);
    std::size_t next = 0;
    for (const BatchRange& range : ranges) {
        CHECK(range.begin == next);
        CHECK(range.end > range.begin);
        next = range.end;
    }
    CHECK(next == tasks.size());
    CHECK(ranges.size() > 1);
    CHECK(cut_into_batches({task(1), task(1)}).size() == 1);
}

TEST_CASE("plan: with OCR, scans that wait for it are read, others that failed are not", "[plan]") {
    const Inputs inputs{{input("/in/broken"), input("/in/read"), input("/in/scan")}, {}, {"/in"}};
    Source broken = plan_source("/in/broken", {}, Outcome::failed);
    broken.reason = "OCR broke off on page 1: tesseract took more than 60 s";
    const Source scan = plan_source("/in/scan", {}, Outcome::scanned);
    const std::vector<Source> known = {broken, plan_source("/in/read", {"a@en"}), scan};
    CHECK(make_plan(inputs, known).to_read.empty());
    const auto plan = make_plan(inputs, known, nullptr, true);
    CHECK(paths(plan.to_read) == Names{"/in/scan"});
    // The same bytes are not taken for what they gave before.
    CHECK(plan.to_read.at(0).known_digest.empty());
    CHECK(plan.failed_before == 1);
}

}  // namespace
}  // namespace chancery::ingest
