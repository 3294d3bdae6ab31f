// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/pdf/running_heads.hpp"

#include <algorithm>
#include <cctype>
#include <set>
#include <string_view>

#include "indexer/readers/pdf/paragraph.hpp"

namespace chancery::readers::pdf {
namespace {

constexpr std::size_t longest_slug = 50;  // of feet that differ in their digits only
constexpr std::size_t sure_repeats = 4;   // of a wording at one height of pages
constexpr std::size_t outermost = 2;      // lines of a page with wide margins

// A wording with its numbers alike: the feet "sheet 9 of 12" and "sheet 10 of 12".
std::string without_digits(std::string_view text) {
    std::string alike;
    for (const char byte : text) {
        const bool digit = std::isdigit(static_cast<unsigned char>(byte)) != 0;
        if (!digit || !alike.ends_with('#')) alike += digit ? '#' : byte;
    }
    return alike;
}

// In steps of four points: what stands at the same place on several pages.
int height_of(const Line& line) {
    return static_cast<int>(line.y / 4);
}

// True for "A/86/1" and what follows it: heads of pages, which lean and jump in scans.
bool begins_with_symbol(std::string_view text) {
    const std::string_view word = text.substr(0, text.find(' '));
    return std::ranges::count(word, '/') >= 2 && word.find_first_of("0123456789") != word.npos;
}

}  // namespace

std::vector<bool> edge_lines(const std::vector<Line>& lines, const Page& page) {
    // What stands side by side at the foot counts as one line.
    std::size_t foot = lines.size();
    for (std::size_t rows = 0; foot > 0; --foot) {
        const bool same = foot < lines.size() && lines[foot].y - lines[foot - 1].y < 1;
        if (!same && rows++ == outermost) break;
    }
    std::vector<bool> at_edge;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const float y = lines[i].y;
        at_edge.push_back(y < head_zone * page.height || y > foot_zone * page.height ||
                          i < outermost || i >= foot);
    }
    return at_edge;
}

RunningHeads::RunningHeads(const std::vector<std::vector<Line>>& pages, const File& file)
    : file_(file) {
    count_wordings(pages);
    count_repeats(pages);
}

void RunningHeads::count_wordings(const std::vector<std::vector<Line>>& pages) {
    for (std::size_t p = 0; p < pages.size(); ++p) {
        std::set<std::pair<std::string, int>> here;
        const std::vector<bool> at_edge = edge_lines(pages[p], file_.pages[p]);
        for (std::size_t i = 0; i < pages[p].size(); ++i) {
            if (!at_edge[i]) continue;
            const std::string text = plain_text(pages[p][i].letters);
            here.insert({text, height_of(pages[p][i])});
            here.insert({without_digits(text) + '#', height_of(pages[p][i])});
        }
        for (const auto& row : here) ++counts_[row];
    }
}

void RunningHeads::count_repeats(const std::vector<std::vector<Line>>& pages) {
    for (std::size_t p = 0; p < pages.size(); ++p) {
        const std::vector<bool> at_edge = edge_lines(pages[p], file_.pages[p]);
        for (std::size_t i = 0; i < pages[p].size(); ++i) {
            if (!at_edge[i]) continue;
            const Line& line = pages[p][i];
            Tally& tally = tallies_[height_of(line)];
            ++tally.lines;
            if (times_of(plain_text(line.letters), line) > 1) ++tally.repeats;
        }
    }
}

std::size_t RunningHeads::times_of(const std::string& text, const Line& line) const {
    std::size_t times = 0;
    for (int shift = -1; shift <= 1; ++shift) {
        const auto row = counts_.find({text, height_of(line) + shift});
        if (row != counts_.end()) times += row->second;
    }
    return times;
}

// True where a third of the lines at this one's height are repeats.
bool RunningHeads::repeats_at_height_of(const Line& line) const {
    Tally sum;
    for (int shift = -1; shift <= 1; ++shift) {
        const auto row = tallies_.find(height_of(line) + shift);
        if (row == tallies_.end()) continue;
        sum.lines += row->second.lines, sum.repeats += row->second.repeats;
    }
    return sum.repeats * 3 >= sum.lines;
}

bool RunningHeads::hold(const std::string& text, const Line& line) const {
    const float height = file_.pages[line.page - 1U].height;
    const bool in_zone = line.y < head_zone * height || line.y > foot_zone * height;
    const std::size_t times = times_of(text, line);
    if (times >= sure_repeats || (times >= 2 && in_zone && begins_with_symbol(text))) return true;
    if (times >= (in_zone ? 2U : 3U) && repeats_at_height_of(line)) return true;
    const std::size_t alike = times_of(without_digits(text) + '#', line);
    return text.size() < longest_slug && alike >= 4 && alike * 3 >= file_.pages.size();
}

}  // namespace chancery::readers::pdf
