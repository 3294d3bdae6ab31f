// SPDX-License-Identifier: GPL-2.0-or-later
#include <string>

#include "indexer/document/recognised.hpp"
#include "indexer/structure/print/front.hpp"
#include "indexer/structure/print/misread.hpp"
#include "tests/catch.hpp"

using namespace chancery;
using namespace chancery::structure;

TEST_CASE("misread: letters that no symbol has there are taken for what they look like",
          "[misread][structure]") {
    struct MisreadRow {
        std::string read, meant;
    };
    const auto row = GENERATE(values<MisreadRow>({
        {"$/23329", "S/23329"},
        {"§/23329", "S/23329"},
        {"S/23329_", "S/23329"},
        {"A/45/696/Add.l", "A/45/696/Add.1"},
        {"A/45/696/Add,1", "A/45/696/Add.1"},
        {"A/45/696/Add,l English Page 3", "A/45/696/Add.1 English Page 3"},
        {"A/47/6O", "A/47/60"},
        {"A/C.l/75/L.4", "A/C.1/75/L.4"},
        {"S/PV.l234", "S/PV.1234"},
        {"A/4B/12", "A/4B/12"},  // a letter at an end may be a part's
        {"A/RES/75/245B", "A/RES/75/245B"},
        {"S/RES/1373(2001)", "S/RES/1373(2001)"},
        {"A/RES/2131(XX)", "A/RES/2131(XX)"},
        {"and/or 4/11/l990 $/kg", "and/or 4/11/l990 $/kg"},
        {"ORTGTNAL: RUSSIAN", "ORTGTNAL: RUSSIAN"},
        {"", ""},
        {"\n$/23329\t", "\nS/23329\t"},
    }));
    INFO(row.read);
    CHECK(with_symbols_mended(row.read) == row.meant);
}

namespace {

/// The metadata pair of a work that begins as a masthead does.
std::string symbol_of(document::ParsedWork& work, bool recognised) {
    for (const char* line : {"Distr.\nGENERAL", "$/23329", "30 December 1991"}) {
        work.blocks.emplace_back().text = line;
    }
    auto& text = work.blocks.emplace_back();
    text.text =
        "1. This paragraph is long enough to be the first of the text, which cites $/23330 as it "
        "was read, and which goes on for one more line.";
    if (recognised) work.metadata.emplace_back(document::confidence_name, "90");
    std::vector<std::string> warnings;
    read_front(work, "scan.pdf", warnings);
    for (const auto& [name, value] : work.metadata) {
        if (name == "symbol") return value;
    }
    return {};
}

}  // namespace

TEST_CASE("misread: only of what OCR read, and stored text stays as read", "[misread][structure]") {
    document::ParsedWork typed, recognised;
    CHECK(symbol_of(typed, false).empty());
    CHECK(symbol_of(recognised, true) == "S/23329");
    REQUIRE_FALSE(recognised.blocks.empty());
    CHECK(recognised.blocks.back().text.find("$/23330 as it was read") != std::string::npos);
}
