// SPDX-License-Identifier: GPL-2.0-or-later
//
// wrap() walks clusters (a code point with the marks that follow it) and remembers the last place
// where a line may end; when a cluster does not fit, the line ends there, or before the cluster
// when the line holds no such place.
#include "indexer/text/width.hpp"

#include <cstdint>

#include <unicode/uchar.h>
#include <unicode/utf8.h>

namespace chancery::text {
namespace {

/// A code point with the marks after it: where it ends and what it takes.
struct Cluster {
    char32_t base = 0;
    std::size_t end = 0;
    std::size_t columns = 0;
};

bool is_wide(char32_t point) {
    const int width = u_getIntPropertyValue(static_cast<UChar32>(point), UCHAR_EAST_ASIAN_WIDTH);
    return width == U_EA_WIDE || width == U_EA_FULLWIDTH;
}

bool takes_no_column(char32_t point) {
    const auto mask = U_GET_GC_MASK(static_cast<UChar32>(point));
    constexpr char32_t soft_hyphen = 0xAD;
    constexpr char32_t first_joined_jamo = 0x1160, last_joined_jamo = 0x11FF;
    return ((mask & (U_GC_MN_MASK | U_GC_ME_MASK | U_GC_CF_MASK | U_GC_CC_MASK)) != 0 &&
            point != soft_hyphen) ||
           (point >= first_joined_jamo && point <= last_joined_jamo);
}

std::size_t columns_of(char32_t point) {
    if (takes_no_column(point)) return 0;
    return is_wide(point) ? 2 : 1;
}

/// Reads a code point at `position`, U+FFFD for a byte that is no UTF-8, and steps behind it.
char32_t read_point(std::string_view utf8, std::size_t& position) {
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(utf8.data());
    UChar32 point = 0;
    U8_NEXT_OR_FFFD(bytes, position, utf8.size(), point);
    return static_cast<char32_t>(point);
}

Cluster read_cluster(std::string_view utf8, std::size_t position) {
    Cluster cluster;
    cluster.base = read_point(utf8, position);
    cluster.columns = columns_of(cluster.base);
    while (position < utf8.size()) {
        std::size_t next = position;
        if (!takes_no_column(read_point(utf8, next))) break;
        position = next;
    }
    cluster.end = position;
    return cluster;
}

bool opens(char32_t point) {
    return (U_GET_GC_MASK(static_cast<UChar32>(point)) & (U_GC_PS_MASK | U_GC_PI_MASK)) != 0;
}

/// Punctuation that must not begin a line, dashes aside.
bool closes(char32_t point) {
    return (U_GET_GC_MASK(static_cast<UChar32>(point)) &
            (U_GC_PE_MASK | U_GC_PF_MASK | U_GC_PO_MASK)) != 0;
}

/// May a line end between two characters that no blank parts?
bool breaks_between(char32_t left, char32_t right) {
    if (left == U' ' || (!is_wide(left) && !is_wide(right))) return false;
    return !opens(left) && !closes(right);
}

/// A line that is being filled.
struct Filling {
    std::size_t begin = 0;       ///< its first byte
    std::size_t columns = 0;     ///< taken so far
    std::size_t break_end = 0;   ///< last place where it may end; 0: none
    std::size_t break_next = 0;  ///< where the next line begins then
    char32_t last = 0;           ///< base of the cluster before
};

std::size_t skip_blanks(std::string_view utf8, std::size_t position) {
    while (position < utf8.size() && utf8[position] == ' ') ++position;
    return position;
}

/// The byte behind the line that begins at `begin`, and in `next` where the following one does.
std::size_t end_of_line(std::string_view utf8, std::size_t begin, std::size_t width,
                        std::size_t& next) {
    Filling line{.begin = begin};
    for (std::size_t position = begin; position < utf8.size();) {
        const auto cluster = read_cluster(utf8, position);
        if (cluster.base == U' ') {
            if (line.last != U' ') line.break_end = position;
            line.break_next = skip_blanks(utf8, position);
            if (line.break_next == utf8.size()) break;
        } else if (position > begin && breaks_between(line.last, cluster.base)) {
            line.break_end = line.break_next = position;
        }
        if (cluster.base != U' ' && line.columns + cluster.columns > width && position > begin) {
            if (line.break_end == 0) line.break_end = line.break_next = position;
            next = line.break_next;
            return line.break_end;
        }
        line.columns += cluster.columns;
        line.last = cluster.base;
        position = cluster.end;
    }
    next = utf8.size();
    return utf8.find_last_not_of(' ') + 1;
}

/// Drops the word that a cut at `end` would break, when enough remains.
std::string_view without_broken_word(std::string_view start, std::size_t least) {
    const auto blank = start.rfind(' ');
    if (blank != std::string_view::npos && blank >= least) start = start.substr(0, blank);
    const auto last = start.find_last_not_of(' ');
    return start.substr(0, last == std::string_view::npos ? 0 : last + 1);
}

}  // namespace

std::size_t columns(std::string_view utf8) {
    std::size_t sum = 0;
    for (std::size_t position = 0; position < utf8.size();) {
        sum += columns_of(read_point(utf8, position));
    }
    return sum;
}

std::vector<std::string_view> wrap(std::string_view utf8, Measure measure) {
    std::vector<std::string_view> lines;
    std::size_t width = measure.width > measure.first_indent ? measure.width - measure.first_indent
                                                             : std::size_t{1};
    for (std::size_t begin = skip_blanks(utf8, 0); begin < utf8.size();) {
        std::size_t next = begin;
        const auto end = end_of_line(utf8, begin, width, next);
        lines.push_back(utf8.substr(begin, end - begin));
        begin = next;
        width = measure.width > 0 ? measure.width : 1;
    }
    return lines;
}

std::string truncate(std::string_view utf8, std::size_t width) {
    if (columns(utf8) <= width) return std::string(utf8);
    if (width == 0) return {};
    std::size_t taken = 0;
    std::size_t end = 0;
    while (end < utf8.size()) {
        const auto cluster = read_cluster(utf8, end);
        if (taken + cluster.columns > width - 1) break;
        taken += cluster.columns;
        end = cluster.end;
    }
    const bool inside_word = end < utf8.size() && utf8[end] != ' ';
    const auto start = without_broken_word(utf8.substr(0, end), inside_word ? end * 2 / 3 : end);
    return std::string(start) + "…";
}

std::string padded(std::string utf8, std::size_t width) {
    const auto taken = columns(utf8);
    if (taken < width) utf8.append(width - taken, ' ');
    return utf8;
}

}  // namespace chancery::text
