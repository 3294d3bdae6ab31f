// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/pdf/direction.hpp"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "indexer/text/direction.hpp"

namespace chancery::readers::pdf {
namespace {

constexpr float least_drawn_gap = 0.045F;  // of the size: letters of one word stand closer
constexpr float nearby = 0.2F;             // of the size: a drawn blank's middle from its gap

/// A letter with the marks that it bears.
struct Cluster {
    Letter base;
    Letters marks;
};
using Clusters = std::vector<Cluster>;

float centre(const Letter& letter) {
    return (letter.x0 + letter.x1) / 2;
}

/// Ways of a line: that of most of its letters, and whether there is anything to turn.
struct Ways {
    std::size_t right_to_left = 0, left_to_right = 0;
};

Ways ways_of(const Letters& letters) {
    Ways ways;
    for (const Letter& letter : letters) {
        const bool latin = letter.code >= U'A' && !text::is_combining(letter.code);
        if (text::is_right_to_left(letter.code)) {
            ++ways.right_to_left;
        } else if (latin && !is_blank(letter.code)) {
            ++ways.left_to_right;
        }
    }
    return ways;
}

float middle(const Cluster& cluster) {
    return centre(cluster.base);
}

/// The letter whose middle is nearest to the mark's; the clusters are in the order of their places.
Cluster& bearer_of(const Letter& mark, Clusters& clusters) {
    auto bearer = std::ranges::lower_bound(clusters, centre(mark), {}, middle);
    if (bearer == clusters.end()) return clusters.back();
    if (bearer == clusters.begin()) return *bearer;
    const auto before = bearer - 1;
    return centre(mark) - middle(*before) < middle(*bearer) - centre(mark) ? *before : *bearer;
}

/// The letters without blanks in the order of their places, each mark with the letter whose middle
/// is nearest.
Clusters clusters_by_place(const Letters& letters) {
    Clusters clusters;
    Letters marks;
    for (const Letter& letter : letters) {
        if (text::is_combining(letter.code)) {
            marks.push_back(letter);
        } else if (!is_blank(letter.code)) {
            clusters.push_back({letter, {}});
        }
    }
    std::ranges::stable_sort(clusters, {}, middle);
    if (clusters.empty()) return clusters;
    for (const Letter& mark : marks) bearer_of(mark, clusters).marks.push_back(mark);
    return clusters;
}

/// Middles of the blanks that the file draws; those that were only gaps in the order of drawing are
/// copies of the letter before them.
std::vector<float> drawn_blanks(const Letters& letters) {
    std::vector<float> middles;
    for (std::size_t i = 0; i < letters.size(); ++i) {
        const bool copied =
            i > 0 && letters[i - 1].order == letters[i].order && !is_blank(letters[i - 1].code);
        if (is_blank(letters[i].code) && !copied) middles.push_back(centre(letters[i]));
    }
    std::ranges::sort(middles);
    return middles;
}

/// Puts blanks where letters that stand side by side leave a gap: a wide one, or a narrow one that
/// a blank was drawn into. A blank drawn over letters parts none: programs end pieces of a line so.
Clusters with_blanks(const Clusters& clusters, const std::vector<float>& drawn, const Gaps& gaps) {
    Clusters result;
    for (const Cluster& cluster : clusters) {
        if (!result.empty()) {
            Letter blank = result.back().base;
            const float size = cluster.base.size, near = nearby * size;
            const float gap = cluster.base.x0 - blank.x1;
            const auto beside = std::ranges::lower_bound(drawn, blank.x1 - near);
            const bool is_drawn = beside != drawn.end() && *beside <= cluster.base.x0 + near;
            if (gap > (is_drawn ? least_drawn_gap : gaps.blank) * size) {
                blank.code = gap > gaps.tab * size ? U'\t' : U' ';
                blank.link = -1;
                result.push_back({blank, {}});
            }
        }
        result.push_back(cluster);
    }
    return result;
}

void append_plain(Letters& letters, const Letter& letter) {
    for (const char32_t code : text::without_presentation_form(letter.code)) {
        letters.push_back(letter);
        letters.back().code = code;
    }
}

}  // namespace

void put_in_reading_order(Line& line, const Gaps& gaps) {
    constexpr char32_t first_from_right = 0x590;  // Hebrew: nothing before it runs so
    const bool may_run_so = std::ranges::any_of(
        line.letters, [](const Letter& letter) { return letter.code >= first_from_right; });
    if (!may_run_so) return;
    const Ways ways = ways_of(line.letters);
    if (ways.right_to_left == 0) return;
    const Clusters clusters =
        with_blanks(clusters_by_place(line.letters), drawn_blanks(line.letters), gaps);
    std::u32string visual;
    for (const Cluster& cluster : clusters) visual += cluster.base.code;
    Letters letters;
    for (const auto& read : text::logical_order(visual, ways.right_to_left > ways.left_to_right)) {
        const Cluster& cluster = clusters[read.visual];
        Letter base = cluster.base;
        base.code = read.code;
        append_plain(letters, base);
        for (const Letter& mark : cluster.marks) append_plain(letters, mark);
    }
    for (Letter& letter : letters) letter.starts_line = false;
    const auto first =
        std::ranges::find_if(letters, [](const Letter& letter) { return !is_blank(letter.code); });
    if (first != letters.end()) first->starts_line = true;
    line.letters = std::move(letters);
}

}  // namespace chancery::readers::pdf
