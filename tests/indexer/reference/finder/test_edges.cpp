// SPDX-License-Identifier: GPL-2.0-or-later
//
// Which places of which works the passages of real resolutions cite: edges.tsv was read by hand.
#include <fstream>
#include <map>
#include <sstream>
#include <string>

#include "indexer/document/edition.hpp"
#include "indexer/readers/readers.hpp"
#include "indexer/structure/structure.hpp"
#include "tests/catch.hpp"
#include "tests/support/corpus.hpp"
#include "tests/support/finds.hpp"

using namespace chancery;

namespace {

/// "A/RES/76/19@en#6.a" and, with a note's number behind a slash, what they say.
std::map<std::string, std::string> texts_of(const std::filesystem::path& path) {
    std::ifstream stream(path, std::ios::binary);
    std::ostringstream bytes;
    bytes << stream.rdbuf();
    std::map<std::string, std::string> texts;
    const auto file = readers::read(bytes.str());
    if (!file) return texts;
    for (const auto& edition : structure::to_editions(*file, path.string()).editions) {
        const auto& masthead = edition.masthead;
        for (const auto& passage : edition.passages) {
            const std::string key = masthead.symbol.name + "@" + masthead.language + "#" +
                                    reference::to_string(passage.pinpoint);
            texts.emplace(key, passage.text);
            for (const auto& note : passage.footnotes) {
                texts.emplace(key + "/" + note.number, note.text);
            }
        }
    }
    return texts;
}

}  // namespace

TEST_CASE("find: edges between passages of the corpus", "[find][corpus]") {
    const tests::Corpus corpus;
    if (!corpus.folder()) {
        WARN("skipped: no corpus, see tests/support/corpus.hpp");
        return;
    }
    const tests::TableFile table("tests/indexer/reference/finder/edges.tsv");
    std::map<std::string, std::string> expected;
    for (const text::Row& row : table.rows()) expected.emplace(row[0], row[1]);
    std::size_t seen = 0;
    for (const auto& path : tests::xml_files(*corpus.folder())) {
        if (path.string().find("English") == std::string::npos) continue;
        for (const auto& [key, text] : texts_of(path)) {
            const auto row = expected.find(key);
            if (row == expected.end()) continue;
            CAPTURE(key);
            CHECK(tests::finds_of(text) == row->second);
            ++seen;
        }
    }
    CHECK(seen >= expected.size() / 2);
}
