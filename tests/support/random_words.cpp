// SPDX-License-Identifier: GPL-2.0-or-later
#include "tests/support/random_words.hpp"

#include <array>
#include <cstdlib>
#include <string_view>

#include "tests/support/editions.hpp"

namespace chancery::tests {
namespace {

constexpr auto words = std::to_array<std::string_view>(
    {"lantern", "lanterns", "harbour", "harbours", "harbour's", "keeper", "keep", "of", "the",
     "open-ended", "2021", "1,500", "12/3", "Über", "tide"});
constexpr auto parting = std::to_array<std::string_view>({" ", " ", " ", ", ", " - ", "; "});
constexpr auto dates = std::to_array<std::string_view>(
    {"", "2019-12-31", "2020-01-01", "2020-12-06", "2021-02-28", "2021-12-06"});
constexpr auto range_ends = std::to_array<std::string_view>(
    {"2019", "2020", "2021", "2022", "2020-12", "2021-02", "2020-12-06", "2021-02-28"});
constexpr auto types = std::to_array<std::string_view>({"resolution", "decision"});
constexpr auto sponsors = std::to_array<std::string_view>({"Arcadia", "Ruritania", "Blest Isles"});
constexpr auto restrictions =
    std::to_array<std::string_view>({"title:", "heading:", "footnote:", "context:", "leadin:"});
constexpr auto whole_values = std::to_array<std::string_view>(
    {"type:resolution", "type:Decision", "role:operative", "role:(preambular operative)",
     "session:76", "symbol:A/RES/76/2", "sponsor:Arcadia", "sponsor:\"Blest Isles\"",
     "sponsor:(isles -ruritania)", "role:(NOT operative OR preambular)", "infavour:Arcadia",
     "against:isles", "infavour:(isles -arcadia)", "abstaining:(ruritania AND arcadia)"});

/// Both a work and a passage of a record may tell a vote.
document::Vote drawn_vote(Draw& draw) {
    document::Vote vote;
    vote.recorded = true;
    const auto some = [&] {
        std::vector<std::string> states;
        for (std::size_t i = draw.below(3); i > 0; --i) states.push_back(draw.from(sponsors));
        return states;
    };
    vote.states_in_favour = some();
    vote.states_against = some();
    vote.states_abstaining = some();
    return vote;
}

}  // namespace

std::string Draw::text(std::size_t longest) {
    std::string text = from(words);
    for (std::size_t i = below(longest); i > 0; --i) text += from(parting) + from(words);
    return text;
}

document::Passage Draw::numbered_passage(std::size_t number) {
    const bool below_lead_in = one_in(2);
    document::Passage drawn = passage(std::to_string(number) + (below_lead_in ? ".a" : ""),
                                      !texts_.empty() && one_in(5) ? from(texts_) : text(7));
    texts_.push_back(drawn.text);
    drawn.role = one_in(2) ? document::Role::operative : document::Role::preambular;
    if (below_lead_in) drawn.context.push_back(text(4));
    if (below_lead_in && one_in(3)) drawn.context.push_back(text(2));
    if (one_in(3)) drawn.heading.push_back(text(2));
    for (std::size_t i = below(3); i > 1; --i) {
        drawn.footnotes.push_back({std::to_string(i), text(4), 0});
    }
    if (one_in(6)) drawn.footnotes.push_back({"9", text(3), 0});
    if (one_in(5)) drawn.vote = drawn_vote(*this);
    return drawn;
}

document::Edition Draw::work(std::size_t number) {
    document::Edition drawn =
        edition("A/RES/76/" + std::to_string(number), "en", one_in(4) ? "" : text(4), from(dates));
    drawn.masthead.type = from(types);
    drawn.masthead.session = one_in(3) ? "77" : "76";
    for (std::size_t i = below(3); i > 0; --i) drawn.masthead.sponsors.push_back(from(sponsors));
    if (one_in(4)) drawn.masthead.vote = drawn_vote(*this);
    const std::size_t passages = 1 + below(8);
    for (std::size_t i = 1; i <= passages; ++i) drawn.passages.push_back(numbered_passage(i));
    return drawn;
}

std::vector<document::Edition> Draw::editions() {
    std::vector<document::Edition> works;
    const std::size_t count = 1 + below(6);
    for (std::size_t i = 1; i <= count; ++i) works.push_back(work(i));
    return works;
}

std::string Draw::date() {
    const std::string from_end = from(range_ends);
    switch (below(4)) {
        case 0:
            return from_end;
        case 1:
            return from_end + "..";
        case 2:
            return ".." + from_end;
        default:
            return from_end + ".." + from(range_ends);
    }
}

std::string Draw::restriction() {
    switch (below(4)) {
        case 0:
            return from(whole_values);
        case 1:
            return "date:" + date();
        case 2:
            return "year:" + std::string(one_in(2) ? "2020.." : "2021");
        default: {
            const std::string name = from(restrictions);
            if (one_in(2)) return name + from(words);
            return name + (one_in(2)
                               ? "\"" + text(2) + "\""
                               : "(" + text(2) + (one_in(2) ? " AND " : " -") + from(words) + ")");
        }
    }
}

std::string Draw::leaf() {
    switch (below(6)) {
        case 0:
            return "\"" + text(3) + "\"";
        case 1:
            return restriction();
        default:
            return from(words);
    }
}

std::string Draw::query(int depth) {
    if (depth == 0) return leaf();
    const auto part = [&] {
        const std::string inner = one_in(2) ? leaf() : "(" + query(depth - 1) + ")";
        return (one_in(5) ? (one_in(2) ? "-" : "+") : "") + inner;
    };
    switch (below(6)) {
        case 0:
            return leaf();
        case 1:
            return part() + " AND " + part();
        case 2:
            return part() + " OR " + part();
        case 3:
            return part() + " NOT " + part();
        case 4:
            return part() + " " + part() + " " + part();
        default:
            return part() + " " + part();
    }
}

std::size_t rounds(std::size_t usual) {
    const char* asked = std::getenv("CHANCERY_ROUNDS");
    return asked == nullptr ? usual : std::strtoull(asked, nullptr, 10);
}

}  // namespace chancery::tests
