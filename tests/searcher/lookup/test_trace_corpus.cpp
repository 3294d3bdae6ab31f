// SPDX-License-Identifier: GPL-2.0-or-later
//
// Five paragraphs of the annual resolutions on information security, followed by hand through the
// texts of sessions 75 to 80: which passages carry them, and which of these have the same words.
// Runs where the corpus is at hand.
#include <algorithm>
#include <string>
#include <vector>

#include "searcher/lookup/trace.hpp"
#include "tests/catch.hpp"
#include "tests/support/corpus.hpp"
#include "tests/support/editions.hpp"
#include "tests/support/folder.hpp"
#include "tests/support/sample.hpp"

namespace chancery::lookup {
namespace {

using Keys = std::vector<std::string>;

/// Files of the resolutions under the agenda item, by the symbols in their names.
std::vector<std::filesystem::path> files_of_item(const std::filesystem::path& corpus) {
    std::vector<std::filesystem::path> files;
    for (const auto& path : tests::xml_files(corpus)) {
        if (path.parent_path().filename() != "English") continue;
        const std::string name = path.filename().string();
        for (const char* number : {"75_32_", "75_240_", "76_19-", "77_36-", "77_37-", "78_16-",
                                   "78_237-", "79_237-", "80_16-"}) {
            if (name.starts_with(number) || name.starts_with(std::string("A_RES_") + number))
                files.push_back(path);
        }
    }
    return files;
}

struct TraceCorpusRow {
    const char* reference;
    Keys unchanged, changed;  // the asked one aside, by date
};

// What carries a paragraph in fewer words in common than that is a matter of taste.
constexpr double surely = 0.7;

void check_row(const index::Index& index, const TraceCorpusRow& row) {
    CAPTURE(row.reference);
    const auto traces = trace(index, {row.reference, "en", 100});
    REQUIRE(traces);
    REQUIRE(traces->traces.size() == 1);
    std::vector<const Carrier*> carriers;
    for (const auto* list : {&traces->traces[0].series, &traces->traces[0].others}) {
        for (const Carrier& carrier : *list) carriers.push_back(&carrier);
    }
    std::ranges::sort(carriers, {}, [](const Carrier* carrier) {
        return std::pair(carrier->hit.masthead.date, carrier->hit.symbol);
    });
    Keys unchanged, changed;
    for (const Carrier* carrier : carriers) {
        if (carrier->asked || carrier->similarity < surely) continue;
        (carrier->similarity == 1 ? unchanged : changed).push_back(carrier->hit.key);
    }
    CHECK(unchanged == row.unchanged);
    CHECK(changed == row.changed);
}

TEST_CASE("trace: five paragraphs followed by hand", "[trace][corpus]") {
    const tests::Corpus corpus;
    if (!corpus.folder()) {
        WARN("skipped: no corpus, see tests/support/corpus.hpp");
        return;
    }
    const auto files = files_of_item(*corpus.folder());
    REQUIRE(files.size() == 9);
    const tests::TemporaryFolder folder;
    const index::Index index = tests::index_of(folder / "index", tests::editions_of(files));
    const std::vector<TraceCorpusRow> rows = {
        {"A/RES/78/237#pp4", {"A/RES/75/32@en#pp5", "A/RES/75/240@en#pp8"}, {}},
        {"A/RES/78/237#pp6", {"A/RES/76/19@en#pp3"}, {"A/RES/75/240@en#pp9"}},
        {"A/RES/76/19#pp8",
         {"A/RES/75/32@en#pp9", "A/RES/75/240@en#pp13", "A/RES/77/37@en#pp8"},
         {}},
        {"A/RES/78/16#pp3",
         {},
         {"A/RES/75/32@en#pp7", "A/RES/76/19@en#pp5", "A/RES/77/37@en#pp4", "A/RES/78/237@en#pp5"}},
        {"A/RES/77/36#1", {"A/RES/78/237@en#1"}, {"A/RES/76/19@en#4"}},
    };
    for (const TraceCorpusRow& row : rows) check_row(index, row);
}

}  // namespace
}  // namespace chancery::lookup
