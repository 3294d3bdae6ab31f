// SPDX-License-Identifier: GPL-2.0-or-later
//
// Any bytes as a run: rankings in order, or an error of kind input; what is written of a ranking
// reads back as the same documents in the same order.
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <sstream>
#include <string>
#include <vector>

#include "bench/quality/formats/run.hpp"
#include "bench/quality/formats/run_lines.hpp"

namespace {

void require(bool law) {
    if (!law) std::abort();
}

void check_written(const chancery::quality::Ranking& ranking) {
    using namespace chancery::quality;
    std::vector<Scored> scored;
    for (const Retrieved& document : ranking.documents) {
        scored.push_back({std::string(document.document), static_cast<double>(document.score)});
    }
    std::ostringstream lines;
    write_ranking(lines, ranking.topic, scored, "tag");
    const auto again = parse_run(lines.str(), "written");
    if (lines.str().find('\0') != std::string::npos) return;
    require(again.has_value() && again->rankings.size() == 1);
    const auto documents = again->rankings[0].documents;
    require(documents.size() == scored.size());
    for (std::size_t i = 0; i + 1 < documents.size(); ++i) {
        // At the bottom of the range of floats there is no step left to go down.
        if (std::isinf(documents[i + 1].score)) return;
        require(documents[i].score > documents[i + 1].score);
        require(documents[i].document == scored[i].document);
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    using namespace chancery;
    const std::string text(bytes, bytes + size);
    if (text.find('\0') != std::string::npos) return 0;  // read_text() refuses it
    const auto run = quality::parse_run(text, "run");
    if (!run) {
        require(run.error().kind == Kind::input && !run.error().why.empty());
        return 0;
    }
    for (const auto& ranking : run->rankings) {
        require(!ranking.documents.empty());
        check_written(ranking);
    }
    return 0;
}
