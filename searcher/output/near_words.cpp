// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/output/near_words.hpp"

#include <string>
#include <vector>

#include <fmt/format.h>

#include "indexer/program/numbers.hpp"
#include "searcher/output/lines.hpp"
#include "searcher/output/records.hpp"

namespace chancery::output {
namespace {

Records records_of(const results::NearWords& near) {
    Records records{"words", {"word", "nearness", "passages"}, {}, near.notes};
    for (const results::NearWord& word : near.words) {
        records.records.push_back({{"word", word.word},
                                   {"nearness", fmt::format("{:.2f}", word.nearness)},
                                   {"passages", std::uint64_t{word.count}}});
    }
    return records;
}

}  // namespace

void write_near_words(const results::NearWords& near, std::string_view format, const Layout& layout,
                      std::ostream& out) {
    if (format != "text") return write_records(records_of(near), format, out);
    const Frame frame{.width = layout.width, .colour = layout.colour};
    for (const results::NearWord& word : near.words) {
        const std::vector<Piece> left = {piece(fmt::format("{:.2f}  ", word.nearness), Style::dim),
                                         piece(word.word, Style::bold)};
        print(both_ends(left, piece(program::counted(word.count, "passage", "passages")), frame),
              out);
    }
}

}  // namespace chancery::output
